"""`l10n check`: baselines of what is known, and entries that silence a check."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]
FOUND = "14 is in the source but not in the translation"


@pytest.fixture
def catalog(l10n: Program, desk: Path) -> Path:
    """Return a Spanish catalog where a person has lost a figure."""
    l10n("extract")
    path = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    text = path.read_text(encoding="utf-8")
    source = 'msgid "Ferries stay in harbour until 14 May."\nmsgstr '
    assert source + '""' in text
    translated = text.replace(source + '""', source + '"Los barcos siguen en puerto hasta mayo."')
    path.write_text(translated, encoding="utf-8", newline="")
    return path


def test_help_tells_how_to_silence_a_check(l10n: Program) -> None:
    assert "# l10n: ignore CHECK" in l10n("check", "--help").stdout


def test_an_entry_silences_a_check(l10n: Program, catalog: Path) -> None:
    outcome = l10n("check")
    assert (outcome.returncode, FOUND in outcome.stdout) == (1, True)
    text = catalog.read_text(encoding="utf-8")
    before = "#. paragraph 1, sentence 2"
    assert text.count(before) == 1
    for name, code in (("quotes", 1), ("quotes, numbers", 0)):
        silenced = text.replace(before, f"# l10n: ignore {name}\n{before}")
        catalog.write_text(silenced, encoding="utf-8", newline="")
        outcome = l10n("check")
        assert (outcome.returncode, FOUND in outcome.stdout) == (code, bool(code))


def test_a_baseline_leaves_only_what_is_new(l10n: Program, catalog: Path) -> None:
    written = l10n("check", "--baseline", "known.jsonl", "--write-baseline")
    assert (written.returncode, written.stdout) == (0, "")
    assert written.stderr == "check: 1 findings are known from now on\n"
    row = json.loads(Path("known.jsonl").read_text(encoding="utf-8"))
    assert row == {
        "path": "locales/es/LC_MESSAGES/storm.po",
        "entry": row["entry"],
        "check": "numbers",
        "message": FOUND,
    }
    # Another line in the file, the same finding.
    text = catalog.read_text(encoding="utf-8")
    moved = text.replace('msgid ""\n', '# a word of the desk\nmsgid ""\n', 1)
    catalog.write_text(moved, encoding="utf-8", newline="")
    again = l10n("check", "--baseline", "known.jsonl")
    assert (again.returncode, again.stdout) == (0, "")
    catalog.write_text(moved.replace("en puerto", "9 en puerto"), encoding="utf-8", newline="")
    worse = l10n("check", "--baseline", "known.jsonl")
    assert worse.returncode == 1
    assert worse.stdout.endswith(" error numbers: 9 is in the translation but not in the source\n")
    assert worse.stdout.count("\n") == 1
    assert FOUND not in worse.stdout


@pytest.mark.parametrize(
    ("content", "words", "reason"),
    [
        pytest.param(None, (), "known.jsonl: no such baseline; write it with", id="missing"),
        pytest.param(b"[1]", (), "known.jsonl:1: not a line of a baseline; ", id="list"),
        pytest.param(b"\n{", (), "known.jsonl:2: not a line of a baseline; ", id="cut"),
        pytest.param(b"\xff", (), "known.jsonl: not UTF-8; ", id="bytes"),
        pytest.param(
            b'{"path": 1, "entry": "", "check": "", "message": ""}', (),
            "known.jsonl:1: a baseline's values are strings; ", id="number",
        ),
        pytest.param(b"", ("--write-baseline",), "known.jsonl: is there already; ", id="there"),
    ],
)  # fmt: skip
def test_a_bad_baseline_is_one_line(
    l10n: Program, desk: Path, content: bytes | None, words: tuple[str, ...], reason: str
) -> None:
    if content is not None:
        (desk / "known.jsonl").write_bytes(content)
    l10n("extract")
    outcome = l10n("check", "--baseline", "known.jsonl", *words)
    assert outcome.returncode == 1
    assert outcome.stderr.startswith(reason)
    assert outcome.stderr.count("\n") == 1


def test_a_baseline_needs_a_name(l10n: Program) -> None:
    outcome = l10n("check", "--write-baseline")
    assert outcome.returncode == 2
    assert "--write-baseline needs --baseline FILE" in outcome.stderr


def test_the_length_of_headlines_is_the_desks(l10n: Program, desk: Path) -> None:
    with (desk / "l10n.toml").open("a", encoding="utf-8") as file:
        file.write("[checks]\nheadline_length = 25\n")
    l10n("extract")
    path = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    text = path.read_text(encoding="utf-8")
    source = 'msgid "Storm closes ferry port"\nmsgstr '
    text = text.replace(source + '""', source + '"La tormenta cierra el puerto"')
    path.write_text(text, encoding="utf-8", newline="")
    assert "headline: the headline has 28 characters; at most 25 fit" in l10n("check").stdout


@pytest.fixture
def untidy(catalog: Path) -> Path:
    """Return a Spanish catalog with a draft of a person that could be set better."""
    text = catalog.read_text(encoding="utf-8")
    source = 'msgid "Nobody was hurt, the port said."\nmsgstr '
    assert source + '""' in text
    before = text.replace(source + '""', source + '"Nadie,  dice."')
    before = before.replace('"Los barcos siguen en puerto hasta mayo."', '"Hasta el 14 de mayo ."')
    catalog.write_text(before, encoding="utf-8", newline="")
    return catalog


def test_fix_mends_tells_and_does_it_once(l10n: Program, untidy: Path) -> None:
    shown = l10n("check")
    assert shown.stdout.count(" [fixable]\n") == 2
    assert "check: 2 fixable: l10n check --fix (--reviewed for approved words)\n" in shown.stderr
    before = untidy.read_bytes()
    assert l10n("check", "--fix").stderr.count("fix: 0 mended, 0 files written\n") == 1
    assert untidy.read_bytes() == before
    looked = l10n("check", "--diff", "--reviewed")
    assert (looked.returncode, untidy.read_bytes()) == (0, before)
    assert '+msgstr "Nadie, dice."\n' in looked.stdout
    assert "fix: 2 would be mended, 0 files written\n" in looked.stderr
    done = l10n("check", "--fix", "--reviewed")
    assert done.stdout.count("storm.po:") == 2
    assert " spaces: 'Nadie,  dice.' \u2192 'Nadie, dice.'\n" in done.stdout
    assert "fix: storm: spaces 2\n" in done.stderr
    assert (done.returncode, "[fixable]" in done.stdout) == (0, False)
    after = untidy.read_bytes()
    assert b"Nadie, dice." in after
    assert "fix: 0 mended, 0 files written\n" in l10n("check", "--fix", "--reviewed").stderr
    assert untidy.read_bytes() == after


LONG = "Nadie,  dice el puerto, " + "y ningún barco sale de aquí en todo el día, " * 3


@pytest.mark.parametrize("wrap", [True, False], ids=["wrapped", "not-wrapped"])
def test_sarif_mends_long_lines_as_the_desk_lays_them_out(
    l10n: Program, desk: Path, untidy: Path, wrap: bool
) -> None:
    rewritten = untidy.read_text(encoding="utf-8").replace('"Nadie,  dice."', f'"{LONG}y no."')
    untidy.write_text(rewritten, encoding="utf-8", newline="")
    with (desk / "l10n.toml").open("a", encoding="utf-8") as file:
        file.write(f"[catalog]\nwrap = {str(wrap).lower()}\n")
    assert l10n("extract").returncode == 0
    lines = untidy.read_text(encoding="utf-8").split("\n")
    assert any(len(line) > 100 for line in lines) is not wrap
    log = json.loads(l10n("check", "--format", "sarif").stdout)
    replacements = [
        fix["artifactChanges"][0]["replacements"][0]
        for one in log["runs"][0]["results"]
        for fix in one.get("fixes", ())
    ]
    [change] = [one for one in replacements if "Nadie, dice" in one["insertedContent"]["text"]]
    first, end = (change["deletedRegion"][name] - 1 for name in ("startLine", "endLine"))
    lines[first:end] = change["insertedContent"]["text"].split("\n")[:-1]
    assert "\n".join(lines).replace('"\n"', "").count("Nadie, dice el puerto, y ning") == 1


def test_json_and_sarif_of_a_fixable_finding_mend_the_file(l10n: Program, untidy: Path) -> None:
    lines = untidy.read_text(encoding="utf-8").split("\n")
    log = json.loads(l10n("check", "--format", "sarif").stdout)
    results = log["runs"][0]["results"]
    changes = [one["fixes"][0]["artifactChanges"][0]["replacements"][0] for one in results]
    for change in sorted(changes, key=lambda one: -one["deletedRegion"]["startLine"]):
        region = change["deletedRegion"]
        new = change["insertedContent"]["text"].split("\n")[:-1]
        lines[region["startLine"] - 1 : region["endLine"] - 1] = new
    rows = json.loads(l10n("check", "--format", "json").stdout)
    assert [row["fix"]["target"] for row in rows] == ["Hasta el 14 de mayo.", "Nadie, dice."]
    done = l10n("check", "--fix", "--reviewed", "--format", "json")
    assert json.loads(done.stdout) == []
    assert untidy.read_text(encoding="utf-8") == "\n".join(lines)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("--reviewed",), "--reviewed needs --fix or --diff", id="reviewed"),
        pytest.param(
            ("--fix", "--baseline", "b", "--write-baseline"),
            "--fix and --write-baseline exclude each other",
            id="baseline",
        ),
    ],
)
def test_fix_with_words_that_make_no_sense(
    l10n: Program, words: tuple[str, ...], said: str
) -> None:
    outcome = l10n("check", *words)
    assert (outcome.returncode, said in outcome.stderr) == (2, True)
