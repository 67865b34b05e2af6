"""Where the names of a source stand in its translation."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from l10n.names.exonyms import exonym
from l10n.names.likeness import Likeness, compare
from l10n.names.skeletons import plain
from l10n.names.targets import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n.languages import Language


def places_of(
    names: Iterable[str], others: Iterable[str], target: str, language: Language
) -> Iterator[tuple[int, int, str]]:
    """Yield where `names`, single words, stand in a translation: start, end, English word.

    A word that may be two of them or of the `others` is none; where a name stands as it should,
    what is only like it is another.
    """
    parts = {part: name for name in names for part in name.split("-") if part}
    english = dict.fromkeys(chain(parts, others))
    found: dict[str, tuple[int, list[tuple[int, int]]]] = {}
    for match in WORD.finditer(target) if parts else ():
        word = match[0]
        if not word[0].isupper() or len(word) == 1:
            continue
        likes = {name: _rank(name, word, language.locale) for name in english}
        most = max(likes.values())
        best = [name for name, like in likes.items() if like == most]
        if most and len(best) == 1:
            rank, places = found.get(best[0], (0, []))
            if most > rank:
                found[best[0]] = (most, [match.span()])
            elif most == rank:
                places.append(match.span())
    for part, name in parts.items():
        for start, end in found.get(part, (0, []))[1]:
            yield start, end, name


def _rank(english: str, word: str, locale: str) -> int:
    """Return how sure it is that a word of a translation is an English one, 0 where it is not."""
    if plain(english) == plain(word):
        return Likeness.SURE + 1
    pattern = exonym(english, locale)
    if pattern is not None:
        return Likeness.SURE if pattern.begins(word.lower()) else Likeness.NONE
    return compare(english, word, locale)
