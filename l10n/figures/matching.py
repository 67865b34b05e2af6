"""Numbers of an English source and its translation, matched: what was lost and invented.

A number may be written in digits on one side and in words on the other. What only English or
only the translation says in words (`one`, `ambos`) may match, but need not.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from l10n.figures.conversions import converted
from l10n.figures.partners import SEVERAL, paired
from l10n.figures.reading import (
    aligned_target,
    of_source,
    of_target,
    says_how_many,
    says_numbers,
    says_only_how_many,
)
from l10n.languages import ENGLISH, Language
from l10n.numerals import Number
from l10n.quantities import unit_of
from l10n.verbatim import veiled

_LONGEST = 5_000
"""Characters: what is longer is no sentence, and comparing all with all would take seconds."""
_YEARS = (1800, 2100)
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
    added: tuple[str, ...] = ()
    """Counts in words that only the translation has: `cinco`."""
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
    if not (says_numbers(source) or _DIGIT.search(target) or says_how_many(target, language)):
        return _NOTHING
    if max(len(source), len(target)) > _LONGEST:
        return _NOTHING
    source, target = veiled(source, target)
    target = aligned_target(source, target)
    before, after = list(of_source(source)), list(of_target(target, language))
    pairs, lost, doubtful = paired(before, after, source, target)
    for number, other in converted(lost, after, source, target, language):
        lost.remove(number)
        after.remove(other)
    for number, other in _short_of_scale(lost, after, pairs, (source, target), language):
        lost.remove(number)
        after.remove(other)
    others = any(n.counts and not n.figure and min(n.values) >= SEVERAL for n in after)
    if others:
        # `The two met` may be `Se reunieron`, but not `Los tres se reunieron`.
        lost += doubtful
    lost = [number for number in lost if not _is_said_before(number, pairs)]
    # What the source says too is no invention: `a 1% share` may be `una cuota del 1%`.
    new = [n for n in after if not any(n.values & number.values for number in before)]
    invented = tuple(number.text for number in new if number.figure)
    pairs.sort(key=lambda pair: pair[0].start)
    return Match(
        source,
        target,
        tuple(pairs),
        tuple(number.text for number in sorted(lost, key=lambda number: number.start)),
        invented,
        tuple(n.text for n in new if n.counts and says_only_how_many(n, language)),
        replaced=others or bool(invented),
    )


def _short_of_scale(
    lost: list[Number],
    after: list[Number],
    pairs: list[tuple[Number, Number]],
    texts: tuple[str, str],
    language: Language,
) -> tuple[tuple[Number, Number], ...]:
    """Return two numbers of which one side leaves the scale to another: `22 of the 30 million`.

    Not those that count something of their own, nor two of them: figures may have been exchanged.
    """
    found = []
    scales = {side.scale for pair in pairs for side in pair if side.scale}
    free = [number for number in after if number.figure or number.counts]
    for number in lost if scales else ():
        for other in free:
            short, long = sorted((number, other), key=lambda one: one.scale or 0)
            shared = long.scale in scales and short.scale is None and long.scale is not None
            if shared and long.values & {value * (long.scale or 1) for value in short.values}:
                text, spoken = (texts[0], ENGLISH) if short is number else (texts[1], language)
                if unit_of(text, short.start, short.end, spoken) is None:
                    found.append((number, other))
    return tuple(found) if len(found) == 1 else ()


def _is_said_before(number: Number, pairs: list[tuple[Number, Number]]) -> bool:
    """Whether a year is named a second time, which a translation may leave out."""
    value = min(number.values)
    is_year = number.figure and len(number.text) == 4 and _YEARS[0] <= value <= _YEARS[1]  # noqa: PLR2004
    return is_year and any(one.figure and one.values == number.values for one, _ in pairs)
