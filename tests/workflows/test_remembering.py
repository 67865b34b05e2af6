"""What feeds the memory, and that only what changed is read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.desk import Desk
from l10n.drafting.recall import recall
from l10n.errors import L10nError
from l10n.languages import SPANISH, find_language
from l10n.memory import Unit
from l10n.model import Catalog, Entry
from l10n.settings import Settings
from l10n.workflows import remembering
from l10n.workflows.remembering import remember, reviewed

HEADER = (("PO-Revision-Date", "2026-05-14 10:30+0200"),)
PORT = Entry("The port is closed.", "El puerto está cerrado.")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, Settings(targets=("sr@latin", "es")))


def put(desk: Desk, slug: str, *entries: Entry, locale: str = "es") -> Path:
    path = desk.catalog(slug, find_language(locale))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(serialize(Catalog(locale, entries, HEADER)))
    return path


def known(desk: Desk, locale: str = "es") -> list[tuple[str, str]]:
    problems: list[L10nError] = []
    with remember(desk, problems) as memory:
        assert problems == []
        return [(unit.target, unit.origin) for unit in memory.units(locale)]


@pytest.mark.parametrize(
    ("entry", "feeds"),
    [
        pytest.param(PORT, True, id="reviewed"),
        pytest.param(Entry("A.", "B.", obsolete=True), True, id="gone-from-the-story"),
        pytest.param(Entry("A.", "B.", fuzzy=True), False, id="draft"),
        pytest.param(Entry("A.", "B.", fuzzy=True, previous="C."), False, id="outdated"),
        pytest.param(Entry("A."), False, id="empty"),
        pytest.param(Entry("A.", plural="As.", plural_targets=("B.", "C.")), False, id="plural"),
        pytest.param(recall(Entry("A."), "B.", "storm", trusted=True), False, id="trusted"),
    ],
)
def test_only_what_people_approved_feeds(entry: Entry, feeds: bool) -> None:
    expected = [Unit(entry.source, entry.target, "es", entry.context, seen="20260514T083000Z")]
    found = list(reviewed(Catalog("es", (entry,), HEADER), SPANISH))
    assert found == (expected if feeds else [])


def test_all_catalogs_feed_and_what_is_gone_is_forgotten(desk: Desk) -> None:
    put(desk, "storm", PORT)
    flood = put(desk, "flood", Entry("No.", "No hay."))
    put(desk, "l10n", Entry("Draft", "Borrador"))
    put(desk, "storm", Entry("No.", "Не."), locale="sr")
    put(desk, "storm", Entry("No.", "Ne."), locale="sr@latin")
    put(desk, "storm", Entry("No.", "Нет."), locale="ru")
    assert known(desk) == [("No hay.", "flood"), ("El puerto está cerrado.", "storm")]
    assert known(desk, "sr") == [("Не.", "storm")]
    assert known(desk, "sr@latin") == known(desk, "ru") == []
    flood.unlink()
    assert known(desk) == [("El puerto está cerrado.", "storm")]


def test_only_what_changed_is_read_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    put(desk, "storm", PORT)
    flood = put(desk, "flood", PORT)
    (desk.root / "memory").mkdir()
    file = desk.root / "memory" / "client.csv"
    file.write_text("source,target,language\nNo.,No es.,es\n", encoding="utf-8")
    known(desk)
    read: list[Path] = []
    parse, adopt = parse_catalog, remembering.adopted

    def noted(path: Path) -> Catalog:
        read.append(path)
        return parse(path)

    def adopted(desk: Desk, path: Path, others: object) -> object:
        read.append(path)
        return adopt(desk, path, others)  # type: ignore[arg-type]  # handed through

    monkeypatch.setattr(remembering, "parse_catalog", noted)
    monkeypatch.setattr(remembering, "adopted", adopted)
    known(desk)
    assert read == []
    put(desk, "flood", Entry("No.", "No hay."))
    known(desk)
    assert read == [flood]


def test_a_deleted_memory_is_made_again_with_its_files(desk: Desk) -> None:
    put(desk, "storm", PORT)
    (desk.root / "memory").mkdir()
    file = desk.root / "memory" / "client.csv"
    file.write_text("source,target,language\nNo.,No es.,es-MX\n", encoding="utf-8")
    before = known(desk)
    assert before == [("No es.", "client.csv"), ("El puerto está cerrado.", "storm")]
    (desk.root / ".l10n" / "memory.sqlite").unlink()
    assert known(desk) == before


def test_what_cannot_be_read_is_told_and_the_rest_is_learnt(desk: Desk) -> None:
    broken = put(desk, "flood", PORT)
    broken.write_bytes(b'msgid "a\n')
    put(desk, "storm", PORT)
    (desk.root / "memory").mkdir()
    (desk.root / "memory" / "bad.tmx").write_bytes(b"<tmx><body>")
    problems: list[L10nError] = []
    with remember(desk, problems) as memory:
        assert [unit.origin for unit in memory.units("es")] == ["storm"]
    assert [problem.path for problem in problems] == [
        broken,
        desk.root / "memory" / "bad.tmx",
    ]


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        pytest.param("sr-Latn-RS", "Luka je zatvorena.", "Лука је затворена.", id="latin"),
        pytest.param("sr", "Luka je zatvorena.", "Лука је затворена.", id="untagged-latin"),
        pytest.param("sr-RS", "Лука је затворена.", "Лука је затворена.", id="cyrillic"),
        pytest.param("sr-Cyrl", "NATO", "NATO", id="latin-name-in-cyrillic"),
        pytest.param("hr", "Luka je zatvorena.", None, id="another-language"),
        pytest.param("klingon", "Qapla", None, id="no-language"),
        pytest.param("", "Luka", None, id="no-tag"),
    ],
)
def test_serbian_of_a_file_is_kept_in_cyrillic(
    desk: Desk, tag: str, text: str, expected: str | None
) -> None:
    (desk.root / "memory").mkdir()
    file = desk.root / "memory" / "client.csv"
    file.write_text(f"source,target,language\nA.,{text},{tag}\n", encoding="utf-8")
    assert known(desk, "sr") == ([] if expected is None else [(expected, "client.csv")])
