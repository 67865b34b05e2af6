"""Number words: what a form of one language counts for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Part(StrEnum):
    """What a word does in a number of several words."""

    ADD = "add"
    """`five`, `twenty`, `doscientos`: added to what stands before it."""
    TIMES = "times"
    """`hundred`, `dozen`: multiplies what stands before it."""
    SCALE = "scale"
    """`thousand`, `millones`: multiplies, and a smaller one may follow."""
    ALONE = "alone"
    """`half`, `both`, `noon`: says a number, but is part of none."""


@dataclass(frozen=True, slots=True)
class Word:
    """One form. `values` are its readings, all but the first for words that stand alone."""

    part: Part
    values: tuple[Decimal, ...]
    firm: bool = False
    """Whether a translation must say it too; `one` and `second` often mean something else."""


Lexicon = Mapping[str, Word]
"""Words by their form in small letters."""


def rows(part: Part, table: Mapping[str, str], *, firm: bool = False) -> dict[str, Word]:
    """Return words from rows of numbers and forms, both parted by spaces.

    >>> rows(Part.ALONE, {"0.5 50": "half halves"})["halves"].values
    (Decimal('0.5'), Decimal('50'))
    """
    return {
        form: Word(part, tuple(map(Decimal, numbers.split())), firm)
        for numbers, forms in table.items()
        for form in forms.split()
    }
