"""Dates: what is left of English ones, and American figures in the order of the language."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.calendars import MONTHS, forms
from l10n.languages import day_pattern
from l10n.months import month_number
from l10n.styles import LONG_DATE

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.styles import Style

_NAMES = "|".join(f"{name}|{name[:3]}\\.?" for name in MONTHS).replace("Sep\\.?", "Sept?\\.?")
_DATE = re.compile(rf"\b(?P<month>{_NAMES}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}))?(?![\d\w])")
_FIGURES = re.compile(r"(?<![\d/.])(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})(?![\d/])")
_LIKELY = re.compile(r"[a-z]\.? \d|\d/\d")
_GENITIVE = {"es": 0, "ru": 0, "sr": 1}
"""Which of `calendars.forms` a date has."""
_YEAR = {"es": " de {}", "ru": " {} года", "sr": " {}."}
_LEAP_YEAR = 2000
_YEAR_END = 12
_TO = r"(?: ?[-\u2013] ?| (?:to|and|through|until|or) )"
_RANGE = re.compile(rf"{_TO}(?:(?:{_NAMES}) )?\d")
_RANGE_END = re.compile(rf"(?:{_NAMES}) \d{{1,2}}(?:, \d{{4}})?{_TO}\Z")
_ALONE = r"(?<![\w.,/-])(?<!\d[-\u2013])(?<!\d al )(?<!\d y )(?<!\d и )(?<!\d i )(?<!\d по )"
"""What does not stand before a date: another one of the same month."""


@dataclass(frozen=True, slots=True)
class _Date:
    day: int
    month: int
    year: str
    """Empty where the source has none."""


def localise_days(text: str, source: str, language: Language, style: Style | None = None) -> str:
    """Return a translation without the English dates that it has copied from the source.

    With a `style` that asks for it, the other dates of the source too are as the desk has them.

    >>> from l10n.languages import SPANISH
    >>> localise_days("El May 14 llovió.", "It rained on May 14.", SPANISH)
    'El 14 de mayo llovió.'
    """
    if language.code not in _GENITIVE:
        return text
    if _LIKELY.search(text):
        text = _without_english(text, source, language)
    return restyle_days(text, source, language, style.date) if style and style.date else text


def restyle_days(text: str, source: str, language: Language, date: str) -> str:
    """Return a translation whose dates of the source are in words (`long`) or in figures.

    In figures `date` says how: `numeric` as CLDR has it, or a pattern of day and month. Only a
    date that the source names by its month is looked for, and no end of a range is touched.

    >>> from l10n.languages import RUSSIAN, SERBIAN
    >>> restyle_days("Это было 24 февраля.", "It was Feb. 24.", RUSSIAN, "numeric")
    'Это было 24.02.'
    >>> restyle_days("То је било 24.2.2022.", "It was on February 24, 2022.", SERBIAN, "long")
    'То је било 24. фебруара 2022.'
    """
    for found in dict.fromkeys(_named_dates(source)):
        form = _in_words(found, language) if date != LONG_DATE else _in_any_figures(found)

        def write(there: re.Match[str], one: _Date = found) -> str:
            year = there["year"] is not None
            if date == LONG_DATE:
                written = long_date(one.day, one.month, one.year if year else "", language)
            else:
                written = _numeric(one, language, date, year=year)
            return written + _full_stop(there, written)

        text = form.sub(lambda there: there[0] if there[0] in source else write(there), text)
    return text


def _full_stop(there: re.Match[str], written: str) -> str:
    """Return the full stop that ends a sentence where that of a date did."""
    ended = there[0].endswith(".")
    rest = there.string[there.end() :]
    ends = not rest.strip("\"'\u201d\u00bb\u201c)") or re.match(r"\s+[^\W\d_a-zа-яёђјљњћџ]", rest)
    return "." if ended and ends and not written.endswith(".") else ""


def _named_dates(source: str) -> Iterator[_Date]:
    """Yield the dates of an English text that have a month in words, but no ends of a range."""
    for found in _DATE.finditer(source):
        month, day = month_number(found["month"]), int(found["day"])
        ranged = _RANGE.match(source, found.end("day")) or _RANGE_END.search(
            source, 0, found.start()
        )
        if _is_day(month, day) and not ranged:
            yield _Date(day, month, found["year"] or "")


def _in_words(date: _Date, language: Language) -> re.Pattern[str]:
    names = forms(MONTHS[date.month - 1], language)
    name = "|".join(dict.fromkeys(names[: _GENITIVE[language.code] + 1]))
    year = {"es": " del? {}", "ru": " {}(?: года| г\\.)?", "sr": " {}\\."}[language.code]
    year = f"(?P<year>{year.format(date.year)})?" if date.year else "(?P<year>(?!))?"
    link = {"es": " de ", "sr": r"\. ?"}.get(language.code, " ")
    return re.compile(rf"{_ALONE}0?{date.day}{link}(?:{name}){year}(?!\w)\.?")


def _in_any_figures(date: _Date) -> re.Pattern[str]:
    day, month = rf"0?{date.day}", rf"0?{date.month}"
    year = rf"(?P<year>(?:\. ?|[/-]){date.year}\.?)" if date.year else r"(?P<year>(?!))"
    return re.compile(rf"{_ALONE}{day}(?:\. ?|[/-]){month}(?:{year}|\.)?(?![.,/-]? ?\d| ?%)")


def _numeric(date: _Date, language: Language, pattern: str, *, year: bool) -> str:
    whole = day_pattern(language)
    if pattern != "numeric":
        # `d. M.` has a year as `d. M. y.`, `dd/MM` as `dd/MM/y`.
        mark = re.split("[dM]+", pattern)[1]
        end = "." if pattern.endswith(".") else ""
        whole = pattern.removesuffix(".") + mark + "y" + end
    if not year:
        whole = re.sub(r"(?<=M)[^dM]*y", "", whole)
    parts = {"dd": f"{date.day:02}", "d": str(date.day), "MM": f"{date.month:02}"}
    parts |= {"M": str(date.month), "y": date.year}
    return re.sub("dd|d|MM|M|y", lambda part: parts[part[0]], whole)


def _without_english(text: str, source: str, language: Language) -> str:
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
    return long_date(day, month, found["year"] or "", language)


def long_date(day: int, month: int, year: str, language: Language) -> str:
    """Return a date in words, in the case of running text; `year` may be empty.

    CLDR's skeleton gives the nominative for Serbian, and a date in running text is a genitive.

    >>> from l10n.languages import RUSSIAN, SERBIAN
    >>> long_date(5, 1, "2024", RUSSIAN), long_date(14, 5, "", SERBIAN)
    ('5 января 2024 года', '14. маја')
    """
    name = forms(MONTHS[month - 1], language)[_GENITIVE[language.code]]
    shown = {"es": f"{day} de {name}", "sr": f"{day}. {name}"}.get(language.code, f"{day} {name}")
    return shown + (_YEAR[language.code].format(year) if year else "")


def _is_day(month: int, day: int) -> bool:
    return 1 <= month <= _YEAR_END and 1 <= day <= monthrange(_LEAP_YEAR, month)[1]


def _in_figures(day: int, month: int, year: str, language: Language) -> str:
    """Return a date in figures by CLDR's pattern: `14/5/2022`, `14.05.2022`, `14. 5. 2022.`."""
    parts = {"dd": f"{day:02}", "d": str(day), "MM": f"{month:02}", "M": str(month), "y": year}
    return re.sub("dd|d|MM|M|y", lambda part: parts[part[0]], day_pattern(language))
