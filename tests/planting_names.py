"""Errors with names, planted one each: dropped, replaced, given to another speaker."""

from __future__ import annotations

import re
from random import Random

from planting_pairs import Pair

from l10n.languages import Language
from l10n.names.lexicon import is_common, is_people, section

_SMALL, _LARGE = "a-zà-öø-ÿčćžšđłńśěřůőа-яёђјљњћџ", "A-ZÀ-ÖØ-ÞČĆŽŠĐŁŚŘА-ЯЁЂЈЉЊЋЏ"
NAMED = re.compile(
    rf"(?<=[^\W\d_][ ])[{_LARGE}][{_SMALL}]+(?: [{_LARGE}][{_SMALL}]+)*(?![^\W\d_]|-)"
)
"""Words in capitals within a sentence: in our languages these are names, in English mostly."""

SPEAKS = re.compile(r"\b(?:said|says|added|replied|wrote|warned|noted|explained) \Z")
SPOKEN_OF = re.compile(r" (?:said|says|added|replied|wrote|warned|noted|explained)\b")


def dropped_name(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Leave out one name."""
    found = _one_name(pair, random)
    if found is None:
        return None
    return pair.target[: found.start()] + pair.target[found.end() :].removeprefix(" ")


def replaced_name(pair: Pair, other: Pair, _language: Language, random: Random) -> str | None:
    """Put a name of another sentence where one stands."""
    found = _one_name(pair, random)
    names: list[str] = NAMED.findall(other.target)
    if found is None or not names or names[0][:3] == found[0][:3]:
        return None
    return pair.target[: found.start()] + names[0] + pair.target[found.end() :]


def swapped_speakers(pair: Pair, other: Pair, _language: Language, _random: Random) -> str | None:
    """Give what two people say, a sentence each, to one another."""
    if not (has_one_speaker(pair) and has_one_speaker(other)):
        return None
    one, two = NAMED.search(pair.target), NAMED.search(other.target)
    if one is None or two is None or one[0][:3] == two[0][:3]:
        return None
    first = pair.target[: one.start()] + two[0] + pair.target[one.end() :]
    return f"{first} {other.target[: two.start()]}{one[0]}{other.target[two.end() :]}"


def has_one_speaker(pair: Pair) -> bool:
    """Whether the one name of a sentence, and of its translation, is of who speaks."""
    names = list(NAMED.finditer(pair.source))
    if len(names) != 1 or len(NAMED.findall(pair.target)) != 1:
        return False
    return bool(
        SPEAKS.search(pair.source[: names[0].start()])
        or SPOKEN_OF.match(pair.source, names[0].end())
    ) and not (_is_no_name(last := names[0][0].split()[-1]) or is_common(last.lower()))


def _one_name(pair: Pair, random: Random) -> re.Match[str] | None:
    """Return a name of a translation that has as many as its source, each once and no common word.

    What goes by its meaning (`White House`, `Supreme Court`) is no name here.
    """
    before = [
        words
        for found in NAMED.findall(pair.source)
        if (words := [word for word in found.split() if not _is_no_name(word)])
    ]
    after = list(NAMED.finditer(pair.target))
    common = any(all(is_common(word.lower()) for word in words) for words in before)
    if not before or len(before) != len(after) or common:
        return None
    place = random.randrange(len(after))
    again = pair.source.count(before[place][-1]) + pair.target.count(
        after[place][0].split()[-1][:4]
    )
    return after[place] if again == 2 else None


def _is_no_name(word: str) -> bool:
    sections = ("calendar", "titles", "meaning", "suffixes")
    return is_people(word) or any(word in section(name) for name in sections)
