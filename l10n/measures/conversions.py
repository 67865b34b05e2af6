"""American units in metric ones: rounding, and what a number may have become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from l10n.quantities import FAHRENHEIT, celsius, factor, unit_named

_DIGITS = 2
"""Significant digits that a round figure has at least: 100 miles are 160 km."""
_ROUNDINGS = range(1, 5)
"""Significant digits to which people may have rounded."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An American unit that is surely meant: what English calls it, and the metric one."""

    english: str
    name: str
    """The name in the table of units, `quantities/units.csv`."""

    @property
    def metric(self) -> str:
        """The metric unit's sign in Latin letters."""
        return unit_named(unit_named(self.name).metric).symbol

    @property
    def factor(self) -> Decimal:
        """How many metric units one of these is; of no use for temperatures."""
        unit = unit_named(self.name)
        return factor(unit, unit_named(unit.metric))


UNITS = (
    Unit(r"square[ -]miles?|sq\.? mi(?:les?)?", "square miles"),
    Unit(r"square[ -](?:feet|foot)|sq\.? ft", "square feet"),
    Unit(r"miles?[ -](?:per|an)[ -]hour|mph", "miles an hour"),
    Unit(r"miles?(?! per gallon)", "miles"),
    Unit(r"(?:feet|foot|ft)(?![ -]\d)", "feet"),
    Unit(r"inch(?:es)?", "inches"),
    Unit(r"yards?", "yards"),
    Unit(r"pounds? of|-pound(?! sterling)|lbs?\b", "pounds"),
    Unit(r"gallons?", "gallons"),
    Unit(r"acres?", "acres"),
    Unit(r"(?:degrees? )?(?:Fahrenheit|F\b)|\u00b0 ?F\b", FAHRENHEIT),
)
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
    >>> [str(convert(Decimal(n), UNITS[-1])) for n in ("90", "98.6", "-40")]
    ['32', '37', '-40']
    """
    if unit.name == FAHRENHEIT:
        places = max(0, -int(value.as_tuple().exponent))
        exact = celsius(value, difference=difference)
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
    warmth = unit.name == FAHRENHEIT
    exact = celsius(value, difference=difference) if warmth else value * unit.factor
    for digits in _ROUNDINGS:
        yield _rounded(exact, digits)
    yield _plain(exact.quantize(Decimal(1), ROUND_HALF_EVEN))


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
