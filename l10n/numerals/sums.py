"""A number that is being read, word by word."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from l10n.numerals.words import Part, Word

_NONE: frozenset[Decimal] = frozenset()
_HUNDRED = 100
_TEN = 10
_TWENTY = 20


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands: its text and every value it may have."""

    text: str
    start: int
    end: int
    values: frozenset[Decimal]
    figure: bool = False
    """Whether it is written in digits."""
    firm: bool = False
    """Whether a translation must say it too."""
    scale: Decimal | None = None
    """The smallest of its scales: 1,000 for `two million five thousand`."""
    counts: bool = True
    """Whether it is a number proper; not so for `half` and `both`."""


@dataclass(slots=True)
class Sum:
    """What has been read of a number: `total` with its scales, and the `rest` after them."""

    start: int
    end: int
    figure: bool
    firm: bool
    total: Decimal = Decimal()
    rest: Decimal | None = None
    scale: Decimal | None = None
    others: frozenset[Decimal] = frozenset()
    """Other readings of a figure: `10.000 millones` may be ten million or ten billion."""

    def number(self, text: str) -> Number:
        """Return the number as it stands in `text`."""
        values = frozenset({self.total + (self.rest or 0), *self.others})
        shown = text[self.start : self.end]
        return Number(shown, self.start, self.end, values, self.figure, self.firm, scale=self.scale)

    def take(self, word: Word) -> bool:
        """Let `word` follow, and say whether it could."""
        taken = {Part.ADD: self._add, Part.TIMES: self._multiply, Part.SCALE: self._enlarge}
        if not taken[word.part](word.values[0]):
            return False
        self.firm = self.firm or word.firm or word.part is Part.SCALE
        scaled = self.figure and word.part is Part.SCALE
        self.others = frozenset(one * word.values[0] for one in self.others) if scaled else _NONE
        return True

    def _add(self, value: Decimal) -> bool:
        if self.figure:
            return False
        if self.rest is None:
            fits = self.scale is not None and value < self.scale
        elif self.rest >= _HUNDRED and self.rest % _HUNDRED == 0:
            fits = value < _HUNDRED
        else:
            fits = self.rest % _HUNDRED >= _TWENTY and self.rest % _TEN == 0 and 0 < value < _TEN
        if fits:
            self.rest = (self.rest or 0) + value
        return fits

    def _multiply(self, value: Decimal) -> bool:
        if self.rest is None or self.rest >= _HUNDRED:
            return False
        self.rest *= value
        # Two dozen may be called some twenty.
        self.firm = self.firm and value == _HUNDRED
        return True

    def _enlarge(self, value: Decimal) -> bool:
        if self.scale is None or value > self.scale or self.rest is None:
            # `mil millones`: a thousand of them.
            self.total = (self.total + (self.rest or 0)) * value
        elif value < self.scale:
            self.total += self.rest * value
        else:
            return False
        self.rest, self.scale = None, value
        return True


def begin(word: Word, start: int, end: int) -> Sum:
    """Return a number that begins with `word`."""
    value = word.values[0]
    if word.part is Part.SCALE:
        return Sum(start, end, figure=False, firm=word.firm, total=value, scale=value)
    return Sum(start, end, figure=False, firm=word.firm, rest=value)
