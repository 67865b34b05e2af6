"""Which words are numbers, by language."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from l10n.numerals import english, russian, serbian, spanish
from l10n.numerals.words import Lexicon, Part, Word
from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language

_LEXICONS: dict[str, Lexicon] = {
    "en": english.LEXICON,
    "es": spanish.LEXICON,
    "ru": russian.LEXICON,
    "sr": serbian.LEXICON,
}
_COMPOUNDS = {
    "es": (spanish.PREFIXES, spanish.SUFFIXES),
    "ru": (russian.PREFIXES, russian.SUFFIXES),
    "sr": (serbian.PREFIXES, serbian.SUFFIXES),
}
_SCALED = {
    10**3: ("тысяч", "хиљад", "hiljad"),
    10**6: ("миллион", "милион", "milion"),
    10**9: ("миллиард", "милијард", "milijard"),
}
"""What multiplies the beginning of a compound: `девяти-миллионный`."""
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\Z")
ROMAN_NUMERALS = frozenset(
    tens + ones
    for tens in ("", "X", "XX", "XXX")
    for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
) - {"", "I"}
"""From 2 to 39: centuries, popes and party congresses."""
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


@cache
def finder(language: Language) -> Callable[[str], Word | None]:
    """Return what tells which number a word of a language is, None for any other word.

    It has a memory, as words come again.

    >>> from l10n.languages import ENGLISH, RUSSIAN
    >>> finder(RUSSIAN)("двадцатипятилетний").values
    (Decimal('25'),)
    >>> finder(ENGLISH)("Seven").firm, finder(ENGLISH)("day")
    (True, None)
    """
    lexicon = lexicon_of(language)
    beginning = _beginning(language)
    starts = tuple(_prefixes(language)) if beginning is not None else ()

    @lru_cache(maxsize=65536)
    def find(form: str) -> Word | None:
        lowered = form.lower().replace("ё", "е")
        word = lexicon.get(lowered)
        if word is None and beginning is not None and lowered.startswith(starts):
            found = beginning.match(lowered)
            word = None if found is None else _compound(found, language)
        return word or (_roman(form) if form[0] in _ROMAN_DIGITS else None)

    return find


def lexicon_of(language: Language) -> Lexicon:
    """Return the number words of a language in its script, empty where we know none."""
    latin = language.locale == "sr@latin"
    return _latin_serbian() if latin else _LEXICONS.get(language.code, {})


@cache
def _latin_serbian() -> Lexicon:
    return {to_latin(form): word for form, word in serbian.LEXICON.items()}


def _compound(found: re.Match[str], language: Language) -> Word:
    """Return the number that an adjective begins with: `41-летний` in one word."""
    numbers = _prefixes(language)
    value = sum((numbers[part] for part in found.groups()[:2] if part), Decimal())
    scale = next((n for n, stems in _SCALED.items() if found[3].startswith(stems)), 1)
    return Word(Part.ALONE, (value, value * scale) if scale > 1 else (value,))


@cache
def _prefixes(language: Language) -> dict[str, Decimal]:
    prefixes, _ = _COMPOUNDS[language.code]
    latin = language.locale == "sr@latin"
    return {to_latin(k) if latin else k: Decimal(value) for k, value in prefixes.items()}


@cache
def _beginning(language: Language) -> re.Pattern[str] | None:
    if language.code not in _COMPOUNDS:
        return None
    _, suffixes = _COMPOUNDS[language.code]
    ends = map(to_latin, suffixes) if language.locale == "sr@latin" else suffixes
    starts = "|".join(sorted(_prefixes(language), key=len, reverse=True))
    return re.compile(rf"({starts})(?:({starts}))??({'|'.join(ends)})")


def _roman(form: str) -> Word | None:
    """Return a Roman numeral up to 39: centuries, popes and party congresses."""
    if not _ROMAN.match(form):
        return None
    digits = [_ROMAN_DIGITS[sign] for sign in form]
    value = sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))
    return Word(Part.ALONE, (Decimal(value),))
