"""Measures in another unit: exact factors, degrees, and by how much two measures differ."""

from decimal import Decimal

import pytest

from l10n.quantities import celsius, compared, factor, unit_named
from l10n.quantities.units import units


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("miles", "1.609344"),
        ("yards", "0.9144"),
        ("inches", "2.54"),
        ("square feet", "0.09290304"),
        ("acres", "0.40468564224"),
        ("pounds", "0.45359237"),
        ("gallons", "3.785411784"),
    ],
)
def test_factors_are_exact(name: str, expected: str) -> None:
    unit = unit_named(name)
    assert factor(unit, unit_named(unit.metric)) == Decimal(expected)


def test_every_american_unit_has_a_metric_one_with_a_symbol() -> None:
    metric = [unit_named(unit.metric) for unit in units() if unit.metric]
    assert metric
    assert all(unit.symbol for unit in metric)


@pytest.mark.parametrize(
    ("degrees", "difference", "expected"),
    [("98.6", False, "37"), ("-40", False, "-40"), ("9", True, "5"), ("32", False, "0")],
)
def test_celsius(degrees: str, difference: bool, expected: str) -> None:
    assert celsius(Decimal(degrees), difference=difference) == Decimal(expected)


@pytest.mark.parametrize(
    ("value", "name", "other", "other_name", "expected"),
    [
        ("18", "months", "1.5", "years", "0"),
        ("86", "degrees Fahrenheit", "30", "degrees Celsius", "0"),
        ("10", "miles", "10", "hours", None),
        ("10", "dollars", "10", "euros", None),
        ("0", "miles", "0", "kilometers", None),
    ],
)
def test_compared(value: str, name: str, other: str, other_name: str, expected: str | None) -> None:
    found = compared(Decimal(value), unit_named(name), Decimal(other), unit_named(other_name))
    assert found == (None if expected is None else Decimal(expected))
