"""Formats: source files to stories, and stories back to the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.errors import SourceError
from l10n.files import read_bytes
from l10n.formats.encodings import MAX_BYTES
from l10n.formats.plain import parse_story, serialize, slug_of

if TYPE_CHECKING:
    from pathlib import Path

    from l10n.model import Story

__all__ = ["parse_story", "read_story", "serialize", "slug_of"]


def read_story(path: Path) -> Story:
    """Return the story in `path`.

    Raises SourceError for a missing or empty file, binary data, an invalid encoding, a file
    over 16 MiB and a line over 1 MiB.
    """
    content = read_bytes(path, MAX_BYTES)
    if content is None:
        raise SourceError("no such file; check the name", path=path)
    return parse_story(content, path)
