"""Quotation marks whose partner is of another sort, or serves two quotations."""

import pytest

from l10n.checks.marks import quotes_balanced
from l10n.languages import RUSSIAN, SPANISH, Language
from l10n.model import Entry

INNER = "\u201cIt was titled 'End',\u201d she said."


@pytest.mark.parametrize(
    ("language", "source", "target", "fires"),
    [
        pytest.param(RUSSIAN, INNER, "«Там было «Конец», — сказала она.", False, id="one-for-two"),
        pytest.param(RUSSIAN, INNER, "«Там было, — сказала она.", True, id="none-inside"),
        pytest.param(SPANISH, INNER, "«Se llama «Fin», dijo.", True, id="not-in-spanish"),
        pytest.param(SPANISH, "At the Time.", 'En el \u201cTime".', False, id="two-sorts"),
        pytest.param(SPANISH, "At the Time.", "En el \u201cTime.", True, id="one-mark"),
        pytest.param(SPANISH, "At the Time.", 'En "el" \u201cTime.', True, id="one-of-three"),
    ],
)
def test_partners(language: Language, source: str, target: str, fires: bool) -> None:
    assert bool(list(quotes_balanced(Entry(source, target), language))) is fires
