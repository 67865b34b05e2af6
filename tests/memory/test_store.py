"""Learning, forgetting and finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from l10n.errors import CorpusError
from l10n.memory import Match, Memory, Origin, Unit, open_memory

HURT = "Some 69 people were hurt, the mayor said."
HERIDOS = "Unas 69 personas resultaron heridas, dijo el alcalde."
PORT = "The port handles most of the island's food."


def unit(source: str, target: str, locale: str = "es", context: str | None = None) -> Unit:
    return Unit(source, target, locale, context)


def origin(name: str, stamp: str = "1") -> Origin:
    return Origin(f"locales/{name}.po", name, stamp, own=True)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    with open_memory(tmp_path / "memory.sqlite") as opened:
        yield opened


def test_the_same_text_is_found_with_all_that_is_known(memory: Memory) -> None:
    known = Unit(HURT, HERIDOS, "es", "caption", "storm", "20260514T083000Z", own=True)
    assert memory.learn(origin("storm"), [known]) == 1
    assert memory.exact(HURT, "es") == (known,)


@pytest.mark.parametrize(
    ("source", "locale"),
    [(HURT, "ru"), (HURT.upper(), "es"), (HURT + " ", "es"), ("", "es")],
    ids=["language", "case", "space", "empty"],
)
def test_another_text_is_not_the_same(memory: Memory, source: str, locale: str) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS)])
    assert memory.exact(source, locale) == ()


def test_a_like_text_is_found_with_its_changes(memory: Memory) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS), unit(PORT, "El puerto.")])
    [match] = memory.near(HURT.replace("69", "70"), "es", 0.75)
    assert isinstance(match, Match)
    assert (match.unit.target, match.changes) == (HERIDOS, (("69", "70"),))
    assert 0.9 < match.ratio < 1


@pytest.mark.parametrize(
    ("source", "locale", "threshold"),
    [
        pytest.param(HURT, "es", 0.75, id="the-same-is-not-like"),
        pytest.param("Some 70 people were hurt, the mayor said.", "ru", 0.75, id="language"),
        pytest.param("Some 70 people were hurt, the mayor said.", "es", 0.99, id="threshold"),
        pytest.param("\u2014", "es", 0.5, id="no-words"),
    ],
)
def test_nothing_like_it(memory: Memory, source: str, locale: str, threshold: float) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS)])
    assert memory.near(source, locale, threshold) == ()


def test_the_most_like_comes_first_and_no_more_than_asked(memory: Memory) -> None:
    sources = [f"Some 69 people were hurt{'!' * count}" for count in range(1, 9)]
    memory.learn(origin("storm"), [unit(source, "x") for source in sources])
    found = memory.near("Some 69 people were hurt", "es", 0.75, 3)
    assert [match.unit.source for match in found] == sources[:3]


def test_learning_again_replaces(memory: Memory) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS), unit(PORT, "El puerto.")])
    memory.learn(origin("other"), [unit(PORT, "El puerto.")])
    memory.learn(origin("storm", "2"), [unit(HURT, "Hay 69 heridos.")])
    assert memory.stamps() == {"locales/storm.po": "2", "locales/other.po": "1"}
    assert [one.target for one in memory.exact(HURT, "es")] == ["Hay 69 heridos."]
    assert [one.origin for one in memory.exact(PORT, "es")] == ["other"]


def test_forgetting_leaves_no_trace(memory: Memory) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS)])
    memory.forget("locales/storm.po")
    assert memory.exact(HURT, "es") == ()
    assert memory.near(HURT.replace("69", "70"), "es", 0.75) == ()
    assert memory.stamps() == {}


def test_what_fails_in_the_middle_is_not_learnt(memory: Memory) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS)])

    def broken() -> Iterator[Unit]:
        yield unit(PORT, "El puerto.")
        raise CorpusError("broken")

    with memory.change():
        memory.learn(origin("first"), [unit("One.", "Uno.")])
        with pytest.raises(CorpusError):
            memory.learn(origin("storm", "2"), broken())
    assert memory.stamps() == {"locales/storm.po": "1", "locales/first.po": "1"}
    assert [one.target for one in memory.exact(HURT, "es")] == [HERIDOS]
    assert memory.exact(PORT, "es") == ()


def test_a_change_is_kept_whole_or_not_at_all(memory: Memory) -> None:
    def learn_and_fail() -> None:
        with memory.change():
            memory.learn(origin("storm"), [unit(HURT, HERIDOS)])
            raise CorpusError("broken")

    with pytest.raises(CorpusError):
        learn_and_fail()
    assert memory.stamps() == {}


def test_every_translation_comes_out_once_and_sorted(memory: Memory) -> None:
    memory.learn(origin("b"), [unit(PORT, "B"), unit(HURT, HERIDOS), unit(PORT, "A")])
    memory.learn(origin("a"), [unit(PORT, "A"), unit(PORT, "A", context="caption")])
    memory.learn(origin("c"), [unit(PORT, "Port", locale="ru")])
    found = [(one.source, one.context, one.target, one.origin) for one in memory.units("es")]
    assert found == [
        (HURT, None, HERIDOS, "b"),
        (PORT, None, "A", "a"),
        (PORT, None, "B", "b"),
        (PORT, "caption", "A", "a"),
    ]


@pytest.mark.parametrize("text", ["PERSONAS", "mayor", "69 p", "%", "_"])
def test_containing(memory: Memory, text: str) -> None:
    """Either side is searched, in any case, and nothing is a wildcard."""
    memory.learn(origin("storm"), [unit(HURT, HERIDOS), unit(PORT, "El puerto.")])
    expected = [] if text in "%_" else [HURT]
    assert [one.source for one in memory.containing(text, "es", 9)] == expected


def test_text_of_any_kind_comes_back(memory: Memory) -> None:
    hostile = "'; DROP TABLE units; -- \u2028\x85\x0c\u00a0\u200f\ufeff\\\"%{}\n\t\x00\U0001f600"
    memory.learn(origin("storm"), [unit(hostile, hostile, context=hostile)])
    [found] = memory.exact(hostile, "es")
    assert (found.source, found.target, found.context) == (hostile, hostile, hostile)


def test_more_units_than_a_batch(memory: Memory) -> None:
    units = [unit(f"Ferry {number} stays in harbour.", f"F{number}") for number in range(5_001)]
    assert memory.learn(origin("storm"), iter(units)) == 5_001
    assert memory.exact(units[-1].source, "es")[0].target == "F5000"
    memory.forget("locales/storm.po")
    assert list(memory.units("es")) == []


def test_a_generation_is_the_units_and_not_the_file_they_came_from(memory: Memory) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS)])
    before = memory.generation()
    assert memory.learn(origin("storm", "2"), [unit(HURT, HERIDOS)]) == 1
    memory.learn(origin("empty"), [])
    memory.forget("locales/empty.po")
    assert memory.generation() == before
    assert memory.stamps() == {"locales/storm.po": "2"}


@pytest.mark.parametrize(
    ("changed", "target"),
    [
        (origin("storm", "2"), "Otra cosa."),
        (Origin("locales/storm.po", "storm", "2", own=True, withdrawn=True), HERIDOS),
    ],
    ids=["another translation", "withdrawn"],
)
def test_what_is_learnt_makes_a_generation(memory: Memory, changed: Origin, target: str) -> None:
    memory.learn(origin("storm"), [unit(HURT, HERIDOS)])
    before = memory.generation()
    memory.learn(changed, [unit(HURT, target)])
    after = memory.generation()
    memory.forget("locales/storm.po")
    assert len({before, after, memory.generation()}) == 3
    assert memory.exact(HURT, "es") == ()
