"""Words of a shipped table: English, and as each language says them.

A table is a text file beside this one, whose head says how its rows are written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from l10n.languages import Language
from l10n.serbian.patterns import written

_COLUMNS = ("en", "es", "ru", "sr")
_SHORTEST = 3
"""Letters of an English beginning at least."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A table by the name of its file."""

    file: str

    def knows(self, language: Language) -> bool:
        """Say whether the table has a column for a language."""
        return language.code in _COLUMNS

    def row(self, word: str) -> int | None:
        """Return the number of the row of an English word in small letters."""
        return _row(self.file, word)

    def said(self, word: str, language: Language, before: str = "") -> re.Pattern[str] | None:
        """Return what begins as the language says an English word; `before` may come first.

        It is for text in small letters: that is faster, to make and to search.
        """
        row = _row(self.file, word)
        return None if row is None else _said(self.file, row, language, before)


@cache
def _columns(file: str, code: str) -> tuple[tuple[str, ...], ...]:
    """Return what each row has for a language."""
    text = (files("l10n.checks") / file).read_text(encoding="utf-8")
    at = _COLUMNS.index(code)
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(tuple(line.split("|")[at].split()) for line in lines)


@cache
def _words(file: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return the rows of English words, and of beginnings of words."""
    whole: dict[str, int] = {}
    begun: dict[str, int] = {}
    for at, row in enumerate(_columns(file, "en")):
        for word in row:
            (begun if word.endswith("*") else whole)[word.rstrip("*")] = at
    return whole, begun


@lru_cache(maxsize=16_384)
def _row(file: str, word: str) -> int | None:
    whole, begun = _words(file)
    if word in whole:
        return whole[word]
    lengths = range(len(word), _SHORTEST - 1, -1)
    return next((begun[word[:n]] for n in lengths if word[:n] in begun), None)


@lru_cache(maxsize=8192)
def _said(file: str, row: int, language: Language, before: str) -> re.Pattern[str]:
    stems = _columns(file, language.code)[row]
    forms = [rf"{stem[1:]}\b" if stem.startswith("=") else stem for stem in stems]
    source = rf"\b{before}(?:{'|'.join(forms)})"
    return re.compile(written(source, language))
