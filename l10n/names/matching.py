"""Names of a source sentence looked for in its translation, in any case form and spelling.

A word that is surely one name's is no other's: where `Джонсон` stands, it is no `Jansen` spelt
badly, and where no word is left over a name is missing.
"""

from __future__ import annotations

import re
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from l10n.names.excuses import is_excused
from l10n.names.exonyms import exonym
from l10n.names.lexicon import is_given, is_people, section
from l10n.names.likeness import Likeness, compare, is_short, likeness, starts_alike
from l10n.names.proper import is_proper
from l10n.names.skeletons import plain, romanised, spoken
from l10n.names.targets import Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.languages import Language
    from l10n.names.finding import Name
    from l10n.names.targets import Word

LANGUAGES = frozenset({"es", "ru", "sr"})
_ADJECTIVES = ("ian", "ean", "ish", "ite", "esque")
"""Endings of what is rather made of a name than one: `Shakespearean`."""
_JOINED = 0.75
"""Least likeness of a name of several words and one word of a translation."""
_SHORT, _NEXT = 0.4, 0.3
"""Least likeness of letters of a short name; of a surname beside the right given name."""
_LONG = 7
"""Letters of a name from which on it may become two words."""
_PARTS_OF = re.compile(
    r"-|(?<=^[DL])['\u2019]|(?<=^Mc)(?=[A-Z])|(?<=^Mac)(?=[A-Z])|(?<=^De)(?=[A-Z])"
)
_CYRILLIC = frozenset({"ru", "sr"})
_PARTS = 2
"""Words of an institution's name from which on it is shortened."""
_MORE = 3
"""Letters that a word has more than a short name at most."""


def missing_names(
    names: Sequence[Name], target: str, language: Language, asked: Sequence[Name] | None = None
) -> Iterator[str]:
    """Yield the `names` of an English sentence that its translation does not have.

    A person is known by the last word of the name; of other names any word will do. None for a
    language that we cannot compare with. With `asked`, only those of the names are looked for; the
    others tell which words are theirs.

    >>> from l10n.languages import RUSSIAN
    >>> from l10n.names import find_names
    >>> names = find_names("Boris Johnson met Emmanuel Macron.")
    >>> list(missing_names(names, "Макрон встретился.", RUSSIAN))
    ['Boris Johnson']
    """
    asked = names if asked is None else asked
    if not asked or language.code not in LANGUAGES:
        return
    words = Target(target, language.locale)
    for name in dict.fromkeys(asked):
        if not _stands(name, names, words) and not is_excused(name, words, person=_is_person(name)):
            yield name.text


def is_known(english: str, language: Language) -> bool:
    """Whether a name is among the well-known ones: places and peoples of the past, mostly."""
    return exonym(english, language.locale) is not None


def _stands(name: Name, names: Sequence[Name], words: Target) -> bool:
    last = name.words[-1]
    if words.has(last) and is_proper(last):
        return True
    # `Costa Rican`: what is made of a name is said in many ways.
    if is_people(last):
        return True
    person = _is_person(name)
    if not is_proper(last) and not person:
        return _is_institution(name, names, words) or _is_joined(name, words)
    if len(name.words) == 1 and last.endswith(_ADJECTIVES) and not person:
        return True
    one = last[:-1] if name.articled and last.endswith("s") else last
    return (
        _has(one, names, words, person=person)
        or (one != last and _has(last, names, words, person=person))
        or _is_joined(name, words)
        or _is_beside(name, words)
        or _is_parted(last, words)
    )


def _is_person(name: Name) -> bool:
    """Whether a name is a person's, who is known by the last word: `Roy Miller`, `Miss Hall`.

    `Prince Abdellah Stadium` and `Andy Warhol Brillo Boxes` are none.
    """
    last = name.words[-1]
    given = len(name.words) > 1 and is_given(name.words[0].lower())
    if is_proper(last):
        return name.titled or given
    if last in section("meaning"):
        return name.titled and not name.proper
    two = given and len(name.words) == _PARTS and not name.articled
    return two or (name.titled and not name.proper)


def _is_joined(name: Name, words: Target) -> bool:
    """Whether the words of a name have become one."""
    if len(name.words) == 1:
        return False
    letters = spoken("".join(name.words))
    return any(
        likeness(letters, romanised(word.text, words.locale)) >= _JOINED
        for word in words.capitals()
    )


def _is_parted(english: str, words: Target) -> bool:
    """Whether a name has become two words: `Binladin`, Бин Ладен."""
    if len(english) < _LONG:
        return False
    letters = spoken(english)
    return any(
        two.place == one.place + 1
        and likeness(letters, romanised(one.text + two.text, words.locale)) >= _JOINED
        for one, two in pairwise(words.capitals())
    )


def _is_institution(name: Name, names: Sequence[Name], words: Target) -> bool:
    """Whether a name that ends in a common word is there: any proper word of it says it.

    So does an acronym that only the translation has, whole or with an ending: `PQ`, `МХАТа`,
    and a word made of the beginnings of two: `Мосгорсуд`.
    """
    if any(_has(word, names, words) for word in name.proper):
        return True
    if any(_is_parted(word, words) for word in name.proper):
        return True
    last = name.words[-1]
    if last not in section("meaning"):
        return _is_there(last, last, names, words)
    return any(
        _is_acronym(word.text)
        or (len(name.words) > _PARTS and _begins(name.words[0], romanised(word.text, words.locale)))
        for word in words.capitals()
    )


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word[:2].isupper()


def _begins(english: str, letters: str) -> bool:
    """Whether a word has the first sounds of an English one, as shortened names of offices do."""
    return spoken(english)[:_MORE] == letters[:_MORE]


def _has(english: str, names: Sequence[Name], words: Target, *, person: bool = False) -> bool:
    if words.has(english):
        return True
    known = exonym(english, words.locale)
    if known is not None:
        if known.stands_in(words.lower):
            return True
        # A known name has its known form, or stands in Latin letters in a title or a brand; but a
        # person's name has as many forms as there are languages.
        if not person and not is_given(english.lower()):
            return words.locale in _CYRILLIC and any(
                word.text.isascii() and compare(english, word.text, words.locale)
                for word in words.capitals()
            )
    return _is_there(english, english, names, words) or _has_end(english, names, words)


def _has_end(english: str, names: Sequence[Name], words: Target) -> bool:
    """Whether the last part of a name is there, which says it: `Berlin-Mitte`, `McInnes`."""
    part = _PARTS_OF.split(english)[-1]
    if part == english or len(part) < _MORE:
        return False
    known = exonym(part, words.locale)
    if known is not None and known.stands_in(words.lower):
        return True
    return _is_there(part, english, names, words)


def _is_there(part: str, english: str, names: Sequence[Name], words: Target) -> bool:
    unsure: list[str] = []
    for word in words.capitals():
        like = compare(part, word.text, words.locale)
        if like is Likeness.SURE:
            return True
        if like is Likeness.SOME:
            unsure.append(word.text)
    if any(not _is_taken(word, english, names, words.locale) for word in unsure):
        return True
    if is_short(part):
        free = _free(english, names, words)
        return any(_is_like_short(part, word.text, words.locale) for word in free)
    return any(
        compare(part, word, words.locale, capital=False)
        and not _is_taken(word, english, names, words.locale)
        for word in words.others()
    )


def _is_like_short(part: str, word: str, locale: str) -> bool:
    """Whether a word may be a name that is too short to compare its sounds."""
    if not starts_alike(part, word, locale):
        return False
    return likeness(spoken(part), romanised(word, locale)) >= _SHORT or (
        len(word) <= len(part) + _MORE and len(plain(part)) <= _MORE
    )


def _free(english: str, names: Sequence[Name], words: Target) -> Iterator[Word]:
    """Yield the words in capitals within a sentence that are surely no other name's."""
    for word in words.capitals():
        if not word.first and not _is_taken(word.text, english, names, words.locale):
            yield word


def _is_taken(word: str, english: str, names: Sequence[Name], locale: str) -> bool:
    """Whether a word of a translation is surely another name than an English one."""
    lower = word.lower()
    for other in chain.from_iterable(name.words for name in names):
        if other == english:
            continue
        pattern = exonym(other, locale)
        if pattern is not None and pattern.begins(lower):
            return True
        if compare(other, word, locale) is Likeness.SURE:
            return True
    return False


def _is_beside(name: Name, words: Target) -> bool:
    """Whether a word like a person's surname stands right behind the given name."""
    if len(name.words) == 1:
        return False
    given = [
        word.place
        for word in words.capitals()
        if any(compare(one, word.text, words.locale) is Likeness.SURE for one in name.words[:-1])
    ]
    if not given:
        return False
    letters = spoken(name.words[-1])
    return any(
        word.place - 1 in given
        and (
            likeness(letters, romanised(word.text, words.locale)) >= _NEXT
            or starts_alike(name.words[-1], word.text, words.locale)
        )
        for word in words.capitals()
    )
