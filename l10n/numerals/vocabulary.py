"""A memory of words that are no numbers, so that a sentence without any costs little."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_WORD = re.compile(r"\w+")
_PART = re.compile(r"\d+|[^\W\d_]+")
_SPACED = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
_MOST = 65_536
"""Words remembered; then it begins anew."""


class Vocabulary:
    """Tells the words of a text that are numbers, or have figures in them, from all others.

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


@lru_cache(maxsize=16)
def words_of(text: str) -> list[str]:
    """Return the words of a text in their order; figures and underscores may be in them.

    A text is asked for several times in a row. Callers leave the list as it is.
    """
    if text.isascii():  # fast path: most English is
        return text.translate(_SPACED).split()
    return _WORD.findall(text)


def parts(word: str) -> list[str]:
    """Return the figures and the forms of letters that a word of `words_of` is made of.

    >>> parts("G20_two")
    ['G', '20', 'two']
    """
    return _PART.findall(word)
