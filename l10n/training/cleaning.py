"""Which pairs teach: the others are dropped, each for a reason that is counted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

from l10n.training.corpora import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n.languages import Language

MARKUP = re.compile(r"%[\w(]|[{}<>|\\]|&\w+;|_\w|https?:|[@#]\w")
LETTER = re.compile(r"[^\W\d_]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
DIGITS = re.compile(r"\d+")
MOST_WORDS = 80
MOST_RATIO = 2.2
"""Target words a source word, either way; short texts may leave it by SLACK words."""
SLACK = 3
RIGHT_SCRIPT = 0.7
"""Least share of the letters of a target that are of its language's script."""
MOST_ALIKE = 2
"""How many translations of one source, figures apart, are worth having."""


class Reason(StrEnum):
    """Why a pair was dropped."""

    EMPTY = "empty"
    LENGTH = "length"
    RATIO = "length ratio"
    MARKUP = "markup"
    COPY = "copy"
    SCRIPT = "script"
    DUPLICATE = "duplicate"
    HELD_OUT = "held out"


class Cleaner:
    """Drops what does not teach and counts why; remembers what it has passed.

    `held_out` are English texts that must never be trained on, compared without case and
    punctuation.
    """

    def __init__(self, held_out: Iterable[str] = ()) -> None:
        self.dropped: Counter[Reason] = Counter()
        self._held_out = {fingerprint(text) for text in held_out}
        self._pairs: set[int] = set()
        self._alike: Counter[int] = Counter()

    def clean(self, pairs: Iterable[Pair], language: Language) -> Iterator[Pair]:
        """Yield the pairs that teach, in NFC and with white space folded."""
        for pair in pairs:
            folded = Pair(_fold(pair.source), _fold(pair.target))
            reason = fault(folded, language) or self._seen(folded, language)
            if reason is None:
                yield folded
            else:
                self.dropped[reason] += 1

    def _seen(self, pair: Pair, language: Language) -> Reason | None:
        bare = fingerprint(pair.source)
        if bare in self._held_out:
            return Reason.HELD_OUT
        exact = hash((language.code, bare, fingerprint(pair.target)))
        alike = hash((language.code, DIGITS.sub("0", bare)))
        if exact in self._pairs or self._alike[alike] >= MOST_ALIKE:
            return Reason.DUPLICATE
        self._pairs.add(exact)
        self._alike[alike] += 1
        return None


def fault(pair: Pair, language: Language) -> Reason | None:
    """Return what is wrong with a pair on its own, None where nothing is.

    >>> from l10n.languages import RUSSIAN
    >>> fault(Pair("Good morning", "Buenos días"), RUSSIAN)
    <Reason.SCRIPT: 'script'>
    """
    words, translated = len(pair.source.split()), len(pair.target.split())
    if not words or not translated:
        return Reason.EMPTY
    if max(words, translated) > MOST_WORDS:
        return Reason.LENGTH
    longer, shorter = max(words, translated), min(words, translated)
    if longer > MOST_RATIO * shorter + SLACK:
        return Reason.RATIO
    if MARKUP.search(pair.source) or MARKUP.search(pair.target):
        return Reason.MARKUP
    if fingerprint(pair.source) == fingerprint(pair.target):
        return Reason.COPY
    return None if _right_script(pair.target, language) else Reason.SCRIPT


def fingerprint(text: str) -> str:
    """Return the letters and figures of a text without case: what makes two texts the same.

    >>> fingerprint("“Stop!” he said.") == fingerprint('"STOP," he said')
    True
    """
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _fold(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _right_script(text: str, language: Language) -> bool:
    pattern = {"Cyrl": CYRILLIC, "Latn": LATIN}.get(language.script)
    letters = len(LETTER.findall(text))
    return pattern is None or not letters or len(pattern.findall(text)) >= RIGHT_SCRIPT * letters
