"""The table of checks: name, severity, what it looks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from l10n.checks.content import (
    figures_kept,
    mask_kept,
    no_profanity,
    placeholders_kept,
    untranslated,
)
from l10n.checks.marks import agency_kept, quotes_balanced
from l10n.checks.script import mixed_words, wrong_script
from l10n.languages import Language
from l10n.model import Entry, Severity


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the table: `function` yields a message for everything wrong in an entry."""

    name: str
    severity: Severity
    function: Callable[[Entry, Language], Iterator[str]]
    summary: str
    """What is wrong where it fires, in one sentence."""


CHECKS = (
    Check("numbers", Severity.ERROR, figures_kept, "A figure was lost or invented."),
    Check("placeholders", Severity.ERROR, placeholders_kept, "A placeholder was lost or invented."),
    Check("script-mix", Severity.ERROR, mixed_words, "A word mixes Latin and Cyrillic letters."),
    Check("wrong-script", Severity.WARNING, wrong_script, "Most letters are of the wrong script."),
    Check(
        "untranslated",
        Severity.WARNING,
        untranslated,
        "The source's words stand in the translation.",
    ),
    Check("quotes", Severity.WARNING, quotes_balanced, "A quotation mark has no partner."),
    Check("dateline", Severity.WARNING, agency_kept, "The dateline lost its agency."),
    Check(
        "profanity", Severity.WARNING, no_profanity, "The translation swears, the source does not."
    ),
    Check("masks", Severity.NOTE, mask_kept, "A masked word is masked no more."),
)
PO_CHECK = ("po", Severity.ERROR, "The PO file is broken, or its header or entries are not valid.")
"""The check of a whole catalog, as name, severity and summary."""
