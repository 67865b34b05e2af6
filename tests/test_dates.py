"""Dates in another dress, and months and weekdays by their names."""

import pytest

from l10n.dates import NAMES, align_dates, named_days, named_in
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("on Dec. 5", "05.12. у", "5 у", id="date"),
        pytest.param("on 5 December", "5. 12. у", "5 у", id="spaced-date"),
        pytest.param("on May 14, 2022", "14.05.2022.", "14 2022.", id="date-with-year"),
        pytest.param("on May 14, 2022", "14/5/2022", "14 2022", id="slashes"),
        pytest.param("on Dec. 5", "05.11. у", "05.11. у", id="another-month"),
        pytest.param("5.12 on Dec. 5", "5.12", "5.12", id="decimal"),
        pytest.param("on May 14", "14.5.20", "14.5.20", id="version"),
    ],
)
def test_align(source: str, target: str, expected: str) -> None:
    assert align_dates(source, target) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("On Monday, in June", {"Monday", "June"}, id="both"),
        pytest.param("May 14", {"May"}, id="may"),
        pytest.param("May I march?", set(), id="verbs"),
        pytest.param("March on Washington", set(), id="sentence-start"),
        pytest.param("in March", {"March"}, id="march"),
        pytest.param("The Sun sat", set(), id="no-days"),
    ],
)
def test_named_days(source: str, expected: set[str]) -> None:
    assert {NAMES[index] for index in named_days(source)} == expected


@pytest.mark.parametrize(
    ("language", "target", "expected"),
    [
        pytest.param(SPANISH, "el lunes de junio", {"Monday", "June"}, id="spanish"),
        pytest.param(RUSSIAN, "в понедельник в июне", {"Monday", "June"}, id="russian"),
        pytest.param(RUSSIAN, "среди недели", set(), id="russian-among"),
        pytest.param(SERBIAN, "у понедељак у јуну", {"Monday", "June"}, id="serbian"),
        pytest.param(SERBIAN, "у петој", set(), id="serbian-fifth"),
        pytest.param(SERBIAN_LATIN, "u četvrtak u julu", {"Thursday", "July"}, id="latin"),
        pytest.param(SERBIAN_LATIN, "četvrti", set(), id="latin-fourth"),
    ],
)
def test_named_in(language: Language, target: str, expected: set[str]) -> None:
    assert {NAMES[index] for index in named_in(target, language)} == expected
