"""Weights between the network and CTranslate2, with the shipped model as the real thing."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

import ctranslate2  # noqa: E402

from l10n.engines.packages import STARTER  # noqa: E402
from l10n.errors import PackageError  # noqa: E402
from l10n.training.network import Network  # noqa: E402
from l10n.training.shape import BOS, EOS, PAD, Shape  # noqa: E402
from l10n.training.vocabulary import pieces_of, read_vocabulary  # noqa: E402
from l10n.training.weights import parse_model, read_network, write_network  # noqa: E402

TINY = Shape(vocabulary=30, width=16, hidden=32, heads=2, encoder_layers=2, decoder_layers=1)
PIECES = ["<unk>", "<s>", "</s>", "<pad>", *(f"p{number}" for number in range(26))]


@pytest.fixture(scope="module")
def starter() -> Path:
    return next(STARTER.glob("translate-en_*"))


def test_the_shipped_model_comes_back_number_for_number(starter: Path, tmp_path: Path) -> None:
    network = read_network(starter / "model")
    pieces = pieces_of(read_vocabulary(starter / "sentencepiece.model"))
    write_network(network.state_dict(), network.shape, pieces, tmp_path / "model")
    again = parse_model((tmp_path / "model" / "model.bin").read_bytes())
    for name, values in parse_model((starter / "model" / "model.bin").read_bytes()).items():
        if values.dtype == "int8":
            assert (again[name] == values).all(), name


@pytest.mark.parametrize("post_norm", [False, True])
def test_ctranslate2_computes_what_the_network_does(tmp_path: Path, post_norm: bool) -> None:
    torch.manual_seed(4)
    shape = Shape(**{name: getattr(TINY, name) for name in Shape.__slots__ if name != "post_norm"},
                  post_norm=post_norm)  # fmt: skip
    network = Network(shape).eval()
    write_network(network.state_dict(), shape, PIECES, tmp_path / "model")
    rounded = read_network(tmp_path / "model").eval()
    source, target = [5, 9, 12, 20], [7, 8, 14]
    with torch.no_grad():
        states = rounded(torch.tensor([[*source, EOS]]), torch.tensor([[BOS, *target]]))
        logits = states @ rounded.embedding.weight.T + rounded.bias
    log_p = logits.log_softmax(-1)[0]
    expected = [log_p[at, wanted].item() for at, wanted in enumerate([*target, EOS])]
    translator = ctranslate2.Translator(str(tmp_path / "model"), compute_type="float32")
    (scored,) = translator.score_batch([[PIECES[i] for i in source]], [[PIECES[i] for i in target]])
    assert scored.log_probs == pytest.approx(expected, abs=2e-3)


def test_padding_changes_nothing() -> None:
    torch.manual_seed(5)
    network = Network(TINY).eval()
    alone = network(torch.tensor([[5, 9, EOS]]), torch.tensor([[BOS, 7]]))
    padded = network(
        torch.tensor([[5, 9, EOS, PAD, PAD], [6, 7, 8, 9, EOS]]),
        torch.tensor([[BOS, 7, PAD], [BOS, 8, 9]]),
    )
    torch.testing.assert_close(padded[0, :2], alone[0], atol=1e-5, rtol=1e-4)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(b"", "cannot|trained further", id="empty"),
        pytest.param(b"\x06\0\0\0\x05\0nope\0", "no Transformer", id="another model"),
        pytest.param(b"\x06\0\0\0\x10\0TransformerSpec\0", "trained further", id="cut off"),
    ],
)
def test_what_is_no_model(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "model.bin").write_bytes(content)
    with pytest.raises(PackageError, match=reason):
        read_network(tmp_path)


def test_an_unshared_model_is_refused(tmp_path: Path) -> None:
    network = Network(TINY)
    write_network(network.state_dict(), TINY, PIECES, tmp_path / "model")
    path = tmp_path / "model" / "model.bin"
    alias = b"decoder/projection/weight\0"
    content = path.read_bytes()
    assert alias in content
    path.write_bytes(content.replace(alias, b"decoder/projection/weighs\0"))
    with pytest.raises(PackageError, match="trained further"):
        read_network(tmp_path / "model")
