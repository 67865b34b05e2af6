"""Script conversion against the word list of Debian's `hunspell-sr`, in all its forms.

Run by hand: `apt-get install hunspell-sr`, then `pytest -m benchmark -s
tests/benchmarks/bench_dictionary.py`. Its two dictionaries hold the same words in both scripts,
line by line. L10N_SHOWN is how many misses of a kind to print. The list is LGPL, GPL and MPL: it
is measured with and never copied here.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from pathlib import Path
from time import process_time

import pytest

from l10n.serbian import to_cyrillic, to_latin

FOLDER = Path(os.environ.get("L10N_HUNSPELL", "/usr/share/hunspell"))
SHOWN = int(os.environ.get("L10N_SHOWN", "15"))
NAMES = ("sr_RS", "sr_Latn_RS")
ENOUGH = 0.999
Suffixes = dict[str, list[tuple[str, str]]]

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(not (FOLDER / "sr_RS.dic").exists(), reason="hunspell-sr is not installed"),
]


def read_suffixes(path: Path) -> Suffixes:
    """Return what each flag takes off a stem and puts in its place."""
    found: Suffixes = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        kind, *rest = line.split() or [""]
        if kind == "SFX" and rest[1] not in {"Y", "N"}:
            found[rest[0]].append((rest[1].strip("0"), rest[2].strip("0")))
    return found


def forms(line: str, suffixes: Suffixes) -> list[str]:
    """Return the word of a line of the dictionary, and what its flags make of it."""
    stem, _, flags = line.partition("/")
    return [
        stem,
        *(
            stem[: len(stem) - len(strip)] + add
            for flag in filter(None, flags.split(","))
            for strip, add in suffixes[flag]
        ),
    ]


def pairs() -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return stems and all forms, each in Cyrillic and in Latin, no pair twice."""
    rules = [read_suffixes(FOLDER / f"{name}.aff") for name in NAMES]
    lists = [(FOLDER / f"{name}.dic").read_text(encoding="utf-8").splitlines() for name in NAMES]
    stems: dict[tuple[str, str], None] = {}
    every: dict[tuple[str, str], None] = {}
    for line in zip(*lists, strict=True):
        both = [forms(one, rule) for one, rule in zip(line, rules, strict=True)]
        found = list(zip(*both, strict=True))
        stems[found[0]] = None
        every.update(dict.fromkeys(found))
    return list(stems), list(every)


def kind_of(cyrillic: str, made: str) -> str:
    """Return what went wrong with a word."""
    if made.isascii() or not any("\u0400" <= letter <= "\u052f" for letter in made):
        return "kept in Latin"
    for letter, apart in (("њ", "нј"), ("љ", "лј"), ("џ", "дж")):
        if made.lower().replace(apart, letter) == cyrillic.lower().replace(apart, letter):
            return f"{apart} written {letter}" if letter in made.lower() else f"{letter} in two"
    return "other"


def test_every_form_of_the_dictionary() -> None:
    stems, every = pairs()
    for name, rows in (("stems", stems), ("forms", every)):
        began = process_time()
        latin = to_latin("\n".join(cyrillic for cyrillic, _ in rows)).split("\n")
        back = to_cyrillic("\n".join(latin for _, latin in rows)).split("\n")
        spent = process_time() - began
        exact = sum(made == wanted for made, (_, wanted) in zip(latin, rows, strict=True))
        missed = [
            (cyrillic, made)
            for made, (cyrillic, _) in zip(back, rows, strict=True)
            if made != cyrillic
        ]
        right = 1 - len(missed) / len(rows)
        print(f"\n{len(rows):,} {name} in {spent:.0f} s")
        print(f"  to Latin    {exact / len(rows):9.4%}")
        print(f"  to Cyrillic {right:9.4%}")
        kinds = Counter(kind_of(*pair) for pair in missed)
        for kind, count in kinds.most_common():
            shown = [f"{a}: {b}" for a, b in missed if kind_of(a, b) == kind][:SHOWN]
            print(f"  {count:6} {kind}: {'; '.join(shown)}")
        assert exact / len(rows) >= ENOUGH
        assert right >= ENOUGH
