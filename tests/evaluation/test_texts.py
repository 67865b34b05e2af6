"""Test sets: what is read, and the line that says what is wrong."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

from l10n.errors import SourceError
from l10n.evaluation import ParallelText, check_script, read_aligned, read_tsv, texts
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(lzma.compress(content) if path.suffix == ".xz" else content)
    return path


@pytest.mark.parametrize("name", ["a.tsv", "a.tsv.xz"])
def test_tsv(tmp_path: Path, name: str) -> None:
    content = "\ufeffOne\u2028day.\tUn día.\r\n\nTwo.\tDos.\tnoted\n".encode()
    path = write(tmp_path / name, content)
    expected = ParallelText(name, ("One\u2028day.", "Two."), ("Un día.", "Dos."), (1, 3), path)
    assert read_tsv(path) == expected
    assert read_tsv(path).head(1).references == ("Un día.",)
    assert read_tsv(path).head(None) == expected


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        pytest.param(b"One.\tUn.\nTwo. Dos.\n", 2, "no tab; write", id="no tab"),
        pytest.param(b"One.\tUn.\n\nTwo.\t \n", 3, "the reference is empty", id="no reference"),
        pytest.param(b"\tUn.\n", 1, "the source is empty", id="no source"),
        pytest.param(b"\n \n", None, "holds no sentence", id="blank"),
        pytest.param(b"", None, "holds no sentence", id="empty"),
        pytest.param(b"One.\tUn.\nTwo.\td\xeda.\n", 2, "not UTF-8", id="Windows-1252"),
    ],
)
def test_bad_tsv(tmp_path: Path, content: bytes, line: int | None, reason: str) -> None:
    path = write(tmp_path / "a.tsv", content)
    with pytest.raises(SourceError) as caught:
        read_tsv(path)
    assert (caught.value.path, caught.value.line) == (path, line)
    assert caught.value.reason.startswith(reason)


def test_damaged_missing_and_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = lzma.compress(b"One.\tUn.\n")
    for name, content, reason in (
        ("a.tsv.xz", b"One.\tUn.\n", "damaged"),
        ("b.tsv.xz", whole[:-9], "damaged"),
    ):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(SourceError, match=reason):
            read_tsv(tmp_path / name)
    with pytest.raises(SourceError, match="no such file"):
        read_tsv(tmp_path / "none.tsv")
    path = write(tmp_path / "c.tsv.xz", b"One.\tUn.\n")
    monkeypatch.setattr(texts, "LARGEST", 9)
    assert len(read_tsv(path)) == 1
    monkeypatch.setattr(texts, "LARGEST", 8)
    with pytest.raises(SourceError, match="MiB of text"):
        read_tsv(path)


def test_aligned(tmp_path: Path) -> None:
    source = write(tmp_path / "a.en", b"One.\n\nTwo.\n")
    reference = write(tmp_path / "a.es", b"Un.\n\nDos.")
    assert read_aligned(source, reference) == ParallelText(
        "a.es", ("One.", "Two."), ("Un.", "Dos."), (1, 3), reference
    )


def test_unaligned_says_both_lengths(tmp_path: Path) -> None:
    source = write(tmp_path / "a.en", b"One.\nTwo.\nThree.\n")
    reference = write(tmp_path / "a.es", b"Un.\nDos.\n")
    with pytest.raises(SourceError) as caught:
        read_aligned(source, reference)
    assert str(caught.value) == (
        f"{reference}: 2 lines, but {source} has 3; they have to be aligned"
    )


def test_blank_on_one_side_names_that_file(tmp_path: Path) -> None:
    source = write(tmp_path / "a.en", b"One.\n\n")
    reference = write(tmp_path / "a.es", b"Un.\nDos.\n")
    with pytest.raises(SourceError) as caught:
        read_aligned(source, reference)
    assert (caught.value.path, caught.value.line) == (source, 2)


@pytest.mark.parametrize(
    ("source", "reference", "language", "reason"),
    [
        pytest.param(
            "Nobody was hurt.", "Niko nije povređen.", SERBIAN, "try --to sr@latin", id="Latin"
        ),
        pytest.param(
            "Nobody was hurt.", "Нико није повређен.", SERBIAN_LATIN, "try --to sr", id="Cyrillic"
        ),
        pytest.param(
            "Nobody was hurt.", "Нико није повређен.", SPANISH, "another language", id="Spanish"
        ),
        pytest.param(
            "Никто не пострадал.", "Nobody was hurt.", RUSSIAN, "English comes first", id="swapped"
        ),
    ],
)
def test_wrong_script(source: str, reference: str, language: Language, reason: str) -> None:
    path = Path("a.tsv")
    text = ParallelText("a", ("Yes.", source), ("—", reference), (1, 2), path)
    with pytest.raises(SourceError, match=reason) as caught:
        check_script(text, language)
    assert (caught.value.path, caught.value.line) == (path, 2)


@pytest.mark.parametrize(
    ("reference", "language"),
    [
        pytest.param("John Doe, BBC", RUSSIAN, id="too little to tell it from names"),
        pytest.param("Президент посетил New York.", RUSSIAN, id="a name among words"),
        pytest.param("誰も怪我をしなかった。", find_language("ja"), id="a script we do not count"),
    ],
)
def test_script_near_misses(reference: str, language: Language) -> None:
    check_script(ParallelText("a", ("No, he said.",), (reference,)), language)
