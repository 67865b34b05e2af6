"""American units in metric ones: factors, rounding, and what a number may have become.

Factors are exact by definition (NIST SP 811); gallons are those of the United States.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

_FREEZING, _DEGREE = Decimal(32), Decimal(5) / Decimal(9)
_DIGITS = 2
"""Significant digits that a round figure has at least: 100 miles are 160 km."""
_ROUNDINGS = range(1, 5)
"""Significant digits to which people may have rounded."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An American unit: what English calls it, and the metric one with its factor."""

    english: str
    factor: Decimal
    metric: str
    """The metric unit's sign in Latin letters."""


UNITS = (
    Unit(r"square[ -]miles?|sq\.? mi(?:les?)?", Decimal("2.589988110336"), "km\u00b2"),
    Unit(r"square[ -](?:feet|foot)|sq\.? ft", Decimal("0.09290304"), "m\u00b2"),
    Unit(r"miles?[ -](?:per|an)[ -]hour|mph", Decimal("1.609344"), "km/h"),
    Unit(r"miles?(?! per gallon)", Decimal("1.609344"), "km"),
    Unit(r"(?:feet|foot|ft)(?![ -]\d)", Decimal("0.3048"), "m"),
    Unit(r"inch(?:es)?", Decimal("2.54"), "cm"),
    Unit(r"yards?", Decimal("0.9144"), "m"),
    Unit(r"pounds? of|-pound(?! sterling)|lbs?\b", Decimal("0.45359237"), "kg"),
    Unit(r"gallons?", Decimal("3.785411784"), "l"),
    Unit(r"acres?", Decimal("0.40468564224"), "ha"),
    Unit(r"(?:degrees? )?(?:Fahrenheit|F\b)|\u00b0 ?F\b", Decimal(1), "\u00b0C"),
)
FAHRENHEIT = UNITS[-1]
_UNIT = re.compile(
    r"[ \u00a0-]?(?:" + "|".join(f"(?P<u{i}>{unit.english})" for i, unit in enumerate(UNITS)) + ")"
    r"(?![^\W\d_])"
)
_DIFFERENCE_AFTER = re.compile(r"\W*(?:warmer|colder|cooler|hotter|higher|lower|above|below)")
_DIFFERENCE_BEFORE = re.compile(
    r"\b(?:by|rise of|drop of|fall of|rose|fell|dropped|increase of)"
    r"(?: (?:about|nearly|almost|over|up to|more than|around))? \Z"
)
_BEFORE = 30


def unit_after(source: str, end: int) -> Unit | None:
    """Return the American unit that a number which ends there is of, None for any other.

    >>> unit_after("50 miles away", 2).metric
    'km'
    """
    found = _UNIT.match(source, end)
    return None if found is None else UNITS[int(str(found.lastgroup)[1:])]


def is_difference(source: str, start: int, end: int) -> bool:
    """Whether degrees say how much warmer it is, and not how warm."""
    found = _UNIT.match(source, end)
    after = found is not None and _DIFFERENCE_AFTER.match(source, found.end())
    return bool(after or _DIFFERENCE_BEFORE.search(source[max(0, start - _BEFORE) : start]))


def convert(value: Decimal, unit: Unit, *, difference: bool = False) -> Decimal:
    """Return a value in metric units, to as many digits as the figure has.

    >>> [str(convert(Decimal(n), UNITS[3])) for n in ("100", "60", "26.2", "5")]
    ['160', '97', '42.2', '8']
    >>> [str(convert(Decimal(n), FAHRENHEIT)) for n in ("90", "98.6", "-40")]
    ['32', '37', '-40']
    """
    if unit is FAHRENHEIT:
        places = max(0, -int(value.as_tuple().exponent))
        exact = _celsius(value, difference=difference)
        return _plain(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN))
    return _rounded(value * unit.factor, max(_DIGITS, _significant(value)))


def metric_values(
    values: Iterable[Decimal], source: str, start: int, end: int
) -> frozenset[Decimal]:
    """Return what a number of the source, from `start` to `end`, may be in metric units.

    The numbers check accepts them beside the number's own; none where it is of no American unit.
    """
    unit = unit_after(source, end)
    if unit is None:
        return frozenset()
    difference = is_difference(source, start, end)
    return frozenset(found for value in values for found in _metric(value, unit, difference))


def _metric(value: Decimal, unit: Unit, difference: bool) -> Iterator[Decimal]:
    yield convert(value, unit, difference=difference)
    exact = value * unit.factor
    if unit is FAHRENHEIT:
        exact = _celsius(value, difference=difference)
    for digits in _ROUNDINGS:
        yield _rounded(exact, digits)
    yield _plain(exact.quantize(Decimal(1), ROUND_HALF_EVEN))


def _celsius(value: Decimal, *, difference: bool) -> Decimal:
    return (value if difference else value - _FREEZING) * _DEGREE


def _significant(value: Decimal) -> int:
    """Return the digits of a figure that count: 3 of 1250, 1 of 100, 2 of 1.0."""
    whole = value == value.to_integral()
    return len((value.normalize() if whole else value).as_tuple().digits)


def _rounded(value: Decimal, digits: int) -> Decimal:
    if not value:
        return Decimal(0)
    return _plain(value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_EVEN))


def _plain(value: Decimal) -> Decimal:
    """Return a value without an exponent and without zeros at the end of its fraction."""
    whole = value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize()
    return whole + 0
