"""False alarms of the checks on correct news, and how many planted errors they catch.

Run by hand: `L10N_CORPORA=FOLDER pytest -m benchmark -s tests/benchmarks/bench_checks.py`. The
folder holds files of sentence pairs, English first, a tab between: `en-es.news.tsv.xz`,
`en-ru.news.tsv.xz` (people's translations) and `en-sr.news-llm.tsv.xz`; Serbian is measured in
both scripts. Notes are no alarms. L10N_SHOWN is how many false alarms of a check to print.
L10N_HALF=1 or 2 takes one half of each file: what was tuned on one is measured on the other.
"""

from __future__ import annotations

import itertools
import lzma
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import process_time

import pytest
from planting import JOINED, PLANTERS, Pair, has_one_speaker

from l10n.checks import CHECKS, check_catalog
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.model import Catalog, Entry, Finding, Severity
from l10n.serbian import to_latin

pytestmark = pytest.mark.benchmark
CORPORA = os.environ.get("L10N_CORPORA", "")
SHOWN = int(os.environ.get("L10N_SHOWN", "0"))
SAMPLE = int(os.environ.get("L10N_SAMPLE", "2000"))
SEED = int(os.environ.get("L10N_SEED", "5"))
PLANTED = 400
"""Most errors of one kind."""
NAMES = {"es": "en-es.news", "ru": "en-ru.news", "sr": "en-sr.news-llm"}
SPEED = 2000
"""Entries a second of processor time, at least."""


def sample(language: Language) -> list[Pair]:
    path = Path(CORPORA) / f"{NAMES[language.code]}.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    pairs = [line.split("\t") for line in lines if "\t" in line]
    middle = len(pairs) // 2
    halves = {"1": pairs[:middle], "2": pairs[middle:]}
    rows = Random(SEED).sample(halves.get(os.environ.get("L10N_HALF", ""), pairs), SAMPLE)
    latin = language.locale == "sr@latin"
    return [Pair(row[0], to_latin(row[1]) if latin else row[1]) for row in rows]


def alarms(pairs: list[Pair], language: Language) -> list[set[Finding]]:
    """Return the errors and warnings of each pair."""
    # A context each: news repeats itself, and a doubled entry is a finding of its own.
    entries = tuple(
        Entry(pair.source, pair.target, context=str(at), line=at) for at, pair in enumerate(pairs)
    )
    header = (("Language", language.locale), ("Content-Type", "text/plain; charset=UTF-8"))
    found: list[set[Finding]] = [set() for _ in pairs]
    for finding in check_catalog(
        Catalog(language.locale, entries, header), Path("story.po"), language
    ):
        if finding.severity is not Severity.NOTE and finding.line is not None:
            found[finding.line].add(finding)
    return found


def plant(pairs: list[Pair], language: Language, kind: str) -> Iterator[tuple[Pair, Pair]]:
    """Yield correct and wrong pairs; `pairs` draw no alarm, so that none hides the error's."""
    random = Random(SEED)
    count = 0
    if kind == "swapped speakers":
        pairs = [pair for pair in pairs if has_one_speaker(pair)]
    for pair, other in itertools.pairwise(pairs):
        wrong = PLANTERS[kind](pair, other, language, random)
        if not wrong:
            continue
        source, target = pair.source, pair.target
        if kind in JOINED:
            source, target = f"{source} {other.source}", f"{target} {other.target}"
        yield Pair(source, target), Pair(source, wrong)
        count += 1
        if count == PLANTED:
            return


@pytest.mark.skipif(not CORPORA, reason="L10N_CORPORA names no folder")
@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN, SERBIAN_LATIN], ids=str)
def test_alarms(language: Language) -> None:
    pairs = sample(language)
    alarms(pairs[:50], language)
    began = process_time()
    clean = alarms(pairs, language)
    speed = len(pairs) / (process_time() - began)
    false = Counter[str](name for found in clean for name in {f.check for f in found})
    caught = Counter[str]()
    print(f"\n{language}: {len(pairs)} correct pairs, {speed:,.0f} entries/s")
    shown = Counter[str]()
    for pair, found in zip(pairs, clean, strict=True):
        for finding in sorted(found, key=str):
            shown[finding.check] += 1
            if shown[finding.check] <= SHOWN:
                print(f"  {finding.check}: {finding.message}\n    {pair.source}\n    {pair.target}")
    good = [pair for pair, found in zip(pairs, clean, strict=True) if not found]
    for kind in PLANTERS:
        planted = list(plant(good, language, kind))
        before = alarms([right for right, _ in planted], language)
        after = alarms([wrong for _, wrong in planted], language)
        hits = 0
        for (_, wrong), old, new in zip(planted, before, after, strict=True):
            names = {finding.check for finding in new - old}
            caught.update(names)
            hits += bool(names)
            if not names and os.environ.get("L10N_MISSED") == kind:
                print(f"  missed: {wrong.source}\n    {wrong.target}")
        rate = hits / max(1, len(planted))
        print(f"  {kind:20} {hits:4} of {len(planted):4} caught {rate:7.1%}")
    print(f"  {'check':20} false alarms    precision (one planted error to one correct pair)")
    for name in (check.name for check in CHECKS):
        if false[name] or caught[name]:
            right = caught[name] / max(1, caught[name] + false[name])
            print(f"  {name:20} {false[name]:4} {false[name] / len(pairs):7.2%}    {right:7.1%}")
    total = sum(map(bool, clean)) / len(pairs)
    print(f"  any alarm            {sum(map(bool, clean)):4} {total:7.2%}")
    assert speed >= SPEED
