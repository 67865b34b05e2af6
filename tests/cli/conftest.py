"""A small desk with the pseudo engine, and the program as its users call it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from l10n.cli import main
from l10n.workflows.starting import start

STORY = """Weather

Storm closes ferry port

By Harbour Desk

Belgrade, May 14 (EFE).- A storm closed the port on Monday. Ferries stay in harbour until 14 May.

Nobody was hurt, the port said.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    start(tmp_path)
    (tmp_path / "l10n.toml").write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    (tmp_path / "sources" / "storm.txt").write_text(STORY, encoding="utf-8", newline="")
    return tmp_path


@pytest.fixture
def l10n(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., CompletedProcess[str]]:
    """Call the program in the desk; errors become lines and codes as they do for users."""
    monkeypatch.chdir(desk)

    def call(*words: str) -> CompletedProcess[str]:
        monkeypatch.setattr(sys, "argv", ["l10n", *words])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        shown = capsys.readouterr()
        code = left.value.code
        number = code if isinstance(code, int) else int(code is not None)
        return CompletedProcess(words, number, shown.out, shown.err)

    return call
