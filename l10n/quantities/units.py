"""Units of what is counted: their dimension, their size, and their words in each language.

The table is `units.csv`. Words are regular expressions of what may stand behind a number, `sign`
of what may stand before it; the Serbian ones are Cyrillic. Pounds are money and a mass: each of
our languages says both with one word.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
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
    size: float
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
            float(row["size"]),
            row["sign"],
            {code: row[code] for code in ("en", "es", "ru", "sr")},
        )
        for row in csv.DictReader(text.splitlines())
    )
