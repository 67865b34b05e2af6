"""One entry that two people, or a person and a machine, have worked on at the same time.

A side that did not change its words gives way; a person's words go before a machine's, approved
ones before a machine's and before what was carried over from a former sentence. Where two people
wrote different words, nobody but a person can tell: the approved or our own ones stand, fuzzy,
above a line that holds the other ones.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from l10n.model import CONFLICT, OURS, Entry, State
from l10n.provenance import is_in_step, is_untouched, maker, mark, texts_of
from l10n.revisions import notes_of

_BESIDE = " | "
"""What stands between the plural forms of a translation on one line."""


class _Weight(IntEnum):
    """How much a translation counts."""

    NOTHING = 0
    MACHINE = 1
    OPEN = 2
    """A person's words, or words of a former sentence, that nobody has approved."""
    APPROVED = 3


@dataclass(frozen=True, slots=True)
class Side:
    """An entry as it stands on one side; `lent` says that its words are of a former sentence."""

    entry: Entry
    lent: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The merged entry, and whose words did not come through: nobody's, ours, theirs.

    `conflict` says that both stand in it and a person has to choose.
    """

    entry: Entry
    lost_ours: bool = False
    lost_theirs: bool = False
    conflict: bool = False


def settle(base: Entry | None, ours: Side, theirs: Side) -> Verdict:
    """Return what becomes of an entry that is there on both sides."""
    before = base or Entry(ours.entry.source, context=ours.entry.context)
    our, their = ours.entry, theirs.entry
    if _work(our) == _work(their):
        # The lines that say where the words are from may have changed alone.
        same = _own(our) == _own(before) and their.comments != before.comments
        return Verdict(_with_remarks(their if same else our, before, our, their))
    if _work(their) == _work(before) or _work(our) == _work(before):
        ours_wins = _work(their) == _work(before)
    elif (chosen := _preferred(before, ours, theirs)) is not None:
        ours_wins = chosen
    else:
        kept, other = (our, their) if _weight(our) >= _weight(their) else (their, our)
        return Verdict(_disputed(_with_remarks(kept, before, our, their), other), conflict=True)
    winner = our if ours_wins else their
    merged = _with_remarks(winner, before, our, their)
    lost = texts_of(our) != texts_of(their)
    return Verdict(merged, lost and not ours_wins, lost and ours_wins)


def is_persons(entry: Entry) -> bool:
    """Whether a person may have written the words or approved them."""
    return _weight(entry) > _Weight.MACHINE


def _preferred(before: Entry, ours: Side, theirs: Side) -> bool | None:
    """Return whether our words go before theirs, both new; None where only a person can tell."""
    our, their = ours.entry, theirs.entry
    weights = (_weight(our), _weight(their))
    in_step = (is_in_step(our), is_in_step(their))
    if texts_of(our) == texts_of(their) or min(weights) <= _Weight.MACHINE or all(in_step):
        return weights[0] >= weights[1]
    for unsure, mine in ((our, False), (their, True)):
        # Only a mark changed there.
        if texts_of(unsure) == texts_of(before) and unsure.state is not State.REVIEWED:
            return mine
    if any(in_step):  # a copy of the other script, whose own catalog has its say
        return in_step[1]
    if ours.lent is not theirs.lent:
        return theirs.lent
    return None


def _weight(entry: Entry) -> _Weight:
    if entry.state is State.EMPTY:
        return _Weight.NOTHING
    if entry.state is State.REVIEWED:
        return _Weight.APPROVED
    return _Weight.MACHINE if is_untouched(entry) else _Weight.OPEN


def _work(entry: Entry) -> tuple[object, ...]:
    """Return what a translator or a machine decides about an entry."""
    previous = (entry.previous, entry.previous_context, entry.previous_plural)
    return (texts_of(entry), entry.fuzzy, _weight(entry), *previous)


def _own(entry: Entry) -> tuple[str, ...]:
    """Return the lines of ours, which belong to the words."""
    notes = notes_of(entry)
    return tuple(line for line in entry.comments if line.startswith(OURS) or line in notes)


def _with_remarks(winner: Entry, before: Entry, ours: Entry, theirs: Entry) -> Entry:
    """Return `winner` with the remarks and flags that either side added or took away."""
    own = _own(winner)
    remarks = merge_lines(
        *(
            tuple(line for line in one.comments if line not in _own(one))
            for one in (before, ours, theirs)
        )
    )
    kept = [line for line in winner.comments if line in own or line in remarks]
    new = [line for line in remarks if line not in kept]
    # Remarks stand together, before a line of ours that follows them.
    at = max((i for i, line in enumerate(kept, 1) if line not in own), default=0)
    return replace(
        winner,
        comments=(*kept[:at], *new, *kept[at:]),
        flags=merge_lines(before.flags, ours.flags, theirs.flags),
    )


def merge_lines(
    before: tuple[str, ...], ours: tuple[str, ...], theirs: tuple[str, ...]
) -> tuple[str, ...]:
    """Return our lines, less those that the other side took away, and those that it added.

    >>> merge_lines(("a", "b"), ("a", "b", "c"), ("b", "d"))
    ('b', 'c', 'd')
    """
    if ours == before:
        return theirs
    kept = tuple(line for line in ours if line in theirs or line not in before)
    return (*kept, *(line for line in theirs if line not in before and line not in ours))


def _disputed(kept: Entry, other: Entry) -> Entry:
    """Return `kept` fuzzy, with the words of `other` in a line that every tool shows."""
    shown = _BESIDE.join(text for text in texts_of(other) if text)
    line = f"{CONFLICT} {shown}".replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
    # A stamp would let a machine draft over words that a person has chosen.
    entry = mark(kept, maker(kept)) if kept.machine else kept
    comments = tuple(one for one in entry.comments if one != line)
    return replace(entry, fuzzy=True, comments=(line, *comments))
