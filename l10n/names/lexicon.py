"""Words that stand in capitals in English text and are no names, and names with their forms.

`english.txt` holds common words (SCOWL, whose notice heads the file). The rest is our own:
`words.txt` titles, peoples, the calendar and words that are translated by their meaning;
`exonyms.csv` stems of well-known names whose form in a language another spelling of the sounds does
not give; `people.csv` common names with their Serbian and Russian forms, by origin; `russian.csv`
Russian and Ukrainian ones by their romanisations (Serbian is empty where the rules give it);
`south_slavic.txt` South Slavic ones with their marks; `accents.txt` Spanish ones with accents.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from l10n.characters import without_accents
from l10n.names.skeletons import plain
from l10n.serbian import to_latin

_ENDINGS = (
    ("iness", ("y",)), ("ness", ("",)), ("iest", ("y",)), ("est", ("", "e")), ("ily", ("y",)),
    ("ly", ("",)), ("ing", ("", "e")), ("ies", ("y",)), ("ied", ("y",)), ("ier", ("y",)),
    ("ers", ("", "e")), ("er", ("", "e")), ("ed", ("", "e")), ("es", ("",)), ("d", ("",)),
    ("s", ("",)),
)  # fmt: skip
_BY_LETTER = {
    letter: tuple(row for row in _ENDINGS if row[0][-1] == letter)
    for letter in {ending[-1] for ending, _ in _ENDINGS}
}
"""The endings by their last letters, as most words have none."""
_PREFIX = re.compile(
    r"anti|bio|cyber|eco|hydro|inter|mega|micro|mid|mini|multi|neuro|non|out|over|petro|photo|post"
    r"|pre|semi|sub|super|tele|trans|under|un"
)
_DOUBLING = frozenset({"ing", "ed", "er", "ers", "est"})
_SHORTEST, _DEEPEST = 3, 2
_PEOPLES = ("ians", "ans", "ers", "men", "women", "woman")
"""Endings of inhabitants: `Kalugans`, `Hong Kongers`, `Frenchmen`."""
_LONG = 6
_SURNAMES = (
    *(
        "berg",
        "burn",
        "burne",
        "dale",
        "field",
        "ford",
        "ham",
        "land",
        "ley",
        "man",
        "mann",
        "more",
    ),
    *("smith", "son", "stone", "ton", "well", "win", "wood", "worth", "wright"),
)
"""What the surnames end in that are two words in one."""


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether a word, in lower case, is an English word that is no name.

    >>> is_common("running"), is_common("johnson")
    (True, False)
    """
    if _derives(word, 0):
        return True
    prefix = _PREFIX.match(word)
    return (
        prefix is not None
        and len(word) - prefix.end() > _SHORTEST
        and _derives(word[prefix.end() :], 0)
    )


def is_listed(word: str) -> bool:
    """Whether a word, in lower case, stands in the list of common ones or is a plural of one."""
    return word in _english() or word.removesuffix("s") in _english()


@lru_cache(maxsize=65536)
def is_compound(word: str) -> bool:
    """Whether a word, in lower case, is two common words in one and no surname made so.

    >>> is_compound("tapwater"), is_compound("roundtables"), is_compound("goodman")
    (True, True, False)
    """
    if word.endswith(_SURNAMES):
        return False
    known = _english()
    for end in range(_SHORTEST, len(word) - _SHORTEST + 1):
        if word[:end] in known and is_common(word[end:]):
            return True
    return False


@lru_cache(maxsize=65536)
def is_given(word: str) -> bool:
    """Whether a word, in lower case, is a common name of a person: `john`, which is a word too."""
    return word in _people() or word in east_slavic() or word in south_slavic_names()


def _derives(word: str, depth: int) -> bool:
    if word in _english():
        return True
    if depth > _DEEPEST:
        return False
    for ending, put in _BY_LETTER.get(word[-1:], ()):
        if not word.endswith(ending):
            continue
        stem = word[: -len(ending)]
        if len(stem) < _SHORTEST:
            continue
        for more in put:
            if _derives(stem + more, depth + 1):
                return True
        if ending in _DOUBLING and stem[-1] == stem[-2] and _derives(stem[:-1], depth + 1):
            return True
    return False


@cache
def section(name: str) -> frozenset[str]:
    """Return the words of a section of `words.txt`: titles, peoples, calendar, meaning, given."""
    return frozenset(_sections("words.txt")[name])


@cache
def openers(locale: str) -> frozenset[str]:
    """Return common words of a language that sentences start with, in small letters."""
    code = "sr" if locale == "sr@latin" else locale
    words = _sections("openers.txt")[code]
    return frozenset(map(to_latin, words) if locale == "sr@latin" else words)


@cache
def saying(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return patterns of verbs of saying, and of what stands before the name of who is quoted."""
    code = "sr" if locale == "sr@latin" else locale
    sections = _sections("saying.txt")
    verbs, quoted = (
        tuple(word.replace("_", " ").replace("*", "[аи]?") for word in sections[name])
        for name in (code, f"{code} quoted")
    )
    if locale == "sr@latin":
        return tuple(map(to_latin, verbs)), tuple(map(to_latin, quoted))
    return verbs, quoted


@cache
def is_people(word: str) -> bool:
    """Whether a capital word is a nationality, a religion or a party: `Serbs`, `German`."""
    if word in section("peoples") or word.removesuffix("s") in section("peoples"):
        return True
    return len(word) > _LONG and word.endswith(_PEOPLES)


@cache
def exonyms(locale: str) -> Mapping[str, tuple[str, ...]]:
    """Return the stems by which names are known in a language, by the English name.

    Empty for a language that the table has no column for.
    """
    code = "sr" if locale == "sr@latin" else locale
    found: dict[str, tuple[str, ...]] = {}
    for row in csv.DictReader(_lines("exonyms.csv")):
        if code in row:
            stems = to_latin(row[code]) if locale == "sr@latin" else row[code]
            found[row["en"]] = tuple(stems.split("|"))
    return found


@cache
def _english() -> frozenset[str]:
    return frozenset(word for line in _lines("english.txt") for word in line.split())


def _sections(name: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _lines(name):
        if line.endswith(":"):
            current = sections.setdefault(line[:-1], [])
        else:
            current += line.split()
    return sections


def _lines(name: str) -> list[str]:
    text = (files("l10n.names") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def people(word: str) -> Mapping[str, tuple[str, str]]:
    """Return the Serbian and Russian forms of a common name in lower case, by its origin."""
    return _people().get(word, {})


@cache
def _people() -> Mapping[str, Mapping[str, tuple[str, str]]]:
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for row in csv.DictReader(_lines("people.csv")):
        for name in row["en"].split("|"):
            found.setdefault(name.lower(), {})[row["origin"]] = (row["sr"], row["ru"])
    return found


@cache
def east_slavic() -> Mapping[str, tuple[str, str]]:
    """Return Russian and Serbian forms of Russian and Ukrainian names, by their romanisations.

    The Serbian one is empty where the rules give it.
    """
    return {
        name.lower(): (row["ru"], row["sr"])
        for row in csv.DictReader(_lines("russian.csv"))
        for name in row["en"].split("|")
    }


@cache
def south_slavic(part: str) -> tuple[str, ...]:
    """Return South Slavic names in Latin letters with their marks: given, surnames or roots."""
    return tuple(_sections("south_slavic.txt")[part])


@cache
def south_slavic_names() -> frozenset[str]:
    """Return South Slavic names in lower case without their marks."""
    return frozenset(
        bare
        for part in ("given", "surnames")
        for name in south_slavic(part)
        for bare in (plain(name), plain(name).replace("dj", "d"))
    )


@cache
def accented() -> Mapping[str, str]:
    """Return Spanish names with their accents, by their spelling without."""
    names = [name for line in _lines("accents.txt") for name in line.split()]
    return {without_accents(name): name for name in names}
