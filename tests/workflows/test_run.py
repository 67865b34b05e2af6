"""A desk from source file to edition, with the pseudo engine."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.errors import L10nError

STORY = """Weather

Storm closes ferry port

By Harbour Desk

Belgrade, May 14 (EFE).- A storm closed the port on Monday. Ferries stay in harbour until 14 May.

Nobody was hurt, the port said.
"""


def run(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), *words])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run(tmp_path, "init", str(tmp_path))
    settings = tmp_path / "l10n.toml"
    settings.write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    (tmp_path / "sources" / "storm.txt").write_text(STORY, encoding="utf-8", newline="")
    return tmp_path


def snapshot(desk: Path) -> dict[str, bytes]:
    return {
        path.relative_to(desk).as_posix(): path.read_bytes()
        for folder in ("locales", "editions", "sources")
        for path in sorted((desk / folder).rglob("*"))
        if path.is_file()
    }


def test_run_makes_catalogs_and_editions(desk: Path) -> None:
    run(desk, "run")
    made = snapshot(desk)
    for locale in ("sr", "sr@latin", "ru", "es"):
        assert f"locales/{locale}/LC_MESSAGES/storm.po" in made
    for tag in ("sr-Cyrl", "sr-Latn", "ru", "es"):
        assert f"editions/text/storm/{tag}.txt" in made
        assert f"editions/html/storm/{tag}.html" in made
    spanish = made["locales/es/LC_MESSAGES/storm.po"].decode()
    assert "# machine: rule draft:" in spanish
    assert 'msgstr "Belgrado, 14 de mayo (EFE).-"' in spanish


def test_engine_never_writes_a_byline(desk: Path) -> None:
    run(desk, "run")
    russian = (desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po").read_text(encoding="utf-8")
    assert 'msgid "By Harbour Desk"\nmsgstr ""\n' in russian
    assert 'msgstr "Белград, 14 мая (EFE). —"' in russian


def test_names_are_proposed_in_both_scripts_and_settle(desk: Path) -> None:
    story = STORY.replace("Harbour Desk", "Zoran Belic").replace(
        "the port said", "Milan Resic said"
    )
    (desk / "sources" / "storm.txt").write_text(story, encoding="utf-8", newline="")
    run(desk, "run")
    first = snapshot(desk)
    cyrillic = first["locales/sr/LC_MESSAGES/storm.po"].decode()
    latin = first["locales/sr@latin/LC_MESSAGES/storm.po"].decode()
    assert 'msgid "By Zoran Belic"\nmsgstr "Зоран Белић"\n' in cyrillic
    assert cyrillic.count("# name: Milan Resic → Милан Ресић?\n") == 1
    assert latin.count("# name: Milan Resic → Milan Resić?\n") == 1
    run(desk, "run")
    assert snapshot(desk) == first


def test_second_run_changes_no_byte(desk: Path) -> None:
    run(desk, "run")
    first = snapshot(desk)
    run(desk, "run")
    assert snapshot(desk) == first


def test_reviewed_words_survive_draft_and_extract(desk: Path) -> None:
    run(desk, "extract")
    catalog = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    text = catalog.read_text(encoding="utf-8")
    sentence = 'msgid "Nobody was hurt, the port said."\nmsgstr "'
    assert sentence in text
    catalog.write_text(
        text.replace(sentence, sentence + "No hubo heridos, dijo el puerto."),
        encoding="utf-8",
        newline="",
    )
    run(desk, "run")
    assert "No hubo heridos, dijo el puerto." in catalog.read_text(encoding="utf-8")
    edition = desk / "editions" / "text" / "storm" / "es.txt"
    assert "No hubo heridos, dijo el puerto." in edition.read_text(encoding="utf-8")


def test_serbian_latin_is_derived_from_cyrillic(desk: Path) -> None:
    run(desk, "extract")
    cyrillic = desk / "locales" / "sr" / "LC_MESSAGES" / "storm.po"
    sentence = 'msgid "Nobody was hurt, the port said."\nmsgstr "'
    text = cyrillic.read_text(encoding="utf-8")
    cyrillic.write_text(
        text.replace(sentence, sentence + "Нико није повређен, саопштила је лука."),
        encoding="utf-8",
        newline="",
    )
    run(desk, "draft")
    latin = (desk / "locales" / "sr@latin" / "LC_MESSAGES" / "storm.po").read_text(encoding="utf-8")
    assert "Niko nije povređen, saopštila je luka." in latin


def test_broken_story_is_one_line_and_the_others_go_on(desk: Path) -> None:
    (desk / "sources" / "empty.txt").write_bytes(b"")
    outcome = run(desk, "extract")
    assert outcome.exit_code == 1
    assert [line for line in outcome.output.splitlines() if "empty.txt" in line] != []
    assert (desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po").exists()


def test_two_stories_with_one_slug(desk: Path) -> None:
    (desk / "sources" / "more").mkdir()
    (desk / "sources" / "more" / "storm.txt").write_text(STORY, encoding="utf-8")
    outcome = run(desk, "extract")
    assert outcome.exit_code == 1
    assert "same slug 'storm'" in outcome.output


def test_broken_catalog_is_kept(desk: Path) -> None:
    run(desk, "extract")
    catalog = desk / "locales" / "ru" / "LC_MESSAGES" / "storm.po"
    broken = b"<<<<<<< ours\n" + catalog.read_bytes()
    catalog.write_bytes(broken)
    assert run(desk, "extract").exit_code == 1
    assert catalog.read_bytes() == broken


def test_unknown_language_is_an_error(desk: Path) -> None:
    outcome = run(desk, "draft", "--to", "xx")
    assert isinstance(outcome.exception, L10nError)


def test_refused_drafts_are_not_published(desk: Path) -> None:
    run(desk, "extract")
    run(desk, "draft")
    outcome = run(desk, "publish", "--drafts", "refuse")
    assert outcome.exit_code == 1
    assert not (desk / "editions" / "text").exists()
