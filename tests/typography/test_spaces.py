"""Spaces inside figures."""

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.typography import localise


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        pytest.param("24 350 домов", "24,350 homes", RUSSIAN, "24\u00a0350 домов", id="group"),
        pytest.param("1 234 567", "1,234,567", RUSSIAN, "1\u00a0234\u00a0567", id="two groups"),
        pytest.param("24 350", "24 or 350", RUSSIAN, "24 350", id="two figures"),
        pytest.param("124 350", "24,350", RUSSIAN, "124 350", id="another figure"),
        pytest.param("24 350 000", "24,350", RUSSIAN, "24 350 000", id="a larger figure"),
        pytest.param("24 350", "24,350", SPANISH, "24 350", id="es groups with a point"),
        pytest.param("24 350", "24,350", SERBIAN, "24 350", id="sr groups with a point"),
    ],
)
def test_groups(text: str, source: str, language: Language, expected: str) -> None:
    assert localise(text, source, language) == expected
