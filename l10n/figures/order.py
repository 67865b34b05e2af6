"""Figures that have changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from l10n.figures.clocks import read_time
from l10n.figures.kinds import CODE, HOURS, ORDINAL, YEAR, Kind, kind_of
from l10n.figures.matching import Match, match_numbers
from l10n.languages import ENGLISH, Language
from l10n.numerals import Number

_GOALS = 10
_MOST = 12
"""Figures of a sentence that are compared each with each."""
_BETTER = 2
_LOSING = re.compile(
    r"\b(?:los[etis]|defeat|beat|fell|fall|down\b|trail|behind\b|deficit|perd|pierd|derrot|ca[yií]"
    r"|proigr|уступ|проигр|пораж|обыгр|разгром|сухую|изгуб|пораз|savlada|савлада|побед|izgub|poraz"
    r"|pobed)",
    re.IGNORECASE,
)
"""Words of a text that may tell a score from the other side."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A number of the source and its partner, each with what the words around it say."""

    one: Number
    two: Number
    kind: Kind
    found: Kind

    @property
    def stays(self) -> bool:
        """Whether the translation says beside it what the source says of it."""
        return self.found.beside and self.kind.label == self.found.label

    @property
    def at(self) -> int:
        """Where it stands in the translation."""
        return self.two.start


def swapped(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield figures that stand in each other's place.

    A figure that moves with what stands beside it is no fault: `25% in 2020`, `in 2020 by 25%`.
    """
    match = match_numbers(source, target, language)
    pairs = [
        (one, two)
        for one, two in match.pairs
        if (one.figure or (one.firm and one.counts)) and two.text[0].isdecimal()
    ]
    if 1 < len(pairs) <= _MOST:
        placed = _placed(match, pairs, language)
        for here, there in combinations(placed, 2):
            if here.two.values & there.two.values or _is_told_otherwise(here, there, match):
                continue
            if _have_crossed(here, there) or _is_out_of_order(here, there, placed):
                yield here.one.text, there.one.text


def _placed(
    match: Match, pairs: Sequence[tuple[Number, Number]], language: Language
) -> list[_Placed]:
    before, after = [one for one, _ in match.pairs], [two for _, two in match.pairs]
    kinds = [kind_of(one, match.source, before, ENGLISH) for one, _ in pairs]
    found = [kind_of(two, match.target, after, language) for _, two in pairs]
    if any(kind.label == CODE for kind in found):  # `S-400`, `С-400`
        kinds, found = [_coded(kind) for kind in kinds], [_coded(kind) for kind in found]
    for at, (one, _) in enumerate(pairs):
        if read_time(one.text) and not kinds[at].beside:
            kinds[at] = Kind(HOURS, beside=False)
            found[at] = found[at] if found[at].beside else kinds[at]
    return [_Placed(*pair, *both) for pair, *both in zip(pairs, kinds, found, strict=True)]


def _coded(kind: Kind) -> Kind:
    """Return a kind without the letters of a code, which are another alphabet's there."""
    return replace(kind, label=CODE) if kind.label.startswith(CODE) else kind


def _have_crossed(here: _Placed, there: _Placed) -> bool:
    """Whether what stands beside two figures fits better with each in the other's place."""
    now = _fit(here.kind, here.found), _fit(there.kind, there.found)
    then = _fit(here.kind, there.found), _fit(there.kind, here.found)
    return min(then) >= 0 and sum(then) - sum(now) >= _BETTER


def _fit(kind: Kind, found: Kind) -> int:
    """Return how well a figure of the source fits where one stands in the translation.

    From -1, where the words around it say that it is something else, to 2.
    """
    said, says = kind.evidence, found.evidence
    if said and (said == says or (said, says) == (YEAR, ORDINAL)):  # `1848.` in Serbian
        return 2
    if says:
        # `ЧМ-2022`, and `года` may be of a year or count years.
        return 0 if said == YEAR and says in {CODE, "years"} else -1
    # A year needs no word beside it in any language.
    return 1 if said in {"", YEAR} else 0


def _is_out_of_order(here: _Placed, there: _Placed, placed: list[_Placed]) -> bool:
    if here.at < there.at:
        return False
    alike = here.kind.label == there.kind.label
    if not (here.one.figure and there.one.figure):
        # Words move more than figures; but `twelve percent` and `14 percent` are the same sort.
        alike_everywhere = alike and here.stays and there.stays
        return alike_everywhere and _is_exchange(here, there, placed)
    # What stands beside a figure tells it from one that took its place.
    tells = not alike and here.found.label != there.found.label
    if tells and (here.stays or there.stays):
        return False
    return _is_exchange(here, there, placed)


def _is_exchange(here: _Placed, there: _Placed, placed: list[_Placed]) -> bool:
    """Whether two figures have changed places, and not their clauses, which have more of them."""
    if any(
        one.two.values & two.two.values
        for one in (here, there)
        for two in placed
        if two not in (here, there)
    ):
        return False  # which of two equal figures is meant is not known
    if placed.index(there) - placed.index(here) == 1:
        return True
    changed = [there if one is here else here if one is there else one for one in placed]
    return changed == sorted(placed, key=lambda one: one.at)


def _is_told_otherwise(here: _Placed, there: _Placed, match: Match) -> bool:
    """Whether a score is told from the other side, `проиграли 0:2`, or a date begins with a day."""
    between = match.target[there.two.end : here.two.start]
    behind = match.source[there.one.end : there.one.end + 1]
    if between == "/" == match.source[here.one.end : there.one.start] == behind:
        return True
    goals = max(*here.one.values, *there.one.values) < _GOALS
    goals = goals and not (here.found.beside or there.found.beside)  # `2-7 %`
    score = between == ":" or (goals and between in {"-", "\u2013"})
    return score and bool(_LOSING.search(match.source) or _LOSING.search(match.target))
