"""Merging: a story's new template meets the catalog a desk has worked on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.catalogs.alignment import Key, align
from l10n.catalogs.patches import patch
from l10n.languages import Language, plural_forms
from l10n.model import CONFLICT, MACHINE, Catalog, Entry, State
from l10n.provenance import is_untouched, stamp
from l10n.revisions import changed_note, with_notes

_PLURALS = re.compile(r"nplurals=\d+; *plural=")


@dataclass(frozen=True, slots=True)
class Carried:
    """What a catalog has to say to the sentences of a template.

    `live` are the template's entries, in its order, `gone` the obsolete ones. `lenders` tells for
    the key of a live entry whose words it has borrowed; those are not in `gone`.
    """

    live: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    lenders: Mapping[Key, tuple[Entry, ...]]


def merge(template: Catalog, existing: Catalog | None, language: Language) -> Catalog:
    """Return the catalog of `language` for a template, with all that people did kept.

    Same context and msgid keep target, comments, flags and state, out of obsolescence too,
    wherever they stand. A changed sentence borrows the target of the sentence it comes from
    (`align`; of two that were joined, both targets) as fuzzy, with the old source as previous
    msgid and a note of what changed; where only figures and dates did, with those carried over
    (`patch`). The stamp of a draft that nobody touched is renewed, so that a machine may redraft
    it. Entries that are gone turn obsolete if translated and are dropped if not. Merging the
    result again changes nothing.
    """
    carried = carry(template.entries, existing.entries if existing else (), language)
    return Catalog(
        locale=language.locale,
        entries=(*carried.live, *carried.gone),
        header=_header(template, existing, language),
        comments=existing.comments if existing else template.comments,
        header_fuzzy=existing.header_fuzzy if existing else template.header_fuzzy,
    )


def carry(
    template: Sequence[Entry], existing: Sequence[Entry], language: Language | None
) -> Carried:
    """Return what `existing` has to say to the entries of `template`, as `merge` tells.

    Without a language no words are borrowed: nobody knows how it writes figures.
    """
    # A live entry counts more than an obsolete one of the same words.
    known = sorted(existing, key=lambda entry: not entry.obsolete)
    old = {entry.key: entry for entry in known}
    wanted = {entry.key for entry in template}
    spare = {key: entry for key, entry in old.items() if key not in wanted and _done(entry)}
    stayed = {key for key in wanted if key in old and _done(old[key])}
    former = [
        entry
        for entry in existing
        if old[entry.key] is entry and (entry.key in stayed or entry.key in spare)
    ]
    lenders = align(former, template, stayed) if spare and language else {}
    live = tuple(
        _lent(entry, old.get(entry.key), lenders[entry.key], language)
        if language and entry.key in lenders
        else _kept(entry, old.get(entry.key))
        for entry in template
    )
    lent = {lender.key for found in lenders.values() for lender in found}
    gone = tuple(
        replace(entry, obsolete=True, notes=(), references=())
        for key, entry in spare.items()
        if key not in lent
    )
    return Carried(live, gone, lenders)


def _done(entry: Entry) -> bool:
    return bool(entry.target or any(entry.plural_targets))


def _kept(entry: Entry, old: Entry | None) -> Entry:
    if old is None:
        return entry
    kept = replace(old, notes=entry.notes, references=entry.references, obsolete=False, line=None)
    if old.state is State.OUTDATED:
        return kept
    # Who approved the words, or drafted them anew, needs no note of what changed before.
    settled = with_notes(kept)
    if old.state is not State.REVIEWED:
        return settled
    return replace(
        settled, comments=tuple(c for c in settled.comments if not c.startswith(CONFLICT))
    )


def _lent(entry: Entry, old: Entry | None, lenders: tuple[Entry, ...], language: Language) -> Entry:
    """Return the entry with the words of its lenders, OUTDATED."""
    lender = _joined(lenders)
    # An empty entry's own line says why a machine failed on it: no matter any more.
    ours = (line for line in (old.comments if old else ()) if not line.startswith(MACHINE))
    outdated = lender.state is State.OUTDATED
    # Words that were outdated already translate what stood before, not what came between.
    previous = lender.previous if outdated else lender.source
    lent = replace(
        entry,
        target=lender.target,
        fuzzy=True,
        previous=previous,
        previous_context=lender.previous_context if outdated else lender.context,
        comments=tuple(dict.fromkeys((*ours, *with_notes(lender).comments))),
        flags=lender.flags,
    )
    patched, proposed = patch(lent, lender, language)
    noted = with_notes(patched, changed_note(previous or "", entry.source), proposed)
    return stamp(noted, lender.machine or "") if all(map(is_untouched, lenders)) else noted


def _joined(lenders: tuple[Entry, ...]) -> Entry:
    """Return the one lender, or two sentences that were joined as one."""
    first, *others = lenders
    for other in others:
        pairs = ((first.previous or first.source), (other.previous or other.source))
        outdated = State.OUTDATED in {first.state, other.state}
        machine = first.machine is not None
        comments = (
            *with_notes(first).comments,
            *(c for c in with_notes(other).comments if not (machine and c.startswith(MACHINE))),
        )
        first = replace(
            first,
            source=f"{first.source} {other.source}",
            target=f"{first.target} {other.target}",
            fuzzy=first.fuzzy or other.fuzzy,
            previous=" ".join(pairs) if outdated else None,
            comments=tuple(dict.fromkeys(comments)),
            flags=tuple(dict.fromkeys((*first.flags, *other.flags))),
        )
    return first


def _header(
    template: Catalog, existing: Catalog | None, language: Language
) -> tuple[tuple[str, str], ...]:
    ours = dict(template.header)
    ours["Language"] = language.locale
    kept = dict(existing.header) if existing else {}
    # Every program writes these two its own way; ours again after each save would be noise.
    if "X-Generator" in kept:
        ours.pop("X-Generator", None)
    if not _PLURALS.match(kept.get("Plural-Forms", "")):
        ours["Plural-Forms"] = plural_forms(language)
    return tuple((kept | ours).items())
