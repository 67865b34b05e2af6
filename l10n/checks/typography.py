"""Checks of type: what `l10n.fixes` would mend, said before anything is touched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.checks.wording import quotes_of_language
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
_QUOTES = tuple(fix for fix in FIXES if fix.check == "quote-style")
_USUAL = Settings()


def set_as_usual(entry: Entry, language: Language, settings: Settings = _USUAL) -> Iterator[str]:
    """Yield what is set otherwise than the desk has it, where a fix is sure of it."""
    case = case_of(entry, language, settings)
    figures = _FIGURE.search(entry.target) or case.units.convert
    for repair in mended(entry.target, case, _FIXES if figures else _PLAIN_FIXES)[1]:
        yield f"{repair.fix}: {repair.before!r} should be {repair.after!r}"


def quotes_as_chosen(
    entry: Entry, language: Language, settings: Settings = _USUAL
) -> Iterator[str]:
    """Yield quotation marks that the language does not use, or a desk that has chosen its own."""
    style = settings.style(language)
    strange = list(quotes_of_language(entry, language, style.quotes))
    yield from strange
    if not strange and style.chosen & {"quotes", "inner_quotes"}:
        case = case_of(entry, language, settings)
        if mend(entry.target, case, _QUOTES) != entry.target:
            marks = style.quotes
            yield f"the desk has {marks.opening}\u2026{marks.closing}"


def case_of(entry: Entry, language: Language, settings: Settings) -> Case:
    """Return what the fixes have to know of an entry: of the sentence that its words translate."""
    style = settings.style(language)
    return Case(translated(entry), language, style, settings.units, ours=is_untouched(entry))
