"""How long the memory takes to look a sentence up, with ten and a hundred thousand units.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_memory.py`; `L10N_BENCH_MILLION=1` adds
a million. Sentences are made of words whose frequencies fall as those of English do (Zipf).
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles

import pytest

from l10n.memory import Memory, Origin, Unit, open_memory

pytestmark = pytest.mark.benchmark

LOOKUPS = 300
WORDS = 30_000
SIZES = [10_000, 100_000, *([1_000_000] if os.environ.get("L10N_BENCH_MILLION") else [])]
LIMIT_MS = 5.0
EXPECTED = {"exact": (1, 1), "near": (0.9, 1), "nothing": (0, 0)}
"""Least and greatest share of the sentences that are found."""


def sentences(count: int) -> Iterator[str]:
    """Yield sentences of 4 to 35 words."""
    chance = random.Random(7)
    syllables = [a + b for a in "bdfgklmnprstv" for b in ("a", "e", "i", "o", "u", "an", "er")]
    vocabulary = list(
        dict.fromkeys(
            "".join(chance.choices(syllables, k=1 + min(3, rank // 60))) for rank in range(WORDS)
        )
    )
    weights = list(accumulate(1 / (rank + 2) for rank in range(len(vocabulary))))
    for _ in range(count):
        words = chance.choices(vocabulary, cum_weights=weights, k=chance.randint(4, 35))
        if chance.random() < 0.4:
            words[chance.randrange(len(words))] = str(chance.randint(2, 9_999))
        yield f"{' '.join(words).capitalize()}."


def changed(text: str, chance: random.Random) -> str:
    """Return a sentence with one word in eight replaced."""
    words = text.split()
    for _ in range(max(1, len(words) // 8)):
        words[chance.randrange(len(words))] = "harbour"
    return " ".join(words)


def timed(
    texts: list[str], look: Callable[[str], object]
) -> tuple[tuple[float, float], tuple[float, float], int]:
    """Return median and 99th percentile by the clock and of CPU time, in ms, and how many found.

    On a machine that does other work too, the two tell how much of a look-up was waiting.
    """
    spent: list[float] = []
    worked: list[float] = []
    found = 0
    look(texts[0])  # imports what it needs
    for text in texts:
        began, busy = time.perf_counter(), time.process_time()
        found += bool(look(text))
        spent.append((time.perf_counter() - began) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    wall, cpu = ((median(one), quantiles(one, n=100)[98]) for one in (spent, worked))
    return wall, cpu, found


def filled(memory: Memory, count: int) -> list[str]:
    """Fill the memory and return sentences that are in it."""
    chance = random.Random(8)
    kept: list[str] = []

    def units() -> Iterator[Unit]:
        for text in sentences(count):
            if len(kept) < LOOKUPS and chance.random() < 2 * LOOKUPS / count:
                kept.append(text)
            yield Unit(text, text[::-1], "es")

    with memory.change():
        memory.learn(Origin("big.tmx", "big.tmx", "1", own=False), units())
    return kept


@pytest.mark.parametrize("count", SIZES)
def test_lookups(tmp_path: Path, count: int) -> None:
    path = tmp_path / "memory.sqlite"
    chance = random.Random(9)
    with open_memory(path) as memory:
        began = time.perf_counter()
        kept = filled(memory, count)
        seconds = time.perf_counter() - began
        print(f"\n{count} units: {seconds:.1f} s to fill, {path.stat().st_size / 2**20:.0f} MiB")
        strangers = [text[::-1] for text in kept]
        sides: dict[str, tuple[list[str], Callable[[str], object]]] = {
            "exact": (kept, lambda text: memory.exact(text, "es")),
            "near": (
                [changed(text, chance) for text in kept],
                lambda text: memory.near(text, "es", 0.75),
            ),
            "nothing": (strangers, lambda text: memory.near(text, "es", 0.75)),
        }
        for name, (texts, look) in sides.items():
            (middle, worst), (busy, busiest), found = timed(texts, look)
            print(
                f"  {name}: median {middle:.2f} ms, p99 {worst:.2f} ms; CPU {busy:.2f} and "
                f"{busiest:.2f} ms; {found}/{len(texts)} found"
            )
            assert middle < LIMIT_MS
            assert busiest < LIMIT_MS
            least, most = EXPECTED[name]
            assert least * len(texts) <= found <= most * len(texts)
