"""The repository's own catalogs are what GNU gettext would write, and are finished."""

import shutil
import subprocess
from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog
from l10n.model import State

LOCALES = Path(__file__).parents[2] / "locales"
FINISHED = ("spain-winter-storm", "berlin-hamburg-football")
CATALOGS = sorted(LOCALES.glob("*/LC_MESSAGES/*.po"))


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="needs GNU gettext")
@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_msgcat_and_msgfmt_agree(path: Path) -> None:
    again = subprocess.run(["msgcat", str(path)], capture_output=True, check=True).stdout
    assert again == path.read_bytes()
    subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], check=True)


@pytest.mark.parametrize("locale", ["sr", "sr@latin", "ru", "es"])
@pytest.mark.parametrize("story", FINISHED)
def test_two_stories_are_finished(story: str, locale: str) -> None:
    catalog = parse_catalog(LOCALES / locale / "LC_MESSAGES" / f"{story}.po")
    assert {entry.state for entry in catalog.entries} == {State.REVIEWED}
