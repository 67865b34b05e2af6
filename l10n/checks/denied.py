"""Verbs that news denies, in English and as each language says them: what a `not` belongs to.

The door to `denied.txt`, which says how its rows are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from l10n.languages import Language
from l10n.serbian.patterns import written

_COLUMNS = ("en", "es", "ru", "sr")
_IDLE = frozenset(
    (
        *("a", "actually", "an", "any", "at", "be", "been", "being", "by", "do"),
        *("even", "ever", "for", "fully", "had", "has", "have", "having", "immediately", "in"),
        *("it", "of", "on", "only", "quite", "really", "simply", "so", "still"),
        *("that", "the", "this", "to", "too", "very", "with", "just", "currently", "also"),
        *("entirely", "completely", "as", "exactly", "particularly", "often"),
    )
)
"""Words between `not` and what it denies."""
_LEADING = frozenset(("all", "always", "yet", "necessarily", "much", "many", "such"))
_COGNATE = 6
"""Letters from which on an English word may begin as the Spanish one does: `exaggerated`."""
_REACH = 6
"""Words behind a `not` at most that it denies."""
_MODAL = re.compile(r"(?:\b(?:can|could|able to)\s?|\bcan)\Z", re.IGNORECASE)
_CAN = re.compile(r"\b(?:can|could|may|might|able|cannot)(?:\b|n['\u2019]t)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_TWICE = re.compile(r"(.)\1")
_NEXT = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_DO = re.compile(r"\b(?:do|does|did)\s?\Z", re.IGNORECASE)
_LIGHT = frozenset(
    (
        *("able", "appear", "come", "do", "expect", "get", "give", "go", "have", "hold", "likely"),
        *("look", "make", "put", "say", "see", "seem", "speak", "start", "take", "run", "set"),
        *("report", "like", "try", "stop", "think", "all", "yet", "much", "one", "such", "about"),
        *("because", "part", "first", "everyone", "right", "exist", "good"),
    )
)
"""A word of each row whose verbs are said in too many ways to miss them."""


@dataclass(frozen=True, slots=True)
class Denied:
    """What a `not` of the source denies, and how the language says it."""

    said: re.Pattern[str]
    telling: bool
    """Whether it must be denied where it stands: the source says it once, and in few ways."""


def denied(source: str, start: int, end: int, language: Language) -> Iterator[Denied]:
    """Yield what the `not` at `source[start:end]` denies: `can`, and the first word of weight."""
    rows = _rows(language.code)
    if _MODAL.search(source, 0, start) or source[start:end].lower() == "cannot":
        yield Denied(_said("able", language), len(_CAN.findall(source)) == 1)
    done = _DO.search(source, 0, start)
    for _ in range(_REACH):
        found = _NEXT.match(source, end)
        if found is None:
            return
        word, end = found[1].lower(), found.end()
        if word in _IDLE and not (done and word in {"have", "do"}):
            continue
        row = _row(word)
        if row is not None and rows:
            again = sum(_row(other) == row for other in map(str.lower, _WORD.findall(source)))
            yield Denied(_said(word, language), again == 1 and row not in _light())
            if word in _LEADING:
                continue
        elif language.code == "es" and len(word) >= _COGNATE:
            yield Denied(_cognate(word), telling=False)
        return


@cache
def _rows(code: str) -> tuple[str, ...]:
    """Return what a language says for each row of the table, nothing for one we do not know."""
    if code not in _COLUMNS:
        return ()
    text = (files("l10n.checks") / "denied.txt").read_text(encoding="utf-8")
    at = _COLUMNS.index(code)
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple(line.split("|")[at].strip() for line in lines)


@cache
def _words() -> tuple[dict[str, int], dict[str, int]]:
    """Return the rows of English words, and of beginnings of words."""
    whole: dict[str, int] = {}
    begun: dict[str, int] = {}
    for at, row in enumerate(_rows("en")):
        for word in row.split():
            (begun if word.endswith("*") else whole)[word.rstrip("*")] = at
    return whole, begun


@lru_cache(maxsize=8192)
def _row(word: str) -> int | None:
    whole, begun = _words()
    if word in whole:
        return whole[word]
    lengths = range(len(word), 2, -1)
    return next((begun[word[:n]] for n in lengths if word[:n] in begun), None)


@cache
def _light() -> frozenset[int | None]:
    return frozenset(map(_row, _LIGHT))


@lru_cache(maxsize=2048)
def _said(word: str, language: Language) -> re.Pattern[str]:
    row = _row(word)
    stems = _rows(language.code)[row if row is not None else 0].split()
    forms = [rf"{stem[1:]}\b" if stem.startswith("=") else stem for stem in stems]
    return re.compile(
        rf"\b(?:{'|'.join(written(form, language) for form in forms)})", re.IGNORECASE
    )


@lru_cache(maxsize=2048)
def _cognate(word: str) -> re.Pattern[str]:
    single = _TWICE.sub(r"\1", word)
    return re.compile(rf"\b{single[: _COGNATE - 1]}", re.IGNORECASE)
