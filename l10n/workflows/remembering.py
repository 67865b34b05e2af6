"""A desk's memory: fed by its reviewed catalogs and the files in `memory/`, asked by drafting."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog
from l10n.catalogs.credits import revised_of
from l10n.drafting.recall import is_copied_on_trust
from l10n.errors import CatalogError, CorpusError, SourceError, UnknownNameError
from l10n.files import digest, explain, read_bytes
from l10n.languages import find_language, with_origins
from l10n.memory import Memory, Origin, Unit, open_memory, read_units
from l10n.memory.exchange import SUFFIXES
from l10n.model import Revision, Role, State, kind_of_mark
from l10n.serbian import to_cyrillic, to_latin
from l10n.workflows.extraction import OWN_DOMAIN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.model import Catalog

FOLDER = "memory"
"""Imported files are kept here, so that the memory can be made again out of the desk."""
_CYRILLIC = re.compile("[\u0400-\u052f]")


@contextmanager
def remember(desk: Desk, problems: list[L10nError]) -> Iterator[Memory]:
    """Give the desk's memory, up to date; a file that cannot be read joins `problems`.

    Raises MemoryFileError.
    """
    with open_memory(desk.root / ".l10n" / "memory.sqlite") as memory:
        refresh(desk, memory, problems)
        yield memory


def refresh(desk: Desk, memory: Memory, problems: list[L10nError]) -> None:
    """Learn what is new or changed and forget what is gone; the rest is not even parsed."""
    known = dict(memory.stamps())
    with memory.change():
        for path, language in _feeders(desk):
            before = known.pop(desk.shown(path), None)
            try:
                found = _learnt(desk, path, language, before)
                if found is not None:
                    memory.learn(*found)
            except (CatalogError, CorpusError, SourceError) as error:
                problems.append(error)
        for name in known:
            memory.forget(name)


def _feeders(desk: Desk) -> Iterator[tuple[Path, Language | None]]:
    """Yield the catalogs with their language, and the imported files without."""
    for language in with_origins(desk.targets):
        if language.derived_from is None:
            folder = desk.catalog("x", language).parent
            for path in sorted(folder.glob("*.po")):
                if path.stem != OWN_DOMAIN and not path.name.startswith("."):
                    yield path, language
    for path in sorted((desk.root / FOLDER).glob("*")):
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith("."):
            yield path, None


def _learnt(
    desk: Desk, path: Path, language: Language | None, before: str | None
) -> tuple[Origin, Iterator[Unit]] | None:
    """Return what a file holds, None where its stamp is as it was. Raises L10nError."""
    own = language is not None
    stamp = digest(read_bytes(path) or b"") if own else _stamp(path)
    if stamp == before:
        return None
    origin = Origin(desk.shown(path), path.stem if own else path.name, stamp, own)
    if language is None:
        return origin, adopted(desk, path, Counter())
    catalog = parse_catalog(path)
    return replace(origin, withdrawn=is_withdrawn(catalog)), reviewed(catalog, language)


def is_withdrawn(catalog: Catalog) -> bool:
    """Whether the story of a catalog has been killed: its revision mark is an entry as well."""
    return any(
        entry.context == Role.REVISION
        and not entry.obsolete
        and kind_of_mark(entry.source) is Revision.WITHDRAWN
        for entry in catalog.entries
    )


def reviewed(catalog: Catalog, language: Language) -> Iterator[Unit]:
    """Yield what people approved in a catalog, of sentences that are gone from the story too."""
    moment = revised_of(catalog)
    zoned = moment.astimezone(UTC) if moment and moment.tzinfo else moment
    seen = f"{zoned:%Y%m%dT%H%M%SZ}" if zoned else ""
    for entry in catalog.entries:
        if entry.state is State.REVIEWED and entry.plural is None and not is_copied_on_trust(entry):
            yield Unit(entry.source, entry.target, language.locale, entry.context, seen=seen)


def _stamp(path: Path) -> str:
    try:
        found = path.stat()
    except OSError as error:
        raise CorpusError(explain(error), path=path) from error
    return f"{found.st_size} {found.st_mtime_ns}"


def adopted(desk: Desk, path: Path, others: Counter[str]) -> Iterator[Unit]:
    """Yield the units of a file that are in a language of the desk, under its locale.

    Serbian in Latin letters becomes Cyrillic where that reads back the same. `others` counts by
    language tag what is passed over. Raises CorpusError.
    """
    known: dict[str, Language | None] = {}
    for unit in read_units(path):
        tag = unit.locale
        if tag not in known:
            known[tag] = _language(desk, tag)
        language = known[tag]
        target = unit.target if language is None else _in_script(unit.target, tag, language)
        if language is None or target is None:
            others[tag] += 1
        else:
            yield replace(unit, locale=language.locale, target=target)


def _language(desk: Desk, tag: str) -> Language | None:
    """Return the desk's language that text with a tag is kept in: `es` for `es-MX`."""
    try:
        named = find_language(tag)
    except UnknownNameError:
        return None
    for language in with_origins(desk.targets):
        if language == named and language.derived_from is None:
            return language
    for language in with_origins(desk.targets):
        same = language.script == named.script or language.code == "sr"
        if language.code == named.code and same and language.derived_from is None:
            return language
    return None


def _in_script(text: str, tag: str, language: Language) -> str | None:
    if language.code != "sr" or "cyrl" in tag.lower() or _CYRILLIC.search(text):
        return text
    converted = to_cyrillic(text)
    return converted if to_latin(converted) == text else None
