"""What the fixes would do to people's translations: how often, how fast, and never to a number.

Run by hand: `L10N_CORPORA=FOLDER pytest -m benchmark -s tests/benchmarks/bench_fixes.py`. The
folder is that of bench_checks.py. L10N_SHOWN is how many changes of each fix to print, for a
person to judge; L10N_SAMPLE how many sentences of a language to read.
"""

from __future__ import annotations

import lzma
import os
from collections import Counter
from pathlib import Path
from random import Random
from time import process_time

import pytest

from l10n.figures import compare
from l10n.fixes import Case, mend, mended
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.styles import default_style

CORPORA = os.environ.get("L10N_CORPORA", "")
SHOWN = int(os.environ.get("L10N_SHOWN", "0"))
SAMPLE = int(os.environ.get("L10N_SAMPLE", "4000"))
SEED = int(os.environ.get("L10N_SEED", "7"))
NAMES = {"es": "en-es.news", "ru": "en-ru.news", "sr": "en-sr.news-llm"}

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not CORPORA, reason="L10N_CORPORA names no folder"),
]


@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN], ids=str)
@pytest.mark.parametrize("ours", [False, True], ids=["people", "machine"])
def test_fixes_of_news(language: Language, ours: bool) -> None:
    path = Path(CORPORA) / f"{NAMES[language.code]}.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        lines = [line.split("\t") for line in file.read().split("\n") if "\t" in line]
    rows = Random(SEED).sample(lines, min(SAMPLE, len(lines)))
    cases = [Case(row[0], language, default_style(language), ours=ours) for row in rows]
    began = process_time()
    outcomes = [mended(row[1], case) for row, case in zip(rows, cases, strict=True)]
    speed = len(rows) / (process_time() - began)
    counts, shown = Counter[str](), Counter[str]()
    worse = 0
    for row, case, (text, repairs) in zip(rows, cases, outcomes, strict=True):
        assert mend(text, case) == text
        before, after = (compare(row[0], one, language) for one in (row[1], text))
        if after[0] - before[0] or after[1] - before[1]:
            worse += 1
            print(f"  numbers: {row[0]}\n    {row[1]}\n    {text}")
        counts.update({repair.fix for repair in repairs})
        for repair in repairs:
            shown[repair.fix] += 1
            if shown[repair.fix] <= SHOWN:
                print(f"  {repair.fix}: {repair.before!r} \u2192 {repair.after!r}")
    words = "a machine's" if ours else "people's"
    print(f"\n{language}, {words} words: {len(rows)} sentences, {speed:,.0f} a second")
    for name, count in counts.most_common():
        print(f"  {name:14} {count:5} {count / len(rows):7.2%}")
    assert worse == 0
