"""`l10n watch` as a process of its own, with real files and real signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

QUICK = ("--settle", "0.2", "--interval", "0.05")
HOLD = """
import sys
from pathlib import Path
from l10n.desk import open_desk
with open_desk(Path(sys.argv[1])).lock():
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def watching(desk: Path, *words: str, journal: bool = True) -> Iterator[subprocess.Popen[str]]:
    """Give the process; it is killed if a test fails to stop it."""
    environment = {name: text for name, text in os.environ.items() if name != "JOURNAL_STREAM"}
    if journal:
        environment["JOURNAL_STREAM"] = "8:1"
    command = [sys.executable, "-m", "l10n", "-C", str(desk), *words[:-1], "watch", *QUICK]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().rstrip("\n")


def complaint(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    return process.stderr.readline().rstrip("\n")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_day_at_the_desk(desk: Path, number: signal.Signals) -> None:
    with watching(desk) as process:
        assert line(process) == f"watching {desk}, 1 sources; Ctrl-C stops"
        assert line(process).startswith("1 story, 4 catalogs: ")
        story = (desk / "sources" / "storm.txt").read_bytes()
        upload = desk / "sources" / "port.txt.part"
        upload.write_bytes(story[:40])
        (desk / "sources" / "bad.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
        assert "bad.txt:1: binary data" in complaint(process)
        assert not (desk / "locales" / "es" / "LC_MESSAGES" / "port.po").exists()
        upload.write_bytes(story)
        upload.rename(desk / "sources" / "port.txt")
        assert line(process) == "port arrived: 4 catalogs and 9 editions written"
        catalog = desk / "locales" / "es" / "LC_MESSAGES" / "port.po"
        text = catalog.read_text(encoding="utf-8")
        catalog.write_text(text.replace("#, fuzzy\n", "", 1), encoding="utf-8", newline="")
        # Right after our own write it may count as part of it.
        assert line(process) in {
            "port es saved: 1 edition written",
            "port saved: 1 edition written",
        }
        (desk / "sources" / "port.txt").unlink()
        assert line(process) == "port: the source is gone; catalogs and editions stay"
        process.send_signal(number)
        said, errors = process.communicate(timeout=20)
        assert (said, errors, process.returncode) == ("stopped\n", "", 0)
    assert not (desk / ".l10n" / "running").exists()


def test_it_waits_for_another_run_and_can_be_stopped_meanwhile(desk: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(desk)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as other:  # type: ignore[call-overload]
        assert other.stdout.readline() == "held\n"
        with watching(desk) as process:
            assert complaint(process) == "another run holds the desk; waiting for it"
            process.send_signal(signal.SIGTERM)
            said, _ = process.communicate(timeout=20)
            assert said.endswith("stopped\n")
            assert process.returncode == 0
        with watching(desk) as process:
            assert complaint(process) == "another run holds the desk; waiting for it"
            other.communicate()
            line(process)
            assert line(process).startswith("1 story, 4 catalogs: ")


def test_lines_have_a_time_where_no_journal_adds_one(desk: Path) -> None:
    with watching(desk, journal=False) as process:
        at, _, rest = line(process).partition(" ")
        assert [len(part) for part in at.split(":")] == [2, 2, 2]
        assert rest.startswith("watching ")


def test_a_desk_that_cannot_be_watched_is_one_line(desk: Path) -> None:
    (desk / "l10n.toml").write_text("engine = ", encoding="utf-8")
    with watching(desk) as process:
        _, errors = process.communicate(timeout=20)
        assert process.returncode == 1
        assert len(errors.splitlines()) == 1
        assert errors.startswith(f"{desk}/l10n.toml: not valid TOML")


STOP_IN_A_RUN = """
import os, signal, sys
from l10n.cli import main
from l10n.workflows import extraction

plain = extraction.write_atomic

def write(path, content, **words):
    os.kill(os.getpid(), signal.SIGTERM)  # in the middle of a step
    return plain(path, content, **words)

extraction.write_atomic = write
sys.argv = ["l10n", "-C", sys.argv[1], "watch", "--settle", "0"]
main()
"""


def test_a_signal_in_the_middle_of_a_step_lets_it_end(desk: Path) -> None:
    # A second signal does not wait, and the template is the one write before it.
    command = [sys.executable, "-c", STOP_IN_A_RUN, str(desk)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("stopped\n")
    assert (desk / "locales" / "templates" / "storm.pot").exists()
    assert list(desk.rglob("*.l10n-tmp")) == []
    assert not (desk / ".l10n" / "running").exists()
