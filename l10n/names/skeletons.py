"""Skeletons: what is left of a name in every spelling of its sounds, so that two can be compared.

Vowels fall out, but for one at the start (`A`); consonants that languages write for one another
become one: `T` for t, d and th, `K` for k, g, h and kh, `S` for all sibilants, `V` for f, v and w.
English spelling is ambiguous, so that a name has several: `ch` is heard in Churchill, Michael and
Chirac.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from l10n.characters import without_accents

_SHORTEST = 2
_MOST = 16
"""Skeletons of one name at most."""
_PLAIN = str.maketrans({"ł": "l", "đ": "dj", "ø": "o", "ß": "ss", "æ": "e", "ı": "i", "þ": "th"})
_UNITS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("shch", ("S",)), ("tsch", ("S",)), ("sch", ("S", "SK")), ("tch", ("S",)), ("dzh", ("S",)),
    ("dj", ("S", "T")), ("dz", ("S", "TS")), ("dg", ("S", "TK")), ("dž", ("S",)),
    ("ck", ("K",)), ("ch", ("S", "K")), ("sh", ("S",)),
    ("zh", ("S",)), ("cz", ("S",)), ("sz", ("S",)), ("cs", ("S", "KS")), ("ts", ("S",)),
    ("tz", ("S",)), ("zs", ("S",)), ("rz", ("RS", "S")), ("kh", ("K",)), ("gh", ("K", "", "V")),
    ("xh", ("S",)),
    ("ph", ("V", "P")), ("pf", ("V", "PV")), ("th", ("T", "S")),
    ("qu", ("K", "KV")),
    ("gn", ("N", "KN")),
    ("ng", ("NK", "N")), ("ll", ("L", "")), ("mb", ("MB", "M")), ("mc", ("MK",)),
    ("au", ("A", "AV")), ("eu", ("A", "AV")),
    ("cc", ("K", "S")), ("gg", ("K", "S")), ("ss", ("S",)), ("x", ("KS", "K", "S")),
    ("q", ("K", "S")), ("j", ("S", "", "K")), ("w", ("V", "")), ("v", ("V",)), ("f", ("V",)),
    ("b", ("B",)), ("p", ("P",)), ("d", ("T",)), ("t", ("T",)), ("s", ("S",)), ("z", ("S",)),
    ("l", ("L",)), ("m", ("M",)), ("n", ("N",)), ("r", ("R",)), ("k", ("K",)),
)  # fmt: skip
_START = {
    "kn": ("N", "KN"), "wr": ("R", "VR"), "wh": ("V", "A", "K"), "h": ("K", ""), "w": ("V", "A"),
    "ps": ("PS", "S"),
}  # fmt: skip
_SILENT = re.compile(r"(?<=[aeiou])(?:[tdsxzp]|ts|lt|lts|ds|ld|r|cs|nt)\Z|(?<=r)[tds]\Z")
"""Endings that French does not say: Renault, Gautier, Charest."""
_SOFTENING = "eiy"
_SOFT = {"c": ("S", "K"), "g": ("S", "K")}
_HARD = {"c": ("K", "S"), "g": ("K",), "h": ("", "K")}
_ENGLISH = re.compile("|".join(unit for unit, _ in _UNITS) + r"|[cgh]|[aeiouy]+|.", re.DOTALL)
_VALUES = dict(_UNITS)
_CYRILLIC: tuple[tuple[str, str], ...] = (
    ("тск", "TSK"), ("дск", "TSK"), ("дж", "S"), ("дз", "S"), ("тч", "S"), ("тш", "S"),
    ("тс", "S"), ("тц", "S"), ("зж", "S"),
)  # fmt: skip
_KEPT = {sign: sign for sign in "SKT"}
"""What the signs of several letters in a row are made of."""
_LETTERS = {
    **dict.fromkeys("жзсцчшщћџђѕ", "S"), **dict.fromkeys("дт", "T"), **dict.fromkeys("кгхґ", "K"),
    **dict.fromkeys("вф", "V"), **dict.fromkeys("лљ", "L"), **dict.fromkeys("нњ", "N"),
    "п": "P", "б": "B", "м": "M", "р": "R",
    **dict.fromkeys("аоуэеёюяиыйјіїєў", "A"), **_KEPT,
}  # fmt: skip
_SERBIAN = {
    **dict.fromkeys("zscžčšćđ", "S"), **dict.fromkeys("dt", "T"), **dict.fromkeys("kgh", "K"),
    **dict.fromkeys("vf", "V"), "l": "L", "n": "N", "p": "P", "b": "B", "m": "M", "r": "R",
    **dict.fromkeys("aeiouj", "A"), **_KEPT,
}  # fmt: skip
_SERBIAN_UNITS: tuple[tuple[str, str], ...] = (
    ("tsk", "TSK"),
    ("dsk", "TSK"),
    ("dž", "S"),
    ("ts", "S"),
    ("tš", "S"),
    ("tč", "S"),
)
_ROMAN = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфхэыіїє", "abvgdeziiklmnoprstufheiiie", strict=True))
    | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "u", "я": "a"}
    | {"ё": "e", "ђ": "dj", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "џ": "j", "ґ": "g", "ў": "u"}
)
_SERBIAN_ROMAN = str.maketrans(
    {"ž": "zh", "c": "ts", "č": "ch", "ć": "ch", "š": "sh", "đ": "dj", "j": "i"}
)
_MARKED = str.maketrans({"č": "ch", "ć": "ch", "š": "sh", "ž": "zh", "ř": "rzh"})
_SPOKEN = (
    ("leigh", "li"), ("wright", "rait"), ("knight", "nait"), ("igh", "ai"), ("shaw", "sho"),
    ("ph", "f"), ("ck", "k"), ("kh", "h"), ("xh", "j"), ("th", "t"), ("w", "v"), ("x", "ks"),
    ("y", "i"),
    ("q", "k"), ("ch", "\0"), ("c", "k"), ("\0", "ch"), ("ee", "i"), ("oo", "u"), ("ou", "u"),
)  # fmt: skip


@lru_cache(maxsize=65536)
def english_skeletons(word: str) -> tuple[str, ...]:
    """Return the skeletons of a name in English spelling, the likeliest first.

    >>> english_skeletons("Johnson"), english_skeletons("Zelensky")
    (('SNSN', 'SKNSN', 'ANSN', 'AKNSN', 'KNSN'), ('SLNSK',))
    """
    parts: list[tuple[str, ...]] = []
    text = plain(word)
    start = next((unit for unit in _START if text.startswith(unit)), "")
    if start:
        parts.append(_START[start])
    for match in _ENGLISH.finditer(text, len(start)):
        unit, after = match[0], text[match.end() : match.end() + 1]
        if unit in _VALUES:
            parts.append(_VALUES[unit])
        elif unit in _HARD:
            # A final c is Slavic: Marzec, Balkanac.
            soft = unit in _SOFT and (after in _SOFTENING if after else unit == "c")
            parts.append(_SOFT[unit] if soft else _HARD[unit])
        elif unit[0] in "aeiouy":
            parts.append(("A",))
    found: dict[str, None] = {}
    for choice in product(*parts):
        found[_folded("".join(choice))] = None
        if len(found) >= _MOST:
            break
    silent = _SILENT.sub("", text)
    if silent != text and len(silent) > _SHORTEST:
        found.update(dict.fromkeys(english_skeletons(silent)))
    return tuple(found)


def skeletons(word: str, locale: str) -> tuple[str, ...]:
    """Return the skeletons of a word of a translation; a Latin word in Cyrillic text is English.

    >>> [skeletons(word, "ru") for word in ("Джонсоном", "Зеленскому")]
    [('SNSNM',), ('SLNSKM',)]
    >>> skeletons("Džonsonom", "sr@latin")
    ('SNSNM',)
    """
    lower = word.lower()
    if locale == "sr@latin":
        units, letters = _SERBIAN_UNITS, _SERBIAN
    elif lower[0] in _LETTERS:
        units, letters = _CYRILLIC, _LETTERS
    else:
        return english_skeletons(word)
    for unit, sign in units:
        lower = lower.replace(unit, sign)
    return (_folded("".join([letters.get(letter, "") for letter in lower])),)


@lru_cache(maxsize=131072)
def romanised(word: str, locale: str) -> str:
    """Return a word of a translation in the letters that `spoken` has for a name.

    >>> romanised("Уилсон", "ru"), romanised("Vilson", "sr@latin"), spoken("Wilson")
    ('uilson', 'vilson', 'vilson')
    """
    lower = word.lower()
    if locale == "sr@latin":
        return lower.translate(_SERBIAN_ROMAN).replace("dzh", "j")
    return lower.replace("дж", "j").translate(_ROMAN) if lower[0] in _LETTERS else spoken(word)


@lru_cache(maxsize=131072)
def spoken(word: str) -> str:
    """Return a name in English spelling with one letter for each of the commonest sounds."""
    text = plain(word.lower().translate(_MARKED))
    for unit, letter in _SPOKEN:
        text = text.replace(unit, letter)
    return text


@lru_cache(maxsize=131072)
def plain(word: str) -> str:
    """Return a word in lower case without accents, in letters of ASCII where it can be.

    >>> plain("Kaczyński"), plain("Đoković")
    ('kaczynski', 'djokovic')
    """
    if word.isascii():
        return word.lower()
    return without_accents(word.lower().translate(_PLAIN))


def _folded(skeleton: str) -> str:
    """Return a skeleton without vowels but for one at the start, and none of its signs doubled."""
    folded = skeleton[:1]
    for sign in skeleton[1:]:  # a search costs three times as much
        if sign != "A" and sign != folded[-1]:
            folded += sign
    return folded
