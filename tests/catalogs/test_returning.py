"""Work of translators taken back: three versions of each entry compared, entry by entry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from one_sentence import (
    CONFIRMED,
    DRAFT,
    EMPTY,
    OTHER,
    PATH,
    REVIEWED,
    SOURCE,
    UNSURE,
    back,
    catalog,
)

from l10n.catalogs.returning import Copy, Return, differing, take_back
from l10n.catalogs.settling import Outcome
from l10n.errors import CatalogError
from l10n.languages import SPANISH
from l10n.model import Catalog, Entry, State
from l10n.provenance import is_untouched, stamp


@pytest.mark.parametrize(
    ("returned", "outcome", "target"),
    [
        pytest.param(EMPTY, Outcome.KEPT, DRAFT.target, id="nobody-worked"),
        pytest.param(CONFIRMED, Outcome.APPROVED, DRAFT.target, id="confirmed"),
        pytest.param(Entry(SOURCE, SOURCE), Outcome.KEPT, DRAFT.target, id="filled-with-english"),
    ],
)
def test_what_a_tool_makes_holds_nothing_where_nobody_worked(
    returned: Entry, outcome: Outcome, target: str
) -> None:
    found, entry = back(DRAFT, DRAFT, returned, finished=True)
    assert (found, entry.target) == (outcome, target)


@pytest.mark.parametrize(
    ("other", "outcome"),
    [
        pytest.param(EMPTY, Outcome.KEPT, id="no-mark-left"),
        pytest.param(UNSURE, Outcome.EMPTIED, id="a-mark-left"),
    ],
)
def test_gaps_without_fuzzy_marks_are_omegats(other: Entry, outcome: Outcome) -> None:
    second = replace(DRAFT, context="headline")
    copy = Copy(catalog(EMPTY, replace(other, context="headline")), PATH)
    done = take_back(catalog(DRAFT, second), catalog(DRAFT, second), [copy], SPANISH)
    assert done.rows[0].outcome is outcome


def test_english_words_count_where_the_tool_leaves_gaps() -> None:
    gap = Entry("Another.")
    done = take_back(
        catalog(DRAFT, gap),
        catalog(DRAFT, gap),
        [Copy(catalog(Entry(SOURCE, SOURCE), gap), PATH, finished=True)],
        SPANISH,
    )
    assert [row.outcome for row in done.rows] == [Outcome.APPROVED, Outcome.KEPT]


def test_the_first_copy_with_news_counts() -> None:
    second = Entry("Another.", "Otro.")
    copies = [
        Copy(catalog(REVIEWED, Entry("Another.")), Path("target/storm.po"), finished=True),
        Copy(catalog(OTHER, second), Path("source/storm.po")),
    ]
    desk = catalog(DRAFT, Entry("Another."))
    done = take_back(desk, desk, copies, SPANISH)
    assert [entry.target for entry in done.catalog.entries] == [REVIEWED.target, "Otro."]


def story(*sources: str) -> Catalog:
    return catalog(*(Entry(source) for source in sources))


def test_work_on_a_story_that_changed_meanwhile_is_carried_over() -> None:
    """A figure is corrected and a sentence cut while the translator works."""
    cut = "The port of Gijón said it would be open again by Friday evening."
    base = story(SOURCE, cut)
    returned = catalog(REVIEWED, Entry(cut, "El puerto de Gijón abrirá el viernes por la tarde."))
    desk = story("At least 70 ports closed.")
    done = take_back(desk, base, [Copy(returned, PATH)], SPANISH)
    changed, gone = done.catalog.entries
    assert (changed.target, changed.state, changed.previous) == (
        "Al menos 70 puertos cerraron.",
        State.OUTDATED,
        SOURCE,
    )
    assert changed.comments == ("changed: 69 → 70", "proposed: 69 → 70")
    assert (gone.source, gone.obsolete, gone.state) == (cut, True, State.REVIEWED)
    assert [row.outcome for row in done.rows] == [Outcome.OUTDATED, Outcome.APPROVED]
    again = take_back(done.catalog, base, [Copy(returned, PATH)], SPANISH)
    assert again.catalog == done.catalog


def test_what_people_made_of_the_changed_sentence_stays() -> None:
    new = Entry("At least 70 ports closed.", "Cerraron 70 puertos.")
    done = take_back(catalog(new), story(SOURCE), [Copy(catalog(REVIEWED), PATH)], SPANISH)
    assert done.catalog.entries == (new,)
    assert [row.outcome for row in done.rows] == [Outcome.CONFLICT]


@pytest.mark.parametrize(
    ("base", "returned", "outcome", "target"),
    [
        pytest.param(REVIEWED, OTHER, Outcome.CONFLICT, REVIEWED.target, id="persons-words"),
        pytest.param(DRAFT, OTHER, Outcome.APPROVED, OTHER.target, id="machines-words"),
    ],
)
def test_a_guess_at_what_was_handed_over(
    base: Entry, returned: Entry, outcome: Outcome, target: str
) -> None:
    """What looks like other words for approved ones may be older words from before."""
    done = take_back(catalog(base), catalog(base), [Copy(catalog(returned), PATH)], SPANISH,
                     sure=False)  # fmt: skip
    [row] = done.rows
    assert (row.outcome, row.entry.target) == (outcome, target)


def test_strangers_are_named_and_the_rest_is_taken() -> None:
    stranger = replace(Entry("At least 69 ports closed!", "Otra."), line=12)
    done = take_back(
        catalog(DRAFT), catalog(DRAFT), [Copy(catalog(REVIEWED, stranger), PATH)], SPANISH
    )
    [refused] = done.refused
    assert str(refused) == (
        "storm.po:12: 'At least 69 ports closed!' was not handed over; "
        "if a tool changed it, mend the msgid"
    )
    assert done.catalog.entries[0].target == REVIEWED.target
    assert (done.missing, done.open) == (0, 0)


@pytest.mark.parametrize("entries", [(), (Entry("Sport", "Deporte"),)], ids=["none", "other"])
def test_another_story(entries: tuple[Entry, ...]) -> None:
    with pytest.raises(CatalogError, match=r"storm\.po: no sentence of it belongs to this story"):
        take_back(catalog(DRAFT), catalog(DRAFT), [Copy(catalog(*entries), PATH)], SPANISH)


def test_what_did_not_come_back_is_counted() -> None:
    desk = catalog(DRAFT, Entry("Another."))
    done = take_back(desk, desk, [Copy(catalog(REVIEWED), PATH)], SPANISH)
    assert (done.missing, done.open, len(done.rows)) == (1, 1, 1)


HANDED = (("Language", "es"), ("Last-Translator", ""), ("X-Generator", "l10n"))
NAMED = (
    ("Language", "es"),
    ("Last-Translator", "Ana <ana@example.org>"),
    ("PO-Revision-Date", "2026-05-14 10:30+0200"),
    ("X-Generator", "Poedit 3.4"),
)


@pytest.mark.parametrize(
    ("returned", "desk", "expected"),
    [
        pytest.param(REVIEWED, HANDED, "Ana <ana@example.org>", id="worked"),
        pytest.param(DRAFT, HANDED, "", id="saved-only"),
        pytest.param(
            REVIEWED,
            (("Last-Translator", "Iva"), ("PO-Revision-Date", "2026-05-14 08:31Z")),
            "Iva",
            id="later-here",
        ),
        pytest.param(
            REVIEWED,
            (("Last-Translator", "Iva"), ("PO-Revision-Date", "2026-05-14 08:29Z")),
            "Ana <ana@example.org>",
            id="earlier-here",
        ),
    ],
)
def test_the_translators_name(
    returned: Entry, desk: tuple[tuple[str, str], ...], expected: str
) -> None:
    came = replace(catalog(returned, header=NAMED), comments=("Spanish of storm",))
    done = take_back(
        catalog(DRAFT, header=desk), catalog(DRAFT, header=HANDED), [Copy(came, PATH)], SPANISH
    )
    header = dict(done.catalog.header)
    assert header["Last-Translator"] == expected
    assert header.get("X-Generator", "l10n") == "l10n"
    assert done.catalog.comments == (() if returned is DRAFT else came.comments)


@pytest.mark.parametrize(
    ("entries", "count"),
    [
        pytest.param((DRAFT,), 0, id="same"),
        pytest.param((REVIEWED,), 1, id="worked-on"),
        pytest.param((), 1, id="missing"),
        pytest.param((DRAFT, Entry("New.")), 1, id="more"),
    ],
)
def test_how_far_a_copy_is_from_what_was_handed_over(
    entries: tuple[Entry, ...], count: int
) -> None:
    assert differing(catalog(DRAFT), catalog(*entries)) == count


KEYS = ("One.", "Two.", "Three.")
WORDS = st.sampled_from(("", "uno", "dos", "tres"))


@st.composite
def versions(draw: st.DrawFn) -> Catalog:
    entries = []
    for source in draw(st.permutations(KEYS)):
        entry = Entry(source, draw(WORDS), fuzzy=draw(st.booleans()))
        if entry.target and draw(st.booleans()):
            entry = stamp(replace(entry, fuzzy=True), "argos")
        entries.append(entry if entry.target else replace(entry, fuzzy=False))
    return catalog(*entries)


def by_key(done: Return) -> dict[str, Entry]:
    return {entry.source: entry for entry in done.catalog.entries}


@given(versions(), versions(), versions(), st.booleans(), st.booleans())
def test_no_word_of_a_person_is_lost(
    base: Catalog, desk: Catalog, returned: Catalog, known: bool, finished: bool
) -> None:
    """Words that people changed at the desk stay, and a second time changes nothing."""
    handed = base if known else None
    copies = [Copy(returned, PATH, finished)]
    done = take_back(desk, handed, copies, SPANISH)
    now, before = by_key(done), {entry.source: entry for entry in base.entries}
    for entry in desk.entries:
        ours = entry.target and not is_untouched(entry)
        changed = not known or entry.target != before[entry.source].target
        if ours and changed:
            assert now[entry.source].target == entry.target
    assert take_back(done.catalog, handed, copies, SPANISH).catalog == done.catalog


@given(versions(), versions())
def test_where_nobody_else_worked_all_of_it_is_taken(base: Catalog, returned: Catalog) -> None:
    done = by_key(take_back(base, base, [Copy(returned, PATH)], SPANISH))
    for entry in returned.entries:
        if entry.target and not is_untouched(entry):
            assert (done[entry.source].target, done[entry.source].fuzzy) == (
                entry.target,
                entry.fuzzy,
            )
