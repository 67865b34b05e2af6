"""Taking back: the work of translators merged into the desk's catalogs, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.catalogs import serialize
from l10n.catalogs.po import LARGEST, parse_content
from l10n.catalogs.returning import Copy, Return, differing, take_back
from l10n.catalogs.units import from_units
from l10n.errors import L10nError, PackError
from l10n.files import digest, read_bytes, write_atomic
from l10n.workflows.handing import handed
from l10n.workflows.receiving import Work, desk_language, receive, sort_work
from l10n.xliff import XliffUnit, parse_xliff

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Catalog
    from l10n.packs import Sheet


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What came of one story in one language.

    `path` is the desk's catalog, `changed` whether it is different now, or would be after a dry
    run; `known` says that the copy that was handed over is known.
    """

    slug: str
    language: Language
    path: Path
    done: Return
    changed: bool
    known: bool


@dataclass(frozen=True, slots=True)
class Received:
    """What came of all that was sent back; `terms` are lines that were added to the glossary."""

    stories: tuple[Unpacked, ...]
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """A sheet that was read: a catalog, or XLIFF units, which say little without their catalog."""

    sheet: Sheet
    catalog: Catalog | None = None
    units: tuple[XliffUnit, ...] = ()

    def copy(self, base: Catalog) -> Copy:
        """Return the copy of `base` that came back. Raises CatalogError."""
        path = self.sheet.path
        catalog = self.catalog or from_units(base, self.units, path)
        return Copy(catalog, path, self.sheet.finished)


def unpack(desk: Desk, path: Path, problems: list[L10nError], *, dry_run: bool = False) -> Received:
    """Take back a pack, however it was zipped, or one PO or XLIFF file.

    What does not belong joins `problems`, and all else is taken; entries that people changed here
    too are left as they are. Raises PackError for what is neither, is damaged or hostile, and for
    a language that this desk has not.
    """
    parcel = receive(path)
    stories: list[Unpacked] = []
    for work in sort_work(desk, path, parcel, problems):
        try:
            stories.append(_taken(desk, work, problems, dry_run=dry_run))
        except L10nError as error:
            problems.append(error)
    if not (stories or problems):
        raise PackError("no PO or XLIFF file in it; check what was sent", path=path)
    return Received(tuple(stories), parcel.terms)


def _taken(desk: Desk, work: Work, problems: list[L10nError], *, dry_run: bool) -> Unpacked:
    """Merge the work on one story into its catalog."""
    path = desk.catalog(work.slug, work.language)
    before = read_bytes(path, LARGEST) or b""
    ours = parse_content(before, path)
    files = list(_readable(desk, work, problems))
    if not files:
        reason = f"nothing of the story {work.slug!r} could be taken"
        raise PackError(reason, path=work.sheets[0].path)
    base = _likeliest(desk, work, files) if work.row is None else _handed_over(desk, work)
    copies = [file.copy(base or ours) for file in files]
    done = take_back(ours, base, copies, work.language, sure=work.row is not None)
    problems += done.refused
    changed = done.catalog != ours
    if changed and not dry_run:
        content = serialize(done.catalog, wrap=desk.settings.wrap)
        write_atomic(path, content, seen=before)
        done = _placed(done, parse_content(content, path))
    return Unpacked(work.slug, work.language, path, done, changed, base is not None)


def _placed(done: Return, written: Catalog) -> Return:
    """Return what was done with the lines that the entries have now."""
    entries = {(entry.key, entry.obsolete): entry for entry in written.entries}
    rows = (
        replace(row, entry=entries.get((row.entry.key, row.entry.obsolete), row.entry))
        for row in done.rows
    )
    return replace(done, rows=tuple(rows))


def _readable(desk: Desk, work: Work, problems: list[L10nError]) -> Iterator[_File]:
    """Yield the files that can be read and are in the language of the work."""
    for sheet in work.sheets:
        try:
            if sheet.is_po:
                file = _File(sheet, parse_content(sheet.content, sheet.path))
                tags = [file.catalog.locale] if file.catalog else []
            else:
                files = parse_xliff(sheet.content, sheet.path)
                file = _File(sheet, units=tuple(unit for one in files for unit in one.units))
                tags = [one.target_language for one in files]
            for tag in filter(None, tags):
                if desk_language(desk, tag, sheet.path) != work.language:
                    reason = f"it is for {tag!r}, not for {work.language}; left alone"
                    raise PackError(reason, path=sheet.path)
        except L10nError as error:
            problems.append(error)
        else:
            yield file


def _handed_over(desk: Desk, work: Work) -> Catalog | None:
    """Return the catalog as it was packed: the copy in the pack, or the desk's own of that hash."""
    wanted = work.row.sha256 if work.row else ""
    if work.base is not None and digest(work.base.content) == wanted:
        return parse_content(work.base.content, work.base.path)
    return dict(handed(desk, work.slug, work.language)).get(wanted)


def _likeliest(desk: Desk, work: Work, files: Sequence[_File]) -> Catalog | None:
    """Return what a lone file was most likely made of: what it differs from least."""
    found = [catalog for _, catalog in handed(desk, work.slug, work.language)]
    return min(
        found,
        key=lambda base: sum(differing(base, file.copy(base).catalog) for file in files),
        default=None,
    )
