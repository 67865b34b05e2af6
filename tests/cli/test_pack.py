"""`l10n pack` and `l10n unpack` as their users call them."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from handover import approve, edit, rezip, unzip

from l10n.model import Entry

Program = Callable[..., CompletedProcess[str]]
CATALOG = Path("locales") / "es" / "LC_MESSAGES" / "storm.po"


def signed(entry: Entry, words: str) -> Entry:
    """Approve an entry, and write the byline, which no machine does."""
    return approve(replace(entry, target=words) if entry.context == "byline" else entry)


@pytest.fixture
def work(desk: Path, l10n: Program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hand the story over and return the unzipped folder."""
    l10n("run")
    l10n("pack", "storm", "--to", "es")
    return unzip(desk / "storm-es.zip", tmp_path_factory.mktemp("translator") / "mail")


def test_pack(desk: Path, l10n: Program) -> None:
    l10n("run")
    said = "storm-es.zip: stories: 1, sentences: 7 (7 to approve), memory: 0, terms: 0"
    done = l10n("pack", "storm", "--to", "es")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"{said}\n")
    assert l10n("pack", "storm", "--to", "es").stderr == f"{said}; no change\n"
    assert l10n("pack", "sources/storm.txt", "--to", "sr-Latn", "-o", "x.zip").returncode == 0
    (desk / "mail").mkdir()
    assert l10n("pack", "storm", "--to", "es", "-o", "mail").returncode == 0
    assert (desk / "mail" / "storm-es.zip").read_bytes() == (desk / "storm-es.zip").read_bytes()
    with zipfile.ZipFile(desk / "x.zip") as archive:
        assert "storm-sr-Latn/source/storm.po" in archive.namelist()
    done = l10n("pack", "storm", "--to", "es", "--format", "xliff21")
    assert done.returncode == 0
    with zipfile.ZipFile(desk / "storm-es.zip") as archive:
        assert b'version="2.1"' in archive.read("storm-es/source/storm.xlf")


def test_the_embargo_of_a_story_is_told_on_the_way_out(desk: Path, l10n: Program) -> None:
    path = desk / "sources" / "storm.txt"
    line = "EMBARGOED until May 14, 2036, 0900 GMT"
    path.write_text(f"{line}\n\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    l10n("run")
    done = l10n("pack", "storm", "--to", "es")
    said = f"storm is under embargo ({line}); the pack says so"
    assert (done.returncode, done.stderr.splitlines()[1:]) == (0, [said])


def test_several_stories_have_a_name_of_their_own(desk: Path, l10n: Program) -> None:
    shutil.copy(desk / "sources" / "storm.txt", desk / "sources" / "port.txt")
    l10n("extract")
    assert l10n("pack", "port", "storm", "--to", "ru").returncode == 0
    assert (desk / "port-and-1-more-ru.zip").is_file()


def test_unpack(desk: Path, l10n: Program, work: Path) -> None:
    edit(work / "source" / "storm.po", approve)
    rezip(work, desk / "back.zip")
    before = (desk / CATALOG).read_bytes()
    done = l10n("unpack", "back.zip", "--dry-run")
    line = "storm es: 6 approved; 1 still open\n"
    assert (done.returncode, done.stdout) == (0, line)
    assert done.stderr == "unpack: 1 file would change\n"
    assert (desk / CATALOG).read_bytes() == before
    done = l10n("unpack", "back.zip")
    assert (done.returncode, done.stdout, done.stderr) == (0, line, "unpack: 1 file written\n")
    assert b"fuzzy" not in (desk / CATALOG).read_bytes()
    done = l10n("unpack", "back.zip")
    assert done.stdout == "storm es: nothing new; 1 still open\n"
    assert done.stderr == "unpack: no file changed\n"


def test_conflicts_are_shown_with_both_texts(desk: Path, l10n: Program, work: Path) -> None:
    edit(work / "source" / "storm.po", lambda entry: signed(entry, "Por Ana"))
    edit(desk / CATALOG, lambda entry: signed(entry, "Por Iva"))
    done = l10n("unpack", str(rezip(work, desk / "back.zip")))
    lines = (desk / CATALOG).read_text(encoding="utf-8").split("\n")
    at = next(n for n, line in enumerate(lines, 1) if line.startswith('msgid "By Harbour'))
    head, *shown = done.stdout.splitlines()
    assert done.returncode == 1
    assert head == "storm es: 1 conflict; 0 still open"
    first = shown[0].removeprefix(f"{CATALOG.as_posix()}:")
    assert abs(int(first.partition(":")[0]) - at) < 5
    assert first.partition(":")[2] == " changed here and there; left as it is here"
    assert shown[1:] == ["      By Harbour Desk", "  here  Por Iva", "  there Por Ana"]


def test_json(desk: Path, l10n: Program, work: Path) -> None:
    edit(work / "source" / "storm.po", lambda e: approve(e) if e.context == "headline" else e)
    done = l10n("unpack", str(rezip(work, desk / "back.zip")), "--json")
    [story] = json.loads(done.stdout)
    assert (story["story"], story["language"], story["changed"]) == ("storm", "es", True)
    assert story["path"] == CATALOG.as_posix()
    assert story["counts"]["approved"] == 1
    [entry] = story["entries"]
    assert (entry["outcome"], entry["context"], entry["state"]) == (
        "approved",
        "headline",
        "reviewed",
    )


def test_what_the_translator_says_is_shown(desk: Path, l10n: Program, work: Path) -> None:
    """In a verbose run each entry that changed is named too."""
    edit(
        work / "source" / "storm.po",
        lambda entry: (
            replace(approve(entry), comments=(*entry.comments, "69 or 70?"))
            if entry.context == "headline"
            else entry
        ),
    )
    done = l10n("-v", "unpack", str(rezip(work, desk / "back.zip")))
    head, said = done.stdout.splitlines()
    assert head == "storm es: 1 approved; 6 still open"
    assert said.startswith(f"{CATALOG.as_posix()}:")
    assert said.endswith(": the translator says: 69 or 70?")
    assert ": approved: Storm closes ferry port\n" in done.stderr


def test_terms_of_the_translator_are_shown(desk: Path, l10n: Program, work: Path) -> None:
    (work / "glossary" / "glossary.txt").write_text("port\tpuerto\tsea\n", encoding="utf-8")
    done = l10n("unpack", str(rezip(work, desk / "back.zip")))
    assert "added to the glossary: 1\n  port = puerto sea\n" in done.stderr


def test_a_lone_file_of_unknown_origin(desk: Path, l10n: Program) -> None:
    l10n("run")
    shutil.copy(desk / CATALOG, desk / "storm.po")
    edit(desk / "storm.po", approve)
    done = l10n("unpack", "storm.po")
    assert done.stdout == "storm es: 6 approved; 1 still open\n"
    assert "storm: what was handed over is not known; only what is certain was taken" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        pytest.param(("pack", "--to", "es"), 2, "Missing argument 'STORIES...'", id="no-story"),
        pytest.param(("pack", "storm"), 2, "Missing option '--to'", id="no-language"),
        pytest.param(("pack", "x", "--to", "es"), 1, "no story or file 'x'", id="unknown-story"),
        pytest.param(
            ("pack", "storm", "--to", "fr"), 1, "'fr' is no target of this desk", id="language"
        ),
        pytest.param(
            ("pack", "storm", "--to", "es"), 1, "storm.po: no catalog yet; type: l10n extract",
            id="not-extracted",
        ),
        pytest.param(
            ("pack", "storm", "--to", "es", "--format", "docx"), 2, "Invalid value", id="format"
        ),
        pytest.param(("unpack", "x.zip"), 1, "x.zip: no such file or directory", id="no-zip"),
        pytest.param(("unpack", "x.po"), 1, "x.po: no such file", id="no-po"),
        pytest.param(("unpack", "sources"), 1, "sources: a folder; zip it first", id="folder"),
    ],
)  # fmt: skip
def test_errors(l10n: Program, words: tuple[str, ...], code: int, line: str) -> None:
    done = l10n(*words)
    assert (done.returncode, done.stdout) == (code, "")
    assert line in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pack_that_cannot_be_written(desk: Path, l10n: Program) -> None:
    l10n("run")
    (desk / "taken").write_bytes(b"")
    done = l10n("pack", "storm", "--to", "es", "-o", "taken/x.zip")
    assert done.returncode == 1
    assert done.stderr.startswith("taken/x.zip: file exists; move away")
