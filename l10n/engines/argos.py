"""Argos packages run by our own CTranslate2 loop, in large batches sorted by length."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from l10n.alphabets import foreign_letters
from l10n.engines.metadata import MODEL, TOKENIZER, InstalledPackage
from l10n.engines.packages import model_digest
from l10n.errors import MissingModelError, PackageError
from l10n.model import Hypotheses, Hypothesis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.languages import Language
    from l10n.meters import Advance

LONGEST = 200
"""Tokens a model sees at once; a longer text is cut, as models lose the thread beyond it."""

LONGEST_OUTPUT = 250
"""Tokens a model may write; packages of ours know 256 positions, and CTranslate2 raises beyond."""

_SPACE = "\u2581"
_BYTE = re.compile(r"<0x([0-9A-F]{2})>")
_CLAUSE_ENDS = (",", ";", ":", ".", "!", "?")


class ArgosEngine:
    """The engine `argos`: one package, loaded once.

    `threads` 0 leaves it to CTranslate2, which takes all cores up to four; `batch_tokens` is the
    size of a batch in source tokens.
    Raises PackageError when the package cannot be loaded.
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
        import ctranslate2
        import sentencepiece

        try:
            self._digest = model_digest(package)
            self._translator = ctranslate2.Translator(
                str(package.weights / MODEL), device="cpu", intra_threads=threads
            )
            self._tokenizer = sentencepiece.SentencePieceProcessor(
                model_file=str(package.weights / TOKENIZER)
            )
        except (OSError, RuntimeError, ValueError) as error:
            reason = " ".join(str(error).split())
            raise PackageError(
                f"the model cannot be loaded ({reason}); install the package again, "
                f"or type: l10n models remove {package.name}",
                path=package.path,
            ) from error
        self._package = package
        self._source_prefix = _source_prefix(package)
        self._beam = beam
        self._hypotheses = min(hypotheses, beam)
        self._batch_tokens = batch_tokens

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
        if target.code != self._package.to_code:
            raise MissingModelError(
                f"{self._package.name} translates into {self._package.to_code}, not {target.code}"
            )
        pieces = [
            (number, piece)
            for number, tokens in enumerate(self._tokenizer.encode(list(texts), out_type=str))
            for piece in cut(tokens)
        ]
        found: list[list[tuple[int, Hypotheses]]] = [[] for _ in texts]
        ran = self._run(pieces, foreign_letters(target), advance)
        for (number, piece), offered in zip(pieces, ran, strict=True):
            found[number].append((len(piece), offered))
        return [_join(parts) for parts in found]

    def _run(
        self,
        numbered: Sequence[tuple[int, list[str]]],
        foreign: re.Pattern[str] | None,
        advance: Advance | None,
    ) -> list[Hypotheses]:
        """Return the n-best list of each piece; `advance` hears of a text at its first piece.

        Pieces with a `foreign` letter are never written: a model for several languages at times
        slips from one into another.
        """
        pieces = [piece for _, piece in numbered]
        prefix = self._package.target_prefix
        suppressed = [[piece] for piece in self._pieces() if foreign and foreign.search(piece)]
        offered: list[Hypotheses] = [()] * len(pieces)
        heard: set[int] = set()
        for batch in batches([len(piece) for piece in pieces], self._batch_tokens):
            results = self._translator.translate_batch(
                [[*self._source_prefix, *pieces[index]] for index in batch],
                target_prefix=[[prefix]] * len(batch) if prefix else None,
                beam_size=self._beam,
                num_hypotheses=self._hypotheses,
                max_decoding_length=LONGEST_OUTPUT,
                return_scores=True,
                disable_unk=True,
                suppress_sequences=suppressed or None,
            )
            for index, result in zip(batch, results, strict=True):
                offered[index] = tuple(
                    Hypothesis(self._text(tokens), float(score))
                    for tokens, score in zip(result.hypotheses, result.scores, strict=True)
                )
            if advance is not None:
                texts = {numbered[index][0] for index in batch} - heard
                heard |= texts
                advance(len(texts))
        return offered

    def _pieces(self) -> list[str]:
        tokenizer = self._tokenizer
        return [tokenizer.id_to_piece(index) for index in range(tokenizer.get_piece_size())]

    def _text(self, tokens: list[str]) -> str:
        prefix = self._package.target_prefix
        if prefix and tokens[:1] == [prefix]:
            tokens = tokens[1:]
        return join_pieces(tokens)


def join_pieces(tokens: Sequence[str]) -> str:
    """Return the text that SentencePiece pieces stand for, byte pieces included.

    By hand, since the pieces of an OPUS-MT target are strangers to the source's processor.

    >>> join_pieces(["\u2581Snow", ":", "\u2581", "<0xE2>", "<0x98>", "<0x83>"])
    'Snow: ☃'
    """
    content = b"".join(
        bytes.fromhex(byte[1]) if (byte := _BYTE.fullmatch(token)) else token.encode()
        for token in tokens
    )
    return content.decode(errors="replace").replace(_SPACE, " ").strip()


def batches(lengths: Sequence[int], size: int) -> Iterator[list[int]]:
    """Yield the places of `lengths`, longest first, in batches of at most `size` padded tokens.

    CTranslate2 makes the same batches of one large call, but says nothing before the last one
    is done and does not hear Ctrl-C.

    >>> list(batches([1, 3, 2], 4))
    [[1], [2, 0]]
    """
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda index: -lengths[index]):
        if batch and lengths[batch[0]] * (len(batch) + 1) > size:
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def cut(tokens: list[str]) -> list[list[str]]:
    """Return `tokens` in pieces of at most LONGEST: at a clause end, else between words."""
    pieces = []
    while len(tokens) > LONGEST:
        starts = [at for at in range(LONGEST // 2, LONGEST + 1) if tokens[at].startswith(_SPACE)]
        clauses = [at for at in starts if tokens[at - 1].endswith(_CLAUSE_ENDS)]
        at = max(clauses or starts, default=LONGEST)
        pieces.append(tokens[:at])
        tokens = tokens[at:]
    return [*pieces, tokens] if tokens else pieces


def _source_prefix(package: InstalledPackage) -> list[str]:
    """Return the tokens that go before each source, less those the model adds by itself."""
    tokens = package.source_prefix.split()
    try:
        config = json.loads((package.weights / MODEL / "config.json").read_bytes())
    except (OSError, ValueError):
        return tokens  # the models of 2021 have none
    adds = isinstance(config, dict) and config.get("add_source_bos") is True
    return [] if adds and tokens == [config.get("bos_token")] else tokens


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
