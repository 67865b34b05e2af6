"""Work that comes back: what a translator did to a catalog elsewhere, taken into the desk's own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.catalogs.credits import credited
from l10n.catalogs.merge import merge
from l10n.catalogs.settling import TAKEN, Outcome, Row, added, is_machines, progress, same, settle
from l10n.errors import CatalogError
from l10n.model import Catalog, Entry, State

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.languages import Language

    Key = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Copy:
    """One catalog that came back.

    `finished` says that a tool such as OmegaT has made it of the translator's work: it then holds
    nothing that was not confirmed, no fuzzy marks, and nothing where nobody worked.
    """

    catalog: Catalog
    path: Path
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Return:
    """The desk's catalog with the work in it, and a row for each entry that came back.

    `refused` are entries that are not part of what was handed over, `missing` how many of that
    did not come back.
    """

    catalog: Catalog
    rows: tuple[Row, ...]
    refused: tuple[CatalogError, ...] = ()
    missing: int = 0

    def count(self, outcome: Outcome) -> int:
        """Return how many entries have this outcome."""
        return sum(row.outcome is outcome for row in self.rows)

    @property
    def open(self) -> int:
        """How many sentences of the story nobody has approved yet."""
        return sum(entry.state is not State.REVIEWED for entry in _live(self.catalog).values())


def take_back(
    desk: Catalog,
    base: Catalog | None,
    copies: Sequence[Copy],
    language: Language,
    *,
    sure: bool = True,
) -> Return:
    """Return the desk's catalog with the work of `copies`, of which the first with news counts.

    `base` is the catalog as it was handed over, None where nobody knows it: then only what is
    certain is taken. Without `sure` it is a guess, and says nothing of words that people had
    written. If the story has changed since, the work is carried over as `merge` does.
    Taking the same work back again changes nothing. Raises CatalogError where no entry of a copy
    belongs to the story.
    """
    known = _live(desk if base is None else base)
    refused = tuple(error for copy in copies for error in _strangers(copy, known))
    came = [_told(copy, known) for copy in copies]
    there = {key for key in known if any(key in entries for _, entries in came)}
    work = {key: _worked(known[key], came) for key in known if key in there}
    former = base
    if base is not None and known.keys() != _live(desk).keys():
        former, work = _carried(desk, base, work, language)
    before = _all(former) if former else {}
    rows: dict[Key, Row] = {}
    for entry in desk.entries:
        if (returned := work.pop(entry.key, None)) is not None:
            former_entry = before.get(entry.key)
            known_for_sure = sure or (former_entry and is_machines(former_entry))
            rows[entry.key] = settle(former_entry if known_for_sure else None, entry, returned)
    # What the story no longer says is kept for the memory.
    gone = [one for one in work.values() if one.obsolete and not same(one, before.get(one.key))]
    settled = [rows[key].entry if (key := one.key) in rows else one for one in desk.entries]
    catalog = replace(desk, entries=(*settled, *gone))
    told = (*rows.values(), *(Row(progress(before.get(one.key), one), one, one) for one in gone))
    if any(row.outcome in TAKEN for row in told):
        for copy in copies:
            catalog = credited(catalog, base, copy.catalog)
    return Return(catalog, told, refused, len(known) - len(there))


def differing(base: Catalog, catalog: Catalog) -> int:
    """Return how many entries of a catalog are not as in `base`, those that it lacks among them."""
    found = _live(catalog)
    return sum(not same(entry, found.get(key)) for key, entry in _live(base).items()) + len(
        found.keys() - _live(base).keys()
    )


def _live(catalog: Catalog) -> dict[Key, Entry]:
    return {entry.key: entry for entry in catalog.entries if not entry.obsolete}


def _all(catalog: Catalog) -> dict[Key, Entry]:
    """Return the entries by key; a live one counts more than an obsolete one."""
    return {entry.key: entry for entry in catalog.entries if entry.obsolete} | _live(catalog)


def _strangers(copy: Copy, known: dict[Key, Entry]) -> Iterator[CatalogError]:
    live = [entry for entry in copy.catalog.entries if not entry.obsolete]
    strangers = [entry for entry in live if entry.key not in known]
    if len(strangers) == len(live):
        reason = "no sentence of it belongs to this story; check what was sent"
        raise CatalogError(reason, path=copy.path)
    for entry in strangers:
        reason = f"{entry.source[:40]!r} was not handed over; if a tool changed it, mend the msgid"
        yield CatalogError(reason, path=copy.path, line=entry.line)


def _told(copy: Copy, known: dict[Key, Entry]) -> tuple[Copy, dict[Key, Entry]]:
    """Return a copy with its entries; one without fuzzy marks and with gaps is a finished one.

    Who sends only OmegaT's `target` folder sends nothing that says so.
    """
    entries = _all(copy.catalog)
    gaps = any(
        entry.fuzzy and key in entries and entries[key].state is State.EMPTY
        for key, entry in known.items()
    )
    marked = any(entry.fuzzy for entry in entries.values() if not entry.obsolete)
    return replace(copy, finished=copy.finished or (gaps and not marked)), entries


def _worked(entry: Entry, came: Sequence[tuple[Copy, dict[Key, Entry]]]) -> Entry:
    """Return what the first copy with news makes of an entry that was handed over."""
    emptied = entry
    for copy, entries in came:
        found = entries.get(entry.key, entry)
        fuzzy = found.fuzzy
        found = replace(
            found,
            obsolete=False,
            # Some tools drop the previous msgid, which says what fuzzy words are a translation of.
            previous=found.previous or entry.previous if fuzzy else None,
            previous_context=found.previous_context or entry.previous_context if fuzzy else None,
        )
        if found.state is State.EMPTY:
            emptied = entry if copy.finished else found
        elif copy.finished and _is_filler(found, entry, entries):
            continue
        elif not same(found, entry) or added(entry, found):
            return found
    return emptied


def _is_filler(found: Entry, entry: Entry, entries: dict[Key, Entry]) -> bool:
    """Whether a tool may have put the source in the place of a missing translation.

    OmegaT does so on request, and then leaves nothing empty.
    """
    same_as_source = found.target == found.source != entry.target
    return same_as_source and all(one.target or one.plural for one in entries.values())


def _carried(
    desk: Catalog, base: Catalog, work: dict[Key, Entry], language: Language
) -> tuple[Catalog, dict[Key, Entry]]:
    """Return what was handed over and what came back as if the story had been as it is now."""
    template = replace(
        desk,
        entries=tuple(
            Entry(one.source, context=one.context, notes=one.notes, references=one.references)
            for one in _live(desk).values()
        ),
    )
    done = (one if one.obsolete else work.get(one.key, one) for one in base.entries)
    worked = merge(template, replace(base, entries=tuple(done)), language)
    return merge(template, base, language), _all(worked)
