"""What tests of several parts share: an OPUS-MT archive of random weights, and an HTTP server."""

from __future__ import annotations

import json
import logging
import sys
import threading
import zipfile
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy
import pytest
import sentencepiece
from phrasebook import phrases
from shelf import CONTENT, PATH, Handler, Page, Shelf, row

from l10n.engines import packages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.training.corpora import Pair

ENGLISH = (
    "The ministers will meet in Belgrade on Monday.",
    "The dog is black and the cat is white.",
    "A storm closed the port and ferries stayed in harbour.",
    "Nobody was hurt, the mayor said, and schools will open again.",
)
SERBIAN = (
    "Министри ће се састати у Београду у понедељак.",
    "Пас је црн, а мачка је бела.",
    "Олуја је затворила луку и трајекти су остали у пристаништу.",
    "Нико није повређен, рекао је градоначелник, и школе ће поново радити.",
)
TOKENS = (">>hrv<<", ">>srp_Cyrl<<", ">>srp_Latn<<")
SIDES = ("encoder", "decoder")
CONFIG = """type: transformer
enc-depth: 1
dec-depth: 1
dim-emb: 16
transformer-heads: 2
transformer-dim-ffn: 32
transformer-decoder-autoreg: self-attention
transformer-no-projection: false
transformer-ffn-activation: swish
transformer-postprocess-emb: d
transformer-preprocess: ""
transformer-postprocess: dan
transformer-postprocess-top: ""
transformer-guided-alignment-layer: last
tied-embeddings-all: true
"""


def _train(folder: Path, name: str, sentences: tuple[str, ...]) -> list[str]:
    """Write `NAME.spm` and return its pieces, without those for the end and the unknown."""
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(sentences * 20),
        model_prefix=str(folder / name),
        vocab_size=90,
        hard_vocab_limit=False,
        bos_id=-1,
        eos_id=0,
        unk_id=1,
        minloglevel=2,
        num_threads=1,
    )
    (folder / f"{name}.model").rename(folder / f"{name}.spm")
    (folder / f"{name}.vocab").unlink()
    processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{name}.spm"))
    return [processor.id_to_piece(number) for number in range(2, processor.get_piece_size())]


def _weights(words: int) -> dict[str, Any]:
    """Return random weights under Marian's names, for 16 dimensions and one layer a side."""
    random = numpy.random.default_rng(7)
    shapes: dict[str, tuple[int, int]] = {"Wemb": (words, 16), "decoder_ff_logit_out_b": (1, words)}
    attentions = ("encoder_l1_self", "decoder_l1_self", "decoder_l1_context")
    for scope in attentions:
        for part in "qkvo":
            shapes |= {f"{scope}_W{part}": (16, 16), f"{scope}_b{part}": (1, 16)}
    for side in SIDES:
        shapes |= {f"{side}_l1_ffn_W1": (16, 32), f"{side}_l1_ffn_b1": (1, 32)}
        shapes |= {f"{side}_l1_ffn_W2": (32, 16), f"{side}_l1_ffn_b2": (1, 16)}
    weights = {
        name: random.normal(0, 0.6, shape).astype(numpy.float32) for name, shape in shapes.items()
    }
    for scope in (
        *(f"{name}_Wo" for name in attentions),
        "encoder_l1_ffn_ffn",
        "decoder_l1_ffn_ffn",
    ):
        weights[f"{scope}_ln_scale"] = numpy.ones((1, 16), numpy.float32)
        weights[f"{scope}_ln_bias"] = numpy.zeros((1, 16), numpy.float32)
    return weights


@pytest.fixture(scope="session")
def opus_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a zip laid out as OPUS-MT does: English into three languages, with tokens."""
    folder = tmp_path_factory.mktemp("opus")
    pieces = [*_train(folder, "source", ENGLISH), *_train(folder, "target", SERBIAN)]
    vocabulary = list(dict.fromkeys(["</s>", "<unk>", *TOKENS, *pieces]))
    lines = [
        f"{json.dumps(word, ensure_ascii=False)}: {at}\n" for at, word in enumerate(vocabulary)
    ]
    (folder / "opus.spm32k-spm32k.vocab.yml").write_text("".join(lines), encoding="utf-8")
    config = numpy.frombuffer(CONFIG.encode() + b"\0", numpy.int8)
    with (folder / "opus.model1.npz.best-perplexity.npz").open("wb") as file:
        numpy.savez(file, **(_weights(len(vocabulary)) | {"special:model.yml": config}))
    (folder / "decoder.yml").write_text(
        "relative-paths: true\nmodels:\n  - opus.model1.npz.best-perplexity.npz\nvocabs:\n"
        "  - opus.spm32k-spm32k.vocab.yml\n  - opus.spm32k-spm32k.vocab.yml\nbeam-size: 6\n",
        encoding="utf-8",
    )
    (folder / "README.md").write_text("# opus-2021-01-01.zip\n", encoding="utf-8")
    (folder / "LICENSE").write_text("Attribution 4.0 International\n", encoding="utf-8")
    archive = tmp_path_factory.mktemp("zip") / "opus-2021-01-01.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for path in sorted(folder.iterdir()):
            zipped.write(path, path.name)
    return archive


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    """Give an HTTP server on this machine, without a proxy in between."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    shelf = Handler.shelf = Shelf(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield shelf
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def stocked(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Give the server with an index and one package on it."""
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"{shelf.url}/index/")
    shelf.pages["/index/index.json"] = Page(json.dumps([row(shelf.url)]).encode())
    shelf.pages[PATH] = Page(CONTENT)
    return shelf


@pytest.fixture(autouse=True, scope="session")
def _packages_of_this_machine_stay_out(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Keep tests from what a developer has installed, and from installing there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path_factory.mktemp("machine")))
        yield


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that packages are installed into; nothing is in it, nothing shipped."""
    installed = tmp_path / "installed"
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(installed))
    monkeypatch.setattr(packages, "STARTER", tmp_path / "starter")
    return installed


@pytest.fixture(scope="session")
def sentences() -> list[Pair]:
    """Return three hundred short news sentences and their Spanish, in a fixed random order."""
    return phrases()


@pytest.fixture
def argos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the real `argostranslate.translate`.

    It imports sentence splitters that this environment switches off; empty modules stand in.
    """
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("stanza", "spacy", "minisbd"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    minisbd: Any = sys.modules["minisbd"]
    minisbd.SBDetect, minisbd.models = object, ModuleType("models")
    minisbd.models.list_models = lambda: ["en"]
    from argostranslate import translate

    logging.getLogger("argostranslate.utils").setLevel(logging.WARNING)
    assert isinstance(translate, ModuleType)
    return translate
