"""Figures where they stand, in one form for every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.languages import ENGLISH, RUSSIAN, SERBIAN, SPANISH, Language
from l10n.occurrences import occurrences

HOSTILE = '09.,: ax\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\"%{}\n\t'


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(ENGLISH, "1,234.5", [("1234.5", 0, 7)], id="english"),
        pytest.param(SPANISH, "a 1.234,5", [("1234.5", 2, 9)], id="spanish"),
        pytest.param(SPANISH, "1.5", [("1.5", 0, 3)], id="spanish-of-the-americas"),
        pytest.param(RUSSIAN, "1\u202f234", [("1234", 0, 5)], id="russian-narrow"),
        pytest.param(ENGLISH, "10 000", [("10", 0, 2), ("0", 3, 6)], id="english-plain-space"),
        pytest.param(
            SERBIAN, "14.5.2022.", [("14", 0, 2), ("5", 3, 4), ("2022", 5, 9)], id="dotted-date"
        ),
        pytest.param(ENGLISH, "no figures", [], id="none"),
    ],
)
def test_occurrences(language: Language, text: str, expected: list[tuple[str, int, int]]) -> None:
    found = [(one.figure, one.start, one.end) for one in occurrences(text, language)]
    assert found == expected


@given(st.text(alphabet=HOSTILE))
def test_every_figure_is_canonical(text: str) -> None:
    for one in occurrences(text, RUSSIAN):
        whole, _, fraction = one.figure.partition(".")
        assert whole.isascii()
        assert whole.isdigit()
        assert fraction.isdigit() or not fraction
