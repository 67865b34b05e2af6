"""The Transformer that `models train` trains, with the parameter names that CTranslate2 uses.

An attention block, its layer norm included, is `self_attention` or `attention`; a feed-forward
block is `ffn`; their matrices are `linear_0`, `linear_1`, ...: so a parameter called
`encoder.layer_0.ffn.linear_0.weight` is CTranslate2's `encoder/layer_0/ffn/linear_0/weight`.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from l10n.training.shape import LONGEST, PAD, Shape


class Attention(nn.Module):
    """Multi-head attention, on the block's own input or, where `memory` is given, on that."""

    def __init__(self, shape: Shape, *, cross: bool) -> None:
        super().__init__()
        width = shape.width
        self.heads, self.cross = shape.heads, cross
        self.layer_norm = nn.LayerNorm(width)
        if cross:
            self.linear_0 = nn.Linear(width, width)
            self.linear_1 = nn.Linear(width, 2 * width)
            self.linear_2 = nn.Linear(width, width)
        else:
            self.linear_0 = nn.Linear(width, 3 * width)
            self.linear_1 = nn.Linear(width, width)

    def forward(self, inputs: Tensor, mask: Tensor, memory: Tensor | None = None) -> Tensor:
        """Return batch x length x width; `mask` is added to the scores."""
        if memory is None:
            query, key, value = self.linear_0(inputs).chunk(3, -1)
        else:
            query = self.linear_0(inputs)
            key, value = self.linear_1(memory).chunk(2, -1)
        query, key, value = (self._split(part) for part in (query, key, value))
        # Plain products: on a CPU the fused kernel's backward pass is slower at these lengths.
        scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2) + mask
        joined = (scores.softmax(-1) @ value).transpose(1, 2).flatten(2)
        output: Tensor = self.linear_2(joined) if self.cross else self.linear_1(joined)
        return output

    def _split(self, part: Tensor) -> Tensor:
        return part.unflatten(-1, (self.heads, -1)).transpose(1, 2)


class FeedForward(nn.Module):
    """Two matrices with a non-linearity between them."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.layer_norm = nn.LayerNorm(shape.width)
        self.linear_0 = nn.Linear(shape.width, shape.hidden)
        self.linear_1 = nn.Linear(shape.hidden, shape.width)
        self.swish = shape.post_norm

    def forward(self, inputs: Tensor) -> Tensor:
        """Return a tensor of the shape of `inputs`."""
        inner = self.linear_0(inputs)
        inner = functional.silu(inner) if self.swish else functional.relu(inner)
        output: Tensor = self.linear_1(inner)
        return output


class Layer(nn.Module):
    """One layer of the encoder or, with cross attention, of the decoder."""

    def __init__(self, shape: Shape, dropout: float, *, decoder: bool) -> None:
        super().__init__()
        self.self_attention = Attention(shape, cross=False)
        if decoder:
            self.attention = Attention(shape, cross=True)
        self.ffn = FeedForward(shape)
        self.post_norm, self.decoder, self.dropout = shape.post_norm, decoder, dropout

    def forward(
        self, states: Tensor, mask: Tensor, memory: Tensor | None, memory_mask: Tensor | None
    ) -> Tensor:
        """Return batch x length x width."""
        states = self._block(self.self_attention, states, mask)
        if self.decoder:
            states = self._block(self.attention, states, memory_mask, memory)
        return self._block(self.ffn, states)

    def _block(
        self, block: Attention | FeedForward, states: Tensor, *rest: Tensor | None
    ) -> Tensor:
        inputs = states if self.post_norm else block.layer_norm(states)
        output = functional.dropout(block(inputs, *rest), self.dropout, self.training)
        states = states + output
        normed: Tensor = block.layer_norm(states) if self.post_norm else states
        return normed


class Stack(nn.Module):
    """The encoder or the decoder: its layers and, with pre-norm, a last layer norm."""

    def __init__(self, shape: Shape, dropout: float, *, decoder: bool) -> None:
        super().__init__()
        self.count = shape.decoder_layers if decoder else shape.encoder_layers
        for number in range(self.count):
            self.add_module(f"layer_{number}", Layer(shape, dropout, decoder=decoder))
        self.layer_norm = None if shape.post_norm else nn.LayerNorm(shape.width)

    def forward(
        self,
        states: Tensor,
        mask: Tensor,
        memory: Tensor | None = None,
        memory_mask: Tensor | None = None,
    ) -> Tensor:
        """Return batch x length x width."""
        for number in range(self.count):
            states = self.get_submodule(f"layer_{number}")(states, mask, memory, memory_mask)
        return states if self.layer_norm is None else self.layer_norm(states)


class Network(nn.Module):
    """An encoder, a decoder, and one embedding that both sides and the output share."""

    positions: Tensor

    def __init__(self, shape: Shape, dropout: float = 0.0) -> None:
        super().__init__()
        self.shape, self.dropout = shape, dropout
        self.frozen_encoder = False
        self.embedding = nn.Embedding(shape.vocabulary, shape.width, padding_idx=PAD)
        self.bias = nn.Parameter(torch.zeros(shape.vocabulary))
        self.encoder = Stack(shape, dropout, decoder=False)
        self.decoder = Stack(shape, dropout, decoder=True)
        self.register_buffer("positions", torch.from_numpy(position_table(shape)), persistent=False)
        nn.init.normal_(self.embedding.weight, 0, shape.width**-0.5)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def forward(self, source: Tensor, target: Tensor) -> Tensor:
        """Return the decoder's states, batch x target length x width, for ids padded with PAD."""
        padding = _additive(source == PAD)[:, None, None, :]
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen_encoder):
            memory = self.encoder(self._embed(source), padding)
        length = target.shape[1]
        ahead = torch.ones(length, length, dtype=torch.bool, device=target.device).triu(1)
        states: Tensor = self.decoder(self._embed(target), _additive(ahead), memory, padding)
        return states

    def _embed(self, ids: Tensor) -> Tensor:
        states = self.embedding(ids) * math.sqrt(self.shape.width)
        states = states + self.positions[: ids.shape[1]]
        return functional.dropout(states, self.dropout, self.training)


def position_table(shape: Shape) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return sines beside cosines, LONGEST x width (Vaswani et al. 2017, 3.5).

    Marian (`post_norm`) spaces the wavelengths by width / 2, Tensor2Tensor by one fewer.
    """
    half = shape.width // 2
    steps = half if shape.post_norm else half - 1
    angles = np.arange(LONGEST)[:, None] * np.exp(np.arange(half) * -(math.log(10_000) / steps))
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=1).astype("float32")


def _additive(hidden: Tensor) -> Tensor:
    return torch.zeros(hidden.shape, device=hidden.device).masked_fill(hidden, -1e4)
