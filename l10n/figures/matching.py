"""Numbers of an English source and its translation, matched: what was lost and invented.

A number may be written in digits on one side and in words on the other. What only English or
only the translation says in words (`one`, `ambos`) may match, but need not.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from l10n.figures.clocks import minutes_of, read_time
from l10n.figures.conversions import converted
from l10n.figures.reading import aligned_target, of_source, of_target, says_numbers
from l10n.languages import Language
from l10n.numerals import Number
from l10n.verbatim import veiled

_LONGEST = 5_000
"""Characters: what is longer is no sentence, and comparing all with all would take seconds."""
_SEVERAL = 2
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Match:
    """Numbers that found each other, and those that did not."""

    source: str = ""
    """The texts as they were read, where they have numbers: without addresses, and the dates and
    times of the translation as those of the source."""
    target: str = ""
    pairs: tuple[tuple[Number, Number], ...] = ()
    """Of numbers that a translation must say, and of some others."""
    lost: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    replaced: bool = False
    """Whether the translation has numbers that the source does not have."""


_NOTHING = Match()


def compare(source: str, target: str, language: Language) -> tuple[Counter[str], Counter[str]]:
    """Return the numbers an English source lost in `target`, and the figures invented there.

    Each is written as it stands in its text. Times and dates may be written in another way.
    """
    found = match_numbers(source, target, language)
    return Counter(found.lost), Counter(found.invented)


def contradicted(source: str, target: str, language: Language) -> tuple[list[str], list[str]]:
    """Return what `compare` does, but lost words only where another number took their place.

    A draft that says `los ministros` for `the three ministers` is worth a translator's look.
    """
    found = match_numbers(source, target, language)
    lost = [text for text in found.lost if found.replaced or any(c.isdigit() for c in text)]
    return lost, list(found.invented)


@lru_cache(maxsize=64)
def match_numbers(source: str, target: str, language: Language) -> Match:
    """Return the numbers of both sides matched by value, pairs in the order of the source."""
    # Fast path: seven sentences of ten say no number that could be lost or invented.
    if not (says_numbers(source) or _DIGIT.search(target)):
        return _NOTHING
    if max(len(source), len(target)) > _LONGEST:
        return _NOTHING
    source, target = veiled(source, target)
    target = aligned_target(source, target)
    before = list(of_source(source))
    after = list(of_target(target, language))
    pairs: list[tuple[Number, Number]] = []
    lost: list[Number] = []
    doubtful: list[Number] = []
    for number in sorted(before, key=_certainty):
        found = _partner(number, after)
        if found is not None:
            after.remove(found)
            pairs.append((number, found))
        elif number.firm and not _in_parts(number, after) and not _as_it_is(number, target):
            lost.append(number)
        elif number.counts and number.scale is None and min(number.values) >= _SEVERAL:
            doubtful.append(number)
    for number, other in converted(lost, after, source, target, language):
        lost.remove(number)
        after.remove(other)
    others = any(n.counts and not n.figure and min(n.values) >= _SEVERAL for n in after)
    if others:
        # `The two met` may be `Se reunieron`, but not `Los tres se reunieron`.
        lost += doubtful
    invented = tuple(number.text for number in after if number.figure)
    pairs.sort(key=lambda pair: pair[0].start)
    return Match(
        source,
        target,
        tuple(pairs),
        tuple(number.text for number in sorted(lost, key=lambda number: number.start)),
        invented,
        replaced=others or bool(invented),
    )


def _certainty(number: Number) -> tuple[bool, bool, int, int]:
    return not number.figure, not number.firm, len(number.values), number.start


def _partner(number: Number, after: list[Number]) -> Number | None:
    """Return the number that says the same, in the same dress where there are several."""
    found = [other for other in after if number.values & other.values]
    return min(found, key=lambda n: (n.figure is not number.figure, n.start), default=None)


def _as_it_is(number: Number, target: str) -> bool:
    """Whether a number in words stands in the translation as a name: `Holding Four`."""
    return number.text[0].isupper() and bool(re.search(rf"\b{number.text}\b", target))


def _in_parts(number: Number, after: list[Number]) -> bool:
    """Whether hour and minutes of a time stand apart: `17 horas 30 minutos`; takes them."""
    time = read_time(number.text)
    minutes = time and minutes_of(time)
    if not minutes:
        return False
    parts = []
    for values in ({Decimal(int(v)) for v in number.values}, {Decimal(minutes)}):
        part = _partner(replace(number, values=frozenset(values)), after)
        if part is None:
            return False
        parts.append(part)
        after.remove(part)
    return True
