"""`l10n diff`: what changed since a language was last published."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.workflows.versions import KEPT

STORY = """Storm closes ferry port

At least 69 people left on Monday. Ferries stay in harbour.

Nobody was hurt & all slept, <b>the port</b> said.
"""
CORRECTED = "CORRECTED-" + STORY.replace("69", "70")


def run(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), *words])


def write(desk: Path, text: str, slug: str = "storm") -> None:
    (desk / "sources" / f"{slug}.txt").write_text(text, encoding="utf-8", newline="")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run(tmp_path, "init", str(tmp_path))
    settings = '[desk]\ntargets = ["ru", "es"]\n[engine]\nengine = "pseudo"\n'
    (tmp_path / "l10n.toml").write_text(settings, encoding="utf-8")
    write(tmp_path, STORY)
    run(tmp_path, "run")
    return tmp_path


def test_before_the_next_edition_it_compares_with_what_is_out(desk: Path) -> None:
    assert "nothing has changed" in run(desk, "diff", "storm").stdout
    write(desk, CORRECTED)
    outcome = run(desk, "diff", "storm", "--to", "es")
    assert outcome.exit_code == 0
    lines = outcome.stdout.splitlines()
    assert lines[0].startswith("storm (es): published ")
    assert "now CORRECTED " in lines[0]
    assert lines[1] == "! revision: ∅ → CORRECTED"
    assert lines[2].startswith("! corrected: something was wrong")
    assert lines[3] == "~ paragraph, changed: At least [-69-] {+70+} people left on Monday."
    assert lines[4:] == ["  3 kept, 1 changed"]


def test_each_language_has_its_own_last_edition(desk: Path) -> None:
    write(desk, CORRECTED)
    run(desk, "extract")
    run(desk, "publish", "--to", "ru")
    assert "now CORRECTED" in run(desk, "diff", "--to", "es").stdout.splitlines()[0]
    write(desk, CORRECTED.replace("70", "72"))
    shown = run(desk, "diff").stdout
    assert "[-69-] {+72+}" in shown.partition("storm (es)")[2].partition("storm (ru)")[0]
    assert "[-70-] {+72+}" in shown.partition("storm (ru)")[2].partition("storm (es)")[0]


def test_after_the_next_edition_it_compares_the_two(desk: Path) -> None:
    write(desk, CORRECTED)
    run(desk, "run")
    shown = run(desk, "diff").stdout
    assert "(published too)" in shown
    assert "[-69-] {+70+} people left on Monday." in shown
    assert "(ru " in shown.splitlines()[3]
    assert run(desk, "publish").stderr.endswith("no file changed\n")
    assert run(desk, "diff").stdout == shown


def test_the_page_is_escaped_and_asks_for_nothing(desk: Path, tmp_path: Path) -> None:
    write(desk, CORRECTED)
    page = tmp_path / "changes.html"
    assert f"wrote {page}" in run(desk, "diff", "--html", str(page)).stderr
    shown = page.read_text(encoding="utf-8")
    assert "<del>69</del> <ins>70</ins> people" in shown
    assert "&lt;b&gt;the port&lt;/b&gt;" in shown
    assert "<b>" not in shown
    assert "http" not in shown.replace("http-equiv", "")
    assert "no file changed" in run(desk, "diff", "--html", str(page)).stderr


def test_what_was_never_published_is_an_error(desk: Path) -> None:
    write(desk, STORY, "new")
    run(desk, "extract")
    outcome = run(desk, "diff", "new")
    assert outcome.exit_code == 1
    assert "new.txt: never published; `l10n publish` comes first" in outcome.stderr


@pytest.mark.parametrize(
    "content",
    [b"{", b"[]", b'{"es": "x"}', b"\xff\xfe", b"[" * 100_000, b'{"es": [1]}'],
    ids=["cut", "a list", "no list", "no text", "deep", "no names"],
)
def test_a_damaged_record_is_one_line(desk: Path, content: bytes) -> None:
    path = desk / ".l10n" / "stories" / "storm" / "published.json"
    path.write_bytes(content)
    outcome = run(desk, "diff")
    assert outcome.exit_code == 1
    assert outcome.stderr.count("\n") == 1
    assert "published.json: not as we keep it; delete it" in outcome.stderr
    path.unlink()
    run(desk, "publish")
    assert run(desk, "diff").exit_code == 0


def test_a_version_that_is_gone_is_one_line(desk: Path) -> None:
    for path in (desk / ".l10n" / "stories" / "storm").glob("[0-9a-f]*.json"):
        path.unlink()
    write(desk, CORRECTED)
    outcome = run(desk, "diff")
    assert outcome.exit_code == 1
    assert "is not kept on this machine any more" in outcome.stderr


def test_versions_are_bounded_and_those_that_are_out_stay(desk: Path) -> None:
    folder = desk / ".l10n" / "stories" / "storm"
    first = next(path for path in folder.iterdir() if path.name != "published.json")
    os.utime(first, (1, 1))
    for number in range(KEPT + 5):
        write(desk, STORY.replace("69", str(100 + number)))
        run(desk, "extract")
    kept = {path.name for path in folder.iterdir()} - {"published.json"}
    assert len(kept) == KEPT + 1
    assert first.name in kept
    assert "[-69-]" in run(desk, "diff").stdout
