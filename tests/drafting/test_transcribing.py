"""Proposals of names in comment lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from l10n.drafting.transcribing import carry_names, note_names
from l10n.languages import RUSSIAN, SERBIAN, SPANISH
from l10n.model import Catalog, Entry
from l10n.serbian import to_latin

LINE = "name: Milan Resic → Милан Ресић?"
SAID = Entry("Milan Resic said so.")


def comments(*entries: Entry) -> list[tuple[str, ...]]:
    return [entry.comments for entry in note_names(Catalog("sr", entries), SERBIAN).entries]


def test_a_name_is_proposed_once_at_its_first_sentence() -> None:
    assert comments(Entry("It rained."), SAID, Entry("Then Milan Resic left.")) == [(), (LINE,), ()]


def test_again_changes_nothing() -> None:
    once = note_names(Catalog("sr", (SAID,)), SERBIAN)
    assert note_names(once, SERBIAN) == once


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(replace(SAID, target="Рекао је.", comments=(LINE,)), id="reviewed"),
        pytest.param(
            replace(SAID, target="Милан Ресић је рекао.", fuzzy=True, comments=(LINE,)), id="there"
        ),
        pytest.param(
            replace(SAID, target="Рекли су Милану Ресићу.", fuzzy=True, comments=(LINE,)),
            id="there-in-another-case",
        ),
        pytest.param(Entry("He met Novi Sad.", comments=(LINE,)), id="name-is-gone"),
        pytest.param(Entry("He saw the Grand Canal in Serbia."), id="no-person"),
        pytest.param(Entry("Bosnia and Herzegovina won.", context=None), id="country"),
        pytest.param(Entry("Then Havel Berlin won."), id="team-of-a-town"),
        pytest.param(Entry("Then Resic left."), id="one-word"),
        pytest.param(Entry("Milan Resic", context="category"), id="no-text"),
        pytest.param(replace(SAID, obsolete=True), id="obsolete"),
    ],
)
def test_nothing_to_propose(entry: Entry) -> None:
    assert comments(entry) == [()]


def test_a_translators_lines_survive() -> None:
    theirs = ("name: ask the desk?", "machine: argos draft:1a2b3c4d")
    assert comments(replace(SAID, comments=theirs)) == [(theirs[0], LINE, theirs[1])]


def test_a_line_that_a_translator_settled_is_theirs() -> None:
    settled = "name: Milan Resic → Милан Решић"
    assert comments(SAID, replace(SAID, source="Milan Resic left.", comments=(settled,))) == [
        (),
        (settled,),
    ]


def test_an_authority_silences() -> None:
    catalog = Catalog("sr", (SAID,))
    assert note_names(catalog, SERBIAN, known=lambda name: name == "Milan Resic") == catalog


def test_a_byline_is_no_name_of_its_own() -> None:
    entry = Entry("By Milan Resic", context="byline")
    assert comments(entry) == [(LINE,)]


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("By JANE SMITH and John Roe, Associated Press", "",
         ("name: Jane Smith → Џејн Смит?", "name: John Roe → Џон Рое?")),
        ("By MILAN RESIC", "МИЛАН РЕСИЋ", ()),
        ("By Reuters Staff", "", ()),
        ("By The Associated Press", "", ()),
        ("By Milan Resic in Belgrade", "", (LINE,)),
    ],
    ids=["capitals", "there-in-capitals", "staff", "agency", "place"],
)  # fmt: skip
def test_every_person_of_a_byline_is_proposed(
    source: str, target: str, expected: tuple[str, ...]
) -> None:
    assert comments(Entry(source, target, context="byline", fuzzy=True)) == [expected]


def test_spanish_is_told_of_accents_only() -> None:
    entries = (Entry("Pedro Sanchez met Milan Resic."),)
    (entry,) = note_names(Catalog("es", entries), SPANISH).entries
    assert entry.comments == ("name: Pedro Sanchez → Pedro Sánchez?",)


def test_usage_that_is_divided_is_told() -> None:
    (entry,) = note_names(Catalog("sr", (Entry("Pedro Sanchez left."),)), SERBIAN).entries
    assert entry.comments == ("name: Pedro Sanchez → Педро Санчез / Педро Санчес?",)
    (entry,) = note_names(Catalog("ru", (Entry("Pedro Sanchez left."),)), RUSSIAN).entries
    assert entry.comments == ("name: Pedro Sanchez → Педро Санчес?",)


def test_the_other_script_follows() -> None:
    latin = "name: Milan Resic → Milan Resić?"
    origin, bare = replace(SAID, comments=(LINE,)), replace(SAID, comments=("in step with sr: 1",))
    carried = carry_names(origin, bare, to_latin)
    assert carried.comments == (latin, "in step with sr: 1")
    assert carry_names(SAID, carried, to_latin) == bare
