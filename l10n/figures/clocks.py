"""Times of day: what English writes, and which half of the day each side says.

5:30 p.m. is 5.30 and 17.30, 0600 GMT is 6.00.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from l10n.languages import ENGLISH
from l10n.numerals import Number, read_numbers
from l10n.serbian.patterns import written

if TYPE_CHECKING:
    from l10n.languages import Language

_ZONES = r"GMT|UTC|CES?T|E[SD]T|P[SD]T|BST|MSK|hours\b|hrs\b|local time|Moscow time"
_TIME = re.compile(
    r"(?<![\d:.,])(?P<hour>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?"
    r"[ \u00a0\u202f]?(?P<half>[ap])\.?m\b"
    # Not `3:32.77`, in which somebody swam.
    r"|(?<![\d:.,])(?P<hour2>[01]?\d|2[0-4])[:h](?P<minutes2>[0-5]\d)(?![\d:]|\.\d)"
    r"|(?<![\d:.,])(?P<hour3>[01]\d|2[0-4])[:.]?(?P<minutes3>[0-5]\d)"
    rf"(?=(?: (?:to|and|or) [012]\d[0-5]\d| ?- ?[012]\d[0-5]\d)?[ \u00a0]?(?:{_ZONES}))"
    r"|(?<![\d:.,+/-])(?P<hour4>0\d)(?P<minutes4>[0-5]\d)(?![\d:.,/-])",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"\d(?:[:hH]\d|[ \u00a0\u202f]?[AaPp]\.?[Mm]|\d[ \u00a0-](?:[A-Z0-2]|h|local|to|and|or))"
)
_MILITARY = re.compile(r"\b0\d{3}\b")
_SPOKEN = re.compile(r"\b(?P<part>half|quarter) past (?P<hour>\w+)\b", re.IGNORECASE)
_PARTS = {"half": 30, "quarter": 15}
CLOCK = re.compile(r"(?<![\d:.,])([01]?\d|2[0-4])(?:[:hH]| ?[hH] |-)([0-5]\d)(?![\d:-]|\.\d)")
"""A time as languages write it with a colon."""
_HALF_DAY = 12
_CENTURY = 100

# What stands behind an hour and says which half of the day it is in.
_MORNING = {
    "es": r"de la (?:mañana|madrugada)|a\. ?m\.|am\b",
    "ru": r"(?:часов |часа |час )?(?:утра|ночи)",
    "sr": r"(?:часова |часа |сати |сата |сат |час )?(?:ујутру|ујутро|изјутра|пре подне)",
}
_EVENING = {
    "es": r"de la (?:tarde|noche)|p\. ?m\.|pm\b",
    "ru": r"(?:часов |часа |час )?(?:дня|вечера|пополудни)",
    "sr": r"(?:часова |часа |сати |сата |сат |час )?(?:по подне|поподне|увече|предвече)",
}


def times(source: str) -> Iterator[Number]:
    """Yield each time of an English text as hours and hundredths: 5:30 p.m. is 5.30 and 17.30."""
    if " past " in source:
        yield from _spoken(source)
    if not _is_likely(source):
        return
    for found in _TIME.finditer(source):
        military = found["hour3"] or found["hour4"]
        hour = int(found["hour"] or found["hour2"] or military)
        minutes = Decimal(minutes_of(found) or 0) / _CENTURY
        hours = {hour} if military else {hour, hour % _HALF_DAY + _HALF_DAY}
        if hour == _HALF_DAY:
            hours |= {0, 24}
        if (found["half"] or "").lower() == "a":
            hours = {hour, hour % _HALF_DAY}
        values = frozenset(hour + minutes for hour in hours)
        if military and found[0].isdecimal():
            values |= {Decimal(found[0])}
        yield Number(found[0], found.start(), found.end(), values, figure=True, firm=True)


def _spoken(source: str) -> Iterator[Number]:
    """Yield times in words; half past six may be said to be half of the seventh hour."""
    for found in _SPOKEN.finditer(source):
        hours = read_numbers(found["hour"], ENGLISH)
        hour = int(min(hours[0].values)) if hours else 0
        if not 1 <= hour <= _HALF_DAY:
            continue
        minutes = Decimal(_PARTS[found["part"].lower()]) / _CENTURY
        both = {hour % _HALF_DAY, hour % _HALF_DAY + _HALF_DAY, hour}
        values = {hour + minutes for hour in both} | {Decimal(hour) for hour in both}
        values |= {Decimal(hour % _HALF_DAY + 1)}
        yield Number(found[0], found.start(), found.end(), frozenset(values), firm=True)


def has_time(source: str) -> bool:
    """Whether an English text names a time of day."""
    return _is_likely(source) and _TIME.search(source) is not None


def _is_likely(source: str) -> bool:
    """Whether an English text may have a time: most have none, and this is fast."""
    return bool(_LIKELY.search(source) or (" 0" in source and _MILITARY.search(source)))


def minutes_of(found: re.Match[str]) -> str | None:
    """Return the minutes of a match, None for a full hour."""
    return found["minutes"] or found["minutes2"] or found["minutes3"] or found["minutes4"]


def read_time(text: str) -> re.Match[str] | None:
    """Return a match for a text that is one time of an English sentence."""
    return _TIME.fullmatch(text) or _TIME.match(f"{text} GMT")


def other_half(time: Number, target: str, number: Number, language: Language) -> str:
    """Return the words of a translation that put a time into the other half of the day.

    `time` is one of `times`, `number` its partner in `target`; nothing where both agree.
    """
    half = re.search(r"([ap])\.?m\Z", time.text, re.IGNORECASE)
    hour = int(min(number.values))
    if half is None or hour > _HALF_DAY or language.code not in _MORNING:
        return ""
    morning, evening = _halves(language)
    found = (evening if half[1].lower() == "a" else morning).match(target, number.end)
    # `12 de la noche` is midnight, and so is `12 часов ночи`.
    return "" if found is None or hour in {0, _HALF_DAY} else found[0].strip()


@cache
def _halves(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    def behind(words: str) -> re.Pattern[str]:
        form = written(words, language)
        return re.compile(rf"[ \u00a0]?(?:horas? |ч\. )?(?:{form})(?!\w)", re.IGNORECASE)

    return behind(_MORNING[language.code]), behind(_EVENING[language.code])
