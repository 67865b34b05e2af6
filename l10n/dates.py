"""Dates in another dress: months and weekdays by name, and months in figures.

A date in figures is read only where the source names that day, so that `5.12` stays a price.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from l10n.calendars import MONTHS, WEEKDAYS
from l10n.months import month_number
from l10n.serbian.patterns import written

if TYPE_CHECKING:
    from l10n.languages import Language

NAMES = (*MONTHS, *WEEKDAYS)
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?!\d)|\b(\d{{1,2}}) {_MONTH}(?![^\W\d_])")

_MONTH_BEFORE = re.compile(rf"\b{_MONTH} \Z")
_MONTH_BEHIND = re.compile(rf"(?:st|nd|rd|th)?(?: of)? {_MONTH}(?![^\W\d_])")
_MONTH_ROOM = 10
"""Characters that the longest month takes before a day."""

# What an English sentence must say to name a month: `may` and `march` are verbs, and so is
# `May` or `March` where a sentence begins; `Sun` and `Sat` are no days.
_ENGLISH = (
    r"January|Jan(?=\. |\.?\Z| \d)", "February|Feb",
    r"(?<=[a-z,] )March|Mar(?=[. ]*\d)", r"April|Apr(?=[. ]*\d)",
    r"May(?= \d)|(?<=\d )May|(?<=\bin )May\b|(?<=\blast )May\b|(?<=\bsince )May\b",
    "June", "July", r"August|Aug(?=[. ]*\d)", "September|Sept|Sep(?=[. ]*\\d)", "October|Oct",
    "November|Nov", "December|Dec",
    "Mondays?", "Tuesdays?", "Wednesdays?", "Thursdays?", "Fridays?", "Saturdays?", "Sundays?",
)  # fmt: skip
_TARGETS: dict[str, tuple[str, ...]] = {
    "es": (
        "enero|ene", "febrero|feb", r"marzo|mar(?=[. ]*\(|\.)", "abril|abr",
        "mayo|may", "junio|jun", "julio|jul", "agosto|ago", "sep?tiembre|sept?", "octubre|oct",
        "noviembre|nov", "diciembre|dic",
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábados?|sabatin[oa]s?",
        "domingos?|dominical(?:es)?",
    ),
    "ru": (
        "январ[а-я]+|янв", "феврал[а-я]+|фев", "март[а-я]*", "апрел[а-я]+|апр",
        "ма(?:й|я|е|ю|ем)|майск[а-я]+", "июн[а-я]+", "июл[а-я]+", "август[а-я]*|авг",
        "сентябр[а-я]+|сент?", "октябр[а-я]+|окт", "ноябр[а-я]+|нояб", "декабр[а-я]+|дек",
        "понедельни[а-я]+", "вторни[а-я]+", "сред(?:а|ы|у|е|ой|ам)", "четверг[а-я]*",
        "пятни[цч][а-я]*", "суббот[а-я]*", "воскресен[а-я]+|воскресн[а-я]+",
    ),
    "sr": (
        r"јануар\w*|јан(?=\.)", r"фебруар\w*|феб", r"март\w*", r"април\w*|апр",
        r"мај(?:а|у|ем|ск\w+)?",
        r"јун(?:а|у|ом|ск\w+)?", r"јул(?:а|у|ом|ск\w+)?", r"август\w*|авг",
        r"септемб\w+|сеп", r"октоб\w+|окт", r"новемб\w+|нов(?=\.)", r"децемб\w+|дец",
        r"понедељ\w+", "утор(?:ак|ка|ку|ком|ци|цима)", "сред(?:а|е|у|и|ом|ама)|средом",
        "четврт(?:ак|ка|ку|ком|ци|цима)", "пет(?:ак|ка|ку|ком|ци|цима)", r"субот\w+",
        r"недељ\w+",
    ),
}  # fmt: skip
_NUMERIC = re.compile(r"\d(?:\. ?|[/-])\d")
"""What a translation has in it that writes a day and its month in figures."""
_LIKELY = (  # what a source has in it that names any of them
    *("day", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def named_days(source: str) -> frozenset[int]:
    """Return which of `NAMES` an English text has, as indices."""
    if not _is_likely(source):
        return frozenset()
    return frozenset(
        at for at, (stem, form) in enumerate(_english()) if stem in source and form.search(source)
    )


def named_in(
    target: str, language: Language, among: Iterable[int] = range(len(NAMES))
) -> frozenset[int]:
    """Return which of `NAMES` a translation has, or which of some of them, as indices."""
    forms = _forms(language)
    return frozenset(at for at in among if forms[at].search(target))


def dated(source: str) -> Iterator[tuple[int, int]]:
    """Yield day and month of each date of an English text that has both."""
    if _is_likely(source):
        yield from _dates(source)


def in_figures(source: str, target: str, month: int) -> bool:
    """Whether a date of the source in this month stands in figures in the target: `24. 2.`.

    A month without a day may be a figure too: `2/2024`.
    """
    forms = [
        rf"0?{day}(?:\. ?|[/-])0?{month}|0?{month}[/-]0?{day}"
        for day, found in dated(source)
        if found == month
    ]
    form = "|".join((*forms, rf"0?{month}[./]\d{{4}}"))
    return re.search(rf"(?<!\d)(?:{form})(?!\d)", target) is not None


def month_beside(text: str, start: int, end: int, language: Language) -> int | None:
    """Return the month that a figure between two offsets is a day of, from 1; None if of none.

    >>> from l10n.languages import ENGLISH, SPANISH
    >>> month_beside("on May 14", 7, 9, ENGLISH), month_beside("el 14 de mayo", 3, 5, SPANISH)
    (5, 5)
    """
    if language.code == "en":
        found = _MONTH_BEFORE.search(text, max(0, start - _MONTH_ROOM), start)
        found = found or _MONTH_BEHIND.match(text, end)
        return None if found is None else month_number(found[1])
    if language.code not in _TARGETS:
        return None
    found = _months(language).match(text, end)
    return None if found is None else int((found.lastgroup or "m0")[1:])


def knows_days(language: Language) -> bool:
    """Whether we know what months and weekdays are called in `language`."""
    return language.code in _TARGETS


def align_dates(source: str, target: str) -> str:
    """Return `target` with numeric dates that the source names written as a day alone.

    What stands in the source letter for letter is left alone.

    >>> align_dates("on Dec. 5", "05.12. u")
    '5 u'
    """
    if not _NUMERIC.search(target):  # fast path: a pattern of each date is dear
        return target
    for day, month in dated(source):
        form = rf"(?<![\d.,/])0?{day}(?:\. ?|[/-])0?{month}(?!\d)"
        target = _replace(form + r"[./-]? ?(?=\d{4}(?!\d))", f"{day} ", source, target)
        target = _replace(form + r"(?![./-]?\d)\.?", f"{day}", source, target)
    return target


def _is_likely(source: str) -> bool:
    """Whether an English text may name a day: most do not, and this is fast."""
    return any(map(source.__contains__, _LIKELY))


@cache
def _english() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return each of `NAMES` in English, with letters that a text must have for it."""
    return tuple(
        (name if name in WEEKDAYS else name[:3], re.compile(rf"\b(?:{form})\b"))
        for name, form in zip(NAMES, _ENGLISH, strict=True)
    )


@cache
def _forms(language: Language) -> tuple[re.Pattern[str], ...]:
    forms = (written(form, language) for form in _TARGETS.get(language.code, ()))
    return tuple(re.compile(rf"\b(?:{form})\b", re.IGNORECASE) for form in forms)


@cache
def _months(language: Language) -> re.Pattern[str]:
    """Return what matches a month behind a day; groups are `m1` to `m12`."""
    forms = _TARGETS[language.code][: len(MONTHS)]
    names = "|".join(f"(?P<m{at}>{written(form, language)})" for at, form in enumerate(forms, 1))
    return re.compile(rf"\.?[ \u00a0](?:de )?(?:{names})(?![^\W\d_])", re.IGNORECASE)


def _replace(form: str, shown: str, source: str, target: str) -> str:
    return re.sub(form, lambda found: found[0] if found[0] in source else shown, target)


def _dates(source: str) -> Iterator[tuple[int, int]]:
    """Yield day and month of each date."""
    for before, day, day2, after in _DATE.findall(source):
        yield int(day or day2), month_number(before or after)
