"""The same measure in another unit, exactly."""

from __future__ import annotations

from decimal import Decimal

from l10n.quantities.units import Dimension, Unit

_FREEZING, _DEGREE = Decimal(32), Decimal(5) / Decimal(9)
FAHRENHEIT = "degrees Fahrenheit"


def celsius(degrees: Decimal, *, difference: bool = False) -> Decimal:
    """Return degrees Fahrenheit in Celsius; a `difference` is how much warmer it is.

    >>> str(celsius(Decimal(-40))), str(celsius(Decimal(9), difference=True))
    ('-40', '5')
    """
    shown = (degrees if difference else degrees - _FREEZING) * _DEGREE
    return shown.quantize(Decimal("1e-9")).normalize() + 0


def factor(unit: Unit, other: Unit) -> Decimal:
    """Return how many of `other` one `unit` is.

    >>> from l10n.quantities.units import unit_named
    >>> str(factor(unit_named("feet"), unit_named("meters")))
    '0.3048'
    """
    return unit.size / other.size


def compared(value: Decimal, unit: Unit, other_value: Decimal, other: Unit) -> Decimal | None:
    """Return by which part of itself a measure differs from another; None where none can say.

    Of temperatures by how many degrees Celsius.
    """
    if not unit.dimensions & other.dimensions:
        return None
    if Dimension.TEMPERATURE in unit.dimensions:
        here, there = (
            celsius(degrees) if one.name == FAHRENHEIT else degrees
            for degrees, one in ((value, unit), (other_value, other))
        )
        return abs(here - there)
    if not (unit.size and other.size and value):
        return None
    return abs(value * unit.size - other_value * other.size) / (value * unit.size)
