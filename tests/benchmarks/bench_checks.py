"""False alarms of the checks on correct news, and how many planted errors they catch.

Run by hand: `L10N_CORPORA=FOLDER pytest -m benchmark -s tests/benchmarks/bench_checks.py`. The
folder holds files of sentence pairs, English first, a tab between: `en-es.news.tsv.xz`,
`en-ru.news.tsv.xz` (people's translations) and `en-sr.news-llm.tsv.xz`; Serbian is measured in
both scripts. All checks run, as `l10n check` runs them at a desk with nothing of its own: with
the shipped terms and the shipped house style.

An alarm is an error or a warning. A note asks for a look and never fails a desk's build; how many
sentences have one is printed beside.

People's translations have errors too, and an alarm that finds one is no false one. Alarms of the
half that is reported were read one by one; `true_findings.csv` has those that an editor would
thank for, by the digest of the pair. Any other alarm counts as false, read or not.

The lines of a file are parted by hundreds into two halves: L10N_HALF is `report`, what is
measured, by default, and `tune`, what the checks were made with. L10N_SHOWN is how many false
alarms of a check to print, L10N_MISSED a kind of error that was planted and not caught.
"""

from __future__ import annotations

import csv
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
from l10n.files import digest
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
FAULTS = Path(__file__).with_name("true_findings.csv")


def rows_of(language: Language) -> list[Pair]:
    """Return all pairs of the half in an order by chance, as the file has them."""
    path = Path(CORPORA) / f"{NAMES[language.code]}.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    pairs = [line.split("\t") for line in lines if "\t" in line]
    half = [pair for at, pair in enumerate(pairs) if (at // 100 % 2 == 0) is (HALF == "tune")]
    rows = Random(SEED).sample(half, min(SAMPLE, len(half)))
    drawn = {id(row) for row in rows}
    rest = [row for row in half if id(row) not in drawn]
    Random(SEED).shuffle(rest)
    return [Pair(row[0], row[1]) for row in rows + rest]


def written(pair: Pair, language: Language) -> Pair:
    """Return a pair in the script of the language."""
    return Pair(pair.source, to_latin(pair.target)) if language.locale == "sr@latin" else pair


def true_findings(pairs: list[Pair], language: Language) -> list[set[str]]:
    """Return for each pair of the file the checks whose alarm was found to be true."""
    true: dict[str, set[str]] = {}
    with FAULTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["language"] == language.code:
                true.setdefault(row["pair"], set()).add(row["check"])
    return [
        true.get(digest(f"{pair.source}\t{pair.target}".encode())[:12], set()) for pair in pairs
    ]


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
    """Yield correct and wrong pairs."""
    random = Random(SEED)
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


@pytest.mark.skipif(not CORPORA, reason="L10N_CORPORA names no folder")
@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN, SERBIAN_LATIN], ids=str)
def test_alarms(language: Language) -> None:
    rows = rows_of(language)
    everybody = [written(pair, language) for pair in rows]
    pairs = everybody[:SAMPLE]
    alarms(pairs[:50], language)
    began = process_time()
    everything = findings(pairs, language)
    speed = len(pairs) / (process_time() - began)
    loud_ones = [loud(found) for found in everything]
    true = true_findings(rows[:SAMPLE], language)
    false = [
        {finding for finding in found if finding.check not in known}
        for found, known in zip(loud_ones, true, strict=True)
    ]
    print(f"\n{language}: {len(pairs)} pairs ({HALF}), {speed:,.0f} entries/s")
    show(pairs, false)
    caught = [catch(everybody, language, kind) for kind in PLANTERS]
    for row in caught:
        print(
            f"  {row.kind:20} {row.hits:4} of {row.planted:4} caught {rate(row.hits, row.planted)}"
        )
    report(len(pairs), false, caught)
    noted = sum(found != alarm for found, alarm in zip(everything, loud_ones, strict=True))
    for name, count in (
        ("false alarm", sum(map(bool, false))),
        ("any alarm", sum(map(bool, loud_ones))),
        ("any note", noted),
    ):
        print(f"  {name:11} {count:25} {count / len(pairs):7.2%}")
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


def show(pairs: list[Pair], false: list[set[Finding]]) -> None:
    """Print the first false alarms of each check."""
    shown = Counter[str]()
    for pair, found in zip(pairs, false, strict=True):
        for finding in sorted(found, key=str):
            shown[finding.check] += 1
            if shown[finding.check] <= SHOWN:
                print(f"  {finding.check}: {finding.message}\n    {pair.source}\n    {pair.target}")


def catch(pairs: list[Pair], language: Language, kind: str) -> Caught:
    """Plant errors of one kind and see which are caught.

    Only pairs that draw no alarm before count, so that none hides the error's.
    """
    by: list[frozenset[str]] = []
    planted = plant(pairs, language, kind)
    while len(by) < PLANTED and (batch := list(itertools.islice(planted, PLANTED - len(by)))):
        before = alarms([right for right, _ in batch], language)
        after = alarms([wrong for _, wrong in batch], language)
        for (_, wrong), old, new in zip(batch, before, after, strict=True):
            if old:
                continue
            by.append(frozenset(finding.check for finding in new))
            if not new and os.environ.get("L10N_MISSED") == kind:
                print(f"  missed: {wrong.source}\n    {wrong.target}")
    return Caught(kind, len(by), sum(map(bool, by)), tuple(by))


def report(pairs: int, alarmed: list[set[Finding]], rows: list[Caught]) -> None:
    """Print recall, false alarms and precision of every check.

    Recall counts the errors that the check is there for, precision one planted error of any kind
    to one correct pair. Names that are shipped terms are left to `terms`.
    """
    false = Counter[str](name for found in alarmed for name in {f.check for f in found})
    caught = Counter(name for row in rows for names in row.by for name in names)
    print(f"  {'check':14} {'planted':>7} {'recall':>7} {'false alarms':>14} {'precision':>10}")
    for name in (check.name for check in CHECKS):
        own = [row for row in rows if PLANTERS[row.kind].check == name]
        planted = sum(row.planted for row in own)
        asked = {name, "terms"} if name == "names" else {name}
        recall = rate(sum(not asked.isdisjoint(found) for row in own for found in row.by), planted)
        precision = rate(caught[name], caught[name] + false[name])
        if planted or false[name] or caught[name]:
            alarm = f"{false[name]:6} {false[name] / pairs:7.2%}"
            print(f"  {name:14} {planted:7} {recall} {alarm} {precision:>10}")
