"""Precision, recall and speed of the splitter: on the gold file, and on news by others.

Run by hand: `pytest -m benchmark -s tests/benchmarks/bench_segmentation.py`. The second
measure reads a file of sentence pairs, English first, a tab between (`.xz`), named by the
variable L10N_NEWS, and compares with two libraries:
`L10N_NEWS=en-ru.tsv.xz uv run --with nupunkt --with sentencex pytest -m benchmark -s ...`.
"""

from __future__ import annotations

import lzma
import os
import random
import re
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import pytest

from l10n.segmentation import sentence_spans, split_sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Split = Callable[[str], list[str]]

pytestmark = pytest.mark.benchmark
GOLD = Path(__file__).parents[1] / "segmentation" / "gold.txt"
NEWS = os.environ.get("L10N_NEWS", "")
SHOWN = 50
_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*\Z")
_ABBREVIATION = re.compile(
    r"\b(?:EE\. ?UU|Sra?|Srta|Dra?|St|a\. ?m|p\. ?m|n\.\u00ba|n\u00fam|Jr|Mrs?|Ms|etc|[^\W\d_]"
    r"|[\u0414\u0434]\u0436|\u0438\u043c|\u0433\u0433|\u0434\u0440|\u0442\u044b\u0441"
    r"|\u043c\u043b\u043d|\u043c\u043b\u0440\u0434|\u0440\u0443\u0431|\u0441\u0442)\."
)
_INNER = re.compile(
    r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*\s+"
    r"[\"'\u201c\u2018\u00ab(\u00bf\u00a1\u2014\u2013-]*\s?[^\W_a-z\u0430-\u044f]"
)


def measure(name: str, paragraphs: list[list[str]], split: Split) -> float:
    """Print what one splitter finds in paragraphs of known sentences; return its F1."""
    right = found = wanted = shown = 0
    began = process_time()
    results = [_ends(" ".join(gold), split) for gold in paragraphs]
    seconds = process_time() - began
    for gold, ours in zip(paragraphs, results, strict=True):
        text = " ".join(gold)
        ends = {len(" ".join(gold[:count])) for count in range(1, len(gold))}
        right, found, wanted = right + len(ends & ours), found + len(ours), wanted + len(ends)
        for end in sorted(ends ^ ours):
            shown += 1
            if name == "ours" and shown <= SHOWN:
                kind = "missed" if end in ends else "extra"
                print(f"{kind}: {text[max(0, end - 50) : end]} |{text[end : end + 30]}")
    size = sum(len(" ".join(gold).encode()) for gold in paragraphs) / 1e6
    score = 2 * right / (found + wanted)
    print(
        f"{name}: precision {right / found:.4f} recall {right / wanted:.4f} F1 {score:.4f}, "
        f"{found - right} extra, {wanted - right} missed of {wanted} ends, "
        f"{size / seconds:.1f} MB/s"
    )
    return score


def _ends(text: str, split: Split) -> set[int]:
    at, ends = 0, set()
    for sentence in map(str.strip, split(text)):
        if sentence:
            at = text.index(sentence, at) + len(sentence)
            ends.add(at)
    return ends - {len(text)}


def test_gold() -> None:
    gold = [part.split("\n") for part in GOLD.read_text(encoding="utf-8").strip().split("\n\n")]
    print(f"{sum(map(len, gold))} sentences")
    assert measure("ours", gold, split_sentences) > 0
    text = " ".join(" ".join(part) for part in gold) * 20
    began = process_time()
    sentence_spans(text)
    assert len(text.encode()) / 1e6 / (process_time() - began) > 1


@pytest.mark.skipif(not NEWS, reason="L10N_NEWS names no file")
def test_news() -> None:
    nupunkt = pytest.importorskip("nupunkt")
    sentencex = pytest.importorskip("sentencex")
    splits: dict[str, Split] = {
        "ours": split_sentences,
        "nupunkt": lambda text: list(nupunkt.sent_tokenize(text)),
        "sentencex": lambda text: list(sentencex.segment("en", text)),
    }
    # A line that all three break at one place holds two sentences, whatever its translator did.
    lines = [
        line
        for line in _single(Path(NEWS))
        if not set.intersection(*(_ends(line, split) for split in splits.values()))
    ]
    chance = random.Random(1)
    paragraphs = []
    while lines:
        count = chance.randint(3, 6)
        paragraphs.append(lines[:count])
        del lines[:count]
    scores = {name: measure(name, paragraphs, split) for name, split in splits.items()}
    assert max(scores, key=lambda name: scores[name]) == "ours"


def _single(path: Path) -> Iterator[str]:
    """Yield each English line once whose translation is a single sentence, by its own marks."""
    seen = set()
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for pair in file:
            english, target = pair.rstrip("\n").split("\t")
            whole = _END.search(english) and _END.search(target) and not english[0].islower()
            if english in seen or not whole:
                continue
            seen.add(english)
            if not _INNER.search(_ABBREVIATION.sub(" ", target)):
                yield english
