"""Units of what is counted: their dimension, their size, and their words in each language.

The table is `units.csv`. Sizes are exact by definition (NIST SP 811), those of months and years
mean ones; gallons and barrels are those of the United States. Words are regular expressions of
what may stand behind a number, `sign` of what may stand before it; the Serbian ones are Cyrillic.
Pounds are money and a mass: each of our languages says both with one word.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Dimension(StrEnum):
    """What a unit measures."""

    MONEY = "money"
    SHARE = "share"
    LENGTH = "length"
    AREA = "area"
    MASS = "mass"
    VOLUME = "volume"
    SPEED = "speed"
    POWER = "power"
    TEMPERATURE = "temperature"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit; `size` is in a unit of its dimension that all share, 0 where none is converted."""

    name: str
    dimensions: frozenset[Dimension]
    size: Decimal
    symbol: str
    """A metric unit's, in Latin letters."""
    metric: str
    """The name of the metric unit that stands for an American one."""
    sign: str
    words: Mapping[str, str]
    """By the code of the language."""


@cache
def units() -> tuple[Unit, ...]:
    """Return the units, longer words before those that they begin with."""
    text = (files("l10n.quantities") / "units.csv").read_text(encoding="utf-8")
    return tuple(
        Unit(
            row["name"],
            frozenset(map(Dimension, row["dimensions"].split())),
            Decimal(row["size"]),
            row["symbol"],
            row["metric"],
            row["sign"],
            {code: row[code] for code in ("en", "es", "ru", "sr")},
        )
        for row in csv.DictReader(text.splitlines())
    )


@cache
def unit_named(name: str) -> Unit:
    """Return the unit of a name of the table.

    >>> unit_named("feet").metric
    'meters'
    """
    return next(unit for unit in units() if unit.name == name)
