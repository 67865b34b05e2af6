"""Merging: a story's new template meets the catalog a desk has worked on."""

from __future__ import annotations

from dataclasses import replace

from l10n.languages import Language, plural_forms
from l10n.model import MACHINE, Catalog, Entry, State
from l10n.provenance import is_untouched, stamp

NEAR = 0.75
"""Least rapidfuzz ratio, 0 to 1, at which an old translation is offered for a changed source."""


def merge(template: Catalog, existing: Catalog | None, language: Language) -> Catalog:
    """Return the catalog of `language` for a template, with all that people did kept.

    Same context and msgid keep target, comments, flags and state, out of obsolescence too. A
    near source in the same context lends its target as fuzzy, with the old source as previous
    msgid; the stamp of a draft that nobody touched is renewed, so that a machine may redraft it.
    Entries that are gone turn obsolete if translated and are dropped if not. Merging the result
    again changes nothing.
    """
    # A live entry counts more than an obsolete one of the same words.
    known = sorted(existing.entries if existing else (), key=lambda entry: not entry.obsolete)
    old = {entry.key: entry for entry in known}
    wanted = {entry.key for entry in template.entries}
    spare = {key: entry for key, entry in old.items() if key not in wanted and _done(entry)}
    new = [entry for entry in template.entries if entry.key not in old or not _done(old[entry.key])]
    lenders = _lenders(new, spare)
    entries = [_merged(entry, old.get(entry.key), lenders) for entry in template.entries]
    lent = {lender.key for lender in lenders.values()}
    gone = [
        replace(entry, obsolete=True, notes=(), references=())
        for key, entry in spare.items()
        if key not in lent
    ]
    return Catalog(
        locale=language.locale,
        entries=(*entries, *gone),
        header=_header(template, existing, language),
        comments=existing.comments if existing else template.comments,
        header_fuzzy=existing.header_fuzzy if existing else template.header_fuzzy,
    )


def _done(entry: Entry) -> bool:
    return bool(entry.target or any(entry.plural_targets))


def _merged(entry: Entry, old: Entry | None, lenders: dict[tuple[str | None, str], Entry]) -> Entry:
    lender = lenders.get(entry.key)
    if lender is not None:
        # An empty entry's own line says why a machine failed on it: no matter any more.
        ours = (line for line in (old.comments if old else ()) if not line.startswith(MACHINE))
        comments = (*ours, *lender.comments)
        outdated = lender.state is State.OUTDATED
        lent = replace(
            entry,
            target=lender.target,
            fuzzy=True,
            # Words that were outdated already translate what stood before, not what came between.
            previous=lender.previous if outdated else lender.source,
            previous_context=lender.previous_context if outdated else lender.context,
            comments=tuple(dict.fromkeys(comments)),
            flags=lender.flags,
        )
        return stamp(lent, lender.machine or "") if is_untouched(lender) else lent
    if old is None:
        return entry
    return replace(old, notes=entry.notes, references=entry.references, obsolete=False, line=None)


def _lenders(
    new: list[Entry], spare: dict[tuple[str | None, str], Entry]
) -> dict[tuple[str | None, str], Entry]:
    """Return who lends to whom, the nearest pairs first, each lender once."""
    if not new or not spare:
        return {}
    from rapidfuzz import fuzz, process

    lenders = list(spare.values())
    columns: dict[str | None, dict[int, str]] = {}
    for column, lender in enumerate(lenders):
        if lender.plural is None:
            columns.setdefault(lender.context, {})[column] = lender.source
    pairs = [
        (-ratio, row, column)
        for row, entry in enumerate(new)
        for _, ratio, column in process.extract(
            entry.source,
            columns.get(entry.context, {}),
            scorer=fuzz.ratio,
            score_cutoff=NEAR * 100,
            limit=None,
        )
    ]
    found: dict[tuple[str | None, str], Entry] = {}
    taken: set[int] = set()
    for _, row, column in sorted(pairs):
        if new[row].key not in found and column not in taken:
            found[new[row].key] = lenders[column]
            taken.add(column)
    return found


def _header(
    template: Catalog, existing: Catalog | None, language: Language
) -> tuple[tuple[str, str], ...]:
    ours = dict(template.header)
    ours["Language"] = language.locale
    ours["Plural-Forms"] = plural_forms(language)
    kept = dict(existing.header) if existing else {}
    return tuple((kept | ours).items())
