"""Latin and Cyrillic letters in a translation: words that mix them, text in the wrong one.

The firewall rejects a draft for what a check reports in a translation; both ask here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.languages import Language

# A hyphen parts words: `IT-компанија` and `YouTube-а` are how Cyrillic inflects Latin names.
_WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
_FOREIGN = {
    "ru": re.compile("[ђјљњћџ]", re.IGNORECASE),
    "sr": re.compile("[щъыьэюяёй]", re.IGNORECASE),
}
FEW = 12
"""Letters below which a foreign name explains everything."""


def mixed_words(source: str, target: str) -> Iterator[str]:
    """Yield every word that mixes Latin and Cyrillic letters, which look alike.

    Words of the source may stand in the target.

    >>> list(mixed_words("In Belgrade", "У Бeограду"))
    ['Бeограду']
    """
    # Fast path: most translations have letters of one alphabet alone.
    if not (LATIN.search(target) and CYRILLIC.search(target)):
        return
    for word in _own_words(source, target):
        if LATIN.search(word) and CYRILLIC.search(word):
            yield word


def foreign_letters(language: Language) -> re.Pattern[str] | None:
    """Return what matches a letter that no word of `language` has, None where any may stand.

    Latin stands in Cyrillic text for a name; Cyrillic stands in Latin text for nothing, and
    neither do Serbian letters in Russian or Russian ones in Serbian.
    """
    return CYRILLIC if language.script == "Latn" else _FOREIGN.get(language.code)


def foreign_words(source: str, target: str, language: Language) -> Iterator[str]:
    """Yield every word with a letter foreign to `language`, but for the words of the source.

    One model for several languages at times slips from one into another.

    >>> from l10n.languages import SPANISH
    >>> list(foreign_words("I feel anger.", "Siento гнев.", SPANISH))
    ['гнев']
    """
    letters = foreign_letters(language)
    if letters is not None:
        yield from (word for word in _own_words(source, target) if letters.search(word))


def wrong_letters(source: str, target: str, language: Language) -> tuple[int, int] | None:
    """Return how many letters are of the other alphabet, and of how many; None for a few."""
    if language.script not in {"Latn", "Cyrl"}:
        return None
    other = CYRILLIC if language.script == "Latn" else LATIN
    if len(other.findall(target)) < FEW:
        return None
    letters = "".join(_own_words(source, target))
    latin, cyrillic = len(LATIN.findall(letters)), len(CYRILLIC.findall(letters))
    wrong, right = (cyrillic, latin) if language.script == "Latn" else (latin, cyrillic)
    return (wrong, wrong + right) if wrong >= FEW and wrong > right else None


def _own_words(source: str, target: str) -> list[str]:
    kept = set(_WORD.findall(source))
    return [word for word in _WORD.findall(target) if word not in kept]
