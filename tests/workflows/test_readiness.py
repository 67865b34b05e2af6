"""What doctor finds: tools, models that answer or do not, and who drafts which language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from l10n.cli import group
from l10n.desk import Desk
from l10n.engines import packages
from l10n.engines.opus import convert
from l10n.settings import Settings
from l10n.workflows.readiness import Assignment, Check, Readiness, Trial, examine

if TYPE_CHECKING:
    from pathlib import Path

CROATIAN = ">>hrv<<"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    installed = tmp_path / "installed"
    installed.mkdir()
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(installed))
    monkeypatch.setattr(packages, "STARTER", tmp_path / "starter")
    return installed


@pytest.fixture
def serbian(opus_archive: Path, tmp_path: Path) -> Path:
    """Install a model into Serbian and return its folder."""
    file = convert(
        opus_archive, "en", "sr", target_token=CROATIAN, output=tmp_path / "a.argosmodel"
    )
    return packages.install(file)[0].path


def desk(tmp_path: Path, *targets: str, engine: str = "argos") -> Desk:
    return Desk(tmp_path, Settings(targets=targets, engine=engine, beam=1, threads=1))


def test_ready(serbian: Path, tmp_path: Path) -> None:
    found = examine(desk(tmp_path, "sr", "sr@latin"))
    (trial,) = found.trials
    assert (trial.model, trial.direction, trial.problem) == (serbian.name, "en-sr", "")
    assert trial.answer
    assert trial.sentence == "The mayor opened the new bridge on Monday."
    assert trial.signature.startswith("argos en-sr 1.0 sha256:")
    assert found.assignments == (
        Assignment("sr", f"{serbian.name} (installed)"),
        Assignment("sr@latin", "derived from sr"),
    )
    assert found.problems == ()


@pytest.mark.usefixtures("serbian")
def test_language_without_a_model(tmp_path: Path) -> None:
    found = examine(desk(tmp_path, "sr", "ru"))
    reason = "no model from en into Russian; type: l10n models install translate-en_ru"
    assert found.assignments[1] == Assignment("ru", problem=reason)
    assert found.problems == (reason,)


def test_damaged_weights(serbian: Path, tmp_path: Path) -> None:
    (serbian / "model" / "model.bin").write_bytes(b"no weights")
    found = examine(desk(tmp_path, "sr"))
    (problem,) = found.problems
    assert problem.startswith(f"{serbian}: the model cannot be loaded (")
    assert found.trials[0].problem == found.assignments[0].problem == problem


def test_broken_package_beside_a_whole_one(serbian: Path, folder: Path, tmp_path: Path) -> None:
    (folder / "bad" / "model").mkdir(parents=True)
    found = examine(desk(tmp_path, "sr"))
    assert found.problems == (
        f"{folder / 'bad'}: holds no metadata.json; type: l10n models remove bad",
    )
    assert found.assignments[0].drafted_by == f"{serbian.name} (installed)"


def test_other_engine(tmp_path: Path) -> None:
    found = examine(desk(tmp_path, "ru", engine="pseudo"))
    assert found.assignments == (Assignment("ru", "pseudo 1"),)
    assert found.problems == ()


def test_tools_and_folder(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "msgcat").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "msgcat").chmod(0o755)
    checks = {check.name: check for check in examine(desk(tmp_path, engine="pseudo")).checks}
    assert checks["msgcat"].found == str(tmp_path / "msgcat")
    assert not checks["msgfmt"].passed
    assert checks["packages folder"] == Check(
        "packages folder", passed=True, needed=False, found=str(folder)
    )
    file = tmp_path / "file"
    file.write_bytes(b"")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(file / "packages"))
    checks = {check.name: check for check in examine(desk(tmp_path, engine="pseudo")).checks}
    assert not checks["packages folder"].passed


def test_each_problem_is_told_once() -> None:
    readiness = Readiness(
        checks=(Check("a", passed=False, needed=True, found="x"), Check("b", False, False, "y")),
        trials=(Trial("m", "en-sr", problem="z"),),
        assignments=(Assignment("sr", problem="z"), Assignment("ru")),
        broken=("w",),
    )
    assert readiness.problems == ("a: x", "w", "z")


def test_doctor_prints_and_exits(serbian: Path, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "l10n.toml").write_text('[desk]\ntargets = ["sr"]\n', encoding="utf-8")
    runner = CliRunner()
    outcome = runner.invoke(group, ["-C", str(tmp_path), "doctor"])
    assert outcome.exit_code == 0
    assert outcome.stderr == "ready\n"
    for words in ("packages folder", "en-sr", f"{serbian.name} (installed)", "not needed"):
        assert words in outcome.stdout
    (folder / "bad" / "model").mkdir(parents=True)
    outcome = runner.invoke(group, ["-C", str(tmp_path), "doctor", "--json"])
    assert outcome.exit_code == 1
    found = json.loads(outcome.stdout)
    assert found["assignments"][0]["locale"] == "sr"
    assert found["problems"] == [outcome.stderr.strip()]
