"""Work taken back from packs of real stories, in every shape that people send it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from handover import (
    approve,
    bodies,
    edit,
    finished,
    hand_over,
    read,
    rezip,
    snapshot,
    take,
)

from l10n.catalogs import parse_catalog
from l10n.catalogs.returning import take_back
from l10n.catalogs.settling import Outcome
from l10n.desk import Desk
from l10n.errors import ConflictError, L10nError
from l10n.languages import SERBIAN_LATIN, SPANISH
from l10n.model import Entry, State
from l10n.packs import Form
from l10n.workflows import unpacking
from l10n.workflows.extraction import extract
from l10n.workflows.packing import pack
from l10n.workflows.scripts import synchronise
from l10n.workflows.unpacking import unpack
from l10n.xliff import Version, parse_xliff, serialize_xliff

STORM, EXILES = "spain-winter-storm", "serbia-russian-exiles"
ANA = {"Last_Translator": "Ana <ana@example.org>", "PO_Revision_Date": "2026-11-24 10:00+0100"}


def test_work_in_poedit(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path)
    first = bodies(read(stocked_desk, EXILES))[0].source

    def work(entry: Entry) -> Entry:
        if entry.source == first:
            return replace(approve(entry), target="Unas palabras.", comments=("¿Miles?",))
        return approve(entry) if entry.context == "headline" else entry

    edit(root / "source" / f"{EXILES}.po", work, **ANA, X_Generator="Poedit 3.4")
    returned = rezip(root, tmp_path / "back.zip")
    before = snapshot(stocked_desk)
    done, problems = take(stocked_desk, returned, dry_run=True)
    assert snapshot(stocked_desk) == before
    assert (done[EXILES].changed, problems) == (True, [])
    done, problems = take(stocked_desk, returned)
    story = done[EXILES].done
    assert (story.count(Outcome.APPROVED), story.open, problems) == (2, 28, [])
    assert not done[STORM].changed
    after = read(stocked_desk, EXILES)
    entry = bodies(after)[0]
    assert (entry.target, entry.state) == ("Unas palabras.", State.REVIEWED)
    assert entry.comments[-1] == "¿Miles?"
    assert entry.machine is not None
    header = dict(after.header)
    assert header["Last-Translator"] == ANA["Last_Translator"]
    assert header["X-Generator"] == "l10n"
    lines = {row.entry.source: row.entry.line for row in story.rows}
    assert lines == {entry.source: entry.line for entry in after.entries}
    once = snapshot(stocked_desk)
    done, problems = take(stocked_desk, returned)
    assert not done[EXILES].changed
    assert snapshot(stocked_desk) == once


def test_work_in_omegat(stocked_desk: Desk, tmp_path: Path) -> None:
    """Its finished files have no fuzzy marks, and gaps where nobody worked."""
    root = hand_over(stocked_desk, tmp_path)
    catalog = parse_catalog(root / "source" / f"{EXILES}.po")
    one, two, *_ = bodies(catalog)
    made = finished(catalog, {one.source: one.target, two.source: "Otra cosa."})
    (root / "target" / f"{EXILES}.po").write_bytes(made)
    (root / "glossary" / "glossary.txt").write_text("mayor\talcalde\n", encoding="utf-8")
    problems: list[L10nError] = []
    received = unpack(stocked_desk, rezip(root, tmp_path / "back.zip"), problems)
    assert (received.terms, problems) == (("mayor\talcalde",), [])
    done = {one.slug: one.done for one in received.stories}
    assert (done[EXILES].count(Outcome.APPROVED), done[EXILES].count(Outcome.EMPTIED)) == (2, 0)
    first, second, third, *_ = bodies(read(stocked_desk, EXILES))
    assert (first.target, first.fuzzy) == (one.target, False)
    assert (second.target, second.fuzzy) == ("Otra cosa.", False)
    assert third == bodies(catalog)[2]
    assert done[STORM].open == 0


def test_both_sides_worked(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path)
    one, two, *_ = bodies(read(stocked_desk, EXILES))
    words = {one.source: "De Ana.", two.source: "También de Ana."}

    def by_ana(entry: Entry) -> Entry:
        return replace(approve(entry), target=words.get(entry.source, entry.target))

    def by_the_desk(entry: Entry) -> Entry:
        return replace(approve(entry), target="Nuestro.") if entry.source == one.source else entry

    edit(root / "source" / f"{EXILES}.po", by_ana)
    edit(stocked_desk.catalog(EXILES, SPANISH), by_the_desk)
    done, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    [row] = [row for row in done[EXILES].done.rows if row.outcome is Outcome.CONFLICT]
    assert (row.entry.target, row.returned.target, problems) == ("Nuestro.", "De Ana.", [])
    first, second, *_ = bodies(read(stocked_desk, EXILES))
    assert (first.target, second.target) == ("Nuestro.", "También de Ana.")


def test_a_correction_while_the_translator_works(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path)
    source = stocked_desk.root / "sources" / f"{STORM}.txt"
    source.write_bytes(source.read_bytes().replace(b"17 roads", b"19 roads"))
    roads = next(one for one in bodies(read(stocked_desk, STORM)) if "17 roads" in one.source)
    edit(
        root / "source" / f"{STORM}.po",
        lambda entry: (
            replace(entry, target=entry.target.replace("carreteras", "vías"))
            if entry.source == roads.source
            else entry
        ),
    )
    extract(stocked_desk, [source], stocked_desk.targets)
    done, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    assert problems == []
    assert done[STORM].done.count(Outcome.OUTDATED) == 1
    entry = next(one for one in bodies(read(stocked_desk, STORM)) if "19 roads" in one.source)
    assert entry.state is State.OUTDATED
    assert entry.target.endswith("obligó a cerrar 19 vías.")


@pytest.mark.parametrize("version", Version)
def test_work_in_a_cat_tool(stocked_desk: Desk, tmp_path: Path, version: Version) -> None:
    root = hand_over(stocked_desk, tmp_path, Form(version.value))
    path = root / "source" / f"{EXILES}.xlf"
    [file] = parse_xliff(path.read_bytes(), path)
    before = snapshot(stocked_desk)
    done, problems = take(stocked_desk, rezip(root, tmp_path / "same.zip"))
    assert (snapshot(stocked_desk), problems) == (before, [])
    units = list(file.units)
    units[0] = replace(units[0], state=State.REVIEWED)
    units[4] = replace(units[4], target="Palabras.", state=State.REVIEWED)
    units[5] = replace(units[5], target="A medias.")
    path.write_bytes(serialize_xliff(replace(file, units=tuple(units)), version, "1.0"))
    done, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    assert problems == []
    assert done[EXILES].done.count(Outcome.APPROVED) == 2
    assert done[EXILES].done.count(Outcome.CHANGED) == 1
    entries = read(stocked_desk, EXILES).entries
    assert [entries[at].fuzzy for at in (0, 4, 5)] == [False, False, True]
    assert [entries[at].target for at in (4, 5)] == ["Palabras.", "A medias."]


@pytest.mark.parametrize("name", [f"{EXILES}.po", "final version (2).po"])
def test_a_lone_po_file(stocked_desk: Desk, tmp_path: Path, name: str) -> None:
    root = hand_over(stocked_desk, tmp_path)
    path = tmp_path / name
    path.write_bytes((root / "source" / f"{EXILES}.po").read_bytes())
    edit(path, approve, Language="es_MX")
    done, problems = take(stocked_desk, path)
    assert problems == []
    assert (done[EXILES].known, done[EXILES].done.count(Outcome.APPROVED)) == (True, 30)
    assert done[EXILES].done.open == 0


def test_a_lone_file_of_an_older_pack(stocked_desk: Desk, tmp_path: Path) -> None:
    """The desk has worked since, and handed that over too: the old words are no news."""
    root = hand_over(stocked_desk, tmp_path)
    lone = tmp_path / f"{EXILES}.po"
    lone.write_bytes((root / "source" / f"{EXILES}.po").read_bytes())
    one, two, *_ = bodies(read(stocked_desk, EXILES))
    edit(lone, lambda entry: approve(entry) if entry.source == two.source else entry)
    edit(
        stocked_desk.catalog(EXILES, SPANISH),
        lambda entry: (
            replace(approve(entry), target="Nuestro.") if entry.source == one.source else entry
        ),
    )
    pack(stocked_desk, stocked_desk.sources(), SPANISH, Form.PO, [], output=tmp_path / "b.zip")
    done, problems = take(stocked_desk, lone)
    first, second, *_ = bodies(read(stocked_desk, EXILES))
    assert (first.target, second.state, problems) == ("Nuestro.", State.REVIEWED, [])
    assert done[EXILES].done.count(Outcome.APPROVED) == 1


def test_a_lone_xliff_file(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path, Form.XLIFF_12)
    path = tmp_path / "anything.xliff"
    content = (root / "source" / f"{EXILES}.xlf").read_bytes()
    path.write_bytes(content.replace(b'state="needs-review-translation"', b'state="translated"'))
    done, problems = take(stocked_desk, path)
    assert (done[EXILES].done.count(Outcome.APPROVED), problems) == (30, [])


def test_a_file_that_was_never_handed_over(stocked_desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / f"{EXILES}.po"
    path.write_bytes(stocked_desk.catalog(EXILES, SPANISH).read_bytes())
    edit(path, approve)
    done, problems = take(stocked_desk, path)
    assert (done[EXILES].known, done[EXILES].done.open, problems) == (False, 0, [])


def test_the_finished_folder_alone(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path)
    catalog = parse_catalog(root / "source" / f"{EXILES}.po")
    one = bodies(catalog)[0]
    path = root / "target" / f"{EXILES}.po"
    path.write_bytes(finished(catalog, {one.source: "Hecho."}))
    done, problems = take(stocked_desk, rezip(root / "target", tmp_path / "back.zip", "target"))
    assert problems == []
    assert done[EXILES].done.count(Outcome.APPROVED) == 1
    assert done[EXILES].done.count(Outcome.EMPTIED) == 0
    assert bodies(read(stocked_desk, EXILES))[0].target == "Hecho."
    assert bodies(read(stocked_desk, EXILES))[1] == bodies(catalog)[1]


def test_the_other_script_follows(stocked_desk: Desk, tmp_path: Path) -> None:
    root = hand_over(stocked_desk, tmp_path, language=SERBIAN_LATIN)
    one = bodies(read(stocked_desk, EXILES, SERBIAN_LATIN))[0]
    edit(
        root / "source" / f"{EXILES}.po",
        lambda entry: (
            replace(approve(entry), target="Ljudi su tu.") if entry.source == one.source else entry
        ),
    )
    take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    assert synchronise(stocked_desk, [EXILES], stocked_desk.targets).problems == ()
    twin = bodies(read(stocked_desk, EXILES, stocked_desk.choose(["sr"])[0]))[0]
    assert (twin.target, twin.state) == ("Људи су ту.", State.REVIEWED)


def lose_base(root: Path) -> None:
    (root / "base" / f"{EXILES}.po").unlink()


def change_base(root: Path) -> None:
    edit(root / "base" / f"{EXILES}.po", approve)


@pytest.mark.parametrize("spoil", [lose_base, change_base])
@pytest.mark.parametrize("remembered", [True, False])
def test_the_copy_of_what_was_handed_over_is_gone(
    stocked_desk: Desk, tmp_path: Path, spoil: Callable[[Path], None], remembered: bool
) -> None:
    root = hand_over(stocked_desk, tmp_path)
    spoil(root)
    if not remembered:
        for copy in (stocked_desk.root / ".l10n" / "packs").rglob("*.po"):
            copy.unlink()
    edit(root / "source" / f"{EXILES}.po", approve)
    done, problems = take(stocked_desk, rezip(root, tmp_path / "back.zip"))
    assert (done[EXILES].known, done[EXILES].done.open, problems) == (remembered, 0, [])


def test_an_editor_saves_while_we_work(
    stocked_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = hand_over(stocked_desk, tmp_path)
    edit(root / "source" / f"{EXILES}.po", approve)
    target = stocked_desk.catalog(EXILES, SPANISH)

    def slow(*words: object, **more: object) -> object:
        done = take_back(*words, **more)  # type: ignore[arg-type]
        target.write_bytes(target.read_bytes() + b"\n# saved meanwhile\n")
        return done

    monkeypatch.setattr(unpacking, "take_back", slow)
    problems: list[L10nError] = []
    unpack(stocked_desk, rezip(root, tmp_path / "back.zip"), problems)
    assert isinstance(problems[0], ConflictError)
    assert target.read_bytes().endswith(b"# saved meanwhile\n")
