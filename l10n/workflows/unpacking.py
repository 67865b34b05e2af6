"""Taking back: the work of translators merged into the desk's catalogs, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.catalogs import serialize
from l10n.catalogs.po import LARGEST, parse_content
from l10n.catalogs.returning import Copy, Return, differing, take_back
from l10n.catalogs.units import from_units
from l10n.errors import L10nError, PackError, UnknownNameError
from l10n.files import digest, read_bytes, write_atomic
from l10n.formats import slug_of
from l10n.languages import Language, find_language
from l10n.packs import Parcel, Sheet, read_parcel
from l10n.packs.archive import SUFFIXES
from l10n.workflows.extraction import OWN_DOMAIN
from l10n.workflows.handing import handed
from l10n.xliff import XliffUnit, parse_xliff

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.desk import Desk
    from l10n.model import Catalog
    from l10n.packs import PackedStory


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What came of one story in one language.

    `path` is the desk's catalog, `changed` whether it is different now (or would be, in a dry
    run); `known` says that the copy that was handed over is known.
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
class _Work:
    """The files of one story, and what the pack says of it, if anything."""

    slug: str
    language: Language
    sheets: tuple[Sheet, ...]
    row: PackedStory | None = None
    base: Sheet | None = None


def unpack(desk: Desk, path: Path, problems: list[L10nError], *, dry_run: bool = False) -> Received:
    """Take back a pack, however it was zipped, or one PO or XLIFF file.

    What does not belong joins `problems`, and all else is taken: entries that people changed here
    too are left as they are. Raises PackError for what is neither, is damaged or hostile, and for
    a language that this desk has not.
    """
    if path.suffix.lower() in SUFFIXES:
        content = read_bytes(path, LARGEST)
        if content is None:
            raise PackError("no such file; check the name", path=path)
        parcel = Parcel((Sheet(path, content),))
    else:
        parcel = read_parcel(path)
    stories: list[Unpacked] = []
    for work in _works(desk, path, parcel, problems):
        try:
            stories.append(_taken(desk, work, problems, dry_run=dry_run))
        except L10nError as error:
            problems.append(error)
    if not (stories or problems):
        raise PackError("no PO or XLIFF file in it; check what was sent", path=path)
    return Received(tuple(stories), parcel.terms)


def _works(desk: Desk, path: Path, parcel: Parcel, problems: list[L10nError]) -> Iterator[_Work]:
    """Yield the work story by story; files that belong to none join `problems`."""
    left = list(parcel.sheets)
    if parcel.manifest is not None:
        language = _own(desk, parcel.manifest.locale, path)
        bases = {sheet.stem: sheet for sheet in parcel.bases}
        for row in parcel.manifest.stories:
            sheets = tuple(sheet for sheet in left if sheet.stem == row.slug)
            left = [sheet for sheet in left if sheet not in sheets]
            if sheets:
                yield _Work(row.slug, language, sheets, row, bases.get(row.slug))
            else:
                reason = f"no file of the story {row.slug!r} came back; ask for it"
                problems.append(PackError(reason, path=path))
        for sheet in left:
            reason = "not among what was handed over; unpack it by itself if it is work"
            problems.append(PackError(reason, path=sheet.path))
        return
    for sheet in left:
        try:
            yield _lone(desk, sheet)
        except L10nError as error:
            problems.append(error)


def _lone(desk: Desk, sheet: Sheet) -> _Work:
    """Return the work in a file that came without a manifest; it says itself what it is."""
    if sheet.is_po:
        catalog = parse_content(sheet.content, sheet.path)
        named, tag = dict(catalog.header).get("Project-Id-Version", ""), catalog.locale
    else:
        files = parse_xliff(sheet.content, sheet.path)
        named = Path(files[0].original).stem if files else ""
        tag = files[0].target_language if files else ""
    if not tag:
        raise PackError("it does not name its language; set it in your PO editor", path=sheet.path)
    language = _own(desk, tag, sheet.path)
    there = [slug for slug in dict.fromkeys((named, sheet.stem)) if _is_story(desk, slug, language)]
    if not there:
        reason = f"no story {sheet.stem!r} with a catalog in {language} on this desk"
        raise PackError(f"{reason}; name the file after the story", path=sheet.path)
    return _Work(there[0], language, (sheet,))


def _own(desk: Desk, name: str, path: Path) -> Language:
    """Return the desk's language that a file calls `name`: `es` for `es-MX`."""
    try:
        found = find_language(name)
    except UnknownNameError as error:
        raise PackError(error.reason, path=path) from error
    if found in desk.targets:
        return found
    for language in desk.targets:
        if (language.code, language.script) == (found.code, found.script):
            return language
    raise PackError(f"{name!r} is no target of this desk; add it to l10n.toml", path=path)


def _is_story(desk: Desk, slug: str, language: Language) -> bool:
    """Whether there is a catalog of a story; a slug from outside may be anything."""
    plain = slug not in {"", OWN_DOMAIN} and slug_of(Path(f"{slug}.po")) == slug
    return plain and desk.catalog(slug, language).is_file()


def _taken(desk: Desk, work: _Work, problems: list[L10nError], *, dry_run: bool) -> Unpacked:
    """Merge the work on one story into its catalog."""
    if not _is_story(desk, work.slug, work.language):
        reason = f"no story {work.slug!r} with a catalog in {work.language} on this desk"
        raise PackError(reason, path=work.sheets[0].path)
    path = desk.catalog(work.slug, work.language)
    before = read_bytes(path, LARGEST) or b""
    ours = parse_content(before, path)
    files = list(_readable(work.sheets, problems))
    if not files:
        reason = f"nothing of the story {work.slug!r} could be read"
        raise PackError(reason, path=work.sheets[0].path)
    base = _likeliest(desk, work, files) if work.row is None else _handed_over(desk, work)
    copies = [file.copy(base or ours) for file in files]
    for copy in copies:
        if copy.catalog.locale and _own(desk, copy.catalog.locale, copy.path) != work.language:
            reason = f"a catalog for {copy.catalog.locale!r}, not for {work.language}; left alone"
            raise PackError(reason, path=copy.path)
    done = take_back(ours, base, copies, work.language, sure=work.row is not None)
    problems += done.refused
    changed = done.catalog != ours
    if changed and not dry_run:
        write_atomic(path, serialize(done.catalog), seen=before)
    return Unpacked(work.slug, work.language, path, done, changed, base is not None)


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


def _readable(sheets: Sequence[Sheet], problems: list[L10nError]) -> Iterator[_File]:
    for sheet in sheets:
        try:
            if sheet.is_po:
                yield _File(sheet, parse_content(sheet.content, sheet.path))
            else:
                files = parse_xliff(sheet.content, sheet.path)
                yield _File(sheet, units=tuple(unit for file in files for unit in file.units))
        except L10nError as error:
            problems.append(error)


def _handed_over(desk: Desk, work: _Work) -> Catalog | None:
    """Return the catalog as it was packed: the copy in the pack, or the desk's own of that hash."""
    wanted = work.row.sha256 if work.row else ""
    if work.base is not None and digest(work.base.content) == wanted:
        return parse_content(work.base.content, work.base.path)
    return dict(handed(desk, work.slug, work.language)).get(wanted)


def _likeliest(desk: Desk, work: _Work, files: Sequence[_File]) -> Catalog | None:
    """Return what a lone file was most likely made of: what it differs from least."""
    found = [catalog for _, catalog in handed(desk, work.slug, work.language)]
    return min(
        found,
        key=lambda base: sum(differing(base, file.copy(base).catalog) for file in files),
        default=None,
    )
