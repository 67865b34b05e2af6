"""Times of day in English, and their half of the day in a translation."""

from decimal import Decimal

import pytest

from l10n.figures import match_numbers, other_half, times
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("at 5:30 p.m.", ["5.30", "17.30"], id="pm"),
        pytest.param("at 5 a.m.", ["5"], id="am"),
        pytest.param("at 12 a.m.", ["0", "12"], id="midnight"),
        pytest.param("at 5:05", ["5.05", "17.05"], id="colon"),
        pytest.param("from 0600 GMT", ["6"], id="zone"),
        pytest.param("at 1930 local time", ["19.30"], id="local"),
        pytest.param("in 1930 he", [], id="year"),
        pytest.param("won 3-1", [], id="score"),
    ],
)
def test_times(source: str, expected: list[str]) -> None:
    values = sorted(value for time in times(source) for value in time.values)
    assert set(map(Decimal, expected)) <= set(values)
    assert bool(values) == bool(expected)


@pytest.mark.parametrize(
    ("language", "source", "target", "words"),
    [
        pytest.param(SPANISH, "at 5 p.m.", "a las 5 de la mañana", "de la mañana", id="morning"),
        pytest.param(SPANISH, "at 5 p.m.", "a las 5 de la tarde", "", id="afternoon"),
        pytest.param(SPANISH, "at 12 a.m.", "a las 12 de la noche", "", id="midnight"),
        pytest.param(RUSSIAN, "at 9 a.m.", "в 9 часов вечера", "часов вечера", id="russian"),
        pytest.param(RUSSIAN, "at 2 a.m.", "в 2 часа ночи", "", id="russian-night"),
        pytest.param(SERBIAN, "at 5 p.m.", "у 5 ујутру", "ујутру", id="serbian"),
        pytest.param(SERBIAN_LATIN, "at 5 a.m.", "u 5 po podne", "po podne", id="latin"),
        pytest.param(SERBIAN, "at 5 p.m.", "у 17 часова", "", id="full-day"),
    ],
)
def test_other_half(language: Language, source: str, target: str, words: str) -> None:
    ((one, two),) = match_numbers(source, target, language).pairs
    assert other_half(one, target, two, language) == words
