"""Serbian declension in Cyrillic: every form that a word may take, as `l10n.terms.russian` does."""

from __future__ import annotations

import re

_VOWELS = frozenset("аеиоу")
_MASCULINE = (
    *("а", "у", "ом", "ем", "е", "и", "ови", "ова", "овима", "ове", "еви", "ева", "евима"),
    *("има", "ев", "ов", "о"),
)
_FEMININE = ("а", "е", "и", "у", "ом", "о", "ама", "ој", "ин", "ина", "ином", "ине", "ино")
_NEUTER = ("а", "у", "ом", "ем", "е", "о", "има", "и", "ови", "та", "ту", "том", "ета", "ету")
_PLURAL = ("а", "у", "ама", "их", "им", "има", "и", "о", "е", "ом", "ем", "ија", "ију", "ијом")
_ADJECTIVE = (
    *("и", "ог", "ога", "ом", "оме", "ому", "ег", "ем", "ему", "им", "а", "е", "ој", "у", "о"),
    *("их", "има"),
)
_ADJECTIVAL = re.compile("(?:ск|чк|шк|н|в|к|т|ћ|л|р|г|б|ђ)и$")
_SIBILANTS = {"к": "ц", "г": "з", "х": "с"}
_PALATALS = {"к": "ч", "г": "ж", "х": "ш", "ц": "ч"}
_FLEETING = re.compile("а([бвгдзклмнпрстцчћ])$")
_SHORTEST = 3

CASES = ("genitive", "dative", "accusative", "instrumental", "locative")


def forms(word: str) -> frozenset[str]:
    """Return the forms of a word in small Cyrillic letters, itself among them.

    >>> "крагујевцу" in forms("крагујевац"), "америци" in forms("америка")
    (True, True)
    >>> "токију" in forms("токио"), "бакуом" in forms("баку")
    (True, True)
    """
    if len(word) < _SHORTEST:
        return frozenset({word})
    last, stem = word[-1], word[:-1]
    found = {word}
    if last == "а":
        found |= {stem + ending for ending in _FEMININE}
        if stem[-1] in _SIBILANTS:
            found.add(stem[:-1] + _SIBILANTS[stem[-1]] + "и")
    elif last == "о":
        found |= {stem + ending for ending in _NEUTER}
        found |= {stem + ending for ending in ("ја", "ју", "јем", "ла", "лу", "лом", "лови")}
    elif last == "е":
        found |= {stem + ending for ending in (*_NEUTER, *_PLURAL)}
        found |= {
            word + ending for ending in ("а", "у", "ом", "ја", "ју", "јем", "на", "ну", "ном")
        }
    elif last in "иу":
        found |= {stem + ending for ending in _PLURAL}
        found |= {
            word + ending for ending in ("а", "у", "ом", "ја", "ју", "јем", "јом", "ев", "јев")
        }
        if last == "и" and _ADJECTIVAL.search(word):
            found |= {stem + ending for ending in _ADJECTIVE}
    elif last not in _VOWELS:
        found |= _consonant(word)
    return frozenset(found)


def _consonant(word: str) -> set[str]:
    stems = {word}
    if match := _FLEETING.search(word):
        short = word[: match.start()]
        stems.add(short + match[1])
        # отац, оца: the consonant before falls out too.
        stems.add(re.sub("[тд]$", "", short) + match[1])
    found = {stem + ending for stem in stems for ending in _MASCULINE}
    for stem in stems:
        changed = _SIBILANTS.get(stem[-1])
        if changed:
            found |= {stem[:-1] + changed + ending for ending in ("и", "има", "е")}
        if stem[-1] in _PALATALS:
            found.add(stem[:-1] + _PALATALS[stem[-1]] + "е")
    if word.endswith("ин"):
        found |= {word[:-2] + ending for ending in ("и", "а", "има", "е")}
    return found


def case_form(word: str, case: str) -> str | None:
    """Return the singular of a place in one of `CASES`, None where the ending leaves a doubt.

    >>> [case_form(word, "locative") for word in ("Београд", "Москва", "Србија", "Крагујевац")]
    ['Београду', 'Москви', 'Србији', None]
    """
    at = CASES.index(case)
    small = word.casefold()
    if re.search("[бвгдзклмнпрстфхјљњђћчжшџ]$", small) and not re.search("а[кцлнрст]$", small):
        instrumental = "ем" if small[-1] in "јљњђћчжшџ" else "ом"
        return (f"{word}а", f"{word}у", word, word + instrumental, f"{word}у")[at]
    stem = word[:-1]
    if re.search("[бвдзјлљмнњпрстфцчћђжшџ]а$", small):
        return tuple(stem + ending for ending in ("е", "и", "у", "ом", "и"))[at]
    return None
