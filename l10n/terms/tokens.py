"""Words of a text as terms are made of them: runs of letters and figures, and what parts them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from l10n.characters import without_accents
from l10n.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(r"[^\W_]+")
_CAPITAL = re.compile(r"(?![\W_])[A-Z\u00c0-\uffff](?<![^\W_].)[^\W_]*", re.DOTALL)
_CLOSE = frozenset({" ", "-", "'", "\u2019", "\u2010", "\u2011", "\u00a0", "\u202f", ""})
"""What may stand between two words of one name."""
_SHORT = 3
"""Letters of the longest word that a full stop shortens inside a name: `St. Louis`, `U.S.`."""


class Token(NamedTuple):
    """A word where it stands, as offsets; `key` is how it is looked up.

    A tuple, as every word of every entry becomes one. `close` says that it may go on with the
    name that the word before it began.
    """

    key: str
    text: str
    start: int
    end: int
    close: bool


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """Return a word of an English text as it is looked up: small letters without accents.

    >>> fold("BOGOTÁ")
    'bogota'
    """
    return without_accents(word.casefold())


@lru_cache(maxsize=1 << 15)
def fold_target(word: str) -> str:
    """Return a word of a translation as it is looked up: small letters; accents count.

    Russian print writes `ё` as `е`.
    """
    return word.casefold().replace("ё", "е")


def english_words(text: str) -> tuple[list[str], list[str]]:
    """Return the words of an English text and their keys alone, which costs a fraction.

    >>> english_words("St. Louis' port")
    (['St', 'Louis', 'port'], ['st', 'louis', 'port'])
    """
    if text.isascii() and "_" not in text:  # fast path: most English is, and is split already
        words = words_of(text)
        return words, list(map(str.lower, words))
    words = _WORD.findall(text)
    return words, list(map(fold, words))


def capital_words(text: str) -> list[str]:
    """Return the words of an English text that do not begin with a small letter.

    >>> capital_words("the \u201cPort\u201d of St. Louis")
    ['Port', 'St', 'Louis']
    """
    found: list[str] = _CAPITAL.findall(text)
    return found


def target_words(text: str) -> tuple[list[str], list[str]]:
    """Return the words of a translation and their keys."""
    words: list[str] = _WORD.findall(text)
    return words, list(map(fold_target, words))


def english_tokens(text: str) -> list[Token]:
    """Return the words of an English text; `Serbia's` is `Serbia` and `s`.

    >>> [token.key for token in english_tokens("St. Louis' port, Serbia's")]
    ['st', 'louis', 'port', 'serbia', 's']
    """
    return _tokens(text, fold)


def target_tokens(text: str) -> list[Token]:
    """Return the words of a translation."""
    return _tokens(text, fold_target)


def _tokens(text: str, key: Callable[[str], str]) -> list[Token]:
    tokens: list[Token] = []
    end = 0
    before = ""
    for match in _WORD.finditer(text):
        start, after = match.span()
        word = match[0]
        gap = text[end:start]
        close = (
            gap == " "
            or gap in _CLOSE
            or (gap[:1] == "." and len(before) <= _SHORT and gap[1:] in _CLOSE)
        )
        tokens.append(Token(key(word), word, start, after, close))
        before, end = word, after
    return tokens
