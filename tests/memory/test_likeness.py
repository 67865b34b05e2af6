"""What finds a like sentence, and what differs in it."""

from __future__ import annotations

import pytest

from l10n.memory.likeness import GRAMS, changes, grams, length_bounds, rank

LONG = (
    "The company, which employs about 400 people in the north of the island, said on Monday that "
    "it would close its older plant by the end of the year because of rising costs."
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Storm closes port", "Storm shuts port", id="three-words"),
        pytest.param("Storm closes port", "STORM CLOSES PORT", id="case"),
        pytest.param(LONG, LONG.replace("Monday", "Tuesday").replace("older", "old"), id="long"),
        pytest.param(LONG, LONG.replace("because of rising costs", "as costs rise"), id="end"),
    ],
)
def test_like_sentences_share_pairs(one: str, other: str) -> None:
    assert set(grams(one)) & set(grams(other))


def test_other_sentences_share_none() -> None:
    assert not set(grams(LONG)) & set(grams("Nobody was hurt, and schools open again today."))


@pytest.mark.parametrize("text", ["", " ", "\u2014 ..."])
def test_a_text_without_words_is_like_nothing(text: str) -> None:
    assert grams(text) == ()


def test_a_long_sentence_keeps_few_pairs() -> None:
    assert len(grams(LONG * 3)) == GRAMS


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        pytest.param("A b c", "A b c", (), id="same"),
        pytest.param("69 were hurt", "70 were hurt", (("69", "70"),), id="figure"),
        pytest.param("It was late.", "It was very late.", (("", "very"),), id="added"),
        pytest.param("It was very late.", "It was late.", (("very", ""),), id="left-out"),
        pytest.param("a b c d", "a x y z d", (("b c", "x y z"),), id="run"),
    ],
)
def test_changes(before: str, after: str, found: tuple[tuple[str, str], ...]) -> None:
    assert changes(before, after) == found


def test_length_bounds_hold_what_can_reach_the_threshold() -> None:
    low, high = length_bounds("a" * 12, 0.75)
    assert (round(low, 3), round(high, 3)) == (7.2, 20)
    found = rank("a" * 12, ["a" * 7, "a" * 8, "a" * 20, "a" * 21], 0.75, 9)
    assert sorted(place for place, _ in found) == [1, 2]
