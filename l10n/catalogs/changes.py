"""What became of each sentence between two versions of a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.catalogs.alignment import Key, align, longest_rise
from l10n.comparisons import Kind, Row
from l10n.model import Entry
from l10n.revisions import compare_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def compare_sentences(before: Sequence[Key], after: Sequence[Key]) -> Iterator[Row]:
    """Yield a row for each sentence: those of `after` in order, removed ones where they stood.

    A sentence is its context (None in the body) and its text. One that stands twice counts once.
    """
    former, current = ([Entry(text, context=c) for c, text in dict.fromkeys(x)]
                       for x in (before, after))  # fmt: skip
    places = {entry.key: at for at, entry in enumerate(former)}
    both = [(places[one.key], at) for at, one in enumerate(current) if one.key in places]
    steady = {at for _, at in longest_rise(both)}
    origins = align(former, current, {one.key for one in current if one.key in places})
    lent = [lender.key for lenders in origins.values() for lender in lenders]
    gone = [one for one in former if one.key not in {*lent, *(current[at].key for _, at in both)}]
    for at, entry in enumerate(current):
        lenders = origins.get(entry.key, ())
        here = places.get(lenders[0].key if lenders else entry.key)
        if here is not None and (lenders or at in steady):
            while gone and places[gone[0].key] < here:
                yield _row(Kind.REMOVED, gone.pop(0).source, "", entry.context)
        if lenders:
            kind = Kind.JOINED if len(lenders) > 1 else Kind.CHANGED
            kind = Kind.SPLIT if lent.count(lenders[0].key) > 1 else kind
            old = " ".join(lender.source for lender in lenders)
            yield _row(kind, old, entry.source, entry.context)
        elif here is None:
            yield _row(Kind.ADDED, "", entry.source, entry.context)
        else:
            kind = Kind.KEPT if at in steady else Kind.MOVED
            yield _row(kind, entry.source, entry.source, entry.context)
    for one in gone:
        yield _row(Kind.REMOVED, one.source, "", one.context)


def _row(kind: Kind, before: str, after: str, context: str | None) -> Row:
    return Row(kind, context or "paragraph", compare_words(before, after))
