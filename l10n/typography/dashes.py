"""Dashes, ellipses and apostrophes: what an engine saw as plain ASCII, proper again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.styles import NO_BREAK_SPACE

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.styles import Style

_SOURCE_DASH = re.compile(r"\s*[\u2014\u2015]+\s*|\s(?:-{1,3}|\u2013)\s")
_DASHES = "-\u2013\u2014\u2015"
_SPACED = re.compile(r"(?<=\S) (?:-{1,3}|[\u2013\u2014]) (?=\S)")
_RANGE = re.compile(r"(\d+)\u2013(\d+)")
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_CURLY_APOSTROPHE = re.compile(r"(?<=[^\W\d_])\u2019(?=[^\W\d_])")
_THREE_DOTS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_PAIR = 2


def localise_dashes(text: str, source: str, language: Language, style: Style) -> str:
    """Return a draft of the English `source` with proper dashes where the source has dashes.

    A Russian dash between words is always long: a spaced hyphen there is a typist's. Spanish
    sets a pair of them tight around what they enclose (RAE, Ortografía, 2010). What
    stands between two figures is a score or a subtraction unless the source has a dash.
    """
    dash = style.dash
    if not dash:
        return text
    dashed = any(map(source.__contains__, _DASHES))
    wanted = len(_SOURCE_DASH.findall(source.strip())) if dashed else 0
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
    for low, high in _RANGE.findall(source) if "\u2013" in source else ():
        text = re.sub(rf"(?<!\d){low}-{high}(?!\d)", f"{low}\u2013{high}", text)
    return text


def tie_dashes(text: str, style: Style) -> str:
    r"""Return `text` whose dashes between words start no line, where `style` asks for that.

    >>> from l10n.styles import default_style
    >>> from l10n.languages import RUSSIAN
    >>> tie_dashes("Это \u2014 да", default_style(RUSSIAN))
    'Это\xa0\u2014 да'
    """
    if style.dash and style.dash_space == NO_BREAK_SPACE:
        return re.sub(rf"(?<=\S) (?={style.dash} \S)", NO_BREAK_SPACE, text)
    return text


def loosen_dashes(text: str) -> str:
    """Return `text` with a plain space before each dash, as the other rules look for it."""
    return text.replace("\u00a0\u2014 ", " \u2014 ").replace("\u00a0\u2013 ", " \u2013 ")


def localise_ellipses(text: str, source: str, style: Style) -> str:
    """Return a draft with the ellipsis of the desk, else as the source has it."""
    mark = style.ellipsis or ("\u2026" if "\u2026" in source else "")
    if mark == "\u2026":
        return _THREE_DOTS.sub(mark, text)
    return text.replace("\u2026", mark) if mark else text


def localise_apostrophes(text: str, source: str, style: Style) -> str:
    """Return a draft with the apostrophes of the desk, else curly ones as in the source."""
    curly = style.curly_apostrophe
    if curly is None:
        curly = bool(_CURLY_APOSTROPHE.search(source)) and not _INNER_APOSTROPHE.search(source)
    elif not curly:
        return _CURLY_APOSTROPHE.sub("'", text)
    return _INNER_APOSTROPHE.sub("\u2019", text) if curly else text
