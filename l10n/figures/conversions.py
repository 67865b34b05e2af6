"""Measures that a translation gives in another unit: 10 miles, 16 kilometros."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from l10n.languages import ENGLISH, Language
from l10n.numerals import Number, read_numbers
from l10n.quantities import Dimension, Unit, compared, is_range, unit_of

_ROUNDING = Decimal("0.075")
"""By how much a converted figure may be off, as a part: 10 miles are 15 km, two weeks 15 days."""
_DEGREE = Decimal("1.5")
"""By how many degrees Celsius a temperature may be off."""


def converted(
    lost: Sequence[Number],
    after: Sequence[Number],
    source: str,
    target: str,
    language: Language,
) -> Iterator[tuple[Number, Number]]:
    """Yield each lost number with the one that says as much in another unit.

    `target` is as `aligned_target` has it.
    """
    if not lost or not after:
        return
    free = [number for number in after if number.figure]
    for number in tuple(lost):
        unit = shared_unit(source, number, lost, ENGLISH)
        if unit is None:
            continue
        for other in free:
            found = shared_unit(target, other, after, language)
            if found is not None and found != unit and as_much(number, unit, other, found):
                yield number, other
                free.remove(other)
                break


def shared_unit(
    text: str, number: Number, numbers: Sequence[Number], language: Language
) -> Unit | None:
    """Return the unit of a number, that of the end of its range where it has none itself."""
    unit = unit_of(text, number.start, number.end, language)
    if unit is not None:
        return unit
    for other in numbers:
        if other.start > number.start and is_range(text, number.end, other.start):
            return unit_of(text, other.start, other.end, language)
    return None


def says_the_same(number: Number, other: Number) -> bool:
    """Whether two numbers are the same figure, and not one of them converted."""
    return bool(_as_written(number).values & other.values)


def as_much(number: Number, unit: Unit, other: Number, found: Unit) -> bool:
    """Whether two measures are the same but for rounding; `number` is as English writes it."""
    number = _as_written(number)
    warmth = Dimension.TEMPERATURE in unit.dimensions
    return any(
        off is not None and off <= (_DEGREE if warmth else _ROUNDING)
        for one in number.values
        for two in other.values
        for off in (compared(one, unit, two, found),)
    )


def _as_written(number: Number) -> Number:
    """Return a number of an English text with the values that its own words have."""
    written = read_numbers(number.text, ENGLISH)
    return replace(number, values=written[0].values) if written else number
