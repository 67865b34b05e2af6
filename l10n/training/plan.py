"""How a training goes: budget, rates and phases, as a value."""

from __future__ import annotations

from dataclasses import dataclass

PLATEAU = 0.4
"""Share of the budget after which the learning rate falls, in a straight line."""
LONGEST_RISE = 0.1
"""Share of the budget that the rise of the learning rate may take at most."""
LOWEST = 0.02
"""Share of the learning rate that is left at the end."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The budget and what can be tuned; shares are of the whole budget, 0 to 1.

    The last phase, from `final` on, draws its pairs by their final weights. The encoder stays
    as it is before `frozen` and then learns at `encoder_rate` times the rate.
    """

    minutes: float
    steps: int | None = None
    """Ends the training after so many steps, whatever the clock says."""
    tokens: int = 3000
    learning_rate: float = 5e-4
    warmup: int = 200
    smoothing: float = 0.1
    dropout: float = 0.1
    final: float = 0.6
    frozen: float = 0.0
    encoder_rate: float = 1.0
    save_every: float = 10.0
    """Minutes between two checkpoints."""
    report_every: int = 50
    """Steps between two lines of the log."""
    threads: int = 0
    seed: int = 1

    def done(self, step: int, minutes: float) -> float:
        """Return the share of the budget that is spent; 1 or more at the end."""
        if self.steps is not None:
            return step / self.steps
        return minutes / self.minutes

    def half_precision(self, device: str) -> bool:
        """Tell whether products run in bfloat16: on any GPU, on a CPU that has it in hardware."""
        import torch

        if device != "cpu":
            return True
        # Private, but the public capability string names AVX-512 with and without bfloat16 alike.
        known = getattr(torch.cpu, "_is_avx512_bf16_supported", None)
        return bool(known and known())


@dataclass(frozen=True, slots=True)
class Progress:
    """What a line of the log says: since the last one, loss and target tokens a second."""

    minutes: float
    step: int
    loss: float
    learning_rate: float
    tokens_per_second: float
    scores: tuple[tuple[str, float], ...] = ()
    """Language code and chrF of the averaged weights, where they were validated."""
    saved: bool = False

    def __str__(self) -> str:
        line = (
            f"{self.minutes:7.1f} min  step {self.step}  loss {self.loss:.3f}  "
            f"rate {self.learning_rate:.1e}  {self.tokens_per_second:.0f} tokens/s"
        )
        return line + "".join(f"  {code} chrF {score:.1f}" for code, score in self.scores)


def learning_rate(plan: Plan, step: int, done: float) -> float:
    """Return the rate for a step: a straight rise, a plateau, and a straight fall.

    >>> plan = Plan(minutes=60, learning_rate=1.0, warmup=100)
    >>> [round(learning_rate(plan, step, done), 2) for step, done in ((49, 0), (999, 0.4), (9, 1))]
    [0.5, 1.0, 0.02]
    """
    if done >= 1:
        return plan.learning_rate * LOWEST
    rise = min(1.0, max((step + 1) / max(1, plan.warmup), done / LONGEST_RISE))
    fall = 1.0 if done < PLATEAU else max(LOWEST, (1 - done) / (1 - PLATEAU))
    return plan.learning_rate * rise * fall


FROM_NOTHING = Plan(minutes=60, learning_rate=1e-3, warmup=800)
"""A new network needs a long rise, and dropout where the text is seen many times."""
WARM = Plan(minutes=60, dropout=0.0, frozen=0.25, encoder_rate=0.3)
"""A borrowed encoder knows English: it waits for the decoder to learn its languages."""
GOING_ON = Plan(minutes=10, learning_rate=2e-4, warmup=50, dropout=0.0, frozen=1.0)
"""With the encoder left alone a step costs half, and a small text spoils less."""
