"""Names of a source sentence looked for in its translation, in any case form and spelling.

Thresholds are measured on news translated by people (`tests/benchmarks/bench_checks.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from l10n.names.finding import is_proper
from l10n.names.lexicon import exonyms, is_given, section
from l10n.names.skeletons import english_skeletons, plain, romanised, skeletons, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.languages import Language
    from l10n.names.finding import Name

LANGUAGES = frozenset({"es", "ru", "sr"})
_WORD = re.compile(r"([\"\u201e\u201c\u00ab])?([^\W\d_]+(?:['\u2019][^\W\d_]+)*)")
_WHOLE = frozenset(
    (
        *("gb", "rfa", "rsa", "ru", "ue", "ee", "eu", "sad", "jar", "ес", "еу", "јар", "кндр"),
        *("кнр", "мск", "рф", "сад", "сша", "фрг", "юар"),
    )
)
"""Abbreviations among the stems of well-known names."""
_ADJECTIVES = ("ian", "ean", "ish", "ite", "esque")
"""Endings of what is rather made of a name than one: `Shakespearean`."""
_LETTERS = 3
"""Letters of a name from which on a spelling that is only like it counts."""
_FEW, _CONSONANTS, _MANY = 2, 3, 4
_ENDING, _SHORT_ENDING = 4, 2
"""Consonants that an ending adds at most: `Путин`, `путинского`."""
_LIKE, _LIKE_SMALL, _LIKE_OFF, _HEARD, _HEARD_SMALL = 0.6, 0.75, 0.5, 0.2, 0.5
_LIKE_SHORT = 0.4
"""Least similarity of letters: by itself, with one consonant off, and where the consonants agree;
of a word in small letters, which is an adjective of the name or none, more is asked."""


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
    capital: bool


class _Words:
    """The words of a translation: most names are among the few in capitals."""

    __slots__ = ("_capitals", "_found", "_locale", "_others", "text")

    def __init__(self, target: str, locale: str) -> None:
        self.text = target.lower()
        self._locale = locale
        self._found: list[tuple[str, str]] = _WORD.findall(target)
        self._capitals: list[_Word] | None = None
        self._others: list[_Word] | None = None

    def capitals(self) -> list[_Word]:
        """Return the words in capitals and those after a quotation mark."""
        if self._capitals is None:
            self._capitals = self._read(capital=True)
        return self._capitals

    def others(self) -> list[_Word]:
        """Return the words in small letters."""
        if self._others is None:
            self._others = self._read(capital=False)
        return self._others

    def _read(self, *, capital: bool) -> list[_Word]:
        return [
            _word(word, self._locale, capital=capital)
            for quote, word in self._found
            if len(word) > 1 and (word[0].isupper() or quote != "") is capital
        ]


def missing_names(names: Sequence[Name], target: str, language: Language) -> Iterator[str]:
    """Yield the `names` of an English sentence that its translation does not have.

    A person is known by the last word of the name; of other names any word will do. None for a
    language that we cannot compare with.

    >>> from l10n.languages import RUSSIAN
    >>> from l10n.names import find_names
    >>> names = find_names("Boris Johnson met Emmanuel Macron.")
    >>> list(missing_names(names, "Макрон встретился.", RUSSIAN))
    ['Boris Johnson']
    """
    if not names or language.code not in LANGUAGES:
        return
    words = _Words(target, language.locale)
    for name in dict.fromkeys(names):
        if not _stands(name, words, language.locale):
            yield name.text


def is_known(english: str, language: Language) -> bool:
    """Whether a name is among the well-known ones: places and peoples of the past, mostly."""
    return _exonym(english, language.locale) is not None


def is_name(word: str, english: str, language: Language) -> bool:
    """Whether a word of a translation, in capitals, is an English name."""
    pattern = _exonym(english, language.locale)
    if pattern is not None:
        return pattern.match(word.lower()) is not None
    name, found = _english(english), _word(word, language.locale, capital=True)
    return name.plain == found.plain or _agrees(name, found)


def _stands(name: Name, words: _Words, locale: str) -> bool:
    last = name.words[-1]
    if len(name.words) > 1:
        joined = spoken("".join(name.words))
        if any(_likeness(joined, word.letters) >= _LIKE_SMALL for word in words.capitals()):
            return True
    if is_proper(last):
        adjective = len(name.words) == 1 and not name.titled and last.endswith(_ADJECTIVES)
        return adjective or _has(last, words, locale)
    # `Moscow City Court`: an institution is called by its meaning, and by letters as often.
    if last in section("meaning"):
        return True
    return any(_has(word, words, locale) for word in (*name.proper, last))


def _has(english: str, words: _Words, locale: str) -> bool:
    pattern = _exonym(english, locale)
    if pattern is not None:
        if pattern.search(words.text):
            return True
        # A known name has its known form, or stands in English in a title or a brand; but a
        # person's name has as many forms as there are languages.
        if not is_given(english.lower()):
            return plain(english) in {word.plain for word in words.capitals()}
    if any(_is_there(part, words) for part in english.split("-") if len(part) > 1):
        return True
    return english.endswith("s") and len(english) > _LETTERS and _is_there(english[:-1], words)


def _is_there(english: str, words: _Words) -> bool:
    name = _english(english)
    if len(name.skeletons[0]) < _FEW or len(name.plain) < _LETTERS:
        # One consonant or two letters are like too many words: only a longer name can be missed.
        return len(name.plain) <= _LETTERS or any(
            _likeness(name.letters, word.letters) >= _LIKE_SHORT for word in words.capitals()
        )
    return any(name.plain == word.plain or _agrees(name, word) for word in words.capitals()) or any(
        _agrees(name, word) for word in words.others()
    )


def _agrees(name: _English, word: _Word) -> bool:
    if not any(other[:1] in name.starts for other in word.skeletons):
        return False
    like = _likeness(name.letters, word.letters)
    if like >= (_LIKE if word.capital else _LIKE_SMALL):
        return len(name.letters) >= _LETTERS or like == 1
    if like < (_HEARD if word.capital else _HEARD_SMALL):
        return False
    return any(
        _sounds(one, other, name, word, like)
        for one in (name.skeletons if word.capital else name.skeletons[:1])
        for other in word.skeletons
    )


def _sounds(one: str, other: str, name: _English, word: _Word, like: float) -> bool:
    """Whether two skeletons are one name's; the shorter they are, the less may differ."""
    if other.startswith(one):
        if len(one) >= _CONSONANTS:
            return len(other) - len(one) <= _ENDING
        if len(one) < _FEW:
            return word.capital and one == other and len(name.plain) <= _MANY
        return (
            word.capital
            and len(name.skeletons[0]) <= _MANY
            and len(other) - len(one) <= _SHORT_ENDING
        )
    if not word.capital or like < _LIKE_OFF or len(one) < _MANY:
        return False
    from rapidfuzz.distance import Levenshtein

    return any(
        Levenshtein.distance(one, other[:end], score_cutoff=1) <= 1
        for end in (len(one) - 1, len(one))
    )


def _likeness(name: str, word: str) -> float:
    """Return how like a name and the beginning of a word are, 0 to 1."""
    from rapidfuzz.distance import Levenshtein

    size = len(name)
    return max(
        Levenshtein.normalized_similarity(name, word[:end]) for end in (size - 1, size, size + 1)
    )


@cache
def _exonym(english: str, locale: str) -> re.Pattern[str] | None:
    known = exonyms(locale)
    stems = known.get(english) or (known.get(english[:-1]) if english.endswith("s") else None)
    if not stems:
        return None
    ends = (rf"{stem}\b" if stem in _WHOLE else stem for stem in stems)
    return re.compile(rf"\b(?:{'|'.join(ends)})")


@lru_cache(maxsize=65536)
def _english(name: str) -> _English:
    heard = english_skeletons(name)
    return _English(plain(name), spoken(name), heard, frozenset(one[:1] for one in heard))


@lru_cache(maxsize=131072)
def _word(word: str, locale: str, *, capital: bool) -> _Word:
    return _Word(plain(word), romanised(word, locale), skeletons(word, locale), capital)
