"""Alignment: which sentences of the former version a changed sentence comes from.

Dynamic programming over the sentences between those that stayed (Gale and Church, 1993, align
translations alike), so that neighbours count as much as likeness; what moved is found after.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from l10n.model import Entry

Key = tuple[str | None, str]

NEAR = 0.75
"""Least likeness, 0 to 1, of two sentences in any place, and of a sentence with its two parts."""
IN_PLACE = 0.5
"""Least share of words, 0 to 1, that two sentences between the same neighbours have in common."""
_FLOOR = 0.45
# One strong pair outweighs two weak ones that cross it.
_SPLIT_COST = 0.05
BAND = 32
"""How far from the diagonal sentences are compared: cost grows with the story, not its square."""
_MARKS = ".,;:!?()[]\"'\u2018\u2019\u201c\u201d\u2014-"


@dataclass(frozen=True, slots=True)
class _Step:
    """How a cell of the table was reached: how many old and new sentences were taken."""

    score: float
    old: int
    new: int
    likeness: float = 0.0


def align(
    former: Sequence[Entry], current: Sequence[Entry], stayed: AbstractSet[Key]
) -> dict[Key, tuple[Entry, ...]]:
    """Return for each entry of `current` that changed the one or two of `former` it comes from.

    Both in story order. `stayed` are the keys of both that need no lender and lend nothing. Two
    lenders are a joined sentence; of a split one both parts have the same lender. Obsolete
    entries of `former` have no place, and are found by likeness alone.
    """
    found: dict[Key, tuple[Entry, ...]] = {}
    weak: list[tuple[Entry, Entry]] = []
    for old, new in _gaps([one for one in former if not one.obsolete], current, stayed):
        for lenders, heirs, likeness in _align_gap(old, new):
            if likeness < NEAR and len(lenders) == len(heirs) == 1:
                weak.append((lenders[0], heirs[0]))
                continue
            for heir in heirs:
                found[heir.key] = lenders
    # What is left has moved, or has stayed while its neighbours moved.
    old, new = _left(former, current, stayed, found)
    placed = [one for one in old if not one.obsolete]
    for lenders, heirs, likeness in _align_gap(placed, new) if placed and new else ():
        if likeness >= NEAR:
            found |= {heir.key: lenders for heir in heirs}
    found |= {
        heir.key: (lender,) for lender, heir in _nearest(*_left(former, current, stayed, found))
    }
    taken = {lender.key for lenders in found.values() for lender in lenders}
    for lender, heir in weak:
        if lender.key not in taken and heir.key not in found:
            found[heir.key] = (lender,)
    return found


def _left(
    former: Sequence[Entry],
    current: Sequence[Entry],
    stayed: AbstractSet[Key],
    found: Mapping[Key, tuple[Entry, ...]],
) -> tuple[list[Entry], list[Entry]]:
    """Return the entries of both sides that nobody has been found for."""
    done = stayed | found.keys()
    taken = stayed | {lender.key for lenders in found.values() for lender in lenders}
    return (
        [one for one in former if one.key not in taken],
        [one for one in current if one.key not in done],
    )


def _gaps(
    former: Sequence[Entry], current: Sequence[Entry], stayed: AbstractSet[Key]
) -> Iterator[tuple[list[Entry], list[Entry]]]:
    """Yield what changed between each two neighbours that stayed in the same order."""
    places = {entry.key: at for at, entry in enumerate(former) if entry.key in stayed}
    both = [(places[one.key], at) for at, one in enumerate(current) if one.key in places]
    ends = [*longest_rise(both), (len(former), len(current))]
    left = right = 0
    for old_end, new_end in ends:
        old = [one for one in former[left:old_end] if one.key not in stayed]
        new = [one for one in current[right:new_end] if one.key not in stayed]
        if old and new:
            yield old, new
        left, right = old_end + 1, new_end + 1


def longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of `pairs` whose first numbers rise too; the others have moved.

    >>> longest_rise([(2, 0), (0, 1), (1, 2)])
    [(0, 1), (1, 2)]
    """
    tails: list[int] = []
    chosen: list[int] = []
    before: dict[int, int] = {}
    for at, (old, _) in enumerate(pairs):
        place = bisect_left(tails, old)
        if place:
            before[at] = chosen[place - 1]
        tails[place : place + 1] = [old]
        chosen[place : place + 1] = [at]
    found: list[tuple[int, int]] = []
    last = chosen[-1] if chosen else None
    while last is not None:
        found.append(pairs[last])
        last = before.get(last)
    return found[::-1]


def _align_gap(
    old: Sequence[Entry], new: Sequence[Entry]
) -> Iterator[tuple[tuple[Entry, ...], tuple[Entry, ...], float]]:
    """Yield who comes from whom, and how like they are, in the best monotonous alignment."""
    table: list[dict[int, _Step]] = [{0: _Step(0.0, 0, 0)}]
    table[0] |= {right: _Step(0.0, 0, 1) for right in _reach(0, len(old), len(new)) if right}
    likeness = _Likeness(old, new)
    for left in range(1, len(old) + 1):
        row: dict[int, _Step] = {}
        table.append(row)
        for right in _reach(left, len(old), len(new)):
            steps = _steps(table, left, right, likeness)
            best = max(steps, key=lambda step: step.score, default=None)
            if best is not None:
                row[right] = best
    left, right = len(old), len(new)
    while left or right:
        step = table[left][right]
        before = left - step.old, right - step.new
        if step.old and step.new:
            yield tuple(old[before[0] : left]), tuple(new[before[1] : right]), step.likeness
        left, right = before


def _reach(left: int, olds: int, news: int) -> range:
    """Return the columns of a row that lie near the diagonal."""
    middle = left * news // olds
    width = BAND + news // olds
    return range(max(0, middle - width), min(news, middle + width) + 1)


def _steps(
    table: Sequence[dict[int, _Step]], left: int, right: int, likeness: _Likeness
) -> Iterator[_Step]:
    """Yield the ways to reach a cell: one dropped, one added, one to one, one to two."""
    if right in table[left - 1]:
        yield _Step(table[left - 1][right].score, 1, 0)
    if right - 1 in table[left]:
        yield _Step(table[left][right - 1].score, 0, 1)
    shapes = ((1, 1, IN_PLACE, 0.0), (1, 2, NEAR, _SPLIT_COST), (2, 1, NEAR, _SPLIT_COST))
    for olds, news, least, cost in shapes:
        before = table[left - olds].get(right - news) if left >= olds and right >= news else None
        if before is not None:
            like = likeness(slice(left - olds, left), slice(right - news, right))
            if like >= least:
                yield _Step(before.score + like - _FLOOR - cost, olds, news, like)


class _Likeness:
    """How like one or two old sentences are to one or two new ones, 0 to 1."""

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        self._old, self._new = old, new
        self._old_words = [_words(one) for one in old]
        self._new_words = [_words(one) for one in new]

    def __call__(self, ours: slice, theirs: slice) -> float:
        """Return the share of words; of two sentences that of letters where that is NEAR."""
        from rapidfuzz.distance import Indel
        from rapidfuzz.fuzz import ratio

        old, new = self._old[ours], self._new[theirs]
        contexts = {one.context for one in (*old, *new)}
        words = list(chain.from_iterable(self._old_words[ours]))
        others = list(chain.from_iterable(self._new_words[theirs]))
        if len(contexts) > 1 or any(one.plural for one in old):
            return 0.0
        likeness = Indel.normalized_similarity(words, others) if words and others else 0.0
        if len(old) == len(new) == 1 and likeness < NEAR:
            spelt = ratio(old[0].source, new[0].source, score_cutoff=NEAR * 100) / 100
            likeness = max(likeness, spelt)
        return likeness


def _words(entry: Entry) -> list[str]:
    return [word for raw in entry.source.casefold().split() if (word := raw.strip(_MARKS))]


def _nearest(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yield the pairs of one context that are near, the nearest first, each entry once."""
    from rapidfuzz import fuzz, process

    columns: dict[str | None, dict[int, str]] = {}
    for column, lender in enumerate(old):
        if lender.plural is None:
            columns.setdefault(lender.context, {})[column] = lender.source
    pairs = [
        (-ratio, row, column)
        for row, entry in enumerate(new)
        for _, ratio, column in process.extract(
            entry.source,
            columns.get(entry.context, {}),
            scorer=fuzz.ratio,
            score_cutoff=NEAR * 100,
            limit=None,
        )
    ]
    rows: set[int] = set()
    taken: set[int] = set()
    for _, row, column in sorted(pairs):
        if row not in rows and column not in taken:
            rows.add(row)
            taken.add(column)
            yield old[column], new[row]
