"""How GNU gettext breaks strings over lines: UAX 14 pair table, 79 columns.

Follows `wrap` of gettext's write-po.c and libunistring's width_linebreaks for the scripts we
translate into; characters of other scripts are classed roughly (wide ones as ideographs).
"""

from __future__ import annotations

import itertools
import sys
import unicodedata
from functools import cache

PAGE_WIDTH = 79
ESCAPES = {
    "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\v": "\\v",
    "\\": "\\\\", '"': '\\"',
}  # fmt: skip

_COLUMNS = (
    *("OP", "CL", "CP", "QU", "GL", "NS", "EX", "SY", "IS", "PR", "PO"),
    *("NU", "AL", "HL", "ID", "IN", "HY", "BA", "BB", "B2", "WJ"),
)
# ^ never, % only after a space, _ always: the pair table of UAX 14 as msgcat 0.21 behaves,
# which breaks between `,` and a letter.
_PAIRS = {
    "OP": "^^^^^^^^^^^^^^^^^^^^^",
    "CL": "_^^%%^^^^%%____%%%__^",
    "CP": "_^^%%^^^^%%%%%_%%%__^",
    "QU": "^^^%%%^^^%%%%%%%%%%%^",
    "GL": "%^^%%%^^^%%%%%%%%%%%^",
    "NS": "_^^%%%^^^______%%%__^",
    "EX": "_^^%%%^^^______%%%__^",
    "SY": "_^^%%%^^^__%_%_%%%__^",
    "IS": "_^^%%%^^^__%___%%%__^",
    "PR": "%^^%%%^^^__%%%%%%%__^",
    "PO": "%^^%%%^^^__%%%_%%%__^",
    "NU": "%^^%%%^^^%%%%%_%%%__^",
    "AL": "%^^%%%^^^%%%%%_%%%__^",
    "HL": "%^^%%%^^^%%%%%_%%%__^",
    "ID": "_^^%%%^^^_%____%%%__^",
    "IN": "_^^%%%^^^______%%%__^",
    "HY": "_^^%_%^^^__%___%%%__^",
    "BA": "_^^%_%^^^______%%%__^",
    "BB": "%^^%%%^^^%%%%%%%%%%%^",
    "B2": "_^^%%%^^^______%%%_^^",
    "WJ": "%^^%%%^^^%%%%%%%%%%%^",
}
_CLASSES = {
    "BK": "\n\v\f\r\x85\u2028\u2029",
    "SP": " ",
    "ZW": "\u200b",
    "WJ": "\u2060\ufeff",
    "GL": "\u00a0\u202f\u2007\u2011",
    "QU": "\"'\u00ab\u00bb\u2018\u2019\u201b\u201c\u201d\u201f\u2039\u203a",
    "OP": "([{\u00a1\u00bf\u201a\u201e",
    "CL": "}\u3001\u3002",
    "CP": ")]",
    "EX": "!?",
    "SY": "/",
    "IS": ",.:;",
    "PR": "$+\\\u00a3\u00a4\u00a5\u00b1\u20ac\u20bd\u2116\u2212",
    "PO": "%\u00a2\u00b0\u2030\u2032\u2033",
    "HY": "-",
    "BA": "\t|\u00ad\u2010\u2012\u2013\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a",
    "BB": "\u00b4",
    "B2": "\u2014",
    "IN": "\u2024\u2025\u2026",
}
_KNOWN = {character: name for name, members in _CLASSES.items() for character in members}


def quoted_lines(keyword: str, text: str, prefix: str = "", *, wrap: bool = True) -> list[str]:
    """Return `keyword "text"` as the lines msgcat writes, each after `prefix`, no newlines.

    Without `wrap` (flag `no-wrap`) lines end after newline escapes only.
    """
    portions = _portions(text)
    width = (PAGE_WIDTH if wrap else sys.maxsize) - 2 - len(prefix)
    if len(portions) == 1:
        lines = _break(portions[0], width, len(keyword) + 1)
        if len(lines) == 1 and (not text or len(keyword) + 1 <= width):
            return [f'{prefix}{keyword} "{lines[0]}"']
    broken = [line for portion in portions for line in _break(portion, width, 0)]
    return [f'{prefix}{keyword} ""', *(f'{prefix}"{line}"' for line in broken)]


def _portions(text: str) -> list[str]:
    parts = text.split("\n")
    ended = [part + "\n" for part in parts[:-1]]
    return [*ended, parts[-1]] if parts[-1] or not ended else ended


def _break(portion: str, width: int, start: int) -> list[str]:
    units: list[tuple[str, bool]] = []
    for character in portion:
        escaped = ESCAPES.get(character, character)
        # An escape is one piece: never a break between the backslash and its letter.
        units.extend((part, index > 0) for index, part in enumerate(escaped))
    characters = "".join(part for part, _ in units)
    breaks = _opportunities(characters)
    cuts: list[int] = []
    last, column, piece = -1, start, 0
    final = len(units) - 2 if portion.endswith("\n") else -1
    for index, (character, inside) in enumerate(units):
        kind = "^" if inside or index == final else breaks[index]
        if kind in "_!" and last >= 0 and column + piece > width:
            cuts.append(last)
            column = 0
        if kind == "!":
            last, column, piece = -1, 0, 0
            continue
        if kind == "_":
            last, column, piece = index, column + piece, 0
        piece += columns(character)
    if last >= 0 and column + piece > width:
        cuts.append(last)
    edges = [0, *cuts, len(characters)]
    return [characters[a:b] for a, b in itertools.pairwise(edges)]


def _opportunities(text: str) -> list[str]:
    """Return, a character, whether a line may break before it: `_` may, `!` must, `^` may not."""
    kinds: list[str] = []
    last, spaced = "BK", False
    for character in text:
        kind = _class(character)
        if kind == "BK":
            kinds.append("!")
            last, spaced = "BK", False
        elif kind in {"SP", "ZW"}:
            kinds.append("^")
            if kind == "ZW":
                last, spaced = "ZW", False
            else:
                spaced = True
        elif kind == "CM" and not spaced and last not in {"BK", "ZW"}:
            kinds.append("^")
        else:
            kind = "AL" if kind == "CM" else kind
            kinds.append(_between(last, kind, spaced=spaced))
            last, spaced = kind, False
    return kinds


def _between(last: str, kind: str, *, spaced: bool) -> str:
    if last == "BK":
        return "^"
    if last == "ZW":
        return "_"
    pair = _PAIRS[last][_COLUMNS.index(kind)]
    return "_" if pair == "_" or (pair == "%" and spaced) else "^"


@cache
def _class(character: str) -> str:
    if character in _KNOWN:
        return _KNOWN[character]
    category = unicodedata.category(character)
    if category in {"Mn", "Mc", "Me", "Cc", "Cf"}:
        return "CM"
    if category == "Nd":
        return "NU"
    if "\u05d0" <= character <= "\u05f2":
        return "HL"
    return "ID" if unicodedata.east_asian_width(character) in "WF" else "AL"


@cache
def columns(character: str) -> int:
    """Return how many columns of a terminal a character takes: 0, 1 or 2."""
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf", "Cc", "Zl", "Zp"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
