"""Quotes, dashes, spaces and final marks: plain for an engine, proper for a reader.

What is proper is a desk's `Style`: CLDR's marks and spaces, where the desk wants none other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.styles import CLAUSE_DASH, Style, default_style
from l10n.typography.abbreviations import ABBREVIATION
from l10n.typography.dashes import (
    localise_apostrophes,
    localise_dashes,
    localise_ellipses,
    loosen_dashes,
    tie_dashes,
)
from l10n.typography.mending import mend_quotes
from l10n.typography.quotations import localise_quotes, mid_quotation
from l10n.typography.spaces import localise_groups, localise_percents
from l10n.typography.speech import localise_speech

if TYPE_CHECKING:
    from l10n.languages import Language

__all__ = [
    "CLAUSE_DASH",
    "localise",
    "localise_apostrophes",
    "localise_dashes",
    "localise_ellipses",
    "localise_groups",
    "localise_percents",
    "localise_quotes",
    "loosen_dashes",
    "mend_quotes",
    "mid_quotation",
    "normalise",
    "tie_dashes",
]

_PLAIN = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
    | dict.fromkeys("\u00a0\u2007\u2008\u2009\u200a\u202f\u2028\u2029\x85\x0c\t\n\r", " ")
    | dict.fromkeys("\u00ad\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff", "")
    | {"\u2026": "..."}
)
_LONG_DASH = re.compile(r" *[\u2014\u2015]+ *| +-{2,3} +")
_MARKS = ".!?:;\u2026"
_MARK = re.compile(r"\.{2,}|[.!?:;\u2026]")
_TAIL = re.compile(rf"[{_MARKS}\"'\u201c\u201d\u2019\u00bb)\]]*$")


def normalise(text: str) -> str:
    """Return `text` with straight quotes, hyphens for dashes, three dots and ordinary spaces."""
    plain = text.translate(_PLAIN).replace("``", '"').replace("''", '"')
    return _LONG_DASH.sub(" - ", plain).strip(" ")


def localise(
    text: str,
    source: str,
    language: Language,
    *,
    inside: bool = False,
    style: Style | None = None,
) -> str:
    """Return a draft of the English `source` with the marks that are proper in `language`.

    Quotation marks, dashes, ellipses, apostrophes, the spaces inside figures and the final
    mark. `inside` says that the source starts in the middle of a quotation. Opening ¿ and
    ¡ are left alone; so are quotation marks where they do not stand as in the source.
    """
    style = style or default_style(language)
    text = _finish(loosen_dashes(text), source, language)
    text = localise_groups(localise_percents(text, style), source, style)
    text = localise_apostrophes(localise_ellipses(text, source, style), source, style)
    text = localise_dashes(text, source, language, style)
    text = localise_quotes(text, source, style.quotes, inside=inside)
    return tie_dashes(localise_speech(text, source, language, style), style)


def _finish(text: str, source: str, language: Language) -> str:
    """Return `text` with the final mark of `source`; doubtful full stops stay as they are."""
    wanted = _final_marks(source)
    found = _final_marks(text)
    settled = len(wanted) > 1 or len(found) > 1 or wanted == found
    if settled or not text.strip() or ABBREVIATION.search(source):
        return text
    if not wanted:
        doubtful = found != ["."] or ABBREVIATION.search(text.rstrip("\"'\u201d\u00bb)"))
        return text if doubtful else _replace_final(text, "")
    mark = wanted[0]
    # Spanish needs the opening mark too, and where that belongs is a translator's decision.
    if language.code == "es" and mark in "?!" and {"?": "\u00bf", "!": "\u00a1"}[mark] not in text:
        return text
    if found == ["."]:
        return _replace_final(text, mark)
    return text if found else text + mark


def _final_marks(text: str) -> list[str]:
    tail = _TAIL.search(text)
    return _MARK.findall(tail.group()) if tail else []


def _replace_final(text: str, mark: str) -> str:
    at = text.rindex(".")
    return text[:at] + mark + text[at + 1 :]
