"""Months and weekdays in the cases that a date takes."""

from __future__ import annotations

import pytest

from l10n.calendars import MONTHS, WEEKDAYS, forms
from l10n.languages import find_language, format_day


@pytest.mark.parametrize("locale", ["es", "ru", "sr", "sr@latin"])
@pytest.mark.parametrize("number", range(1, 13))
def test_the_month_of_a_date_is_cldr_s(locale: str, number: int) -> None:
    language = find_language(locale)
    shown = format_day(language, number, 14)
    assert any(shown.endswith(f" {form}") for form in forms(MONTHS[number - 1], language))


@pytest.mark.parametrize(
    ("locale", "english", "expected"),
    [
        ("es", "Saturday", ("sábado",)),
        ("ru", "Tuesday", ("во вторник",)),
        ("sr", "Sunday", ("у недељу",)),
        ("sr@latin", "June", ("jun", "juna", "junu")),
        ("fr", "June", ()),
        ("es", "Juneau", ()),
    ],
)
def test_forms(locale: str, english: str, expected: tuple[str, ...]) -> None:
    assert forms(english, find_language(locale)) == expected


@pytest.mark.parametrize("locale", ["es", "ru", "sr"])
def test_every_name_has_a_form_of_its_own(locale: str) -> None:
    every = [form for name in (*MONTHS, *WEEKDAYS) for form in forms(name, find_language(locale))]
    assert len(set(every)) == len(every) > 18
