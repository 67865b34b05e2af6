"""Fixes on disk: only fuzzy words, stamps that stay, both Serbian scripts in step, no noise."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.desk import Desk, open_desk
from l10n.errors import CatalogError, ConflictError
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.model import Catalog, Entry, State
from l10n.provenance import is_as_left, is_untouched, stamp
from l10n.serbian import to_latin
from l10n.workflows import fixing
from l10n.workflows.drafting import draft
from l10n.workflows.extraction import extract
from l10n.workflows.fixing import fix
from l10n.workflows.scripts import synchronise

STORY = """Weather

Storm closes ferry port

Prices rose 5% on Monday. \u201cNobody was hurt,\u201d the port said.
"""
PERCENT = "Prices rose 5% on Monday."
QUOTED = "\u201cNobody was hurt,\u201d the port said."


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "storm.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "l10n.toml").write_text('[engine]\nengine = "pseudo"\n', encoding="utf-8")
    desk = open_desk(tmp_path)
    extract(desk, desk.sources(), desk.targets)
    return desk


def read(desk: Desk, language: Language) -> Catalog:
    return parse_catalog(desk.catalog("storm", language))


def entry_of(desk: Desk, language: Language, source: str) -> Entry:
    return next(entry for entry in read(desk, language).entries if entry.source == source)


def put(desk: Desk, language: Language, source: str, **values: object) -> None:
    """Write values into one entry, as an editor would."""
    catalog = read(desk, language)
    entries = tuple(
        replace(entry, **values) if entry.source == source else entry  # type: ignore[arg-type]
        for entry in catalog.entries
    )
    path = desk.catalog("storm", language)
    path.write_bytes(serialize(replace(catalog, entries=entries)))


def everything(desk: Desk) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted((desk.root / "locales").rglob("*.po"))}


def test_what_people_approved_is_mended_only_when_told(desk: Desk) -> None:
    put(desk, SPANISH, PERCENT, target="Subió un 5% el lunes.")
    before = everything(desk)
    assert fix(desk, ["storm"], desk.targets).mended == ()
    assert everything(desk) == before
    done = fix(desk, ["storm"], desk.targets, reviewed=True)
    line = entry_of(desk, SPANISH, PERCENT).line
    assert [str(one).partition(":")[2] for one in done.mended] == [
        f"{line}: percent: 'Subió un 5% el lunes.' \u2192 'Subió un 5\\xa0% el lunes.'"
    ]
    assert done.written == (desk.catalog("storm", SPANISH),)
    assert entry_of(desk, SPANISH, PERCENT).target == "Subió un 5\u00a0% el lunes."
    assert entry_of(desk, SPANISH, PERCENT).state is State.REVIEWED
    mended = everything(desk)
    again = fix(desk, ["storm"], desk.targets, reviewed=True)
    assert (again.mended, again.written, everything(desk)) == ((), (), mended)


def test_a_fuzzy_entry_of_a_person_is_mended_and_stays_theirs(desk: Desk) -> None:
    put(desk, SPANISH, QUOTED, target='"Nadie", dijo.', fuzzy=True)
    fix(desk, ["storm"], desk.targets)
    found = entry_of(desk, SPANISH, QUOTED)
    assert (found.target, found.state, found.machine) == ("«Nadie», dijo.", State.DRAFT, None)


def test_an_untouched_draft_stays_untouched(desk: Desk) -> None:
    drafted = stamp(
        replace(entry_of(desk, SPANISH, PERCENT), target="Subió 5 %.", fuzzy=True),
        "argos en-es 1.0 score -0.20",
    )
    put(desk, SPANISH, PERCENT, target=drafted.target, fuzzy=True, comments=drafted.comments)
    fix(desk, ["storm"], desk.targets)
    found = entry_of(desk, SPANISH, PERCENT)
    assert found.target == "Subió 5\u00a0%."
    assert is_untouched(found)
    assert (found.machine or "").startswith("argos en-es 1.0 score -0.20 draft:")


def test_an_edited_draft_stays_edited(desk: Desk) -> None:
    comments = ("machine: argos en-es 1.0 draft:00000000",)
    put(desk, SPANISH, PERCENT, target="Subió 5 %.", fuzzy=True, comments=comments)
    fix(desk, ["storm"], desk.targets)
    found = entry_of(desk, SPANISH, PERCENT)
    assert (found.target, found.comments) == ("Subió 5\u00a0%.", comments)


def test_words_of_the_memory_become_an_edit(desk: Desk) -> None:
    recalled = stamp(
        replace(entry_of(desk, SPANISH, PERCENT), target="Subió 5 %.", fuzzy=True), "memory"
    )
    put(desk, SPANISH, PERCENT, target=recalled.target, fuzzy=True, comments=recalled.comments)
    fix(desk, ["storm"], desk.targets)
    found = entry_of(desk, SPANISH, PERCENT)
    assert (found.target, is_as_left(found)) == ("Subió 5\u00a0%.", False)


def test_outdated_words_are_read_beside_the_sentence_they_translate(desk: Desk) -> None:
    before = "It rose 1.5 million."
    put(desk, SPANISH, PERCENT, target="Subió 1.5 millones.", fuzzy=True, previous=before)
    fix(desk, ["storm"], desk.targets)
    found = entry_of(desk, SPANISH, PERCENT)
    assert (found.target, found.state) == ("Subió 1,5 millones.", State.OUTDATED)


def test_a_comment_silences_a_fix(desk: Desk) -> None:
    for name in ("typography", "percent"):
        comments = (f"l10n: ignore {name}",)
        put(desk, SPANISH, PERCENT, target="Subió 5%.", fuzzy=True, comments=comments)
        assert fix(desk, ["storm"], desk.targets).mended == ()


def test_drafts_need_no_fix(desk: Desk) -> None:
    draft(desk, ["storm"], desk.targets)
    before = everything(desk)
    assert fix(desk, ["storm"], desk.targets).mended == ()
    assert everything(desk) == before


def test_both_scripts_stay_in_step(desk: Desk) -> None:
    put(desk, SERBIAN, QUOTED, target='"Нико", каже лукa.')
    synchronise(desk, ["storm"], desk.targets)
    for languages in ([SERBIAN], [SERBIAN_LATIN]):
        done = fix(desk, ["storm"], languages, reviewed=True)
        cyrillic = entry_of(desk, SERBIAN, QUOTED)
        assert cyrillic.target == "„Нико“, каже лука."
        assert entry_of(desk, SERBIAN_LATIN, QUOTED).target == to_latin(cyrillic.target)
    assert done.written == ()
    before = everything(desk)
    assert synchronise(desk, ["storm"], desk.targets).problems == ()
    assert everything(desk) == before
    # An edit in one script after the fix goes over as before.
    put(desk, SERBIAN_LATIN, QUOTED, target="„Niko“, kaže kapetan.")
    assert synchronise(desk, ["storm"], desk.targets).problems == ()
    assert entry_of(desk, SERBIAN, QUOTED).target == "„Нико“, каже капетан."


def test_scripts_that_differ_are_left_alone(desk: Desk) -> None:
    put(desk, SERBIAN, QUOTED, target='"Нико", каже лука.')
    synchronise(desk, ["storm"], desk.targets)
    put(desk, SERBIAN_LATIN, QUOTED, target='"Niko", kaže kapetan.')
    before = everything(desk)
    done = fix(desk, ["storm"], desk.targets, reviewed=True)
    assert (done.left, done.mended, everything(desk)) == (1, (), before)


def test_a_latin_catalog_alone_is_mended(desk: Desk) -> None:
    desk.catalog("storm", SERBIAN).unlink()
    put(desk, SERBIAN_LATIN, QUOTED, target='"Niko", kaže luka.', fuzzy=True)
    fix(desk, ["storm"], [SERBIAN_LATIN])
    assert entry_of(desk, SERBIAN_LATIN, QUOTED).target == "„Niko“, kaže luka."


def test_a_preview_writes_nothing(desk: Desk) -> None:
    put(desk, SPANISH, PERCENT, target="Subió 5% ayer.\u2028Y hoy.", fuzzy=True)
    before = everything(desk)
    done = fix(desk, ["storm"], desk.targets, preview=True)
    assert everything(desk) == before
    assert (len(done.mended), done.written) == (1, ())
    assert '-msgstr "Subió 5% ayer.\u2028Y hoy."\n' in done.diff
    assert '+msgstr "Subió 5\u00a0% ayer.\u2028Y hoy."\n' in done.diff
    assert done.diff.startswith("--- a/locales/es/LC_MESSAGES/storm.po\n+++ b/locales/es/")


def test_a_broken_catalog_does_not_stop_the_others(desk: Desk) -> None:
    desk.catalog("storm", RUSSIAN).write_text('msgid "x', encoding="utf-8")
    put(desk, SPANISH, PERCENT, target="Subió 5%.", fuzzy=True)
    done = fix(desk, ["storm"], desk.targets)
    assert [type(problem) for problem in done.problems] == [CatalogError]
    assert len(done.mended) == 1


def test_an_editor_that_saves_meanwhile_wins(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    put(desk, SPANISH, PERCENT, target="Subió 5%.", fuzzy=True)
    path = desk.catalog("storm", SPANISH)

    def saved_meanwhile(catalog: Catalog, *, wrap: bool) -> bytes:
        path.write_bytes(path.read_bytes() + b"\n# a word\n")
        return serialize(catalog, wrap=wrap)

    monkeypatch.setattr(fixing, "serialize", saved_meanwhile)
    done = fix(desk, ["storm"], [SPANISH])
    assert [type(problem) for problem in done.problems] == [ConflictError]
    assert path.read_bytes().endswith(b"# a word\n")


def test_an_edit_in_latin_that_nobody_carried_over_is_told(desk: Desk) -> None:
    put(desk, SERBIAN, QUOTED, target="„Нико“, каже лука.")
    synchronise(desk, ["storm"], desk.targets)
    put(desk, SERBIAN_LATIN, QUOTED, target='"Niko", kaže kapetan.')
    before = everything(desk)
    done = fix(desk, ["storm"], desk.targets, reviewed=True)
    assert (done.left, done.mended, everything(desk)) == (1, (), before)
    assert fix(desk, ["storm"], desk.targets).left == 0
    put(desk, SERBIAN_LATIN, QUOTED, target="„Niko“, kaže kapetan.")
    assert fix(desk, ["storm"], desk.targets, reviewed=True).left == 0
