"""The size of a network, and the ids that all our vocabularies share."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 256
"""Positions that the sinusoidal table has; a training pair is shorter on both sides."""

UNK, BOS, EOS, PAD = 0, 1, 2, 3
"""Ids that every vocabulary of ours starts with."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a network is. A deep encoder and a shallow decoder draft fast on a CPU.

    `post_norm` normalises after each block, as Marian does, and has the SiLU (swish) between
    the two matrices of a feed-forward block; without it, before each block, and ReLU.
    """

    vocabulary: int
    width: int = 512
    hidden: int = 2048
    heads: int = 8
    encoder_layers: int = 6
    decoder_layers: int = 3
    post_norm: bool = False
