"""A warm start from a Marian model of random numbers, made here in the Hugging Face layout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from l10n.errors import PackageError  # noqa: E402
from l10n.training.corpora import Pair  # noqa: E402
from l10n.training.shape import EOS, PAD  # noqa: E402
from l10n.training.vocabulary import read_vocabulary, train_vocabulary  # noqa: E402
from l10n.training.warm_start import warm_start  # noqa: E402

WIDTH, HIDDEN, LAYERS = 16, 32, 6


@pytest.fixture
def marian(tmp_path: Path, sentences: list[Pair]) -> Path:
    """Return the folder of a model with six layers a side; layer n is filled with n."""
    folder = tmp_path / "marian"
    folder.mkdir()
    model = train_vocabulary((pair.source for pair in sentences), (), 300, threads=1)
    (folder / "target.spm").write_bytes(model)
    pieces = read_vocabulary(folder / "target.spm")
    names = [pieces.id_to_piece(index) for index in range(pieces.get_piece_size())]
    ids = {name: len(names) - 1 - index for index, name in enumerate(names)}
    (folder / "vocab.json").write_text(json.dumps(ids), encoding="utf-8")
    config = {"d_model": WIDTH, "encoder_ffn_dim": HIDDEN, "encoder_attention_heads": 2,
              "encoder_layers": LAYERS, "decoder_layers": LAYERS}  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    weights = {"model.shared.weight": torch.randn(len(names), WIDTH)}
    for side, blocks in (("encoder", ["self_attn"]), ("decoder", ["self_attn", "encoder_attn"])):
        for layer in range(LAYERS):
            stem = f"model.{side}.layers.{layer}"
            for block in blocks:
                for part, shift in (("q", 0.0), ("k", 0.1), ("v", 0.2), ("out", 0.3)):
                    name = f"{stem}.{block}.{part}_proj"
                    weights[f"{name}.weight"] = torch.full((WIDTH, WIDTH), layer + shift)
                    weights[f"{name}.bias"] = torch.full((WIDTH,), layer + shift)
            for name, rows, columns in (("fc1", HIDDEN, WIDTH), ("fc2", WIDTH, HIDDEN)):
                weights[f"{stem}.{name}.weight"] = torch.full((rows, columns), float(layer))
                weights[f"{stem}.{name}.bias"] = torch.full((rows,), float(layer))
            for block in [*(f"{b}_layer_norm" for b in blocks), "final_layer_norm"]:
                for kind in ("weight", "bias"):
                    weights[f"{stem}.{block}.{kind}"] = torch.full((WIDTH,), float(layer))
    torch.save(weights, folder / "pytorch_model.bin")
    return folder


def test_layers_are_taken_at_even_distances(marian: Path) -> None:
    network = warm_start(marian, read_vocabulary(marian / "target.spm"), 3)
    state = network.state_dict()
    assert [state[f"encoder.layer_{n}.ffn.linear_0.bias"][0].item() for n in range(6)] == [
        *(0.0, 1.0, 2.0, 3.0, 4.0, 5.0)
    ]
    assert [state[f"decoder.layer_{n}.ffn.linear_0.bias"][0].item() for n in range(3)] == [0, 2, 5]
    joined = state["decoder.layer_1.self_attention.linear_0.bias"]
    assert joined[::WIDTH].tolist() == pytest.approx([2.0, 2.1, 2.2])
    memory = state["decoder.layer_2.attention.linear_1.bias"]
    assert memory[::WIDTH].tolist() == pytest.approx([5.1, 5.2])


def test_known_pieces_keep_their_embedding(marian: Path) -> None:
    pieces = read_vocabulary(marian / "target.spm")
    state = warm_start(marian, pieces, 3).state_dict()
    old = torch.load(marian / "pytorch_model.bin", weights_only=True)["model.shared.weight"]
    ids = json.loads((marian / "vocab.json").read_text())
    index = pieces.piece_to_id("▁t")
    assert index != pieces.unk_id()
    torch.testing.assert_close(state["embedding.weight"][index], old[ids["▁t"]])
    torch.testing.assert_close(state["embedding.weight"][EOS], old[ids["</s>"]])
    assert not state["embedding.weight"][PAD].any()


def test_cyrillic_pieces_start_near_their_transliteration(marian: Path, tmp_path: Path) -> None:
    texts = ["мост мост школа тон"] * 50
    (tmp_path / "new.model").write_bytes(train_vocabulary(texts, ("sr",), 300, threads=1))
    pieces = read_vocabulary(tmp_path / "new.model")
    state = warm_start(marian, pieces, 3).state_dict()["embedding.weight"]
    old = torch.load(marian / "pytorch_model.bin", weights_only=True)["model.shared.weight"]
    ids = json.loads((marian / "vocab.json").read_text())
    cyrillic, latin = state[pieces.piece_to_id("т")], old[ids["t"]]
    assert torch.cosine_similarity(cyrillic, latin, dim=0) > 0.8


@pytest.mark.parametrize("name", ["pytorch_model.bin", "config.json", "vocab.json", "target.spm"])
def test_an_incomplete_model_is_refused(marian: Path, name: str) -> None:
    vocabulary = read_vocabulary(marian / "target.spm")
    (marian / name).write_bytes(b"")
    with pytest.raises(PackageError):
        warm_start(marian, vocabulary, 3)
