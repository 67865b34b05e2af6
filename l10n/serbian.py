"""Serbian in its two scripts: Cyrillic to Latin.

The mapping is that of the Pravopis srpskoga jezika (Matica srpska): 30 letters, three of which
become digraphs. This direction is exact, the other one is not.
"""

from __future__ import annotations

import re

_DIGRAPHS = {"Љ": "Lj", "Њ": "Nj", "Џ": "Dž"}
_LETTERS = str.maketrans(
    dict(zip("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš", strict=True))
    | dict(zip("АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ", strict=True))
    | {"љ": "lj", "њ": "nj", "џ": "dž"}
)
_SHIELDED = re.compile(
    r"(?:\b[a-z][a-z0-9+.-]*://|\bwww\.)[^\s<>\"„“”«»]+"
    r"|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def to_latin(text: str) -> str:
    """Return Serbian Cyrillic text in Latin script; Latin text, URLs and e-mail stay as they are.

    The second letter of a digraph is a capital where its neighbours in the word are; a letter
    alone follows the words beside it. Letters that Serbian does not have are left alone.

    >>> to_latin("ЉУБАВ, Љубав, Њ. Петровић, УЏБЕНИК")
    'LJUBAV, Ljubav, Nj. Petrović, UDŽBENIK'
    """
    parts: list[str] = []
    end = 0
    for shield in _SHIELDED.finditer(text):
        parts += (_convert(text[end : shield.start()]), shield.group())
        end = shield.end()
    return "".join((*parts, _convert(text[end:])))


def _convert(text: str) -> str:
    words = list(_WORD.finditer(text))
    parts: list[str] = []
    end = 0
    for index, match in enumerate(words):
        word = match.group()
        if any(letter in word for letter in _DIGRAPHS):
            beside = [words[i].group() for i in (index - 1, index + 1) if 0 <= i < len(words)]
            word = _open_digraphs(word, beside)
        parts += (text[end : match.start()], word.translate(_LETTERS))
        end = match.end()
    return "".join((*parts, text[end:]))


def _open_digraphs(word: str, beside: list[str]) -> str:
    if len(word) == 1:
        headline = bool(beside) and all(len(near) > 1 and near.isupper() for near in beside)
        return _DIGRAPHS[word].upper() if headline else _DIGRAPHS[word]
    letters: list[str] = []
    for index, letter in enumerate(word):
        latin = _DIGRAPHS.get(letter)
        if latin is None:
            letters.append(letter)
            continue
        neighbour = word[index + 1] if index + 1 < len(word) else word[index - 1]
        letters.append(latin.upper() if neighbour.isupper() else latin)
    return "".join(letters)
