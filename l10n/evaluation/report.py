"""An evaluation as one self-contained web page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from l10n.evaluation.scores import SIGNIFICANT, Evaluation, Outcome
from l10n.pages import open_templates

if TYPE_CHECKING:
    from jinja2 import Environment


@dataclass(frozen=True, slots=True)
class Line:
    """One model's words for a sentence, with their chrF."""

    name: str
    draft: str
    chrf: float
    best: bool


@dataclass(frozen=True, slots=True)
class Specimen:
    """A sentence of the test set beside what every model made of it; `number` from 1."""

    number: int
    source: str
    reference: str
    lines: tuple[Line, ...]


def render_report(evaluation: Evaluation, count: int = 50) -> str:
    """Return the page: scores, verdicts, the `count` worst and most disputed sentences."""
    return (
        _environment()
        .get_template("evaluation.html.j2")
        .render(
            evaluation=evaluation,
            verdicts=verdicts(evaluation),
            worst=_specimens(evaluation, evaluation.worst(count)),
            disputed=_specimens(evaluation, evaluation.disputed(count)),
        )
    )


def verdicts(evaluation: Evaluation) -> tuple[str, ...]:
    """Return a sentence for each model after the first: better, worse, or not to be told."""
    first, *others = evaluation.outcomes
    return tuple(_verdict(outcome, first) for outcome in others)


def _verdict(outcome: Outcome, first: Outcome) -> str:
    name, rival = outcome.attempt.name, first.attempt.name
    difference = outcome.chrf.value - first.chrf.value
    chance = outcome.chrf.chance
    told = f"chrF {difference:+.1f}, p = {chance:.3f}"
    if chance is None or chance >= SIGNIFICANT:
        return f"{name} and {rival}: no difference that this test set can tell ({told})"
    return f"{name} is {'better' if difference > 0 else 'worse'} than {rival} ({told})"


def _specimens(evaluation: Evaluation, places: Iterable[int]) -> tuple[Specimen, ...]:
    text = evaluation.text
    return tuple(
        Specimen(
            at + 1,
            text.sources[at],
            text.references[at],
            tuple(
                Line(
                    outcome.attempt.name,
                    outcome.attempt.drafts[at],
                    outcome.sentences[at],
                    best=len(evaluation.outcomes) > 1
                    and outcome.sentences[at] == max(o.sentences[at] for o in evaluation.outcomes),
                )
                for outcome in evaluation.outcomes
            ),
        )
        for at in places
    )


@cache
def _environment() -> Environment:
    return open_templates("l10n.evaluation")
