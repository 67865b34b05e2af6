"""What the memory may write into an entry, and how it says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from l10n.drafting.entries import fill_by_rule, is_for_engine, is_refused
from l10n.drafting.recall import (
    is_copied_on_trust,
    is_for_memory,
    is_for_near,
    offer,
    recall,
)
from l10n.languages import SPANISH
from l10n.model import Entry, State
from l10n.provenance import maker, mark, stamp

EMPTY = Entry("Some 70 people were hurt.", comments=("ask Ana",))
DRAFT = stamp(replace(EMPTY, target="Hay 70.", fuzzy=True), "argos 1 score -0.20")
HUMAN = replace(EMPTY, target="Hay 70.", fuzzy=True)
REFUSED = mark(EMPTY, "rejected: argos 1: lost figures: 70")
BEFORE = "Some 69 people were hurt."
CHANGES = (("69", "70"),)


def recalled(entry: Entry, *, trusted: bool = False) -> Entry:
    return recall(entry, "Hay 70 heridos.", "storm", trusted=trusted)


def offered(entry: Entry) -> Entry:
    return offer(entry, "Hay 69 heridos.", "95% storm", BEFORE, CHANGES)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(EMPTY, True, id="empty"),
        pytest.param(DRAFT, True, id="untouched-draft"),
        pytest.param(offered(EMPTY), True, id="own-offer"),
        pytest.param(HUMAN, False, id="somebodys-fuzzy-words"),
        pytest.param(replace(DRAFT, target="Hubo 70."), False, id="edited-draft"),
        pytest.param(replace(DRAFT, fuzzy=False), False, id="approved"),
        pytest.param(replace(EMPTY, obsolete=True), False, id="obsolete"),
        pytest.param(replace(EMPTY, plural="x"), False, id="plural"),
        pytest.param(
            replace(recalled(EMPTY, trusted=True), fuzzy=True), False, id="doubted-after-trust"
        ),
    ],
)
def test_is_for_memory(entry: Entry, expected: bool) -> None:
    assert is_for_memory(entry) is expected


def test_the_same_source_makes_a_draft() -> None:
    entry = recalled(DRAFT)
    assert (entry.state, entry.target, maker(entry)) == (State.DRAFT, "Hay 70 heridos.", "memory")
    assert entry.comments[:2] == ("ask Ana", "memory: storm")
    assert recalled(entry) is entry


def test_on_trust_it_is_reviewed_and_no_evidence_until_edited() -> None:
    entry = recalled(EMPTY, trusted=True)
    assert entry.state is State.REVIEWED
    assert is_copied_on_trust(entry)
    assert not is_copied_on_trust(replace(entry, target="Hay setenta."))
    assert not is_copied_on_trust(replace(recalled(EMPTY), fuzzy=False))


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(EMPTY, True, id="empty"),
        pytest.param(REFUSED, True, id="refused-by-the-firewall"),
        pytest.param(offered(EMPTY), True, id="own-offer"),
        pytest.param(DRAFT, False, id="draft"),
        pytest.param(replace(DRAFT, previous=BEFORE), False, id="outdated-draft"),
        pytest.param(replace(offered(EMPTY), target="Hay 70."), False, id="edited-offer"),
        pytest.param(replace(EMPTY, context="byline"), False, id="byline"),
        pytest.param(replace(EMPTY, context="headline"), True, id="headline"),
    ],
)
def test_is_for_near(entry: Entry, expected: bool) -> None:
    assert is_for_near(entry) is expected


def test_a_like_source_makes_an_outdated_entry_with_its_difference() -> None:
    entry = offered(EMPTY)
    assert (entry.state, entry.target) == (State.OUTDATED, "Hay 69 heridos.")
    assert (entry.previous, entry.previous_context) == (BEFORE, None)
    assert entry.comments[:2] == ("ask Ana", "memory: 95% storm: 69 → 70")
    assert offered(entry) is entry
    assert is_for_engine(entry)


def test_a_draft_clears_what_was_said_of_an_offer() -> None:
    dateline = replace(EMPTY, source="Belgrade, May 15 (EFE).-", context="dateline")
    entry = fill_by_rule(offered(dateline), SPANISH)
    assert (entry.state, entry.previous) == (State.DRAFT, None)
    assert [line for line in entry.comments if line.startswith("memory:")] == []


def test_an_engine_that_failed_is_not_asked_again() -> None:
    entry = offered(REFUSED)
    assert entry.machine is not None
    assert entry.machine.startswith("rejected: argos 1: lost figures: 70; memory, near draft:")
    assert is_refused(entry, "argos 1")
    assert not is_refused(entry, "argos 2")
    again = offer(entry, "Hubo 69.", "96% port", BEFORE, CHANGES)
    assert again.machine is not None
    assert again.machine.count("; memory, near") == 1


def test_names_from_outside_stay_on_their_line() -> None:
    changes = [("a\u2028b\n#, x", ""), *(("1", "2"),) * 9]
    entry = offer(EMPTY, "x", "a\nb.tmx", BEFORE, changes)
    note = entry.comments[1]
    assert note.startswith("memory: a b.tmx: a b #, x → ∅; 1 → 2; ")
    assert note.endswith("1 → 2; …")
    assert note.count("→") == 6
