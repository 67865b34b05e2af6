"""Numbers of a text, in digits and in words, with every value each may have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from l10n.languages import Language
from l10n.numerals.digits import NO_BREAK_SPACES, figure_values, number_pattern
from l10n.numerals.lexicons import finder
from l10n.numerals.sums import Number, Sum, begin
from l10n.numerals.vocabulary import Vocabulary, parts
from l10n.numerals.words import Part, Word

_JOINTS = frozenset({"", " ", "-", "\u2011", *NO_BREAK_SPACES})
_AND = {"and": "en", "y": "es", "и": "sr", "i": "sr"}
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "mn": 10**6}
"""What stands right behind a figure of English headlines; `m` may be metres too."""
_RANGES = frozenset(
    (
        *("-", "\u2013", "\u2014", " - ", " \u2013 ", " \u2014 ", " to ", " and ", " or "),
        *(" a ", " y ", " o ", " до ", " и ", " или ", " do ", " i ", " ili "),
    )
)
"""What stands between two numbers that share a scale: `50 to 80 thousand`."""


def read_numbers(text: str, language: Language) -> tuple[Number, ...]:
    """Return the numbers of `text` in their order.

    >>> from l10n.languages import ENGLISH, SPANISH
    >>> [int(max(n.values)) for n in read_numbers("two hundred and five of 1.5 million", ENGLISH)]
    [205, 1500000]
    >>> [int(max(n.values)) for n in read_numbers("1.200 millones y treinta y dos", SPANISH)]
    [1200000000, 32]
    """
    grammar = _grammar(language)
    starts = _starts(text, grammar)
    if not starts:
        return ()
    reader, find = _Reader(text, grammar), grammar.find
    numbers: list[Number] = []
    done = 0
    for start, form in starts:
        if start < done:
            continue
        word = find(form)
        if word is not None and word.part is Part.ALONE:  # fast path: it is part of no other
            done = start + len(form)
            values = frozenset(word.values)
            numbers.append(Number(form, start, done, values, counts=False))
            continue
        for found in grammar.pattern.finditer(text, start):
            # Most words are no numbers, and end none: on to the next that is.
            if reader.current is None and found.lastgroup == "word" and find(found[0]) is None:
                break
            numbers += reader.take(found)
            done = found.end()
    numbers += reader.close()
    for i in range(len(numbers) - 2, -1, -1):
        number, following = numbers[i], numbers[i + 1]
        if following.scale and number.scale is None:
            between = text[number.end : following.start]
            if between in _RANGES:
                scaled = frozenset(value * following.scale for value in number.values)
                numbers[i] = replace(number, values=number.values | scaled)
    return tuple(numbers)


def _starts(text: str, grammar: _Grammar) -> list[tuple[int, str]]:
    """Return where each figure and each number word starts; most texts have few or none."""
    words = grammar.vocabulary.words(text)
    numbers = grammar.vocabulary.among(words)
    starts: list[tuple[int, str]] = []
    at = 0
    left = sum(map(numbers.__contains__, words)) if numbers else 0
    for word in words if left else ():
        # Only what is in no word is passed over, and so the first that is found is this one.
        at = text.index(word, at)
        if word in numbers:
            starts += _within(word, at, grammar)
            left -= 1
            if not left:
                break
        at += len(word)
    return starts


def _within(word: str, at: int, grammar: _Grammar) -> Iterator[tuple[int, str]]:
    """Yield the numbers in a word that starts there: a part of it, as in `G20`, or all of it."""
    if word.isalpha():  # fast path
        yield at, word
        return
    offset = 0
    for part in parts(word):
        offset = word.index(part, offset)
        if part[0].isdecimal() or grammar.find(part) is not None:
            yield at + offset, part
        offset += len(part)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What is asked for at every number of a language."""

    code: str
    find: Callable[[str], Word | None]
    pattern: re.Pattern[str]
    vocabulary: Vocabulary


@cache
def _grammar(language: Language) -> _Grammar:
    find = finder(language)
    vocabulary = Vocabulary(lambda form: find(form) is not None)
    return _Grammar(language.code, find, number_pattern(language), vocabulary)


@dataclass(slots=True)
class _Reader:
    """Takes figures and words in their order, and gives numbers as they end."""

    text: str
    grammar: _Grammar
    current: Sum | None = None
    conjunction: bool = False
    """Whether an `and` stands between the current number and what comes."""

    def close(self) -> Iterator[Number]:
        """Yield the number that was being read."""
        if self.current is not None:
            yield self.current.number(self.text)
        self.current, self.conjunction = None, False

    def take(self, found: re.Match[str]) -> Iterator[Number]:
        """Take a match of `number_pattern` and yield the numbers that end with it."""
        current = self.current
        gap = "" if current is None else self.text[current.end : found.start()]
        if not self.conjunction and gap not in _JOINTS:
            yield from self.close()
        if found["whole"] is not None:
            yield from self._figure(found)
        elif self.current is None or not self._small(found):
            yield from self._word(found)

    def _figure(self, found: re.Match[str]) -> Iterator[Number]:
        if self.current is not None and not self._goes_on(found):
            yield from self.close()
        values = tuple(figure_values(found, self.grammar.code))
        if self.current is None:
            self.current = Sum(found.start(), found.end(), figure=True, firm=True)
        self.current.rest, self.current.end = values[0], found.end()
        self.current.others = frozenset(values[1:])

    def _goes_on(self, found: re.Match[str]) -> bool:
        """Whether a figure goes on with a number: `5 миллионов 400 тысяч`."""
        if self.current is None or self.current.rest is not None or self.conjunction:
            return False
        following = self.grammar.pattern.match(self.text, found.end() + 1)
        word = following and following["word"] and self.grammar.find(following["word"])
        scale = self.current.scale
        return bool(word and scale and word.part is Part.SCALE and word.values[0] < scale)

    def _small(self, found: re.Match[str]) -> bool:
        """Take an `and` or a letter that stands for a scale, and say whether it was one."""
        form = found["word"]
        if self.current is None:
            return False
        if not self.conjunction and _AND.get(form) == self.grammar.code:
            self.conjunction = True
            return True
        times = _LETTERS.get(form.lower())
        if times is None or self.current.end != found.start() or self.current.rest is None:
            return False
        self.current.others = frozenset({self.current.rest})
        self.current.rest, self.current.end = self.current.rest * times, found.end()
        return True

    def _word(self, found: re.Match[str]) -> Iterator[Number]:
        start, end = found.span()
        word = self.grammar.find(found["word"])
        if word is None or word.part is Part.ALONE:
            yield from self.close()
            if word is not None:
                values = frozenset(word.values)
                yield Number(found["word"], start, end, values, counts=False)
            return
        joined = not self.conjunction or word.part is Part.ADD
        if self.current is not None and joined and self.current.take(word):
            self.current.end = end
        else:
            yield from self.close()
            self.current = begin(word, start, end)
        self.conjunction = False
