"""Datelines: the place, date and agency at the start of a story's first paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WORD = r"[^\W\d_][\w.'\u2019]{0,40}"
_NAME = rf"{_WORD}(?:[ \-/]{_WORD}){{0,5}}"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_DATELINE = re.compile(
    rf"(?P<place>{_NAME})"
    rf"(?:,\s(?!{_MONTH}\s\d)(?P<region>{_NAME}))?"
    rf"(?:,\s(?:(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s(?P<month2>{_MONTH})))?"
    r"\s\((?P<agency>[^\W\d_][\w./&\- ]{1,30})\)"
    r"(?:\s?\.[-\u2013\u2014]|\s[-\u2013\u2014]{1,2}|[\u2013\u2014])(?=\s|\Z)"
)
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline taken apart; `text` is the exact prefix, without the space after it.

    `month` counts from 1; `region` is empty and the date None where the dateline has none.
    """

    place: str
    region: str
    month: int | None
    day: int | None
    agency: str
    text: str


def parse_dateline(text: str) -> Dateline | None:
    """Return the dateline at the start of `text`, None where there is none.

    >>> parse_dateline("Belgrade, May 14 (EFE).- Thousands").text
    'Belgrade, May 14 (EFE).-'
    """
    match = _DATELINE.match(text)
    if match is None or not _is_agency(match["agency"]) or not match["place"][0].isupper():
        return None
    month = match["month"] or match["month2"]
    day = match["day"] or match["day2"]
    if day and not 1 <= int(day) <= _LAST_DAY:
        return None
    return Dateline(
        place=match["place"],
        region=match["region"] or "",
        month=_MONTHS.index(month[:3].lower()) + 1 if month else None,
        day=int(day) if day else None,
        agency=match["agency"],
        text=match[0],
    )


def _is_agency(name: str) -> bool:
    """Tell an agency (`EFE`, `Reuters`, `dpa`, `Thomson Reuters`) from words in brackets."""
    if " " not in name:
        return name[0].isupper() or name == "dpa"
    return all(word[0].isupper() for word in name.split())
