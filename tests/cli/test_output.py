"""What is said, where, and how loud."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]


def snapshot(desk: Path) -> dict[str, bytes]:
    return {
        path.relative_to(desk).as_posix(): path.read_bytes()
        for path in sorted(desk.rglob("*"))
        if path.is_file() and ".l10n" not in path.parts
    }


def test_run_tells_steps_on_stderr_and_totals_on_stdout(l10n: Program) -> None:
    outcome = l10n("run")
    assert outcome.returncode == 0
    assert outcome.stderr.splitlines() == [
        "extract: 5 files written",
        "draft: 4 files written",
        "check: 0 errors, 0 others",
        "publish: 11 files written",
    ]
    lines = [line.split() for line in outcome.stdout.splitlines()]
    assert lines[0] == [
        *("language", "stories", "empty", "draft", "outdated"),
        *("reviewed", "words", "left", "errors", "ready"),
    ]
    assert lines[1] == ["sr", "1", "1", "6", "0", "0", "32", "32", "0", "0"]
    assert lines[-1] == ["ready", "to", "publish:", "0", "of", "4"]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("run",), id="run"),
        pytest.param(("-q", "run"), id="quiet"),
        pytest.param(("run", "--to", "es"), id="one-language"),
        pytest.param(("run", "--to", "sr-Latn"), id="derived-language"),
        pytest.param(("run", "storm"), id="one-story"),
    ],
)
def test_a_second_run_changes_no_byte_and_says_so(
    l10n: Program, desk: Path, words: tuple[str, ...]
) -> None:
    l10n(*words)
    first = snapshot(desk)
    again = l10n(*words)
    assert snapshot(desk) == first
    quiet = words[0] == "-q"
    assert ("nothing has changed since the last run" in again.stderr) is not quiet


@pytest.mark.parametrize("verb", ["extract", "draft", "publish"])
def test_each_step_says_when_it_changes_nothing(l10n: Program, verb: str) -> None:
    l10n("run")
    assert l10n(verb).stderr == f"{verb}: no file changed\n"


def test_quiet_is_silent_but_for_errors(l10n: Program, desk: Path) -> None:
    (desk / "sources" / "empty.txt").write_bytes(b"")
    outcome = l10n("-q", "run")
    assert (outcome.returncode, outcome.stdout) == (1, "")
    (line,) = outcome.stderr.splitlines()
    assert line.startswith("sources/empty.txt:")


def test_verbose_names_files_and_engines(l10n: Program) -> None:
    lines = l10n("-v", "run", "--to", "es").stderr.splitlines()
    assert "extract: wrote locales/es/LC_MESSAGES/storm.po" in lines
    assert "draft: engine pseudo 1" in lines
    assert "publish: wrote editions/text/storm/es.txt" in lines


def test_no_progress_bar_outside_a_terminal(l10n: Program) -> None:
    outcome = l10n("run")
    assert "\x1b" not in outcome.stderr + outcome.stdout
    assert "%" not in outcome.stderr


def test_init_says_what_it_made_and_what_was_there(l10n: Program, desk: Path) -> None:
    first = l10n("init", "new")
    assert first.stdout.splitlines() == [
        "made new/sources",
        "made new/locales",
        "made new/l10n.toml",
        "made new/terms/glossary.csv",
        "made new/.gitattributes",
        "made new/.gitignore",
    ]
    assert "type: l10n -C new run\n" in first.stderr
    glossary = desk / "new" / "terms" / "glossary.csv"
    header = b"source,kind,es,ru,sr,gender,ru_forms,sr_forms,do_not_translate,note\n"
    assert glossary.read_bytes() == header
    glossary.write_bytes(b"source\nport\n")
    second = l10n("init", "new")
    assert "was there: new/terms/glossary.csv" in second.stdout
    assert "made" not in second.stdout
    assert "no file changed" in second.stderr
    assert glossary.read_bytes() == b"source\nport\n"


def test_init_starts_the_desk_of_the_option(l10n: Program, desk: Path) -> None:
    assert l10n("-C", "other", "init").returncode == 0
    assert (desk / "other" / "sources").is_dir()


def test_init_of_this_folder_gives_a_command_without_c(l10n: Program) -> None:
    assert "type: l10n run\n" in l10n("init").stderr


def review(desk: Path, target: str) -> None:
    """Approve all of the Spanish catalog, with `target` for the sentence of the 14th."""
    path = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    text = path.read_text(encoding="utf-8").replace("#, fuzzy\n", "")
    text = text.replace('msgid "By Harbour Desk"\nmsgstr ""', 'msgid "By Harbour Desk"\nmsgstr "X"')
    start = text.index('msgid "Ferries stay')
    end = text.index("\n\n", start)
    sentence = text[start:end].partition("msgstr")[0]
    text = f'{text[:start]}{sentence}msgstr "{target}"{text[end:]}'
    path.write_text(text, encoding="utf-8", newline="")


def test_status_tells_what_is_ready(l10n: Program, desk: Path) -> None:
    l10n("run")
    review(desk, "Los ferris quedan en puerto hasta el 14.")
    outcome = l10n("status", "--to", "es")
    assert outcome.stdout.splitlines()[1].split() == [
        *("storm", "es", "0", "0", "0", "7", "32", "0", "0", "yes")
    ]
    assert outcome.stdout.splitlines()[-1] == "ready to publish: 1 of 1"
    (row,) = json.loads(l10n("status", "--to", "es", "--json").stdout)
    assert (row["ready"], row["left"], row["errors"]) == (True, 0, 0)


def test_an_error_makes_a_reviewed_story_not_ready(l10n: Program, desk: Path) -> None:
    l10n("run")
    review(desk, "Los ferris quedan en puerto.")
    outcome = l10n("status", "--to", "es")
    assert outcome.stdout.splitlines()[1].split()[-2:] == ["1", "no"]


@pytest.mark.parametrize(
    ("form", "start"),
    [
        pytest.param("text", "locales/es/LC_MESSAGES/storm.po:", id="text"),
        pytest.param("json", "[\n  {", id="json"),
        pytest.param("sarif", '{\n  "$schema"', id="sarif"),
        pytest.param("github", "::error file=locales/es/LC_MESSAGES/storm.po,line=", id="github"),
    ],
)
def test_check_exits_with_1_in_every_format(
    l10n: Program, desk: Path, form: str, start: str
) -> None:
    l10n("run")
    review(desk, "Los ferris quedan en puerto.")
    outcome = l10n("check", "--format", form)
    assert outcome.returncode == 1
    assert start in outcome.stdout
    assert "14 is in the source but not in the translation" in outcome.stdout


def test_check_of_a_clean_desk_exits_with_0(l10n: Program) -> None:
    l10n("run")
    assert l10n("check", "--format", "json").stdout == "[]\n"
    assert l10n("check").returncode == 0


def test_quiet_check_shows_errors_only(l10n: Program, desk: Path) -> None:
    l10n("run")
    review(desk, "Los «ferris quedan en puerto hasta el 14.")
    assert "warning quotes" in l10n("check").stdout
    assert l10n("-q", "check").stdout == ""
