"""False alarms of the checks on correct news, and how many planted errors they catch.

Run by hand: `L10N_CORPORA=FOLDER pytest -m benchmark -s tests/benchmarks/bench_checks.py`. The
folder holds files of sentence pairs, English first, a tab between: `en-es.news.tsv.xz`,
`en-ru.news.tsv.xz` (people's translations) and `en-sr.news-llm.tsv.xz`; Serbian is measured in
both scripts. All checks run, as `l10n check` runs them at a desk with nothing of its own: with
the shipped terms and the shipped house style.

An alarm is an error or a warning. A note asks for a look and never fails a desk's build; how many
sentences have one is printed beside.

The lines of a file are parted by hundreds into two halves: L10N_HALF is `report`, what is
measured, by default, and `tune`, what the checks were made with. L10N_SHOWN is how many false
alarms of a check to print, L10N_MISSED a kind of error that was planted and not caught.
"""

from __future__ import annotations

import itertools
import lzma
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import process_time

import pytest
from planting import JOINED, PLANTERS, Pair, has_one_speaker

from l10n.checks import CHECKS, check_catalog, checks_of
from l10n.checks.house import shipped_rules
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.model import Catalog, Entry, Finding, Severity
from l10n.serbian import to_latin
from l10n.settings import Settings
from l10n.terms import Authority

pytestmark = pytest.mark.benchmark
CORPORA = os.environ.get("L10N_CORPORA", "")
SHOWN = int(os.environ.get("L10N_SHOWN", "0"))
SAMPLE = int(os.environ.get("L10N_SAMPLE", "2000"))
SEED = int(os.environ.get("L10N_SEED", "5"))
PLANTED = 400
"""Most errors of one kind."""
HALF = os.environ.get("L10N_HALF", "report")
NAMES = {"es": "en-es.news", "ru": "en-ru.news", "sr": "en-sr.news-llm"}
SPEED = 2000
"""Entries a second of processor time, at least."""


def sample(language: Language) -> list[Pair]:
    path = Path(CORPORA) / f"{NAMES[language.code]}.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    pairs = [line.split("\t") for line in lines if "\t" in line]
    half = [pair for at, pair in enumerate(pairs) if (at // 100 % 2 == 0) is (HALF == "tune")]
    rows = Random(SEED).sample(half, min(SAMPLE, len(half)))
    latin = language.locale == "sr@latin"
    return [Pair(row[0], to_latin(row[1]) if latin else row[1]) for row in rows]


def findings(pairs: list[Pair], language: Language) -> list[set[Finding]]:
    """Return what all checks find in each pair."""
    # A context each: news repeats itself, and a doubled entry is a finding of its own.
    entries = tuple(
        Entry(pair.source, pair.target, context=str(at), line=at) for at, pair in enumerate(pairs)
    )
    header = (("Language", language.locale), ("Content-Type", "text/plain; charset=UTF-8"))
    found: list[set[Finding]] = [set() for _ in pairs]
    # As the workflow does: terms and rules are read once a run.
    checks, rules = checks_of(Settings(), Authority()), shipped_rules(language)
    catalog = Catalog(language.locale, entries, header)
    for finding in check_catalog(catalog, Path("story.po"), language, checks, rules):
        if finding.line is not None:
            found[finding.line].add(finding)
    return found


def alarms(pairs: list[Pair], language: Language) -> list[set[Finding]]:
    """Return the errors and warnings of each pair."""
    return [loud(found) for found in findings(pairs, language)]


def loud(found: set[Finding]) -> set[Finding]:
    return {finding for finding in found if finding.severity is not Severity.NOTE}


def plant(pairs: list[Pair], language: Language, kind: str) -> Iterator[tuple[Pair, Pair]]:
    """Yield correct and wrong pairs; `pairs` draw no alarm, so that none hides the error's."""
    random = Random(SEED)
    count = 0
    if kind == "swapped speakers":
        pairs = [pair for pair in pairs if has_one_speaker(pair)]
    for pair, other in itertools.pairwise(pairs):
        wrong = PLANTERS[kind].plant(pair, other, language, random)
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
    everything = findings(pairs, language)
    speed = len(pairs) / (process_time() - began)
    clean = [loud(found) for found in everything]
    print(f"\n{language}: {len(pairs)} correct pairs ({HALF}), {speed:,.0f} entries/s")
    show(pairs, clean)
    good = [pair for pair, found in zip(pairs, clean, strict=True) if not found]
    rows = [catch(good, language, kind) for kind in PLANTERS]
    for row in rows:
        print(
            f"  {row.kind:20} {row.hits:4} of {row.planted:4} caught {rate(row.hits, row.planted)}"
        )
    report(pairs, clean, rows)
    noted = sum(found != alarm for found, alarm in zip(everything, clean, strict=True))
    print(f"  any note  {noted:27} {noted / len(pairs):7.2%}")
    assert speed >= SPEED


@dataclass(frozen=True, slots=True)
class Caught:
    """How many errors of a kind were planted and caught, and by which checks."""

    kind: str
    planted: int
    hits: int
    by: tuple[frozenset[str], ...]


def rate(part: int, whole: int) -> str:
    return f"{part / whole:7.1%}" if whole else "      -"


def show(pairs: list[Pair], clean: list[set[Finding]]) -> None:
    """Print the first false alarms of each check."""
    shown = Counter[str]()
    for pair, found in zip(pairs, clean, strict=True):
        for finding in sorted(found, key=str):
            shown[finding.check] += 1
            if shown[finding.check] <= SHOWN:
                print(f"  {finding.check}: {finding.message}\n    {pair.source}\n    {pair.target}")


def catch(good: list[Pair], language: Language, kind: str) -> Caught:
    """Plant errors of one kind and see which are caught."""
    planted = list(plant(good, language, kind))
    before = alarms([right for right, _ in planted], language)
    after = alarms([wrong for _, wrong in planted], language)
    by: list[frozenset[str]] = []
    for (_, wrong), old, new in zip(planted, before, after, strict=True):
        names = frozenset(finding.check for finding in new - old)
        by.append(names)
        if not names and os.environ.get("L10N_MISSED") == kind:
            print(f"  missed: {wrong.source}\n    {wrong.target}")
    return Caught(kind, len(planted), sum(map(bool, by)), tuple(by))


def report(pairs: list[Pair], clean: list[set[Finding]], rows: list[Caught]) -> None:
    """Print recall, false alarms and precision of every check.

    Recall counts the errors that the check is there for, precision one planted error of any kind
    to one correct pair. Names that are shipped terms are left to `terms`.
    """
    false = Counter[str](name for found in clean for name in {f.check for f in found})
    caught = Counter(name for row in rows for names in row.by for name in names)
    print(f"  {'check':14} {'planted':>7} {'recall':>7} {'false alarms':>14} {'precision':>10}")
    for name in (check.name for check in CHECKS):
        own = [row for row in rows if PLANTERS[row.kind].check == name]
        planted = sum(row.planted for row in own)
        asked = {name, "terms"} if name == "names" else {name}
        recall = rate(sum(not asked.isdisjoint(found) for row in own for found in row.by), planted)
        precision = rate(caught[name], caught[name] + false[name])
        if planted or false[name] or caught[name]:
            alarm = f"{false[name]:6} {false[name] / len(pairs):7.2%}"
            print(f"  {name:14} {planted:7} {recall} {alarm} {precision:>10}")
    any_alarm = sum(map(bool, clean))
    print(f"  any alarm {any_alarm:27} {any_alarm / len(pairs):7.2%}")
