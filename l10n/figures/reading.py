"""The numbers of an English source and of its translation, with every value each may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from l10n.dates import align_dates
from l10n.figures.clocks import CLOCK, has_time, times
from l10n.languages import ENGLISH, Language
from l10n.measures import metric_values
from l10n.numerals import Number, Part, Vocabulary, find_word, read_numbers

_DECADE = re.compile(r"['\u2019]?s\b")
_RANGE = re.compile(r"\b(?:19|20)\d\d[-\u2013/]\Z")
_LOOSE = re.compile(r"\b(?:9/11|24/7|7/7|50[-/]50|[1-3]/[2-9])\b")
_THE = re.compile(r"\b(?:the|these|those|other|all|between|just|every|no|any) \Z", re.IGNORECASE)
"""What stands before a number word that a translation may leave out: `the two met`."""
_JOINED = re.compile(r"-(?:seat|part(?:y|ies)|point|dimension|way|wheel|fold|legged|pronged)")
"""What makes a word of a number that others say in one: `biplaza`, `triple`, `двусторонний`."""
_HALF = re.compile(
    r"(?<!and a )\bhalf[ -](?:a[ -])?(thousand|million|billion|trillion)\b", re.IGNORECASE
)
_AND_HALF = re.compile(r" and a half (thousand|million|billion|trillion)\b")
_TENS = re.compile(r" (?:decenio|década|десятилет|децениј|decenij)")
"""What makes ten of each of a number before it."""
_ROMAN = re.compile(r"[A-Z]\w+ ((?:XX?)?(?:IX|IV|V?I{1,3}|V))\b(?![.'\u2019])")
"""A Roman numeral behind a name: `Charles III`."""
_DOUBTFUL = frozenset(
    ("both", "twice", "thrice", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
)
"""Words that are a loss only where the translation has another number in words."""
_BEFORE = 12
"""Characters that are looked at before a number."""
_CENTURY = 100


@cache
def _weighty() -> Vocabulary:
    """Return what tells the words of an English text that a translation may have to say."""
    return Vocabulary(_is_weighty)


def _is_weighty(form: str) -> bool:
    """Whether a word may be a loss; `a`, `one` and `this` alone never are."""
    word = find_word(form, ENGLISH)
    if word is None:
        return False
    return (
        word.firm
        or word.part in {Part.TIMES, Part.SCALE}
        or form.lower() in _DOUBTFUL
        or (form.isupper() and max(word.values) > 1)  # a king's: `Charles III`
    )


def says_numbers(source: str) -> bool:
    """Whether an English text has a number that a translation may have to say; this is fast."""
    vocabulary = _weighty()
    return bool(vocabulary.among(vocabulary.words(source)))


def of_source(source: str) -> Iterator[Number]:
    """Yield the numbers of an English text, times first."""
    clock = list(times(source))
    yield from clock
    numbers = read_numbers(source, ENGLISH)
    if not numbers:  # fast path: what follows are numbers too
        return
    # Most sentences have neither, and their patterns are slow.
    loose = (
        [found.span() for found in _LOOSE.finditer(source)]
        if "/" in source or "50-50" in source
        else []
    )
    capital = any(number.text[0] in "IVX" for number in numbers)
    kings = {found.start(1) for found in _ROMAN.finditer(source)} if capital else set()
    for number in numbers:
        if any(time.start <= number.start < time.end for time in clock):
            continue
        if any(start <= number.start < end for start, end in loose):
            yield replace(number, firm=False)
        elif number.figure or number.firm:
            yield from _with_metric(number, source)
        elif number.text.lower() in _DOUBTFUL:
            yield replace(number, firm=False, counts=True)
        elif number.start in kings:
            yield replace(number, firm=min(number.values) > 1)
        else:
            yield replace(number, counts=False) if number.counts else number
        if number.figure and _DECADE.match(source, number.end):
            century = {value // _CENTURY + 1 for value in number.values}
            yield Number(number.text, number.start, number.end, frozenset(century))
    for found in _HALF.finditer(source) if "half" in source.lower() else ():
        scale = read_numbers(found[1], ENGLISH)[0]
        values = frozenset(value / 2 for value in scale.values)
        yield Number(found[0], found.start(), found.end(), values, counts=False)


def of_target(target: str, language: Language) -> Iterator[Number]:
    """Yield the numbers of a translation, which is as `aligned_target` has it."""
    for number in read_numbers(target, language):
        if number.figure and target[number.start - 1 : number.start].isalpha():
            # `Панцирь-С1`: the name of a weapon or a road may come with its number.
            yield replace(number, figure=False)
        elif _TENS.match(target, number.end):
            yield replace(number, values=number.values | {v * 10 for v in number.values})
        else:
            yield number


def aligned_target(source: str, target: str) -> str:
    """Return the target with dates and times as `of_target` reads them."""
    target = align_dates(source, target)
    return CLOCK.sub(r"\1.\2", target) if has_time(source) else target


def before(number: Number, text: str) -> str:
    """Return the few characters before a number."""
    return text[max(0, number.start - _BEFORE) : number.start]


def _with_metric(number: Number, source: str) -> Iterator[Number]:
    """Yield a number with what it is in metric units, and again where both may be there."""
    metric = metric_values(number.values, source, number.start, number.end)
    if number.figure:
        other = _other_years(number, source)
        shown = replace(number, values=number.values | other) if other else number
    else:
        shown = _in_words(number, source)
    yield replace(shown, values=shown.values | metric) if metric else shown
    if metric:
        # `80 km (50 millas)`.
        either = shown.values | metric
        yield Number(number.text, number.start, number.end, either, counts=False)


def _in_words(number: Number, source: str) -> Number:
    """Return a number in words, not firm where it is a name: `Ocean's Eleven`."""
    behind = before(number, source)
    name = number.text[0].isupper() and behind and behind[-1] == " " and behind[-2:-1] not in ".?!"
    values = number.values
    # `Three and a half million`: a number and a scale for the reader of numbers.
    if half := _AND_HALF.match(source, number.end):
        (scale,) = read_numbers(half[1], ENGLISH)[0].values
        values = frozenset(v * scale + part for v in values for part in (Decimal(), scale / 2))
    if source[number.end :].startswith((" decade", "-decade")):
        values |= {value * 10 for value in values}
    loose = name or _THE.search(behind) or _JOINED.match(source, number.end)
    return replace(number, values=values, firm=not loose)


def _other_years(number: Number, source: str) -> frozenset[Decimal]:
    """Return how else a decade or the end of a range may be written: `90` for `1990s`."""
    value = min(number.values)
    if _DECADE.match(source, number.end) and value % 10 == 0:
        decade = value % _CENTURY
        century = set() if decade else {value // _CENTURY + 1}
        return frozenset({decade, 1900 + decade, 2000 + decade, *century})
    if len(number.text) == 2 and (found := _RANGE.search(before(number, source))):  # noqa: PLR2004
        return frozenset({Decimal(found[0][:2]) * _CENTURY + value})
    return frozenset()
