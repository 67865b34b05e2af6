"""Three-way merge of the header: who saved last, and when, is known by the date."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from l10n.catalogs.credits import moment_of
from l10n.catalogs.rivals import merge_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n.model import Catalog

_SAVED = ("PO-Revision-Date", "Last-Translator")
_DATES = ("PO-Revision-Date", "POT-Creation-Date")
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def merge_header(
    base: Catalog, ours: Catalog, theirs: Catalog
) -> tuple[tuple[tuple[str, str], ...], bool, tuple[str, ...]]:
    """Return the header's fields, whether it is fuzzy, and the lines above it.

    A field that one side changed is that side's. Changed by both, ours stands; but of two saves
    the later one counts, with its translator's name.
    """
    old, our, their = (dict(one.header) for one in (base, ours, theirs))
    found: dict[str, str] = {}
    for name in dict.fromkeys((*our, *their)):
        value = _chosen(old.get(name), our.get(name), their.get(name))
        if value is not None:
            found[name] = value
    # Who saved last goes with when.
    if all(our.get(name) != their.get(name) for name in _SAVED):
        later = _later(our, their)
        found |= {name: later[name] for name in _SAVED if name in later}
    for name in _DATES:
        if name in our and name in their:
            found[name] = max(our[name], their[name], key=_moment)
    fuzzy = ours.header_fuzzy if ours.header_fuzzy != base.header_fuzzy else theirs.header_fuzzy
    comments = merge_lines(base.comments, ours.comments, theirs.comments)
    return tuple(found.items()), fuzzy, comments


def _chosen(before: str | None, ours: str | None, theirs: str | None) -> str | None:
    if ours == before:
        return theirs
    return theirs if ours is None and theirs != before else ours


def _later(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Mapping[str, str]:
    date = _DATES[0]
    later = _moment(theirs.get(date, "")) > _moment(ours.get(date, ""))
    return theirs if later else ours


def _moment(date: str) -> datetime:
    moment = moment_of(date)
    if moment is None:
        return _LONG_AGO
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
