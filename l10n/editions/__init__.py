"""Editions: a story in one language, rendered into an output format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from l10n.editions.html import render_index, render_page
from l10n.editions.records import (
    INDEX,
    RECORDS,
    Record,
    parse_records,
    record,
    serialize_records,
)
from l10n.editions.site import Site
from l10n.editions.text import render_text
from l10n.errors import SourceError, UnknownNameError
from l10n.languages import find_language
from l10n.model import Edition

__all__ = [
    "FORMATS",
    "INDEX",
    "RECORDS",
    "Format",
    "Record",
    "Site",
    "edition_path",
    "parse_records",
    "record",
    "render_index",
    "render_page",
    "render_text",
    "serialize_records",
]


class Format(Protocol):
    """An output format."""

    @property
    def suffix(self) -> str:
        """How its file names end, dot included."""

    @property
    def shows_original(self) -> bool:
        """Whether the story in its own language is an edition of this format too."""

    def render(self, edition: Edition, siblings: Sequence[Edition], site: Site) -> str:
        """Return the edition's file; `siblings` are the story's editions in any language."""


@dataclass(frozen=True, slots=True)
class TextFormat:
    """Plain text in the layout of the source."""

    suffix: str = ".txt"
    shows_original: bool = False

    def render(
        self,
        edition: Edition,
        siblings: Sequence[Edition],  # noqa: ARG002  # part of the protocol
        site: Site,  # noqa: ARG002  # part of the protocol
    ) -> str:
        """Return the edition as plain text."""
        return render_text(edition)


@dataclass(frozen=True, slots=True)
class HtmlFormat:
    """One web page."""

    suffix: str = ".html"
    shows_original: bool = True

    def render(self, edition: Edition, siblings: Sequence[Edition], site: Site) -> str:
        """Return the edition as a page that links to its siblings."""
        return render_page(edition, siblings, site)


FORMATS: Mapping[str, Format] = {"text": TextFormat(), "html": HtmlFormat()}


def edition_path(edition: Edition, format: str) -> Path:  # noqa: A002  # the word of the CLI
    """Return where an edition goes, relative to the output folder: `html/<slug>/<tag>.html`.

    Raises UnknownNameError for an unknown format, SourceError for a slug that is no file name.
    """
    if format not in FORMATS:
        raise UnknownNameError(f"{format!r} is no format; use {', '.join(FORMATS)}")
    slug = edition.story.slug
    if slug in {"", ".", ".."} or set(slug) & set("/\\\0"):
        raise SourceError(f"slug {slug!r} is no file name; rename the story")
    tag = find_language(edition.locale).tag
    return Path(format, slug, tag + FORMATS[format].suffix)
