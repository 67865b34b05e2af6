"""Datelines: the place, date and agency at the start of a story's first paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from l10n.months import MONTH, month_number

_WORD = r"[^\W\d_][\w.'\u2019]{0,40}"
_NAME = rf"{_WORD}(?:[ \-/]{_WORD}){{0,5}}"
_DATE = rf"(?:(?P<month>{MONTH})\s(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s(?P<month2>{MONTH}))"
_DATELINE = re.compile(
    rf"(?:(?P<place>{_NAME})"
    rf"(?:,\s(?!{MONTH}\s\d)(?P<region>{_NAME}))?(?=[,\s]|\.\s{MONTH}\s\d))?"
    rf"(?:(?:[,.]\s|\A){_DATE}(?:,?\s(?P<year>\d{{4}}))?)?"
    r"(?:\s\((?P<agency>[^\W\d_][\w./&\- ]{1,30})\)"
    r"(?:\s?\.\s?[-\u2013\u2014]|\s?(?:[-\u2013\u2014]{1,2}|_))|\.\s/(?P<tass>TASS)/\.)(?=\s|\Z)"
)
_LAST_DAY = 31
_SMALL = frozenset({"afp", "ap", "dpa", "efe", "epa", "tca"})
"""Agencies that sign in small letters."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline taken apart; `text` is the exact prefix, without the space after it.

    `month` counts from 1; `place` and `region` are empty and the date None where the dateline
    has none. A dateline without a place has a date.
    """

    place: str
    region: str
    month: int | None
    day: int | None
    agency: str
    text: str
    year: int | None = None


def parse_dateline(text: str) -> Dateline | None:
    """Return the dateline at the start of `text`, None where there is none.

    >>> parse_dateline("Belgrade, May 14 (EFE).- Thousands").text
    'Belgrade, May 14 (EFE).-'
    """
    match = _DATELINE.match(text)
    if match is None or not _is_agency(match["agency"] or match["tass"]):
        return None
    month = match["month"] or match["month2"]
    day = match["day"] or match["day2"]
    place = match["place"] or ""
    if (day and not 1 <= int(day) <= _LAST_DAY) or not (place[:1].isupper() or (day and not place)):
        return None
    return Dateline(
        place=place,
        region=match["region"] or "",
        month=month_number(month) if month else None,
        day=int(day) if day else None,
        agency=match["agency"] or match["tass"],
        text=match[0],
        year=int(match["year"]) if match["year"] else None,
    )


def _is_agency(name: str) -> bool:
    """Tell an agency (`EFE`, `efe-epa`, `Thomson Reuters`) from words in brackets."""
    if " " not in name:
        return name[0].isupper() or re.split("[-/]", name)[0] in _SMALL
    return all(word[0].isupper() for word in name.split())
