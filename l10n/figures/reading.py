"""The numbers of an English source and of its translation, with every value each may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import chain

from l10n.dates import align_dates
from l10n.figures.clocks import CLOCK, has_time, times
from l10n.figures.equivalents import before, equivalents, is_decade
from l10n.languages import ENGLISH, Language
from l10n.measures import metric_values
from l10n.numerals import (
    ROMAN_NUMERALS,
    Number,
    Part,
    Vocabulary,
    cardinals,
    lexicon_of,
    read_numbers,
)
from l10n.serbian.patterns import written
from l10n.words import words_of

_LOOSE = re.compile(
    r"\b(?:9/11|24/7|7/7|50[-/]50|[1-3]/[2-9]|3rd[- ]part(?:y|ies)|360[- ]degree|Catch[- ]22|4WD)\b"
)
"""Sayings that another language has in other words."""
_LOOSE_LIKELY = ("/", "50-50", "3rd", "360", "22", "4WD")
_THE = re.compile(r"\b(?:the|these|those|other|all|between|just|every|no|any) \Z", re.IGNORECASE)
"""What stands before a number word that a translation may leave out: `the two met`."""
_JOINED = re.compile(
    r"-(?:seat|part(?:y|ies)|point|tier|sided|spool|speed|season|dimension|way|wheel|fold|legged|pronged)"
)
"""What makes a word of a number that others say in one: `biplaza`, `triple`, `двусторонний`."""
_HALF = re.compile(
    r"(?<!and a )\bhalf[ -](?:a[ -])?(thousand|million|billion|trillion)\b", re.IGNORECASE
)
_LINKS = frozenset(("y", "и", "i"))
_TENS = re.compile(r" (?:decenio|década|десятилет|децениј|decenij)")
"""What makes ten of each of a number before it."""
_ROMAN = re.compile(r"[A-Z]\w+ ((?:XX?)?(?:IX|IV|V?I{1,3}|V))\b(?![.'\u2019])")
"""A Roman numeral behind a name: `Charles III`."""
_DOUBTFUL = frozenset(
    ("both", "twice", "thrice", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
)
"""Words that are a loss only where the translation has another number in words."""
_CENTURY = 100
_TEN, _HALF_ONE = 10, Decimal("0.5")
_HALF_OF = re.compile(r"\b(?:[Mm]edio|пола|pola|половин\w+|полов\w+) \Z")
_CLOCK_LIKELY = re.compile(r"\d(?:[:hH-]| [hH] )[0-5]\d")
_GLUED = re.compile(r"[^\W\d_](?P<hyphen>[-\u2011])?\Z")
"""What stands before a figure in a name: `С1`, `F-135`."""
_SHORT_YEAR = re.compile(r"[-'\u2019]\Z")
_HALVES = {
    # What adds a half to the number before it; a scale may follow.
    "es": r"(?: \w+)? y medi[oa]\b",
    "ru": r" с половиной(?: (?P<scale>млн|млрд|тысяч\w*|миллион\w*|миллиард\w*))?",
    "sr": r" и по(?: (?P<scale>милион\w*|милијард\w*|хиљад\w*))?\b",
}


@cache
def _weighty() -> Vocabulary:
    """Return what tells the words of an English text that a translation may have to say.

    `a`, `one` and `this` alone are no loss; a Roman numeral may be a king's.
    """
    forms = frozenset(
        form
        for form, word in lexicon_of(ENGLISH).items()
        if word.firm or word.part in {Part.TIMES, Part.SCALE} or form in _DOUBTFUL
    )
    # In the ways that news has them: looking them up in a set is all that it costs.
    written = (forms, map(str.capitalize, forms), map(str.upper, forms), ROMAN_NUMERALS)
    return Vocabulary(frozenset(chain(*written)).__contains__)


def says_numbers(source: str) -> bool:
    """Whether an English text has a number that a translation may have to say; this is fast."""
    return bool(_weighty().among(words_of(source)))


def says_how_many(target: str, language: Language) -> bool:
    """Whether a translation says in words how many of something there are, three or more."""
    # This is fast; what a mark stands beside is left to the reading of both sides.
    return not cardinals(language).isdisjoint(target.split())


def says_only_how_many(number: Number, language: Language) -> bool:
    """Whether a number in words is a plain count: `cinco`, but not `quinto` and not `СТО`."""
    forms = cardinals(language)
    words = number.text.split()
    return all(word in forms or word in _LINKS for word in words)


def of_source(source: str) -> Iterator[Number]:
    """Yield the numbers of an English text, times first."""
    clock = list(times(source))
    yield from clock
    numbers = read_numbers(source, ENGLISH)
    if not numbers:  # fast path: what follows are numbers too
        return
    likely = any(map(source.__contains__, _LOOSE_LIKELY))
    loose = [found.span() for found in _LOOSE.finditer(source)] if likely else []
    capital = any(number.text[0] in "IVX" for number in numbers)
    kings = {found.start(1) for found in _ROMAN.finditer(source)} if capital else set()
    for number in numbers:
        if any(time.start <= number.start < time.end for time in clock):
            continue
        if (loose and any(start <= number.start < end for start, end in loose)) or (
            number.figure and _is_inside(number, source)
        ):
            yield replace(number, firm=False)
        elif number.figure or number.firm:
            yield from _with_metric(number, source)
        elif number.text.lower() in _DOUBTFUL:
            yield replace(number, firm=False, counts=True)
        elif number.start in kings:
            yield replace(number, firm=min(number.values) > 1)
        else:
            yield replace(number, counts=False) if number.counts else number
        if is_decade(number, source):
            # `In her 20s` may be `20–29 лет`.
            other = {value // _CENTURY + 1 for value in number.values}
            other |= {value + 9 for value in number.values}
            yield Number(number.text, number.start, number.end, frozenset(other), counts=False)
    for found in _HALF.finditer(source) if "half" in source.lower() else ():
        scale = read_numbers(found[1], ENGLISH)[0]
        values = frozenset(value / 2 for value in scale.values)
        yield Number(found[0], found.start(), found.end(), values, scale=scale.scale)


def _is_inside(number: Number, text: str) -> bool:
    """Whether letters stand on both sides of a figure: `BR23C`."""
    return (
        text[number.start - 1 : number.start].isalpha()
        and text[number.end : number.end + 1].isalpha()
    )


def of_target(target: str, language: Language) -> Iterator[Number]:
    """Yield the numbers of a translation, which is as `aligned_target` has it."""
    half = _half(language)
    for number in read_numbers(target, language):
        values = set(number.values)
        if found := half and half.match(target, number.end):
            scaled = found.groupdict().get("scale")
            scale = min(read_numbers(scaled, language)[0].values) if scaled else Decimal(1)
            values |= {(v + (number.scale or 1) * _HALF_ONE) * scale for v in number.values}
        if number.scale and _HALF_OF.search(target, 0, number.start):
            values |= {v / 2 for v in number.values}  # `medio millón`
        if _TENS.match(target, number.end):
            values |= {v * _TEN for v in number.values}
        glued = number.figure and _GLUED.search(target, max(0, number.start - 2), number.start)
        apart = number.figure and _SHORT_YEAR.search(target, 0, number.start)
        if (glued or apart) and len(number.text) == 2:  # noqa: PLR2004  `США-86`
            values |= {1900 + v for v in number.values} | {2000 + v for v in number.values}
        # `Панцирь-С1`: the name of a weapon or a road may come with its number.
        figure = number.figure and not glued
        if figure is not number.figure or len(values) > len(number.values):
            yield replace(number, values=frozenset(values), figure=figure)
        else:
            yield number


def aligned_target(source: str, target: str) -> str:
    """Return the target with dates and times as `of_target` reads them."""
    target = align_dates(source, target)
    if not _CLOCK_LIKELY.search(target):
        return target
    timed = has_time(source)

    def dotted(found: re.Match[str]) -> str:
        hour, minutes = found[1], found[2]
        if "-" in found[0]:
            return f"{hour}.{minutes}" if f"{int(hour)}:{minutes}" in source else found[0]
        # `45:30` is the score that English writes `45-30`.
        score = f"{hour}-{minutes}" in source or f"{hour}\u2013{minutes}" in source
        return (
            f"{hour}.{minutes}"
            if f"{hour}.{minutes}" in source or (timed and not score)
            else found[0]
        )

    return CLOCK.sub(dotted, target)


def _with_metric(number: Number, source: str) -> Iterator[Number]:
    """Yield a number with what it is in metric units, and again where both may be there."""
    metric = metric_values(number.values, source, number.start, number.end)
    other = equivalents(number, source)
    shown = number if number.figure else _in_words(number, source)
    if other:
        shown = replace(shown, values=shown.values | other)
    yield replace(shown, values=shown.values | metric) if metric else shown
    if metric:
        # `80 km (50 millas)`.
        either = shown.values | metric
        yield Number(number.text, number.start, number.end, either, counts=False)


def _in_words(number: Number, source: str) -> Number:
    """Return a number in words, not firm where it is a name: `Ocean's Eleven`."""
    behind = before(number, source)
    name = number.text[0].isupper() and behind and behind[-1] == " " and behind[-2:-1] not in ".?!"
    loose = name or _THE.search(behind) or _JOINED.match(source, number.end)
    return replace(number, firm=False) if loose else number


@cache
def _half(language: Language) -> re.Pattern[str] | None:
    words = _HALVES.get(language.code)
    return None if words is None else re.compile(written(words, language))
