"""`l10n models evaluate` from the prompt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.errors import MissingModelError, SourceError


@pytest.fixture
def tsv(tmp_path: Path) -> Path:
    path = tmp_path / "set.tsv"
    path.write_text(
        "Nobody was hurt.\tNo hubo heridos.\nThe port is closed.\tEl puerto está cerrado.\n",
        encoding="utf-8",
    )
    return path


def evaluate(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), "models", "evaluate", *words])


def test_table_and_page(tmp_path: Path, tsv: Path) -> None:
    page = tmp_path / "report.html"
    outcome = evaluate(tmp_path, str(tsv), "--to", "es", "--model", "pseudo", "--html", str(page))
    assert outcome.exit_code == 0, outcome.output
    head, row, chrf, bleu = outcome.stdout.splitlines()
    assert head.split() == [
        "model",
        "chrF",
        "BLEU",
        "p",
        "(chrF)",
        "rejected",
        "sentences/s",
        "tokens/s",
    ]
    assert row.split()[0] == "pseudo"
    assert chrf.startswith("chrF2|nrefs:1|bs:1000|")
    assert bleu.startswith("BLEU|nrefs:1|bs:1000|")
    assert "[Ñóbódý wáš húrt.]" in page.read_text(encoding="utf-8")


def test_json_of_two_aligned_files(tmp_path: Path) -> None:
    (tmp_path / "a.en").write_text("One day.\nTwo days.\n", encoding="utf-8")
    (tmp_path / "a.es").write_text("[Óñé dáý.]\n[Twó dáýš.]\n", encoding="utf-8")
    files = ("--source", str(tmp_path / "a.en"), "--reference", str(tmp_path / "a.es"))
    options = ("--to", "es", "--model", "pseudo", "--limit", "1", "--json")
    outcome = evaluate(tmp_path, *files, *options)
    found = json.loads(outcome.stdout)
    assert (found["language"], found["sentences"], found["tokens"]) == ("es", 1, 3)
    (model,) = found["models"]
    assert model["chrf"] == {"score": 100.0, "margin": 0.0, "p": None}
    assert model["signature"] == "pseudo 1"
    assert outcome.stderr == ""


@pytest.mark.parametrize(
    "words",
    [
        pytest.param((), id="no test set"),
        pytest.param(("--source", "a"), id="half"),
        pytest.param(("a.tsv", "--desk"), id="two"),
        pytest.param(("a.tsv", "--limit", "0"), id="limit"),
    ],
)
def test_usage(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert evaluate(tmp_path, "--to", "es", *words).exit_code == 2


def test_errors(tmp_path: Path, tsv: Path) -> None:
    assert isinstance(evaluate(tmp_path, str(tsv), "--to", "fr").exception, MissingModelError)
    wrong = evaluate(tmp_path, str(tsv), "--to", "ru", "--model", "pseudo").exception
    assert isinstance(wrong, SourceError)
    assert "letters of the reference are not Cyrl" in str(wrong)
    empty = evaluate(tmp_path, "--desk", "--to", "es").exception
    assert isinstance(empty, SourceError)
    assert empty.reason == "no reviewed entry in es; review some drafts first"
