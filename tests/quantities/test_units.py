"""Numbers come with their unit, before or behind them, in every language."""

import pytest

from l10n.languages import (
    ENGLISH,
    RUSSIAN,
    SERBIAN,
    SERBIAN_LATIN,
    SPANISH,
    Language,
    find_language,
)
from l10n.numerals import read_numbers
from l10n.quantities import is_range, names, unit_of
from l10n.quantities.units import units


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(ENGLISH, "$1.5 million", "dollars", id="sign"),
        pytest.param(ENGLISH, "HK$ 300", "dollars", id="sign-with-letters"),
        pytest.param(ENGLISH, "300 Czech crowns", "crowns", id="adjective"),
        pytest.param(ENGLISH, "45 per cent", "percent", id="per-cent"),
        pytest.param(ENGLISH, "2 percentage points", "percentage points", id="points"),
        pytest.param(ENGLISH, "a 41-year-old", "years", id="age"),
        pytest.param(ENGLISH, "60 mph", "miles an hour", id="speed"),
        pytest.param(ENGLISH, "¥500", "yen", id="yen"),
        pytest.param(ENGLISH, "RSD 500", "dinars", id="iso-before"),
        pytest.param(ENGLISH, "1.5 million UAH", "hryvnias", id="iso-behind"),
        pytest.param(ENGLISH, "R$5", "reais", id="reais"),
        pytest.param(ENGLISH, "he won 5 won", None, id="won"),
        pytest.param(ENGLISH, "30 extra kilograms", "kilograms", id="extra"),
        pytest.param(ENGLISH, "264 metres squared", "square meters", id="squared"),
        pytest.param(ENGLISH, "6in wide", "inches", id="inches"),
        pytest.param(ENGLISH, "50 nautical miles", "nautical miles", id="nautical"),
        pytest.param(ENGLISH, "150-horsepower", "horsepower", id="power"),
        pytest.param(ENGLISH, "5 pound-for-pound", None, id="pound-for-pound"),
        pytest.param(RUSSIAN, "5 летных часов", "hours", id="flight-hours"),
        pytest.param(RUSSIAN, "500 квадратных метров", "square meters", id="russian-area"),
        pytest.param(RUSSIAN, "18 метров", "meters", id="russian-meters"),
        pytest.param(RUSSIAN, "18 станций метро", None, id="russian-metro"),
        pytest.param(RUSSIAN, "5 акров", "acres", id="russian-acres"),
        pytest.param(ENGLISH, "5 euro cents", None, id="cents"),
        pytest.param(ENGLISH, "12 people", None, id="no-unit"),
        pytest.param(ENGLISH, "5 metro stations", None, id="metro"),
        pytest.param(SPANISH, "1,5 millones de dólares", "dollars", id="spanish"),
        pytest.param(SPANISH, "5 $", "dollars", id="sign-behind"),
        pytest.param(SPANISH, "3 kilómetros cuadrados", "square kilometers", id="spanish-area"),
        pytest.param(RUSSIAN, "1,5 млн американских долларов", "dollars", id="russian"),
        pytest.param(RUSSIAN, "400-процентный", "percent", id="russian-adjective"),
        pytest.param(RUSSIAN, "41-летняя", "years", id="russian-age"),
        pytest.param(SERBIAN, "30 милиона рубаља", "rubles", id="serbian"),
        pytest.param(SERBIAN, "5 км/ч", "kilometers an hour", id="serbian-speed"),
        pytest.param(SERBIAN_LATIN, "7 odsto", "percent", id="latin"),
        pytest.param(SERBIAN_LATIN, "7 stopa", "feet", id="latin-feet"),
        pytest.param(find_language("fr"), "7 ans", None, id="unknown-language"),
    ],
)  # fmt: skip
def test_unit_of(language: Language, text: str, expected: str | None) -> None:
    number = next(n for n in read_numbers(text, language) if n.figure)
    found = unit_of(text, number.start, number.end, language)
    assert (found.name if found else None) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [(" to ", True), ("-", True), (" и ", True), (" of ", False), (" a quarter to ", False)],
)
def test_a_range_shares_its_unit(between: str, expected: bool) -> None:
    text = f"5{between}7 km"
    assert is_range(text, 1, 1 + len(between)) is expected


def test_a_unit_is_named_anywhere() -> None:
    dollars = next(unit for unit in units() if unit.name == "dollars")
    assert names("в долларах США", dollars, RUSSIAN)
    assert names("5$", dollars, SPANISH)
    assert not names("долларовый", dollars, SPANISH)
