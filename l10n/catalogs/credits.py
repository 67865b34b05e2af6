"""Who worked on a catalog last, and when: from the PO header that every editor keeps.

Poedit, Lokalize, Virtaal and Weblate write `Last-Translator: Ana Ilić <ana@example.org>` and
`PO-Revision-Date: 2026-05-14 10:30+0200` on each save. A default that nobody filled in is none.
Nothing of ours writes a reviewer into an entry, so that the header is all there is to go by.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from l10n.model import Catalog

_NOBODY = frozenset(
    {"full name", "automatically generated", "anonymous", "unknown", "weblate", "hosted weblate"}
)
"""What msginit, xgettext and Weblate write where there is no person, in lower case."""
_ADDRESS = re.compile(r"\s*<[^<>]*>\s*$")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:?\d\d)?$")

_CREDITS = ("Last-Translator", "Language-Team", "PO-Revision-Date")
"""Fields of a header that are the translator's."""


def reviewer_of(catalog: Catalog) -> str:
    """Return the name in `Last-Translator`, empty where it names no person.

    The mail address is left out: an edition is public. An address alone is no name.

    >>> reviewer_of(Catalog("sr", (), (("Last-Translator", "Ana Ilić <ana@example.org>"),)))
    'Ana Ilić'
    """
    name = " ".join(_ADDRESS.sub("", dict(catalog.header).get("Last-Translator", "")).split())
    return "" if name.casefold() in _NOBODY or "@" in name else name


def revised_of(catalog: Catalog) -> datetime | None:
    """Return the moment in `PO-Revision-Date`, None where there is none or it is no date.

    Without a time zone in the header the moment has none either.
    """
    return moment_of(dict(catalog.header).get("PO-Revision-Date", ""))


def moment_of(date: str) -> datetime | None:
    """Return the moment that a date field of the header names, None where it is no date."""
    match = _MOMENT.match(date.strip())
    if match is None:
        return None
    day, time, zone = match.groups()
    try:
        return datetime.fromisoformat(f"{day}T{time}{zone or ''}")
    except ValueError:
        return None


def credited(desk: Catalog, base: Catalog | None, returned: Catalog) -> Catalog:
    """Return the desk's catalog with what a translator wrote into the header of a copy of it.

    `base` is the catalog that was copied. A header of a later date stays; comments are added.
    """
    theirs = dict(returned.header)
    handed = dict(base.header) if base else {}
    news = {name: theirs.get(name) for name in _CREDITS if theirs.get(name) != handed.get(name)}
    known = (*desk.comments, *(base.comments if base else ()))
    comments = tuple(line for line in returned.comments if line not in known)
    header = dict(desk.header)
    if not _is_later(revised_of(desk), revised_of(returned)):
        header |= {name: value for name, value in news.items() if value}
    return replace(desk, header=tuple(header.items()), comments=(*desk.comments, *comments))


def _is_later(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None:
        return False
    moments = [each if each.tzinfo else each.replace(tzinfo=UTC) for each in (one, other)]
    return moments[0] > moments[1]
