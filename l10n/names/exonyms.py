"""Well-known names whose form in a language another spelling of the sounds does not give."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from l10n.names.lexicon import exonyms

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHOLE = frozenset(
    (
        *("gb", "rfa", "rsa", "ru", "ue", "ee", "eu", "sad", "jar", "ес", "еу", "јар", "кндр"),
        *("кнр", "мск", "рф", "сад", "сша", "фрг", "юар"),
    )
)
"""Abbreviations among the stems of well-known names."""
_PATTERN = re.compile(r"[^\w -]")


class Exonym:
    """What a well-known name begins with in a language, in small letters.

    Most are found as they stand, which saves making a pattern of each.
    """

    __slots__ = ("_patterns", "_stems", "_whole")

    def __init__(self, stems: Sequence[str]) -> None:
        self._whole = frozenset(stem for stem in stems if stem in _WHOLE)
        rest = [stem for stem in stems if stem not in _WHOLE]
        self._stems = tuple(stem for stem in rest if not _PATTERN.search(stem))
        self._patterns = tuple(
            re.compile(rf"\b(?:{stem})") for stem in rest if _PATTERN.search(stem)
        )

    def stands_in(self, text: str) -> bool:
        """Whether a word of a text, in small letters, begins so."""
        return (
            any(_is_in(stem, text) for stem in self._stems)
            or any(_is_in(stem, text, whole=True) for stem in self._whole)
            or any(pattern.search(text) for pattern in self._patterns)
        )

    def begins(self, word: str) -> bool:
        """Whether a word, in small letters, begins so."""
        return (
            word.startswith(self._stems)
            or word in self._whole
            or any(pattern.match(word) for pattern in self._patterns)
        )


def _is_in(stem: str, text: str, *, whole: bool = False) -> bool:
    at = text.find(stem)
    while at >= 0:
        end = at + len(stem)
        if not (at and text[at - 1].isalnum()) and not (whole and text[end : end + 1].isalnum()):
            return True
        at = text.find(stem, end)
    return False


@cache
def exonym(english: str, locale: str) -> Exonym | None:
    """Return what a well-known name begins with in a language, None for any other."""
    known = exonyms(locale)
    stems = known.get(english) or (known.get(english[:-1]) if english.endswith("s") else None)
    return Exonym(stems) if stems else None
