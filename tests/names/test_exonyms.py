"""Well-known names by their stems."""

from __future__ import annotations

import pytest

from l10n.names.exonyms import Exonym, exonym


@pytest.mark.parametrize(
    ("stems", "text", "stands"),
    [
        (["лондон"], "в лондонском сити", True),
        (["анд"], "в командах", False),
        (["анд"], "в командах и андах", True),
        (["сша"], "в сша.", True),
        (["сша"], "в сшах", False),
        (["bar[eé]in"], "de baréin", True),
        (["zona (?:del )?euro"], "la zona del euro", True),
    ],
)
def test_stands(stems: list[str], text: str, stands: bool) -> None:
    assert Exonym(stems).stands_in(text) is stands


def test_begins() -> None:
    known = Exonym(["герман", "фрг", "al[ei]m"])
    words = ("германский", "фрг", "фргшный", "alimán", "негерманский")
    assert [known.begins(word) for word in words] == [True, True, False, True, False]


def test_only_known_names() -> None:
    assert exonym("Vienna", "es") is not None
    assert exonym("Belic", "es") is None
