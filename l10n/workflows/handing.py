"""What a desk remembers of catalogs that it handed over: `.l10n/packs/`, one file a copy.

A PO file that comes back alone does not say what it was made of; the copy that it differs from
least does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.catalogs.po import LARGEST, parse_content
from l10n.errors import L10nError, WriteError
from l10n.files import digest, explain, read_bytes, write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Catalog

KEPT = 10
"""Copies of one catalog that are remembered, the newest."""


def remember_handed(desk: Desk, slug: str, language: Language, content: bytes) -> None:
    """Keep a copy of a catalog that is handed over. Raises WriteError."""
    path = _folder(desk, slug, language) / f"{digest(content)[:16]}.po"
    try:
        if not write_atomic(path, content):
            path.touch()
        copies = sorted(path.parent.glob("*.po"), key=lambda one: one.stat().st_mtime_ns)
        for old in copies[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(explain(error), path=path) from error


def handed(desk: Desk, slug: str, language: Language) -> Iterator[tuple[str, Catalog]]:
    """Yield the SHA-256 and the catalog of each copy, the newest first; a damaged one is none."""
    folder = _folder(desk, slug, language)
    for path in sorted(folder.glob("*.po"), key=lambda one: one.stat().st_mtime_ns, reverse=True):
        try:
            content = read_bytes(path, LARGEST) or b""
            yield digest(content), parse_content(content, path)
        except L10nError:
            continue


def _folder(desk: Desk, slug: str, language: Language) -> Path:
    return desk.root / ".l10n" / "packs" / slug / language.locale
