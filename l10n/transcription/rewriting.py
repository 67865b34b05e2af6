"""Spelling rules: which letters of a name give which, by what stands before and after them.

A rule is a regular expression with look-around, and what takes its place in Serbian and in
Russian. Rules are tried in their order at each place of a name in lower case; a letter that none
takes loses its accent, or is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from l10n.names.skeletons import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

Rule = tuple[str, str, str]
"""What is matched, and what Serbian and Russian write for it."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """The rules of one origin, in their order."""

    rules: tuple[Rule, ...]


def doubled(letters: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules of doubled consonants, which Serbian writes once and Russian twice.

    >>> doubled([("b", "б", "б")])
    (('bb', 'б', 'бб'),)
    """
    return tuple((letter * 2, serbian, russian * 2) for letter, serbian, russian in letters)


def rewrite(word: str, spelling: Spelling, code: str) -> str:
    """Return a name in lower case by the rules, for Serbian (`sr`) or Russian (`ru`)."""
    found: list[str] = []
    at = 0
    compiled = _compiled(spelling.rules)
    while at < len(word):
        for pattern, serbian, russian in compiled:
            if match := pattern.match(word, at):
                found.append(serbian if code == "sr" else russian)
                at = match.end()
                break
        else:
            bare = plain(word[at])
            if bare == word[at]:
                at += 1
            else:
                word = word[:at] + bare + word[at + 1 :]
    return "".join(found)


@cache
def _compiled(rules: tuple[Rule, ...]) -> tuple[tuple[re.Pattern[str], str, str], ...]:
    return tuple((re.compile(pattern), serbian, russian) for pattern, serbian, russian in rules)
