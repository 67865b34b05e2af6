"""Packages of trained weights."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Protocol

import pytest

torch = pytest.importorskip("torch")

from l10n.engines import packages  # noqa: E402
from l10n.training.network import Network  # noqa: E402
from l10n.training.packaging import write_packages  # noqa: E402
from l10n.training.shape import Shape  # noqa: E402
from l10n.training.vocabulary import pieces_of, read_vocabulary, train_vocabulary  # noqa: E402


class Writer(Protocol):
    """Writes the packages of one tiny network to a folder."""

    def __call__(self, folder: str, *, joint: bool) -> tuple[Path, ...]:
        """Return the files written."""


@pytest.fixture
def write(tmp_path: Path) -> Writer:
    path = tmp_path / "sentencepiece.model"
    path.write_bytes(train_vocabulary(["one two three four"] * 20, ("sr", "ru"), 300, threads=1))
    pieces = pieces_of(read_vocabulary(path))
    shape = Shape(len(pieces), width=16, hidden=32, heads=2, encoder_layers=1, decoder_layers=1)
    torch.manual_seed(1)
    state = Network(shape).state_dict()

    def written(folder: str, *, joint: bool) -> tuple[Path, ...]:
        return write_packages(
            state,
            shape,
            path,
            pieces,
            to_codes=("sr", "ru"),
            version="1.2",
            card="A card.\n",
            folder=tmp_path / folder,
            joint=joint,
        )

    return written


def test_one_package_a_language(write: Writer) -> None:
    first, second = write("a", joint=False)
    assert [first.name, second.name] == [
        "translate-en_sr-1_2.argosmodel",
        "translate-en_ru-1_2.argosmodel",
    ]
    with zipfile.ZipFile(first) as archive:
        metadata = json.loads(archive.read("translate-en_sr-1_2/metadata.json"))
        assert archive.read("translate-en_sr-1_2/README.md") == b"A card.\n"
    assert metadata == {
        "package_version": "1.2",
        "argos_version": "1.9",
        "from_code": "en",
        "from_name": "English",
        "links": [],
        "to_code": "sr",
        "to_name": "Serbian",
        "target_prefix": "<2sr>",
    }
    assert write("b", joint=False)[0].read_bytes() == first.read_bytes()


def test_a_joint_package_serves_every_language(
    write: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "packages"))
    (path,) = write("a", joint=True)
    assert path.name == "translate-en_mul-1_2.argosmodel"
    installed = packages.install(path)
    assert [(p.to_code, p.target_prefix) for p in installed] == [("sr", "<2sr>"), ("ru", "<2ru>")]
    assert len({p.weights for p in installed}) == 1
