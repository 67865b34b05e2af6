"""References and line breaks as a desk wants them; a change of mind rewrites these alone."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from l10n.catalogs import parse_catalog, serialize
from l10n.cli import group

STORY = (
    "Storm closes port\n\nBelgrade, May 14 (EFE).- A storm closed the port on Monday, and all "
    "ferries to the islands stayed in harbour until the evening.\n\nNobody was hurt.\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "storm.txt").write_text(STORY, encoding="utf-8")
    run(tmp_path, "")
    path = catalog(tmp_path)
    before = parse_catalog(path)
    done = (replace(e, target=e.source, fuzzy=False, comments=("mine",)) for e in before.entries)
    path.write_bytes(serialize(replace(before, entries=tuple(done))))
    return tmp_path


def catalog(desk: Path) -> Path:
    return desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"


def run(desk: Path, setting: str) -> None:
    text = f'[desk]\ntargets = ["es"]\n[engine]\nengine = "pseudo"\n[catalog]\n{setting}\n'
    (desk / "l10n.toml").write_text(text, encoding="utf-8")
    outcome = CliRunner().invoke(group, ["-C", str(desk), "run"])
    assert outcome.exit_code == 0, outcome.output


def without_references(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#: ")]


def references(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("#: ")]


@pytest.mark.parametrize(
    ("setting", "wanted"),
    [
        ("full", ["#: sources/storm.txt:1", "#: sources/storm.txt:3", "#: sources/storm.txt:3",
                  "#: sources/storm.txt:5"]),
        ("file", ["#: sources/storm.txt"] * 4),
        ("never", []),
    ],
)  # fmt: skip
def test_references_alone_change_with_the_setting(
    desk: Path, setting: str, wanted: list[str]
) -> None:
    path, template = catalog(desk), desk / "locales" / "templates" / "storm.pot"
    before = without_references(path), without_references(template)
    run(desk, f'locations = "{setting}"')
    assert (references(path), references(template)) == (wanted, wanted)
    assert (without_references(path), without_references(template)) == before
    assert [entry.target for entry in parse_catalog(path).entries] == [
        entry.source for entry in parse_catalog(path).entries
    ]
    run(desk, 'locations = "full"')
    assert without_references(path) == before[0]
    assert len(references(path)) == 4


def test_without_line_numbers_a_new_paragraph_changes_no_other_entry(desk: Path) -> None:
    run(desk, 'locations = "file"')
    before = {entry.source: entry for entry in parse_catalog(catalog(desk)).entries}
    text = STORY.replace("\n\nNobody", "\n\nTrains ran.\n\nNobody")
    (desk / "sources" / "storm.txt").write_text(text, encoding="utf-8")
    run(desk, 'locations = "file"')
    after = {entry.source: entry for entry in parse_catalog(catalog(desk)).entries}
    assert after.keys() - before.keys() == {"Trains ran."}
    for source, entry in before.items():
        assert after[source].references == entry.references


@pytest.mark.skipif(shutil.which("msgcat") is None, reason="no gettext tools")
def test_a_desk_that_breaks_no_lines_has_what_msgcat_writes_then(desk: Path) -> None:
    path = catalog(desk)
    before = parse_catalog(path)
    wrapped = path.read_bytes()
    run(desk, "wrap = false")
    command = ["msgcat", "--no-wrap", str(path)]
    done = subprocess.run(command, capture_output=True, check=True).stdout
    assert path.read_bytes() == done != wrapped
    assert parse_catalog(path) == before
    run(desk, "")
    assert path.read_bytes() == wrapped
