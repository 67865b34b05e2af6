"""Letters of one alphabet in a word of the other: the ones that look the same (UTS 39)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.alphabets import mixed_words

if TYPE_CHECKING:
    from l10n.fixes.cases import Case

_LATIN, _CYRILLIC = "aceopxyjsABCEHKMOPTXJSIi", "асеорхуј\u0455АВСЕНКМОРТХЈ\u0405Іі"
_ALPHABETS = {
    "ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "sr": frozenset("абвгдђежзијклљмнњопрстћуфхцчџш"),
}
_TO_CYRILLIC = dict(zip(_LATIN, _CYRILLIC, strict=True))
TO_LATIN = dict(zip(_CYRILLIC, _LATIN, strict=True))
_ANY_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def unmix_letters(text: str, case: Case) -> str:
    """Return a translation without words that mix alphabets, where all strangers are look-alikes.

    A word goes to the alphabet of the letters that have no double in the other one; `COBET`,
    every letter of which may be either, is left alone.
    """
    for word in dict.fromkeys(mixed_words(case.source, text)):
        pure = _pure(word, case)
        if pure is not None:
            text = re.sub(rf"(?<![^\W\d_]){re.escape(word)}(?![^\W\d_])", pure, text)
    return text


def _pure(word: str, case: Case) -> str | None:
    latin = [letter for letter in word if _ANY_LATIN.match(letter)]
    cyrillic = [letter for letter in word if letter not in latin]
    to_cyrillic = all(letter in _TO_CYRILLIC for letter in latin)
    to_latin = all(letter in TO_LATIN for letter in cyrillic)
    if to_cyrillic is to_latin:
        return None
    if to_latin:
        return "".join(TO_LATIN.get(letter, letter) for letter in word)
    pure = "".join(_TO_CYRILLIC.get(letter, letter) for letter in word)
    return pure if _ALPHABETS.get(case.language.code, frozenset()) >= set(pure.lower()) else None
