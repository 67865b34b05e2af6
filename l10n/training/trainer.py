"""The training loop: a budget of minutes, a moving average of the weights, a state on disk."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from l10n.training.checkpoints import Checkpoint, read_checkpoint, write_checkpoint
from l10n.training.loss import smoothed_cross_entropy
from l10n.training.plan import Plan, Progress, learning_rate
from l10n.training.shape import BOS, EOS, PAD

if TYPE_CHECKING:
    from pathlib import Path

    from l10n.training.network import Network
    from l10n.training.sampling import Example, Sampler

AVERAGE_EVERY = 10
"""Steps between two contributions to the average."""
SLOWEST_AVERAGE = 0.98
LONGEST_GRADIENT = 1.0
AHEAD = 8
"""Batches made ahead of the loop, in a thread of their own."""

State = dict[str, Tensor]
Score = Callable[[State], tuple[tuple[str, float], ...]]


@dataclass(slots=True)
class _Meter:
    """What happened since the last report."""

    loss: float = 0.0
    tokens: int = 0
    since: float = 0.0

    def read(self, step: int, minutes: float, rate: float) -> Progress:
        """Return what happened and start again."""
        progress = Progress(
            minutes=minutes,
            step=step,
            loss=self.loss / max(1, self.tokens),
            learning_rate=rate,
            tokens_per_second=self.tokens / max(1e-9, time.monotonic() - self.since),
        )
        self.loss, self.tokens = 0.0, 0
        return progress


def train(
    network: Network,
    sampler: Sampler,
    plan: Plan,
    *,
    state: Path,
    identity: str,
    report: Callable[[Progress], None] = lambda _: None,
    score: Score | None = None,
) -> State:
    """Train until the plan is spent and return the averaged weights by name.

    `state` is the checkpoint file: where it holds a training of the same `identity` that was
    stopped, that one goes on. It is written every `plan.save_every` minutes, at the end, and
    when the person at the keyboard interrupts. Raises CheckpointError for another's state.
    """
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(plan.seed)
    if plan.threads:
        torch.set_num_threads(plan.threads)
    network.to(device).train()
    optimizer = _optimizer(network, plan)
    checkpoint = Checkpoint(identity, network.state_dict(), _copied(network), {})
    if state.exists():
        checkpoint = read_checkpoint(state, identity)
        network.load_state_dict(checkpoint.weights)
        optimizer.load_state_dict(checkpoint.optimizer)
    average = {name: tensor.to(device) for name, tensor in checkpoint.average.items()}
    run = _Run(network, optimizer, average, checkpoint=checkpoint, plan=plan, device=device)
    try:
        for progress in run.loop(sampler):
            scored = score(average) if score and progress.saved else ()
            report(replace(progress, scores=scored))
            if progress.saved:
                write_checkpoint(run.checkpoint(), state)
    except KeyboardInterrupt:
        write_checkpoint(run.checkpoint(), state)
        raise
    write_checkpoint(run.checkpoint(), state)
    return average


class _Run:
    """One training between its start, or its last checkpoint, and its end."""

    def __init__(
        self,
        network: Network,
        optimizer: torch.optim.Optimizer,
        average: State,
        *,
        checkpoint: Checkpoint,
        plan: Plan,
        device: str,
    ) -> None:
        self.network, self.optimizer, self.average = network, optimizer, average
        self.plan, self.device = plan, device
        self.half = plan.half_precision(device)
        self.before, self.step = checkpoint.minutes, checkpoint.step
        self.started = time.monotonic()
        self.identity = checkpoint.identity

    @property
    def minutes(self) -> float:
        return self.before + (time.monotonic() - self.started) / 60

    def checkpoint(self) -> Checkpoint:
        return Checkpoint(
            self.identity,
            self.network.state_dict(),
            self.average,
            self.optimizer.state_dict(),
            self.step,
            self.minutes,
        )

    def loop(self, sampler: Sampler) -> Iterator[Progress]:
        """Yield what happened every `plan.report_every` steps; `saved` asks for a checkpoint."""
        meter = _Meter(since=time.monotonic())
        saved = self.minutes
        for batch in _ahead(map(pad, sampler)):
            done = self.plan.done(self.step, self.minutes)
            if done >= 1:
                return
            sampler.final = done >= self.plan.final
            self.network.frozen_encoder = done < self.plan.frozen
            rate = learning_rate(self.plan, self.step, done)
            loss, tokens = self._learn(batch, rate)
            self.step += 1
            if self.step % AVERAGE_EVERY == 0:
                self._average()
            meter.loss, meter.tokens = meter.loss + loss * tokens, meter.tokens + tokens
            if self.step % self.plan.report_every == 0:
                due = self.minutes - saved >= self.plan.save_every
                progress = meter.read(self.step, self.minutes, rate)
                saved = self.minutes if due else saved
                yield replace(progress, saved=due)
                meter.since = time.monotonic()

    def _learn(self, batch: tuple[Tensor, Tensor, Tensor], rate: float) -> tuple[float, int]:
        """Take one step and return the mean loss a token and the number of tokens."""
        source, target, wanted = (part.to(self.device, non_blocking=True) for part in batch)
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["scale"]
        kept = wanted != PAD
        with torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            states = self.network(source, target)[kept]
        loss = smoothed_cross_entropy(
            states,
            self.network.embedding.weight,
            self.network.bias,
            wanted[kept],
            self.plan.smoothing,
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), LONGEST_GRADIENT)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return float(loss.detach()), len(states)

    def _average(self) -> None:
        count = self.step / AVERAGE_EVERY
        keep = min(SLOWEST_AVERAGE, (1 + count) / (10 + count))
        with torch.no_grad():
            for name, tensor in self.network.state_dict().items():
                self.average[name].lerp_(tensor, 1 - keep)


def pad(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Return source, decoder input and wanted ids, each batch x length, padded with PAD.

    The token that asks for the language stands first in the decoder's input, as CTranslate2's
    `target_prefix` does; nobody is taught to guess it.
    """
    rows = len(batch)
    source = np.full((rows, max(len(e.source) for e in batch) + 1), PAD)
    shape = (rows, max(len(e.target) for e in batch) + 2)
    target, wanted = np.full(shape, PAD), np.full(shape, PAD)
    for row, example in enumerate(batch):
        ends, size = len(example.source), len(example.target)
        source[row, :ends], source[row, ends] = example.source, EOS
        target[row, :2], target[row, 2 : size + 2] = (BOS, example.tag), example.target
        wanted[row, 1 : size + 1], wanted[row, size + 1] = example.target, EOS
    return torch.from_numpy(source), torch.from_numpy(target), torch.from_numpy(wanted)


def _ahead(
    batches: Iterable[tuple[Tensor, Tensor, Tensor]],
) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
    """Yield `batches`, made ahead in a thread; the thread ends with the loop."""
    made: queue.Queue[tuple[Tensor, Tensor, Tensor] | BaseException] = queue.Queue(AHEAD)
    stopped = threading.Event()

    def make() -> None:
        try:
            for batch in batches:
                while not stopped.is_set():
                    try:
                        made.put(batch, timeout=1)
                        break
                    except queue.Full:
                        continue
                if stopped.is_set():
                    return
        except BaseException as error:  # noqa: BLE001  raised again in the loop
            made.put(error)

    threading.Thread(target=make, daemon=True).start()
    try:
        while True:
            batch = made.get()
            if isinstance(batch, BaseException):
                raise batch
            yield batch
    finally:
        stopped.set()


def _optimizer(network: Network, plan: Plan) -> torch.optim.Optimizer:
    encoder = [p for name, p in network.named_parameters() if name.startswith("encoder.")]
    others = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": others, "scale": 1.0}, {"params": encoder, "scale": plan.encoder_rate}]
    return torch.optim.AdamW(
        groups, lr=plan.learning_rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True
    )


def _copied(network: Network) -> State:
    return {name: tensor.clone() for name, tensor in network.state_dict().items()}
