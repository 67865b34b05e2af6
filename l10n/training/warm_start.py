"""A warm start: the layers of a Marian model and embeddings rebuilt for another vocabulary.

The layers of an OPUS-MT model out of English know English, whatever it translated into. Its
vocabulary knows only its own two languages, so each new piece starts as the mean of the pieces
that the old vocabulary has for it; a Cyrillic one by way of its transliteration.
"""

from __future__ import annotations

import json
import pickle
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from l10n.errors import PackageError
from l10n.training.network import Network
from l10n.training.shape import EOS, PAD, Shape
from l10n.training.vocabulary import read_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sentencepiece import SentencePieceProcessor

_SPACE = "\u2581"
_NOISE = 0.3
"""Standard deviations added to a piece that is a mean, so that no two start alike."""
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяђјљњћџ"
_LATIN = "a b v g d e e ž z i j k l m n o p r s t u f h c č š šč _ i _ e ju ja đ j lj nj ć dž"
_TRANSLITERATED = {
    ord(form(cyrillic)): form(latin.replace("_", ""))
    for cyrillic, latin in zip(_CYRILLIC, _LATIN.split(), strict=True)
    for form in (str, str.capitalize)
}
_BLOCKS = {
    "self_attn": ("self_attention", "self_attn_layer_norm"),
    "encoder_attn": ("attention", "encoder_attn_layer_norm"),
}


def warm_start(
    folder: Path, vocabulary: SentencePieceProcessor, decoder_layers: int, dropout: float = 0.0
) -> Network:
    """Return a network with the layers of the Marian model in `folder`.

    `folder` is in the Hugging Face layout: `pytorch_model.bin`, `config.json`, `vocab.json`,
    `target.spm`. A shallower decoder takes layers at even distances, the first and the last
    among them. Raises PackageError.
    """
    try:
        weights = torch.load(folder / "pytorch_model.bin", map_location="cpu", weights_only=True)
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        ids = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        old = read_vocabulary(folder / "target.spm")
        shape = Shape(
            vocabulary=vocabulary.get_piece_size(),
            width=config["d_model"],
            hidden=config["encoder_ffn_dim"],
            heads=config["encoder_attention_heads"],
            encoder_layers=config["encoder_layers"],
            decoder_layers=decoder_layers,
            post_norm=True,
        )
        network = Network(shape, dropout)
        state = dict(_layers(weights, "encoder", config["encoder_layers"], shape.encoder_layers))
        state |= _layers(weights, "decoder", config["decoder_layers"], decoder_layers)
        state["embedding.weight"] = _embedding(weights["model.shared.weight"], ids, old, vocabulary)
        state["bias"] = torch.zeros(shape.vocabulary)
        network.load_state_dict(state)
    except OSError as error:
        raise PackageError((error.strerror or str(error)).lower(), path=folder) from error
    except (RuntimeError, KeyError, ValueError, EOFError, pickle.UnpicklingError) as error:
        reason = " ".join(str(error).split())[:200]
        raise PackageError(f"no Marian model we can start from ({reason})", path=folder) from error
    return network


def _layers(
    weights: dict[str, Tensor], side: str, count: int, wanted: int
) -> Iterator[tuple[str, Tensor]]:
    """Yield our names and the weights of `wanted` of the `count` layers of one side."""
    for number in range(wanted):
        chosen = round(number * (count - 1) / max(1, wanted - 1))
        theirs, ours = f"model.{side}.layers.{chosen}.", f"{side}.layer_{number}."
        for old, (new, norm) in _BLOCKS.items():
            if f"{theirs}{old}.q_proj.weight" not in weights:
                continue
            for kind in ("weight", "bias"):
                query, key, value, output = (
                    weights[f"{theirs}{old}.{part}_proj.{kind}"] for part in ("q", "k", "v", "out")
                )
                if new == "attention":
                    parts = [query, torch.cat([key, value]), output]
                else:
                    parts = [torch.cat([query, key, value]), output]
                for index, part in enumerate(parts):
                    yield f"{ours}{new}.linear_{index}.{kind}", part
                yield f"{ours}{new}.layer_norm.{kind}", weights[f"{theirs}{norm}.{kind}"]
        for kind in ("weight", "bias"):
            for new, old in (
                ("linear_0", "fc1"), ("linear_1", "fc2"), ("layer_norm", "final_layer_norm"),
            ):  # fmt: skip
                yield f"{ours}ffn.{new}.{kind}", weights[f"{theirs}{old}.{kind}"]


def _embedding(
    embedding: Tensor,
    ids: dict[str, int],
    old: SentencePieceProcessor,
    vocabulary: SentencePieceProcessor,
) -> Tensor:
    deviation = embedding.std()
    size = vocabulary.get_piece_size()
    rebuilt = torch.randn(size, embedding.shape[1]) * deviation
    for index in range(size):
        piece = vocabulary.id_to_piece(index)
        if piece in ids:
            rebuilt[index] = embedding[ids[piece]]
            continue
        parts = [part for part in _spelled(piece, old, ids) if part in ids and part != _SPACE]
        if parts:
            mean = embedding[[ids[part] for part in parts]].mean(0)
            rebuilt[index] = mean + torch.randn_like(mean) * deviation * _NOISE
    rebuilt[EOS], rebuilt[PAD] = embedding[ids["</s>"]], 0
    return rebuilt


def _spelled(piece: str, old: SentencePieceProcessor, ids: dict[str, int]) -> list[str]:
    """Return the old vocabulary's pieces for a new one, Cyrillic transliterated."""
    text = piece.translate(_TRANSLITERATED).replace(_SPACE, " ")
    first, *rest = old.encode(text, out_type=str) or [""]
    # SentencePiece starts every text as a word; a piece from inside a word does not.
    inside = first.removeprefix(_SPACE)
    starts_word = piece.startswith(_SPACE) or inside not in ids
    return [first if starts_word else inside, *rest]
