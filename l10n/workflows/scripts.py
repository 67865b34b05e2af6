"""Serbian in two scripts on disk: one set of decisions, editable in either catalog."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog, serialize
from l10n.errors import L10nError
from l10n.files import read_bytes, write_atomic
from l10n.languages import find_language
from l10n.model import MACHINE, State
from l10n.serbian import to_latin
from l10n.workflows.extraction import Report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Catalog, Entry

DERIVED = "derived from sr"


def synchronise(desk: Desk, slugs: Sequence[str], languages: Sequence[Language]) -> Report:
    """Bring the two Serbian catalogs of each story in line, where `languages` has either."""
    written: list[Path] = []
    problems: list[L10nError] = []
    for language in languages:
        if language.derived_from is None:
            continue
        for slug in slugs:
            origin, target = (
                desk.catalog(slug, find_language(language.derived_from)),
                desk.catalog(slug, language),
            )
            if not target.exists():
                continue
            try:
                seen = read_bytes(target)
                latin = _derive(parse_catalog(origin), parse_catalog(target))
                if write_atomic(target, serialize(latin), seen=seen):
                    written.append(target)
            except L10nError as error:
                problems.append(error)
    return Report(tuple(written), 0, tuple(problems))


def _derive(cyrillic: Catalog, latin: Catalog) -> Catalog:
    """Convert the catalog of the other script; what a person wrote in this one stays."""
    other = {entry.key: entry for entry in cyrillic.entries}
    return replace(
        latin, entries=tuple(_in_latin(entry, other.get(entry.key)) for entry in latin.entries)
    )


def _in_latin(entry: Entry, origin: Entry | None) -> Entry:
    if origin is None or origin.state is State.EMPTY or entry.obsolete:
        return entry
    ours = entry.state is State.EMPTY or (entry.machine or "").startswith(DERIVED)
    if not ours or (entry.state is State.REVIEWED and entry.target != to_latin(origin.target)):
        return entry
    others = tuple(line for line in entry.comments if not line.startswith(MACHINE))
    made_by = f"{DERIVED}: {origin.machine}" if origin.machine else DERIVED
    return replace(
        entry,
        comments=(*others, f"{MACHINE} {made_by}"),
        target=to_latin(origin.target),
        fuzzy=origin.fuzzy,
        previous=origin.previous,
        previous_context=origin.previous_context,
    )
