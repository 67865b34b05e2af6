"""Does cost follow what changed? Hundreds of stories, run, run twice more, and after one edit.

The second run finds that nothing is left to do, and the third knows it. `l10n run` looks once more
at what it has written itself, so that its second run costs what the third one does here.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_scale.py`. `L10N_BENCH_STORIES` sets
how many stories there are (270 by default); the engine is `pseudo` unless `L10N_BENCH_ENGINE`
names another. `L10N_BENCH_PROFILE` names a file for a profile of the run in which nothing changed.
"""

from __future__ import annotations

import cProfile
import multiprocessing
import os
import re
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from l10n.desk import Desk, open_desk
from l10n.formats import slug_of
from l10n.workflows.checking import check
from l10n.workflows.drafting import draft
from l10n.workflows.extraction import extract
from l10n.workflows.publishing import publish

pytestmark = pytest.mark.benchmark

SOURCES = Path(__file__).parents[2] / "sources"
FIGURE = re.compile(r"\b[1-9][0-9]*\b")
MOST_OF_FIRST = 0.15
"""Of the first run's CPU time, for a run of which nothing is left to do; `pseudo` costs next to
nothing, so that this is reading against reading and writing."""


def vary(text: str, copy: int) -> str:
    """Return the story with other figures, so that many of its sentences are new."""
    return FIGURE.sub(lambda match: str(int(match.group()) + copy), text)


def fill(folder: Path, stories: int) -> list[Path]:
    originals = sorted(SOURCES.glob("*.txt"))
    paths = []
    for number in range(stories):
        original = originals[number % len(originals)]
        copy = number // len(originals)
        path = folder / f"{original.stem}-{copy:03}.txt"
        # Bytes that are no UTF-8 come back as they were.
        text = original.read_text(encoding="utf-8", errors="surrogateescape")
        path.write_text(vary(text, copy), encoding="utf-8", errors="surrogateescape", newline="")
        paths.append(path)
    return paths


def run_desk(desk: Desk) -> dict[str, tuple[float, float, int]]:
    """Return, a stage, its seconds by the clock and of CPU time, and how many files it wrote."""
    paths = desk.sources()
    slugs = [slug_of(path) for path in paths]
    stages: dict[str, Callable[[], object]] = {
        "extract": lambda: extract(desk, paths, desk.targets),
        "draft": lambda: draft(desk, slugs, desk.targets),
        "check": lambda: check(desk, slugs, desk.targets),
        "publish": lambda: publish(desk, paths, desk.targets),
    }
    spent = {}
    for name, stage in stages.items():
        wall, cpu = time.perf_counter(), time.process_time()
        report = stage()
        written = len(getattr(report, "written", ()))
        spent[name] = (time.perf_counter() - wall, time.process_time() - cpu, written)
    return spent


def tell(name: str, spent: dict[str, tuple[float, float, int]]) -> float:
    """Print a run and return its CPU seconds, which a busy machine leaves alone."""
    total = sum(cpu for _, cpu, _ in spent.values())
    wall = sum(wall for wall, _, _ in spent.values())
    shown = ", ".join(f"{stage} {cpu:.2f} s ({n} files)" for stage, (_, cpu, n) in spent.items())
    print(f"{name}: {wall:.1f} s, of CPU {total:.2f} s: {shown}")
    return total


def files(spent: dict[str, tuple[float, float, int]]) -> int:
    """Return how many files a run wrote."""
    return sum(written for _, _, written in spent.values())


def run_apart(folder: Path, profile: str = "") -> dict[str, tuple[float, float, int]]:
    """Run in a process of its own: what an earlier run remembers must not count."""
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(run_profiled, (folder, profile))


def run_profiled(folder: Path, profile: str) -> dict[str, tuple[float, float, int]]:
    if not profile:
        return run_desk(open_desk(folder))
    with cProfile.Profile() as profiler:
        spent = run_desk(open_desk(folder))
    profiler.dump_stats(profile)
    return spent


def test_cost_follows_what_changed(tmp_path: Path) -> None:
    stories = int(os.environ.get("L10N_BENCH_STORIES", "270"))
    engine = os.environ.get("L10N_BENCH_ENGINE", "pseudo")
    (tmp_path / "sources").mkdir()
    (tmp_path / "l10n.toml").write_text(f'[engine]\nengine = "{engine}"\n', encoding="utf-8")
    paths = fill(tmp_path / "sources", stories)
    languages = len(open_desk(tmp_path).targets)
    print(f"\n{stories} stories, {languages} languages, engine {engine}")
    first_run = run_apart(tmp_path)
    first = tell("first run", first_run)
    assert files(run_apart(tmp_path)) == 0
    again = run_apart(tmp_path)
    second = tell("nothing changed", again)
    assert files(again) == 0
    if profile := os.environ.get("L10N_BENCH_PROFILE"):
        run_apart(tmp_path, profile)
    paths[0].write_bytes(paths[0].read_bytes() + b"\nThe last word came on Monday.\n")
    edited = run_apart(tmp_path)
    third = tell("one story changed", edited)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"nothing changed: {second / first:.2f} of the first, {1000 * second / stories:.1f} ms a "
        f"story; one changed: {third / first:.2f}; peak memory {peak:.0f} MiB"
    )
    # Its own files, and the pages that list it beside others.
    assert 0 < files(edited) < 3 * files(first_run) / stories
    assert second < MOST_OF_FIRST * first
