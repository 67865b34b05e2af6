"""Numbers of an English source and its translation, matched: what was lost, invented, swapped.

A number may be written in digits on one side and in words on the other. What only English or
only the translation says in words (`one`, `ambos`) may match, but need not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from l10n.dates import align_dates
from l10n.languages import ENGLISH, Language
from l10n.measures import metric_values
from l10n.numerals import Number, read_numbers

_TIME = re.compile(
    r"(?<![\d:.,])(?P<hour>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?"
    r"[ \u00a0\u202f]?(?P<half>[ap])\.?m\b"
    r"|(?<![\d:.,])(?P<hour2>[01]?\d|2[0-4]):(?P<minutes2>[0-5]\d)(?![\d:])",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<![\d:.,])(\d{1,2})[:h]([0-5]\d)(?![\d:])")
_DECADE = re.compile(r"['\u2019]?s\b")
_RANGE = re.compile(r"\b(?:19|20)\d\d[-\u2013/]\Z")
_LOOSE = re.compile(r"\b(?:9/11|24/7|7/7|50[-/]50|[1-3]/[2-9])\b")
_THE = re.compile(r"\b(?:the|these|those|other|all|between|just|every|no|any) \Z", re.IGNORECASE)
"""What stands before a number word that a translation may leave out: `the two met`."""
_HALF = re.compile(
    r"(?<!and a )\bhalf[ -](?:a[ -])?(thousand|million|billion|trillion)\b", re.IGNORECASE
)
_PERCENT = re.compile(
    r"[ \u00a0\u202f-]?(?:%|per ?cent|por ciento|процент|одсто|посто|odsto|posto|procen)"
)
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
_LONGEST = 5_000
"""Characters: what is longer is no sentence, and comparing all with all would take seconds."""
_BEFORE = 12
"""Characters that are looked at before a number."""
_SEVERAL = 2
_CENTURY = 100
_HALF_DAY = 12


@dataclass(frozen=True, slots=True)
class Match:
    """Numbers that found each other, and those that did not."""

    pairs: tuple[tuple[Number, Number], ...]
    lost: tuple[str, ...]
    invented: tuple[str, ...]
    replaced: bool = False
    """Whether the translation has numbers that the source does not have."""


def compare(source: str, target: str, language: Language) -> tuple[Counter[str], Counter[str]]:
    """Return the numbers an English source lost in `target`, and the figures invented there.

    Each is written as it stands in its text. Times and dates may be written in another way.
    """
    found = match_numbers(source, target, language)
    return Counter(found.lost), Counter(found.invented)


def contradicted(source: str, target: str, language: Language) -> tuple[list[str], list[str]]:
    """Return what `compare` does, but lost words only where another number took their place.

    A draft that says `los ministros` for `the three ministers` is worth a translator's look.
    """
    found = match_numbers(source, target, language)
    lost = [text for text in found.lost if found.replaced or any(c.isdigit() for c in text)]
    return lost, list(found.invented)


def swapped(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield neighbouring figures that stand in another order than in the source.

    A figure that moves with what stands beside it is no fault: `25% in 2020`, `in 2020 by 25%`.
    """
    aligned = aligned_target(source, target)
    pairs = [pair for pair in match_numbers(source, target, language).pairs if pair[0].figure]
    pairs = [pair for pair in pairs if pair[1].figure]
    for (one, here), (two, there) in pairwise(pairs):
        if one.values & two.values or _is_score(aligned[there.end : here.start], one, two):
            continue
        kinds = _kind(one, source), _kind(two, source)
        found = _kind(here, aligned), _kind(there, aligned)
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


def _kind(number: Number, text: str) -> str:
    """Return what sort of figure stands there, by what is beside it."""
    value = min(number.values)
    if _PERCENT.match(text, number.end):
        return "percent"
    if number.scale:
        return "scaled"
    if _DAY_BEFORE.match(text, number.end) or _DAY_AFTER.search(_before(number, text)):
        return "day"
    if _YEAR_WORD.match(text, number.end):
        return "year"
    if _YEARS[0] <= value <= _YEARS[1] and len(number.text) == 4:  # noqa: PLR2004  no group mark
        return "year"
    return "fraction" if value % 1 else "whole"


@lru_cache(maxsize=64)
def match_numbers(source: str, target: str, language: Language) -> Match:
    """Return the numbers of both sides matched by value, pairs in the order of the source."""
    if max(len(source), len(target)) > _LONGEST:
        return Match((), (), ())
    before = list(_of_source(source))
    after = list(_of_target(source, target, language))
    pairs: list[tuple[Number, Number]] = []
    lost: list[Number] = []
    doubtful: list[Number] = []
    for number in sorted(before, key=_certainty):
        found = _partner(number, after)
        if found is not None:
            after.remove(found)
            pairs.append((number, found))
        elif number.firm and not _in_parts(number, after):
            lost.append(number)
        elif number.counts and number.scale is None and min(number.values) >= _SEVERAL:
            doubtful.append(number)
    others = any(n.counts and not n.figure and min(n.values) >= _SEVERAL for n in after)
    if others:
        # `The two met` may be `Se reunieron`, but not `Los tres se reunieron`.
        lost += doubtful
    invented = tuple(number.text for number in after if number.figure)
    pairs.sort(key=lambda pair: pair[0].start)
    return Match(
        tuple(pairs),
        tuple(number.text for number in sorted(lost, key=lambda number: number.start)),
        invented,
        replaced=others or bool(invented),
    )


def _certainty(number: Number) -> tuple[bool, bool, int, int]:
    return not number.figure, not number.firm, len(number.values), number.start


def _partner(number: Number, after: list[Number]) -> Number | None:
    """Return the number that says the same, in the same dress where there are several."""
    found = [other for other in after if number.values & other.values]
    return min(found, key=lambda n: (n.figure is not number.figure, n.start), default=None)


def _in_parts(number: Number, after: list[Number]) -> bool:
    """Whether hour and minutes of a time stand apart: `17 horas 30 minutos`; takes them."""
    time = _TIME.fullmatch(number.text)
    minutes = time and (time["minutes"] or time["minutes2"])
    if not minutes:
        return False
    parts = []
    for values in ({Decimal(int(v)) for v in number.values}, {Decimal(minutes)}):
        part = _partner(replace(number, values=frozenset(values)), after)
        if part is None:
            return False
        parts.append(part)
        after.remove(part)
    return True


def _of_source(source: str) -> Iterator[Number]:
    times = list(_times(source))
    yield from times
    loose = [found.span() for found in _LOOSE.finditer(source)]
    for number in read_numbers(source, ENGLISH):
        if any(time.start <= number.start < time.end for time in times):
            continue
        if any(start <= number.start < end for start, end in loose):
            yield replace(number, firm=False)
        elif number.figure or number.firm:
            metric = metric_values(number.values, source, number.start, number.end)
            shown = (
                replace(number, values=number.values | _other_years(number, source))
                if number.figure
                else _in_words(number, source)
            )
            yield replace(shown, values=shown.values | metric)
            if metric:
                # `80 km (50 millas)`: both may be there.
                either = shown.values | metric
                yield Number(number.text, number.start, number.end, either, counts=False)
        else:
            yield replace(number, counts=False)
        if number.figure and _DECADE.match(source, number.end):
            century = {value // _CENTURY + 1 for value in number.values}
            yield Number(number.text, number.start, number.end, frozenset(century))
    for found in _HALF.finditer(source):
        scale = read_numbers(found[1], ENGLISH)[0]
        values = frozenset(value / 2 for value in scale.values)
        yield Number(found[0], found.start(), found.end(), values, counts=False)


def _in_words(number: Number, source: str) -> Number:
    """Return a number in words, not firm where it is a name: `Ocean's Eleven`."""
    before = _before(number, source)
    name = number.text[0].isupper() and before and before[-1] == " " and before[-2:-1] not in ".?!"
    values = number.values
    if source[number.end :].startswith((" decade", "-decade")):
        values |= {value * 10 for value in values}
    return replace(number, values=values, firm=not name and not _THE.search(before))


def _before(number: Number, text: str) -> str:
    return text[max(0, number.start - _BEFORE) : number.start]


def _other_years(number: Number, source: str) -> frozenset[Decimal]:
    """Return how else a decade or the end of a range may be written: `90` for `1990s`."""
    value = min(number.values)
    if _DECADE.match(source, number.end) and value % 10 == 0:
        decade = value % _CENTURY
        century = set() if decade else {value // _CENTURY + 1}
        return frozenset({decade, 1900 + decade, 2000 + decade, *century})
    if len(number.text) == 2 and (found := _RANGE.search(_before(number, source))):  # noqa: PLR2004
        return frozenset({Decimal(found[0][:2]) * _CENTURY + value})
    return frozenset()


def _times(source: str) -> Iterator[Number]:
    """Yield each time as hours and hundredths: 5:30 p.m. is 5.30 and 17.30."""
    for found in _TIME.finditer(source):
        hour = int(found["hour"] or found["hour2"])
        minutes = Decimal(found["minutes"] or found["minutes2"] or 0) / _CENTURY
        hours = {hour, hour % _HALF_DAY + _HALF_DAY}
        if hour == _HALF_DAY:
            hours |= {0, 24}
        if (found["half"] or "").lower() == "a":
            hours = {hour, hour % _HALF_DAY}
        values = frozenset(hour + minutes for hour in hours)
        yield Number(found[0], found.start(), found.end(), values, figure=True, firm=True)


def aligned_target(source: str, target: str) -> str:
    """Return the target with dates and times as `match_numbers` reads them."""
    target = align_dates(source, target)
    return _CLOCK.sub(r"\1.\2", target) if _TIME.search(source) else target


def _of_target(source: str, target: str, language: Language) -> Iterator[Number]:
    target = aligned_target(source, target)
    for number in read_numbers(target, language):
        # `Панцирь-С1`: the name of a weapon or a road may come with its number.
        name = number.figure and target[number.start - 1 : number.start].isalpha()
        yield replace(number, figure=False) if name else number
