"""Entries as the translation memory may fill them: words that a person approved elsewhere.

The very same source gives a DRAFT, or a REVIEWED entry where the desk trusts its memory. A source
that is only like it gives an OUTDATED one: its `#|` and a comment show what differs, nobody
publishes it as current, and whatever is made for the sentence as it is takes its place.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.drafting.entries import RULES_ONLY, fresh, is_open
from l10n.model import MEMORY, State
from l10n.provenance import is_as_left, is_untouched, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.model import Entry

EXACT = "memory"
TRUSTED = "memory, trusted"
NEAR = "memory, near"
WITHDRAWN = ", a withdrawn story: check the facts"
"""Ends where words come from that may be wrong, however well translated."""
SHOWN = 6
"""Changes that are named in a comment; of more, reading both sentences says more."""


def is_for_memory(entry: Entry) -> bool:
    """Whether the memory may write here: where nothing stands, or a machine's untouched words.

    What a person approved is worth more than any draft, so that drafts give way to it too.
    """
    if entry.obsolete or entry.plural is not None:
        return False
    # Words taken on trust that are fuzzy now: a person has thought otherwise.
    doubted = (entry.machine or "").startswith(TRUSTED)
    return entry.state is State.EMPTY or (is_untouched(entry) and not doubted)


def is_for_near(entry: Entry) -> bool:
    """Whether a like sentence may be shown: only where nothing was made for this one.

    Names, places and dates are the same or different, never alike.
    """
    offered = _is_offer(entry) and is_open(entry)
    empty = entry.state is State.EMPTY and is_open(entry)
    return (empty or offered) and entry.context not in RULES_ONLY


def is_copied_on_trust(entry: Entry) -> bool:
    """Whether the words were approved elsewhere only: they are no further evidence."""
    return (entry.machine or "").startswith(f"{TRUSTED} ") and is_as_left(entry)


def recall(entry: Entry, target: str, where: str, *, trusted: bool) -> Entry:
    """Return the entry with the translation of the same source that stands in `where`.

    An entry that the memory has filled with these words before stays as it is, unless a story
    with them was killed since.
    """
    mine = is_untouched(entry) and (entry.machine or "").startswith(f"{EXACT} ")
    told = any(WITHDRAWN in line for line in entry.comments if line.startswith(MEMORY))
    if mine and entry.target == target and not trusted and told == (WITHDRAWN in where):
        return entry
    found = replace(fresh(entry), target=target, fuzzy=not trusted)
    noted = replace(found, comments=(*found.comments, f"{MEMORY} {_line(where)}"))
    return stamp(noted, TRUSTED if trusted else EXACT)


def offer(
    entry: Entry,
    target: str,
    where: str,
    previous: str,
    changes: Sequence[tuple[str, str]],
) -> Entry:
    """Return the entry with the translation of `previous`, which is like its source.

    `changes` are words of `previous` and what stands in their place now. That an engine failed on
    the sentence stays known, so that it is not asked again. The same offer twice is one.
    """
    if _is_offer(entry) and (entry.target, entry.previous) == (target, previous):
        return entry
    refused = (entry.machine or "").partition(f"; {NEAR}")[0]
    origin = f"{refused}; {NEAR}" if refused.startswith("rejected: ") else NEAR
    found = replace(
        fresh(entry),
        target=target,
        fuzzy=True,
        previous=previous,
        previous_context=entry.context,
    )
    note = f"{MEMORY} {_line(where)}: {_shown(changes)}"
    return stamp(replace(found, comments=(*found.comments, note)), origin)


def _is_offer(entry: Entry) -> bool:
    return NEAR in (entry.machine or "")


def _shown(changes: Sequence[tuple[str, str]]) -> str:
    named = [f"{before or '∅'} → {after or '∅'}" for before, after in changes[:SHOWN]]
    return _line("; ".join((*named, *("…" for _ in changes[SHOWN : SHOWN + 1]))))


def _line(text: str) -> str:
    """Return `text` as a comment can hold it."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
