"""Which shipped names a text means for certain: many are words, surnames or other places too."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from l10n.terms.declension import source_patterns
from l10n.terms.finder import Finder
from l10n.terms.records import Kind
from l10n.terms.shipped import AGENCY, ambiguous, countries, demonyms, named_terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.terms.finder import Match
    from l10n.terms.records import Term
    from l10n.terms.tokens import Token

NAMESAKES = frozenset(
    {
        *("Chad", "Charlotte", "Georgia", "Guinea", "Jersey", "Jordan", "Mendoza", "Nancy"),
        *("R\u00e9union", "Phoenix", "Santander", "Victoria"),
    }
)
"""Shipped names that are as often a person's, a state's, a company's or another place's."""


_TWOFOLD = frozenset({"Georgia", "Guinea", "Jersey", "R\u00e9union", "Santander"})
"""Those that are two places of two names: the country Georgia, the state of Georgia."""
_WHERE = frozenset({"in", "from", "near", "outside", "around"})


def finder_of(terms: Sequence[Term]) -> Finder[Term]:
    """Return what finds the English names of terms."""
    finder: Finder[Term] = Finder()
    for term in terms:
        for pattern in source_patterns(term):
            finder.add(pattern, term)
    return finder


@cache
def shipped_finder() -> Finder[Term]:
    """Return what finds the shipped names that a check can hold a translation to."""
    # A demonym is said in too many ways: `Russian Navy Day`, `День ВМФ России`, `день флота`.
    # Months and weekdays have a check of their own; datelines and credits, which name agencies,
    # have rules and a check of theirs.
    return finder_of([term for term in named_terms() if term.note != AGENCY])


@cache
def _unsure() -> frozenset[int]:
    """Return the shipped terms that are too often something else, by identity."""
    words = ambiguous() | NAMESAKES
    return frozenset(id(term) for term in named_terms() if not words.isdisjoint(term.sources))


@cache
def people_by_country() -> dict[int, Term]:
    """Return the demonym of each country, by the identity of the country's term."""
    people = demonyms()
    return {id(term): people[code] for code, term in countries().items() if code in people}


def is_sure(match: Match[Term], tokens: Sequence[Token], source: str) -> bool:
    """Whether a shipped name is what it looks like, and no word or part of another name.

    `Japan Airlines` is no Japan, `Jordan Henderson` no country, `Stuttgart 21` no town.
    """
    term = match.values[0]
    if id(term) in _unsure():
        return _TWOFOLD.isdisjoint(term.sources) and _is_where(match, tokens)
    if tokens[match.first].text.isupper():
        # In capitals, `US` may be `us` and `WHO` `who`; `US President` is no other name.
        return match.last - match.first > 1 or any(letter.islower() for letter in source)
    if term.kind is not Kind.PLACE:
        return True
    before = tokens[match.first - 1] if match.first > 1 else None
    after = tokens[match.last] if match.last < len(tokens) else None
    return not (
        (before is not None and tokens[match.first].close and before.text[:1].isupper())
        or (after is not None and after.close and _goes_on(after.text))
    )


def _is_where(match: Match[Term], tokens: Sequence[Token]) -> bool:
    """Whether `in` or the like stands before a name: in Nice, from Split, near Cork.

    Nothing else may go on with the name: `in Jordan Henderson's view`.
    """
    if not match.first or tokens[match.first - 1].text not in _WHERE:
        return False
    after = tokens[match.last] if match.last < len(tokens) else None
    return after is None or not after.close or not _goes_on(after.text)


def _goes_on(word: str) -> bool:
    """Whether a word behind a place makes another name of both; a year does not."""
    return word[0].isupper() or (word.isdecimal() and len(word) < len("2024"))
