"""Editions that lie there as they would be written: known from the ledger, and not made again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.editions import parse_records, serialize_records
from l10n.files import digest
from l10n.formats import slug_of
from l10n.languages import with_origins
from l10n.workflows.ledger import content_of
from l10n.workflows.rounds import STEP, page_of
from l10n.workflows.versions import hashed, published_file, version_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n.editions import Record
    from l10n.languages import Language
    from l10n.workflows.rounds import Round


def is_out(now: Round, path: Path, languages: Sequence[Language]) -> bool:
    """Whether all editions of a story lie there as they would be written; if so, list them."""
    key, name = _asked(now, path, languages)
    rows = now.ledger.known(STEP, name, key)
    if rows is None:
        return False
    pages, *files = rows
    for file, wanted in files:
        content = content_of(now.desk.edition(Path(file)))
        if not isinstance(content, bytes) or digest(content) != wanted:
            return False
    now.add(parse_records(pages, path))
    return True


def note_out(
    now: Round,
    path: Path,
    languages: Sequence[Language],
    pages: Sequence[Record],
    files: Mapping[Path, str],
) -> None:
    """Keep what the editions of a story are: `files` has each one's text, by its place."""
    key, name = _asked(now, path, languages)
    digests = [[file.as_posix(), digest(text.encode())] for file, text in files.items()]
    now.ledger.note(STEP, name, key, [serialize_records(pages), *digests])


def _asked(now: Round, path: Path, languages: Sequence[Language]) -> tuple[str, str]:
    """Return a digest of all that editions of a story are made of, and what the ledger calls it.

    Time is no part of it: a story under an embargo is noted when that is over.
    """
    desk, slug = now.desk, slug_of(path)
    targets = dict.fromkeys((*languages, *desk.targets))
    there = [str(desk.edition(page_of(slug, one)).exists()) for one in targets]
    catalogs = [desk.catalog(slug, one) for one in with_origins([*targets])]
    content = content_of(path)
    files = [published_file(desk, slug), *catalogs]
    if isinstance(content, bytes):
        files.append(version_file(desk, slug, hashed(content)))
    parts = (desk.shown(path), content, *map(content_of, files))
    return now.ledger.key(*parts, *there), f"{slug} {' '.join(map(str, languages))}"
