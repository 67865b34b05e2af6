"""One entry in three versions: as it was handed over, as it is on the desk, and as it came back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from l10n.model import OURS, Entry, State
from l10n.provenance import ARROW, NAME, is_proposal, is_untouched, settled_name
from l10n.revisions import CHANGED, PROPOSED, notes_of, with_notes

_LIKE_OURS = (*OURS, CHANGED, PROPOSED)
"""Where nobody knows what was handed over, these may be ours too."""


class Outcome(StrEnum):
    """What became of one entry."""

    APPROVED = "approved"
    """Nobody had approved it when it was handed over."""
    CHANGED = "changed"
    """Other words for what was approved, words that are still fuzzy, or an approval taken back."""
    OUTDATED = "outdated"
    """New words for a sentence that has changed in the meantime: still to be carried over."""
    COMMENTED = "commented"
    """The same words, with a comment or a flag of the translator's."""
    CONFLICT = "conflict"
    """Changed on the desk too, and otherwise: left as it is there."""
    EMPTIED = "emptied"
    """It came back empty: left as it is on the desk."""
    KEPT = "kept"
    """Nothing new."""


TAKEN = frozenset({Outcome.APPROVED, Outcome.CHANGED, Outcome.OUTDATED})
"""What has brought words or an approval to the desk."""


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one entry: as it is on the desk now, and as it came back.

    `said` are comments of the translator's that the desk had not.
    """

    outcome: Outcome
    entry: Entry
    returned: Entry
    said: tuple[str, ...] = ()


def settle(base: Entry | None, desk: Entry, returned: Entry) -> Row:
    """Return what becomes of an entry of the desk; `base` is None where nobody knows it.

    What only the translator changed is taken, and so is what stands against nothing but a
    machine's untouched words. What people changed on both sides stays as the desk has it, with
    the translator's comment below.
    """
    said = tuple(line for line in added(base, returned) if line not in desk.comments)
    if not _is_news(base, desk, returned):
        noted = _noted(base, desk, returned, said)
        return Row(Outcome.KEPT if noted == desk else Outcome.COMMENTED, noted, returned, said)
    if returned.state is State.EMPTY:
        return Row(Outcome.EMPTIED, desk, returned)
    if not _may_take(base, desk, returned):
        return Row(Outcome.CONFLICT, _noted(base, desk, returned, said), returned, said)
    taken = replace(
        desk,
        target=returned.target,
        plural_targets=returned.plural_targets,
        fuzzy=returned.fuzzy,
        previous=returned.previous,
        previous_context=returned.previous_context,
    )
    # Who approved the words needs no note of what changed in the source.
    taken = with_notes(taken, *(notes_of(returned) if taken.fuzzy else ()))
    outcome = progress(base or desk, returned)
    return Row(outcome, _noted(base, taken, returned, said), returned, said)


def progress(base: Entry | None, returned: Entry) -> Outcome:
    """Return what the words of a translator are against those that were handed over."""
    if returned.state is State.OUTDATED:
        return Outcome.OUTDATED
    new = returned.state is State.REVIEWED and (base is None or base.state is not State.REVIEWED)
    return Outcome.APPROVED if new else Outcome.CHANGED


def is_machines(entry: Entry) -> bool:
    """Whether no person has a part in the words."""
    return entry.state is State.EMPTY or is_untouched(entry)


def same(one: Entry, other: Entry | None) -> bool:
    """Whether two entries say the same words in the same state."""
    return other is not None and (_words(one), one.state) == (_words(other), other.state)


def added(base: Entry | None, returned: Entry) -> tuple[str, ...]:
    """Return the translator's comments that were not there when the entry was handed over.

    A name that we propose stays ours, however it was edited, until its question mark is gone.
    """
    if base is None:
        ours: tuple[str, ...] = _LIKE_OURS
        news = returned.comments
    else:
        ours = OURS
        # Carrying the work over to a changed story has made notes of our own.
        news = tuple(line for line in with_notes(returned).comments if line not in base.comments)
    return tuple(line for line in news if not (line.startswith(ours) or is_proposal(line)))


def _is_news(base: Entry | None, desk: Entry, returned: Entry) -> bool:
    if same(returned, desk):
        return False
    if base is not None:
        doubted = base.state is State.REVIEWED and _words(returned) == _words(base)
        return not same(returned, base) and (doubted or not is_untouched(returned))
    # Nobody knows what was handed over: a machine's words and missing approvals are no news.
    older = _words(returned) == _words(desk) and returned.fuzzy
    return not is_machines(returned) and not older


def _may_take(base: Entry | None, desk: Entry, returned: Entry) -> bool:
    if base is not None and same(desk, base):
        return True
    if _words(returned) == _words(desk):
        return not returned.fuzzy
    emptied = desk.state is State.EMPTY and (base is None or desk.machine is not None)
    return emptied or is_untouched(desk)


def _words(entry: Entry) -> tuple[str, ...]:
    return (entry.target, *entry.plural_targets)


def _noted(base: Entry | None, desk: Entry, returned: Entry, said: tuple[str, ...]) -> Entry:
    """Return the desk's entry with the translator's new comments and flags; none is taken away.

    Only our proposals of names that the translator has settled are.
    """
    flags = [flag for flag in returned.flags if base is None or flag not in base.flags]
    settled = tuple(f"{NAME}{name}{ARROW}" for line in said if (name := settled_name(line)))
    kept = (
        line
        for line in desk.comments
        if not (settled and is_proposal(line) and line.startswith(settled))
    )
    return replace(
        desk,
        comments=(*kept, *said),
        flags=(*desk.flags, *(flag for flag in flags if flag not in desk.flags)),
    )
