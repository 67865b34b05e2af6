"""Serbian Cyrillic to Latin: exact.

The mapping is that of the Pravopis srpskoga jezika (Matica srpska): 30 letters, three of which
become digraphs.
"""

from __future__ import annotations

import re

from l10n.serbian.shields import ADDRESSES, around

_DIGRAPHS = {"Љ": "Lj", "Њ": "Nj", "Џ": "Dž"}
_LETTERS = str.maketrans(
    dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
    | dict(zip("АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ", strict=True))
    | {"љ": "lj", "њ": "nj", "џ": "dž"}
)
_CIRCUMFLEX = re.compile("[аеиоуАЕИОУ]\u0302")
_CAPITAL = re.compile("[ЉЊЏ]")
_LAST_WORD = re.compile(r"([^\W\d_]+)[\W\d_]*\Z")
_FIRST_WORD = re.compile(r"[\W\d_]*([^\W\d_]+)")
_LONG = dict(zip("аеиоуАЕИОУ", "âêîôûÂÊÎÔÛ", strict=True))
_NEAR = 60
"""Characters either side of a lone letter in which the words beside it are looked for."""


def to_latin(text: str) -> str:
    """Return Serbian Cyrillic text in Latin script; Latin text, URLs and e-mail stay as they are.

    The second letter of a digraph is a capital where its neighbours in the word are; a letter
    alone follows the words beside it. Letters that Serbian does not have are left alone, and so
    are handles and hashtags, which name the same thing in no other spelling.

    >>> to_latin("ЉУБАВ, Љубав, Њ. Петровић, УЏБЕНИК")
    'LJUBAV, Ljubav, Nj. Petrović, UDŽBENIK'
    """
    return "\n".join([around(line, ADDRESSES, _convert) for line in text.split("\n")])


def _convert(text: str) -> str:
    if "\u0302" in text:
        text = _CIRCUMFLEX.sub(lambda pair: _LONG[pair.group()[0]], text)
    return _CAPITAL.sub(_open_digraph, text).translate(_LETTERS)


def _open_digraph(match: re.Match[str]) -> str:
    text, place = match.string, match.start()
    latin = _DIGRAPHS[match.group()]
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if after.isalpha():
        return latin.upper() if after.isupper() else latin
    if before.isalpha():
        return latin.upper() if before.isupper() else latin
    near = (
        _LAST_WORD.search(text[max(0, place - _NEAR) : place]),
        _FIRST_WORD.match(text[place + 1 : place + _NEAR]),
    )
    beside = [word.group(1) for word in near if word is not None]
    headline = bool(beside) and all(len(word) > 1 and word.isupper() for word in beside)
    return latin.upper() if headline else latin
