"""Scores against sums made by hand, and against sacrebleu called directly."""

from __future__ import annotations

import sys

import pytest
import sacrebleu

from l10n.errors import EngineError
from l10n.evaluation import Attempt, ParallelText, evaluate
from l10n.evaluation.report import verdicts
from l10n.languages import SPANISH

SOURCES = tuple(f"Ten small words stand here, one after another, {n}." for n in range(40))
REFERENCES = tuple(f"una dos tres cuatro cinco seis siete ocho nueve {n}" for n in range(40))
TEXT = ParallelText("tens", SOURCES, REFERENCES)


def attempt(name: str, drafts: tuple[str, ...]) -> Attempt:
    return Attempt(name, f"{name} 1", drafts, 2.0)


def test_scores_made_by_hand() -> None:
    last_word_wrong = tuple(line.rpartition(" ")[0] + " mal" for line in REFERENCES)
    (outcome,) = evaluate(TEXT, [attempt("a", last_word_wrong)], SPANISH).outcomes
    # Of n-grams of 1 to 4 words, 9 of 10, 8 of 9, 7 of 8 and 6 of 7 match: 0.6 in all.
    assert outcome.bleu.value == pytest.approx(100 * 0.6**0.25)
    assert outcome.bleu.chance is None
    text = ParallelText("two", ("Ab.",), ("ac",))
    # One of two letters and none of one pair match: (1/2 + 0/1) / 2, precision and recall.
    assert evaluate(text, [attempt("a", ("ab",))], SPANISH).outcomes[0].chrf.value == (
        pytest.approx(25.0)
    )


def test_agrees_with_sacrebleu_and_signs() -> None:
    drafts = tuple(line.replace("tres", "three") for line in REFERENCES)
    evaluation = evaluate(TEXT, [attempt("a", drafts)], SPANISH)
    (outcome,) = evaluation.outcomes
    assert outcome.chrf.value == sacrebleu.corpus_chrf(drafts, [REFERENCES]).score
    assert outcome.bleu.value == sacrebleu.corpus_bleu(drafts, [REFERENCES]).score
    assert outcome.sentences[3] == sacrebleu.sentence_chrf(drafts[3], [REFERENCES[3]]).score
    version = sacrebleu.__version__
    assert evaluation.chrf_signature == (
        f"chrF2|nrefs:1|bs:1000|seed:12345|case:mixed|eff:yes|nc:6|nw:0|space:no|version:{version}"
    )
    assert evaluation.bleu_signature == (
        "BLEU|nrefs:1|bs:1000|seed:12345|case:mixed|eff:no|tok:13a|smooth:exp|version:" + version
    )
    # Eight words, two commas, a figure and a full stop.
    assert evaluation.tokens == 40 * 12


def test_a_clear_difference_is_told_and_none_is_not() -> None:
    worse = tuple(line.replace("tres", "three").replace("seis", "six") for line in REFERENCES)
    same = evaluate(TEXT, [attempt("a", REFERENCES), attempt("b", REFERENCES)], SPANISH)
    assert same.outcomes[1].chrf.chance == 1
    assert verdicts(same) == (
        "b and a: no difference that this test set can tell (chrF +0.0, p = 1.000)",
    )
    clear = evaluate(TEXT, [attempt("a", REFERENCES), attempt("b", worse)], SPANISH)
    chance = clear.outcomes[1].chrf.chance
    assert chance is not None
    assert chance < 0.05
    assert verdicts(clear)[0].startswith("b is worse than a (chrF -")
    turned = evaluate(TEXT, [attempt("b", worse), attempt("a", REFERENCES)], SPANISH)
    assert verdicts(turned)[0].startswith("a is better than b (chrF +")


def test_worst_and_disputed() -> None:
    drafts = ("", *REFERENCES[1:5], "una", *REFERENCES[6:])
    alone = evaluate(TEXT, [attempt("a", drafts)], SPANISH)
    assert alone.worst(2) == (0, 5)
    assert alone.disputed(9) == ()
    assert alone.outcomes[0].rejected == 1
    pair = evaluate(TEXT, [attempt("a", drafts), attempt("b", ("", *REFERENCES[1:]))], SPANISH)
    assert pair.worst(1) == (0,)
    assert pair.disputed(9) == (5,)


def test_large_sets_take_fewer_resamples() -> None:
    many = 3000
    text = ParallelText("many", ("Yes.",) * many, ("Sí.",) * many)
    found = evaluate(text, [attempt("a", ("Sí.",) * many)], SPANISH)
    assert "|bs:833|" in found.chrf_signature
    assert found.outcomes[0].chrf.value == 100


def test_without_sacrebleu(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sacrebleu", None)
    with pytest.raises(EngineError, match=r"pip install 'wire-l10n\[evaluate\]'"):
        evaluate(TEXT, [attempt("a", REFERENCES)], SPANISH)
