"""`l10n convert` as a filter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from l10n.serbian import to_latin

COMMAND = [sys.executable, "-m", "l10n", "convert"]


def convert(*words: str, text: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *words], input=text, capture_output=True, check=False)


@pytest.mark.parametrize(
    ("script", "before", "after"),
    [
        pytest.param("Latn", "Љубав\r\nЊ.\n\rкрај", "Ljubav\r\nNj.\n\rkraj", id="to Latin"),
        pytest.param(
            "Cyrl", "\ufeffTanjug\n\n iz NATO-a", "\ufeffТанјуг\n\n из НАТО-а", id="to Cyrillic"
        ),
        pytest.param("cyrl", "", "", id="nothing"),
        pytest.param("Latn", "а\u2028б\x85в\x0cг", "a\u2028b\x85v\x0cg", id="other line ends"),
    ],
)
def test_converts_standard_input(script: str, before: str, after: str) -> None:
    outcome = convert("--script", script, text=before.encode())
    assert (outcome.returncode, outcome.stdout.decode(), outcome.stderr) == (0, after, b"")


def test_converts_a_file(tmp_path: Path) -> None:
    story = tmp_path / "вест дана.txt"
    story.write_bytes("Нишава\r\n".encode())
    assert convert("--script", "Latn", str(story)).stdout == b"Ni\xc5\xa1ava\r\n"


def test_invalid_utf8_is_one_line_after_what_is_good(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes("Дан\nноћ\n".encode() + b"a\xffb\nc\n")
    outcome = convert("--script", "Latn", str(story))
    assert outcome.returncode == 1
    assert outcome.stdout.decode() == "Dan\nnoć\n"
    assert outcome.stderr.decode() == (
        f"{story}:3: not UTF-8; convert it first, as in iconv -t UTF-8\n"
    )
    assert convert("--script", "Latn", text=b"\xff").stderr.startswith(b"<stdin>:1: not UTF-8")


@pytest.mark.parametrize("name", ["none.txt", "."])
def test_what_cannot_be_read_is_one_line(name: str, tmp_path: Path) -> None:
    outcome = convert("--script", "Cyrl", str(tmp_path / name))
    assert outcome.returncode == 1
    assert outcome.stderr.decode().startswith(f"{tmp_path / name}: ")
    assert len(outcome.stderr.splitlines()) == 1


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    story = tmp_path / "long.txt"
    story.write_text("Дан\n" * 500_000, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "--script", "Latn", str(story)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"Dan\n"
        process.stdout.close()
        assert process.stderr.read() == b""


def test_lines_go_out_before_the_input_ends() -> None:
    with subprocess.Popen(
        [*COMMAND, "--script", "Cyrl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"vest\n")
        process.stdin.flush()
        assert process.stdout.readline().decode() == "вест\n"
        process.stdin.close()


@pytest.mark.parametrize("unit", ["Njegoš i konj ", "њ", "a"])
def test_a_line_without_end_is_cut_between_letters(unit: str) -> None:
    text = unit * (3_000_000 // len(unit))
    made = convert("--script", "Latn", text=text.encode()).stdout.decode()
    assert made == to_latin(text)
    if " " in unit:
        made = convert("--script", "Cyrl", text=text.encode()).stdout.decode()
        assert made == "Његош и коњ " * (len(made) // 12)
