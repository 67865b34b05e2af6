"""Versions of a story, kept under `.l10n/stories/<slug>/`, and which of them went out.

A version is one small file, named by the start of the source file's SHA-256. The newest KEPT of
a story stay, and whatever `published.json` names: for each locale its last two published ones.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.errors import SourceError, WriteError
from l10n.files import digest, explain, read_bytes, write_atomic
from l10n.model import TRANSLATED_ROLES, Revision, Role, kind_of_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.model import Segment, Story

KEPT = 20
_PUBLISHED = "published.json"
_LAST = 2
_LARGEST = 64 * 2**20
_ADVICE = "not as we keep it; delete it, the next `l10n publish` writes it anew"


@dataclass(frozen=True, slots=True)
class Version:
    """A story as it stood: its version as in `Story.version`, and its sentences in order."""

    name: str
    revision: str
    embargo: str
    sentences: tuple[tuple[str | None, str], ...]
    """Context, None for the body, and text."""

    @property
    def kind(self) -> Revision:
        """What the revision mark asks for."""
        return kind_of_mark(self.revision)


def version_of(story: Story, segments: Sequence[Segment]) -> Version:
    """Return the version that a story is."""
    shown = TRANSLATED_ROLES - {Role.REVISION}  # told of the story as a whole
    sentences = tuple(one.key for one in segments if one.role in shown and one.text)
    return Version(story.version, story.revision, story.embargo, sentences)


def hashed(content: bytes) -> str:
    """Return the part of `Story.version` that the content of its file is."""
    return digest(content)[:12]


def version_file(desk: Desk, slug: str, name: str) -> Path:
    """Return where a version lies, by its name."""
    return desk.versions(slug) / f"{_digest(name)}.json"


def published_file(desk: Desk, slug: str) -> Path:
    """Return where it stands which versions of a story went out."""
    return desk.versions(slug) / _PUBLISHED


def keep(desk: Desk, version: Version, slug: str) -> None:
    """Write a version where it is not there yet, and drop the oldest beyond KEPT."""
    path = version_file(desk, slug, version.name)
    rows = {
        "version": version.name,
        "revision": version.revision,
        "embargo": version.embargo,
        "sentences": version.sentences,
    }
    text = json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    if write_atomic(path, text.encode("utf-8", "surrogatepass")):
        _prune(desk, slug, path)


def read_version(desk: Desk, slug: str, name: str) -> Version | None:
    """Return a kept version by its name, None where it is not kept. Raises SourceError."""
    path = version_file(desk, slug, name)
    found = _load(path)
    if found is None:
        return None
    try:
        pairs = found["sentences"]
        if not isinstance(pairs, list):
            raise SourceError(_ADVICE, path=path)
        sentences = tuple((None if c is None else str(c), str(text)) for c, text in pairs)
        return Version(
            str(found["version"]), str(found["revision"]), str(found["embargo"]), sentences
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SourceError(_ADVICE, path=path) from error


def published(desk: Desk, slug: str) -> dict[str, tuple[str, ...]]:
    """Return the versions last published, by locale, the last one at the end."""
    path = published_file(desk, slug)
    found = _load(path) or {}
    known: dict[str, tuple[str, ...]] = {}
    for locale, names in found.items():
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise SourceError(_ADVICE, path=path)
        known[locale] = tuple(names)
    return known


def mark_published(desk: Desk, slug: str, name: str, locales: Iterable[str]) -> None:
    """Note that the version `name` has gone out in `locales`; the one before it stays known."""
    known = published(desk, slug)
    for locale in locales:
        earlier = tuple(one for one in known.get(locale, ()) if one != name)
        known[locale] = (*earlier, name)[-_LAST:]
    if known:
        text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        write_atomic(published_file(desk, slug), text.encode())


def _load(path: Path) -> dict[str, object] | None:
    content = read_bytes(path, _LARGEST)
    if content is None:
        return None
    try:
        found = json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise SourceError(_ADVICE, path=path) from error
    if not isinstance(found, dict):
        raise SourceError(_ADVICE, path=path)
    return found


def _prune(desk: Desk, slug: str, newest: Path) -> None:
    needed = {_digest(name) for names in published(desk, slug).values() for name in names}
    try:
        others = [
            path
            for path in desk.versions(slug).glob("*.json")
            if path not in {newest, newest.with_name(_PUBLISHED)} and path.stem not in needed
        ]
        others.sort(key=lambda path: (path.stat().st_mtime_ns, path.name))
        for path in others[: -(KEPT - 1)]:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(explain(error), path=newest.parent) from error


def _digest(name: str) -> str:
    """Return the part of a version that names its file: hex digits, whatever a file may say."""
    return "".join(c for c in name.rpartition(" ")[2] if c in "0123456789abcdef") or "unknown"
