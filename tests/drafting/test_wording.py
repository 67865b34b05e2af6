"""What an engine gets and what a translator gets."""

from __future__ import annotations

import pytest

from l10n.drafting.wording import prepare, settle
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.restyling import restyle
from l10n.styles import Units, default_style


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


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        ("costó $1.5 millones", "It cost $1.5 million.", SPANISH, "Costó 1,5 millones de dólares."),
        ("у 5 p.m. у Београду", "At 5 p.m. in Belgrade", SERBIAN, "У 17.00 у Београду"),
        ("до града 50 миља", "It is 50 miles off", SERBIAN, "До града 80\u00a0km (50 миља)"),
    ],
    ids=["money", "time", "units"],
)
def test_settle_as_the_desk_wants(
    text: str, source: str, language: Language, expected: str
) -> None:
    style = restyle(default_style(language), {"time": "17.00"})
    units = Units(convert=True, keep_source=True)
    assert settle(text, source, language, style=style, units=units) == expected
