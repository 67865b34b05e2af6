"""Which number of a translation is that of the source: by value, and where several have it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from l10n.dates import month_beside
from l10n.figures.clocks import minutes_of, read_time
from l10n.figures.equivalents import is_one
from l10n.languages import ENGLISH
from l10n.numerals import Number

SEVERAL = 2
_GLUED = re.compile(r"[^\W\d_]-?\Z")
_FIRST = re.compile(r"\d|I|prim|перв|прв|prv", re.IGNORECASE)


def paired(
    before: list[Number], after: list[Number], source: str, target: str
) -> tuple[list[tuple[Number, Number]], list[Number], list[Number]]:
    """Return the pairs of equal numbers, those that were lost, and those that may have been.

    What has a partner is taken out of `after`.
    """
    pairs: list[tuple[Number, Number]] = []
    lost: list[Number] = []
    doubtful: list[Number] = []
    for number in sorted(before, key=_certainty):
        if not (after or number.firm or number.counts):  # fast path
            continue
        found = _partner(number, after, source)
        if found is not None:
            after.remove(found)
            pairs.append((number, found))
        elif number.firm and not _is_there(number, after, target):
            lost.append(number)
        elif number.counts and number.scale is None and min(number.values) >= SEVERAL:
            doubtful.append(number)
    return pairs, lost, doubtful


def _certainty(number: Number) -> tuple[bool, bool, int, int]:
    return not number.figure, not number.firm, len(number.values), number.start


def _partner(number: Number, after: list[Number], source: str) -> Number | None:
    """Return the number that says the same, in the same dress where there are several."""
    found = [other for other in after if number.values & other.values]
    if number.text == "1" and found and _is_first(number, source):
        # `GFAJ-1` and `December 1` are figures everywhere; an `un` near by is an article.
        found = [other for other in found if _FIRST.match(other.text)]
    return min(found, key=lambda n: (n.figure is not number.figure, n.start), default=None)


def _is_there(number: Number, after: list[Number], target: str) -> bool:
    """Whether a number without a partner stands there in another way."""
    return _in_parts(number, after) or _as_it_is(number, target) or is_one(number, target)


def _is_first(number: Number, source: str) -> bool:
    """Whether a 1 is part of a name or a day of a month."""
    glued = number.start > 0 and _GLUED.search(source, max(0, number.start - 2), number.start)
    return bool(glued) or month_beside(source, number.start, number.end, ENGLISH) is not None


def _as_it_is(number: Number, target: str) -> bool:
    """Whether a number in words stands in the translation as a name: `Holding Four`."""
    return number.text[0].isupper() and bool(re.search(rf"\b{number.text}\b", target))


def _in_parts(number: Number, after: list[Number]) -> bool:
    """Whether hour and minutes of a time stand apart: `17 horas 30 minutos`; takes them."""
    time = read_time(number.text)
    minutes = time and minutes_of(time)
    if not minutes:
        return False
    parts = []
    for values in ({Decimal(int(v)) for v in number.values}, {Decimal(minutes)}):
        part = _partner(replace(number, values=frozenset(values)), after, "")
        if part is None:
            return False
        parts.append(part)
        after.remove(part)
    return True
