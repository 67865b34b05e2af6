"""Checks of script: Latin and Cyrillic letters where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry

# A hyphen parts words: `IT-компанија` and `YouTube-а` are how Cyrillic inflects Latin names.
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
FEW = 12
"""Letters below which a foreign name explains everything."""


def mixed_words(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield every word that mixes Latin and Cyrillic letters, which look alike."""
    for word in WORD.findall(entry.target):
        if LATIN.search(word) and CYRILLIC.search(word) and word not in entry.source:
            yield f"{word!r} mixes Latin and Cyrillic letters"


def wrong_script(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message where most letters are of another script; the source's words may be."""
    if language.script not in {"Latn", "Cyrl"}:
        return
    kept = set(WORD.findall(entry.source))
    words = "".join(word for word in WORD.findall(entry.target) if word not in kept)
    latin, cyrillic = len(LATIN.findall(words)), len(CYRILLIC.findall(words))
    wrong, right = (cyrillic, latin) if language.script == "Latn" else (latin, cyrillic)
    if wrong >= FEW and wrong > right:
        yield f"{wrong} of {wrong + right} letters are not {language.script}"
