"""One training from an order to its packages. Needs PyTorch."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from l10n.errors import PackageError
from l10n.files import write_atomic
from l10n.languages import find_language
from l10n.training import packaging, validation, vocabulary
from l10n.training.network import Network
from l10n.training.order import Trained
from l10n.training.sampling import Deck, Sampler
from l10n.training.shape import Shape
from l10n.training.trainer import train
from l10n.training.warm_start import warm_start
from l10n.training.weights import read_network

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sentencepiece import SentencePieceProcessor

    from l10n.training.order import Order, Text
    from l10n.training.plan import Plan, Progress
    from l10n.training.trainer import State

EVENNESS = 0.7
"""Power of a language's total weight that decides its share: 1 in proportion, 0 all alike."""


def train_packages(
    order: Order,
    text: Text,
    plan: Plan,
    *,
    start: Path | None,
    report: Callable[[Progress], None],
) -> Trained:
    """Train on `text` and write the packages to `order.folder`.

    `start` is the folder of the package that `order.start` names. The folder `training` in
    `order.folder` holds the vocabulary and the checkpoint: the same order, given again after a
    kill, goes on there. Raises PackageError for a start that cannot be trained further.
    """
    workplace = order.folder / "training"
    pieces_file = workplace / "sentencepiece.model"
    network = _open(order, text, plan, start, pieces_file)
    pieces, shape = vocabulary.read_vocabulary(pieces_file), network.shape
    began = {name: tensor.clone() for name, tensor in network.state_dict().items()}

    def score(state: State) -> tuple[tuple[str, float], ...]:
        return validation.score(state, shape, pieces, text.validation)

    before = score(began) if start else ()
    tags = _tags(order, text, pieces)
    average = train(
        network,
        Sampler(
            {code: Deck(rows) for code, rows in text.rows.items()},
            pieces.encode,
            tags,
            shares=_shares(order, text),
            tokens=plan.tokens,
            seed=plan.seed,
        ),
        plan,
        state=workplace / "checkpoint.pt",
        identity=f"{shape} {hashlib.sha256(pieces_file.read_bytes()).hexdigest()[:12]} {[*tags]}",
        report=report,
        score=score,
    )
    if start and order.anchor:
        average = {
            name: tensor.lerp(began[name].to(tensor.device), order.anchor)
            for name, tensor in average.items()
        }
    after = score(average)
    packages = packaging.write_packages(
        average,
        shape,
        pieces_file,
        vocabulary.pieces_of(pieces),
        to_codes=tuple(tags),
        version=order.version,
        card=_card(order, text, plan, after),
        folder=order.folder,
        joint=order.joint,
    )
    return Trained(packages, before, after)


def _open(order: Order, text: Text, plan: Plan, start: Path | None, pieces_file: Path) -> Network:
    """Return the network to train; its vocabulary is written to `pieces_file`."""
    if start:
        write_atomic(pieces_file, (start / "sentencepiece.model").read_bytes())
        return read_network(start / "model", plan.dropout)
    if not pieces_file.exists():
        texts = (part for rows in text.rows.values() for pair, _, _ in rows
                 for part in (pair.source, pair.target))  # fmt: skip
        model = vocabulary.train_vocabulary(
            texts, tuple(text.rows), order.vocabulary, threads=plan.threads
        )
        write_atomic(pieces_file, model)
    pieces = vocabulary.read_vocabulary(pieces_file)
    if order.warm:
        return warm_start(order.warm, pieces, order.decoder_layers, plan.dropout)
    shape = Shape(
        vocabulary=pieces.get_piece_size(),
        width=order.width,
        hidden=4 * order.width,
        heads=order.heads,
        encoder_layers=order.encoder_layers,
        decoder_layers=order.decoder_layers,
    )
    return Network(shape, plan.dropout)


def _tags(order: Order, text: Text, pieces: SentencePieceProcessor) -> dict[str, int]:
    """Return the id of each language's token. Raises PackageError where the start has none."""
    tags = {code: pieces.piece_to_id(vocabulary.target_token(code)) for code in text.rows}
    strangers = [code for code, tag in tags.items() if tag == pieces.unk_id()]
    if strangers:
        reason = f"{order.start!r} has no token for {', '.join(strangers)}; train without --from"
        raise PackageError(reason)
    return tags


def _shares(order: Order, text: Text) -> dict[str, float]:
    weights = {
        code: sum(weight for _, weight, _ in rows) ** EVENNESS for code, rows in text.rows.items()
    }
    return {code: order.shares.get(code, weight) for code, weight in weights.items()}


def _card(order: Order, text: Text, plan: Plan, scores: Sequence[tuple[str, float]]) -> str:
    """Return the package's README: where it comes from and what it scores."""
    start = order.start or (order.warm.name if order.warm else "")
    languages = ", ".join(find_language(code).name for code in text.rows)
    lines = [
        f"# English to {languages}, {order.version}",
        "",
        f"Trained for {plan.minutes:g} minutes" + (f", from {start}." if start else "."),
        "",
        *(f"- {name}: {count} pairs" for name, count in text.counts.items()),
        "",
        *(f"- {code}: chrF {score:.1f} on held-out text (greedy)" for code, score in scores),
    ]
    return "\n".join(lines).rstrip() + "\n"
