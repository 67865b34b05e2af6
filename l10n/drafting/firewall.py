"""The draft firewall: what comes out of a model is judged before a translator sees it."""

from __future__ import annotations

import re
from collections.abc import Callable

from l10n.alphabets import foreign_words, mixed_words, wrong_letters
from l10n.figures import compare, contradicted
from l10n.languages import Language
from l10n.model import Hypotheses, Hypothesis
from l10n.quotemarks import unbalanced

WORD = re.compile(r"[^\W\d_]+")
TOKEN = re.compile(r"\w+")
UNKNOWN = ("\u2047", "<unk>", "\ufffd")
"""What SentencePiece, Marian and a broken decoder write for a token they do not know."""

LONGEST_LOOP = 6
"""Words of the longest loop looked for."""
LONGEST, SHORTEST = 2.5, 0.4
"""Bounds of target characters a source character."""
SLACK = 12
"""Characters by which a short text may leave the bounds."""
COPIED_LOWER = 2
"""So many lower-case words are no name."""


def judge(source: str, target: str, language: Language) -> str | None:
    """Return why a draft is rejected, or None where it passes. `source` is English."""
    if not target.strip():
        return "empty"
    if any(mark in target and mark not in source for mark in UNKNOWN):
        return "unknown token"
    return (
        _repetition(source, target)
        or _length(source, target)
        or _copied(source, target, language)
        or _script(source, target, language)
        or _figures(source, target, language)
        or _quotes(source, target)
    )


def choose(
    source: str,
    hypotheses: Hypotheses,
    language: Language,
    faults: Callable[[str], int] | None = None,
) -> tuple[Hypothesis | None, tuple[str, ...]]:
    """Return the first hypothesis that passes, or None, and why those before it did not.

    One that keeps every number goes before one that dropped a number in words; of those alike in
    that, one with fewer `faults`.
    """
    reasons: list[str] = []
    passed: list[tuple[bool, int, Hypothesis]] = []
    for hypothesis in hypotheses:
        reason = judge(source, hypothesis.text, language)
        if reason is not None:
            reasons.append(reason)
            continue
        lost = bool(compare(source, hypothesis.text, language)[0])
        wrong = faults(hypothesis.text) if faults is not None else 0
        if not lost and not wrong:
            return hypothesis, tuple(reasons)
        passed.append((lost, wrong, hypothesis))
    best = min(passed, key=lambda one: one[:2], default=None)
    return best[2] if best else None, tuple(reasons)


def _repetition(source: str, target: str) -> str | None:
    """Return a reason where words go round in a loop that the source does not."""
    before = [word.casefold() for word in TOKEN.findall(source)]
    after = [word.casefold() for word in TOKEN.findall(target)]
    for size in range(1, LONGEST_LOOP + 1):
        # "Very, very" is style and "no, no, no" is speech; longer loops are a model's.
        limit = 4 if size == 1 else 3
        rounds, words = _loop(after, size)
        if rounds >= max(limit, _loop(before, size)[0] + 1):
            return f"repetition of {' '.join(words)!r}"
    return None


def _loop(words: list[str], size: int) -> tuple[int, list[str]]:
    """Return the most rounds that any run of `size` words makes, and the run."""
    best, run = (1, words[:size])
    same = 0
    for i in range(size, len(words)):
        same = same + 1 if words[i] == words[i - size] else 0
        if same // size + 1 > best:
            best, run = same // size + 1, words[i - size + 1 : i + 1]
    return best, run


def _length(source: str, target: str) -> str | None:
    """Return a reason where the target is much longer or shorter than the source."""
    if len(target) > LONGEST * len(source) + SLACK:
        return f"length: {len(target)} characters for {len(source)}"
    if len(target) < SHORTEST * len(source) - SLACK:
        return f"length: {len(target)} characters for {len(source)}"
    return None


def _copied(source: str, target: str, language: Language) -> str | None:
    """Return a reason where the target is the source again; a name may be."""
    before, after = WORD.findall(source), WORD.findall(target)
    same = [word.casefold() for word in before] == [word.casefold() for word in after]
    lower = sum(word.islower() for word in before)
    return "copied source" if same and lower >= COPIED_LOWER and language.code != "en" else None


def _script(source: str, target: str, language: Language) -> str | None:
    """Return a reason where a word mixes alphabets or most letters are of the wrong one."""
    for word in mixed_words(source, target):
        return f"mixed script in {word!r}"
    for word in foreign_words(source, target, language):
        return f"letters of another alphabet in {word!r}"
    found = wrong_letters(source, target, language)
    return f"wrong script: {found[0]} of {found[1]} letters" if found else None


def _figures(source: str, target: str, language: Language) -> str | None:
    """Return a reason where figures were lost or invented."""
    lost, invented = contradicted(source, target, language)
    if lost:
        return f"lost figures: {', '.join(sorted(lost))}"
    return f"invented figures: {', '.join(sorted(invented))}" if invented else None


def _quotes(source: str, target: str) -> str | None:
    """Return a reason where a double quotation mark has no partner, but has in the source."""
    return "unbalanced quotes" if unbalanced(target) and not unbalanced(source) else None
