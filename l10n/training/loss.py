"""The loss: label-smoothed cross entropy over a large vocabulary, a slice of rows at a time."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

ROWS = 512
"""Rows of logits that exist at once; the whole batch's would not fit a CPU's caches."""


class SmoothedCrossEntropy(torch.autograd.Function):
    """Mean loss a token of `states @ weight.T + bias` against target ids.

    The gradients are made during the forward pass, while a slice's probabilities are at hand:
    no logits are kept, and none are computed twice.
    """

    @staticmethod
    def forward(  # noqa: PLR0917  torch passes them so
        ctx: Any,
        states: Tensor,
        weight: Tensor,
        bias: Tensor,
        target: Tensor,
        smoothing: float,
    ) -> Tensor:
        """Return a scalar; `states` is rows x width, `target` rows of ids."""
        rows, vocabulary = len(target), len(bias)
        matrix = weight.to(states.dtype)
        weight_gradient, bias_gradient = torch.zeros_like(weight), torch.zeros_like(bias)
        state_gradient = torch.empty_like(states)
        total = bias.new_zeros(())
        for start in range(0, rows, ROWS):
            part, wanted = states[start : start + ROWS], target[start : start + ROWS, None]
            log_p = ((part @ matrix.T).float() + bias).log_softmax(-1)
            exact, spread = log_p.gather(1, wanted).sum(), log_p.mean(-1).sum()
            total -= (1 - smoothing) * exact + smoothing * spread
            gradient = log_p.exp_().sub_(smoothing / vocabulary)
            gradient.scatter_add_(
                1, wanted, torch.full_like(wanted, smoothing - 1, dtype=gradient.dtype)
            )
            gradient /= rows
            bias_gradient += gradient.sum(0)
            gradient = gradient.to(states.dtype)
            state_gradient[start : start + ROWS] = gradient @ matrix
            weight_gradient += gradient.T @ part
        ctx.save_for_backward(state_gradient, weight_gradient, bias_gradient)
        return total / rows

    @staticmethod
    def backward(ctx: Any, *upstream: Tensor) -> Any:
        """Return the gradients of `states`, `weight` and `bias`."""
        states, weight, bias = ctx.saved_tensors
        (scale,) = upstream
        return states * scale, weight * scale, bias * scale, None, None


def smoothed_cross_entropy(
    states: Tensor, weight: Tensor, bias: Tensor, target: Tensor, smoothing: float
) -> Tensor:
    """Return the mean loss a token; see `SmoothedCrossEntropy`."""
    loss: Tensor = SmoothedCrossEntropy.apply(states, weight, bias, target, smoothing)
    return loss
