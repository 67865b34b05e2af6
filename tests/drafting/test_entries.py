"""Which entries a machine fills, and what stays a person's."""

from dataclasses import replace

import pytest

from l10n.drafting.entries import fill, fill_by_rule, is_for_engine, is_open, is_refused
from l10n.languages import SPANISH
from l10n.model import Entry, Hypothesis, Role, State
from l10n.provenance import is_untouched, mark, stamp
from l10n.restyling import restyle
from l10n.styles import default_style

ENGINE = "pseudo 1"
OURS = stamp(Entry("It rained on.", "Llueve.", fuzzy=True, previous="It rains."), ENGINE)
PERSONS = Entry("It rained on.", "Llueve.", fuzzy=True, previous="It rains.")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param(Entry("It rains."), True, id="empty"),
        pytest.param(OURS, True, id="outdated-draft"),
        pytest.param(PERSONS, False, id="outdated-persons"),
        pytest.param(mark(PERSONS, ENGINE), False, id="outdated-approved"),
        pytest.param(replace(OURS, target="Ya llueve."), False, id="outdated-edited"),
        pytest.param(stamp(Entry("A", "B", fuzzy=True), ENGINE), False, id="draft"),
        pytest.param(Entry("It rains.", "Llueve."), False, id="reviewed"),
        pytest.param(Entry("It rains.", obsolete=True), False, id="obsolete"),
        pytest.param(Entry("%d man", plural="%d men"), False, id="plural"),
    ],
)
def test_is_open(entry: Entry, expected: bool) -> None:
    assert is_open(entry) is expected


def test_names_are_not_for_the_engine() -> None:
    assert not is_for_engine(Entry("By Ana Ruiz", context=Role.BYLINE))
    assert is_for_engine(Entry("By Ana Ruiz"))


def test_an_outdated_draft_becomes_a_draft() -> None:
    filled = fill(OURS, (Hypothesis("Llovió.", -0.5),), ENGINE, SPANISH)
    assert (filled.target, filled.previous, filled.state) == ("Llovió.", None, State.DRAFT)
    assert filled.comments == ("machine: pseudo 1 score -0.50 draft:6208c3d9",)
    assert is_untouched(filled)


def test_an_outdated_draft_is_emptied_where_the_new_one_fails() -> None:
    filled = fill(OURS, (Hypothesis("", -0.5),), ENGINE, SPANISH)
    assert (filled.target, filled.fuzzy, filled.previous) == ("", False, None)
    assert filled.comments == ("machine: rejected: pseudo 1: empty",)
    assert is_refused(filled, ENGINE)
    assert not is_refused(filled, "pseudo 2")


def test_a_rule_renews_its_own_dateline() -> None:
    context = Role.DATELINE.value
    old = Entry("Lima, May 14 (EFE).-", "Lima, 13 de mayo (EFE).-", context, fuzzy=True,
                previous="Lima, May 13 (EFE).-")  # fmt: skip
    assert fill_by_rule(stamp(old, "rule"), SPANISH).target == "Lima, 14 de mayo (EFE).-"
    assert fill_by_rule(old, SPANISH) == old


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        pytest.param("long", "Lima, 14 de mayo (EFE).-", id="words"),
        pytest.param("numeric", "Lima, 14/5 (EFE).-", id="figures"),
        pytest.param("24.02", "Lima, 14.05 (EFE).-", id="as-written"),
    ],
)
def test_a_dateline_has_the_date_of_the_desk(date: str, expected: str) -> None:
    entry = Entry("Lima, May 14 (EFE).-", context=Role.DATELINE.value)
    style = restyle(default_style(SPANISH), {"date": date})
    assert fill_by_rule(entry, SPANISH, style).target == expected
