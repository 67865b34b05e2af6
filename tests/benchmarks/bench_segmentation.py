"""Precision, recall and speed of the splitter on the gold file.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_segmentation.py`.
"""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from l10n.segmentation import sentence_spans

pytestmark = pytest.mark.benchmark
GOLD = Path(__file__).parents[1] / "segmentation" / "gold.txt"


def test_segmentation() -> None:
    gold = [part.split("\n") for part in GOLD.read_text(encoding="utf-8").strip().split("\n\n")]
    texts = [" ".join(sentences) for sentences in gold]
    right = found = wanted = 0
    for sentences, text in zip(gold, texts, strict=True):
        ends = {len(" ".join(sentences[:count])) for count in range(1, len(sentences))}
        ours = {end for _, end in sentence_spans(text)[:-1]}
        right, found, wanted = right + len(ends & ours), found + len(ours), wanted + len(ends)
        if ends != ours:
            print("differs:", text)
    size = 20 * sum(len(text.encode()) for text in texts)
    began = perf_counter()
    for _ in range(20):
        for text in texts:
            sentence_spans(text)
    speed = size / 1e6 / (perf_counter() - began)
    print(f"precision {right / found:.3f} recall {right / wanted:.3f} of {wanted} ends inside")
    print(f"{sum(map(len, gold))} sentences, {speed:.1f} MB/s")
    assert right
