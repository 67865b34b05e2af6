"""Weights on their way between the network and CTranslate2's `model.bin`.

The layout of `model.bin` is that of `ctranslate2.specs.model_spec` (binary version 6): there is
a writer in the library but no reader, so the reader is here.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from l10n.errors import PackageError
from l10n.training.network import Network, position_table
from l10n.training.shape import Shape

if TYPE_CHECKING:
    from pathlib import Path

_VERSION = 6
_TYPES = (np.float32, np.int8, np.int16, np.int32, np.float16)
_SWISH, _RELU = 2, 0
_SHARED = ("decoder/embeddings", "encoder/embeddings_0", "decoder/projection")


class _Reader:
    """A cursor over the bytes of `model.bin`."""

    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    def number(self, layout: str) -> int:
        (value,) = struct.unpack_from(layout, self.content, self.at)
        self.at += struct.calcsize(layout)
        return int(value)

    def text(self) -> str:
        length = self.number("<H")
        return self.take(length)[:-1].decode()

    def take(self, length: int) -> bytes:
        part = self.content[self.at : self.at + length]
        if len(part) != length:
            raise ValueError("ends too early")
        self.at += length
        return part


def parse_model(content: bytes) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]]:
    """Return the variables of a `model.bin` by name, aliases resolved.

    Raises ValueError or struct.error for anything else.
    """
    reader = _Reader(content)
    if reader.number("<I") != _VERSION or reader.text() != "TransformerSpec":
        raise ValueError(f"no Transformer of binary version {_VERSION}")
    reader.number("<I")
    variables = {}
    for _ in range(reader.number("<I")):
        name = reader.text()
        dimensions = tuple(reader.number("<I") for _ in range(reader.number("<B")))
        kind = np.dtype(_TYPES[reader.number("<B")])
        raw = reader.take(reader.number("<I"))
        variables[name] = np.frombuffer(raw, kind).reshape(dimensions)
    for _ in range(reader.number("<I")):
        alias = reader.text()
        original = reader.text()
        for suffix in ("", "_scale"):
            if original + suffix in variables:
                variables[alias + suffix] = variables[original + suffix]
    return variables


def read_network(path: Path, dropout: float = 0.0) -> Network:
    """Return the network in a CTranslate2 model folder, int8 weights turned into floats.

    Raises PackageError where the folder holds another kind of model than we train.
    """
    try:
        variables = parse_model((path / "model.bin").read_bytes())
        network = Network(_shape(variables), dropout)
        network.load_state_dict(
            {
                name: torch.from_numpy(_floats(variables, _theirs(name)))
                for name in network.state_dict()
            }
        )
    except OSError as error:
        raise PackageError((error.strerror or str(error)).lower(), path=path) from error
    except (KeyError, IndexError, ValueError, RuntimeError, struct.error) as error:
        reason = " ".join(str(error).split())[:200]
        raise PackageError(f"no model that can be trained further ({reason})", path=path) from error
    return network


def write_network(state: dict[str, Tensor], shape: Shape, pieces: list[str], path: Path) -> None:
    """Write a CTranslate2 model folder with int8 weights; `pieces` is the vocabulary by id."""
    from ctranslate2.specs import TransformerSpec
    from ctranslate2.specs.common_spec import Activation

    spec = TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers),
        shape.heads,
        pre_norm=not shape.post_norm,
        activation=Activation.SWISH if shape.post_norm else Activation.RELU,
    )
    for name, tensor in state.items():
        # A copy: quantization works in place, and these may be weights still in training.
        values = tensor.detach().float().cpu().numpy().copy()
        if name == "embedding.weight":
            for where in _SHARED:
                _assign(spec, f"{where}/weight", values)
        else:
            _assign(spec, _theirs(name), values)
    for side in (spec.encoder, spec.decoder):
        side.position_encodings.encodings = position_table(shape)
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    path.mkdir(parents=True)
    spec.save(str(path))


def _assign(spec: object, name: str, values: object) -> None:
    *path, last = name.split("/")
    for word in path:
        stem, _, number = word.rpartition("_")
        spec = getattr(spec, word) if hasattr(spec, word) else getattr(spec, stem)[int(number)]
    setattr(spec, last, values)


def _theirs(name: str) -> str:
    """Return what CTranslate2 calls one of our parameters."""
    if name == "embedding.weight":
        return "decoder/embeddings/weight"
    if name == "bias":
        return "decoder/projection/bias"
    if ".layer_norm." in name:
        name = name.replace(".weight", ".gamma").replace(".bias", ".beta")
    return name.replace(".", "/")


def _floats(
    variables: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]], name: str
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    values = variables[name].astype("float32")
    scale = variables.get(f"{name}_scale")
    return values if scale is None else values / scale.reshape(-1, *[1] * (values.ndim - 1))


def _shape(variables: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]]]) -> Shape:
    vocabulary, width = variables["decoder/embeddings/weight"].shape
    activation = int(variables["decoder/activation"])
    pre_norm = bool(variables["decoder/pre_norm"])
    if activation != (_RELU if pre_norm else _SWISH):
        raise ValueError("another activation than ours")
    if "encoder/layernorm_embedding/gamma" in variables:
        raise ValueError("normalised embeddings")
    if any(not np.array_equal(variables[f"{name}/weight"], variables["decoder/embeddings/weight"])
           for name in _SHARED):  # fmt: skip
        raise ValueError("embeddings that the two sides do not share")

    def layers(side: str) -> int:
        return len(
            {n.split("/")[1] for n in variables if n.startswith(f"{side}/layer_")} - {"layer_norm"}
        )

    return Shape(
        vocabulary=vocabulary,
        width=width,
        hidden=variables["encoder/layer_0/ffn/linear_0/weight"].shape[0],
        heads=int(variables["encoder/num_heads"]),
        encoder_layers=layers("encoder"),
        decoder_layers=layers("decoder"),
        post_norm=not pre_norm,
    )
