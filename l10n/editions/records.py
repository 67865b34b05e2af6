"""What is on the site: one record a page, kept in `index.json` beside the index it makes.

Publishing one story must not read all the others: the records say what their pages say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from urllib.parse import quote

from l10n.editions.labels import counts, withdrawal
from l10n.editions.metadata import first, title_of
from l10n.errors import EditionError
from l10n.languages import find_language
from l10n.model import Edition, Role

INDEX = Path("html", "index.html")
RECORDS = Path("html", "index.json")


@dataclass(frozen=True, slots=True)
class Record:
    """A page that was published, as the index shows it."""

    slug: str
    tag: str
    """BCP 47."""
    title: str
    category: str
    revision: str
    embargo: str
    version: str
    original: bool
    drafts: int
    untranslated: int
    revised: str
    """ISO 8601, empty if not known."""

    @property
    def page(self) -> Path:
        """The file, relative to the output folder."""
        return Path("html", self.slug, f"{self.tag}.html")

    @property
    def url(self) -> str:
        """The page as the index links to it, whatever characters the slug holds."""
        return f"{quote(self.slug, safe='')}/{self.tag}.html"


def record(edition: Edition) -> Record:
    """Return the record of an edition."""
    drafts, untranslated = counts(edition)
    story = edition.story
    return Record(
        slug=story.slug,
        tag=find_language(edition.locale).tag,
        title=withdrawal(edition)[0] if edition.withdrawn else title_of(edition),
        category=first(edition, Role.CATEGORY),
        revision=story.revision,
        embargo=story.embargo,
        version=story.version,
        original=edition.original,
        drafts=drafts,
        untranslated=untranslated,
        revised=edition.revised.isoformat() if edition.revised else "",
    )


def serialize_records(records: Iterable[Record]) -> str:
    """Return the records as JSON, by slug, the original before its translations."""
    ordered = sorted(records, key=lambda one: (one.slug, not one.original, one.tag))
    return json.dumps([asdict(one) for one in ordered], ensure_ascii=False, indent=1) + "\n"


def parse_records(text: str, path: Path) -> tuple[Record, ...]:
    """Return the records in `text`. Raises EditionError where they are not as we write them."""
    reason = "not a list of pages as we write it; delete it and publish again"
    try:
        rows = json.loads(text)
    except json.JSONDecodeError as error:
        raise EditionError(reason, path=path, line=error.lineno) from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise EditionError(reason, path=path)
    return tuple(_checked(row, path, reason) for row in rows)


def _checked(row: dict[str, object], path: Path, reason: str) -> Record:
    types = {"original": bool, "drafts": int, "untranslated": int}
    names = [field.name for field in fields(Record)]
    if sorted(row) != sorted(names) or any(
        type(row[name]) is not types.get(name, str) for name in names
    ):
        raise EditionError(reason, path=path)
    return Record(**row)  # type: ignore[arg-type]  # every type was compared
