"""The manifest: which stories a pack holds, in which version, and each catalog's hash."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from l10n.errors import PackError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "l10n-pack.json"
_EDITION = 1
"""Of the manifest's own form."""
_ADVICE = "ask for the whole folder again, or unpack its PO files one by one"


class Form(StrEnum):
    """What the translator's files are."""

    PO = "po"
    XLIFF_12 = "xliff12"
    XLIFF_21 = "xliff21"

    @property
    def suffix(self) -> str:
        """How the files' names end."""
        return ".po" if self is Form.PO else ".xlf"


@dataclass(frozen=True, slots=True)
class PackedStory:
    """One story of a pack: its version as in `Story.version`, the hash of its catalog's bytes."""

    slug: str
    version: str
    sha256: str
    embargo: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack holds, in one language (gettext locale)."""

    locale: str
    form: Form
    stories: tuple[PackedStory, ...]


def serialize_manifest(manifest: Manifest) -> bytes:
    """Return the manifest as JSON."""
    rows = {
        "pack": _EDITION,
        "language": manifest.locale,
        "form": manifest.form,
        "stories": [asdict(story) for story in manifest.stories],
    }
    return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()


def parse_manifest(content: bytes, path: Path) -> Manifest:
    """Return the manifest of a pack; `path` is what errors name. Raises PackError."""
    try:
        rows = json.loads(content)
        stories = tuple(PackedStory(**row) for row in rows["stories"])
        manifest = Manifest(rows["language"], Form(rows["form"]), stories)
        texts = (manifest.locale, *(text for one in stories for text in _texts(one)))
        edition = rows["pack"]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise PackError(f"not a manifest of ours; {_ADVICE}", path=path) from error
    if edition != _EDITION:
        reason = f"made by another version of l10n ({edition!r}); update, or unpack its PO files"
        raise PackError(reason, path=path)
    if not all(isinstance(text, str) for text in texts):
        raise PackError(f"not a manifest of ours; {_ADVICE}", path=path)
    return manifest


def _texts(story: PackedStory) -> tuple[object, ...]:
    return story.slug, story.version, story.sha256, story.embargo
