"""Bad input through the command line: one clear line and the right exit code."""

import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import filelock
import pytest

from l10n import desk as desk_module

Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        pytest.param(
            ("draft", "--to", "xx"),
            "'xx' is no language we know; use a tag such as sr, sr-Latn, ru or es",
            id="unknown-language",
        ),
        pytest.param(
            ("draft", "--to", "fr"),
            "'fr' is no target of this desk; add it to l10n.toml",
            id="language-of-another-desk",
        ),
        pytest.param(
            ("run", ""),
            "no story or file ''; `l10n status` lists the stories",
            id="no-story-at-all",
        ),
        pytest.param(
            ("run", "flood"),
            "no story or file 'flood'; `l10n status` lists the stories",
            id="unknown-story",
        ),
        pytest.param(
            ("publish", "--as", "pdf"),
            "'pdf' is no format; use text, html",
            id="unknown-format",
        ),
        pytest.param(
            ("-C", "nowhere", "status"),
            "nowhere: no such folder; type `l10n init DIR` to start a desk",
            id="no-folder",
        ),
        pytest.param(
            ("-C", "locales", "run"),
            "locales: no folder 'sources' in this desk; type `l10n init` to start one",
            id="no-desk",
        ),
    ],
)
def test_one_line_and_code_1(l10n: Program, words: tuple[str, ...], line: str) -> None:
    outcome = l10n(*words)
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert outcome.stderr.splitlines()[-1] == line
    assert len(outcome.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("check", "--format", "xml"), id="format"),
        pytest.param(("-q", "-v", "status"), id="quiet-and-verbose"),
        pytest.param(("publish", "--drafts", "burn"), id="drafts"),
        pytest.param(("bogus",), id="command"),
        pytest.param(("memory", "search", " "), id="memory-of-nothing"),
        pytest.param(("terms", "search", ""), id="terms-of-nothing"),
    ],
)
def test_wrong_usage_is_code_2(l10n: Program, words: tuple[str, ...]) -> None:
    assert l10n(*words).returncode == 2


@pytest.mark.parametrize(
    ("settings", "part"),
    [
        pytest.param("[desk\n", "l10n.toml: not valid TOML", id="toml"),
        pytest.param("[engine]\nbeam = 'two'\n", "[engine] beam: expected a whole", id="type"),
        pytest.param("[publish]\ncolour = 1\n", "[publish] has no 'colour'", id="key"),
        pytest.param('[desk]\ntargets = ["xx"]\n', "targets: 'xx' is no language", id="language"),
    ],
)
def test_broken_settings(l10n: Program, desk: Path, settings: str, part: str) -> None:
    (desk / "l10n.toml").write_text(settings, encoding="utf-8")
    outcome = l10n("run")
    assert outcome.returncode == 1
    (line,) = outcome.stderr.splitlines()
    assert part in line


def test_unknown_format_in_the_settings_stops_before_any_work(l10n: Program, desk: Path) -> None:
    (desk / "l10n.toml").write_text('[publish]\nformats = ["pdf"]\n', encoding="utf-8")
    assert l10n("run").stderr == "'pdf' is no format; use text, html\n"
    assert not (desk / "locales" / "templates").exists()


def test_a_broken_catalog_is_a_finding_in_every_format(l10n: Program, desk: Path) -> None:
    l10n("extract")
    catalog = desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po"
    catalog.write_bytes(catalog.read_bytes() + b"oops\n")
    for form in ("text", "json", "sarif", "github"):
        outcome = l10n("check", "--format", form)
        assert outcome.returncode == 1
        assert "broken PO: " in outcome.stdout
        assert "mend it and check with msgfmt -c" in outcome.stdout


def test_a_broken_catalog_does_not_stop_the_run(l10n: Program, desk: Path) -> None:
    l10n("extract")
    catalog = desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po"
    catalog.write_bytes(b"<<<<<<< ours\n" + catalog.read_bytes())
    outcome = l10n("-q", "run")
    assert outcome.returncode == 1
    assert outcome.stderr == (
        "locales/ru/LC_MESSAGES/storm.po:1: "
        "an unfinished merge; resolve the conflict, then run again\n"
    )
    assert (desk / "editions" / "text" / "storm" / "es.txt").exists()


def test_a_file_in_the_place_of_a_folder(l10n: Program, desk: Path) -> None:
    (desk / "locales").rmdir()
    (desk / "locales").write_bytes(b"")
    outcome = l10n("extract")
    assert outcome.returncode == 1
    line = "locales/templates/storm.pot: not a directory; move away the file that stands where a "
    assert f"{line}folder belongs" in outcome.stderr.splitlines()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("folder", [".", "locales"])
def test_read_only_folder(l10n: Program, desk: Path, folder: str) -> None:
    (desk / folder).chmod(0o500)
    try:
        outcome = l10n("-q", "run")
    finally:
        (desk / folder).chmod(0o700)
    assert outcome.returncode == 1
    lines = outcome.stderr.splitlines()
    assert lines
    assert all("permission denied" in line for line in lines)


@pytest.mark.parametrize("number", [errno.EROFS, errno.ENOSPC], ids=["read-only", "full-disk"])
def test_a_disk_that_takes_nothing(
    l10n: Program, desk: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    l10n("run")
    before = {path: path.read_bytes() for path in desk.rglob("*.po")}
    story = desk / "sources" / "storm.txt"
    story.write_text(story.read_text(encoding="utf-8").replace("Nobody", "No one"), "utf-8")

    def refuse(**_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    outcome = l10n("-q", "extract")
    assert outcome.returncode == 1
    (line,) = outcome.stderr.splitlines()
    assert line.startswith(f"locales/templates/storm.pot: {os.strerror(number).lower()}; ")
    assert {path: path.read_bytes() for path in desk.rglob("*.po")} == before


def test_a_run_waits_for_another_and_gives_up_with_a_line(
    l10n: Program, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "LOCK_SECONDS", 0.1)
    (desk / ".l10n").mkdir()
    with filelock.FileLock(desk / ".l10n" / "lock"):
        outcome = l10n("run")
    assert outcome.returncode == 1
    assert outcome.stderr.splitlines() == [
        "another run holds the desk; waiting for it",
        ".l10n: another run holds the desk; try again when it is done",
    ]


def test_two_runs_at_once_leave_one_result(desk: Path) -> None:
    command = [sys.executable, "-m", "l10n", "-C", str(desk), "-q", "run"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [run.communicate()[1] for run in both] == ["", ""]
    assert [run.returncode for run in both] == [0, 0]
    assert subprocess.run(
        [*command[:-2], "run"], capture_output=True, text=True, check=True
    ).stderr.endswith("nothing has changed since the last run\n")


def test_a_desk_without_stories_says_so(l10n: Program, desk: Path) -> None:
    (desk / "sources" / "storm.txt").unlink()
    outcome = l10n("run")
    assert outcome.returncode == 0
    assert outcome.stderr.splitlines()[0] == "no story in sources; put one there"


def test_the_desk_itself_stands_for_its_stories(l10n: Program, desk: Path) -> None:
    (desk / "notes.txt").write_text("Call the port.\n", encoding="utf-8")
    l10n("run")
    again = l10n("run", ".")
    assert again.returncode == 0
    assert "nothing has changed since the last run" in again.stderr
    catalogs = desk / "locales" / "es" / "LC_MESSAGES"
    assert [path.name for path in catalogs.iterdir()] == ["storm.po"]


def test_a_story_named_twice_is_one_story(l10n: Program) -> None:
    assert l10n("run", "storm", "sources/storm.txt", "sources").returncode == 0
