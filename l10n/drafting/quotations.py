"""Which sentences of a story stand in the middle of a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from l10n.model import Entry
from l10n.typography import mid_quotation

_FIRST = re.compile(r", sentence 1 of \d+")


def inside_quotations(entries: Iterable[Entry]) -> frozenset[tuple[str | None, str]]:
    """Return the keys of the body sentences that start inside a quotation.

    The notes of a catalog (`paragraph 4, sentence 2 of 3`) tell where a paragraph starts; a
    quotation never runs over it, as English opens it again there.
    """
    return frozenset(
        entry.key
        for paragraph in _paragraphs(entries)
        for entry, inside in zip(
            paragraph, mid_quotation(entry.source for entry in paragraph), strict=True
        )
        if inside
    )


def _paragraphs(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    paragraph: list[Entry] = []
    for entry in entries:
        if entry.context is not None or entry.obsolete:
            continue
        if any(_FIRST.search(note) for note in entry.notes):
            yield paragraph
            paragraph = []
        paragraph.append(entry)
    yield paragraph
