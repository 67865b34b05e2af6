"""Marks: quotes, dashes, ellipses, apostrophes, percent signs, and the ¿ ¡ of Spanish."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.quotemarks import ACCEPTED
from l10n.typography import (
    localise_apostrophes,
    localise_dashes,
    localise_ellipses,
    localise_percents,
    localise_quotes,
    loosen_dashes,
    tie_dashes,
)
from l10n.typography.quotations import DOUBLE, read_marks

if TYPE_CHECKING:
    from l10n.fixes.cases import Case

_SPACED_HYPHEN = re.compile(r"(?<=[^\W\d_]) -{1,2} (?=[^\W\d_«„])")
_CLAUSE_DASH = re.compile(r" -{1,3} | ?[\u2014\u2015] ?| \u2013 ")
_PAIR = 2
_DASHES = re.compile("- |[\u2013\u2014]")
_QUOTES = re.compile("[\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]")
_TWO_APOSTROPHES = re.compile(r"(?<!\S)''([^\W_](?:[^']|'(?!'))*)''(?![\w'])")
_COMMA_OUTSIDE = frozenset({"es", "ru", "sr"})
_ENGLISH_COMMA = re.compile(",[\"\u201d\u2019']")
_COMMA_INSIDE = re.compile(r"(?<=[^\W_]),([\"\u00bb\u201c\u201d])(?:,|(?=\s|\Z))")
_CLOSED_DASH = re.compile(r"(?<=[^\W\d_])\u2014(?=[^\W\d_])")
_APOSTROPHES = re.compile("['\u2019`\u00b4]")
_BACKTICK = re.compile(r"(?<=[^\W\d_])[`\u00b4](?=[^\W\d_])")
_OPENINGS = {"?": "\u00bf", "!": "\u00a1"}
_ASKED = re.compile(r"[?!]+")
_SENTENCE_START = re.compile(r"(?:^|[.!?\u2026][\"'\u201d\u00bb)]*\s+|[\u00ab\u201c\"(]|: )")
_PARTS = re.compile(r"[,;:()\u2014\u2013]")


def quote_marks(text: str, case: Case) -> str:
    """Return `text` with the desk's quotation marks, where its own are none of the language.

    `“ ”` in Spanish is what many desks have: it stays, unless this one has chosen. Serbian opens
    with no high mark. Two apostrophes on each side are a typist's quotation marks.
    """
    if not _QUOTES.search(text):
        return text
    text = _comma_outside(_typed(text), case)
    if not case.decided("quotes", "inner_quotes"):
        used = {mark for mark in text if mark in DOUBLE}
        accepted = used <= ACCEPTED.get(case.language.code, used)
        if not used or (accepted and not _opens_high(text, case)):
            return text
    return localise_quotes(text, case.source, case.style.quotes, inside=case.inside)


def _typed(text: str) -> str:
    if any(mark in text for mark in DOUBLE):
        return text
    return _TWO_APOSTROPHES.sub(r'"\1"', text)


def _comma_outside(text: str, case: Case) -> str:
    """Return `text` with the comma behind a closing mark, where English has it before.

    RAE (Ortografía, 2010), Rozental's handbook and the Pravopis.
    """
    if case.language.code not in _COMMA_OUTSIDE or not _ENGLISH_COMMA.search(case.source):
        return text
    return _COMMA_INSIDE.sub(r"\1,", text)


def _opens_high(text: str, case: Case) -> bool:
    if case.language.code != "sr":
        return False
    return any(text[start] in "\u201c\u201d" for start, _ in read_marks(text).pairs)


def dashes(text: str, case: Case) -> str:
    """Return `text` with the dashes between clauses, and what keeps them from starting a line.

    Where the source has none either, only a spaced hyphen between Serbian or Russian words is
    certain; the marks of a range and of a score stay. Spanish sets a pair that the source has too
    tight around what it encloses.
    """
    if not _DASHES.search(text) and "\u2013" not in case.source:
        return text
    loose = loosen_dashes(text) if case.style.dash_space != " " else text
    loose = _opened_dashes(loose, case)
    if case.ours or case.language.code == "ru" or case.decided("dash") or _is_pair(loose, case):
        loose = localise_dashes(loose, case.source, case.language, case.style)
    elif case.language.code == "sr":
        loose = _SPACED_HYPHEN.sub(f" {case.style.dash} ", loose)
    return tie_dashes(loose, case.style)


def _opened_dashes(text: str, case: Case) -> str:
    """Return `text` with spaces around the dashes that English sets tight, as many as it has.

    A lone one in Spanish may be any of several things. Moscow—Kazan, a route, is tight in Russian.
    """
    tight = len(_CLOSED_DASH.findall(case.source)) if "\u2014" in case.source else 0
    pair = case.language.code != "es" or tight == _PAIR
    if not tight or not pair or len(_CLOSED_DASH.findall(text)) != tight:
        return text
    return _CLOSED_DASH.sub(" - ", text)


def _is_pair(text: str, case: Case) -> bool:
    return (
        case.language.code == "es"
        and len(_SPACED_HYPHEN.findall(text)) == _PAIR == text.count(" - ")
        and len(_CLAUSE_DASH.findall(case.source)) == _PAIR
    )


def ellipses(text: str, case: Case) -> str:
    """Return `text` with the ellipsis of the desk, or of the source."""
    return localise_ellipses(text, case.source, case.style)


def apostrophes(text: str, case: Case) -> str:
    """Return `text` with the apostrophe of the desk, or of the source."""
    if not _APOSTROPHES.search(text):
        return text
    text = _BACKTICK.sub("'", text)
    return localise_apostrophes(text, case.source, case.style)


def percent_signs(text: str, case: Case) -> str:
    """Return `text` with the space before percent signs that the language asks for."""
    return localise_percents(text, case.style)


def opening_marks(text: str, case: Case) -> str:
    """Return Spanish `text` with ¿ and ¡ where a sentence asks or calls from its first word on.

    What has a comma may ask from there on only (`Si llueve, ¿qué hacemos?`) and is left alone.
    """
    if case.language.code != "es":
        return text
    for closing, opening in _OPENINGS.items():
        if text.count(closing) > text.count(opening) and closing in case.source:
            text = _opened(text, closing, opening)
    return text


def _opened(text: str, closing: str, opening: str) -> str:
    parts: list[str] = []
    done = 0
    for found in _ASKED.finditer(text):
        clause = text[done : found.start()]
        starts = [match.end() for match in _SENTENCE_START.finditer(clause)]
        start = starts[-1] if starts else 0
        asked = clause[start:]
        bare = found[0] == closing and opening not in clause and not _PARTS.search(asked)
        # After a figure or an abbreviation a full stop ends nothing, and so a capital must follow.
        certain = bare and asked[:1].isupper()
        parts += (clause[:start], opening if certain else "", asked, found[0])
        done = found.end()
    return "".join((*parts, text[done:]))
