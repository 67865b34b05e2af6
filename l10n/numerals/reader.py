"""A reader of numbers: figures and words as they come, and what they are worth together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from l10n.numerals.digits import NO_BREAK_SPACES, figure_values, number_pattern
from l10n.numerals.lexicons import finder
from l10n.numerals.sums import Number, Sum, begin
from l10n.numerals.vocabulary import Vocabulary
from l10n.numerals.words import Part, Word

if TYPE_CHECKING:
    from l10n.languages import Language

_JOINTS = frozenset({"", " ", "-", "\u2011", *NO_BREAK_SPACES})
_BY = ("por ", "por\u00a0")
_STOPS = frozenset({".", ". ", ".\u00a0"})
_AND = {"and": "en", "y": "es", "и": "sr", "i": "sr"}
_LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "mn": 10**6}
"""What stands right behind a figure of English headlines; `m` may be metres too."""
_SHORT = ("млн", "млрд", "трлн", "тыс", "тис", "хиљ", "mln", "mlrd", "hilj")
"""Scales that a full stop may follow inside a number."""


def is_small(form: str) -> bool:
    """Whether a word that is no number may be part of one: `and`, the letter of `5m`."""
    return form in _AND or form.lower() in _LETTERS


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is asked for at every number of a language."""

    code: str
    find: Callable[[str], Word | None]
    pattern: re.Pattern[str]
    vocabulary: Vocabulary


@cache
def grammar_of(language: Language) -> Grammar:
    """Return the grammar of a language."""
    find = finder(language)
    return Grammar(language.code, find, number_pattern(language), Vocabulary(find))


@dataclass(slots=True)
class Reader:
    """Takes figures and words in their order, and gives numbers as they end."""

    text: str
    grammar: Grammar
    current: Sum | None = None
    conjunction: bool = False
    """Whether an `and` stands between the current number and what comes."""
    numbers: list[Number] = field(default_factory=list)
    """What was read, in the order of the text."""

    def close(self) -> None:
        """End the number that is being read."""
        if self.current is not None:
            self.numbers.append(self.current.number(self.text))
            self.current = None
        self.conjunction = False

    def take(self, found: re.Match[str]) -> None:
        """Take a match of `number_pattern`."""
        current = self.current
        if current is not None and not self.conjunction:
            gap = self.text[current.end : found.start()]
            if gap not in _JOINTS and not (gap in _STOPS and self._is_short(current)):
                self.close()
        if found["whole"] is not None:
            self._figure(found)
        elif self.current is None or not self._small(found):
            self._word(found)

    def figure(self, form: str, start: int) -> None:
        """Take a figure that nothing goes on with."""
        value = frozenset({Decimal(int(form))})
        self.numbers.append(Number(form, start, start + len(form), value, figure=True, firm=True))

    def alone(self, form: str, start: int, word: Word) -> None:
        """Take a word that is part of no other number."""
        values = frozenset(word.values)
        self.numbers.append(Number(form, start, start + len(form), values, counts=False))

    def _is_short(self, current: Sum) -> bool:
        """Whether a full stop may stand inside a number: `2 млн. 295 тыс.`."""
        return current.scale is not None and self.text.endswith(_SHORT, current.start, current.end)

    def _figure(self, found: re.Match[str]) -> None:
        if self.current is not None and not self._goes_on(found):
            self.close()
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

    def _begins_another(self, found: re.Match[str]) -> bool:
        """Whether a word behind `and` has a scale of its own: `three million and five million`."""
        following = self.grammar.pattern.match(self.text, found.end() + 1)
        word = following and following["word"] and self.grammar.find(following["word"])
        scale = self.current.scale if self.current is not None else None
        return bool(word and scale and word.part is Part.SCALE and word.values[0] >= scale)

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

    def _word(self, found: re.Match[str]) -> None:
        start, end = found.span()
        word = self.grammar.find(found["word"])
        if found["word"] == "ciento" and self.text.endswith(_BY, 0, start):
            word = None  # `18 por ciento`
        if word is None or word.part is Part.ALONE:
            self.close()
            if word is not None:
                self.alone(found["word"], start, word)
            return
        joined = not self.conjunction or (word.part is Part.ADD and not self._begins_another(found))
        if self.current is not None and joined and self.current.take(word):
            self.current.end = end
        else:
            self.close()
            self.current = begin(word, start, end)
        self.conjunction = False
