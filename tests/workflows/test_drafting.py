"""Drafting over a desk: revised stories, derived languages, progress."""

from dataclasses import replace
from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.desk import Desk
from l10n.languages import SERBIAN_LATIN, SPANISH, find_language
from l10n.model import Entry, State
from l10n.settings import Settings
from l10n.workflows.drafting import draft
from l10n.workflows.extraction import extract

SENTENCE = "Ferries stay in harbour until Friday."
REVISED = "Ferries stay in harbour until Saturday."
STORY = "Weather\n\nStorm closes port\n\nLima (EFE).- A storm closed the port.\n\n{}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "sources").mkdir()
    return Desk(tmp_path, Settings(engine="pseudo"))


def extracted(desk: Desk, sentence: str) -> None:
    path = desk.root / "sources" / "storm.txt"
    path.write_text(STORY.format(sentence), encoding="utf-8", newline="")
    assert extract(desk, [path], desk.targets).problems == ()


def spanish(desk: Desk, source: str) -> Entry:
    entries = parse_catalog(desk.catalog("storm", SPANISH)).entries
    return next(entry for entry in entries if entry.source == source)


def edit(desk: Desk, source: str, **changes: object) -> None:
    path = desk.catalog("storm", SPANISH)
    catalog = parse_catalog(path)
    entries = tuple(
        replace(entry, **changes) if entry.source == source else entry  # type: ignore[arg-type]  # any field
        for entry in catalog.entries
    )
    path.write_bytes(serialize(replace(catalog, entries=entries)))


def test_an_untouched_draft_is_drafted_anew_for_a_changed_source(desk: Desk) -> None:
    extracted(desk, SENTENCE)
    draft(desk, ["storm"], [SPANISH])
    extracted(desk, REVISED)
    assert spanish(desk, REVISED).state is State.OUTDATED
    draft(desk, ["storm"], [SPANISH])
    entry = spanish(desk, REVISED)
    assert (entry.state, entry.previous) == (State.DRAFT, None)
    assert entry.target == "[Férríéš štáý íñ hárbóúr úñtíl Šátúrdáý.]"


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"fuzzy": False}, id="approved-as-it-was"),
        pytest.param({"target": "Los ferris esperan."}, id="edited-and-still-fuzzy"),
        pytest.param({"target": "Los ferris esperan.", "fuzzy": False}, id="edited"),
        pytest.param({"comments": (), "fuzzy": False, "target": "Esperan."}, id="own-words"),
    ],
)
def test_a_persons_words_stay_outdated(desk: Desk, changes: dict[str, object]) -> None:
    extracted(desk, SENTENCE)
    draft(desk, ["storm"], [SPANISH])
    edit(desk, SENTENCE, **changes)
    words = spanish(desk, SENTENCE).target
    extracted(desk, REVISED)
    draft(desk, ["storm"], [SPANISH])
    entry = spanish(desk, REVISED)
    assert (entry.state, entry.previous, entry.target) == (State.OUTDATED, SENTENCE, words)


def test_a_second_revision_shows_what_the_words_translate(desk: Desk) -> None:
    extracted(desk, SENTENCE)
    edit(desk, SENTENCE, target="Los ferris esperan.")
    extracted(desk, REVISED)
    extracted(desk, REVISED.replace("stay", "remain"))
    entry = spanish(desk, REVISED.replace("stay", "remain"))
    assert (entry.target, entry.previous) == ("Los ferris esperan.", SENTENCE)


def test_an_untouched_draft_survives_two_revisions_as_the_machines(desk: Desk) -> None:
    extracted(desk, SENTENCE)
    draft(desk, ["storm"], [SPANISH])
    extracted(desk, REVISED)
    extracted(desk, REVISED.replace("stay", "remain"))
    draft(desk, ["storm"], [SPANISH])
    assert spanish(desk, REVISED.replace("stay", "remain")).state is State.DRAFT


def test_an_outdated_draft_stays_where_there_is_no_engine(desk: Desk) -> None:
    extracted(desk, SENTENCE)
    draft(desk, ["storm"], [SPANISH])
    extracted(desk, REVISED)
    before = desk.catalog("storm", SPANISH).read_bytes()
    broken = Desk(desk.root, Settings(engine="nobody"))
    assert draft(broken, ["storm"], [SPANISH]).problems != ()
    assert desk.catalog("storm", SPANISH).read_bytes() == before


def test_a_derived_language_brings_its_origin(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    desk = Desk(tmp_path, Settings(engine="pseudo", targets=("sr@latin",)))
    extracted(desk, SENTENCE)
    report = draft(desk, ["storm"], [SERBIAN_LATIN])
    assert report.problems == ()
    assert set(report.written) == {
        desk.catalog("storm", find_language("sr")),
        desk.catalog("storm", SERBIAN_LATIN),
    }
    states = {e.state for e in parse_catalog(desk.catalog("storm", SERBIAN_LATIN)).entries}
    assert State.DRAFT in states


def test_report_names_the_engine_only_where_it_worked(desk: Desk) -> None:
    extracted(desk, SENTENCE)
    assert draft(desk, ["storm"], [SPANISH]).engines == ("pseudo 1",)
    again = draft(desk, ["storm"], [SPANISH])
    assert (again.engines, again.written) == ((), ())


def test_the_meter_hears_of_every_sentence(desk: Desk) -> None:
    news: list[tuple[str, int, int]] = []
    extracted(desk, SENTENCE)
    draft(desk, ["storm"], [SPANISH], lambda *words: news.append(words))
    assert news[0] == ("draft es", 0, 3)
    assert news[-1] == ("draft es", 3, 3)
