"""Check of negations: a `not` that fell out turns the news round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from l10n.characters import lowered
from l10n.checks.denials import Denials, denials
from l10n.checks.denied import owned
from l10n.checks.pairing import paid, unpaid
from l10n.checks.signs import Kind, Sign, signs
from l10n.checks.spoken import ONLY, Denial, spoken
from l10n.languages import Language
from l10n.model import Entry

_SIGNS = ("not", "never", "n't", "n\u2019t")
_LIKELY = re.compile(r"n['\u2019]t\b|\b(?:not|cannot|never)\b")
"""What a source, in small letters, has in it that is looked at: most have none."""
_WORDS = frozenset((Kind.OTHER, Kind.PREFIXED))
_UNTIL = re.compile(r"\b(?:un)?till?\b")
_WHILE = re.compile(r"\b(?:while|whilst|yet|still|so far|for now|as long|when|now|as|during)\b")
"""What may be said with the same word as `until`."""
_LONGEST, _MOST = 2_000, 40
"""Characters and denials of a sentence that is looked at; what has more is none."""
_BEFORE_ONLY = 25
"""Characters between a `not` and its `only` at most: `no se detiene simplemente`."""


def negation_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message where the source denies something and nothing in the target does."""
    source = entry.source.lower()
    # Fast path: most sentences deny nothing.
    if not (any(sign in source for sign in _SIGNS) and _LIKELY.search(source)):
        return
    words = denials(language)
    if words is None or not 0 < len(entry.target) <= _LONGEST or len(entry.source) > _LONGEST:
        return
    if len(_LIKELY.findall(source)) > _MOST or len(words.denying.findall(entry.target)) > _MOST:
        return
    said, lone = signs(entry.target, words)
    if words.until and _UNTIL.search(source) and not _WHILE.search(source):
        lone += [until[0] for until in words.until.finditer(entry.target)]
    if lone:
        yield f"{lone[0]!r} stands in the translation without a 'not' beside it"
        return
    found = list(spoken(entry.source, entry.target, words, language))
    if message := _only_lost(entry, found, said, words):
        yield message
        return
    target = lowered(entry.target)
    left, pairs = _paired(found, said, entry.source, target, language)
    for denial in unpaid(found, left, pairs, target, language):
        yield f"{denial.text!r} is in the source, and the translation denies less often"


def _paired(
    found: Sequence[Denial], said: Sequence[Sign], source: str, target: str, language: Language
) -> tuple[Sequence[Sign], dict[int, int]]:
    """Pair denials with signs, less those that say a word of the source: `difícil` for `hard`."""
    while True:
        pairs = paid(found, said, target)
        taken = {
            said[j].start
            for i, j in pairs.items()
            if said[j].kind in _WORDS and found[i].kind in {"strong", "weak"}
        }
        taken = owned(source, target, taken, language)
        if not taken:
            return said, pairs
        said = [sign for sign in said if sign.start not in taken or sign.kind not in _WORDS]


def _only_lost(entry: Entry, found: Sequence[Denial], said: Sequence[Sign], words: Denials) -> str:
    """Return a message where `not only` has become `only`, else nothing."""
    phrases = [denial for denial in found if denial.kind == "only"]
    if not phrases:
        return ""
    signs_before = [sign for sign in said if sign.kind in {Kind.OUTRIGHT, Kind.IDLE}]
    alone = len(ONLY.findall(entry.source)) - len(phrases)
    lone = [
        only[0]
        for only in words.only.finditer(entry.target)
        if not any(s.start <= only.start() < s.end + _BEFORE_ONLY for s in signs_before)
    ]
    if len(lone) <= alone:
        return ""
    return f"{phrases[0].text!r} is in the source, and {lone[0]!r} in the translation"
