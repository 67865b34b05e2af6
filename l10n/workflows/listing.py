"""The pages that lie there: their list for programs, and the index for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.editions import (
    INDEX,
    RECORDS,
    Site,
    parse_records,
    record,
    render_index,
    serialize_records,
)
from l10n.errors import L10nError
from l10n.files import digest, read_bytes
from l10n.workflows.ledger import content_of
from l10n.workflows.rounds import STEP

if TYPE_CHECKING:
    from l10n.workflows.rounds import Round


def list_pages(now: Round) -> None:
    """Bring the list of pages and the index up to date."""
    desk = now.desk
    path = desk.edition(RECORDS)
    try:
        content = read_bytes(path)
        known = parse_records(content.decode("utf-8", "replace"), path) if content else ()
    except L10nError as error:
        now.problems.append(error)
        return
    withheld = {record(edition).page for edition in now.withheld}
    pages = {one.page: one for one in (*known, *now.pages)}
    records = [
        one for page, one in pages.items() if page not in withheld and desk.edition(page).exists()
    ]
    if records or known:
        text = serialize_records(records)
        now.write(path, text)
        index, key = desk.edition(INDEX), now.ledger.key(text)
        there = content_of(index)
        shown = digest(there) if isinstance(there, bytes) else ""
        if now.ledger.known(STEP, "", key) != [shown]:
            page = render_index(records, Site(desk.settings.name, desk.settings.base_url))
            now.write(index, page)
            now.ledger.note(STEP, "", key, [digest(page.encode())])
