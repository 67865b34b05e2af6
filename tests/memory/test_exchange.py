"""TMX and CSV of other tools, in and out."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import CorpusError
from l10n.memory import Unit, exchange, read_units, write_units

UNITS = [
    Unit('He said: "No, 5 %"', "Rekao je: „Ne“, 5 %", "sr", None, "storm", "20260514T083000Z"),
    Unit("Storm closes port", "Oluja zatvara luku", "sr", "headline", "storm"),
]
TAGS = {"sr": "sr-Cyrl"}
TMX = """<tmx version="1.4"><body>
<tu><tuv xml:lang="en-GB"><seg> Good\n morning </seg></tuv>
<tuv xml:lang="es-MX"><seg>Buenos días</seg></tuv>
<tuv xml:lang="ru"><seg>Доброе утро</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Nein</seg></tuv><tuv xml:lang="es"><seg>No</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>Empty</seg></tuv><tuv xml:lang="es"><seg> </seg></tuv></tu>
</body></tmx>"""


@pytest.mark.parametrize("name", ["out.tmx", "out.csv", "OUT.TMX"])
def test_what_is_written_reads_the_same(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"".join(write_units(path, UNITS, TAGS)))
    expected = [
        Unit(one.source, one.target, "sr-Cyrl", one.context, name, one.seen) for one in UNITS
    ]
    assert list(read_units(path)) == expected


def test_csv_in_full(tmp_path: Path) -> None:
    assert b"".join(write_units(tmp_path / "a.csv", UNITS, TAGS)).decode() == (
        "\ufeffsource,target,language,context,origin,seen\n"
        '"He said: ""No, 5 %""","Rekao je: „Ne“, 5 %",sr-Cyrl,,storm,20260514T083000Z\n'
        "Storm closes port,Oluja zatvara luku,sr-Cyrl,headline,storm,\n"
    )


def test_tmx_gives_each_language_beside_english(tmp_path: Path) -> None:
    path = tmp_path / "client.tmx"
    path.write_text(TMX, encoding="utf-8")
    assert list(read_units(path)) == [
        Unit("Good morning", "Buenos días", "es-MX", None, "client.tmx"),
        Unit("Good morning", "Доброе утро", "ru", None, "client.tmx"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("a.tmx", b"", ": empty; export it again", id="empty-tmx"),
        pytest.param("a.csv", b"", ": empty; export it again", id="empty-csv"),
        pytest.param("a.xls", b"x", ": its name must end in .tmx or .csv", id="suffix"),
        pytest.param("a.tmx", b"<tmx>\n<", ":2: not TMX: unclosed token", id="tmx"),
        pytest.param(
            "a.csv",
            b"English,Spanish\nOne,Uno\n",
            ":1: no column 'source'; the first line must name source, target, language",
            id="no-header",
        ),
        pytest.param(
            "a.csv", b"source,target,language\nOne,Uno\n", ":2: too few columns", id="short-row"
        ),
        pytest.param(
            "a.csv",
            b"source,target,language\nOne,\xff,es\n",
            ": not UTF-8; save it as UTF-8",
            id="bytes",
        ),
        pytest.param(
            "a.csv",
            b"source,target,language\n" + b"a" * 140_000 + b",b,es\n",
            ":1: not CSV: field larger than field limit (131072)",
            id="field",
        ),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CorpusError) as caught:
        list(read_units(path))
    assert str(caught.value).startswith(f"{path}{said}")


def test_a_line_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_LONGEST", 64)
    path = tmp_path / "a.csv"
    path.write_text("source,target,language\nOne,Uno,es\n" + "a" * 99, encoding="utf-8")
    with pytest.raises(CorpusError, match="a line of over 64 characters"):
        list(read_units(path))


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"none\.tmx: no such file"):
        list(read_units(tmp_path / "none.tmx"))


def test_translate_toolkit_reads_it(tmp_path: Path) -> None:
    tmx = pytest.importorskip("translate.storage.tmx", reason="a peer, GPL; tests only")
    path = tmp_path / "out.tmx"
    path.write_bytes(b"".join(write_units(path, UNITS, TAGS)))
    store = tmx.tmxfile.parsefile(str(path))
    assert store.sourcelanguage == "en"
    pairs = [(one.source, one.target) for one in store.units]
    assert pairs == [(one.source, one.target) for one in UNITS]


def test_what_translate_toolkit_writes_is_read(tmp_path: Path) -> None:
    tmx = pytest.importorskip("translate.storage.tmx", reason="a peer, GPL; tests only")
    store = tmx.tmxfile(sourcelanguage="en", targetlanguage="es")
    store.addtranslation("Good morning", "en", "Buenos días", "es")
    path = tmp_path / "peer.tmx"
    store.savefile(str(path))
    assert list(read_units(path)) == [Unit("Good morning", "Buenos días", "es", None, "peer.tmx")]
