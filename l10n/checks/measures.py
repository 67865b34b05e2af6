"""Checks of what numbers count and when: money, shares, measures, times and their zones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from l10n.figures import as_much, match_numbers, other_half, says_the_same, shared_unit
from l10n.languages import ENGLISH, Language
from l10n.model import Entry
from l10n.numerals import Number
from l10n.quantities import Dimension, Unit, is_span, knows_units, names
from l10n.serbian.patterns import written

_NAMED = frozenset({Dimension.MONEY, Dimension.SHARE})
"""Dimensions whose unit a translation never leaves to the reader."""
_BEFORE, _AFTER = 15, 25
"""Characters around a number in which its unit may be another's too: `entre 30 y casi un 40%`."""
_ZONES = {
    # English, and how any of our languages may write it.
    r"GMT|UTC": r"GMT|UTC|ГМТ|Greenwich|[Гг]ринв?ич\w*|[Gg]rini[čc]\w*|[Мм]еридијан\w*|TUC|UTC|TMG",
    r"Moscow time": r"[Mm]osc\w*|Моск\w*|МСК|мск|московск\w*|москов\w*|moskov\w*",
    r"local time": r"local\w*|lokaln\w*|local|местн\w+|локалн\w+|месн\w+|mesn\w+|тамошн\w+|allí",
}
_ZONE = re.compile("|".join(rf"(?P<z{at}>\b(?:{zone})\b)" for at, zone in enumerate(_ZONES)))
_ZONE_LIKELY = ("GMT", "UTC", " time")
_HALF_LIKELY = re.compile(r"\d ?[AaPp]\.?[Mm]")
_ORDINAL = re.compile(r"st|nd|rd|th")
_DIGIT = re.compile(r"\d")
_GREAT = {
    # What English counts roughly, and its words in each language.
    r"scores": (
        r"docenas?|decenas?|veintenas?|multitud|montones|centenar\w*",
        r"десят\w+|множеств\w+|сотн\w+|\d\d",
        r"десет\w+|мноштв\w+|стотин\w+",
    ),
    r"dozens": (r"docenas?|decenas?", r"десят\w+|дюжин\w+|\d\d", r"десет\w+|туце\w*|више од \w+"),
    r"hundreds": (r"cientos|cientas|centenar\w*|centen\w+", r"сотн\w+|сотен", r"стотин\w+"),
    r"thousands": (r"miles|millar\w*|mil", r"тысяч\w*|тыс\b", r"хиљад\w*|тисућ\w*"),
    r"millions": (r"millones|millón", r"миллион\w*|млн", r"милион\w*"),
    r"billions": (r"miles de millones|billones|millardo\w*", r"миллиард\w*|млрд", r"милијард\w*"),
}  # fmt: skip
_ROUGH = re.compile(
    r"\b(scores|dozens|hundreds|thousands|millions|billions)(?= of\b)", re.IGNORECASE
)
_ROUGH_LIKELY = ("ds of ", "ns of ", "es of ")
_COLUMN = {"es": 0, "ru": 1, "sr": 2}


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number that both sides have, and what each side says that it counts."""

    number: str
    unit: Unit | None
    found: Unit | None
    target: str
    """The translation, as its numbers were read."""
    start: int
    end: int


def units_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every number that counts something else in the translation: euros for dollars.

    A measure converted rightly is none: `match_numbers` pairs it with another number.
    """
    for one in _counted(entry.source, entry.target, language):
        unit, found = one.unit, one.found
        if found is None:
            continue
        if unit is None:
            yield f"{one.number} counts {found.name} in the translation, not in the source"
        # Where both texts name both units, the numbers may stand in another order.
        elif unit.dimensions & found.dimensions and not (
            names(one.target, unit, language) and names(entry.source, found, ENGLISH)
        ):
            yield f"{one.number} counts {unit.name} in the source, {found.name} in the translation"


def units_named(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every number whose money or per cent the translation does not name near it."""
    for one in _counted(entry.source, entry.target, language):
        if one.unit is None or one.found is not None or not one.unit.dimensions & _NAMED:
            continue
        around = one.target[max(0, one.start - _BEFORE) : one.end + _AFTER]
        if not names(around, one.unit, language):
            yield f"{one.number} counts {one.unit.name} in the source, nothing in the translation"


@lru_cache(maxsize=64)
def _counted(source: str, target: str, language: Language) -> tuple[_Counted, ...]:
    """Return the numbers that do not surely count the same on both sides."""
    match = match_numbers(source, target, language)
    if not match.pairs or not knows_units(language):
        return ()
    here = [one for one, _ in match.pairs]
    there = [two for _, two in match.pairs]
    counted = []
    for one, two in match.pairs:
        if not one.counts:  # `A second study` counts no seconds.
            continue
        unit = shared_unit(match.source, one, here, ENGLISH)
        found = shared_unit(match.target, two, there, language)
        if found is unit or (found is None and not two.counts):  # `50 percent`, `la mitad`
            continue
        if unit is None:
            added = found is not None and is_span(found) and one.figure and one.firm and two.figure
            if added and found and not _may_be_time(one, source, found):
                counted.append(_Counted(one.text, None, found, match.target, two.start, two.end))
        # A measure in another unit, as much as that of the source, is right.
        elif found is None or says_the_same(one, two) or not as_much(one, unit, two, found):
            counted.append(_Counted(one.text, unit, found, match.target, two.start, two.end))
    return tuple(counted)


def _may_be_time(number: Number, source: str, unit: Unit) -> bool:
    """Whether a translation may add a span of time: `at 9` is `a las 9 horas`, `a week` 7 days."""
    ordinal = _ORDINAL.match(source, number.end)
    return bool(
        ordinal
        or number.text[-1] in "mM"  # `2 p.m.` is `2 часа дня`
        or unit.name in {"years", "hours", "minutes", "seconds"}
        or names(source, unit, ENGLISH)
    )


def times_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a time in the other half of the day, and a time zone that was lost."""
    if not _DIGIT.search(entry.source):
        return
    # Fast path: few times come with their zone, or with `a.m.`.
    likely = any(map(entry.source.__contains__, _ZONE_LIKELY))
    for zone in _ZONE.finditer(entry.source) if likely else ():
        kept = list(_ZONES.values())[int((zone.lastgroup or "z0")[1:])]
        if not re.search(kept, entry.target):
            yield f"{zone[0]} is in the source but not in the translation"
    if not _HALF_LIKELY.search(entry.source):
        return
    match = match_numbers(entry.source, entry.target, language)
    for one, two in match.pairs:
        if words := other_half(one, match.target, two, language):
            yield f"{one.text} is in the source, {two.text} {words} in the translation"


def rough_numbers_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield `thousands of` where the translation says neither that nor a number of that size."""
    if not any(map(entry.source.__contains__, _ROUGH_LIKELY)):  # fast path
        return
    for found in _ROUGH.finditer(entry.source):
        words = _rough(found[1].lower(), language)
        if words is not None and not words.search(entry.target):
            yield f"{found[1]!r} is in the source but not in the translation"


@cache
def _rough(english: str, language: Language) -> re.Pattern[str] | None:
    column = _COLUMN.get(language.code)
    if column is None:
        return None
    return re.compile(rf"\b(?:{written(_GREAT[english][column], language)})", re.IGNORECASE)
