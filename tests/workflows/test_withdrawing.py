"""A story that was killed, and one that was corrected: what becomes of editions that are out."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from l10n.cli import group
from l10n.formats import read_story
from l10n.model import Revision

STORY = """Norvale to close two plants

LONDON, Jan 5 (Reuters) - Norvale will close two plants, its chairman said.
"""
KILL = """KILL-Norvale story on plants

LONDON, Jan 5 (Reuters) - Please disregard our story on Norvale.
"""


def run(desk: Path, *words: str) -> Result:
    return CliRunner().invoke(group, ["-C", str(desk), *words])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    run(tmp_path, "init", str(tmp_path))
    settings = '[desk]\ntargets = ["sr", "sr@latin", "ru", "es"]\n[engine]\nengine = "pseudo"\n'
    (tmp_path / "l10n.toml").write_text(settings, encoding="utf-8")
    write(tmp_path, STORY)
    write(tmp_path, STORY, "other")
    run(tmp_path, "run", "--to", "es", "--to", "ru")
    return tmp_path


def write(desk: Path, text: str, slug: str = "norvale") -> None:
    (desk / "sources" / f"{slug}.txt").write_text(text, encoding="utf-8", newline="")


def page(desk: Path, name: str) -> str:
    return (desk / "editions" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("UPDATE 2-", Revision.UPDATE),
        ("WRAPUP 1-", Revision.UPDATE),
        ("CORRECTED-", Revision.CORRECTED),
        ("CORRECTED (OFFICIAL)-", Revision.CORRECTED),
        ("UPDATE 1-CORRECTED-", Revision.CORRECTED),
        ("REFILE-", Revision.REFILE),
        ("RPT-", Revision.REFILE),
        ("KILL-", Revision.WITHDRAWN),
        ("KILLED: ", Revision.WITHDRAWN),
        ("WITHDRAWN-", Revision.WITHDRAWN),
        ("WITHDRAWAL: ", Revision.WITHDRAWN),
        ("URGENT-", Revision.NONE),
        ("", Revision.NONE),
        ("Killed by a storm, ", Revision.NONE),
        ("Kill ", Revision.NONE),
    ],
)
def test_the_kind_is_read_from_the_story(tmp_path: Path, mark: str, kind: Revision) -> None:
    path = tmp_path / "norvale.txt"
    path.write_text(mark + STORY, encoding="utf-8")
    assert read_story(path).kind is kind


def test_a_kill_replaces_every_edition_that_is_out(desk: Path) -> None:
    other = page(desk, "html/other/es.html")
    write(desk, KILL)
    outcome = run(desk, "publish", "--to", "ru", "--as", "text", "--drafts", "refuse")
    assert "norvale is withdrawn (KILL); a notice stands in its editions: en, es, ru" in (
        outcome.stderr
    )
    for name in ("html/norvale/es.html", "html/norvale/en.html", "html/norvale/ru.html",
                 "text/norvale/es.txt"):  # fmt: skip
        assert "plants" not in page(desk, name)
        assert "chairman" not in page(desk, name)
    assert "Esta noticia ha sido retirada." in page(desk, "html/norvale/es.html")
    assert page(desk, "text/norvale/ru.txt") == "Этот материал отозван.\n"
    assert not (desk / "editions/html/norvale/sr-Cyrl.html").exists()
    index = page(desk, "html/index.html")
    assert "Withdrawn" in index
    assert index.count("Norvale to close two plants") == 1
    assert page(desk, "html/other/es.html") == other


def test_a_kill_twice_changes_no_byte_and_its_end_brings_the_story_back(desk: Path) -> None:
    before = page(desk, "html/norvale/es.html")
    write(desk, KILL)
    run(desk, "run")
    assert "no file changed" in run(desk, "publish").stderr
    write(desk, STORY)
    run(desk, "run", "--to", "es", "--to", "ru")
    assert page(desk, "html/norvale/es.html") == before


def test_a_killed_story_that_never_was_out_makes_no_page(desk: Path) -> None:
    write(desk, KILL, "new")
    outcome = run(desk, "run")
    assert "new is withdrawn (KILL); it was never published" in outcome.stderr
    assert not (desk / "editions" / "html" / "new").exists()


@pytest.mark.parametrize(
    ("tag", "note"),
    [
        ("en", "This story has been corrected."),
        ("es", "Esta noticia ha sido corregida."),
        ("ru", "Этот материал исправлен."),
        ("sr-Cyrl", "Ова вест је исправљена."),
        ("sr-Latn", "Ova vest je ispravljena."),
    ],
)
def test_a_correction_says_so_in_every_language(desk: Path, tag: str, note: str) -> None:
    run(desk, "run")
    assert note not in page(desk, f"html/norvale/{tag}.html")
    write(desk, "CORRECTED-" + STORY)
    run(desk, "run")
    shown = page(desk, f"html/norvale/{tag}.html")
    assert shown.count(f'<p class="label correction" role="note">{note}</p>') == 1
    assert f'"correction": "{note}"' in shown
    if tag != "en":
        assert note in page(desk, f"text/norvale/{tag}.txt")
