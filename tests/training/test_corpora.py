"""Parallel text from files, good and bad."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from l10n.errors import CorpusError
from l10n.training.corpora import Corpus, Pair, parse_corpus, read_pairs

TMX = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="EN-US"><seg>Good <hi>morning</hi></seg></tuv>
<tuv xml:lang="sr-Cyrl"><seg>Добро јутро</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>No Serbian here</seg></tuv></tu>
<tu><tuv lang="en"><seg>Thanks</seg></tuv><tuv lang="sr"><seg>Хвала</seg></tuv></tu>
</body></tmx>
"""


@pytest.mark.parametrize(
    ("text", "corpus"),
    [
        pytest.param("es:a.tsv", Corpus(Path("a.tsv"), "es"), id="plain"),
        pytest.param("sr-Latn:2:a.tsv", Corpus(Path("a.tsv"), "sr", 2, 2), id="weight"),
        pytest.param("ru:0.5:10:a.tmx", Corpus(Path("a.tmx"), "ru", 0.5, 10), id="both"),
        pytest.param("ru:1:2:3:x", Corpus(Path("3:x"), "ru", 1, 2), id="colon in the name"),
    ],
)
def test_parse_corpus(text: str, corpus: Corpus) -> None:
    assert parse_corpus(text) == corpus


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("a.tsv", "names no file", id="no language"),
        pytest.param("es:", "names no file", id="no file"),
        pytest.param("klingon:a.tsv", "no language we know", id="stranger"),
    ],
)
def test_parse_corpus_refuses(text: str, reason: str) -> None:
    with pytest.raises(CorpusError, match=reason):
        parse_corpus(text)


@pytest.mark.parametrize("name", ["a.tsv", "a.tsv.xz"])
def test_lines(tmp_path: Path, name: str) -> None:
    content = "\ufeffOne\tUno\r\n\nTwo\tDos\tignored\n".encode()
    path = tmp_path / name
    path.write_bytes(lzma.compress(content) if name.endswith("xz") else content)
    assert list(read_pairs(Corpus(path, "es"))) == [Pair("One", "Uno"), Pair("Two", "Dos")]


def test_tmx(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text(TMX, encoding="utf-8")
    expected = [Pair("Good morning", "Добро јутро"), Pair("Thanks", "Хвала")]
    assert list(read_pairs(Corpus(path, "sr"))) == expected


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("a.tsv", b"One\tUno\nTwo\n", ":2: no tab between source", id="no tab"),
        pytest.param("a.tsv", b"One\tUno\nTwo\t\xff\n", ":2: not UTF-8", id="bytes"),
        pytest.param("a.tsv.xz", b"no xz", ": damaged xz file", id="xz"),
        pytest.param("a.tmx", b"<tmx>\n<tu></tmx>", ":2: not TMX: mismatched tag", id="TMX"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CorpusError) as caught:
        list(read_pairs(Corpus(path, "es")))
    assert str(caught.value).startswith(f"{path}{said}")


def test_entity_bomb(tmp_path: Path) -> None:
    path = tmp_path / "bomb.tmx"
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    path.write_text(f'<!DOCTYPE tmx [<!ENTITY e0 "ha">{levels}]><tmx>&e11;</tmx>')
    with pytest.raises(CorpusError, match="amplification"):
        list(read_pairs(Corpus(path, "es")))


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="no such file"):
        list(read_pairs(Corpus(tmp_path / "none.tsv", "es")))
