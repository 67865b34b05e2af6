"""Figures that have changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from l10n.figures.matching import match_numbers
from l10n.figures.reading import aligned_target, before
from l10n.languages import ENGLISH, Language
from l10n.numerals import Number
from l10n.quantities import unit_of
from l10n.verbatim import veiled

_YEARS = (1800, 2100)
_YEAR_WORD = re.compile(r"\.?[ \u00a0]?(?:г\.|гг\.|год|годин|godin)")
_DAY_BEFORE = re.compile(
    r"\.?[ \u00a0](?:de )?(?:ener|febrer|marz|abril|mayo|juni|juli|agost|sep?tiembr|octubr"
    r"|noviembr|diciembr|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр"
    r"|декабр|јануар|фебруар|април|мај|јун|јул|септембр|октобр|новембр|децембр|januar|februar"
    r"|mart|april|maj|jun|jul|avgust|septembr|oktobr|novembr|decembr|January|February|March"
    r"|April|May|June|July|August|September|October|November|December)"
)
_DAY_AFTER = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \Z"
)
_GOALS = 10


def swapped(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield neighbouring figures that stand in another order than in the source.

    A figure that moves with what stands beside it is no fault: `25% in 2020`, `in 2020 by 25%`.
    """
    pairs = [pair for pair in match_numbers(source, target, language).pairs if pair[0].figure]
    pairs = [pair for pair in pairs if pair[1].figure]
    if len(pairs) < 2:  # noqa: PLR2004
        return
    source, target = veiled(source, target)
    aligned = aligned_target(source, target)
    for (one, here), (two, there) in pairwise(pairs):
        if one.values & two.values or _is_score(aligned[there.end : here.start], one, two):
            continue
        kinds = _kind(one, source, ENGLISH), _kind(two, source, ENGLISH)
        found = _kind(here, aligned, language), _kind(there, aligned, language)
        # `25% in 2020` has become `25 in 2020%`: the mark stayed where it was.
        crossed = all(
            (a == "percent") is not (b == "percent") for a, b in zip(kinds, found, strict=True)
        )
        moved = kinds[0] != kinds[1] and found == kinds and "whole" not in kinds
        if crossed or (here.start > there.start and not moved):
            yield one.text, two.text


def _is_score(between: str, one: Number, two: Number) -> bool:
    """Whether a score is told from the other side: `lost 2-0`, `проиграли 0:2`."""
    goals = max(*one.values, *two.values) < _GOALS
    return between == ":" or (goals and between in {"-", "\u2013"})


def _kind(number: Number, text: str, language: Language) -> str:
    """Return what sort of figure stands there, by what is beside it."""
    unit = unit_of(text, number.start, number.end, language)
    if unit is not None:
        return unit.name
    if number.scale:
        return "scaled"
    if _DAY_BEFORE.match(text, number.end) or _DAY_AFTER.search(before(number, text)):
        return "day"
    value = min(number.values)
    if _YEAR_WORD.match(text, number.end):
        return "year"
    if _YEARS[0] <= value <= _YEARS[1] and len(number.text) == 4:  # noqa: PLR2004  no group mark
        return "year"
    return "fraction" if value % 1 else "whole"
