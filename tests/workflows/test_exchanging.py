"""Files in and out of a desk's memory, and looking things up."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.catalogs import serialize
from l10n.desk import Desk
from l10n.errors import CorpusError
from l10n.languages import SERBIAN_LATIN, SPANISH, find_language
from l10n.memory import read_units
from l10n.model import Catalog, Entry
from l10n.settings import Settings
from l10n.workflows.exchanging import Imported, export, import_files, search

CSV = "source,target,language\nNo.,No es.,es\nNo.,Nein.,de\n"
PORT = "The port is closed."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path / "desk", Settings())
    for locale, target in (("es", "El puerto está cerrado."), ("sr", "Лука је затворена.")):
        path = desk.catalog("storm", find_language(locale))
        path.parent.mkdir(parents=True)
        path.write_bytes(serialize(Catalog(locale, (Entry(PORT, target),))))
    return desk


def client(folder: Path, content: str = CSV) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "client.csv"
    path.write_text(content, encoding="utf-8")
    return path


def test_an_imported_file_is_kept_and_known(desk: Desk, tmp_path: Path) -> None:
    path, kept = client(tmp_path / "mail"), desk.root / "memory" / "client.csv"
    assert import_files(desk, [path], []) == (Imported(path, kept, 1, 1, changed=True),)
    assert kept.read_bytes() == path.read_bytes()
    [match] = search(desk, "No.", [SPANISH], 5, [])
    assert (match.ratio, match.unit.target, match.unit.origin) == (1, "No es.", "client.csv")
    assert import_files(desk, [path], []) == (Imported(path, kept, 1, 1, changed=False),)
    assert import_files(desk, [kept], []) == (Imported(kept, kept, 1, 1, changed=False),)


def test_a_newer_file_of_the_same_name_replaces(desk: Desk, tmp_path: Path) -> None:
    import_files(desk, [client(tmp_path / "mail")], [])
    newer = client(tmp_path / "mail", CSV.replace("No es.", "No hay."))
    assert import_files(desk, [newer], [])[0].changed
    assert [match.unit.target for match in search(desk, "No.", [SPANISH], 5, [])] == ["No hay."]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(
            "source,target,language\nNo.,Nein.,de\n",
            "no text in English and a language of this desk, only English and 'de'; check its",
            id="other-language",
        ),
        pytest.param(
            "source,target,language\n",
            "no text in English and a language of this desk; ",
            id="none",
        ),
        pytest.param("a,b\n", "no column 'source'", id="broken"),
    ],
)
def test_a_useless_file_is_not_kept(desk: Desk, tmp_path: Path, content: str, said: str) -> None:
    good = client(tmp_path / "mail")
    good = good.rename(good.with_name("good.csv"))
    with pytest.raises(CorpusError, match=said):
        import_files(desk, [good, client(tmp_path / "mail", content)], [])
    assert not (desk.root / "memory").exists()


def test_two_files_of_one_name(desk: Desk, tmp_path: Path) -> None:
    paths = [client(tmp_path / "a"), client(tmp_path / "b")]
    with pytest.raises(CorpusError, match="two files of this name"):
        import_files(desk, paths, [])


@pytest.mark.parametrize("name", ["out.tmx", "out.csv"])
def test_export_comes_back_and_is_the_same_the_second_time(
    desk: Desk, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert export(desk, path, desk.targets, []) == (True, 2)
    assert export(desk, path, desk.targets, []) == (False, 2)
    assert [(unit.target, unit.locale) for unit in read_units(path)] == [
        ("Лука је затворена.", "sr-Cyrl"),
        ("El puerto está cerrado.", "es"),
    ]


def test_serbian_goes_out_in_the_script_asked_for(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "out.tmx"
    assert export(desk, path, [SERBIAN_LATIN], []) == (True, 1)
    assert [(unit.target, unit.locale) for unit in read_units(path)] == [
        ("Luka je zatvorena.", "sr-Latn")
    ]


@pytest.mark.parametrize(
    ("text", "locale", "found"),
    [
        pytest.param(PORT, "es", [(1, "El puerto está cerrado.")], id="same"),
        pytest.param("The port is closed", "es", [(0.97, "El puerto está cerrado.")], id="like"),
        pytest.param("CERRADO", "es", [(0, "El puerto está cerrado.")], id="in-the-target"),
        pytest.param("luka", "sr@latin", [(0, "Luka je zatvorena.")], id="latin-in-cyrillic"),
        pytest.param("лука", "sr", [(0, "Лука је затворена.")], id="cyrillic"),
        pytest.param("ferry", "es", [], id="nothing"),
    ],
)
def test_search(desk: Desk, text: str, locale: str, found: list[tuple[float, str]]) -> None:
    matches = search(desk, text, [find_language(locale)], 5, [])
    assert [(round(match.ratio, 2), match.unit.target) for match in matches] == found


def test_search_shows_the_same_words_once_and_the_desks_own(desk: Desk, tmp_path: Path) -> None:
    content = f"source,target,language\n{PORT},El puerto está cerrado.,es\n{PORT},Cerrado.,es\n"
    import_files(desk, [client(tmp_path / "mail", content)], [])
    matches = search(desk, PORT, [SPANISH], 5, [])
    assert {(match.unit.target, match.unit.origin) for match in matches} == {
        ("El puerto está cerrado.", "storm"),
        ("Cerrado.", "client.csv"),
    }
    assert len(search(desk, PORT, [SPANISH], 1, [])) == 1
