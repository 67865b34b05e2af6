"""Translations that need no engine: datelines, bylines, revision marks and category lines.

A rule answers only where it is sure; everything else is None and goes to the engine, or to a
person where a model would invent names.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from l10n.datelines import Dateline, parse_dateline
from l10n.drafting.bylines import write_byline
from l10n.drafting.places import write_place
from l10n.drafting.tables import read_table
from l10n.measures import long_date
from l10n.model import Role
from l10n.serbian import to_latin
from l10n.terms.tokens import fold
from l10n.typography import CLAUSE_DASH

if TYPE_CHECKING:
    from l10n.languages import Language

_CODES = frozenset({"es", "ru", "sr"})
"""Languages that the tables have a column for."""
_LEAP_YEAR = 2000
_FIRST_YEAR = 1835
"""Havas, the first news agency."""
_MARK = re.compile(r"(?P<word>[A-Z]+)(?P<number> ?\d+)?(?P<sign>[-:]|\Z)")
_CLOSING = re.compile(r"\s*(?:\.\s*[-\u2013\u2014]|[-\u2013\u2014])\s*$")


def apply_rule(context: str | None, source: str, language: Language) -> str | None:
    """Return the translation of a segment with the msgctxt `context`, None where no rule is sure.

    Serbian Latin is the Cyrillic translation converted.
    """
    rule = _RULES.get(context or "")
    if rule is None or language.code not in _CODES:
        return None
    target = rule(source.strip(), language)
    if target is not None and language.code == "sr" and language.script == "Latn":
        return to_latin(target)
    return target


def _dateline(source: str, language: Language) -> str | None:
    dateline = parse_dateline(source)
    # Text after the dateline is more than the tables can translate.
    if dateline is None or dateline.text.strip() != source:
        return None
    # A dateline without a place has a date: `Jan 5 (Reuters) -`.
    place = write_place(dateline.place, dateline.region, language) if dateline.place else ""
    if place is None or not _is_day(dateline):
        return None
    if dateline.month is not None and dateline.day is not None:
        day = long_date(dateline.day, dateline.month, str(dateline.year or ""), language)
        place = f"{place}, {day}" if place else day
    row = read_table("agencies").get(fold(dateline.agency))
    agency = row[language.code] if row else dateline.agency
    if language.code == "ru" and source.endswith("/TASS/."):
        return f"{place}. /{agency}/."
    closing = _CLOSING.search(source)
    return f"{place} ({agency})" + _ending(closing.group().strip() if closing else "-", language)


def _is_day(dateline: Dateline) -> bool:
    """Whether there is no date at all, or a day that its year has, or without one some year."""
    if dateline.month is None or dateline.day is None:
        return dateline.month is dateline.day
    year = _LEAP_YEAR if dateline.year is None else dateline.year
    return year >= _FIRST_YEAR and 1 <= dateline.day <= monthrange(year, dateline.month)[1]


def _ending(closing: str, language: Language) -> str:
    if language.code == "es":
        return closing if closing.startswith(".") else f" {closing}"
    stop = "." if language.code == "ru" and closing.startswith(".") else ""
    return f"{stop} {CLAUSE_DASH[language.code]}"


def _revision(source: str, language: Language) -> str | None:
    parts: list[str] = []
    end = 0
    while match := _MARK.match(source, end):
        row = read_table("revisions").get(fold(match["word"]))
        if row is None:
            return None
        parts.append(row[language.code] + (match["number"] or "") + match["sign"])
        end = match.end()
    return "".join(parts) if parts and end == len(source) else None


def _category(source: str, language: Language) -> str | None:
    row = read_table("categories").get(fold(source))
    if row is None:
        return None
    return row[language.code].upper() if source.isupper() else row[language.code]


_RULES = {
    Role.DATELINE.value: _dateline,
    Role.BYLINE.value: write_byline,
    Role.REVISION.value: _revision,
    Role.CATEGORY.value: _category,
}
