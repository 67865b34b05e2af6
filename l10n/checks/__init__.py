"""Checks: what a translation got wrong, as findings.

A check is a generator of messages and one row of `CHECKS`. A translator silences one with
the comment line `l10n: ignore NAME`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from l10n.checks.house import STYLE, Rule, broken_rules, rulebook
from l10n.checks.table import CHECKS, PO_CHECK, Check, checks_of
from l10n.checks.validity import po_valid
from l10n.errors import CatalogError
from l10n.files import digest
from l10n.languages import Language
from l10n.model import Catalog, Entry, Finding, State

__all__ = [
    "CHECKS",
    "Check",
    "broken",
    "check_catalog",
    "checks_of",
    "ignored_by",
    "known_by",
]

OF_WORDS = frozenset({"date-lost", "foreign", "negation", "rough-numbers", "unit-lost", STYLE})
"""Checks that look for words of the language."""
IGNORE = "l10n: ignore "
_NONE: frozenset[str] = frozenset()


def check_catalog(
    catalog: Catalog,
    path: Path,
    language: Language,
    checks: Sequence[Check] = CHECKS,
    rules: Sequence[Rule] = (),
) -> Iterator[Finding]:
    """Yield the findings of a catalog: the file's own, then its entries' in their order.

    `rules` are the house style. Empty and obsolete entries have no findings of their own. Raises
    StyleError for a rule whose pattern takes too long.
    """
    name, severity, _ = PO_CHECK
    for line, message in po_valid(catalog, language):
        yield Finding(path, line, severity, name, message)
    rows = [(check.name, check.function, check) for check in checks]
    book = rulebook(rules)
    for entry in catalog.entries:
        if entry.obsolete or entry.state is State.EMPTY:
            continue
        ignored, forms = ignored_by(entry) | _pretended(entry), tuple(_forms(entry))
        first, more = forms[0], forms[1:]
        for name, function, check in rows:
            if name in ignored:
                continue
            messages = [*function(first, language)]
            if messages or more:  # most checks have nothing to say
                yield from _told(check, _said(messages, check, more, language), entry, path)
        if rules and STYLE not in ignored:
            for rule, message in dict.fromkeys(
                found for form in forms for found in broken_rules(form, book.likely(form))
            ):
                if rule.check not in ignored and rule.severity is not None:
                    yield Finding(
                        path, entry.line, rule.severity, rule.check, message, entry=known_by(entry)
                    )


def _said(
    messages: list[str], check: Check, more: Sequence[Entry], language: Language
) -> Iterable[str]:
    """Return the messages of a check; plural forms often share a fault, and one is enough."""
    for form in more:
        messages += check.function(form, language)
    return dict.fromkeys(messages)


def _told(check: Check, messages: Iterable[str], entry: Entry, path: Path) -> Iterator[Finding]:
    known = known_by(entry)
    for message in messages:
        yield Finding(path, entry.line, check.severity, check.name, message, entry=known)


def broken(error: CatalogError, path: Path) -> Finding:
    """Return a catalog that cannot be read as a finding."""
    name, severity, _ = PO_CHECK
    return Finding(path, error.line, severity, name, error.reason)


def known_by(entry: Entry) -> str:
    """Return what an entry is known by, whatever its line: a digest of msgctxt and msgid."""
    return digest(f"{entry.context or ''}\4{entry.source}".encode())[:12]


def _pretended(entry: Entry) -> frozenset[str]:
    """Return the checks that a draft of the engine `pseudo` cannot pass: it has no words."""
    if not entry.fuzzy:
        return _NONE
    # Serbian Latin says `derived from sr: pseudo 1`.
    made_by = (entry.machine or "").rpartition("derived from sr: ")[2]
    return OF_WORDS if made_by.startswith("pseudo ") else _NONE


def _forms(entry: Entry) -> Iterator[Entry]:
    """Yield the entry, or one for each translated plural form against the plural source."""
    if entry.target:
        yield entry
    for target in filter(None, entry.plural_targets):
        yield replace(entry, source=entry.plural or entry.source, target=target)


def ignored_by(entry: Entry) -> frozenset[str]:
    """Return the names of the checks, and of fixes, that the entry's comments silence."""
    if not entry.comments:
        return _NONE
    return frozenset(
        name
        for comment in entry.comments
        for line in comment.splitlines()
        if line.strip().startswith(IGNORE)
        for name in line.strip().removeprefix(IGNORE).replace(",", " ").split()
    )
