"""Many terms in one pass."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.terms.finder import Case, Finder, Match, Step
from l10n.terms.tokens import Token, english_tokens, english_words

if TYPE_CHECKING:
    from collections.abc import Sequence


def steps(*words: str) -> tuple[Step, ...]:
    return tuple(Step(frozenset(word.split("/"))) for word in words)


def found(finder: Finder[str], text: str) -> list[tuple[str, ...]]:
    return [match.values for match in finder.find(english_tokens(text))]


def test_the_longest_wins_and_none_is_found_twice() -> None:
    finder: Finder[str] = Finder()
    finder.add(steps("new", "york"), "city")
    finder.add(steps("new", "york", "times"), "paper")
    finder.add(steps("times"), "times")
    assert found(finder, "new york times in new york") == [("paper",), ("city",)]


def test_forms_of_one_term_do_not_mix_with_those_of_another() -> None:
    finder: Finder[str] = Finder()
    finder.add(steps("a/b", "c"), "first")
    finder.add(steps("a", "d"), "second")
    assert found(finder, "a d") == [("second",)]
    assert found(finder, "b d") == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("new york", 1, id="space"),
        pytest.param("new-york", 1, id="hyphen"),
        pytest.param("new\u00a0york", 1, id="no-break"),
        pytest.param("new. york", 1, id="short-word"),
        pytest.param("new, york", 0, id="comma"),
        pytest.param("new \u2014 york", 0, id="dash"),
        pytest.param("new\u201d york", 0, id="quote"),
        pytest.param("newyork", 0, id="one-word"),
        pytest.param("renew yorker", 0, id="parts-of-words"),
    ],
)
def test_what_may_stand_between_the_words_of_a_name(text: str, hits: int) -> None:
    finder: Finder[str] = Finder()
    finder.add(steps("new", "york"), "city")
    assert len(found(finder, text)) == hits


def test_a_sentence_ends_between_two_long_words() -> None:
    finder: Finder[str] = Finder()
    finder.add(steps("green", "party"), "party")
    assert found(finder, "it was green. party time") == []


@pytest.mark.parametrize(
    ("text", "case", "fits"),
    [
        ("Minister", Case.ANY, True),
        ("SERBIA", Case.FIRST, True),
        ("turkey", Case.FIRST, False),
        ("who", Case.ALL, False),
        ("Who", Case.ALL, False),
        ("WHO", Case.ALL, True),
    ],
)
def test_capitals(text: str, case: Case, fits: bool) -> None:
    finder: Finder[str] = Finder()
    finder.add((Step(frozenset({text.lower()}), case),), "x")
    assert bool(found(finder, text)) is fits


WORDS = st.sampled_from("abc")
TERM = st.lists(st.frozensets(WORDS, min_size=1, max_size=2), min_size=1, max_size=3)


def naive(terms: Sequence[Sequence[frozenset[str]]], tokens: Sequence[Token]) -> list[Match[int]]:
    """Return what `Finder` must find, by trying every term at every place."""
    matches: list[Match[int]] = []
    place = 0
    while place < len(tokens):
        fitting = [
            (len(term), number)
            for number, term in enumerate(terms)
            if place + len(term) <= len(tokens)
            and all(tokens[place + at].key in forms for at, forms in enumerate(term))
            and all(tokens[place + at].close for at in range(1, len(term)))
        ]
        longest = max((length for length, _ in fitting), default=0)
        if not longest:
            place += 1
            continue
        values = tuple(number for length, number in fitting if length == longest)
        matches.append(Match(place, place + longest, values))
        place += longest
    return matches


@given(st.lists(TERM, max_size=5), st.lists(st.tuples(WORDS, st.sampled_from([" ", "; "]))))
def test_finds_what_trying_everything_finds(
    terms: list[list[frozenset[str]]], words: list[tuple[str, str]]
) -> None:
    finder: Finder[int] = Finder()
    for number, term in enumerate(terms):
        finder.add([Step(forms) for forms in term], number)
    text = "".join(word + gap for word, gap in words)
    tokens = english_tokens(text)
    matches = [
        Match(match.first, match.last, tuple(sorted(match.values))) for match in finder.find(tokens)
    ]
    assert matches == naive(terms, tokens)
    assert finder.may_find(*english_words(text)) or not matches


def test_a_fast_look_passes_over_texts_without_a_term() -> None:
    finder: Finder[str] = Finder()
    finder.add((Step(frozenset({"new"}), Case.FIRST), Step(frozenset({"york"}), Case.FIRST)), "y")
    texts = ("In New York", "a new bridge in York", "A New bridge")
    assert [finder.may_find(*english_words(text)) for text in texts] == [True, False, False]


def test_what_a_text_costs_does_not_follow_the_number_of_terms() -> None:
    text = english_tokens("The minister met officials of the region in the capital. " * 200)
    costs: list[float] = []
    for size in (50, 5000):
        finder: Finder[int] = Finder()
        for number in range(size):
            finder.add(steps(f"the{number}", f"minister{number}"), number)
        began = process_time()
        assert list(finder.find(text)) == []
        costs.append(process_time() - began)
    assert costs[1] < 10 * costs[0] + 0.05
