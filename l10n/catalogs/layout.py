"""How GNU gettext breaks strings over lines: UAX 14 pair table, 79 columns.

Follows `wrap` of gettext's write-po.c and libunistring's width_linebreaks. What the category and
width of a character do not tell about its class stands in `linebreaks.txt`; scripts without spaces
between words (Thai, Khmer) are classed as letters.
"""

from __future__ import annotations

import itertools
import re
import sys
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

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
    "CP": "_^^%%%^^^%%%%%_%%%__^",
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
_ESCAPED = re.compile(r'\\[abfnrtv\\"]')
# Letters of our scripts go by the word: all of class AL, one column each, never broken.
_FLAG = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
"""Two of these letters are a flag."""
_TOKEN = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}|"
    "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0400-\u0482\u048a-\u052f]+|.",
    re.DOTALL,
)
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
    """Return the escaped portion in lines of `width` columns, the first from column `start`."""
    text, pieces = _pieces(portion)
    cuts = [0]
    last, column, waiting = -1, start, 0
    for offset, size, forced in pieces:
        if offset and last >= 0 and column + waiting > width:
            cuts.append(last)
            column = 0
        if forced:
            last, column = -1, 0
        elif offset:
            last, column = offset, column + waiting
        waiting = size
    if last >= 0 and column + waiting > width:
        cuts.append(last)
    return [text[a:b] for a, b in itertools.pairwise((*cuts, len(text)))]


# A story's sentence stands in a template and in a catalog a language, each written twice a run.
@lru_cache(maxsize=4096)
def _pieces(portion: str) -> tuple[str, tuple[tuple[int, int, bool], ...]]:
    """Return the portion escaped, and its unbreakable pieces: offset, columns, after a break.

    The first piece starts at 0; a piece that follows a break of its own counts columns anew.
    """
    text = "".join(ESCAPES.get(character, character) for character in portion)
    # An escape is one piece: never a break between the backslash and its letter.
    inside = {match.start() + 1 for match in _ESCAPED.finditer(text)}
    if portion.endswith("\n"):
        inside.add(len(text) - 2)
    pieces: list[tuple[int, int, bool]] = []
    offset, size, forced = 0, 0, False
    last, spaced = "BK", False
    for token in _TOKEN.finditer(text):
        at, word = token.span()[0], token.group()
        kind = _class(word[0])
        mark, last, spaced = _opportunity(kind, last, spaced)
        if word[0] in _FLAG and len(word) > 1:
            last = "NS"  # no percent sign sticks to a flag
        if at in inside:
            mark = "^"
        if mark == "!" or (mark == "_" and at):
            pieces.append((offset, size, forced))
            offset, size, forced = at, 0, mark == "!"
        size += len(word) if len(word) > 1 else columns(word)
    return text, (*pieces, (offset, size, forced))


@cache
def _opportunity(kind: str, last: str, spaced: bool) -> tuple[str, str, bool]:
    """Return whether a line may break before a character, and what the next one has to know.

    `_` it may, `!` it must, `^` it may not.
    """
    simple = {"BK": ("!", "BK", False), "ZW": ("^", "ZW", False), "SP": ("^", last, True)}
    if kind in simple:
        return simple[kind]
    if kind in {"CM", "ZJ"} and not spaced and last not in {"BK", "ZW"}:
        return "^", last if kind == "CM" else "ZJ", spaced
    if kind == "CM":
        return ("_" if spaced else "^"), "AL", False
    if last == "HL" and kind in {"HY", "BA"} and not spaced:
        return "^", "GL", False
    if kind == "OW":
        # Next to letters it is no bracket of a word: UAX 14, LB 30.
        free = last in {"AL", "HL", "NU"}
        return ("_" if free else _between(last, "OP", spaced=spaced)), "OP", False
    return _between(last, kind, spaced=spaced), kind, False


def _between(last: str, kind: str, *, spaced: bool) -> str:
    if last == "BK":
        return "^"
    if last == "ZW":
        return "_"
    if last == "ZJ":
        return "_" if spaced else "^"
    pair = _PAIRS[last][_COLUMNS.index(kind)]
    return "_" if pair == "_" or (pair == "%" and spaced) else "^"


@cache
def _class(character: str) -> str:
    if character in _KNOWN:
        return _KNOWN[character]
    if character > "\u02ff" and (listed := _listed().get(character)):
        return listed
    category = unicodedata.category(character)
    if category in {"Mn", "Mc", "Me", "Cc", "Cf"}:
        return "CM"
    if category == "Nd":
        return "NU"
    if "\u05d0" <= character <= "\u05f2":
        return "HL"
    return "ID" if unicodedata.east_asian_width(character) in "WF" else "AL"


@cache
def _listed() -> dict[str, str]:
    """Return the classes of `linebreaks.txt` by character."""
    found: dict[str, str] = {}
    text = files(__package__).joinpath("linebreaks.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        name, *spans = line.split(" ")
        for span in spans:
            first, _, last = span.partition("-")
            found |= {chr(at): name for at in range(int(first, 16), int(last or first, 16) + 1)}
    return found


@cache
def columns(character: str) -> int:
    """Return how many columns of a terminal a character takes: 0, 1 or 2."""
    category = unicodedata.category(character)
    jamo = "\u1160" <= character <= "\u11ff"
    if jamo or category in {"Mn", "Me", "Cf", "Cc", "Zl", "Zp"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
