"""Checks: what a translation got wrong, as findings.

A check is a generator of messages and one row of `CHECKS`. A translator silences one with
the comment line `l10n: ignore NAME`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

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
from l10n.model import Catalog, Entry, Finding, Severity, State

IGNORE = "l10n: ignore "


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the table: `function` yields a message for everything wrong in an entry."""

    name: str
    severity: Severity
    function: Callable[[Entry, Language], Iterator[str]]


CHECKS = (
    Check("numbers", Severity.ERROR, figures_kept),
    Check("placeholders", Severity.ERROR, placeholders_kept),
    Check("script-mix", Severity.ERROR, mixed_words),
    Check("wrong-script", Severity.WARNING, wrong_script),
    Check("untranslated", Severity.WARNING, untranslated),
    Check("quotes", Severity.WARNING, quotes_balanced),
    Check("dateline", Severity.WARNING, agency_kept),
    Check("profanity", Severity.WARNING, no_profanity),
    Check("masks", Severity.NOTE, mask_kept),
)


def check_catalog(catalog: Catalog, path: Path, language: Language) -> Iterator[Finding]:
    """Yield the findings of a catalog in its order; empty and obsolete entries have none."""
    for entry in catalog.entries:
        if entry.obsolete or entry.state is State.EMPTY:
            continue
        ignored = _ignored(entry)
        for check in CHECKS:
            if check.name in ignored:
                continue
            # Plural forms often share a fault; one finding is enough.
            messages = dict.fromkeys(
                message for form in _forms(entry) for message in check.function(form, language)
            )
            for message in messages:
                yield Finding(path, entry.line, check.severity, check.name, message)


def _forms(entry: Entry) -> Iterator[Entry]:
    """Yield the entry, or one for each translated plural form against the plural source."""
    if entry.target:
        yield entry
    for target in filter(None, entry.plural_targets):
        yield replace(entry, source=entry.plural or entry.source, target=target)


def _ignored(entry: Entry) -> frozenset[str]:
    """Return the names of the checks that the entry's comments silence."""
    return frozenset(
        name
        for comment in entry.comments
        for line in comment.splitlines()
        if line.strip().startswith(IGNORE)
        for name in line.strip().removeprefix(IGNORE).replace(",", " ").split()
    )
