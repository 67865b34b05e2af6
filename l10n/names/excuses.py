"""What says a name though no word of the translation is like it, and what only looks like a name.

Asked of the names alone that are found nowhere, so that it may take its time.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from l10n.names.exonyms import exonym
from l10n.names.lexicon import is_given, is_listed, section
from l10n.names.skeletons import romanised, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.names.finding import Name
    from l10n.names.targets import Target

_PARTS = re.compile(r"[ -]")
_MORE = 2
"""Letters that an acronym has more than the name has words: `Kabardino-Balkaria`, КБР."""
_LONG, _LONGER = 6, 8
"""Letters from which on a word may be a common one misspelt: by a letter more or less or two that
changed places; by another letter."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SURE = 10
"""The same of a word of the common list, as short ones are like too many names."""
_SECTIONS = ("calendar", "titles", "peoples")


def is_excused(name: Name, words: Target, *, person: bool) -> bool:
    """Whether a name that is in no word of a translation is in it all the same, or is none.

    >>> from l10n.names import find_names
    >>> from l10n.names.targets import Target
    >>> name, = find_names("He left Paris Saint-Germain.")
    >>> is_excused(name, Target("Он ушёл из ПСЖ.", "ru"), person=False)
    True
    """
    if _is_no_name(name.text):
        return True
    known = exonym(name.text, words.locale)
    if known is not None and known.stands_in(words.lower):
        return True
    return not person and _is_shortened(name, words)


def _is_shortened(name: Name, words: Target) -> bool:
    """Whether an acronym of a name stands in a translation, by its first two letters."""
    parts = [part for part in _PARTS.split(name.text) if part[:1].isupper()]
    if len(parts) == 1:
        return False
    first = spoken(parts[0])[:1] + spoken(parts[1])[:1]
    return any(
        word.text.isupper()
        and len(parts) <= len(word.text) <= len(parts) + _MORE
        and romanised(word.text, words.locale).startswith(first)
        for word in words.capitals()
    )


@lru_cache(maxsize=4096)
def _is_no_name(word: str) -> bool:
    """Whether a word is a common one misspelt: `Setember`, `Associaiton`."""
    lower = word.lower()
    if is_given(lower) or not word.isascii() or exonym(word, "ru") is not None:
        return False
    return any(map(_is_word, _mended(lower)))


def _is_word(word: str) -> bool:
    title = word.removesuffix("s").capitalize()
    return any(title in section(name) for name in _SECTIONS) or (
        len(word) >= _SURE and is_listed(word)
    )


def _mended(word: str) -> Iterator[str]:
    """Yield what a word may be that has one slip of the keys before its end."""
    if len(word) < _LONG:
        return
    for at in range(1, len(word)):
        before, after = word[:at], word[at:]
        for letter in _LETTERS:
            yield before + letter + after
        if at == len(word) - 1:
            return
        yield before + after[1:]
        yield before + after[1] + after[0] + after[2:]
        if len(word) >= _LONGER:
            yield from (before + letter + after[1:] for letter in _LETTERS)
