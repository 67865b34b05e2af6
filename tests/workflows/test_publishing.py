"""What publishing writes, what it leaves alone, and what it refuses."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group

STORY = """Weather

Storm closes ferry port

Nobody was hurt, the port said. Ferries stay in harbour.
"""


def run(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), *words])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run(tmp_path, "init", str(tmp_path))
    settings = '[desk]\ntargets = ["sr", "sr@latin", "es"]\n[engine]\nengine = "pseudo"\n'
    (tmp_path / "l10n.toml").write_text(settings, encoding="utf-8")
    for name in ("storm", "flood"):
        (tmp_path / "sources" / f"{name}.txt").write_text(STORY, encoding="utf-8", newline="")
    run(tmp_path, "extract")
    return tmp_path


def review(desk: Path, locale: str, *, story: str = "storm", header: str = "") -> None:
    """Translate an empty catalog as a person would, header included."""
    path = desk / "locales" / locale / "LC_MESSAGES" / f"{story}.po"
    text = path.read_text(encoding="utf-8").replace('msgstr ""\n\n', 'msgstr "Да."\n\n')
    text = text.removesuffix('msgstr ""\n') + 'msgstr "Да."\n'
    text = text.replace('"MIME-Version', f'{header}"MIME-Version', 1)
    path.write_text(text, encoding="utf-8", newline="")


def files(desk: Path) -> dict[str, bytes]:
    root = desk / "editions"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def records(desk: Path) -> list[tuple[str, str]]:
    rows = json.loads((desk / "editions" / "html" / "index.json").read_text(encoding="utf-8"))
    return [(row["slug"], row["tag"]) for row in rows]


def test_original_is_a_page_but_no_text(desk: Path) -> None:
    run(desk, "draft")
    run(desk, "publish")
    names = set(files(desk))
    assert "html/storm/en.html" in names
    assert "text/storm/en.txt" not in names
    page = (desk / "editions" / "html" / "storm" / "en.html").read_text(encoding="utf-8")
    assert "Nobody was hurt" in page
    assert 'name="l10n:drafts" content="0"' in page


def test_one_story_keeps_the_others_in_the_index(desk: Path) -> None:
    run(desk, "draft")
    run(desk, "publish")
    before = files(desk)
    run(desk, "publish", "storm", "--to", "es")
    assert files(desk) == before
    assert len(records(desk)) == 8


def test_one_language_links_to_what_lies_there(desk: Path) -> None:
    run(desk, "draft")
    run(desk, "publish", "storm", "--to", "es")
    page = desk / "editions" / "html" / "storm" / "es.html"
    assert "sr-Cyrl.html" not in page.read_text(encoding="utf-8")
    run(desk, "publish", "storm", "--to", "sr")
    run(desk, "publish", "storm", "--to", "es")
    assert "sr-Cyrl.html" in page.read_text(encoding="utf-8")
    assert records(desk) == [("storm", "en"), ("storm", "es"), ("storm", "sr-Cyrl")]


def test_text_alone_leaves_html_untouched(desk: Path) -> None:
    run(desk, "draft")
    run(desk, "publish")
    before = files(desk)
    path = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    path.write_text(
        path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8", newline=""
    )
    run(desk, "publish", "--as", "text")
    after = files(desk)
    assert {name for name in after if after[name] != before[name]} == {"text/storm/es.txt"}


def test_refused_edition_from_earlier_is_named_and_leaves_the_index(desk: Path) -> None:
    review(desk, "es")
    run(desk, "draft")
    run(desk, "publish")
    before = files(desk)
    outcome = run(desk, "publish", "storm", "--drafts", "refuse")
    assert outcome.exit_code == 1
    stale = [line for line in outcome.output.splitlines() if "published earlier" in line]
    assert [Path(line.partition(": ")[0]).relative_to(desk).as_posix() for line in stale] == [
        f"editions/{name}"
        for name in (
            "text/storm/sr-Cyrl.txt",
            "html/storm/sr-Cyrl.html",
            "text/storm/sr-Latn.txt",
            "html/storm/sr-Latn.html",
        )
    ]
    assert set(files(desk)) == set(before)
    assert [tag for slug, tag in records(desk) if slug == "storm"] == ["en", "es"]
    spanish = (desk / "editions" / "html" / "storm" / "es.html").read_text(encoding="utf-8")
    assert "sr-Latn.html" not in spanish


def test_refusing_what_was_never_published_names_only_the_catalog(desk: Path) -> None:
    run(desk, "draft")
    outcome = run(desk, "publish", "storm", "--drafts", "refuse", "--to", "es")
    assert outcome.output.count("not reviewed; not published") == 1
    assert "published earlier" not in outcome.output


def test_reviewer_of_the_other_script_is_credited(desk: Path) -> None:
    header = (
        '"Last-Translator: Ana Ilić <ana@example.org>\\n"\n'
        '"PO-Revision-Date: 2026-05-14 10:30+0200\\n"\n'
    )
    review(desk, "sr", header=header)
    run(desk, "draft")
    run(desk, "publish", "storm")
    for tag in ("sr-Cyrl", "sr-Latn"):
        page = (desk / "editions" / "html" / "storm" / f"{tag}.html").read_text(encoding="utf-8")
        assert '<meta name="l10n:reviewer" content="Ana Ilić">' in page
        assert '"dateModified": "2026-05-14T10:30:00+02:00"' in page
    spanish = (desk / "editions" / "html" / "storm" / "es.html").read_text(encoding="utf-8")
    assert "l10n:reviewer" not in spanish


def test_last_translator_of_drafts_alone_reviewed_nothing(desk: Path) -> None:
    run(desk, "draft")
    path = desk / "locales" / "es" / "LC_MESSAGES" / "storm.po"
    text = path.read_text(encoding="utf-8")
    header = '"Last-Translator: Ana Ilić <ana@example.org>\\n"\n"MIME-Version'
    path.write_text(text.replace('"MIME-Version', header, 1), encoding="utf-8", newline="")
    run(desk, "publish", "storm", "--to", "es")
    page = (desk / "editions" / "html" / "storm" / "es.html").read_text(encoding="utf-8")
    assert "Ana Ilić" not in page


def test_deleted_page_leaves_the_index(desk: Path) -> None:
    run(desk, "draft")
    run(desk, "publish")
    for tag in ("en", "es", "sr-Cyrl", "sr-Latn"):
        (desk / "editions" / "html" / "flood" / f"{tag}.html").unlink()
    run(desk, "publish", "storm")
    assert {slug for slug, _ in records(desk)} == {"storm"}


def test_damaged_list_of_pages_is_one_line(desk: Path) -> None:
    run(desk, "draft")
    run(desk, "publish")
    listed = desk / "editions" / "html" / "index.json"
    listed.write_bytes(b"\xff{")
    outcome = run(desk, "publish", "storm")
    assert outcome.exit_code == 1
    assert outcome.output.count("index.json:1: ") == 1
    assert listed.read_bytes() == b"\xff{"


def test_two_stories_with_one_slug_are_not_published_over_each_other(desk: Path) -> None:
    run(desk, "draft")
    (desk / "sources" / "more").mkdir()
    (desk / "sources" / "more" / "storm.txt").write_text("Other\n\nNo.\n", encoding="utf-8")
    outcome = run(desk, "publish")
    assert outcome.exit_code == 1
    assert "same slug 'storm'" in outcome.output
    assert run(desk, "publish").output.count("no file changed") == 1
