"""Russian declension: every form that a word may take, from the form that stands in a dictionary.

The sets are generous: a form that does not exist stands in no text, and one that is missing is a
false alarm. A case alone (`case_form`) is given only for endings that have no exceptions.
"""

from __future__ import annotations

import re

_VOWELS = frozenset("аеёиоуыэюя")
_HARD = ("а", "у", "ом", "ем", "ём", "е", "ы", "и", "ов", "ев", "ам", "ами", "ах")
_SURNAME = ("ым", "ой", "ую", "ою", "ых", "ыми")
_SOFT = ("я", "ю", "ем", "ём", "е", "и", "ев", "ей", "ям", "ями", "ях", "ью")
_FEMININE = ("а", "ы", "и", "е", "у", "ой", "ою", "ей", "ею", "ам", "ами", "ах", "")
_FEMININE_SOFT = ("я", "и", "е", "ю", "ей", "ёй", "ею", "ям", "ями", "ях", "ь", "й")
_ADJECTIVE = (
    *("ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ая", "яя", "ей"),
    *("ую", "юю", "ою", "ею", "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими"),
)
_BY_LAST: dict[str, tuple[str, ...]] = {
    "а": _FEMININE,
    "я": _FEMININE_SOFT,
    "й": _SOFT,
    "ь": _SOFT,
    "о": ("а", "у", "ом", "е", "ам", "ами", "ах", ""),
    "е": ("я", "ю", "ем", "и", "й", "ям", "ями", "ях", "а", "у"),
    "и": ("", "ов", "ев", "ам", "ами", "ах", "ям", "ями", "ях", "ей", "й"),
    "ы": ("", "ов", "ев", "ам", "ами", "ах", "ей"),
}
_ADJECTIVAL = re.compile("(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$")
_FLEETING = re.compile("([еёо])([бвгдзклмнпрстц])$")
_SURNAMES = ("ов", "ев", "ёв", "ин", "ын")
_SHORTEST = 3

CASES = ("genitive", "dative", "accusative", "instrumental", "locative")


def forms(word: str) -> frozenset[str]:
    """Return the forms of a word in small letters, itself among them.

    >>> "афинах" in forms("афины"), "москвой" in forms("москва"), "орла" in forms("орел")
    (True, True, True)
    """
    if len(word) < _SHORTEST:
        return frozenset({word})
    last = word[-1]
    vowel = last in _VOWELS or last in "йь"
    stem = word[:-1] if vowel else word
    endings = _BY_LAST.get(last, ()) if vowel else _HARD
    if word.endswith(_SURNAMES):
        endings += _SURNAME
    found = {word, *(stem + ending for ending in endings)}
    if _ADJECTIVAL.search(word):
        found |= {word[:-2] + ending for ending in _ADJECTIVE}
    if not vowel and (match := _FLEETING.search(stem)):
        short = stem[: match.start()]
        # Елец, Ельца; заём, займа.
        found |= {short + soft + match[2] + e for e in endings for soft in ("", "ь", "й")}
    if word.endswith("ья"):
        found.add(word[:-2] + "ей")
    return frozenset(found - {""})


def case_form(word: str, case: str) -> str | None:
    """Return the singular of a place in one of `CASES`, None where the ending leaves a doubt.

    >>> [case_form(word, "genitive") for word in ("Белград", "Москва", "Сербия", "Осло", "Торжок")]
    ['Белграда', 'Москвы', 'Сербии', 'Осло', None]
    """
    at = CASES.index(case)
    small = word.casefold()
    if re.search("[^аеёиоуыэюяйьцжчшщ]$", small) and not re.search("[еёо].$", small):
        return (f"{word}а", f"{word}у", word, f"{word}ом", f"{word}е")[at]
    # The vowel before these stays: Лондон, Вашингтон; in Торжок and Елец it falls out.
    if re.search("(?:[дртс]он|.[гзиктс][ое]в|.[бнлрс]ов)$", small):
        return (f"{word}а", f"{word}у", word, f"{word}ом", f"{word}е")[at]
    stem = word[:-1]
    if small.endswith("ия"):
        return tuple(stem + ending for ending in ("и", "и", "ю", "ей", "и"))[at]
    if re.search("[бвгдзклмнпрстфх]а$", small):
        genitive = "и" if small[-2] in "кгх" else "ы"
        return tuple(stem + ending for ending in (genitive, "е", "у", "ой", "е"))[at]
    if re.search("[уюэ]$|[^вне]о$", small):
        return word
    return None
