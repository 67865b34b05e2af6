"""Speed of script conversion, both ways, on one core.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_serbian.py`. The text is that of the
finished stories of this repository, so many times over; the cache of words is warm, as it is
after the first stories of a run.
"""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest

from l10n.catalogs import parse_catalog
from l10n.serbian import to_cyrillic, to_latin

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.benchmark
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
