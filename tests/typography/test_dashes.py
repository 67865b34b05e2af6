"""Dashes, ranges, ellipses and apostrophes."""

import pytest

from l10n.languages import ENGLISH, RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.typography import localise

DASH = "one — two"


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        pytest.param("a - b", DASH, SPANISH, "a — b", id="es"),
        pytest.param("а - б", DASH, RUSSIAN, "а\u00a0— б", id="ru"),
        pytest.param("а - б", DASH, SERBIAN, "а – б", id="sr"),
        pytest.param("a - b", DASH, SERBIAN_LATIN, "a – b", id="sr Latin"),
        pytest.param("a - b", "one—two", SERBIAN, "a – b", id="tight in the source"),
        pytest.param("a - b", "one -- two", SERBIAN, "a – b", id="wire dash"),
        pytest.param("a – b", DASH, RUSSIAN, "a\u00a0— b", id="en dash"),
        pytest.param("a — b", DASH, SERBIAN, "a – b", id="sr em dash"),
        pytest.param("a - b - c", "a — b — c", SERBIAN_LATIN, "a – b – c", id="sr pair"),
        pytest.param("a - b - c", "a — b — c", SPANISH, "a —b— c", id="es pair"),
        pytest.param("a - b - c", "a — b — c", RUSSIAN, "a\u00a0— b\u00a0— c", id="ru pair"),
        pytest.param("Это - да", "It is", RUSSIAN, "Это\u00a0— да", id="Russian copula"),
        pytest.param("a - b", "one, two", SPANISH, "a - b", id="no dash in the source"),
        pytest.param("a - b", DASH, ENGLISH, "a - b", id="other language"),
        pytest.param("вице-премьер", DASH, RUSSIAN, "вице-премьер", id="hyphen"),
        pytest.param("счёт 3 - 1", "by 3-1", RUSSIAN, "счёт 3 - 1", id="score"),
        pytest.param("a -5 b", DASH, SPANISH, "a -5 b", id="minus"),
        pytest.param("- a", DASH, RUSSIAN, "- a", id="list"),
        pytest.param("2010-2015", "2010–2015", RUSSIAN, "2010–2015", id="ru range"),
        pytest.param("2010-2015", "2010–2015", SPANISH, "2010-2015", id="es range"),
        pytest.param("3-1", "3-1", RUSSIAN, "3-1", id="hyphen in the source"),
        pytest.param("12010-2015", "2010–2015", SERBIAN, "12010-2015", id="other figures"),
    ],
)
def test_dashes(text: str, source: str, language: Language, expected: str) -> None:
    assert localise(text, source, language) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param("ya...", "now…", "ya…", id="ellipsis"),
        pytest.param("ya...", "now...", "ya...", id="three dots in the source"),
        pytest.param("ya....", "now…", "ya....", id="four dots"),
        pytest.param("O'Neil", "O’Neil", "O’Neil", id="apostrophe"),
        pytest.param("O'Neil", "Don’t O'Neil", "O'Neil", id="straight in the source too"),
        pytest.param("O'Neil", "“O Neil”", "O'Neil", id="no apostrophe in the source"),
        pytest.param("5 %-ный", "5 percent", "5 %-ный", id="percent in a word"),
        pytest.param("5 %, o", "5 percent, or", "5\u00a0%, o", id="percent before a comma"),
    ],
)
def test_small_marks(text: str, source: str, expected: str) -> None:
    assert localise(text, source, SPANISH) == expected
