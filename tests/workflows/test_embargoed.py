"""A story under embargo: what waits, until when, and what an operator can do."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group

STORY = """Norvale to close two plants

LONDON, Jan 5 (Reuters) - Norvale will close two plants, its chairman said.
"""
LATER = "EMBARGOED until 0600 GMT Jan 6, 2031"


def run(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), *words])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run(tmp_path, "init", str(tmp_path))
    settings = '[desk]\ntargets = ["es"]\n[engine]\nengine = "pseudo"\n'
    (tmp_path / "l10n.toml").write_text(settings, encoding="utf-8")
    return tmp_path


def write(desk: Path, embargo: str) -> None:
    path = desk / "sources" / "norvale.txt"
    path.write_text(f"{embargo}\n\n{STORY}" if embargo else STORY, encoding="utf-8", newline="")


def page(desk: Path) -> Path:
    return desk / "editions/html/norvale/es.html"


def test_a_story_waits_for_its_hour(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(desk, LATER)
    clock = "l10n.workflows.publishing._clock"
    monkeypatch.setattr(clock, lambda: datetime(2031, 1, 6, 5, 59, tzinfo=UTC))
    held = run(desk, "run")
    assert "norvale is held until 2031-01-06 06:00 UTC" in held.output
    assert run(desk, "publish").exit_code == 0
    assert (desk / "locales/es/LC_MESSAGES/norvale.po").exists()
    assert not (desk / "editions").exists()
    monkeypatch.setattr(clock, lambda: datetime(2031, 1, 6, 6, 0, tzinfo=UTC))
    assert "held" not in run(desk, "run").output
    assert page(desk).exists()


def test_an_hour_that_cannot_be_read_holds(desk: Path) -> None:
    write(desk, "Embargoed until 0001 GMT Sunday")
    held = run(desk, "run")
    assert "norvale is held (Embargoed until 0001 GMT Sunday); when it is over" in held.output
    assert not page(desk).exists()
    freed = run(desk, "publish", "norvale", "--past-embargo")
    assert "held" not in freed.output
    assert page(desk).exists()


def test_a_desk_that_holds_nothing(desk: Path) -> None:
    with (desk / "l10n.toml").open("a", encoding="utf-8") as file:
        file.write("[publish]\nhold_embargoed = false\n")
    write(desk, LATER)
    assert "held" not in run(desk, "run").output
    assert page(desk).exists()


def test_what_went_out_before_the_embargo_stays(desk: Path) -> None:
    write(desk, "")
    run(desk, "run")
    before = page(desk).read_bytes()
    index = (desk / "editions/html/index.html").read_bytes()
    write(desk, LATER)
    assert "held until" in run(desk, "run").output
    assert page(desk).read_bytes() == before
    assert (desk / "editions/html/index.html").read_bytes() == index


def test_a_kill_does_not_wait(desk: Path) -> None:
    write(desk, "")
    run(desk, "run")
    (desk / "sources/norvale.txt").write_text(f"{LATER}\n\nKILL-{STORY}", encoding="utf-8")
    assert "norvale is withdrawn" in run(desk, "publish").output
