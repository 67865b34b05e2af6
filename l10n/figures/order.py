"""Figures that have changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from l10n.figures.matching import match_numbers
from l10n.figures.reading import before
from l10n.languages import ENGLISH, Language
from l10n.numerals import Number
from l10n.quantities import unit_of

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


@dataclass(frozen=True, slots=True)
class _Kind:
    """What sort of figure stands somewhere; `beside` where the words around it say so."""

    label: str
    beside: bool


def swapped(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield neighbouring figures that stand in another order than in the source.

    A figure that moves with what stands beside it is no fault: `25% in 2020`, `in 2020 by 25%`.
    """
    match = match_numbers(source, target, language)
    pairs = [(one, two) for one, two in match.pairs if one.figure and two.figure]
    if len(pairs) < 2:  # noqa: PLR2004
        return
    for (one, here), (two, there) in pairwise(pairs):
        if one.values & two.values or _is_score(match.target[there.end : here.start], one, two):
            continue
        kinds = _kind(one, match.source, ENGLISH), _kind(two, match.source, ENGLISH)
        found = _kind(here, match.target, language), _kind(there, match.target, language)
        labels, now = [kind.label for kind in kinds], [kind.label for kind in found]
        # `25% in 2020` has become `25 in 2020%`: the mark stayed where it was.
        crossed = all(
            (a == "percent") is not (b == "percent") for a, b in zip(labels, now, strict=True)
        )
        # So with units: `45 liters in 12 hours`, `45 horas 12 litros`.
        crossed |= labels[0] != labels[1] and now == labels[::-1] and all(k.beside for k in found)
        # What stands beside a figure tells it from one that took its place.
        moved = labels[0] != labels[1] and now == labels and any(kind.beside for kind in found)
        if crossed or (here.start > there.start and not moved):
            yield one.text, two.text


def _is_score(between: str, one: Number, two: Number) -> bool:
    """Whether a score is told from the other side: `lost 2-0`, `проиграли 0:2`."""
    goals = max(*one.values, *two.values) < _GOALS
    return between == ":" or (goals and between in {"-", "\u2013"})


def _kind(number: Number, text: str, language: Language) -> _Kind:
    """Return what sort of figure stands there, by what is beside it."""
    value = min(number.values)
    # No group mark: `2 023` is no year.
    is_year = _YEARS[0] <= value <= _YEARS[1] and len(number.text) == 4  # noqa: PLR2004
    unit = unit_of(text, number.start, number.end, language)
    if unit is not None:
        return _Kind("year" if is_year and unit.name == "years" else unit.name, beside=True)
    if number.scale:
        return _Kind("scaled", beside=True)
    if not is_year and (
        _DAY_BEFORE.match(text, number.end) or _DAY_AFTER.search(before(number, text))
    ):
        return _Kind("day", beside=True)
    if _YEAR_WORD.match(text, number.end):
        return _Kind("year", beside=True)
    if is_year:
        # Serbian writes a year as an ordinal number.
        return _Kind("year", beside=language.code == "sr" and text[number.end :][:1] == ".")
    whole = any(value % 1 == 0 for value in number.values)
    return _Kind("whole" if whole else "fraction", beside=False)
