"""Argos packages run by our own CTranslate2 loop, in large batches sorted by length."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from l10n.alphabets import foreign_letters
from l10n.engines.loading import load_tokenizer, load_translator, source_prefix
from l10n.engines.packages import model_digest
from l10n.engines.pieces import batches, cut, join_pieces, mixed_pieces
from l10n.errors import MissingModelError
from l10n.model import Hypotheses, Hypothesis

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ctranslate2 import Translator
    from sentencepiece import SentencePieceProcessor

    from l10n.engines.metadata import InstalledPackage
    from l10n.languages import Language
    from l10n.meters import Advance

LONGEST_OUTPUT = 250
"""Tokens a model may write; packages of ours know 256 positions, and CTranslate2 raises beyond."""

WIDER = 3
"""How many times as wide the beam of a second try is."""

PENALTY = 1.2
"""What a piece that was written before is held back by in a second try: small models stutter."""

ROUNDS = 3
"""How often pieces are taken away from a model before a text is given up."""

Decoded = list[tuple[list[str], float]]
"""An n-best list as pieces, with scores."""


class ArgosEngine:
    """The engine `argos`: one package, loaded once, with the first text.

    `threads` 0 leaves it to CTranslate2, which takes all cores up to four; `batch_tokens` is the
    size of a batch in source tokens.
    Raises PackageError when the package cannot be read, or, with the first text, not loaded.
    """

    def __init__(
        self,
        package: InstalledPackage,
        *,
        beam: int = 4,
        hypotheses: int = 4,
        threads: int = 0,
        batch_tokens: int = 2048,
    ) -> None:
        self._digest = model_digest(package)
        self._package = package
        self._source_prefix = source_prefix(package)
        self._beam = beam
        self._hypotheses = min(hypotheses, beam)
        self._batch_tokens = batch_tokens
        self._threads = threads

    @cached_property
    def _translator(self) -> Translator:
        # Loaded when it is needed: a run with nothing to translate asks for the signature only.
        return load_translator(self._package, self._threads)

    @cached_property
    def _tokenizer(self) -> SentencePieceProcessor:
        return load_tokenizer(self._package)

    @property
    def signature(self) -> str:
        """`argos en-es 0.2 sha256:abcdef123456 beam 4`, with a source prefix before `beam`."""
        package = self._package
        # Packages for two languages made of one OPUS-MT archive have the same weights.
        prefix = f"{package.source_prefix} " if package.source_prefix else ""
        return (
            f"argos {package.from_code}-{package.to_code} {package.version} "
            f"sha256:{self._digest} {prefix}beam {self._beam}"
        )

    def translate(
        self, texts: Sequence[str], target: Language, advance: Advance | None = None
    ) -> list[Hypotheses]:
        """Return one n-best list for each text, in order; an empty one for blank text.

        A text over LONGEST tokens is translated in pieces that are joined with spaces.
        Raises MissingModelError when the package is for another language.
        """
        numbered = self._numbered(texts, target)
        banned = self._foreign_pieces(target)
        return self._joined(texts, numbered, self._run(numbered, banned, self._beam, advance))

    def retry(self, texts: Sequence[str], target: Language) -> list[Hypotheses]:
        """Return other n-best lists for texts of which no first hypothesis was good enough.

        The beam is wider, and what was said once is held back. Where every hypothesis mixes two
        alphabets in a word (`netом`), the Latin pieces of such words are taken away from the
        model, and it finds others.
        Raises MissingModelError when the package is for another language.
        """
        numbered = self._numbered(texts, target)
        banned = self._foreign_pieces(target)
        ran = self._run(numbered, banned, WIDER * self._beam, penalty=PENALTY)
        ran = [self._unmixed(one, banned, d) for one, d in zip(numbered, ran, strict=True)]
        return self._joined(texts, numbered, ran)

    def _unmixed(
        self, numbered: tuple[int, list[str]], banned: frozenset[str], decoded: Decoded
    ) -> Decoded:
        # One text at a time: what is taken away from one is another's name.
        for _ in range(ROUNDS):
            found = [mixed_pieces(tokens) for tokens, _ in decoded]
            if not all(found):
                break
            banned = banned.union(*found)
            (decoded,) = self._run([numbered], banned, self._beam)
        return decoded

    def _numbered(self, texts: Sequence[str], target: Language) -> list[tuple[int, list[str]]]:
        """Return what the model is to see: the number of a text and its pieces, cut to length."""
        if target.code != self._package.to_code:
            raise MissingModelError(
                f"{self._package.name} translates into {self._package.to_code}, not {target.code}"
            )
        return [
            (number, part)
            for number, tokens in enumerate(self._tokenizer.encode(list(texts), out_type=str))
            for part in cut(tokens)
        ]

    def _run(
        self,
        numbered: Sequence[tuple[int, list[str]]],
        banned: frozenset[str],
        beam: int,
        advance: Advance | None = None,
        *,
        penalty: float = 1.0,
    ) -> list[Decoded]:
        """Return the n-best list of each part; `advance` hears of a text at its first part."""
        parts = [part for _, part in numbered]
        suppressed = [[piece] for piece in sorted(banned)] or None
        prefix = self._package.target_prefix
        decoded: list[Decoded] = [[] for _ in parts]
        heard: set[int] = set()
        for batch in batches([len(part) for part in parts], self._batch_tokens):
            results = self._translator.translate_batch(
                [[*self._source_prefix, *parts[index]] for index in batch],
                target_prefix=[[prefix]] * len(batch) if prefix else None,
                beam_size=beam,
                num_hypotheses=beam if beam > self._beam else self._hypotheses,
                max_decoding_length=LONGEST_OUTPUT,
                return_scores=True,
                disable_unk=True,
                repetition_penalty=penalty,
                suppress_sequences=suppressed,
            )
            for index, result in zip(batch, results, strict=True):
                decoded[index] = list(zip(result.hypotheses, result.scores, strict=True))
            if advance is not None:
                texts = {numbered[index][0] for index in batch} - heard
                heard |= texts
                advance(len(texts))
        return decoded

    def _joined(
        self,
        texts: Sequence[str],
        numbered: Sequence[tuple[int, list[str]]],
        ran: Sequence[Decoded],
    ) -> list[Hypotheses]:
        found: list[list[tuple[int, Hypotheses]]] = [[] for _ in texts]
        for (number, part), decoded in zip(numbered, ran, strict=True):
            offered = tuple(Hypothesis(self._text(tokens), float(s)) for tokens, s in decoded)
            found[number].append((len(part), offered))
        return [_join(parts) for parts in found]

    def _foreign_pieces(self, target: Language) -> frozenset[str]:
        """Return the pieces that are never written, as no word of `target` has their letters.

        A model for several languages at times slips from one into another.
        """
        foreign, tokenizer = foreign_letters(target), self._tokenizer
        if foreign is None:
            return frozenset()
        pieces = (tokenizer.id_to_piece(index) for index in range(tokenizer.get_piece_size()))
        return frozenset(piece for piece in pieces if foreign.search(piece))

    def _text(self, tokens: list[str]) -> str:
        prefix = self._package.target_prefix
        if prefix and tokens[:1] == [prefix]:
            tokens = tokens[1:]
        return join_pieces(tokens)


def _join(parts: list[tuple[int, Hypotheses]]) -> Hypotheses:
    if len(parts) == 1:
        return parts[0][1]
    length = sum(size for size, _ in parts)
    return tuple(
        Hypothesis(
            " ".join(hypothesis.text for hypothesis in row),
            sum(size * h.score for (size, _), h in zip(parts, row, strict=True)) / length,
        )
        for row in zip(*(offered for _, offered in parts), strict=False)
    )
