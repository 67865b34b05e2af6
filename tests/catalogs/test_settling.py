"""One entry in three versions: what becomes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from one_sentence import (
    CLEARED,
    CONFIRMED,
    DRAFT,
    EMPTY,
    FAILED,
    OTHER,
    OTHER_DRAFT,
    PATH,
    REVIEWED,
    SOURCE,
    UNSURE,
    back,
    catalog,
)

from l10n.catalogs.returning import Copy, take_back
from l10n.catalogs.settling import Outcome
from l10n.languages import SPANISH
from l10n.model import Entry


@pytest.mark.parametrize(
    ("base", "desk", "returned", "outcome", "words"),
    [
        pytest.param(DRAFT, DRAFT, CONFIRMED, Outcome.APPROVED, CONFIRMED, id="confirmed"),
        pytest.param(DRAFT, DRAFT, REVIEWED, Outcome.APPROVED, REVIEWED, id="edited"),
        pytest.param(EMPTY, EMPTY, REVIEWED, Outcome.APPROVED, REVIEWED, id="written"),
        pytest.param(DRAFT, DRAFT, UNSURE, Outcome.CHANGED, UNSURE, id="unsure"),
        pytest.param(REVIEWED, REVIEWED, OTHER, Outcome.CHANGED, OTHER, id="reworded"),
        pytest.param(REVIEWED, REVIEWED, UNSURE, Outcome.CHANGED, UNSURE, id="doubted"),
        pytest.param(CONFIRMED, CONFIRMED, DRAFT, Outcome.CHANGED, DRAFT, id="unapproved"),
        pytest.param(DRAFT, DRAFT, DRAFT, Outcome.KEPT, DRAFT, id="untouched"),
        pytest.param(DRAFT, DRAFT, OTHER_DRAFT, Outcome.KEPT, DRAFT, id="another-draft"),
        pytest.param(DRAFT, OTHER_DRAFT, REVIEWED, Outcome.APPROVED, REVIEWED, id="redrafted"),
        pytest.param(EMPTY, DRAFT, REVIEWED, Outcome.APPROVED, REVIEWED, id="drafted-since"),
        pytest.param(DRAFT, FAILED, REVIEWED, Outcome.APPROVED, REVIEWED, id="rejected-since"),
        pytest.param(DRAFT, OTHER, DRAFT, Outcome.KEPT, OTHER, id="only-the-desk-worked"),
        pytest.param(DRAFT, OTHER, REVIEWED, Outcome.CONFLICT, OTHER, id="both-worked"),
        pytest.param(REVIEWED, UNSURE, OTHER, Outcome.CONFLICT, UNSURE, id="both-and-unsure"),
        pytest.param(DRAFT, REVIEWED, REVIEWED, Outcome.KEPT, REVIEWED, id="both-the-same"),
        pytest.param(DRAFT, CONFIRMED, DRAFT, Outcome.KEPT, CONFIRMED, id="approved-here"),
        pytest.param(EMPTY, UNSURE, replace(UNSURE, fuzzy=False), Outcome.APPROVED,
                     replace(UNSURE, fuzzy=False), id="approved-there"),
        pytest.param(REVIEWED, REVIEWED, CLEARED, Outcome.EMPTIED, REVIEWED, id="emptied"),
        pytest.param(DRAFT, CLEARED, REVIEWED, Outcome.APPROVED, REVIEWED, id="cleared-here"),
        pytest.param(REVIEWED, EMPTY, OTHER, Outcome.CONFLICT, EMPTY, id="thrown-away-here"),
        pytest.param(None, DRAFT, REVIEWED, Outcome.APPROVED, REVIEWED, id="unknown-edited"),
        pytest.param(None, DRAFT, OTHER_DRAFT, Outcome.KEPT, DRAFT, id="unknown-older-draft"),
        pytest.param(None, OTHER, REVIEWED, Outcome.CONFLICT, OTHER, id="unknown-reworded"),
        pytest.param(None, CONFIRMED, DRAFT, Outcome.KEPT, CONFIRMED, id="unknown-older"),
        pytest.param(None, REVIEWED, EMPTY, Outcome.KEPT, REVIEWED, id="unknown-empty"),
    ],
)  # fmt: skip
def test_one_entry(
    base: Entry | None, desk: Entry, returned: Entry, outcome: Outcome, words: Entry
) -> None:
    found, entry = back(base, desk, returned)
    assert (found, entry.target, entry.state) == (outcome, words.target, words.state)
    again, same = back(base, entry, returned)
    assert same == entry
    assert again in {Outcome.KEPT, outcome}


def test_comments_and_flags_of_the_translator_come_back() -> None:
    asked = replace(DRAFT, comments=("69 or 70?", *DRAFT.comments), flags=("no-wrap",))
    desk = replace(DRAFT, comments=(*DRAFT.comments, "desk: mind the figure"))
    outcome, entry = back(DRAFT, desk, asked)
    assert outcome is Outcome.COMMENTED
    [row] = take_back(catalog(desk), catalog(DRAFT), [Copy(catalog(asked), PATH)], SPANISH).rows
    assert row.said == ("69 or 70?",)
    assert entry.comments == (*desk.comments, "69 or 70?")
    assert entry.flags == ("no-wrap",)
    assert back(DRAFT, entry, asked) == (Outcome.KEPT, entry)


PROPOSED = "name: Milan Resic → Milan Resić?"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(PROPOSED, (), id="left"),
        pytest.param("name: Milan Resic → Milan Rešić?", (), id="edited, still a question"),
        pytest.param("name: Ana Ilic → Ana Ilić?", (), id="another of ours"),
        pytest.param(PROPOSED[:-1], (PROPOSED[:-1],), id="settled"),
        pytest.param("name: is this a boat?", ("name: is this a boat?",), id="no proposal"),
        pytest.param("who is Milan Resic?", ("who is Milan Resic?",), id="their question"),
    ],
)
@pytest.mark.parametrize("known", [True, False], ids=["known", "unknown"])
def test_only_what_a_translator_wrote_is_the_translators(
    line: str, said: tuple[str, ...], known: bool
) -> None:
    base = replace(DRAFT, comments=(PROPOSED, *DRAFT.comments))
    desk = DRAFT  # nothing is proposed any more
    returned = replace(base, comments=(line, *DRAFT.comments))
    former = catalog(base) if known else None
    [row] = take_back(catalog(desk), former, [Copy(catalog(returned), PATH)], SPANISH).rows
    assert row.said == said
    assert row.entry.comments == (*DRAFT.comments, *said)


def test_a_name_that_was_settled_is_proposed_no_more() -> None:
    other = "name: Ana Ilic → Ana Ilić?"
    desk = replace(DRAFT, comments=(PROPOSED, other, *DRAFT.comments))
    returned = replace(desk, comments=(PROPOSED[:-1], other, *DRAFT.comments))
    outcome, entry = back(desk, desk, returned)
    assert outcome is Outcome.COMMENTED
    assert entry.comments == (other, *DRAFT.comments, PROPOSED[:-1])
    assert back(desk, entry, returned) == (Outcome.KEPT, entry)


def test_approval_takes_the_notes_of_a_change_away_and_keeps_where_the_words_are_from() -> None:
    outdated = replace(
        Entry("At least 70 ports closed.", DRAFT.target, fuzzy=True, previous=SOURCE),
        comments=("machine: argos", "changed: 69 → 70"),
    )
    approved = replace(outdated, fuzzy=False, previous=None)
    outcome, entry = back(outdated, outdated, approved)
    assert (outcome, entry.comments) == (Outcome.APPROVED, ("machine: argos",))


def test_a_previous_msgid_that_a_tool_dropped_stays() -> None:
    outdated = Entry("At least 70 ports closed.", DRAFT.target, fuzzy=True, previous=SOURCE)
    outcome, entry = back(outdated, outdated, replace(outdated, previous=None))
    assert (outcome, entry) == (Outcome.KEPT, outdated)
