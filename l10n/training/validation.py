"""chrF of weights in the making, as CTranslate2 will run them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.training.vocabulary import pieces_of, target_token
from l10n.training.weights import write_network
from l10n.typography import normalise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sentencepiece import SentencePieceProcessor

    from l10n.training.corpora import Pair
    from l10n.training.shape import Shape
    from l10n.training.trainer import State

MOST = 100
"""Pairs a language; more would cost a short training dear."""


def score(
    state: State,
    shape: Shape,
    vocabulary: SentencePieceProcessor,
    held_out: Mapping[str, Sequence[Pair]],
) -> tuple[tuple[str, float], ...]:
    """Return code and chrF (greedy, int8) for each language that has held-out pairs."""
    import ctranslate2
    from sacrebleu import corpus_chrf

    scores = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model"
        write_network(state, shape, pieces_of(vocabulary), path)
        translator = ctranslate2.Translator(str(path))
        for code, pairs in held_out.items():
            few = pairs[:MOST]
            token = target_token(code)
            results = translator.translate_batch(
                vocabulary.encode([normalise(pair.source) for pair in few], out_type=str),
                target_prefix=[[token]] * len(few),
                beam_size=1,
                max_batch_size=2048,
                batch_type="tokens",
            )
            texts = [vocabulary.decode(result.hypotheses[0][1:]) for result in results]
            scores.append((code, corpus_chrf(texts, [[pair.target for pair in few]]).score))
    return tuple(scores)
