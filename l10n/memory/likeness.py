"""How like two sentences are: what finds candidates among a million, and what ranks them.

A sentence is found by its pairs of neighbouring words. A changed word spoils two pairs, so a
sentence that is near enough shares some of the others. Of each sentence the pairs with the
smallest hashes are kept: two like sentences agree on most of them, and a long sentence costs no
more than a short one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zlib import crc32

from l10n.revisions import compare_words

if TYPE_CHECKING:
    from collections.abc import Sequence

GRAMS = 12
"""Pairs of words kept of a sentence."""
_WORD = re.compile(r"\w+")
_EDGE = "|"
_SHORT = 3
"""Letters of words such as `of the`: pairs of them stand in every other sentence."""


def grams(text: str) -> tuple[int, ...]:
    """Return the hashes, 32 bits each, that `text` is found by; figures count as one word.

    >>> grams("69 people were hurt") == grams("70 people were hurt")
    True
    """
    words = ["0" if word[0].isdigit() else word for word in _WORD.findall(text.casefold())]
    if not words:
        return ()
    pairs = list(zip((_EDGE, *words), (*words, _EDGE), strict=True))
    telling = [pair for pair in pairs if max(map(len, pair)) > _SHORT]
    chosen = telling if len(telling) > 1 else pairs
    return tuple(sorted({crc32(" ".join(pair).encode()) for pair in chosen})[:GRAMS])


def length_bounds(text: str, threshold: float) -> tuple[float, float]:
    """Return the least and greatest length of a text whose ratio can reach `threshold`."""
    share = threshold / (2 - threshold)
    return len(text) * share, len(text) / share


def rank(text: str, others: Sequence[str], threshold: float, limit: int) -> list[tuple[int, float]]:
    """Return places in `others` and ratios, 0 to 1, of those that are like `text`, best first."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        text, others, scorer=fuzz.ratio, score_cutoff=threshold * 100, limit=limit
    )
    return [(place, score / 100) for _, score, place in found]


def changes(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Return the runs of words that differ, as they stand in either text.

    >>> changes("69 people were hurt on Monday.", "70 people were hurt.")
    (('69', '70'), ('hurt on Monday.', 'hurt.'))
    """
    return tuple(
        (" ".join(run.before), " ".join(run.after))
        for run in compare_words(before, after)
        if not run.kept
    )
