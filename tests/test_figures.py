"""Figures are the same figure in every language's dress."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.figures import compare, figures
from l10n.languages import ENGLISH, RUSSIAN, SERBIAN, SPANISH, Language

HOSTILE = '09.,: ax\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\"%{}\n\t'


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(ENGLISH, "1,234.5", ["1234.5"], id="english"),
        pytest.param(SPANISH, "1.234,5", ["1234.5"], id="spanish"),
        pytest.param(SPANISH, "1234,5", ["1234.5"], id="spanish-ungrouped"),
        pytest.param(SPANISH, "1.5", ["1.5"], id="spanish-of-the-americas"),
        pytest.param(SERBIAN, "1.234.567", ["1234567"], id="serbian"),
        pytest.param(RUSSIAN, "1\u00a0234,5", ["1234.5"], id="russian-no-break"),
        pytest.param(RUSSIAN, "1\u202f234\u202f567", ["1234567"], id="russian-narrow"),
        pytest.param(RUSSIAN, "10 000", ["10000"], id="russian-plain-space"),
        pytest.param(ENGLISH, "10 000", ["10", "0"], id="english-plain-space"),
        pytest.param(ENGLISH, "G20 and COVID-19", ["20", "19"], id="in-words"),
        pytest.param(ENGLISH, "the 21st, the 1990s", ["21", "1990"], id="ordinals"),
        pytest.param(ENGLISH, "May 14, 2022.", ["14", "2022"], id="date"),
        pytest.param(SERBIAN, "14.5.2022.", ["14", "5", "2022"], id="dotted-date"),
        pytest.param(ENGLISH, "2,3,4", ["2", "3", "4"], id="list"),
        pytest.param(ENGLISH, "at 5 p.m.", ["5"], id="p-m"),
        pytest.param(SPANISH, "a las 17:00", ["5"], id="24-hours"),
        pytest.param(RUSSIAN, "в 17 часов", ["5"], id="full-hour"),
        pytest.param(RUSSIAN, "за 17 часов", ["17"], id="duration"),
        pytest.param(ENGLISH, "5:30 p.m.", ["5", "30"], id="minutes"),
        pytest.param(SPANISH, "17:30", ["5", "30"], id="24-hours-minutes"),
        pytest.param(SPANISH, "1.500 millones", ["1.5"], id="thousand-millions"),
        pytest.param(SPANISH, "500 millones", ["500"], id="millions"),
        pytest.param(ENGLISH, "no figures", [], id="none"),
    ],
)
def test_figures(language: Language, text: str, expected: list[str]) -> None:
    assert figures(text, language) == Counter(expected)


def test_compare_tells_lost_from_invented() -> None:
    assert compare("5 of 7", "5 de 8", SPANISH) == (Counter(["7"]), Counter(["8"]))


def test_a_spelled_number_may_become_a_figure() -> None:
    assert compare("five men", "5 hombres", SPANISH) == (Counter(), Counter())


@pytest.mark.parametrize(
    ("source", "target", "lost", "invented"),
    [
        pytest.param("7 men", "siete hombres", [], [], id="spelled-in-target"),
        pytest.param("7 men", "ocho hombres", ["7"], [], id="spelled-wrong"),
        pytest.param("at 5:30 p.m.", "a las 17.30", [], [], id="time"),
        pytest.param("at 5:30 p.m.", "a las 18.30", ["5", "30"], ["18.30"], id="wrong-time"),
        pytest.param("on Dec. 5", "el 05.12.", [], [], id="date"),
        pytest.param("on Dec. 5", "el 05.11.", ["5"], ["5.11"], id="wrong-month"),
    ],
)
def test_compare_knows_other_wordings(
    source: str, target: str, lost: list[str], invented: list[str]
) -> None:
    assert compare(source, target, SPANISH) == (Counter(lost), Counter(invented))


@given(st.text(alphabet=HOSTILE))
def test_every_figure_is_canonical(text: str) -> None:
    for figure in figures(text, RUSSIAN):
        whole, _, fraction = figure.partition(".")
        assert whole.isascii()
        assert whole.isdigit()
        assert fraction.isdigit() or not fraction


@given(st.integers(0, 10**12))
def test_grouping_changes_nothing(number: int) -> None:
    english = f"{number:,}"
    expected = Counter([str(number)])
    assert figures(english, ENGLISH) == expected
    assert figures(english.replace(",", "."), SPANISH) == expected
    assert figures(english.replace(",", "\u202f"), RUSSIAN) == expected
