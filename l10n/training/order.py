"""What to train, on what, and what came of it, as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from l10n.errors import CorpusError
from l10n.languages import find_language
from l10n.training.cleaning import Reason
from l10n.training.corpora import Corpus, Pair


@dataclass(frozen=True, slots=True)
class Order:
    """What to train: the text, where to start from, the size, and where the packages go.

    `start` is a package that training goes on from, `warm` a Marian model in the Hugging Face
    layout whose layers are taken over; with neither, training starts from nothing. `anchor` is
    the share of the starting weights in the result of going on: it keeps what was known.
    """

    folder: Path
    corpora: tuple[Corpus, ...] = ()
    reviewed: bool = False
    validation: tuple[Corpus, ...] = ()
    held_out: tuple[Path, ...] = ()
    shares: Mapping[str, float] = field(default_factory=dict)
    start: str = ""
    warm: Path | None = None
    anchor: float = 0.0
    vocabulary: int = 16_000
    width: int = 512
    heads: int = 8
    encoder_layers: int = 6
    decoder_layers: int = 3
    version: str = "1.0"
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """The pairs of every language with their weights, what was left out, and what validates."""

    rows: Mapping[str, Sequence[tuple[Pair, float, float]]]
    counts: Mapping[str, int]
    """Pairs used, by file name."""
    dropped: Mapping[Reason, int]
    validation: Mapping[str, Sequence[Pair]]


@dataclass(frozen=True, slots=True)
class Trained:
    """The packages that were written and the chrF of each validated language, before and after."""

    packages: tuple[Path, ...]
    before: tuple[tuple[str, float], ...]
    after: tuple[tuple[str, float], ...]


def parse_share(text: str) -> tuple[str, float]:
    """Return code and share of `LANG:NUMBER`. Raises CorpusError.

    >>> parse_share("sr-Cyrl:2")
    ('sr', 2.0)
    """
    name, _, number = text.partition(":")
    try:
        return find_language(name).code, float(number)
    except ValueError as error:
        raise CorpusError(f"{text!r} is no share; write LANG:NUMBER, as in ru:2") from error
