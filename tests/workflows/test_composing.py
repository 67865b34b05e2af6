"""A story in the words of a catalog."""

from datetime import datetime
from pathlib import Path

import pytest

from l10n.languages import SERBIAN_LATIN
from l10n.model import Catalog, Drafts, Entry, Passage, Role, Segment, State, Story
from l10n.workflows.composing import compose, compose_original

STORY = Story("s", Path("s.txt"), (), "v")
SEGMENT = Segment(Role.PARAGRAPH, "War\nends.", "War ends.", "\n", 1, 0, 1, 1)
ENGINE = "machine: argos 1 beam 4 score -0.31"
REVIEWED = Entry("War ends.", "Rat je gotov.")
DRAFT = Entry("War ends.", "Rat je gotov.", fuzzy=True, comments=(ENGINE,))


@pytest.mark.parametrize(
    ("entry", "drafts", "text", "state", "engine"),
    [
        pytest.param(REVIEWED, Drafts.LABEL, "Rat je gotov.", State.REVIEWED, "", id="reviewed"),
        pytest.param(
            DRAFT, Drafts.LABEL, "Rat je gotov.", State.DRAFT, "argos 1 beam 4", id="draft"
        ),
        pytest.param(DRAFT, Drafts.SOURCE, "War ends.", State.EMPTY, "", id="source for a draft"),
        pytest.param(
            Entry("War ends.", "Rat.", fuzzy=True, previous="War."),
            Drafts.LABEL, "War ends.", State.EMPTY, "", id="outdated",
        ),
        pytest.param(Entry("War ends."), Drafts.LABEL, "War ends.", State.EMPTY, "", id="empty"),
        pytest.param(
            Entry("War ends.", "Rat.", obsolete=True),
            Drafts.LABEL, "War ends.", State.EMPTY, "", id="obsolete",
        ),
    ],
)  # fmt: skip
def test_passages(entry: Entry, drafts: Drafts, text: str, state: State, engine: str) -> None:
    catalog = Catalog("sr@latin", (entry,))
    edition = compose(STORY, [SEGMENT], catalog, SERBIAN_LATIN, drafts)
    assert edition.passages == (Passage(SEGMENT, text, state, engine),)


def catalog(name: str, moment: str, entry: Entry = REVIEWED) -> Catalog:
    header = (("Last-Translator", f"{name} <a@example.org>"), ("PO-Revision-Date", moment))
    return Catalog("sr", (entry,), header)


def test_credits_join_both_scripts_and_take_the_later_moment() -> None:
    latin = catalog("Ivo", "2026-05-14 10:30+0200")
    cyrillic = catalog("Ana", "2026-05-14 09:00")
    edition = compose(STORY, [SEGMENT], latin, SERBIAN_LATIN, origin=cyrillic)
    assert edition.reviewers == ("Ivo", "Ana")
    # Half past ten in Belgrade is half past eight in UTC.
    assert edition.revised == datetime.fromisoformat("2026-05-14T09:00")


def test_one_person_in_both_scripts_is_named_once() -> None:
    both = catalog("Ana", "2026-05-14 09:00")
    edition = compose(STORY, [SEGMENT], both, SERBIAN_LATIN, origin=both)
    assert edition.reviewers == ("Ana",)


def test_drafts_alone_have_no_reviewer() -> None:
    edition = compose(STORY, [SEGMENT], catalog("Ana", "2026-05-14 09:00", DRAFT), SERBIAN_LATIN)
    assert (edition.reviewers, edition.revised) == ((), None)


def test_original() -> None:
    edition = compose_original(STORY, [SEGMENT])
    assert edition.original
    assert edition.machine_count == 0
    assert [passage.text for passage in edition.passages] == ["War ends."]
