"""Embargo lines: until when a story must not go out.

Read strictly: an hour, a zone with one meaning and a full date, or no answer. `0001 GMT Sunday`
names no Sunday, and `CST` is American, Chinese and Cuban.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

from l10n.months import MONTH, month_number

_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2,
    "EEST": 3, "MSK": 3,
    "EDT": -4, "EST": -5, "CDT": -5, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8,
}  # fmt: skip
"""Hours ahead of UTC of the zones that agencies write."""

_NAME = rf"(?P<month>{MONTH})"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NAME} (?P<day>\d{{1,2}}),? (?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}}) {_NAME},? (?P<year>\d{{4}})\b",
        r"\b(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?=T|\b)",
    )
)
_TIME = re.compile(
    r"""
    (?<![\d:.+-]) (?P<hour>\d{1,2}) (?: [:.]? (?P<minute>\d\d) (?: : \d\d )? )?
    \s? (?P<half>[ap]\.?m\.?)?
    \s? (?: (?P<zone>"""
    + "|".join(sorted(_ZONES, key=len, reverse=True))
    + r""")\b | (?P<offset>[+-]\d\d:?\d\d)(?!\d) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def release_time(line: str) -> datetime | None:
    """Return when an embargo ends, in UTC, or None where the line does not say so for certain.

    >>> release_time("EMBARGOED until 5 p.m. EDT, May 14, 2026").isoformat()
    '2026-05-14T21:00:00+00:00'
    >>> release_time("Embargoed until 0001 GMT Sunday") is None
    True
    """
    dates = [match for pattern in _DATES for match in pattern.finditer(line)]
    times = list(_TIME.finditer(line))
    if len(dates) != 1 or len(times) != 1:
        return None
    (date,), (time,) = dates, times
    named = date.groupdict().get("month")
    month = month_number(named) if named else int(date["number"])
    hour, half = int(time["hour"]), (time["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004  # a clock face
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif time["minute"] is None:
        return None
    try:
        local = datetime(
            int(date["year"]), month, int(date["day"]), hour, int(time["minute"] or 0),
            tzinfo=_zone(time),
        )  # fmt: skip
        return local.astimezone(UTC)
    except (ValueError, OverflowError):  # May 32, 25:00, the year 0000
        return None


def _zone(time: re.Match[str]) -> timezone:
    if time["zone"]:
        return timezone(timedelta(hours=_ZONES[time["zone"].upper()]))
    sign = -1 if time["offset"].startswith("-") else 1
    digits = time["offset"][1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
