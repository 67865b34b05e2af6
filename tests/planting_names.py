"""Errors with names, planted one each: dropped, replaced, given to another speaker.

A name is planted into only where the translation has the same one, told by its letters: what goes
by its meaning (`White House`, `City Council`) or by a word of another kind (`German`, for which
the translation has Germany) is no name that was lost. All of a name is taken, with its initials,
and no title before it: `el Sr. Duncan` without `Sr.` lacks no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from random import Random

from planting_pairs import Pair

from l10n.languages import Language, country_name, country_names, find_language
from l10n.names.lexicon import exonyms, is_common, is_given, is_people, section
from l10n.names.skeletons import romanised, spoken

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x400, 0x460))]
_SMALL = "".join(filter(str.islower, _LETTERS))
_LARGE = "".join(filter(str.isupper, _LETTERS))
_WORD = (
    rf"[{_LARGE}](?:['\u2019][{_LARGE}])?[{_SMALL}]+(?:[{_LARGE}][{_SMALL}]+)?"
    rf"(?:-[{_LARGE}][{_SMALL}]+)*"
)
_PARTICLE = "(?:van|von|der|den|di|bin|ibn|фон|ван|дер|ди|бин|ибн)"
RUN = re.compile(
    rf"(?<![\w.'\u2019-]){_WORD}(?: (?:[{_LARGE}]\. |{_PARTICLE} )*{_WORD})*"
    r"(?![\w'\u2019-]|[.] ?\d)"
)
"""A name with its initials and small words; titles stand before it."""
_GOES_ON = re.compile(rf" (?:de|del|de la|di|da|of|el|al|le|la) [{_LARGE}]|['\u2019]s? [{_LARGE}]")
_WITHIN = re.compile(r"[^\W\d_][ ]\Z|\b(?:[SD]ra?|M(?:rs?|s)|г)\. \Z")
_TITLES = frozenset(
    (
        *("Sr", "Sra", "Sres", "Don", "Doña", "Señor", "Señora", "Dr", "Dra", "Mr", "Mrs"),
        *("Ms", "Miss", "Presidente", "Ministro", "Primer", "El", "La", "Los", "Las", "En"),
        *("Господин", "Госпожа", "Президент", "Госпођа", "Председник", "Gospodin", "Predsednik"),
    )
)
_ALIKE = 0.6
"""Least share of the letters of two spellings of a name that agree."""
_STEM = 4
"""Letters that a name and what is made of it begin with."""
_SAYS = (
    "said|says|added|adds|replied|wrote|writes|warned|noted|explained|told|tells|argued|stated|claimed"
    "|insisted|declared|stressed|recalled|concluded|answered|admitted|announced"
)
_SPEAKS = re.compile(
    rf"(?:\b(?:{_SAYS})(?:,? (?!(?:that|he|she|it|they|in|on|at|of|to|from|for)\b)"
    r"(?:[A-Z][a-z]{1,4}\.|[\w'\u2019-]+))"
    r"{0,4}|\b[Aa]ccording to(?: [\w'\u2019-]+){0,4}) \Z"
)
"""What stands before a name whose bearer speaks; `told` is left to what stands behind."""
_NOUN = re.compile(r" [a-z]{4,}|-|['\u2019]")
"""What stands behind a name that only tells of what kind something is: `the Oslo agreement`."""
_TOLD = re.compile(r"\b(?:told|tells)(?: \S+){0,4} \Z")
_SPOKEN_OF = re.compile(rf"(?:, [^,.\"\u201c\u201d]{{3,60}},)? (?:{_SAYS})\b")
_CLOSED = re.compile(r"[.!?\u2026][\"'\u2019\u201d\u201c\u00bb)]*\Z")
_NO_SUBJECT = re.compile(
    r"\b(?:from|of|in|at|for|near|with|by|and|than|told|to) (?:the )?\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in a sentence and the same in its translation, as matches of each."""

    source: re.Match[str]
    target: re.Match[str]


def dropped_name(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Leave out one name that stands within a sentence."""
    name = _one_name(pair, language, random)
    if name is None:
        return None
    return pair.target[: name.start()] + pair.target[name.end() :].removeprefix(" ")


def replaced_name(pair: Pair, other: Pair, language: Language, random: Random) -> str | None:
    """Put a name of another sentence where one stands."""
    found = _one_name(pair, language, random)
    names = [name.target[0] for name in _names(other, language)]
    if found is None or not names or names[0][:3] == found[0][:3] or names[0] in pair.target:
        return None
    return pair.target[: found.start()] + names[0] + pair.target[found.end() :]


def swapped_speakers(pair: Pair, other: Pair, language: Language, random: Random) -> str | None:
    """Exchange who speaks in a sentence with another person of it or of the next sentence.

    A headline without a full stop is in no entry together with another sentence.
    """
    if not _CLOSED.search(pair.source) or not _CLOSED.search(pair.target):
        return None
    names = _names(pair, language)
    speakers = [name for name in names if _is_speaker(name, pair)]
    if not speakers:
        return None
    one = random.choice(speakers)
    beside = [name for name in names if _is_person(name, pair) and _differ(name, one)]
    if beside:
        return f"{_exchanged(pair.target, one.target, random.choice(beside).target)} {other.target}"
    others = [name for name in _names(other, language) if _is_person(name, other)]
    others = [name for name in others if _differ(name, one) and _once(name, other)]
    if not others or not _once(one, pair):
        return None
    two = random.choice(others)
    first = _put(pair.target, one.target, two.target[0])
    return f"{first} {_put(other.target, two.target, one.target[0])}"


def has_one_speaker(pair: Pair) -> bool:
    """Whether a sentence names a person: one who speaks, or one who may take their place."""
    return any(_names_person(found, pair.source) for found in _runs(pair.source))


def _put(text: str, place: re.Match[str], word: str) -> str:
    return text[: place.start()] + word + text[place.end() :]


def _exchanged(text: str, one: re.Match[str], two: re.Match[str]) -> str:
    one, two = sorted((one, two), key=lambda match: match.start())
    return text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]


def _differ(one: _Name, two: _Name) -> bool:
    """Whether two names are two people's, who share no word."""
    words = [set(name.source[0].split()) | set(name.target[0].split()) for name in (one, two)]
    return words[0].isdisjoint(words[1])


def _is_speaker(name: _Name, pair: Pair) -> bool:
    """Whether the bearer of a name speaks, and it is said once on both sides who does."""
    return _once(name, pair) and _speaks(name.source, pair.source)


def _is_person(name: _Name, pair: Pair) -> bool:
    return _once(name, pair) and _names_person(name.source, pair.source)


def _speaks(found: re.Match[str], source: str) -> bool:
    if _is_no_name(_last(found[0])) or _last(found[0]) in exonyms("es"):
        return False
    before = source[: found.start()]
    if _SPEAKS.search(before) and not _TOLD.search(before):
        return not _NOUN.match(source, found.end())
    return _SPOKEN_OF.match(source, found.end()) is not None and not _NO_SUBJECT.search(before)


def _names_person(found: re.Match[str], source: str) -> bool:
    """Whether a name is surely a person's: with a given name or a title, or of who speaks."""
    words = found[0].split()
    before = source[: found.start()].rstrip(". ").rpartition(" ")[2]
    if _is_no_name(words[-1]) or words[-1] in exonyms("es") or before in {"Saint", "St"}:
        return False
    titled = before in section("titles")
    named = len(words) > 1 and is_given(words[0].lower())
    return titled or named or _speaks(found, source)


def _one_name(pair: Pair, language: Language, random: Random) -> re.Match[str] | None:
    """Return a name of a translation that stands once on each side, and nothing made of it.

    Where an adjective of the name is left, the sentence still says it.
    """
    names = [
        name
        for name in _names(pair, language)
        if _once(name, pair)
        and _WITHIN.search(pair.target[: name.target.start()])
        and not all(is_common(word.lower()) for word in name.source[0].split())
    ]
    return random.choice(names).target if names else None


def _once(name: _Name, pair: Pair) -> bool:
    stem = _last(name.target[0])[:_STEM].lower()
    return pair.source.count(_last(name.source[0])) == pair.target.lower().count(stem) == 1


def _names(pair: Pair, language: Language) -> list[_Name]:
    """Return the names that stand on both sides, each once."""
    after = list(_runs(pair.target))
    found: list[_Name] = []
    for one in _runs(pair.source):
        last = _last(one[0])
        if _is_no_name(last) or (" " not in one[0] and is_common(last.lower())):
            continue
        same = [two for two in after if _is_same(one[0], two[0], language)]
        if len(same) == 1:
            found.append(_Name(one, _trimmed(one[0], same[0])))
    taken = [name.target.start() for name in found]
    return [name for name in found if taken.count(name.target.start()) == 1]


def _trimmed(source: str, target: re.Match[str]) -> re.Match[str]:
    """Return a name of a translation without a first word that only starts a sentence."""
    words = target[0].split()
    start = target.start()
    while len(words) > len(source.split()):
        start += len(words.pop(0)) + 1
    return RUN.match(target.string, start) or target


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Yield the names of a text without what stands before them."""
    for match in RUN.finditer(text):
        found: re.Match[str] | None = match
        while found is not None and (words := found[0].split()) and _is_before(words[0]):
            start = found.start() + len(words[0]) + 1
            found = RUN.match(text, start) if len(words) > 1 else None
        if found is not None and not _GOES_ON.match(text, found.end()):
            yield found


def _is_before(word: str) -> bool:
    return word in _TITLES or word in section("titles") or is_people(word)


def _is_same(source: str, target: str, language: Language) -> bool:
    country = _countries(language.locale).get(source)
    if country is not None:
        return target[:_STEM].lower() == country[:_STEM].lower()
    one, two = spoken(_last(source)), romanised(_last(target), language.locale)
    return any(
        SequenceMatcher(None, one, two[:end]).ratio() >= _ALIKE
        for end in (len(one), len(one) + 1, len(two))
    )


@cache
def _countries(locale: str) -> dict[str, str]:
    language = find_language(locale)
    return {name: country_name(code, language) or "" for code, name in country_names().items()}


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _is_no_name(word: str) -> bool:
    sections = ("calendar", "titles", "meaning", "suffixes")
    return is_people(word) or any(word in section(name) for name in sections)
