"""A desk with two of the repository's stories, drafted, to hand over and take back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from l10n.desk import Desk
from l10n.settings import Settings
from l10n.workflows.drafting import draft
from l10n.workflows.extraction import extract

ROOT = Path(__file__).parents[2]
STORM, EXILES = "spain-winter-storm", "serbia-russian-exiles"


@pytest.fixture(scope="session")
def _stocked_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    desk = Desk(folder, Settings(targets=("es", "sr", "sr@latin"), engine="pseudo"))
    (folder / "sources").mkdir()
    for slug in (STORM, EXILES):
        shutil.copy(ROOT / "sources" / f"{slug}.txt", folder / "sources")
    for language in desk.targets:
        path = desk.catalog(STORM, language)
        path.parent.mkdir(parents=True)
        shutil.copy(ROOT / path.relative_to(folder), path)
    assert extract(desk, desk.sources(), desk.targets).problems == ()
    draft(desk, (STORM, EXILES), desk.targets)
    return folder


@pytest.fixture
def stocked_desk(_stocked_desk: Path, tmp_path: Path) -> Desk:
    """Return a desk with one story that people have translated and one that a machine has."""
    root = tmp_path / "desk"
    shutil.copytree(_stocked_desk, root)
    return Desk(root, Settings(targets=("es", "sr", "sr@latin"), engine="pseudo"))
