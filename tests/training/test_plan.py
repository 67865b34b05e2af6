"""Budget, learning rate, precision."""

from __future__ import annotations

import pytest

from l10n.training.plan import Plan, Progress, learning_rate


@pytest.mark.parametrize(
    ("plan", "step", "minutes", "share"),
    [
        pytest.param(Plan(minutes=10), 999, 2.5, 0.25, id="by the clock"),
        pytest.param(Plan(minutes=10, steps=100), 50, 99, 0.5, id="by steps"),
    ],
)
def test_done(plan: Plan, step: int, minutes: float, share: float) -> None:
    assert plan.done(step, minutes) == share


def test_learning_rate_rises_stays_and_falls() -> None:
    plan = Plan(minutes=60, learning_rate=1.0, warmup=10)
    rates = [learning_rate(plan, step, step / 1000) for step in range(1001)]
    assert rates[:11] == sorted(rates[:11])
    assert set(rates[10:400]) == {1.0}
    assert rates[400:] == sorted(rates[400:], reverse=True)
    assert rates[-1] == pytest.approx(0.02)


def test_a_short_training_rises_in_a_tenth_of_its_time() -> None:
    plan = Plan(minutes=60, learning_rate=1.0, warmup=1_000_000)
    assert learning_rate(plan, 0, 0.05) == 0.5
    assert learning_rate(plan, 0, 0.1) == 1.0


def test_a_line_of_the_log() -> None:
    progress = Progress(1.25, 50, 2.5, 3e-4, 812.4, (("es", 41.26),))
    expected = "    1.2 min  step 50  loss 2.500  rate 3.0e-04  812 tokens/s  es chrF 41.3"
    assert str(progress) == expected
