"""The catalogs we ship, translated with care: plain marks and back is what the translator wrote."""

from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog
from l10n.languages import find_language
from l10n.model import Role
from l10n.typography import localise, mend_quotes, normalise

ROOT = Path(__file__).parents[2]
STORIES = ("berlin-hamburg-football", "spain-winter-storm")
LOCALES = ("es", "ru", "sr", "sr@latin")


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("locale", LOCALES)
def test_marks_come_back(locale: str, story: str) -> None:
    language = find_language(locale)
    path = ROOT / "locales" / locale / "LC_MESSAGES" / f"{story}.po"
    # Datelines have rules of their own.
    entries = [e for e in parse_catalog(path).entries if e.target and e.context != Role.DATELINE]
    for entry in entries:
        plain = mend_quotes(normalise(entry.target), entry.source)
        assert localise(plain, entry.source, language) == entry.target
    assert entries
