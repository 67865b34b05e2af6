"""Times, dates and numerals in another dress: accepted where the source says the same."""

import pytest

from l10n.equivalents import align, is_spelled
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        pytest.param("at 5:30 p.m.", "a las 17.30", "a las 5:30", id="time"),
        pytest.param("at 5:30 a.m.", "у 5.30.", "у 5:30.", id="morning"),
        pytest.param("at 17:30", "в 17.30", "в 5:30", id="24-hours"),
        pytest.param("at 5 p.m.", "у 17.00", "у 5", id="full-hour"),
        pytest.param("at 12:15 a.m.", "a las 0.15", "a las 12:15", id="midnight"),
        pytest.param("at 5:30 p.m.", "a las 18.30", "a las 18.30", id="another-time"),
        pytest.param("It costs 17.30.", "cuesta 17.30", "cuesta 17.30", id="price"),
        pytest.param("at 5:30 p.m. for 5.30", "за 5.30", "за 5.30", id="price-beside-time"),
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
    assert align(source, target) == expected


@pytest.mark.parametrize(
    ("figure", "source", "target", "language"),
    [
        pytest.param("7", "7 men", "siete hombres", SPANISH, id="spanish"),
        pytest.param("2", "the 2nd", "el segundo", SPANISH, id="ordinal"),
        pytest.param("5", "5 men", "пятеро мужчин", RUSSIAN, id="russian"),
        pytest.param("8", "an 8-year-old", "восьмилетний", RUSSIAN, id="compound"),
        pytest.param("5", "a 5-year-old", "петогодишњак", SERBIAN, id="serbian"),
        pytest.param("7", "7 men", "sedmoro ljudi", SERBIAN_LATIN, id="serbian-latin"),
        pytest.param("7", "a 7-year-old", "sedmogodišnja", SERBIAN_LATIN, id="latin-digraph"),
        pytest.param("1", "1 million", "миллион", RUSSIAN, id="one-million"),
        pytest.param("1", "$1 billion", "mil millones de dólares", SPANISH, id="one-billion"),
    ],
)
def test_a_figure_may_be_spelled_out(
    figure: str, source: str, target: str, language: Language
) -> None:
    assert is_spelled(figure, source, target, language)


@pytest.mark.parametrize(
    ("figure", "source", "target", "language"),
    [
        pytest.param("7", "7 men", "ocho hombres", SPANISH, id="another-number"),
        pytest.param("9", "9 men", "noventa hombres", SPANISH, id="ninety"),
        pytest.param("5", "5 men", "в пятницу", RUSSIAN, id="friday"),
        pytest.param("2", "2 men", "во вторник", RUSSIAN, id="tuesday"),
        pytest.param("5", "5 men", "u petak", SERBIAN_LATIN, id="serbian-friday"),
        pytest.param("1", "1 man", "una mujer", SPANISH, id="article"),
        pytest.param("1", "1 man of a million", "миллион", RUSSIAN, id="not-one-million"),
        pytest.param("13", "13 men", "trece hombres", SPANISH, id="beyond-twelve"),
        pytest.param("7.5", "7.5 tons", "siete toneladas", SPANISH, id="decimal"),
    ],
)
def test_near_miss_of_a_spelled_figure(
    figure: str, source: str, target: str, language: Language
) -> None:
    assert not is_spelled(figure, source, target, language)
