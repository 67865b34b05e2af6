"""Dashes, ellipses and apostrophes: what an engine saw as plain ASCII, proper again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.languages import Language

CLAUSE_DASH = {"es": "\u2014", "ru": "\u2014", "sr": "\u2013"}
"""The dash between clauses, by the code of the language.

RAE (Ortografía, 2010) and Rozental ask for an em dash; Serbian print sets its crta as an en
dash between spaces.
"""

_SOURCE_DASH = re.compile(r"\s*[\u2014\u2015]+\s*|\s(?:-{1,3}|\u2013)\s")
_SPACED = re.compile(r"(?<=\S) (?:-{1,3}|[\u2013\u2014]) (?=\S)")
_RANGE = re.compile(r"(\d+)\u2013(\d+)")
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CURLY_APOSTROPHE = re.compile(r"(?<=[^\W\d_])\u2019(?=[^\W\d_])")
_THREE_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_PAIR = 2


def localise_dashes(text: str, source: str, language: Language) -> str:
    """Return a draft of the English `source` with proper dashes where the source has dashes.

    A Russian dash between words is always long: a spaced hyphen there is a typist's. Spanish
    sets a pair of them tight around what they enclose (RAE, Ortografía, 2010). What
    stands between two figures is a score or a subtraction unless the source has a dash.
    """
    dash = CLAUSE_DASH.get(language.code)
    if dash is None:
        return text
    wanted = len(_SOURCE_DASH.findall(source.strip()))
    if language.code != "es":
        text = _ranges(text, source)
    if not wanted and language.code != "ru":
        return text
    if language.code == "es" and wanted == _PAIR == len(_SPACED.findall(text)):
        before, enclosed, after = _SPACED.split(text)
        return f"{before} {dash}{enclosed}{dash} {after}"

    def proper(match: re.Match[str]) -> str:
        figures = text[match.start() - 1].isdigit() and text[match.end()].isdigit()
        return match.group() if figures and not wanted else f" {dash} "

    return _SPACED.sub(proper, text)


def _ranges(text: str, source: str) -> str:
    """Return `text` with an en dash in each range of figures that has one in the source."""
    for low, high in _RANGE.findall(source):
        text = re.sub(rf"(?<!\d){low}-{high}(?!\d)", f"{low}\u2013{high}", text)
    return text


def localise_small_marks(text: str, source: str) -> str:
    """Return a draft with the ellipsis and the curly apostrophe where the source has them."""
    if "\u2026" in source:
        text = _THREE_DOTS.sub("\u2026", text)
    if _CURLY_APOSTROPHE.search(source) and not _INNER_APOSTROPHE.search(source):
        text = _INNER_APOSTROPHE.sub("\u2019", text)
    return text
