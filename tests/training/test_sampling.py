"""Batches: what is drawn, how it is made noisy, how it is grouped."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from l10n.training.corpora import Pair
from l10n.training.sampling import Deck, Example, Sampler, curly, group, noisy, plain

PAIR = Pair('He said "stop".', 'Dijo "alto".')


def test_noise_is_rare_and_of_four_kinds() -> None:
    dice = random.Random(1)
    seen = [noisy(PAIR, dice) for _ in range(2000)]
    kinds = {pair: seen.count(pair) for pair in set(seen)}
    assert set(kinds) == {
        PAIR,
        Pair('HE SAID "STOP".', 'DIJO "ALTO".'),
        Pair('He said "stop"', 'Dijo "alto"'),
        Pair("He said \u201cstop\u201d.", 'Dijo "alto".'),
    }
    assert 0.85 < kinds[PAIR] / 2000 < 0.95


def test_a_stop_that_one_side_lacks_stays() -> None:
    dice = random.Random(1)
    pair = Pair("No stop.", "Sin punto")
    assert {p.source for p in (noisy(pair, dice) for _ in range(500))} == {"No stop.", "NO STOP."}


def test_plain_is_what_an_engine_is_fed() -> None:
    curled = Pair("“Stop\u2026” –\u00a0he said", "«Alto»")
    assert plain(curled) == Pair('"Stop..." - he said', '"Alto"')


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('("So," he said.)', "(“So,” he said.)", id="bracket"),
        pytest.param("No quotes", "No quotes", id="none"),
    ],
)
def test_curly(text: str, expected: str) -> None:
    assert curly(text) == expected


def test_deck_draws_by_weight_and_by_final_weight() -> None:
    common, rare, news = Pair("a", "a"), Pair("b", "b"), Pair("c", "c")
    deck = Deck([(common, 8, 0), (rare, 2, 0), (news, 0, 1)])
    dice = random.Random(3)
    early = [deck.draw(dice, final=False) for _ in range(1000)]
    assert 750 < early.count(common) < 850
    assert news not in early
    assert {deck.draw(dice, final=True) for _ in range(100)} == {news}


def test_a_deck_without_final_weights_goes_on_as_before() -> None:
    deck = Deck([(PAIR, 1, 0)])
    assert deck.draw(random.Random(1), final=True) == PAIR


def test_group_fits_the_budget_and_loses_nothing() -> None:
    dice = random.Random(5)
    sizes = [(dice.randrange(1, 100), dice.randrange(1, 100)) for _ in range(500)]
    examples = [Example((7,) * a, (8,) * b, 9) for a, b in sizes]
    batches = group(examples, 600, dice)
    assert all(max(e.length for e in batch) * len(batch) <= 600 for batch in batches)
    flat = sorted((len(e.source), len(e.target)) for batch in batches for e in batch)
    assert flat == sorted(sizes)


def test_sampler_tags_and_shares() -> None:
    decks = {code: Deck([(Pair("x", code), 1, 1)]) for code in ("es", "ru")}
    sampler = Sampler(
        decks,
        lambda texts: [[5] * len(text) for text in texts],
        {"es": 11, "ru": 12},
        shares={"es": 3, "ru": 1},
        tokens=64,
    )
    tags = [example.tag for batch in islice(sampler, 200) for example in batch]
    assert 0.65 < tags.count(11) / len(tags) < 0.85
    assert set(tags) == {11, 12}
