"""How like a name in English spelling and a word of a translation are: by letters and by sounds.

Thresholds are measured on news translated by people (`tests/benchmarks/bench_checks.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from l10n.names.skeletons import english_skeletons, plain, romanised, skeletons, spoken

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS = 3
"""Letters of a name from which on a spelling that is only like it counts."""
_FEW, _CONSONANTS, _MANY = 2, 3, 4
_ENDING, _SHORT_ENDING = 4, 2
"""Consonants that an ending adds at most: `Путин`, `путинского`."""
_LIKE, _LIKE_OFF = 0.6, 0.5
"""Least similarity of letters: by itself, and with one consonant off."""
_HEARD = {"es": 0.5}
_HEARD_ELSEWHERE = 0.25
"""The same where the consonants agree: Spanish spells most names as English does."""
_LIKE_SMALL, _LIKE_SMALL_SHORT, _HEARD_SMALL, _SHARED_SMALL = 0.75, 0.8, 0.5, 4
"""The same of a word in small letters, which is an adjective of the name or none; and how many
letters the two begin with, where only the consonants agree."""
_SURE, _SURE_HEARD = 0.75, 0.5
"""The same where no other name is meant."""


class Likeness(IntEnum):
    """Whether a word is a name: no, perhaps, for certain."""

    NONE = 0
    SOME = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class _English:
    """A name, as words of a translation are compared with it."""

    plain: str
    letters: str
    skeletons: tuple[str, ...]
    starts: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a translation, as names are compared with it."""

    plain: str
    letters: str
    skeletons: tuple[str, ...]


@lru_cache(maxsize=65536)
def compare(english: str, word: str, locale: str, *, capital: bool = True) -> Likeness:
    """Return how like a name and a word of a translation, which may have an ending, are.

    `capital` says that the word has one, or stands in quotation marks.

    >>> [compare("Johnson", word, "ru").name for word in ("Джонсона", "Янсеном", "Москва")]
    ['SURE', 'SOME', 'NONE']
    """
    if plain(english) == plain(word):
        return Likeness.SURE
    like = likeness(spoken(english), romanised(word, locale))
    kind = _large if capital else _small
    return kind(english, word, locale, like)


def _large(english: str, word: str, locale: str, like: float) -> Likeness:
    letters = spoken(english)
    if like >= _SURE and len(letters) >= _LETTERS:
        return Likeness.SURE
    # Reading the sounds is dear: most words are too unlike for it to matter.
    if like < _HEARD.get(locale, _HEARD_ELSEWHERE):
        return Likeness.NONE
    name, found = _english(english), _word(word, locale)
    if name.starts.isdisjoint(other[:1] for other in found.skeletons):
        return Likeness.NONE
    if _is_heard(name, found, like) and (like < _LIKE or len(letters) >= _LETTERS):
        return Likeness.SURE
    if like >= _LIKE:
        return Likeness(len(letters) >= _LETTERS or like == 1)
    return Likeness(
        any(_sounds(one, other, name, like) for one in name.skeletons for other in found.skeletons)
    )


def _small(english: str, word: str, locale: str, like: float) -> Likeness:
    """Return the likeness of a word in small letters: an adjective of the name, if anything."""
    letters = spoken(english)
    if len(letters) <= _MANY:
        return Likeness(like == 1)
    if like < _HEARD_SMALL:
        return Likeness.NONE
    name, found = _english(english), _word(word, locale)
    if name.starts.isdisjoint(other[:1] for other in found.skeletons):
        return Likeness.NONE
    if like >= (_LIKE_SMALL if len(letters) > _MANY + 1 else _LIKE_SMALL_SHORT):
        return Likeness.SOME
    return Likeness(_share(letters, found.letters) and _agree(name.skeletons[:1], found))


def _is_heard(name: _English, word: _Word, like: float) -> bool:
    return like >= _SURE_HEARD and any(
        len(one) >= _CONSONANTS and other.startswith(one) and len(other) - len(one) <= _SHORT_ENDING
        for one in name.skeletons[:2]
        for other in word.skeletons
    )


def _agree(heard: tuple[str, ...], word: _Word) -> bool:
    return any(
        other.startswith(one) and len(one) >= _CONSONANTS and len(other) - len(one) <= _ENDING
        for one in heard
        for other in word.skeletons
    )


def _share(one: str, other: str) -> bool:
    end = min(_SHARED_SMALL, len(one) - 1)
    return one[:end] == other[:end]


def _sounds(one: str, other: str, name: _English, like: float) -> bool:
    """Whether two skeletons are one name's; the shorter they are, the less may differ."""
    if other.startswith(one):
        if len(one) >= _CONSONANTS:
            return len(other) - len(one) <= _ENDING
        if len(one) < _FEW:
            return one == other and len(name.plain) <= _MANY
        return len(name.skeletons[0]) <= _MANY and len(other) - len(one) <= _SHORT_ENDING
    if like < _LIKE_OFF or len(one) < _MANY:
        return False
    from rapidfuzz.distance import Levenshtein

    return any(
        Levenshtein.distance(one, other[:end], score_cutoff=1) <= 1
        for end in (len(one) - 1, len(one))
    )


def likeness(name: str, word: str) -> float:
    """Return how like a name and the beginning of a word are, 0 to 1.

    >>> likeness("putin", "putinim")
    1.0
    """
    if word.startswith(name):
        return 1.0
    size = len(name)
    like = _similarity()
    return max(like(name, word[: size - 1]), like(name, word[:size]), like(name, word[: size + 1]))


@cache
def _similarity() -> Callable[[str, str], float]:
    # Going through the door anew costs more than one comparison.
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.normalized_similarity


def starts_alike(english: str, word: str, locale: str) -> bool:
    """Whether a name and a word of a translation begin with the same sound."""
    starts = _english(english).starts
    return any(other[:1] in starts for other in _word(word, locale).skeletons)


def is_short(english: str) -> bool:
    """Whether a name is too short to be known by its sounds: one consonant or two letters."""
    name = _english(english)
    return len(name.skeletons[0]) < _FEW or len(name.plain) < _LETTERS


@lru_cache(maxsize=65536)
def _english(name: str) -> _English:
    heard = english_skeletons(name)
    return _English(plain(name), spoken(name), heard, frozenset(one[:1] for one in heard))


@lru_cache(maxsize=65536)
def _word(word: str, locale: str) -> _Word:
    return _Word(plain(word), romanised(word, locale), skeletons(word, locale))
