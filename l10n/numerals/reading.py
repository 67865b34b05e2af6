"""Numbers of a text, in digits and in words, with every value each may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.numerals.reader import Grammar, Reader, grammar_of, is_small
from l10n.numerals.sums import Number
from l10n.numerals.vocabulary import parts
from l10n.numerals.words import Part
from l10n.words import words_of

if TYPE_CHECKING:
    from l10n.languages import Language

_AFTER = re.compile(r" ([^\W\d_]+)|%|, (?!\d)|[;:)] |\.(?: (?!\d)|\Z)|\Z")
"""What stands behind a figure that goes no further, with the word that may go on with it."""
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
    grammar = grammar_of(language)
    starts = _starts(text, grammar)
    if not starts:
        return ()
    reader = Reader(text, grammar)
    done = 0
    for start, form in starts:
        if start >= done:
            done = _take_from(start, form, reader)
    numbers = reader.numbers
    for i in range(len(numbers) - 2, -1, -1):
        number, following = numbers[i], numbers[i + 1]
        if following.scale and number.scale is None:
            between = text[number.end : following.start]
            if between in _RANGES:
                scaled = frozenset(value * following.scale for value in number.values)
                numbers[i] = replace(number, values=number.values | scaled)
    return tuple(numbers)


def _take_from(start: int, form: str, reader: Reader) -> int:
    """Let `reader` take the numbers from one that starts with `form`; return where they end."""
    text, grammar = reader.text, reader.grammar
    end = start + len(form)
    # Fast paths: for what is part of no other number.
    if form.isdecimal() and _is_alone(text, end, grammar):
        reader.figure(form, start)
        return end
    word = grammar.find(form)
    if word is not None and word.part is Part.ALONE:
        reader.alone(form, start, word)
        return end
    for found in grammar.pattern.finditer(text, start):
        # Most words are no numbers, and end one: on to the next that is.
        ends = found.lastgroup == "word" and not is_small(found[0])
        if ends and grammar.find(found[0]) is None:
            break
        reader.take(found)
        end = found.end()
    reader.close()
    return end


def _is_alone(text: str, end: int, grammar: Grammar) -> bool:
    """Whether a figure ends there, and no number goes on with it."""
    found = _AFTER.match(text, end)
    if found is None:
        return False
    word = found[1]
    return word is None or (grammar.find(word) is None and not is_small(word))


def _starts(text: str, grammar: Grammar) -> list[tuple[int, str]]:
    """Return where each figure and each number word starts; most texts have few or none."""
    words = words_of(text)
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


def _within(word: str, at: int, grammar: Grammar) -> Iterator[tuple[int, str]]:
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
