"""`l10n memory` as its users call it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Program = Callable[..., CompletedProcess[str]]
CSV = "source,target,language\nNobody was hurt.,Nadie resultó herido.,es\nNo.,Nein.,de\n"


@pytest.fixture
def imported(desk: Path, l10n: Program) -> CompletedProcess[str]:
    (desk / "client.csv").write_text(CSV, encoding="utf-8")
    return l10n("memory", "import", "client.csv")


def test_import(l10n: Program, imported: CompletedProcess[str]) -> None:
    said = "client.csv: translations: 1, 1 in other languages left out; "
    assert (imported.returncode, imported.stderr) == (0, f"{said}kept as memory/client.csv\n")
    assert l10n("memory", "import", "client.csv").stderr == f"{said}no change\n"


def test_search(l10n: Program, imported: CompletedProcess[str]) -> None:
    assert imported.returncode == 0
    shown = l10n("memory", "search", "Nobody was hurt!", "--to", "es")
    assert shown.stdout == (
        " 94%  es  client.csv\n      Nobody was hurt.\n      Nadie resultó herido.\n"
    )
    assert l10n("memory", "search", "herido").stdout.startswith("   \u2026  es  client.csv\n")
    assert json.loads(l10n("memory", "search", "Nobody was hurt.", "--json").stdout) == [
        {
            "ratio": 1.0,
            "language": "es",
            "source": "Nobody was hurt.",
            "target": "Nadie resultó herido.",
            "context": None,
            "origin": "client.csv",
            "seen": "",
            "withdrawn": False,
        }
    ]
    nothing = l10n("memory", "search", "ferry")
    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert nothing.stderr == "nothing like it in the memory\n"


def test_export(desk: Path, l10n: Program, imported: CompletedProcess[str]) -> None:
    assert imported.returncode == 0
    assert l10n("memory", "export", "out.tmx").stderr == "out.tmx: translations: 1\n"
    assert b"Nadie result" in (desk / "out.tmx").read_bytes()
    assert l10n("memory", "export", "out.tmx").stderr == "out.tmx: translations: 1; no change\n"


def test_draft_tells_of_the_memory(desk: Path, l10n: Program) -> None:
    (desk / "client.csv").write_text(
        'source,target,language\n"Nobody was hurt, the port said.",Nadie resultó herido.,es\n',
        encoding="utf-8",
    )
    l10n("memory", "import", "client.csv")
    l10n("extract")
    said = l10n("draft", "--to", "es").stderr
    assert said.splitlines()[0] == "draft: 1 entry from the memory"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        pytest.param(("import", "none.tmx"), "none.tmx: no such file or directory", id="missing"),
        pytest.param(("export", "a.pdf"), "a.pdf: its name must end in .tmx or .csv", id="suffix"),
        pytest.param(
            ("search", "a", "--to", "xx"),
            "'xx' is no language we know; use a tag such as sr, sr-Latn, ru or es",
            id="language",
        ),
    ],
)
def test_one_line_and_code_1(l10n: Program, words: tuple[str, ...], line: str) -> None:
    outcome = l10n("memory", *words)
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (1, "", f"{line}\n")


def test_help_names_every_command(l10n: Program) -> None:
    shown = l10n("memory", "--help").stdout
    assert [name for name in ("import", "export", "search") if f"  {name} " not in shown] == []
    for name in ("import", "export", "search"):
        assert l10n("memory", name, "--help").returncode == 0
