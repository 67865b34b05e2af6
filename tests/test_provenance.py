"""The machine's line: whose words an entry holds."""

from dataclasses import replace

import pytest

from l10n.model import Entry
from l10n.provenance import is_untouched, maker, mark, stamp

SIGNATURE = "argos en-es 0.2 sha256:dceb4c226e6e beam 4"
DRAFT = stamp(
    Entry("It rains.", "Llueve.", fuzzy=True, comments=("Nice.",)), f"{SIGNATURE} score -0.24"
)


def test_stamped_line_in_full() -> None:
    assert DRAFT.comments == ("Nice.", f"machine: {SIGNATURE} score -0.24 draft:00fb2ba3")


def test_a_new_stamp_replaces_the_old_one() -> None:
    changed = replace(DRAFT, source="It pours.")
    again = stamp(changed, changed.machine or "")
    assert is_untouched(again)
    assert len(again.comments) == 2
    assert (again.machine or "").count("draft:") == 1


def test_a_draft_is_untouched() -> None:
    assert is_untouched(DRAFT)


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(replace(DRAFT, target="Está lloviendo."), id="edited"),
        pytest.param(replace(DRAFT, fuzzy=False), id="approved"),
        pytest.param(
            replace(DRAFT, source="It rains hard.", previous="It rains."), id="merged-by-msgmerge"
        ),
        pytest.param(mark(DRAFT, SIGNATURE), id="no-stamp"),
        pytest.param(Entry("It rains.", "Llueve.", fuzzy=True), id="no-line"),
    ],
)
def test_words_that_may_be_a_persons(entry: Entry) -> None:
    assert not is_untouched(entry)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param(f"{SIGNATURE} score -0.24 draft:1a2b3c4d", SIGNATURE, id="stamped"),
        pytest.param(f"{SIGNATURE} score -0.24", SIGNATURE, id="without-stamp"),
        pytest.param("rule draft:1a2b3c4d", "rule", id="rule"),
        pytest.param("derived from sr", "derived from sr", id="derived"),
    ],
)
def test_maker(line: str, expected: str) -> None:
    assert maker(mark(Entry("It rains."), line)) == expected


def test_nobody_made_an_entry_without_a_line() -> None:
    assert maker(Entry("It rains.", "Llueve.")) == ""
