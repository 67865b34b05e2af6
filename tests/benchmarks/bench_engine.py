"""Sentences a second of the Argos engine, one at a time against one large batch.

Run by name: `pytest -m benchmark -s tests/benchmarks/bench_engine.py`.
"""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from l10n.engines import open_engine, packages
from l10n.languages import find_language
from l10n.settings import Settings

pytestmark = pytest.mark.benchmark

MODEL = Path(__file__).parents[2].parent / "shared/models/translate-en_fr-1_0.argosmodel"


def test_batch_against_single(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not MODEL.is_file():
        pytest.skip("needs shared/models/translate-en_fr-1_0.argosmodel beside the repository")
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    packages.install(MODEL)
    french = find_language("fr")
    engine = open_engine(Settings(), french)
    texts = [f"The minister met {n} members of the press on Monday." for n in range(2, 34)]
    engine.translate(texts[:1], french)
    start = perf_counter()
    single = [engine.translate([text], french)[0] for text in texts]
    middle = perf_counter()
    batch = engine.translate(texts, french)
    end = perf_counter()
    print(
        f"\n{engine.signature}: {len(texts) / (middle - start):.1f} sentences/s singly, "
        f"{len(texts) / (end - middle):.1f} in a batch, x{(middle - start) / (end - middle):.2f}"
    )
    assert len(single) == len(batch) == len(texts)
