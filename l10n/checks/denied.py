"""Verbs that news denies, in English and as each language says them: what a `not` belongs to.

The door to `denied.txt` and to `instead.txt`, what may stand for a denied word.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from l10n.checks.vocabulary import Vocabulary
from l10n.languages import Language

_DENIED = Vocabulary("denied.txt")
_INSTEAD = Vocabulary("instead.txt")
_GLUED = {
    "es": r"(?:i[nmrl]?|des|dis|anti)",
    "ru": r"(?:не|без|бес)",
    "sr": r"(?:не|без|бес)",
}
"""What denies a word that it is written with."""
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
_ADVERB = re.compile(
    r"(?!(?:only|(?:un)?likely|early|family|(?:re|ap|sup|im|com)ply|multiply|friendly|daily|weekly"
    r"|rally|rely|fly|ally|bully|silly|holy|ugly|lonely|elderly|deadly|costly|orderly|timely|lively"
    r"|assembly|monopoly|anomaly|italy|july)\Z)\w+ly"
)
"""What stands before the word that is denied, and may be left out: `not socially acceptable`."""
_PASSED = re.compile(r"(?:seem|appear|look)")
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
    """For text in small letters, as all that is yielded here."""
    telling: bool
    """Whether it must be denied where it stands: the source says it once, and in few ways."""
    passed: bool = False
    """Whether what it says with another word may be denied: `does not seem to work`."""
    word: str = ""
    """The English word, empty for one of no table."""

    def instead(self, language: Language) -> Iterator[re.Pattern[str]]:
        """Yield what may stand for it without a sign of denial: `difícil` for `not easy`."""
        # Few sentences ask, so that few of the patterns are ever made.
        for said in (
            _DENIED.said(self.word, language, _GLUED[language.code]),
            _INSTEAD.said(self.word, language),
        ):
            if said is not None:
                yield said


def denied(source: str, start: int, end: int, language: Language) -> Iterator[Denied]:
    """Yield what the `not` at `source[start:end]` denies: `can`, and the first word of weight."""
    if not _DENIED.knows(language):
        return
    if _MODAL.search(source, 0, start) or source[start:end].lower() == "cannot":
        yield from _denied("able", language, once=len(_CAN.findall(source)) == 1)
    done = _DO.search(source, 0, start)
    for _ in range(_REACH):
        found = _NEXT.match(source, end)
        if found is None:
            return
        word, end = found[1].lower(), found.end()
        if word in _IDLE and not (done and word in {"have", "do"}):
            continue
        row = _DENIED.row(word)
        if row is not None:
            yield from _denied(word, language, once=_rows_of(source).count(row) == 1)
            if word in _LEADING or _ADVERB.fullmatch(word):
                continue
        elif language.code == "es" and len(word) >= _COGNATE:
            yield Denied(_cognate(word), telling=False)
        return


def _denied(word: str, language: Language, *, once: bool) -> Iterator[Denied]:
    said = _DENIED.said(word, language)
    if said is not None:
        telling = once and _DENIED.row(word) not in _light()
        passed = _PASSED.match(word) is not None or _ADVERB.fullmatch(word) is not None
        yield Denied(said, telling, passed, word)


def owned(source: str, target: str, places: Collection[int], language: Language) -> set[int]:
    """Return those of the places in the target where a word of the table in the source is said."""
    if not places or not _DENIED.knows(language):
        return set()
    found: set[int] = set()
    for word in set(_WORD.findall(source.lower())):
        if (said := _DENIED.said(word, language)) is not None:
            found.update(at for at in places if said.match(target, at))
    return found


@lru_cache(maxsize=2)
def _rows_of(source: str) -> tuple[int | None, ...]:
    return tuple(map(_DENIED.row, _WORD.findall(source.lower())))


@cache
def _light() -> frozenset[int | None]:
    return frozenset(map(_DENIED.row, _LIGHT))


@lru_cache(maxsize=2048)
def _cognate(word: str) -> re.Pattern[str]:
    single = _TWICE.sub(r"\1", word)
    return re.compile(rf"\b{single[: _COGNATE - 1]}")
