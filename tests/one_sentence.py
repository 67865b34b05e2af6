"""One sentence in the versions that come back from a translator, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from l10n.catalogs.returning import Copy, take_back
from l10n.catalogs.settling import Outcome
from l10n.languages import SPANISH
from l10n.model import Catalog, Entry
from l10n.provenance import stamp

PATH = Path("storm.po")
SOURCE = "At least 69 ports closed."


def draft(target: str) -> Entry:
    """Return a machine's untouched draft."""
    return stamp(Entry(SOURCE, target, fuzzy=True), "argos en-es 0.2")


EMPTY = Entry(SOURCE)
DRAFT = draft("Al menos 69 puertas.")
OTHER_DRAFT = draft("Por lo menos 69 puertas.")
REVIEWED = Entry(SOURCE, "Al menos 69 puertos cerraron.", comments=DRAFT.comments)
OTHER = Entry(SOURCE, "Cerraron 69 puertos.")
UNSURE = Entry(SOURCE, "¿Cerraron 69 puertos?", fuzzy=True)
CONFIRMED = replace(DRAFT, fuzzy=False)
CLEARED = replace(DRAFT, target="", fuzzy=False)
FAILED = Entry(SOURCE, comments=("machine: rejected: loop",))


def catalog(*entries: Entry, header: tuple[tuple[str, str], ...] = ()) -> Catalog:
    return Catalog("es", entries, header)


def back(
    base: Entry | None, desk: Entry, returned: Entry, *, finished: bool = False
) -> tuple[Outcome, Entry]:
    """Return what becomes of one entry."""
    handed = None if base is None else catalog(base)
    done = take_back(catalog(desk), handed, [Copy(catalog(returned), PATH, finished)], SPANISH)
    [row] = done.rows
    assert done.catalog.entries == (row.entry,)
    return row.outcome, row.entry
