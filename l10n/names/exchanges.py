"""Names that have changed places between two sentences of one text.

A translator puts the words of a sentence into another order, but hardly ever tells of two people in
another order of sentences: where the first is named in the second sentence and the second in the
first, they have been exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from l10n.names.finding import find_names
from l10n.names.lexicon import section
from l10n.names.matching import LANGUAGES
from l10n.names.places import places_of
from l10n.names.proper import UPPER

if TYPE_CHECKING:
    from l10n.languages import Language

_LARGE = f"{UPPER}\u0410-\u042f\u0400-\u040f"
_CLOSING, _OPENING = (
    "\"'\u2019\u201d\u201c\u00bb)",
    "\"'\u2018\u201c\u201e\u00ab(\u00bf\u00a1\u2013\u2014",
)
_END = re.compile(
    rf"[.!?\u2026](?<=(?:[^\W\d_]{{3}}|..[\d{_CLOSING}%]|\W[A-Z\u0410-\u042f]{{2}}|\W(?:us|it|me|in|on|up|so|to|no|do|go|is))[.!?\u2026])"
    rf"[.!?\u2026]*[{_CLOSING}]*\s+(?=[-{_OPENING} ]*[{_LARGE}\d])"
)
"""The end of a sentence; no title with a point (`Sr.`), no initial."""
_CAPITAL = re.compile(r"(?<=[\w,] )[A-Z][\w'\u2019-]+")


def exchanged_names(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield the names of an English text that have changed places between its sentences.

    >>> from l10n.languages import SPANISH
    >>> english = '"It is over," said Lavrov. Blinken left the room.'
    >>> wrong = "«Se acabó», dijo Blinken. Lavrov salió de la sala."
    >>> list(exchanged_names(english, wrong, SPANISH))
    [('Lavrov', 'Blinken')]
    """
    if language.code not in LANGUAGES or not (names := find_names(source)):
        return
    if not (ends := _ends(source)) or not (others := _ends(target)):
        return
    texts = {name.words[-1]: name.text for name in names}
    there = _sentences([(name.words[-1], name.start) for name in names], ends)
    if not there:
        return
    decoys = tuple(chain.from_iterable(name.words for name in names))
    here = _found(tuple(there), decoys, target, others, language)
    found = [name for name in there if name in here]
    if all(here[name] == there[name] for name in found):
        return
    # What is no name by itself, an acronym or a common word, may have taken a name's place.
    words = [(match[0], match.start()) for match in _CAPITAL.finditer(source)]
    rest = {
        word: at
        for word, at in _sentences(words, ends).items()
        if word not in decoys and word not in section("calendar")
    }
    there |= rest
    here |= _found(tuple(rest), decoys, target, others, language)
    for at, one in enumerate(found):
        for two in (*found[at + 1 :], *rest):
            if two in here and _crossed(there[one], there[two], here[one], here[two]):
                yield texts[one], texts.get(two, two)
                return


def _crossed(one: int, two: int, one_here: int, two_here: int) -> bool:
    return one != two and one_here != two_here and (one < two) == (one_here > two_here)


def _ends(text: str) -> list[int]:
    return [match.end() for match in _END.finditer(text)]


def _found(
    names: Sequence[str],
    others: Sequence[str],
    target: str,
    ends: Sequence[int],
    language: Language,
) -> dict[str, int]:
    places = places_of(names, others, target, language)
    return _sentences([(name, start) for start, _, name in places], ends)


def _sentences(places: Sequence[tuple[str, int]], ends: Sequence[int]) -> dict[str, int]:
    """Return the sentence of each name that is in one only."""
    found: dict[str, int | None] = {}
    for name, start in places:
        sentence = sum(end <= start for end in ends)
        found[name] = sentence if found.get(name, sentence) == sentence else None
    return {name: sentence for name, sentence in found.items() if sentence is not None}
