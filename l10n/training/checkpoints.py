"""A training's state on disk, from which it goes on after a kill."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor

from l10n.errors import CheckpointError
from l10n.files import write_atomic

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Weights, their average, the optimizer's memory, and how much of the budget is spent.

    `identity` tells trainings apart: another vocabulary, network or set of languages.
    """

    identity: str
    weights: dict[str, Tensor]
    average: dict[str, Tensor]
    optimizer: dict[str, Any]
    step: int = 0
    minutes: float = 0.0


def write_checkpoint(checkpoint: Checkpoint, path: Path) -> None:
    """Write the checkpoint in one step: a kill leaves the old one or the new one."""
    content = BytesIO()
    names = Checkpoint.__slots__
    torch.save({name: getattr(checkpoint, name) for name in names}, content)
    write_atomic(path, content.getvalue())


def read_checkpoint(path: Path, identity: str) -> Checkpoint:
    """Return the checkpoint in `path`. Raises CheckpointError for damage or another training."""
    advice = "remove it to start again"
    try:
        fields = torch.load(path, map_location="cpu", weights_only=True)
        checkpoint = Checkpoint(**fields)
    except OSError as error:
        raise CheckpointError((error.strerror or str(error)).lower(), path=path) from error
    except (RuntimeError, pickle.UnpicklingError, EOFError, TypeError, KeyError) as error:
        raise CheckpointError(f"damaged checkpoint; {advice}", path=path) from error
    if checkpoint.identity != identity:
        reason = f"a checkpoint of another training ({checkpoint.identity}); {advice}"
        raise CheckpointError(reason, path=path)
    return checkpoint
