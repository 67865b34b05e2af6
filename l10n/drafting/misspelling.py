"""A name that an engine spelt almost right: which form of it was meant.

Small models spell names by ear: `Белрад` for Београд. A word is taken for a name's form only
where it begins and ends as that one, is but a letter or two away from it and from no other, is no
name of its own, and is like no other name of the source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.serbian import to_latin
from l10n.terms.tokens import english_tokens, fold, target_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 2
"""Letters that may differ in a long name; in another it is one."""
LONG = 7
ENDING = 2
"""Letters at the end that must be the same: `Белгијум` is no case of Белгија."""
SHORTEST = 6
"""Letters of the shortest name: shorter ones are too like each other."""
SHORTEST_SURNAME = 5
"""Letters of the shortest surname that is put right behind its given name."""
_RUSSIAN = str.maketrans("щъыьэюяёй", "s y euaei")


def meant(word: str, forms: Iterable[str]) -> str | None:
    """Return the one form that a misspelt word stands for, None where there is doubt.

    >>> meant("Белраду", ("Београд", "Београда", "Београду"))
    'Београду'
    >>> meant("Београз", ("Београд", "Београда")) is None
    True
    """
    near: dict[str, int] = {}
    for form in forms:
        same = word[0] == form[0] and word[-ENDING:] == form[-ENDING:]
        if len(form) < SHORTEST or not same:
            continue
        most = MOST if min(len(word), len(form)) >= LONG else 1
        far = distance(word, form, most)
        if 0 < far <= most:
            near[form] = far
    if not near:
        return None
    best = min(near.values())
    closest = [form for form, far in near.items() if far == best]
    return closest[0] if len(closest) == 1 else None


def with_surname(target: str, name: str, english: str, source: str) -> str:
    """Return a translation in which a person of two names has the second one as it is spelt.

    Only behind the given name as it is in the nominative: a person's tells that case from all
    others, so that the surname stands in it too. One letter may be wrong.

    >>> with_surname("рекао је Милан Ресик.", "Милан Ресић", "Milan Resic", "Milan Resic said.")
    'рекао је Милан Ресић.'
    """
    given, _, surname = name.partition(" ")
    if " " in surname or "-" in surname or len(surname) < SHORTEST_SURNAME:
        return target
    for match in re.finditer(rf"(?<![\w-]){re.escape(given)} ([^\W\d_]+)(?![\w-])", target):
        word = match[1]
        near = word[0] == surname[0] and distance(word, surname, 1) == 1
        if near and word not in source and not is_like_another(word, english, source):
            return f"{target[: match.start(1)]}{surname}{target[match.end(1) :]}"
    return target


def is_like_another(word: str, name: str, source: str) -> bool:
    """Whether a word of a translation sounds more like another word of the source than `name`.

    >>> is_like_another("Марибор", "Mariupol", "Maribor and Mariupol")
    True
    """
    heard = _heard(word)
    own = {token.key for token in english_tokens(name)}
    far = min(distance(heard, key, len(heard)) for key in own)
    return any(
        distance(heard, token.key, far) <= far
        for token in english_tokens(source)
        if token.key not in own and token.text[:1].isupper()
    )


def is_spelt_out(word: str, name: str) -> bool:
    """Whether a word has the letters of an English name, so that its ending tells no case.

    >>> is_spelt_out("Норвале", "Norvale"), is_spelt_out("Норвалу", "Norvale")
    (True, False)
    """
    return _heard(word) == _heard(name)


def words(target: str) -> list[str]:
    """Return the words of a translation that may be names."""
    return [token.text for token in target_tokens(target) if token.text[:1].isupper()]


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must change, come or go; `most` + 1 where it is more than that.

    >>> distance("kitten", "sitting", 3), distance("kitten", "sitting", 2)
    (3, 3)
    """
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other, score_cutoff=most)


def _heard(word: str) -> str:
    """Return a word as English letters have it, roughly."""
    latin = to_latin(word.casefold().translate(_RUSSIAN))
    return re.sub(r"[^a-z]", "", fold(latin))
