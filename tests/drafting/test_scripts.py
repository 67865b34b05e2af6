"""The two scripts of Serbian, entry by entry, over every order of events."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from l10n.drafting.scripts import synchronise
from l10n.model import IN_STEP, Catalog, Entry, State
from l10n.serbian import to_latin

CYRILLIC = st.sampled_from(["", "Коњ.", "Конјункција.", "ИТ и NATO.", "Љубав, 5 km."])
LATIN = st.sampled_from(["", "Konj.", "Konjunkcija.", "IT i NATO.", "LjUBAV", "New York."])
FUZZY = st.booleans()
PREVIOUS = st.sampled_from([None, "before"])


def entries(targets: st.SearchStrategy[str]) -> st.SearchStrategy[Entry]:
    def made(target: str, fuzzy: bool, previous: str | None) -> Entry:  # built by a strategy
        return Entry(
            "a", target, fuzzy=fuzzy and bool(target), previous=previous if fuzzy else None
        )

    return st.builds(made, targets, FUZZY, PREVIOUS)


def both(cyrillic: Entry, latin: Entry) -> tuple[Entry, Entry, int]:
    ours, theirs, disputes = synchronise(Catalog("sr", (cyrillic,)), Catalog("sr@latin", (latin,)))
    return ours.entries[0], theirs.entries[0], len(disputes)


@given(entries(CYRILLIC), st.none() | entries(CYRILLIC), st.none() | entries(LATIN))
def test_both_agree_or_both_are_left_and_twice_is_once(
    start: Entry, ours: Entry | None, theirs: Entry | None
) -> None:
    cyrillic, latin, _ = both(start, Entry("a"))
    if ours is not None:
        cyrillic = replace(ours, comments=cyrillic.comments)
    if theirs is not None:
        latin = replace(theirs, comments=latin.comments)
    now_cyrillic, now_latin, disputed = both(cyrillic, latin)
    if disputed:
        assert (now_cyrillic, now_latin) == (cyrillic, latin)
    else:
        assert now_latin.target == to_latin(now_cyrillic.target)
        assert now_latin.state is now_cyrillic.state
        assert sum(line.startswith(IN_STEP) for line in now_latin.comments) <= 1
    assert both(now_cyrillic, now_latin) == (now_cyrillic, now_latin, disputed)
    if theirs is not None and latin.state is State.REVIEWED and ours is None:
        assert now_latin.target == latin.target


def test_plural_forms_go_over_and_back() -> None:
    cyrillic = Entry("dog", plural="dogs", plural_targets=("пас", "пса", "паса"))
    latin = Entry("dog", plural="dogs", plural_targets=("", "", ""))
    _, latin, _ = both(cyrillic, latin)
    assert latin.plural_targets == ("pas", "psa", "pasa")
    edited = replace(latin, plural_targets=("konj", "konja", "konja"))
    assert both(cyrillic, edited)[0].plural_targets == ("коњ", "коња", "коња")


def test_entries_of_one_side_only_stay() -> None:
    ours, theirs, disputes = synchronise(
        Catalog("sr", (Entry("a", "а"),)), Catalog("sr@latin", (Entry("b", "b"),))
    )
    assert (ours.entries, theirs.entries, disputes) == ((Entry("a", "а"),), (Entry("b", "b"),), ())
