"""What came back, sorted by story and language: packs, lone files, and what belongs to neither."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import is_zipfile

from l10n.catalogs.po import LARGEST, parse_content
from l10n.errors import L10nError, PackError, UnknownNameError
from l10n.files import read_bytes
from l10n.formats import slug_of
from l10n.languages import Language, find_language
from l10n.packs import Parcel, Sheet, read_parcel
from l10n.packs.archive import SUFFIXES
from l10n.workflows.extraction import OWN_DOMAIN
from l10n.xliff import parse_xliff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.desk import Desk
    from l10n.packs import PackedStory


@dataclass(frozen=True, slots=True)
class Work:
    """The files of one story, and what the pack says of it: nothing where there is no pack."""

    slug: str
    language: Language
    sheets: tuple[Sheet, ...]
    row: PackedStory | None = None
    base: Sheet | None = None


def receive(path: Path) -> Parcel:
    """Return what is in a zip, or one PO or XLIFF file by itself. Raises PackError, SourceError."""
    if path.is_dir():
        raise PackError("a folder; zip it first", path=path)
    if path.suffix.lower() not in SUFFIXES:
        if path.is_file() and path.suffix.lower() != ".zip" and not is_zipfile(path):
            raise PackError("no zip, PO or XLIFF file; give what the translator sent", path=path)
        return read_parcel(path)
    content = read_bytes(path, LARGEST)
    if content is None:
        raise PackError("no such file; check the name", path=path)
    return Parcel((Sheet(path, content),))


def sort_work(desk: Desk, path: Path, parcel: Parcel, problems: list[L10nError]) -> Iterator[Work]:
    """Yield the work story by story; files that belong to none join `problems`.

    Raises PackError for a pack in a language that is none of the desk's.
    """
    if parcel.manifest is None:
        for sheet in parcel.sheets:
            try:
                yield _lone(desk, sheet)
            except L10nError as error:
                problems.append(error)
        return
    language = desk_language(desk, parcel.manifest.locale, path)
    bases = {sheet.stem: sheet for sheet in parcel.bases}
    slugs = {row.slug for row in parcel.manifest.stories}
    for row in parcel.manifest.stories:
        sheets = tuple(sheet for sheet in parcel.sheets if sheet.stem == row.slug)
        if not sheets:
            reason = f"no file of the story {row.slug!r} came back; ask for it"
            problems.append(PackError(reason, path=path))
        elif _is_known(desk, row.slug, language, sheets[0], problems):
            yield Work(row.slug, language, sheets, row, bases.get(row.slug))
    for sheet in parcel.sheets:
        if sheet.stem not in slugs:
            reason = "not among what was handed over; if it is work, unpack it by itself"
            problems.append(PackError(reason, path=sheet.path))


def _is_known(
    desk: Desk, slug: str, language: Language, sheet: Sheet, problems: list[L10nError]
) -> bool:
    known = _is_story(desk, slug, language)
    if not known:
        problems.append(_unknown(slug, language, sheet))
    return known


def _lone(desk: Desk, sheet: Sheet) -> Work:
    """Return the work in a file that came without a manifest; it says itself what it is."""
    if sheet.is_po:
        catalog = parse_content(sheet.content, sheet.path)
        named, tag = dict(catalog.header).get("Project-Id-Version", ""), catalog.locale
    else:
        files = parse_xliff(sheet.content, sheet.path)
        named = Path(files[0].original).stem if files else ""
        tag = files[0].target_language if files else ""
    if not tag:
        reason = "it does not say its language; set it in your translation tool"
        raise PackError(reason, path=sheet.path)
    language = desk_language(desk, tag, sheet.path)
    there = [slug for slug in (named, sheet.stem) if _is_story(desk, slug, language)]
    if not there:
        raise _unknown(named or sheet.stem, language, sheet)
    return Work(there[0], language, (sheet,))


def _unknown(slug: str, language: Language, sheet: Sheet) -> PackError:
    reason = f"no story {slug!r} with a catalog in {language} on this desk; check what was sent"
    return PackError(reason, path=sheet.path)


def desk_language(desk: Desk, name: str, path: Path) -> Language:
    """Return the desk's language that a file calls `name`: `es` for `es-MX`. Raises PackError."""
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
