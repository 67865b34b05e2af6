"""Figures of a text where they stand, in one canonical form for every language.

Decimal and group marks are CLDR's; any language may also group with a no-break space
(ISO 80000-1, 7.3.1) and, as Spanish of the Americas does, write a decimal point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from l10n.languages import Language, number_marks

NO_BREAK_SPACES = "\u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a figure stands in a text, as offsets, and its canonical form."""

    figure: str
    start: int
    end: int


def occurrences(text: str, language: Language) -> Iterator[Occurrence]:
    """Yield each figure as it is written: times, large numbers and spelled ones are not unified.

    >>> from l10n.languages import ENGLISH
    >>> list(occurrences("1,234.5", ENGLISH))
    [Occurrence(figure='1234.5', start=0, end=7)]
    """
    for match in _pattern(language).finditer(text):
        yield Occurrence(_canonical(match["whole"], match["fraction"]), *match.span())


def _canonical(whole: str, fraction: str | None) -> str:
    """Return ASCII digits without group marks and leading zeros."""
    digits = "".join(str(int(sign)) for sign in whole if sign.isdecimal()).lstrip("0") or "0"
    if fraction is None:
        return digits
    return digits + "." + "".join(str(int(sign)) for sign in fraction)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Return what a figure looks like in `language`."""
    decimal, group = number_marks(language)
    # Typists and engines write a plain space where the language groups with a no-break one.
    spaces = NO_BREAK_SPACES + (" " if group.isspace() else "")
    groups = "|".join(
        rf"(?:{mark}\d{{3}})+" for mark in dict.fromkeys([re.escape(group), f"[{spaces}]"])
    )
    marks = re.escape("".join(dict.fromkeys([decimal, "."])))
    return re.compile(
        # Grouped, as `1,234,567`; a run such as `14.5.2022` is a date and no decimal.
        rf"(?<!\d)(?P<whole>\d{{1,3}}(?:{groups})(?!\d)|\d+)"
        rf"(?:(?<!\d[.,]\d)(?<!\d[.,]\d\d)[{marks}](?P<fraction>\d+)(?![.,]?\d)"
        rf"|:(?P<minutes>[0-5]\d)(?!\d))?"
    )
