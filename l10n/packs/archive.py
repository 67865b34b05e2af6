"""The zip itself: written the same for the same content, and read with suspicion.

Who sends work back zips a folder by hand: under another root, from macOS with `__MACOSX/` and
`.DS_Store`, with names in decomposed Unicode, with half of the files left out.
"""

from __future__ import annotations

import io
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from l10n.archives import Terms, open_archive
from l10n.errors import PackError
from l10n.packs.layout import ADDED, BASE, PROJECT, TARGET
from l10n.packs.manifest import NAME, Manifest, parse_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LARGEST = 256 * 2**20
"""Bytes that a pack may unpack to."""
SUFFIXES = frozenset({".po", ".xlf", ".xliff"})
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FILE, _FOLDER = 0o100644 << 16, (0o40755 << 16) | 0x10
_TERMS = Terms(PackError, "ask for it again", LARGEST)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of work: a catalog or XLIFF, and whether OmegaT has made it of finished work."""

    path: Path
    """Where it stands, for errors: the zip, then its place within."""
    content: bytes
    finished: bool = False

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return self.path.stem

    @property
    def is_po(self) -> bool:
        """Whether this is a PO file; else it is XLIFF."""
        return self.path.suffix.lower() == ".po"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What came back: work, copies of what was handed over, the manifest if it is there.

    `terms` are lines that the translator added to the glossary.
    """

    sheets: tuple[Sheet, ...]
    manifest: Manifest | None = None
    bases: tuple[Sheet, ...] = ()
    terms: tuple[str, ...] = ()


def serialize_pack(root: str, files: Mapping[str, bytes], folders: Iterable[str]) -> bytes:
    """Return a zip of `files` and empty `folders` below `root`; the same for the same content."""
    pieces = {f"{root}/{name}": content for name, content in files.items()}
    pieces |= {f"{root}/{name}/": b"" for name in folders}
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(pieces):
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.create_system = 3  # Unix, whichever machine this is
            member.external_attr = _FOLDER if name.endswith("/") else _FILE
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, pieces[name])
    return whole.getvalue()


def read_parcel(path: Path) -> Parcel:
    """Return what a zip holds of translators' work; nothing is written anywhere.

    Raises PackError for what is no zip, is damaged or hostile, or holds two packs.
    """
    with open_archive(path, _TERMS) as archive:
        names = _named(archive, path)
        found = [place for place in names if place.name == NAME]
        if len(found) > 1:
            raise PackError(f"{len(found)} packs in one zip; unpack each by itself", path=path)
        manifest = None
        root = PurePosixPath()
        if found:
            root = found[0].parent
            manifest = parse_manifest(archive.read(names[found[0]]), path / found[0])
        work = [place for place in sorted(names) if place.suffix.lower() in SUFFIXES]
        sheets = [
            Sheet(path / place, archive.read(names[place]), _is_made(place, names))
            for place in work
        ]
        added = names.get(root / ADDED)
        terms = archive.read(added).decode("utf-8-sig", "replace").splitlines() if added else []
    kept = path / root / BASE
    bases = tuple(sheet for sheet in sheets if sheet.path.parent == kept)
    others = [sheet for sheet in sheets if sheet.path.parent != kept]
    # What OmegaT has made of the work says more than what it was made from.
    others.sort(key=lambda sheet: not sheet.finished)
    lines = tuple(line for line in terms if "\t" in line and not line.startswith("#"))
    return Parcel(tuple(others), manifest, bases, lines)


def _named(archive: zipfile.ZipFile, path: Path) -> dict[PurePosixPath, str]:
    """Return the members that are files of people: the place in composed Unicode, and the name."""
    names: dict[PurePosixPath, str] = {}
    for name in archive.namelist():
        place = PurePosixPath(unicodedata.normalize("NFC", name))
        if name.endswith("/") or _is_litter(place):
            continue
        if place in names:
            raise PackError(f"two files are called {str(place)!r}; refused", path=path)
        names[place] = name
    return names


def _is_litter(place: PurePosixPath) -> bool:
    return "__MACOSX" in place.parts or place.name.startswith(("._", "."))


def _is_made(place: PurePosixPath, names: Mapping[PurePosixPath, str]) -> bool:
    """Whether a file stands in the target folder of an OmegaT project."""
    folder = place.parent
    return folder.name == TARGET and folder.parent / PROJECT in names
