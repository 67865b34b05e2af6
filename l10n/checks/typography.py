"""Checks of type: what `l10n.fixes` would mend, said before anything is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.wording import MARK, quotes_of_language
from l10n.fixes import FIXES, Case, mend, mended, translated
from l10n.fixes.table import TYPOGRAPHY
from l10n.languages import Language
from l10n.model import Entry
from l10n.provenance import is_untouched
from l10n.settings import Settings

_FIXES = tuple(fix for fix in FIXES if fix.check == TYPOGRAPHY)
_OF_FIGURES = frozenset(
    ("figures", "times", "dates", "units", "money", "ordinals", "unit-space", "percent")
)
_PLAIN_FIXES = tuple(fix for fix in _FIXES if fix.name not in _OF_FIGURES)
"""Those that may mend a text without figures; most sentences have none."""
_FIGURE = re.compile(r"\d")
_TYPED = re.compile(r"[\"'`]| -{1,3} ")
_TYPESET = re.compile("[\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026\u00ab\u00bb]")
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009", " "))
_STRAIGHT = '"'
_QUOTES = tuple(fix for fix in FIXES if fix.check == "quote-style")
_USUAL = Settings()


def set_as_usual(entry: Entry, language: Language, settings: Settings = _USUAL) -> Iterator[str]:
    """Yield what is set otherwise than the desk has it, where a fix is sure of it.

    Not told, and still mended by a fix, is what no translator sees or minds: a space that may
    break a line, and hyphens for dashes where the source is typed without dashes too. A desk
    that has chosen its dash is told.
    """
    case = case_of(entry, language, settings)
    figures = _FIGURE.search(entry.target) or case.units.convert
    for repair in mended(entry.target, case, _FIXES if figures else _PLAIN_FIXES)[1]:
        if repair.before.translate(_SPACES) == repair.after.translate(_SPACES):
            continue
        chosen = case.decided("dash")
        if repair.fix == "dashes" and not chosen and _typewritten(entry.source, entry.target):
            continue
        yield f"{repair.fix}: {repair.before!r} should be {repair.after!r}"


def quotes_as_chosen(
    entry: Entry, language: Language, settings: Settings = _USUAL
) -> Iterator[str]:
    """Yield quotation marks that the language does not use, or a desk that has chosen its own.

    Straight ones are not told where the source is typed with them, unless a desk has chosen.
    """
    style = settings.style(language)
    chosen = style.chosen & {"quotes", "inner_quotes"}
    strange = list(quotes_of_language(entry, language, style.quotes))
    if strange and not chosen and not _more_than_straight(entry):
        return
    yield from strange
    if not strange and chosen:
        case = case_of(entry, language, settings)
        if mend(entry.target, case, _QUOTES) != entry.target:
            marks = style.quotes
            yield f"the desk has {marks.opening}\u2026{marks.closing}"


def _more_than_straight(entry: Entry) -> bool:
    """Say whether quotation marks are wrong in more than that they are typed, as the source's."""
    marks = frozenset(MARK.findall(entry.target)) - {_STRAIGHT}
    return bool(marks) or not _typewritten(entry.source, "")


def _typewritten(source: str, target: str) -> bool:
    """Say whether a sentence comes from a keyboard without dashes and curly marks."""
    typed = _TYPED.search(source) or _STRAIGHT in target
    return bool(typed) and not _TYPESET.search(source) and not _TYPESET.search(target)


def case_of(entry: Entry, language: Language, settings: Settings) -> Case:
    """Return what the fixes have to know of an entry: of the sentence that its words translate."""
    style = settings.style(language)
    return Case(translated(entry), language, style, settings.units, ours=is_untouched(entry))
