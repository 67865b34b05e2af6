"""How many names of news are proposed as people wrote them, by origin.

Run by hand: `L10N_CORPORA=FOLDER pytest -m benchmark -s tests/benchmarks/bench_names.py`.

The folder holds `en-ru.news.tsv.xz` (people's translations) and `en-sr.news-llm.tsv.xz`: English,
a tab, the translation. A name counts where it has two words or a title and its translation has it
in some form; it is right where each word begins as the proposal does, up to a case ending.
L10N_SHOWN is how many wrong ones of an origin to print; L10N_HALF=1 or 2 takes half of each file.
"""

from __future__ import annotations

import lzma
import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from l10n.languages import RUSSIAN, SERBIAN, Language
from l10n.names import find_names, missing_names
from l10n.transcription import propose

pytestmark = pytest.mark.benchmark
CORPORA = os.environ.get("L10N_CORPORA", "")
SHOWN = int(os.environ.get("L10N_SHOWN", "0"))
NAMES = {"ru": "en-ru.news", "sr": "en-sr.news-llm"}
ENDING = 4
WORD = re.compile(r"[^\W\d_]+")


def pairs(language: Language) -> Iterator[list[str]]:
    path = Path(CORPORA) / f"{NAMES[language.code]}.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        lines = [line for line in file.read().split("\n") if "\t" in line]
    middle = len(lines) // 2
    halves = {"1": lines[:middle], "2": lines[middle:]}
    for line in halves.get(os.environ.get("L10N_HALF", ""), lines):
        yield line.split("\t")


def stands(form: str, words: list[str]) -> bool:
    """Whether a word of a translation is `form` in some case."""
    stem = form.lower().replace("ё", "е").rstrip("аеиоуыйьјя")
    stem = stem if len(stem) > 2 else form.lower()
    # Павел, Павла; Петар, Петра.
    stems = {stem, re.sub(r"[аео]([^аеиоу])\Z", r"\1", stem)}
    return any(
        word.startswith(one) and len(word) - len(one) <= ENDING for word in words for one in stems
    )


@pytest.mark.skipif(not CORPORA, reason="L10N_CORPORA names no folder")
@pytest.mark.parametrize("language", [RUSSIAN, SERBIAN], ids=str)
def test_proposals(language: Language) -> None:
    seen: dict[str, tuple[bool, bool, str]] = {}
    silent = 0
    shown = Counter[str]()
    for source, target, *_ in pairs(language):
        names = find_names(source)
        missing = set(missing_names(names, target, language)) if names else set()
        words = [word.lower().replace("ё", "е") for word in WORD.findall(target)]
        for name in names:
            person = (name.titled or len(name.proper) > 1) and name.proper == name.words
            if not person or name.text in missing or name.text in seen:
                continue
            proposal = propose(name.text, language)
            if proposal is None:
                silent += 1
                continue
            right = all(stands(form, words) for form in WORD.findall(proposal.form))
            seen[name.text] = right, proposal.certain, proposal.origin
            if not right and shown[proposal.origin] < SHOWN:
                shown[proposal.origin] += 1
                doubt = "" if proposal.certain else "?"
                print(f"  {proposal.origin}: {name.text} -> {proposal.form}{doubt}\n    {target}")
    print(f"\n{language}: {len(seen)} names proposed, {silent} without a proposal")
    for origin in sorted({origin for _, _, origin in seen.values()}):
        rows = [row for row in seen.values() if row[2] == origin]
        sure = [right for right, certain, _ in rows if certain]
        every = [right for right, _, _ in rows]
        print(
            f"  {origin:14} {len(every):5} right {sum(every) / len(every):6.1%}"
            f"   certain {len(sure):5} right {sum(sure) / max(1, len(sure)):6.1%}"
        )
    assert seen
