"""A translator's side of a pack, for tests: unzip, work on catalogs as editors do, zip again."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from l10n.catalogs import parse_catalog, serialize
from l10n.desk import Desk
from l10n.errors import L10nError
from l10n.languages import SPANISH, Language
from l10n.model import Catalog, Entry
from l10n.packs import Form
from l10n.workflows.packing import pack
from l10n.workflows.unpacking import Unpacked, unpack

SOURCES = Path(__file__).parents[1]


def unzip(path: Path, folder: Path) -> Path:
    """Unzip a pack and return its root folder."""
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    [root] = folder.iterdir()
    return root


def rezip(folder: Path, path: Path, root: str = "back") -> Path:
    """Zip a folder as a person does by hand, with what a Mac adds."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            archive.write(file, f"{root}/{file.relative_to(folder).as_posix()}")
        archive.writestr(f"{root}/.DS_Store", b"\0")
        archive.writestr(f"__MACOSX/{root}/source/._storm.po", b"\0")
    return path


def edit(path: Path, change: Callable[[Entry], Entry], **header: str) -> Catalog:
    """Change every live entry of a PO file and fields of its header, as an editor saves it."""
    before = parse_catalog(path)
    entries = tuple(one if one.obsolete else change(one) for one in before.entries)
    named = {name.replace("_", "-"): value for name, value in header.items()}
    after = replace(before, entries=entries, header=tuple((dict(before.header) | named).items()))
    path.write_bytes(serialize(after))
    return after


def approve(entry: Entry) -> Entry:
    """Clear the fuzzy mark as Poedit does, which drops the previous msgid too."""
    return replace(entry, fuzzy=False, previous=None, previous_context=None)


def finished(catalog: Catalog, confirmed: dict[str, str]) -> bytes:
    """Return what OmegaT writes into `target/`: no fuzzy marks, nothing that was not confirmed."""

    def made(entry: Entry) -> Entry:
        words = "" if entry.fuzzy else entry.target
        return replace(entry, target=confirmed.get(entry.source, words), fuzzy=False, previous=None)

    return serialize(replace(catalog, entries=tuple(map(made, catalog.entries))))


def hand_over(desk: Desk, folder: Path, form: Form = Form.PO, language: Language = SPANISH) -> Path:
    """Pack both stories and return the unzipped folder."""
    zipped = folder / "out.zip"
    pack(desk, desk.sources(), language, form, [], output=zipped)
    return unzip(zipped, folder / "translator")


def take(desk: Desk, path: Path, *, dry_run: bool = False) -> tuple[dict[str, Unpacked], list[str]]:
    """Return what came of each story, and what went wrong."""
    problems: list[L10nError] = []
    received = unpack(desk, path, problems, dry_run=dry_run)
    return {one.slug: one for one in received.stories}, list(map(str, problems))


def read(desk: Desk, slug: str, language: Language = SPANISH) -> Catalog:
    return parse_catalog(desk.catalog(slug, language))


def bodies(catalog: Catalog) -> list[Entry]:
    return [entry for entry in catalog.entries if entry.context is None]


def snapshot(desk: Desk) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in sorted((desk.root / "locales").rglob("*.po"))}
