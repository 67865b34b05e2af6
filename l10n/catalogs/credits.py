"""Who worked on a catalog last, and when: from the PO header that every editor keeps.

Poedit, Lokalize, Virtaal and Weblate write `Last-Translator: Ana Ilić <ana@example.org>` and
`PO-Revision-Date: 2026-05-14 10:30+0200` on each save. A default that nobody filled in is none.
Nothing of ours writes a reviewer into an entry, so that the header is all there is to go by.
"""

from __future__ import annotations

import re
from datetime import datetime

from l10n.model import Catalog

_NOBODY = frozenset(
    {"full name", "automatically generated", "anonymous", "unknown", "weblate", "hosted weblate"}
)
"""What msginit, xgettext and Weblate write where there is no person, in lower case."""
_ADDRESS = re.compile(r"\s*<[^<>]*>\s*$")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?) ?(Z|[+-]\d\d:?\d\d)?$")


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
    match = _MOMENT.match(dict(catalog.header).get("PO-Revision-Date", "").strip())
    if match is None:
        return None
    day, time, zone = match.groups()
    try:
        return datetime.fromisoformat(f"{day}T{time}{zone or ''}")
    except ValueError:
        return None
