"""Handing over: stories in one language as a zip that a translator can work on anywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from l10n import __version__
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
from l10n.serbian import to_latin
from l10n.workflows.extraction import load
from l10n.workflows.handing import remember_handed
from l10n.workflows.remembering import remember
from l10n.xliff import Version, XliffFile, serialize_xliff

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.memory import Memory, Unit
    from l10n.model import Catalog, Entry, Story

TERMS = "terms"
"""The desk's folder of term lists."""
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
    """Write a zip of the stories in `paths`; without `output` it is named after them, here.

    A story that cannot be handed over joins `problems`, and the others go. Raises PackError where
    none is left, MemoryFileError and WriteError.
    """
    pieces: list[_Piece] = []
    for path in paths:
        try:
            pieces.append(_piece(desk, path, language))
        except L10nError as error:
            problems.append(error)
    if not pieces:
        raise problems.pop() if problems else PackError("no story to hand over; name one")
    manifest = Manifest(language.locale, form, tuple(piece.row() for piece in pieces))
    files = {
        NAME: serialize_manifest(manifest),
        GUIDE: guide(manifest, language),
        PROJECT: project_file(language),
    }
    for piece in pieces:
        files |= _files(piece, language, form)
    with remember(desk, problems) as memory:
        units = _relevant(memory, pieces, language, desk.settings.threshold)
    if units:
        pieces_of_tmx = write_units(Path(MEMORY), units, {language.locale: language.tag})
        files[MEMORY] = b"".join(pieces_of_tmx)
    lists = {
        path.name: read_bytes(path) or b"" for path in sorted((desk.root / TERMS).glob("*.csv"))
    }
    files |= {f"{READING}/{TERMS}/{name}": content for name, content in lists.items()}
    lines = [line for content in lists.values() for line in glossary_lines(content, language)]
    lines = list(dict.fromkeys(lines))
    if lines:
        files[GLOSSARY] = "".join(f"{line}\n" for line in lines).encode()
    root = _root(manifest.stories, language)
    path = Path(f"{root}.zip") if output is None else output
    changed = write_atomic(path, serialize_pack(root, files, FOLDERS))
    for piece in pieces:
        remember_handed(desk, piece.story.slug, language, piece.content)
    live = [entry for piece in pieces for entry in piece.live]
    left = sum(entry.state is not State.REVIEWED for entry in live)
    return Packed(path, changed, manifest.stories, len(live), left, len(units), len(lines))


def _piece(desk: Desk, path: Path, language: Language) -> _Piece:
    story, _ = load(desk, path)
    if story.kind is Revision.WITHDRAWN:
        reason = f"{story.revision!r}: this story is withdrawn; nobody is to translate it"
        raise PackError(reason, path=path)
    target = desk.catalog(slug_of(path), language)
    content = read_bytes(target, LARGEST)
    if content is None:
        raise UnknownNameError("no catalog yet; type: l10n extract", path=target)
    return _Piece(story, read_bytes(path) or b"", content, parse_content(content, target))


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


def _relevant(
    memory: Memory, pieces: Iterable[_Piece], language: Language, threshold: float
) -> tuple[Unit, ...]:
    """Return what the memory has for the sentences of the stories, from anywhere else."""
    locale = language.derived_from or language.locale
    slugs = {piece.story.slug for piece in pieces}
    found: set[Unit] = set()
    for source in {entry.source for piece in pieces for entry in piece.live}:
        found.update(memory.exact(source, locale))
        found.update(match.unit for match in memory.near(source, locale, threshold))
    # What stands in these catalogs is there already.
    chosen = [unit for unit in found if not (unit.own and unit.origin in slugs)]
    if language.derived_from is not None:
        chosen = [
            replace(one, locale=language.locale, target=to_latin(one.target)) for one in chosen
        ]
    return tuple(
        sorted(
            chosen,
            key=lambda one: (one.source, one.target, one.context or "", one.origin, one.seen),
        )
    )


def _root(stories: Sequence[PackedStory], language: Language) -> str:
    """Return what the folder within the zip is called."""
    more = f"-and-{len(stories) - 1}-more" if len(stories) > 1 else ""
    return f"{stories[0].slug}{more}-{language.tag}"
