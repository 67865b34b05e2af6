"""What changed between two versions of a sentence, word by word, and our notes that say so.

The notes are lines of `# ` in an OUTDATED entry, `changed: 69 → 70` for the source and
`proposed: 69 → 70` where the translation was patched. A line counts as ours only where it talks
of words of the source: a translator may well start a comment with `changed:`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from l10n.model import Entry

CHANGED = "changed: "
PROPOSED = "proposed: "
_ARROW = " → "
_BETWEEN = " | "
_NOTHING = "∅"
_MORE = " …"
_PIECE_LENGTH = 80
_NOTE_LENGTH = 240
_MARKS = ".,;:!?()[]\"'\u2018\u2019\u201c\u201d\u00ab\u00bb\u2014-"


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the old text and what stands in their place; `kept` where they are the same."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    kept: bool = False


def compare_words(before: str, after: str) -> tuple[Change, ...]:
    """Return both texts as runs of words that stayed and words that changed, in order.

    >>> [one for one in compare_words("At least 69 died.", "At least 70 died.") if not one.kept]
    [Change(before=('69',), after=('70',), kept=False)]
    """
    from rapidfuzz.distance import Levenshtein

    old, new = before.split(), after.split()
    found: list[Change] = []
    for step in Levenshtein.opcodes(old, new):
        one = Change(
            tuple(old[step.src_start : step.src_end]),
            tuple(new[step.dest_start : step.dest_end]),
            kept=step.tag == "equal",
        )
        if found and not found[-1].kept and not one.kept:
            found[-1] = Change(found[-1].before + one.before, found[-1].after + one.after)
        else:
            found.append(one)
    return tuple(found)


def changed_note(before: str, after: str) -> str:
    """Return the line that names what changed, empty where no word did.

    >>> changed_note("In all, 69 died on Monday.", "In all, 70 died on Tuesday.")
    'changed: 69 → 70 | Monday → Tuesday'
    """
    changes = [_trimmed(one) for one in compare_words(before, after) if not one.kept]
    return _note(CHANGED, ((_shown(one.before), _shown(one.after)) for one in changes))


def proposed_note(pieces: Iterable[tuple[str, str]]) -> str:
    """Return the line that names what we replaced in a translation."""
    return _note(PROPOSED, pieces)


def with_notes(entry: Entry, *notes: str) -> Entry:
    """Return `entry` with `notes` as the only lines of ours about its revision."""
    ours = _ours(entry)
    others = tuple(line for at, line in enumerate(entry.comments) if at not in ours)
    return replace(entry, comments=(*others, *filter(None, notes)))


def notes_of(entry: Entry) -> tuple[str, ...]:
    """Return the lines of ours about the entry's revision."""
    ours = _ours(entry)
    return tuple(line for at, line in enumerate(entry.comments) if at in ours)


def _note(prefix: str, pieces: Iterable[tuple[str, str]]) -> str:
    line = ""
    for before, after in pieces:
        piece = f"{before}{_ARROW}{after}"
        if line and len(line) + len(piece) > _NOTE_LENGTH:
            return f"{line}{_BETWEEN.rstrip()}{_MORE}"
        line = f"{line}{_BETWEEN}{piece}" if line else prefix + piece
    return line


def _trimmed(change: Change) -> Change:
    """Return the change without the punctuation that both its ends share: `69, → 70,`."""
    if not (change.before and change.after):
        return change
    old, new = list(change.before), list(change.after)
    while min(len(old[-1]), len(new[-1])) > 1 and old[-1][-1] == new[-1][-1] in _MARKS:
        old[-1], new[-1] = old[-1][:-1], new[-1][:-1]
    while min(len(old[0]), len(new[0])) > 1 and old[0][0] == new[0][0] in _MARKS:
        old[0], new[0] = old[0][1:], new[0][1:]
    return Change(tuple(old), tuple(new))


def _shown(words: tuple[str, ...]) -> str:
    text = " ".join(words)
    if len(text) > _PIECE_LENGTH:
        return text[:_PIECE_LENGTH].rstrip() + _MORE
    return text or _NOTHING


def _ours(entry: Entry) -> frozenset[int]:
    """Return which of the entry's comments are our notes."""
    source = " ".join(entry.source.split())
    found: set[int] = set()
    for at, line in enumerate(entry.comments):
        pairs = [piece.partition(_ARROW) for piece in _pieces(line)]
        if not pairs or not all(arrow for _, arrow, _ in pairs):
            continue
        words = [after.removesuffix(_MORE) for _, _, after in pairs]
        if line.startswith(CHANGED):
            ours = all(word == _NOTHING or word in source for word in words)
        else:
            ours = at - 1 in found and entry.comments[at - 1].startswith(CHANGED)
        if ours:
            found.add(at)
    return frozenset(found)


def _pieces(line: str) -> list[str]:
    for prefix in (CHANGED, PROPOSED):
        if line.startswith(prefix):
            return line.removeprefix(prefix).removesuffix(_BETWEEN.rstrip() + _MORE).split(_BETWEEN)
    return []
