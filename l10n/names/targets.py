"""A translation as names are looked for in it: its words in capitals, and the others."""

from __future__ import annotations

import re
from typing import NamedTuple

from l10n.names.lexicon import openers
from l10n.names.proper import UPPER
from l10n.names.skeletons import plain

WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_CAPITAL = re.compile(rf"[{UPPER}\u0410-\u042f\u0400-\u040f][^\W\d_]+(?:['\u2019][^\W\d_]+)*")
"""A word, with what an apostrophe parts."""
_STARTS = frozenset(".!?:;\u2026\u2013\u2014\u00bf\u00a1(\n\u2022")
_BRAND = re.compile(
    '["\u201e\u201c\u00ab][^"\u201e\u201c\u201d\u00ab\u00bb.,!?]{2,40}["\u201c\u201d\u00bb]'
)
_QUOTED = frozenset({"ru", "sr", "sr@latin"})
"""Where brands are written small between quotation marks."""


class Word(NamedTuple):
    """A word of a translation and where it stands."""

    text: str
    place: int
    """Which word of the translation it is."""
    first: bool
    """Whether a sentence starts with it."""


class Target:
    """A translation, read as far as its names want it."""

    __slots__ = ("_capitals", "_lower", "_others", "_plain", "_text", "_words", "locale")

    def __init__(self, target: str, locale: str) -> None:
        self.locale = locale
        self._text = target
        self._lower: str | None = None
        self._capitals: tuple[Word, ...] | None = None
        self._others: tuple[str, ...] | None = None
        self._words: list[str] = _CAPITAL.findall(target)
        self._plain: frozenset[str] | None = None

    def has(self, english: str) -> bool:
        """Whether a word stands in capitals as in English, but for accents."""
        if english in self._words:
            return True
        if self._plain is None:
            self._plain = frozenset(map(plain, self._words))
        return plain(english) in self._plain

    @property
    def lower(self) -> str:
        """The text in small letters."""
        if self._lower is None:
            self._lower = self._text.lower()
        return self._lower

    def capitals(self) -> tuple[Word, ...]:
        """Return the words in capitals."""
        if self._capitals is None:
            self._read()
        return self._capitals or ()

    def others(self) -> tuple[str, ...]:
        """Return the words in small letters."""
        if self._others is None:
            self._read()
        return self._others or ()

    def _read(self) -> None:
        capitals: list[Word] = []
        others: list[str] = []
        text, opening = self._text, openers(self.locale)
        quoted = [match.span() for match in _BRAND.finditer(text)] if self.locale in _QUOTED else []
        for place, match in enumerate(WORD.finditer(text)):
            word, start = match[0], match.start()
            if len(word) == 1:
                continue
            capital = word[0].isupper()
            if capital or any(first <= start < end for first, end in quoted):
                before = text[:start].rstrip(' \u00a0"\u201e\u201c\u00ab\u201d')
                first = not before or before[-1] in _STARTS
                if not (first and word.lower() in opening):
                    capitals.append(Word(word, place, first))
            else:
                others.append(word)
        self._capitals, self._others = tuple(capitals), tuple(others)
