"""`kill -9` at random moments of a run: real processes, real files."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.model import State

if TYPE_CHECKING:
    from collections.abc import Iterator

STORIES = 3
REVIEWED = "Nobody was hurt, the port said."
HUMAN = {
    "es": "Nadie result\u00f3 herido, dijo el puerto.",
    "ru": "Никто не пострадал, сообщил порт.",
    "sr": "Нико није повређен, саопштила је лука.",
    "sr@latin": "Niko nije povre\u0111en, saop\u0161tila je luka.",
}
# Forks a run for every line it is sent: a new interpreter each time would take most of a minute.
FORKER = """
import os, signal, sys, time
from l10n.cli import group

def run():
    try:
        group(["-C", sys.argv[1], "run"], standalone_mode=False)
    except SystemExit:
        pass

quiet = os.open(os.devnull, os.O_WRONLY)
answers = os.dup(1)
os.dup2(quiet, 1), os.dup2(quiet, 2)
run()  # imports everything once
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        try:
            run()
        finally:
            os._exit(0)
    if line.strip():
        time.sleep(float(line))
        os.kill(child, signal.SIGKILL)  # a child that has ended waits for us: the id is its own
    os.waitpid(child, 0)
    os.write(answers, b"done\\n")
"""


@contextmanager
def runs(desk: Path) -> Iterator[subprocess.Popen[str]]:
    """Give a process that runs the desk once for each line, and kills it after so many seconds."""
    with subprocess.Popen(
        [sys.executable, "-c", FORKER, str(desk)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as forker:
        yield forker
        assert forker.stdin
        forker.stdin.close()


def one_run(forker: subprocess.Popen[str], kill_after: float | None = None) -> float:
    """Run the desk, to its end or to a kill after so many seconds, and return how long it took."""
    assert forker.stdin
    assert forker.stdout
    began = time.perf_counter()
    forker.stdin.write("\n" if kill_after is None else f"{kill_after}\n")
    forker.stdin.flush()
    assert forker.stdout.readline() == "done\n"
    return time.perf_counter() - began


def write_stories(desk: Path, version: int) -> None:
    for number in range(STORIES):
        text = (
            f"Storm {number} closes the port for hour {version}\n\n"
            f"Belgrade, May 14 (EFE).- Ferry {number} stays in harbour, update {version}.\n\n"
            f"{REVIEWED}\n\nThe port had been open for {version} hours. All ferries wait.\n"
        )
        (desk / "sources" / f"storm-{number}.txt").write_text(text, encoding="utf-8")


def catalogs(desk: Path) -> list[tuple[Path, str]]:
    """Return every catalog with the words that a person has put into it."""
    return [
        (desk / "locales" / locale / "LC_MESSAGES" / f"storm-{number}.po", words)
        for locale, words in HUMAN.items()
        for number in range(STORIES)
    ]


def review(path: Path, words: str) -> None:
    catalog = parse_catalog(path)
    entries = tuple(
        replace(e, target=words, fuzzy=False, comments=()) if e.source == REVIEWED else e
        for e in catalog.entries
    )
    path.write_bytes(serialize(replace(catalog, entries=entries)))


def is_kept(path: Path) -> bool:
    """Whether a file is more than a note of what need not be done again."""
    return path.is_file() and path.name != "done.sqlite"


def leftovers(desk: Path) -> list[Path]:
    return list(desk.rglob("*.l10n-tmp"))


def kill_many(desk: Path, count: int) -> int:
    """Kill as many runs, look at the desk after each; return how many left a file half written."""
    chance = random.Random(7)
    (desk / "sources").mkdir()
    (desk / "l10n.toml").write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    write_stories(desk, 0)
    half_written = 0
    with runs(desk) as forker:
        one_run(forker)
        for path, words in catalogs(desk):
            review(path, words)
        write_stories(desk, 1)
        full = one_run(forker)
        for version in range(2, count + 2):
            write_stories(desk, version)
            one_run(forker, chance.uniform(0, full))
            half_written += bool(leftovers(desk))
            for path, words in catalogs(desk):
                found = [e for e in parse_catalog(path).entries if e.source == REVIEWED]
                assert [(e.target, e.state) for e in found] == [(words, State.REVIEWED)]
        # The lock died with its process, so nothing waits, and what lay about is swept up.
        assert one_run(forker) < 60
        assert leftovers(desk) == []
        assert not (desk / ".l10n" / "running").exists()
        before = {path: path.read_bytes() for path in desk.rglob("*.*") if is_kept(path)}
        one_run(forker)
        assert before == {path: path.read_bytes() for path in desk.rglob("*.*") if is_kept(path)}
    return half_written


def test_twenty_five_kills(tmp_path: Path) -> None:
    kill_many(tmp_path, 25)


@pytest.mark.benchmark
def test_two_hundred_kills(tmp_path: Path) -> None:
    began = time.perf_counter()
    half_written = kill_many(tmp_path, 200)
    seconds = time.perf_counter() - began
    print(f"200 kills in {seconds:.0f} s, {half_written} in the middle of a write")
    assert half_written
