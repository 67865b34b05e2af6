"""Three-way merge of catalogs, entry by entry: for branches that were worked on at the same time.

Lines of text are no help here: two branches that each moved a sentence or translated it give a
text merge that puts one sentence's translation below another. So all three catalogs are first
carried over to the sentences of the newest source, as a revised story is (see `merge`); what then
differs from the carried base is what somebody did.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.catalogs.alignment import Key
from l10n.catalogs.merge import Carried, carry
from l10n.catalogs.rivals import Side, Verdict, is_persons, settle
from l10n.catalogs.three_way_header import merge_header
from l10n.model import Catalog, Entry
from l10n.provenance import texts_of

if TYPE_CHECKING:
    from l10n.languages import Language


@dataclass(frozen=True, slots=True)
class Merged:
    """A merged catalog, and the entries that two people translated differently."""

    catalog: Catalog
    conflicts: tuple[Entry, ...]


def merge_three(base: Catalog, ours: Catalog, theirs: Catalog, language: Language | None) -> Merged:
    """Return what both sides did since `base`; no word of a person is lost.

    `language` is the catalogs', None where it is not known. Words that lose against an approved
    translation of the revised sentence stay as an obsolete entry.
    """
    template = _template(base, ours, theirs)
    old, our, their = (carry(template, one.entries, language) for one in (base, ours, theirs))
    known = {entry.key: entry for entry in (*old.gone, *old.live)}
    verdicts = [
        settle(
            known.get(mine.key),
            Side(mine, mine.key in our.lenders),
            Side(other, mine.key in their.lenders),
        )
        for mine, other in zip(our.live, their.live, strict=True)
    ]
    found = {verdict.entry.key: verdict.entry for verdict in verdicts}
    for one in (*_gone(known, our, their), *_displaced(base, verdicts, our, their)):
        found.setdefault(one.key, one)
    header, fuzzy, comments = merge_header(base, ours, theirs)
    return Merged(
        Catalog(ours.locale, tuple(found.values()), header, comments, fuzzy),
        tuple(verdict.entry for verdict in verdicts if verdict.conflict),
    )


def _template(base: Catalog, ours: Catalog, theirs: Catalog) -> tuple[Entry, ...]:
    """Return the entries of the newest source, in its order, without a translation."""
    old, our, their = (
        {entry.key: entry for entry in one.entries if not entry.obsolete}
        for one in (base, ours, theirs)
    )
    found: list[Entry] = []
    for key in merge_order(tuple(old), tuple(our), tuple(their)):
        mine, other = our.get(key), their.get(key)
        moved = key in old and mine is not None and _place(mine) == _place(old[key])
        entry = other if other is not None and (mine is None or moved) else mine
        if entry is not None:
            found.append(_bare(entry))
    return tuple(found)


def merge_order(
    before: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key]
) -> tuple[Key, ...]:
    """Return which sentences the story has and in which order, after both sides revised it.

    What either side took out is out; what theirs added comes after what it follows there.
    """
    if theirs in (before, ours):
        return tuple(ours)
    if ours == before:
        return tuple(theirs)
    old, our, their = set(before), set(ours), set(theirs)
    kept = [key for key in ours if key in their or key not in old]
    followers: dict[Key | None, list[Key]] = {}
    last: Key | None = None
    for key in theirs:
        if key in our:
            last = key if key in kept else last
        elif key not in old:
            followers.setdefault(last, []).append(key)
    found = list(followers.get(None, ()))
    for key in kept:
        found += [key, *followers.get(key, ())]
    return tuple(found)


def _place(entry: Entry) -> tuple[object, ...]:
    return (entry.notes, entry.references)


def _bare(entry: Entry) -> Entry:
    return Entry(
        entry.source,
        context=entry.context,
        notes=entry.notes,
        references=entry.references,
        flags=entry.flags,
        plural=entry.plural,
        plural_targets=("",) * len(entry.plural_targets),
    )


def _gone(known: Mapping[Key, Entry], our: Carried, their: Carried) -> Iterator[Entry]:
    """Yield the obsolete entries of both sides; one that a side deleted and nobody changed goes."""
    others = {entry.key: entry for entry in their.gone}
    for entry in our.gone:
        other = others.pop(entry.key, None)
        if other is not None:
            yield settle(known.get(entry.key), Side(entry), Side(other)).entry
        elif known.get(entry.key) != entry:
            yield entry
    yield from (entry for key, entry in others.items() if known.get(key) != entry)


def _displaced(
    base: Catalog, verdicts: Sequence[Verdict], our: Carried, their: Carried
) -> Iterator[Entry]:
    """Yield what people wrote for a former sentence, where other words stand in the new one."""
    before = {entry.key: (texts_of(entry), entry.state) for entry in base.entries}
    for verdict in verdicts:
        for side, lost in ((our, verdict.lost_ours), (their, verdict.lost_theirs)):
            for lender in side.lenders.get(verdict.entry.key, ()) if lost else ():
                words = (texts_of(lender), lender.state)
                if is_persons(lender) and before.get(lender.key) != words:
                    yield replace(lender, obsolete=True, notes=(), references=())
