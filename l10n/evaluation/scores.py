"""chrF and BLEU by sacrebleu, with its signatures and its paired bootstrap test.

chrF: Popović 2015. BLEU: Papineni et al. 2002, as Post 2018 has it. The paired bootstrap is
that of Koehn 2004 in sacrebleu's two-sided form.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.errors import EngineError
from l10n.evaluation.texts import ParallelText
from l10n.languages import Language

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric
    from sacrebleu.significance import Result

SIGNIFICANT = 0.05
"""Probability of a difference by chance below which it is called one."""
MOST_RESAMPLES, FEWEST_RESAMPLES = 1000, 100
_MEMORY = 2_500_000
"""Sentences in all resamples together: 180 MB of chrF statistics."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A model's words for a test set, and how long it took.

    `drafts` stand in the order of the sources, empty where the firewall rejected every
    hypothesis. `seconds` is the time of translation alone, with the model loaded.
    """

    name: str
    signature: str
    drafts: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Score:
    """A corpus score, 0 to 100, and half the width of its 95 % bootstrap interval.

    `chance` is the p value of the paired bootstrap against the first model, None for that one.
    """

    value: float
    margin: float
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """An attempt with its scores; `sentences` is the chrF of every sentence."""

    attempt: Attempt
    chrf: Score
    bleu: Score
    sentences: tuple[float, ...]

    @property
    def rejected(self) -> int:
        """How many sentences a translator would find empty."""
        return sum(not draft for draft in self.attempt.drafts)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Models side by side on one test set; the first is the one that others are compared with.

    `tokens` counts the words and marks of the sources as BLEU does (13a), so that the speeds of
    models with different vocabularies compare.
    """

    text: ParallelText
    language: Language
    outcomes: tuple[Outcome, ...]
    tokens: int
    chrf_signature: str
    bleu_signature: str

    def worst(self, count: int) -> tuple[int, ...]:
        """Return the places of the sentences with the lowest chrF, over all models together."""
        totals = [sum(row) for row in zip(*(o.sentences for o in self.outcomes), strict=True)]
        return tuple(sorted(range(len(totals)), key=lambda at: (totals[at], at))[:count])

    def disputed(self, count: int) -> tuple[int, ...]:
        """Return the places of the sentences on which the models differ most, none for one."""
        rows = list(zip(*(o.sentences for o in self.outcomes), strict=True))
        spread = {at: max(row) - min(row) for at, row in enumerate(rows) if max(row) > min(row)}
        return tuple(sorted(spread, key=lambda at: (-spread[at], at))[:count])


def evaluate(text: ParallelText, attempts: Sequence[Attempt], language: Language) -> Evaluation:
    """Return the scores of `attempts`, at least one, against the references of `text`.

    Raises EngineError where sacrebleu is not installed.
    """
    require_sacrebleu()
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.significance import PairedTest
    from sacrebleu.tokenizers.tokenizer_13a import Tokenizer13a

    metrics: dict[str, Metric] = {"chrF": CHRF(), "BLEU": BLEU(trg_lang=language.code)}
    resamples = min(MOST_RESAMPLES, max(FEWEST_RESAMPLES, _MEMORY // len(text)))
    signatures, found = PairedTest(
        [(attempt.name, attempt.drafts) for attempt in attempts],
        metrics,
        [text.references],
        test_type="bs",
        n_samples=resamples,
    )()
    chrf_name, bleu_name = signatures  # in the order of `metrics`; sacrebleu adds chrF's beta
    sentence = CHRF()
    tokenizer = Tokenizer13a()  # type: ignore[no-untyped-call]  # sacrebleu left it untyped
    return Evaluation(
        text=text,
        language=language,
        outcomes=tuple(
            Outcome(
                attempt,
                _score(found[chrf_name], index),
                _score(found[bleu_name], index),
                tuple(
                    sentence.sentence_score(draft, [reference]).score
                    for draft, reference in zip(attempt.drafts, text.references, strict=True)
                ),
            )
            for index, attempt in enumerate(attempts)
        ),
        tokens=sum(len(tokenizer(source).split()) for source in text.sources),
        chrf_signature=f"{chrf_name}|{signatures[chrf_name].format()}",
        bleu_signature=f"{bleu_name}|{signatures[bleu_name].format()}",
    )


def require_sacrebleu() -> None:
    """Raise EngineError where sacrebleu is not installed: before hours of translation."""
    try:
        import sacrebleu  # noqa: F401  # only asked whether it is there
    except ImportError as error:
        raise EngineError(
            "scoring needs sacrebleu; type: uv sync --extra evaluate, "
            "or: pip install 'wire-l10n[evaluate]'"
        ) from error


def _score(results: Sequence[str | Result], index: int) -> Score:
    first, result = results[0], results[index]
    assert not isinstance(first, str)  # noqa: S101 (names stand in a row of their own)
    assert not isinstance(result, str)  # noqa: S101
    chance = result.p_value
    if chance is not None and result.score == first.score:
        # sacrebleu counts only resamples that differ by more than nothing: p = 0.001 for twins.
        chance = 1.0
    return Score(
        float(result.score), float(result.ci or 0), None if chance is None else float(chance)
    )
