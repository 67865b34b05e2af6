"""What else a number of an English text may be called: 12 months a year, `1990s` the nineties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from l10n.languages import ENGLISH
from l10n.numerals import Number, read_numbers

_DECADE = re.compile(r"['\u2019]?s\b")
_TENS = re.compile(r"[ -]decade")
_AND_HALF = re.compile(r" and a half (thousand|million|billion|trillion)\b")
_FRACTION = re.compile(r" ([1-3])/([2-9])\b")
_RANGE = re.compile(r"\b(?:19|20)\d\d[-\u2013/]\Z")
_SPAN = re.compile(r"[- ](?:full |straight |consecutive )?(month|hour|week|day)s?\b")
_ROUND = re.compile(r"\b(?:last|round of) \Z", re.IGNORECASE)
_FISCAL = re.compile(r"\b(?:FY[ '\u2019]?|fiscal (?:year )?)\Z", re.IGNORECASE)
_BEFORE = 12
"""Characters that are looked at before a number."""
_CENTURY = 100
_MONTHS, _HOURS, _DAYS = 12, 24, 7
_HALF_YEAR = 6
_ONE = {
    Decimal(12): re.compile(r"\baños?\b|anual|год[ауы]?\b|годов|годин|godin|godiš|годиш"),
    Decimal(24): re.compile(r"\bdías?\b|diari|сут[ок]|дневн|\bд[ен]н?[ьяе]\b|дан\b|dan\b|dnev"),
    Decimal(7): re.compile(r"semana|недел|седмиц|недељ|sedmic|nedelj"),
}
"""What may stand for 12 months, 24 hours, 7 days, in any of our languages."""
_ROUNDS = (8, 16, 32)
_PARTED = ("-", " ")
_FORTNIGHT = {2: Decimal(15), 14: Decimal(15), 15: Decimal(2)}


def before(number: Number, text: str) -> str:
    """Return the few characters before a number."""
    return text[max(0, number.start - _BEFORE) : number.start]


def is_decade(number: Number, source: str) -> bool:
    """Whether a figure is that of years: `1990s`, `in her 20s`."""
    return number.figure and _DECADE.match(source, number.end) is not None


def equivalents(number: Number, source: str) -> frozenset[Decimal]:
    """Return what a number of an English text may be in a translation besides its values."""
    found: set[Decimal] = set()
    follows = source[number.end : number.end + 1] in _PARTED
    for value in number.values:
        if number.figure:
            found.update(_years(number, value, source))
        if value in _ROUNDS and _ROUND.search(before(number, source)):
            found.add(value / 2)  # the last 16 play eight matches, `octavos de final`
        if follows:  # fast path
            found.update(_parts(number, value, source))
            found.update(_spans(number, value, source))
    return frozenset(found)


def is_one(number: Number, target: str) -> bool:
    """Whether a translation says a span of time as one of a larger unit: 12 months, `el año`."""
    words = [form for value, form in _ONE.items() if value in number.values]
    return 1 in number.values and bool(words) and words[0].search(target) is not None


def _years(number: Number, value: Decimal, source: str) -> Iterator[Decimal]:
    """Yield how else a decade or the end of a range may be written: `90` for `1990s`."""
    if is_decade(number, source) and value % 10 == 0:
        decade = value % _CENTURY
        yield from (decade, 1900 + decade, 2000 + decade)
        if not decade:
            yield value // _CENTURY + 1
    elif len(number.text) == 2:  # noqa: PLR2004
        behind = before(number, source)
        if found := _RANGE.search(behind):
            yield Decimal(found[0][:2]) * _CENTURY + value
        elif _FISCAL.search(behind):
            yield 2000 + value


def _parts(number: Number, value: Decimal, source: str) -> Iterator[Decimal]:
    """Yield a number with the half that stands apart from it."""
    if found := _FRACTION.match(source, number.end):
        yield value + Decimal(found[1]) / Decimal(found[2])
    # `Three and a half million`: a number and a scale for the reader of numbers.
    if found := _AND_HALF.match(source, number.end):
        (scale,) = read_numbers(found[1], ENGLISH)[0].values
        yield from (value * scale, value * scale + scale / 2)


def _spans(number: Number, value: Decimal, source: str) -> Iterator[Decimal]:
    """Yield a span of time in the next larger unit: 18 months are one and a half years."""
    if _TENS.match(source, number.end):
        yield value * 10
    found = _SPAN.match(source, number.end)
    if found is None:
        return
    if found[1] == "month" and value % _HALF_YEAR == 0:
        yield value / _MONTHS
    elif found[1] == "hour" and value % _HOURS == 0:
        yield value / _HOURS
    elif found[1] == "week":
        yield value * _DAYS
    elif found[1] == "day" and value % _DAYS == 0:
        yield value / _DAYS
    if found[1] in {"week", "day"} and value in _FORTNIGHT:
        yield _FORTNIGHT[int(value)]
