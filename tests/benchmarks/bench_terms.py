"""Terms on correct news: false alarms of shipped ones, planted errors, speed with 5,000 terms.

Run by hand: `L10N_CORPORA=FOLDER pytest -m benchmark -s tests/benchmarks/bench_terms.py`, with the
files that `bench_checks.py` names. A planted error is a shipped name, in whatever form, replaced by
another of the same kind in its dictionary form. L10N_SHOWN is how many false alarms to print.
"""

from __future__ import annotations

import lzma
import os
import re
from collections import Counter
from pathlib import Path
from random import Random
from time import process_time

import pytest
from planting import Pair

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.serbian import to_latin
from l10n.terms import Authority, Found, Kind, Term, Wording, spelt, wording_of
from l10n.terms.tokens import target_tokens

CORPORA = os.environ.get("L10N_CORPORA", "")
SHOWN = int(os.environ.get("L10N_SHOWN", "0"))
SAMPLE = int(os.environ.get("L10N_SAMPLE", "4000"))
SEED = int(os.environ.get("L10N_SEED", "5"))
NAMES = {"es": "en-es.news", "ru": "en-ru.news", "sr": "en-sr.news-llm"}
pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not CORPORA, reason="L10N_CORPORA names no folder"),
]
MOST = 0.01
"""False alarms at most, of correct sentences."""
TERMS = 5000
SPEED = 2000
"""Entries a second of processor time, at least."""


def sample(language: Language) -> list[Pair]:
    path = Path(CORPORA) / f"{NAMES[language.code]}.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    rows = Random(SEED).sample([line.split("\t") for line in lines if "\t" in line], SAMPLE)
    latin = language.locale == "sr@latin"
    return [Pair(row[0], to_latin(row[1]) if latin else row[1]) for row in rows]


def planted(
    found: Found, target: str, other: Term, authority: Authority, language: Language
) -> str | None:
    """Return `target` with a name in it replaced, None where it stands there in no one form."""
    wording = wording_of(other, language)
    if wording is None:
        return None
    tokens = target_tokens(target)
    for pattern in authority.patterns(found.term, language):
        for at in range(len(tokens) - len(pattern) + 1):
            if all(step.fits(tokens[at + place]) for place, step in enumerate(pattern)):
                start, end = tokens[at].start, tokens[at + len(pattern) - 1].end
                return target[:start] + spelt(wording.names, language)[0] + target[end:]
    return None


@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN, SERBIAN_LATIN], ids=str)
def test_alarms(language: Language) -> None:
    authority = Authority()
    random = Random(SEED)
    pairs = sample(language)
    began = process_time()
    said = [
        (pair, found, list(authority.lacking(found, pair.target, language)))
        for pair in pairs
        for found in [authority.found(pair.source)]
    ]
    seconds = process_time() - began
    false = [(pair, lacking) for pair, _, lacking in said if lacking]
    places = [one for _, found, _ in said for one in found if one.term.kind is Kind.PLACE]
    tried = caught = 0
    for pair, found, lacking in said:
        if lacking or not found or found[0].term.kind is not Kind.PLACE:
            continue
        wrong = planted(found[0], pair.target, random.choice(places).term, authority, language)
        if wrong is None or re.sub(r"\W", "", wrong) == re.sub(r"\W", "", pair.target):
            continue
        tried += 1
        caught += any(True for _ in authority.lacking(found, wrong, language))
    number = sum(len(found) for _, found, _ in said)
    print(f"\n{language}: {len(pairs)} correct pairs with {number} terms")
    print(f"  false alarms {len(false)} ({len(false) / len(pairs):.2%} of sentences)")
    print(f"  other places caught {caught} of {tried} ({caught / max(1, tried):.1%})")
    print(f"  {len(pairs) / seconds:,.0f} entries/s")
    names = Counter[str](one.text for _, lacking in false for one, _ in lacking)
    print(f"  {', '.join(f'{name} {count}' for name, count in names.most_common(12))}")
    for pair, lacking in false[:SHOWN]:
        print(f"  {lacking[0][0].text}\n    {pair.source}\n    {pair.target}")
    assert len(false) <= MOST * len(pairs)


def test_speed_with_many_terms() -> None:
    pairs = sample(RUSSIAN)
    words = sorted({word for pair in pairs for word in re.findall(r"[a-z]{4,}", pair.source)})
    random = Random(SEED)
    terms = [
        Term((f"{random.choice(words)} {random.choice(words)}",), Kind.TERM, RUSSIAN_WORDING)
        for _ in range(TERMS - 500)
    ]
    terms += [Term((word,), Kind.TERM, RUSSIAN_WORDING) for word in random.sample(words, 500)]
    began = process_time()
    authority = Authority(terms)
    made = process_time() - began
    began = process_time()
    hits = sum(
        len(list(authority.lacking(authority.found(pair.source), pair.target, RUSSIAN)))
        for pair in pairs
    )
    speed = len(pairs) / (process_time() - began)
    print(f"\n{TERMS} terms made in {made:.2f} s; {hits} lacking; {speed:,.0f} entries/s")
    assert speed >= SPEED


RUSSIAN_WORDING = (Wording("ru", ("правовое соглашение",)),)
