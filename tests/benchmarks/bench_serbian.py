"""Speed of script conversion, both ways, on one core.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_serbian.py`. The text is that of the
finished stories of this repository, so many times over; the cache of words is warm, as it is
after the first stories of a run. Where L10N_CORPORA names the folder of bench_checks.py, its
Serbian news are converted with a cold cache too: 27,000 words that were never seen, in 0.65 MB.
"""

from __future__ import annotations

import lzma
import os
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest

from l10n.catalogs import parse_catalog
from l10n.serbian import cyrillic as cyrillic_module
from l10n.serbian import to_cyrillic, to_latin

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.benchmark
CORPORA = os.environ.get("L10N_CORPORA", "")
CATALOGS = Path(__file__).parents[2] / "locales" / "sr" / "LC_MESSAGES"
LEAST = 5.0
"""MB of UTF-8 a second of processor time."""


def speed(convert: Callable[[str], str], text: str) -> float:
    began = process_time()
    convert(text)
    return len(text.encode()) / 1e6 / (process_time() - began)


def test_script_conversion() -> None:
    entries = [e for path in sorted(CATALOGS.glob("*.po")) for e in parse_catalog(path).entries]
    story = "\n".join(entry.target for entry in entries) + "\n"
    cyrillic = story * (8_000_000 // len(story.encode()))
    latin = to_latin(cyrillic)
    to = max(speed(to_latin, cyrillic) for _ in range(3))
    back = max(speed(to_cyrillic, latin) for _ in range(3))
    print(f"{len(cyrillic.encode()) / 1e6:.1f} MB: to Latin {to:.1f}, to Cyrillic {back:.1f} MB/s")
    assert to_cyrillic(to_latin(story)) == story
    assert min(to, back) >= LEAST


@pytest.mark.skipif(not CORPORA, reason="L10N_CORPORA names no folder")
def test_words_never_seen_before() -> None:
    path = Path(CORPORA) / "en-sr.news-llm.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        text = "\n".join(line.partition("\t")[2] for line in file.read().split("\n"))
    latin = to_latin(text)
    to_cyrillic("Прва реч, prva reč")
    speeds = []
    for _ in range(5):
        cyrillic_module._cache.clear()
        speeds.append(speed(to_cyrillic, latin))
    words = list(zip(text.split(), to_cyrillic(latin).split(), strict=True))
    exact = sum(before == after for before, after in words) / len(words)
    print(f"{len(latin.encode()) / 1e6:.2f} MB, cold: {max(speeds):.1f} MB/s; {exact:.2%} exact")
    assert exact > 0.99
    assert max(speeds) >= LEAST
