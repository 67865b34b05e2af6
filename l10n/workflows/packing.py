"""Handing over: stories in one language as a zip that a translator can work on anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import __version__
from l10n.catalogs import make_template
from l10n.catalogs.po import LARGEST, parse_content
from l10n.catalogs.units import to_units
from l10n.errors import L10nError, PackError, UnknownNameError
from l10n.files import digest, read_bytes, write_atomic
from l10n.formats import slug_of
from l10n.memory import write_units
from l10n.model import Revision, State
from l10n.packs import Form, Manifest, PackedStory, serialize_manifest, serialize_pack
from l10n.packs.glossary import glossary_lines
from l10n.packs.layout import (
    BASE,
    FOLDERS,
    GLOSSARY,
    GUIDE,
    MEMORY,
    PROJECT,
    READING,
    SOURCE,
    guide,
    project_file,
)
from l10n.packs.manifest import NAME
from l10n.workflows.authorities import FOLDER, read_terms, sheets
from l10n.workflows.enclosing import relevant_units
from l10n.workflows.extraction import load, refuse_shared, slug_owners
from l10n.workflows.handing import remember_handed
from l10n.xliff import Version, XliffFile, serialize_xliff

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.errors import TermsError
    from l10n.languages import Language
    from l10n.model import Catalog, Entry, Story

_VERSIONS = {Form.XLIFF_12: Version.V1_2, Form.XLIFF_21: Version.V2_1}


@dataclass(frozen=True, slots=True)
class Packed:
    """What was handed over: where the zip is, whether a byte of it is new, and what is in it.

    `entries` are sentences, `open` those that nobody has approved; `units` come from the memory,
    `terms` from the desk's lists.
    """

    path: Path
    changed: bool
    stories: tuple[PackedStory, ...]
    entries: int
    open: int
    units: int
    terms: int


@dataclass(frozen=True, slots=True)
class _Piece:
    """A story to hand over, with its own bytes and its catalog's."""

    story: Story
    source: bytes
    content: bytes
    catalog: Catalog

    @property
    def live(self) -> tuple[Entry, ...]:
        """The sentences that the story has now."""
        return tuple(entry for entry in self.catalog.entries if not entry.obsolete)

    def row(self) -> PackedStory:
        """Return the story's row in the manifest."""
        embargo = " ".join(self.story.embargo.split())
        return PackedStory(self.story.slug, self.story.version, digest(self.content), embargo)


def pack(
    desk: Desk,
    paths: Sequence[Path],
    language: Language,
    form: Form,
    problems: list[L10nError],
    *,
    output: Path | None = None,
) -> Packed:
    """Write a zip of the stories in `paths`; `output` is its name, or the folder for it.

    A story that cannot be handed over joins `problems`, and the others go; without any there is
    no zip. Raises MemoryFileError, SourceError and WriteError.
    """
    pieces: list[_Piece] = []
    owners = slug_owners(desk, paths)
    for path in paths:
        try:
            refuse_shared(desk, path, owners)
            pieces.append(_piece(desk, path, language))
        except L10nError as error:
            problems.append(error)
    manifest = Manifest(language.locale, form, tuple(piece.row() for piece in pieces))
    root = _root(manifest.stories, language)
    path = Path() if output is None else output
    path = path / f"{root}.zip" if path.is_dir() else path
    if not pieces:
        return Packed(path, changed=False, stories=(), entries=0, open=0, units=0, terms=0)
    catalogs = {piece.story.slug: piece.catalog for piece in pieces}
    units = relevant_units(desk, catalogs, language, problems)
    bad: list[TermsError] = []
    lines = tuple(dict.fromkeys(glossary_lines(read_terms(desk, bad), language)))
    problems += bad
    files = {
        NAME: serialize_manifest(manifest),
        GUIDE: guide(manifest, language),
        PROJECT: project_file(language),
        **{f"{READING}/{FOLDER}/{one.name}": read_bytes(one) or b"" for one in sheets(desk)},
    }
    for piece in pieces:
        files |= _files(piece, language, form)
    if units:
        tmx = write_units(Path(MEMORY), units, {language.locale: language.tag})
        files[MEMORY] = b"".join(tmx)
    if lines:
        files[GLOSSARY] = "".join(f"{line}\n" for line in lines).encode()
    changed = write_atomic(path, serialize_pack(root, files, FOLDERS))
    for piece in pieces:
        remember_handed(desk, piece.story.slug, language, piece.content)
    live = [entry for piece in pieces for entry in piece.live]
    left = sum(entry.state is not State.REVIEWED for entry in live)
    return Packed(path, changed, manifest.stories, len(live), left, len(units), len(lines))


def _piece(desk: Desk, path: Path, language: Language) -> _Piece:
    story, segments = load(desk, path)
    if story.kind is Revision.WITHDRAWN:
        reason = f"{story.revision!r}: this story is withdrawn; nobody is to translate it"
        raise PackError(reason, path=path)
    target = desk.catalog(slug_of(path), language)
    content = read_bytes(target, LARGEST)
    if content is None:
        raise UnknownNameError("no catalog yet; type: l10n extract", path=target)
    piece = _Piece(story, read_bytes(path) or b"", content, parse_content(content, target))
    template = make_template(story, segments, desk.shown(path))
    if {entry.key for entry in template.entries} != {entry.key for entry in piece.live}:
        raise PackError("the story has changed since; type: l10n extract", path=path)
    return piece


def _files(piece: _Piece, language: Language, form: Form) -> dict[str, bytes]:
    """Return what a pack holds of one story, by its place."""
    slug = piece.story.slug
    work = piece.content
    if form in _VERSIONS:
        units = to_units(piece.catalog)
        file = XliffFile(f"{slug}.po", "en", language.tag, units)
        work = serialize_xliff(file, _VERSIONS[form], __version__)
    return {
        f"{SOURCE}/{slug}{form.suffix}": work,
        f"{BASE}/{slug}.po": piece.content,
        f"{READING}/{slug}{piece.story.path.suffix}": piece.source,
    }


def _root(stories: Sequence[PackedStory], language: Language) -> str:
    """Return what the folder within the zip is called."""
    if not stories:
        return f"nothing-{language.tag}"
    more = f"-and-{len(stories) - 1}-more" if len(stories) > 1 else ""
    return f"{stories[0].slug}{more}-{language.tag}"
