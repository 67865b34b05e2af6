"""Many terms in one pass over a text: a trie of words, each step a set of forms.

A text is walked once; at each word the longest term that starts there wins, and the walk goes on
behind it. What it costs follows the text, not how many terms there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from l10n.terms.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from l10n.terms.tokens import Token

T = TypeVar("T")


_NOTHING = ""
"""What follows the only word of a term."""


class Case(Enum):
    """What capitals a word of a term needs in a text."""

    ANY = 0
    """The term writes it small: at the start of a sentence it is not."""
    FIRST = 1
    """`Serbia`, and `SERBIA` in a headline."""
    ALL = 2
    """An acronym: `who` is no `WHO`."""


def case_of(word: str) -> Case:
    """Return what a text must do to write `word`, one of a term's.

    >>> [case_of(word).name for word in ("minister", "Serbia", "WHO", "iPhone", "G7")]
    ['ANY', 'FIRST', 'ALL', 'ANY', 'ALL']
    """
    if len(word) > 1 and word.isupper():
        return Case.ALL
    return Case.FIRST if word[:1].isupper() else Case.ANY


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a term: the keys of its forms, and its capitals."""

    forms: frozenset[str]
    case: Case = Case.ANY

    def fits(self, token: Token) -> bool:
        """Whether a word of a text is this one."""
        return token.key in self.forms and fits_case(self.case, token.text)


def fits_case(case: Case, text: str) -> bool:
    """Whether a word of a text has the capitals that a term's word needs."""
    if case is Case.ANY:
        return True
    return text.isupper() if case is Case.ALL else text[:1].isupper()


@dataclass(slots=True)
class _Node(Generic[T]):
    following: dict[int, _Node[T]]
    values: list[T]


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """Where terms stand: the words from `first` up to `last`, which is not one of them."""

    first: int
    last: int
    values: tuple[T, ...]


class Finder(Generic[T]):
    """Finds the terms that were added, whatever number there is."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node({}, [])
        self._steps: dict[Step, int] = {}
        self._by_key: dict[str, list[tuple[int, Case]]] = {}
        self._begins: dict[str, set[str]] = {}
        self._small: set[str] = set()

    def add(self, steps: Sequence[Step], value: T) -> None:
        """Add a term of one or more words."""
        node = self._root
        for form in steps[0].forms if steps else ():
            self._begins.setdefault(form, set()).update(
                steps[1].forms if len(steps) > 1 else (_NOTHING,)
            )
            if steps[0].case is Case.ANY:
                self._small.add(form)
        for step in steps:
            number = self._number(step)
            node = node.following.setdefault(number, _Node({}, []))
        if steps and value not in node.values:
            node.values.append(value)

    def _number(self, step: Step) -> int:
        number = self._steps.get(step)
        if number is None:
            number = self._steps[step] = len(self._steps)
            for form in step.forms:
                self._by_key.setdefault(form, []).append((number, step.case))
        return number

    def may_begin(self, capitals: Sequence[str]) -> bool:
        """Whether any of a text's words in capitals may begin a term, or small ones may."""
        return bool(self._small) or not self._begins.keys().isdisjoint(map(fold, capitals))

    def may_find(self, words: Sequence[str], keys: Sequence[str]) -> bool:
        """Whether any of a text's words may begin a term: a fast look, as most texts have none.

        `keys` are those of the `words`.
        """
        begins, small = self._begins, self._small
        if begins.keys().isdisjoint(keys):
            return False
        for word, key in zip(words, keys, strict=True):
            if key in begins and (word[0].isupper() or key in small):
                following = begins[key]
                if _NOTHING in following or not following.isdisjoint(keys):
                    return True
        return False

    def find(self, tokens: Sequence[Token]) -> Iterator[Match[T]]:
        """Yield the terms in a text: from the left, the longest at each place, none twice."""
        place = 0
        while place < len(tokens):
            match = self._at(tokens, place) if tokens[place].key in self._begins else None
            if match is None:
                place += 1
            else:
                yield match
                place = match.last

    def _at(self, tokens: Sequence[Token], first: int) -> Match[T] | None:
        nodes: Collection[_Node[T]] = (self._root,)
        best: Match[T] | None = None
        for at in range(first, len(tokens)):
            token = tokens[at]
            if at > first and not token.close:
                break
            numbers = [
                number
                for number, case in self._by_key.get(token.key, ())
                if fits_case(case, token.text)
            ]
            nodes = [
                node.following[number]
                for node in nodes
                for number in numbers
                if number in node.following
            ]
            if not nodes:
                break
            values = tuple(value for node in nodes for value in node.values)
            if values:
                best = Match(first, at + 1, values)
        return best
