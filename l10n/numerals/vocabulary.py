"""A memory of words that are no numbers, so that a sentence without any costs little."""

from __future__ import annotations

import re
from collections.abc import Callable

_PART = re.compile(r"\d+|[^\W\d_]+")
_MOST = 65_536
"""Words remembered; then it begins anew."""


class Vocabulary:
    """Tells the words of a text that are numbers, or have figures in them, from all others.

    >>> from l10n.words import words_of
    >>> numbers = Vocabulary(lambda form: form in {"two", "ten"})
    >>> sorted(numbers.among(words_of("two G20 leaders of ten")))
    ['G20', 'ten', 'two']
    """

    def __init__(self, is_number: Callable[[str], object]) -> None:
        """Take what says, by whether it is true, if a form of letters alone is a number."""
        self._is_number = is_number
        self._ordinary: set[str] = set()

    def among(self, words: list[str]) -> set[str]:
        """Return which of `words` are numbers or have one in them."""
        # Most words of news come again, and sets are compared at the speed of C.
        rare = set(words) - self._ordinary
        is_number = self._is_number
        numbers = {
            word for word in rare if (is_number(word) if word.isalpha() else self._has_number(word))
        }
        if len(numbers) < len(rare):
            if len(self._ordinary) > _MOST:
                self._ordinary.clear()
            self._ordinary |= rare - numbers
        return numbers

    def _has_number(self, word: str) -> bool:
        return word.isdecimal() or any(
            part[0].isdecimal() or self._is_number(part) for part in _PART.findall(word)
        )


def parts(word: str) -> list[str]:
    """Return the figures and the forms of letters that a word of `words_of` is made of.

    >>> parts("G20_two")
    ['G', '20', 'two']
    """
    return _PART.findall(word)
