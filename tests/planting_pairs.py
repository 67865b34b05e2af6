"""What planters take and return, and how they put one word for another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from l10n.languages import Language
from l10n.serbian import to_latin


@dataclass(frozen=True, slots=True)
class Pair:
    """A source sentence and its translation."""

    source: str
    target: str


Planter = Callable[[Pair, Pair, Language, Random], str | None]
"""Takes a pair, another pair, the language; returns a wrong target, None where none fits.

The source is that of the pair, for `lost_sentence` and `leftover` that of both pairs.
"""


def written(word: str, language: Language) -> str:
    return to_latin(word) if language.locale == "sr@latin" else word


def other_of(
    words: list[str], form: str, text: str, language: Language, random: Random
) -> str | None:
    words = [written(word, language) for word in words]
    found = re.search(form.format(f"({'|'.join(words)})"), text)
    if found is None:
        return None
    other = random.choice([word for word in words if word != found[1]])
    return text[: found.start(1)] + other + text[found.end(1) :]
