"""What sort of figure stands somewhere: a share, a day of March, a year, the number of a road."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from l10n.dates import month_beside
from l10n.figures.conversions import shared_unit
from l10n.languages import plural_category
from l10n.serbian.patterns import written

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.numerals import Number

YEAR, ORDINAL, CODE, HOURS = "year", "ordinal", "code", "hours"
_YEARS = (1800, 2100)
_YEAR_BEHIND = {
    "ru": r"-?(?:м|й|го|му|х)?[ \u00a0]?(?:гг?\.|г(?=[ ,;)])|(?P<word>год\w*))",
    "sr": r"\.?[ \u00a0]?(?:годин|годишњ|год\.)",
}
"""What makes a year of a figure that looks like one: `2008 году`, but not `2008 лет`."""
_COUNTED_YEARS = {"год": "one", "года": "few", "году": "", "годом": ""}
"""Forms of the Russian word, with the plural category of figures that count with them."""
_YEAR_BEFORE = {"es": r"\b(?:años?|en|desde|hasta|de|del|para|el|durante) \Z"}
_COUNTED = {"es": r" (?!las\b|los\b|sus\b|tras\b|más\b|es\b)\w+s\b"}
"""What stands behind a figure that counts something, and is no year."""
_DAYS = re.compile(
    r"(?:st|nd|rd|th)?[ \u00a0]?(?:[-\u2013\u2014,&]|(?:to|and|or|till|until|through|a|al|y|o"
    r"|hasta|до|по|и|или|do|i|ili)(?: the)?)[ \u00a0]?",
    re.IGNORECASE,
)
"""What stands between two days of one month."""
_CODE = re.compile(r"([^\W\d_]+)-?\Z")
_ORDINAL = re.compile(r"(?:st|nd|rd|th|[\u00ba\u00aa]|-(?:[йяе]|го|му|ю|х|м)(?![^\W\d_]))")
_SERBIAN_ORDINAL = re.compile(r"\.(?:[ \u00a0][^\W\d_A-ZА-ЯЂЈЉЊЋЏČĆŽŠĐ]|[,;:)\u2013-]|\Z)")
_ORDINAL_WORD = re.compile(r"(?:th|st|nd|rd|first|second|third)\Z", re.IGNORECASE)
_LONGEST_CODE = 12


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of figure stands somewhere; `beside` where the words around it say so."""

    label: str
    beside: bool

    @property
    def evidence(self) -> str:
        """The label where the words around the figure say it, else nothing."""
        return self.label if self.beside else ""


def kind_of(number: Number, text: str, numbers: Sequence[Number], language: Language) -> Kind:
    """Return what sort of figure stands there, by what is beside it.

    `numbers` are all of the text: `from 8 to 10 March` says one month of both.
    """
    value = min(number.values)
    # No group mark: `2 023` is no year.
    is_year = _YEARS[0] <= value <= _YEARS[1] and len(number.text) == 4  # noqa: PLR2004
    label = _said_beside(number, text, numbers, language, is_year=is_year)
    if label:
        return Kind(label, beside=True)
    if is_year:
        return Kind(YEAR, beside=False)
    whole = any(value % 1 == 0 for value in number.values)
    return Kind("whole" if whole else "fraction", beside=False)


def _said_beside(
    number: Number, text: str, numbers: Sequence[Number], language: Language, *, is_year: bool
) -> str:
    """Return what the words around a figure say that it is, nothing where they say nothing."""
    unit = None
    label = _code(number, text, is_year=is_year) or _day(
        number, text, numbers, language, is_year=is_year
    )
    if not label and _year_behind(number, text, language, likely=is_year):
        label = YEAR
    if not label:
        unit = shared_unit(text, number, numbers, language)
        label = unit.name if unit else "scaled" if number.scale else ""
    if not label and is_year and _year_before(number, text, language):
        label = YEAR
    if not label and not is_year and _is_ordinal(number, text, language):
        label = ORDINAL
    return label


def _code(number: Number, text: str, *, is_year: bool) -> str:
    """Return the letters that a figure is glued to: `A380`, `S-400`."""
    code = _CODE.search(text, max(0, number.start - _LONGEST_CODE), number.start)
    if code is None or not number.text[0].isdecimal():
        return ""
    if code[1].isascii():
        return f"{CODE} {code[1].lower()}"
    return YEAR if is_year else CODE  # `драфт-2018`


def _day(
    number: Number, text: str, numbers: Sequence[Number], language: Language, *, is_year: bool
) -> str:
    # `October 2011` is no day, but `2011 de octubre` is where a day was.
    english_year = is_year and language.code == "en"
    month = None if english_year else _month(number, text, numbers, language)
    return "" if month is None else f"day {month}"


def _month(number: Number, text: str, numbers: Sequence[Number], language: Language) -> int | None:
    """Return the month that a figure is a day of, that of the end of its range too."""
    if number.scale or not number.figure:
        return None
    found = month_beside(text, number.start, number.end, language)
    if found is not None:
        return found
    for other in numbers:
        one, two = sorted((number, other), key=lambda number: number.start)
        near = one.start < two.start <= one.end + _LONGEST_CODE
        if near and _DAYS.fullmatch(text, one.end, two.start):
            return month_beside(text, other.start, other.end, language)
    return None


def _is_ordinal(number: Number, text: str, language: Language) -> bool:
    if not number.figure:
        return _ORDINAL_WORD.search(number.text) is not None
    form = _SERBIAN_ORDINAL if language.code == "sr" else _ORDINAL
    return form.match(text, number.end) is not None


def _year_behind(number: Number, text: str, language: Language, *, likely: bool) -> bool:
    """Whether a word behind a figure makes a year of it; `likely` where it looks like one."""
    form = _form(_YEAR_BEHIND, language)
    found = form and form.match(text, number.end)
    if likely or not found or language.code != "ru" or not number.text.isdecimal():
        return bool(likely and found)
    # `45 году` is a year, and so is `100 год`; `21 год` and `3 года` are how many.
    counted = _COUNTED_YEARS.get(found["word"] or "")
    return counted is not None and plural_category(language, number.text) != counted


def _year_before(number: Number, text: str, language: Language) -> bool:
    """Whether a word before a figure that looks like a year makes one of it."""
    if language.code in {"en", "sr"}:
        # English says no more of a year, and Serbian writes it as an ordinal number.
        return language.code == "en" or text[number.end :][:1] == "."
    form, counted = _form(_YEAR_BEFORE, language), _form(_COUNTED, language)
    found = form and form.search(text, max(0, number.start - _LONGEST_CODE), number.start)
    return bool(found) and not (counted and counted.match(text, number.end))


def _form(table: Mapping[str, str], language: Language) -> re.Pattern[str] | None:
    words = table.get(language.code)
    return None if words is None else _compiled(words, language)


@cache
def _compiled(words: str, language: Language) -> re.Pattern[str]:
    return re.compile(written(words, language))
