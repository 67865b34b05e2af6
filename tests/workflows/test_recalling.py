"""The memory in drafting: recurring background, like sentences, trust, Serbian."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from l10n.catalogs import parse_catalog, serialize
from l10n.desk import Desk
from l10n.languages import SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.memory import Unit
from l10n.model import Entry, State
from l10n.settings import Settings
from l10n.workflows.drafting import draft
from l10n.workflows.extraction import extract
from l10n.workflows.recalling import choose, is_certain

PORT = "The port handles most of the food of the island."
PUERTO = "El puerto recibe la mayor parte de los alimentos de la isla."
HURT = "Some {} people were hurt, the mayor said."
HERIDOS = "Unas 69 personas resultaron heridas, dijo el alcalde."
STORY = "Weather\n\nStorm {0}\n\nLima (EFE).- {1} \n\n{2}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "sources").mkdir()
    desk = Desk(tmp_path, Settings(engine="pseudo"))
    for name, number in (("storm", 69), ("flood", 70)):
        path = tmp_path / "sources" / f"{name}.txt"
        path.write_text(STORY.format(name, HURT.format(number), PORT), encoding="utf-8")
        assert extract(desk, [path], desk.targets).problems == ()
    return desk


def find(desk: Desk, slug: str, source: str, language: Language = SPANISH) -> Entry:
    entries = parse_catalog(desk.catalog(slug, language)).entries
    return next(entry for entry in entries if entry.source == source)


def edit(
    desk: Desk, slug: str, source: str, target: str, language: Language = SPANISH, **more: object
) -> None:
    path = desk.catalog(slug, language)
    catalog = parse_catalog(path)
    entries = tuple(
        replace(entry, target=target, **more) if entry.source == source else entry  # type: ignore[arg-type]  # any field
        for entry in catalog.entries
    )
    path.write_bytes(serialize(replace(catalog, entries=entries)))


def is_kept(path: Path) -> bool:
    """Whether a file is more than a note of what need not be done again."""
    return path.is_file() and path.name != "done.sqlite"


def files(desk: Desk) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in desk.root.rglob("*.*") if is_kept(path)}


def test_recurring_background_is_reused_before_the_engine(desk: Desk) -> None:
    edit(desk, "storm", PORT, PUERTO)
    report = draft(desk, ["flood"], [SPANISH])
    assert (report.problems, report.memory) == ((), 1)
    entry = find(desk, "flood", PORT)
    assert (entry.state, entry.target) == (State.DRAFT, PUERTO)
    assert "memory: storm" in entry.comments
    before = files(desk)
    again = draft(desk, ["flood"], [SPANISH])
    assert (again.written, again.memory) == ((), 0)
    assert files(desk) == before


def test_an_untouched_draft_gives_way_to_words_approved_since(desk: Desk) -> None:
    draft(desk, ["storm", "flood"], [SPANISH])
    edit(desk, "storm", PORT, PUERTO, fuzzy=False)
    draft(desk, ["flood"], [SPANISH])
    assert find(desk, "flood", PORT).target == PUERTO


@pytest.mark.parametrize("fuzzy", [True, False], ids=["unfinished", "approved"])
def test_a_person_is_never_overwritten(desk: Desk, fuzzy: bool) -> None:
    draft(desk, ["flood"], [SPANISH])
    edit(desk, "flood", PORT, "Mis palabras.", fuzzy=fuzzy)
    edit(desk, "storm", PORT, PUERTO)
    draft(desk, ["flood"], [SPANISH])
    assert find(desk, "flood", PORT).target == "Mis palabras."


def test_a_like_sentence_is_shown_where_there_is_no_engine(desk: Desk) -> None:
    edit(desk, "storm", HURT.format(69), HERIDOS)
    alone = replace(desk, settings=Settings(engine="nobody"))
    draft(alone, ["flood"], [SPANISH])
    entry = find(desk, "flood", HURT.format(70))
    assert (entry.state, entry.target) == (State.OUTDATED, HERIDOS)
    assert entry.previous == HURT.format(69)
    assert "memory: 95% storm: 69 → 70" in entry.comments
    before = files(desk)
    draft(alone, ["flood"], [SPANISH])
    assert files(desk) == before
    draft(desk, ["flood"], [SPANISH])
    entry = find(desk, "flood", HURT.format(70))
    assert (entry.state, entry.previous) == (State.DRAFT, None)
    assert entry.target.startswith("[")


def test_a_desk_may_ask_for_more_likeness(desk: Desk) -> None:
    edit(desk, "storm", HURT.format(69), HERIDOS)
    strict = replace(desk, settings=Settings(engine="nobody", threshold=0.99))
    draft(strict, ["flood"], [SPANISH])
    assert find(desk, "flood", HURT.format(70)).state is State.EMPTY


def test_trust_approves_and_a_persons_doubt_stands(desk: Desk) -> None:
    trusting = replace(desk, settings=Settings(engine="pseudo", trust=True))
    edit(desk, "storm", PORT, PUERTO)
    draft(trusting, ["flood"], [SPANISH])
    assert find(desk, "flood", PORT).state is State.REVIEWED
    edit(desk, "flood", PORT, PUERTO, fuzzy=True)
    draft(trusting, ["flood"], [SPANISH])
    assert find(desk, "flood", PORT).state is State.DRAFT


def test_serbian_is_remembered_once_and_derived(desk: Desk) -> None:
    edit(desk, "storm", PORT, "Luka prima većinu hrane za ostrvo.", SERBIAN_LATIN)
    draft(desk, ["storm", "flood"], [SERBIAN_LATIN])
    assert find(desk, "flood", PORT, SERBIAN).target == "Лука прима већину хране за острво."
    latin = find(desk, "flood", PORT, SERBIAN_LATIN)
    assert latin.target == "Luka prima većinu hrane za ostrvo."
    assert latin.state is State.DRAFT


def test_drafting_goes_on_without_a_usable_memory(desk: Desk) -> None:
    (desk.root / ".l10n" / "memory.sqlite").mkdir(parents=True)
    report = draft(desk, ["flood"], [SPANISH])
    assert [str(problem).rpartition(": ")[2] for problem in report.problems] == [
        "cannot be opened; move away what stands there"
    ]
    assert find(desk, "flood", PORT).state is State.DRAFT


def unit(target: str, origin: str = "a", **more: object) -> Unit:
    values = {"locale": "es", "own": True, **more}
    return Unit(PORT, target, origin=origin, **values)  # type: ignore[arg-type]  # any field


@pytest.mark.parametrize(
    ("units", "context", "target", "where"),
    [
        pytest.param([unit("A")], None, "A", "a", id="one"),
        pytest.param(
            [unit("A"), unit("B", "b"), unit("B", "c")],
            None,
            "B",
            "c; translated otherwise 1×",
            id="most-stories",
        ),
        pytest.param(
            [unit("A", "a", seen="20260102T000000Z"), unit("B", "b", seen="20260101T000000Z")],
            None,
            "A",
            "a; translated otherwise 1×",
            id="seen-last",
        ),
        pytest.param(
            [unit("A", context="headline"), unit(PUERTO, "x.tmx", own=False)],
            None,
            PUERTO,
            "x.tmx",
            id="same-context-first",
        ),
        pytest.param([unit("A")], "headline", "A", "a (body)", id="another-context"),
        pytest.param([unit("A", "x.tmx", own=False), unit("B")], None, "B", "a", id="own-first"),
    ],
)
def test_choose(units: list[Unit], context: str | None, target: str, where: str) -> None:
    found = choose(units, context, SPANISH)
    assert found is not None
    assert (found[0].target, found[1]) == (target, where)


@pytest.mark.parametrize(
    ("units", "context"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([unit("A")], "byline", id="a-name-from-another-context"),
        pytest.param([unit(PORT, "x.tmx", own=False)], None, id="a-file-that-copies-the-source"),
    ],
)
def test_choose_nothing(units: list[Unit], context: str | None) -> None:
    assert choose(units, context, SPANISH) is None


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        pytest.param([unit("A"), unit("A", "b")], True, id="one-translation"),
        pytest.param([unit("A"), unit("B", "b")], False, id="two"),
        pytest.param([unit("A"), unit("B", "x.tmx", own=False)], False, id="a-file-differs"),
        pytest.param([unit("A", own=False)], False, id="a-file-alone"),
        pytest.param([unit("A", context="headline")], False, id="another-context"),
    ],
)
def test_is_certain(units: list[Unit], expected: bool) -> None:
    assert is_certain(units, None) is expected


KILLED = "KILL: Storm story of May 14\n\n"


def kill(desk: Desk, slug: str, *, whole: bool = True) -> None:
    """Mark the source of a story as killed; without `whole` nothing but the mark is left of it."""
    path = desk.root / "sources" / f"{slug}.txt"
    text = path.read_text(encoding="utf-8") if whole else "The story is wrong.\n"
    path.write_text(KILLED + text, encoding="utf-8")
    assert extract(desk, [path], desk.targets).problems == ()


@pytest.mark.parametrize("whole", [True, False], ids=["marked", "emptied"])
def test_words_of_a_killed_story_say_so(desk: Desk, whole: bool) -> None:
    edit(desk, "storm", PORT, PUERTO)
    kill(desk, "storm", whole=whole)
    draft(desk, ["storm", "flood"], [SPANISH])
    entry = find(desk, "flood", PORT)
    assert (entry.state, entry.target) == (State.DRAFT, PUERTO)
    assert "memory: storm, a withdrawn story: check the facts" in entry.comments
    before = files(desk)
    assert draft(desk, ["storm", "flood"], [SPANISH]).written == ()
    assert files(desk) == before


def test_a_draft_is_told_when_its_story_is_killed_and_again_when_that_was_wrong(
    desk: Desk,
) -> None:
    source = desk.root / "sources" / "storm.txt"
    alive = source.read_text(encoding="utf-8")
    edit(desk, "storm", PORT, PUERTO)
    draft(desk, ["storm", "flood"], [SPANISH])
    assert "memory: storm" in find(desk, "flood", PORT).comments
    kill(desk, "storm")
    draft(desk, ["storm", "flood"], [SPANISH])
    told = [line for line in find(desk, "flood", PORT).comments if line.startswith("memory:")]
    assert told == ["memory: storm, a withdrawn story: check the facts"]
    source.write_text(alive, encoding="utf-8")
    extract(desk, [source], desk.targets)
    draft(desk, ["storm", "flood"], [SPANISH])
    told = [line for line in find(desk, "flood", PORT).comments if line.startswith("memory:")]
    assert told == ["memory: storm"]


def test_nothing_of_a_killed_story_is_taken_on_trust(desk: Desk) -> None:
    trusting = replace(desk, settings=Settings(engine="pseudo", trust=True))
    edit(trusting, "storm", PORT, PUERTO)
    draft(trusting, ["storm", "flood"], [SPANISH])
    assert find(trusting, "flood", PORT).state is State.REVIEWED
    kill(trusting, "storm")
    draft(trusting, ["storm", "flood"], [SPANISH])
    # What was approved by the other story's approval alone is a draft again.
    entry = find(trusting, "flood", PORT)
    assert (entry.state, entry.target) == (State.DRAFT, PUERTO)
    assert "memory: storm, a withdrawn story: check the facts" in entry.comments


def test_what_a_person_approved_stays_whatever_is_killed(desk: Desk) -> None:
    edit(desk, "storm", PORT, PUERTO)
    edit(desk, "flood", PORT, PUERTO)
    kill(desk, "storm")
    draft(desk, ["storm", "flood"], [SPANISH])
    entry = find(desk, "flood", PORT)
    assert (entry.state, entry.target, entry.comments) == (State.REVIEWED, PUERTO, ())


def test_a_like_sentence_of_a_killed_story_says_so(desk: Desk) -> None:
    edit(desk, "storm", HURT.format(69), HERIDOS)
    kill(desk, "storm")
    alone = replace(desk, settings=Settings(engine="nobody"))
    draft(alone, ["storm", "flood"], [SPANISH])
    note = "memory: 95% storm, a withdrawn story: check the facts: 69 → 70"
    assert note in find(desk, "flood", HURT.format(70)).comments


def test_other_stories_go_before_a_killed_one() -> None:
    killed = Unit(PORT, "A.", "es", origin="storm", seen="20260514T083000Z", own=True)
    killed = replace(killed, withdrawn=True)
    other = Unit(PORT, "B.", "es", origin="port", own=True)
    chosen, where = choose([killed, other], None, SPANISH) or (None, "")
    assert chosen == other
    assert where == "port; also in storm, a withdrawn story: check the facts"
    assert not is_certain([killed, other], None)
    assert is_certain([other], None)
