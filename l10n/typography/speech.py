"""Marks around direct speech: which side of the closing mark, and the Russian dash."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.typography.abbreviations import ABBREVIATION
from l10n.typography.quotations import DOUBLE, read_marks

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.styles import Style

_OUTSIDE = {"es": ",.", "ru": ",.", "sr": ",."}
"""What stands after a closing mark, where American English has it before, by language.

So RAE's Ortografía (2010), Rozental's handbook of Russian punctuation and the Serbian Pravopis;
the last leaves the full stop of a quoted sentence inside, so Serbian moves that of a part alone.
"""
_ABBREVIATION_LENGTH = 12
_INSIDE_MARK = re.compile(r"(?<![.,])([.,])([\u00bb\u201c\u201d\u2019]+)(?![\w.,])")
_DOUBLED = re.compile(r",([\u00bb\u201c\u201d\u2019]+),")
"""An English comma before a closing mark, and the language's own behind it."""
_REPORTS = re.compile(
    r"\b(?:sa(?:id|ys?)|t(?:old|ells?)|ask(?:ed|s)?|add(?:ed|s)?|warn(?:ed|s)?|explain(?:ed|s)?"
    r"|insist(?:ed|s)?|recall(?:ed|s)?|repl(?:ied|ies|y)|w(?:rote|rites?)|stat(?:ed|es?)"
    r"|declar(?:ed|es?)|announc(?:ed|es?)|conclud(?:ed|es?)|answer(?:ed|s)?|shout(?:ed|s)?"
    r"|call(?:ed|s) out|compla(?:ined|ins?)|admit(?:ted|s)?|continu(?:ed|es?)|tweeted|posted"
    r"|according to)\b"
)
_NO_SPEECH = re.compile(r"\s+(?:which|who|whose|that|and|or|starring|directed)\b")
_SENTENCE_STARTS = ":.!?\u2026"
_RESUMED = re.compile(
    r"\u00bb(,?) \u2014 ([^\u00ab\u00bb]{1,120}), (?:\u2014 )?\u00ab(?=[\u0430-\u044f\u0451])"
)
_RESUMES = re.compile(r"[,?!\u2026][\u201d\"] [^\u201c\u201d\"]+, [\u201c\"](?=[a-z])")
_CALLED = re.compile(r"([?!]\u00bb|[?!]\u201d)(?= [a-z\u00e1\u00e9\u00ed\u00f3\u00fa\u00f1])")
_AFTER = re.compile(r"\u00bb,?(?: [-\u2013\u2014])? (?=[\u0430-\u044f\u0451])")


def localise_speech(text: str, source: str, language: Language, style: Style) -> str:
    """Return a draft, its quotation marks localised already, with the marks beside them in place.

    Russian sets a dash between speech and the words that report it, `«Да», — сказал он.`, and
    one pair of marks around a sentence that they interrupt: `«Да, — сказал он, — и нет».` Spanish
    has a comma behind speech that asks or calls: `«¿Cuándo?», preguntó` (RAE, Ortografía, 2010).
    """
    outside = _OUTSIDE.get(language.code, "")
    whole = _whole_sentences(text) if language.code == "sr" else frozenset()

    def move(match: re.Match[str]) -> str:
        mark, closing = match.groups()
        ends = closing[0] in {style.quotes.closing, style.quotes.inner_closing}
        before = match.string[max(0, match.end(1) - _ABBREVIATION_LENGTH) : match.end(1)]
        inside = mark not in outside or (mark == "." and match.end() - 1 in whole)
        kept = inside or not ends or ABBREVIATION.search(before)
        return match.group() if kept else closing + mark

    text = _INSIDE_MARK.sub(move, _DOUBLED.sub(r"\1,", text) if outside else text)
    if language.code == "ru" and _is_speech(source):
        text = _AFTER.sub(_dashed, text, count=1)
        if _RESUMES.search(source):
            text = _RESUMED.sub("\\1 \u2014 \\2, \u2014 ", text, count=1)
    if language.code == "es" and _is_speech(source):
        text = _CALLED.sub(r"\1,", text, count=1)
    return text


def _whole_sentences(text: str) -> frozenset[int]:
    """Return the places of the marks that close what began as a sentence, here or earlier."""
    marks = read_marks(text)
    before = {end: text[:start].rstrip() for start, end in marks.pairs}
    return frozenset(
        {end for end, lead in before.items() if not lead or lead[-1] in _SENTENCE_STARTS}
        | {at for at, opens in marks.lone if not opens}
    )


def _dashed(match: re.Match[str]) -> str:
    strong = match.string[match.start() - 1 : match.start()] in set("?!\u2026")
    return "\u00bb \u2014 " if strong else "\u00bb, \u2014 "


def _is_speech(source: str) -> bool:
    """Say whether `source` starts in direct speech and goes on with the words that report it."""
    marks = read_marks(source, english=True)
    closings = [at for at, opens in marks.lone if not opens]
    leading = [end for start, end in marks.pairs if not start and source[start] in DOUBLE]
    for end in (*closings[:1], *leading[:1]):
        rest = source[end + 1 :]
        if source[end - 1] in ",?!\u2026" and not _NO_SPEECH.match(rest):
            return bool(_REPORTS.search(rest))
    return False
