"""Catalogs as XLIFF units and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.catalogs.returning import Copy, take_back
from l10n.catalogs.units import from_units, to_units, unit_id
from l10n.errors import CatalogError
from l10n.languages import SPANISH
from l10n.model import Catalog, Entry, State
from l10n.provenance import stamp
from l10n.xliff import Note, Version, XliffFile, XliffUnit, parse_xliff, serialize_xliff
from l10n.xliff.units import Origin

PATH = Path("storm.xlf")
DRAFT = stamp(Entry("No.", "No hay.", fuzzy=True, comments=("mine",)), "argos en-es 0.2")
REVIEWED = Entry("Yes.", "Sí.", notes=("paragraph 1",))
OUTDATED = Entry(
    "At least 70 died.",
    "Murieron 69.",
    fuzzy=True,
    previous="At least 69 died.",
    comments=("in step with sr: 1a2b", "changed: 69 → 70", "memory: storm"),
)


def catalog(*entries: Entry) -> Catalog:
    return Catalog("es", entries, (("Language", "es"),), ("kept",))


def test_what_a_translator_sees_of_each_entry() -> None:
    machine, line = DRAFT.comments[1], "l10n-"
    recalled = stamp(Entry("Sport", "Deporte", context="category", fuzzy=True), "memory")
    plural = Entry("One.", plural="Many.", plural_targets=("Uno.", "Muchos."))
    gone = Entry("Gone.", "Ido.", obsolete=True)
    assert to_units(catalog(DRAFT, REVIEWED, OUTDATED, recalled, plural, gone)) == (
        XliffUnit(
            unit_id(DRAFT),
            "No.",
            "No hay.",
            State.DRAFT,
            origin=Origin.MACHINE,
            notes=(Note("mine", f"{line}comment"), Note(machine, f"{line}machine")),
        ),
        XliffUnit(
            unit_id(REVIEWED),
            "Yes.",
            "Sí.",
            State.REVIEWED,
            notes=(Note("paragraph 1", f"{line}context"),),
        ),
        XliffUnit(
            unit_id(OUTDATED),
            "At least 70 died.",
            "Murieron 69.",
            State.OUTDATED,
            previous="At least 69 died.",
            notes=(
                Note("changed: 69 → 70", f"{line}changed"),
                Note("memory: storm", f"{line}memory"),
            ),
        ),
        XliffUnit(
            unit_id(recalled),
            "Sport",
            "Deporte",
            State.DRAFT,
            "category",
            Origin.MEMORY,
            notes=(Note(recalled.comments[0], f"{line}machine"),),
        ),
    )


def test_ids_stay_and_differ_by_context() -> None:
    assert unit_id(Entry("No.")) == "u9224a22e3174e7c1"
    assert unit_id(Entry("No.", context="headline")) != unit_id(Entry("No.", "No hay."))


@pytest.mark.parametrize(
    ("entry", "target", "state", "expected"),
    [
        pytest.param(DRAFT, "No hay.", State.REVIEWED, ("No hay.", False), id="approved"),
        pytest.param(DRAFT, "No.", State.REVIEWED, ("No.", False), id="edited"),
        pytest.param(DRAFT, "No.", None, ("No.", True), id="edited-without-a-state"),
        pytest.param(DRAFT, "No.", State.DRAFT, ("No.", True), id="edited-and-unsure"),
        pytest.param(DRAFT, "No hay.", None, ("No hay.", True), id="no-state"),
        pytest.param(REVIEWED, "Sí.", None, ("Sí.", False), id="a-tool-that-drops-states"),
        pytest.param(REVIEWED, "Sí.", State.DRAFT, ("Sí.", True), id="doubted"),
        pytest.param(REVIEWED, "", State.EMPTY, ("", False), id="emptied"),
    ],
)
def test_states_that_come_back(
    entry: Entry, target: str, state: State | None, expected: tuple[str, bool]
) -> None:
    unit = XliffUnit(unit_id(entry), entry.source, target, state)
    [found] = from_units(catalog(entry), [unit], PATH).entries
    assert (found.target, found.fuzzy) == expected
    assert found.comments == entry.comments


def test_approval_ends_what_was_before() -> None:
    unit = replace(to_units(catalog(OUTDATED))[0], state=State.REVIEWED)
    [found] = from_units(catalog(OUTDATED), [unit], PATH).entries
    assert (found.state, found.previous) == (State.REVIEWED, None)


def test_notes_of_translators_become_comments_and_ours_do_not_come_twice() -> None:
    [unit] = to_units(catalog(DRAFT))
    bare = tuple(replace(note, category="") for note in unit.notes)  # a tool lost the categories
    more = (*bare, Note("69?\n\n or 70?", "Ana"), Note("x", "l10n-context"))
    [found] = from_units(catalog(DRAFT), [replace(unit, notes=more)], PATH).entries
    assert found.comments == (*DRAFT.comments, "69?", "or 70?")


def test_what_is_not_of_the_catalog_stays_apart() -> None:
    [unit] = to_units(catalog(REVIEWED))
    stranger = XliffUnit("u1", "Other.", "Otro.", State.REVIEWED, "headline")
    spaced = replace(unit, source=" Yes. ")
    found = from_units(catalog(REVIEWED), [spaced, stranger], PATH)
    assert found.entries == (REVIEWED, Entry("Other.", "Otro.", "headline"))
    changed = from_units(catalog(REVIEWED), [replace(unit, source="Yes!")], PATH)
    assert changed.entries == (Entry("Yes!", "Sí."),)


def test_a_unit_twice() -> None:
    [unit] = to_units(catalog(REVIEWED))
    with pytest.raises(CatalogError, match=r"storm\.xlf: the unit 'u[0-9a-f]+' is there twice"):
        from_units(catalog(REVIEWED), [unit, unit], PATH)


def test_entries_without_a_unit_are_left_out_but_plurals_and_old_ones() -> None:
    plural = Entry("One.", plural="Many.", plural_targets=("Uno.", "Muchos."))
    gone = Entry("Gone.", "Ido.", obsolete=True)
    assert from_units(catalog(DRAFT, plural, gone), [], PATH).entries == (plural, gone)


TEXT = st.text("a<&>\"'%{}\\ \n\t\r\x01\u2028\x85\u00a0\u200f\ufeffж", max_size=6)
LINE = st.text("a<&>ж ", min_size=1, max_size=4)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    fuzzy = draw(st.booleans())
    entry = Entry(
        draw(TEXT.filter(bool)),
        draw(TEXT),
        draw(st.sampled_from((None, "headline"))),
        fuzzy=fuzzy,
        previous=draw(st.none() | TEXT) if fuzzy else None,
        comments=tuple(draw(st.lists(LINE | st.just("changed: a → b"), max_size=2))),
        notes=tuple(draw(st.lists(LINE, max_size=1))),
        flags=tuple(draw(st.lists(st.just("no-wrap"), max_size=1))),
    )
    return stamp(entry, "argos") if fuzzy and draw(st.booleans()) else entry


@pytest.mark.parametrize("version", Version)
@given(st.lists(entries(), max_size=4, unique_by=lambda entry: entry.key))
def test_a_catalog_goes_out_and_comes_back_without_loss(
    version: Version, some: list[Entry]
) -> None:
    base = catalog(*some)
    written = serialize_xliff(XliffFile("storm.po", "en", "es", to_units(base)), version, "1.0")
    [file] = parse_xliff(written, PATH)
    returned = from_units(base, file.units, PATH)
    if some:
        done = take_back(base, base, [Copy(returned, PATH)], SPANISH)
        assert (done.catalog, done.refused, done.missing) == (base, (), 0)
