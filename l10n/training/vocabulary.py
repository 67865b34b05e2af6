"""The shared vocabulary: one SentencePiece model for the source and every target language."""

from __future__ import annotations

import os
from io import BytesIO
from typing import TYPE_CHECKING

from l10n.errors import CorpusError, PackageError
from l10n.training.shape import BOS, EOS, PAD, UNK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from sentencepiece import SentencePieceProcessor

COVERAGE = 0.9998
"""Share of the characters that get a piece; the rest is spelled in bytes."""
SAMPLE = 500_000
SEED = 1


def target_token(to_code: str) -> str:
    """Return the token that asks for a language: `<2sr>`.

    Without underscores: Argos Translate turns them into spaces before it looks for the token.
    """
    return f"<2{to_code}>"


def train_vocabulary(
    texts: Iterable[str], to_codes: Sequence[str], size: int, *, threads: int = 0
) -> bytes:
    """Return a SentencePiece unigram model of at most `size` pieces.

    Text is not normalised, so that decoding gives back what was encoded. Raises CorpusError
    where the text is too little to learn from.
    """
    import sentencepiece

    sentencepiece.set_random_generator_seed(SEED)
    model = BytesIO()
    try:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(texts),
            model_writer=model,
            vocab_size=size,
            hard_vocab_limit=False,
            character_coverage=COVERAGE,
            byte_fallback=True,
            user_defined_symbols=[target_token(code) for code in to_codes],
            unk_id=UNK,
            bos_id=BOS,
            eos_id=EOS,
            pad_id=PAD,
            input_sentence_size=SAMPLE,
            shuffle_input_sentence=True,
            normalization_rule_name="identity",
            num_threads=threads or os.cpu_count() or 1,
            minloglevel=2,
        )
    except RuntimeError as error:
        reason = " ".join(str(error).split())[-200:]
        raise CorpusError(f"too little text for a vocabulary ({reason})") from error
    return model.getvalue()


def read_vocabulary(path: Path) -> SentencePieceProcessor:
    """Return the SentencePiece model in `path`. Raises PackageError."""
    import sentencepiece

    try:
        return sentencepiece.SentencePieceProcessor(model_file=str(path))
    except (OSError, RuntimeError) as error:
        raise PackageError("no SentencePiece model; is the package whole?", path=path) from error


def pieces_of(vocabulary: SentencePieceProcessor) -> list[str]:
    """Return every piece by id."""
    return [vocabulary.id_to_piece(index) for index in range(vocabulary.get_piece_size())]
