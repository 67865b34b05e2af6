"""Dates: what is left of English ones, and American figures in the order of the language."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from l10n.calendars import MONTHS, forms
from l10n.languages import day_pattern
from l10n.months import month_number

if TYPE_CHECKING:
    from l10n.languages import Language

_NAMES = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS).replace("Sep\\.?", "Sept?\\.?")
_DATE = re.compile(rf"\b(?P<month>{_NAMES}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?(?![\d\w])")
_FIGURES = re.compile(r"(?<![\d/.])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})(?![\d/])")
_LIKELY = re.compile(r"[a-z]\.? \d|\d/\d")
_GENITIVE = {"es": 0, "ru": 0, "sr": 1}
"""Which of `calendars.forms` a date has."""
_YEAR = {"es": " de {}", "ru": " {} года", "sr": " {}."}
_LEAP_YEAR = 2000
_YEAR_END = 12


def localise_days(text: str, source: str, language: Language) -> str:
    """Return a translation without the English dates that it has copied from the source.

    >>> from l10n.languages import SPANISH
    >>> localise_days("El May 14 llovió.", "It rained on May 14.", SPANISH)
    'El 14 de mayo llovió.'
    """
    if language.code not in _GENITIVE or not _LIKELY.search(text):
        return text
    for found in _DATE.finditer(source):
        if found[0] in text and (written := _written(found, language)):
            text = re.sub(rf"(?<!\w){re.escape(found[0])}(?!\w)", written, text)
            if written.endswith("."):
                text = re.sub(rf"{re.escape(written)}\.(?!\.)", written, text)
    for found in _FIGURES.finditer(source):
        day, month = int(found["day"]), int(found["month"])
        # 5/6 may be read either way, 5/14 cannot.
        if found[0] in text and day > _YEAR_END and _is_day(month, day):
            text = text.replace(found[0], _in_figures(day, month, found["year"], language))
    return text


def _written(found: re.Match[str], language: Language) -> str:
    month, day = month_number(found["month"]), int(found["day"])
    if not _is_day(month, day):
        return ""
    name = forms(MONTHS[month - 1], language)[_GENITIVE[language.code]]
    shown = {"es": f"{day} de {name}", "sr": f"{day}. {name}"}.get(language.code, f"{day} {name}")
    return shown + (_YEAR[language.code].format(found["year"]) if found["year"] else "")


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= _YEAR_END and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]


def _in_figures(day: int, month: int, year: str, language: Language) -> str:
    """Return a date in figures by CLDR's pattern: `14/5/2022`, `14.05.2022`, `14. 5. 2022.`."""
    parts = {"dd": f"{day:02}", "d": str(day), "MM": f"{month:02}", "M": str(month), "y": year}
    return re.sub("dd|d|MM|M|y", lambda part: parts[part[0]], day_pattern(language))
