"""A catalog as XLIFF units, and what came back in units as a catalog again.

A unit carries what a translator needs; all else (comments, flags, header, obsolete entries) stays
behind in the catalog that the units were made of, and is there again when they come back. Entries
with plural forms have no unit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.errors import CatalogError
from l10n.files import digest
from l10n.model import MACHINE, MEMORY, Catalog, Entry, State
from l10n.revisions import notes_of
from l10n.xliff import Note, XliffUnit
from l10n.xliff.units import Origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_OURS = "l10n-"
"""How the categories of our notes start."""
_INTERNAL = "in step with "


def unit_id(entry: Entry) -> str:
    """Return what a unit is known by: a digest of msgctxt and msgid, the same every time."""
    return "u" + digest(f"{entry.context or ''}\4{entry.source}".encode())[:16]


def to_units(catalog: Catalog) -> tuple[XliffUnit, ...]:
    """Return the live entries of a catalog as units, in its order."""
    return tuple(_unit(entry) for entry in _live(catalog) if entry.plural is None)


def _unit(entry: Entry) -> XliffUnit:
    machine = entry.machine or ""
    made = Origin.MEMORY if machine.startswith("memory") else Origin.MACHINE
    drafted = entry.state is State.DRAFT and machine
    return XliffUnit(
        unit_id(entry),
        entry.source,
        entry.target,
        entry.state,
        entry.context or "",
        made if drafted else Origin.PERSON,
        (entry.previous or "") if entry.state is State.OUTDATED else "",
        tuple(_notes(entry)),
    )


def _notes(entry: Entry) -> Iterator[Note]:
    yield from (Note(line, f"{_OURS}context") for line in entry.notes if line)
    changes = notes_of(entry)
    for line in entry.comments:
        if line in changes:
            yield Note(line, f"{_OURS}changed")
        elif line.startswith(MACHINE):
            yield Note(line, f"{_OURS}machine")
        elif line.startswith(MEMORY):
            yield Note(line, f"{_OURS}memory")
        elif line and not line.startswith(_INTERNAL):
            yield Note(line, f"{_OURS}comment")


def from_units(base: Catalog, units: Sequence[XliffUnit], path: Path) -> Catalog:
    """Return `base` with what the units say; entries that have none are left out.

    Words that came back with a state that says nothing keep the state they had, and other words
    are still fuzzy then. A unit that is not of `base`, or whose source a tool has changed, becomes
    an entry that is not in `base`. Raises CatalogError for a unit that is there twice.
    """
    known = {unit_id(entry): entry for entry in _live(base) if entry.plural is None}
    entries: list[Entry] = [entry for entry in base.entries if entry.obsolete or entry.plural]
    seen: set[str] = set()
    for unit in units:
        if unit.id in seen:
            reason = f"the unit {unit.id!r} is there twice; keep one of the two"
            raise CatalogError(reason, path=path)
        seen.add(unit.id)
        entry = known.get(unit.id)
        if entry is None or entry.source.split() != unit.source.split():
            entries.append(Entry(unit.source, unit.target, unit.name or None))
        else:
            entries.append(_entry(entry, unit))
    return replace(base, entries=tuple(entries))


def _entry(entry: Entry, unit: XliffUnit) -> Entry:
    comments = (*entry.comments, *_said(entry, unit))
    if not unit.target:
        return replace(entry, target="", fuzzy=False, previous=None, comments=comments)
    fuzzy = unit.state is not State.REVIEWED
    if unit.state is None and unit.target == entry.target:
        fuzzy = entry.fuzzy
    return replace(
        entry,
        target=unit.target,
        fuzzy=fuzzy,
        previous=entry.previous if fuzzy else None,
        previous_context=entry.previous_context if fuzzy else None,
        comments=comments,
    )


def _said(entry: Entry, unit: XliffUnit) -> Iterator[str]:
    """Yield the lines of notes that are not ours."""
    known = {*entry.comments, *entry.notes, entry.previous or ""}
    for note in unit.notes:
        if not note.category.startswith(_OURS):
            for line in map(str.strip, note.text.splitlines()):
                if line and line not in known:
                    yield line


def _live(catalog: Catalog) -> Iterator[Entry]:
    return (entry for entry in catalog.entries if not entry.obsolete)
