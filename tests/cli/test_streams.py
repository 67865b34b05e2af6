"""What the program writes to a terminal or a pipe, and what is said when that cannot be."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]
COMMAND = (sys.executable, "-m", "l10n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_words_are_utf_8_whatever_the_terminal_says(desk: Path, encoding: str) -> None:
    (desk / "sources" / "олуја.txt").write_text("Storm closes port\n", encoding="utf-8")
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    for words in (["extract"], ["status", "--to", "es"]):
        found = subprocess.run(
            [*COMMAND, *words], cwd=desk, env=environment, capture_output=True, check=True
        )
    assert "олуја  es" in found.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's /dev/full")
@pytest.mark.parametrize("words", [("status",), ("segment", "sources/storm.txt")], ids=" ".join)
def test_a_full_disk_behind_standard_output(desk: Path, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        found = subprocess.run(
            [*COMMAND, "-q", *words], cwd=desk, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert found.returncode == 1
    assert found.stderr.decode() == "standard output: no space left on device\n"


@pytest.mark.parametrize(
    ("closed", "line"),
    [
        ("<&-", "<stdin>: closed; name a file or pipe one in"),
        (">&-", "<stdout>: closed; send it to a file or a pipe"),
    ],
    ids=["input", "output"],
)
def test_a_filter_with_a_closed_end(closed: str, line: str) -> None:
    shell = f'"{sys.executable}" -m l10n convert --script latn {closed}'
    found = subprocess.run(shell, shell=True, capture_output=True, text=True, check=False)  # noqa: S602  # closes what subprocess cannot
    assert (found.returncode, found.stderr) == (1, f"{line}\n")


def test_segment_finds_a_file_of_the_desk(l10n: Program, desk: Path, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    shown = l10n("segment", "sources/storm.txt").stdout
    found = subprocess.run(
        [*COMMAND, "-C", str(desk), "segment", "sources/storm.txt"],
        cwd=away, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert found.stdout == shown != ""


def test_missing_catalogs_are_told(l10n: Program, desk: Path) -> None:
    line = "4 of 4 catalogs are not there yet; type: l10n extract"
    for command in ("draft", "check", "publish", "status"):
        assert line in l10n(command).stderr.splitlines()
    l10n("extract")
    assert line not in l10n("draft").stderr
    (desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po").unlink()
    assert l10n("check").stderr.splitlines()[0].startswith("1 of 4 catalogs are not there yet")
