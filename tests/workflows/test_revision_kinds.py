"""What an editor sees of UPDATE n, REFILE, CORRECTED and KILL: in status, diff and editions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.formats import read_story

STORY = (
    "Norvale to close two plants\n\nLONDON, Jan 5 (Reuters) - Norvale will close two plants, its "
    "chairman said.\n"
)


def run(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), *words])


def write(desk: Path, text: str, slug: str = "norvale") -> None:
    (desk / "sources" / f"{slug}.txt").write_text(text, encoding="utf-8", newline="")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    settings = '[desk]\ntargets = ["es", "ru"]\n[engine]\nengine = "pseudo"\n'
    (tmp_path / "l10n.toml").write_text(settings, encoding="utf-8")
    write(tmp_path, STORY)
    write(tmp_path, STORY, "other")
    run(tmp_path, "run")
    return tmp_path


@pytest.mark.parametrize(
    ("mark", "number", "said"),
    [
        ("UPDATE 2-", 2, "update 2"),
        ("WRAPUP 1-", 1, "update 1"),
        ("3RD LEAD ", 3, "update 3"),
        ("UPDATE 1-CORRECTED-", 1, "corrected update 1"),
        ("CORRECTED-", None, "corrected"),
        ("REFILE-UPDATE 4-", 4, "refile update 4"),
        ("RPT-", None, "refile"),
        ("KILL-", None, "withdrawn"),
        ("URGENT-", None, ""),
        ("", None, ""),
    ],
)
def test_kind_and_number(tmp_path: Path, mark: str, number: int | None, said: str) -> None:
    path = tmp_path / "norvale.txt"
    path.write_text(mark + STORY, encoding="utf-8")
    story = read_story(path)
    assert (story.number, story.kind_and_number) == (number, said)


def test_status_names_revisions_only_where_there_is_one(desk: Path) -> None:
    assert "revision" not in run(desk, "status").stdout
    write(desk, "UPDATE 2-" + STORY)
    run(desk, "run")
    rows = run(desk, "status", "--to", "es").stdout.splitlines()
    assert rows[0].split()[-2:] == ["ready", "revision"]
    assert [row.split()[-1] for row in rows[1:3]] == ["2", "no"]
    told = json.loads(run(desk, "status", "--json", "--to", "es").stdout)
    assert [(row["slug"], row["revision"], row["withdrawn"]) for row in told] == [
        ("norvale", "update 2", False),
        ("other", "", False),
    ]


def test_status_counts_no_withdrawn_story_among_those_to_publish(desk: Path) -> None:
    write(desk, "KILL-" + STORY)
    run(desk, "run")
    shown = run(desk, "status").stdout
    assert "ready to publish: 0 of 2, 2 of stories that are withdrawn" in shown
    assert [row.split()[-2:] for row in shown.splitlines() if row.startswith("norvale")] == [
        ["-", "withdrawn"]
    ] * 2
    told = json.loads(run(desk, "status", "norvale", "--json").stdout)
    assert {(row["withdrawn"], row["ready"]) for row in told} == {(True, False)}


def test_a_story_that_cannot_be_read_is_named_by_status(desk: Path) -> None:
    (desk / "sources" / "other.txt").write_bytes(b"")
    outcome = run(desk, "status")
    assert outcome.exit_code == 1
    assert "other.txt" in outcome.stderr
    assert "norvale" in outcome.stdout


@pytest.mark.parametrize(
    ("mark", "fact"),
    [
        ("UPDATE 2-", "update: a fuller story; readers see the new text, and no note"),
        ("REFILE-", "refile: sent again with small repairs; readers see the new text, and no note"),
        ("CORRECTED-", "corrected: something was wrong; every edition says that it was corrected"),
        ("KILL-", "withdrawn: not to be used; a notice takes the place of every edition"),
    ],
)
def test_diff_says_what_a_mark_does(desk: Path, mark: str, fact: str) -> None:
    write(desk, mark + STORY)
    lines = run(desk, "diff", "norvale", "--to", "es").stdout.splitlines()
    assert lines[1] == f"! revision: ∅ → {mark.rstrip('-')}"
    assert lines[2] == f"! {fact}"
    assert [line for line in lines[3:] if line.startswith("!")] == []


def test_diff_says_nothing_of_a_mark_that_stayed(desk: Path) -> None:
    write(desk, "UPDATE 1-" + STORY)
    run(desk, "run")
    write(desk, "UPDATE 1-" + STORY.replace("two", "three"))
    assert "fuller" not in run(desk, "diff", "norvale").stdout


@pytest.mark.parametrize(
    ("mark", "content"),
    [("UPDATE 2-", "update 2"), ("REFILE-", "refile"), ("KILL-", "withdrawn")],
)
def test_every_page_carries_kind_and_number_and_no_note(
    desk: Path, mark: str, content: str
) -> None:
    page = desk / "editions" / "html" / "norvale" / "es.html"
    assert "l10n:revision" not in page.read_text(encoding="utf-8")
    write(desk, mark + STORY)
    run(desk, "run")
    text = page.read_text(encoding="utf-8")
    assert f'<meta name="l10n:revision" content="{content}">' in text
    assert "corregida" not in text
    listed = json.loads((desk / "editions" / "html" / "index.json").read_text(encoding="utf-8"))
    assert {row["revision"] for row in listed if row["slug"] == "norvale"} == {mark.rstrip("-")}
