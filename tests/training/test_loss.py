"""The sliced loss against PyTorch's own."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from torch.nn import functional  # noqa: E402

from l10n.training.loss import ROWS, smoothed_cross_entropy  # noqa: E402


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
@pytest.mark.parametrize("rows", [1, ROWS, ROWS + 5])
def test_value_and_gradients(rows: int, smoothing: float) -> None:
    torch.manual_seed(rows)
    target = torch.randint(0, 50, (rows,))
    tensors = [torch.randn(rows, 16), torch.randn(50, 16), torch.randn(50)]
    ours, theirs = ([t.clone().requires_grad_() for t in tensors] for _ in range(2))
    states, weight, bias = ours
    loss = smoothed_cross_entropy(states, weight, bias, target, smoothing)
    states, weight, bias = theirs
    expected = functional.cross_entropy(states @ weight.T + bias, target, label_smoothing=smoothing)
    torch.testing.assert_close(loss, expected)
    (3 * loss).backward()
    (3 * expected).backward()
    for mine, reference in zip(ours, theirs, strict=True):
        torch.testing.assert_close(mine.grad, reference.grad, atol=1e-5, rtol=1e-4)
