"""What an engine gets and what a translator gets."""

from __future__ import annotations

import pytest

from l10n.drafting.wording import prepare, settle
from l10n.languages import RUSSIAN, SPANISH, Language


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("NATO AND SERBIA \u2014 \u201cTALKS\u201d", 'NATO and Serbia - "talks"'),
        ("NATO met.", "NATO met."),
    ],
    ids=["capitals", "an acronym is no capital headline"],
)
def test_prepare(source: str, expected: str) -> None:
    assert prepare(source) == expected


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        ("La guerra acaba", "WAR ENDS", SPANISH, "LA GUERRA ACABA"),
        ('"No", dijo.', "\u201cNo,\u201d he said.", RUSSIAN, "«No», dijo."),
        ("Sube un 5%", "Up 5%", SPANISH, "Sube un 5\u00a0%"),
    ],
    ids=["capitals", "quotes", "percent"],
)
def test_settle(text: str, source: str, language: Language, expected: str) -> None:
    assert settle(text, source, language) == expected
