"""Where the sentences of a changed story come from."""

from __future__ import annotations

import time

import pytest

from l10n.catalogs.alignment import align
from l10n.catalogs.merge import merge
from l10n.languages import RUSSIAN
from l10n.model import Catalog, Entry, State

RAIN = "Rain fell on the port of Tallow Bay all night."
FERRY = "The ferry to Norvale stayed in the harbour with 40 people on board."
MAYOR = "Schools will open again on Thursday, the mayor said."
BRIDGE = "Engineers are to look at the bridge, which was built in 1931."
HARBOUR = "The harbour master called the storm the worst of the decade."


def links(former: list[str], current: list[str]) -> dict[str, tuple[str, ...]]:
    """Return which sources each changed sentence comes from."""
    old, new = [[Entry(text, "да") for text in texts] for texts in (former, current)]
    stayed = {(None, text) for text in set(former) & set(current)}
    return {
        key[1]: tuple(one.source for one in lenders)
        for key, lenders in align(old, new, stayed).items()
    }


FERRY_NOW = FERRY.replace("40", "46")
FERRY_LONG = "The ferry to Norvale stayed in the harbour overnight because of waves like houses."
START, END = "The ferry to Norvale stayed in the harbour.", "On board were 40 people and a dog."
WHOLE = "The ferry to Norvale stayed in the harbour, and on board were 40 people and a dog."


@pytest.mark.parametrize(
    ("former", "current", "expected"),
    [
        ([RAIN, FERRY, MAYOR], [RAIN, FERRY_NOW, MAYOR], {FERRY_NOW: (FERRY,)}),
        ([RAIN, FERRY, MAYOR], [RAIN, FERRY_LONG, MAYOR], {FERRY_LONG: (FERRY,)}),
        ([FERRY, RAIN, MAYOR], [RAIN, MAYOR, FERRY_LONG], {}),
        ([FERRY, RAIN, MAYOR], [RAIN, MAYOR, FERRY_NOW], {FERRY_NOW: (FERRY,)}),
        ([RAIN, WHOLE, MAYOR], [RAIN, START, END, MAYOR], {START: (WHOLE,), END: (WHOLE,)}),
        ([RAIN, START, END, MAYOR], [RAIN, WHOLE, MAYOR], {WHOLE: (START, END)}),
        ([RAIN, FERRY, MAYOR], [RAIN, BRIDGE, MAYOR], {}),
        ([RAIN, FERRY, MAYOR], [MAYOR, FERRY, RAIN], {}),
        (
            [FERRY.replace("40", "7"), RAIN, FERRY.replace("40", "9")],
            [FERRY.replace("40", "8"), RAIN, FERRY.replace("40", "6")],
            {
                FERRY.replace("40", "8"): (FERRY.replace("40", "7"),),
                FERRY.replace("40", "6"): (FERRY.replace("40", "9"),),
            },
        ),
    ],
    ids=["a figure", "half the words, in its place", "half the words, elsewhere",
         "moved and changed", "split", "joined", "another sentence in the place",
         "moved as it was", "two alike, by place"],
)  # fmt: skip
def test_sentences_are_found_by_content_and_place(
    former: list[str], current: list[str], expected: dict[str, tuple[str, ...]]
) -> None:
    assert links(former, current) == expected


def test_a_neighbour_that_moved_does_not_hide_a_split_or_a_join() -> None:
    assert links([FERRY, WHOLE, BRIDGE, MAYOR], [FERRY_NOW, MAYOR, START, END, BRIDGE]) == {
        FERRY_NOW: (FERRY,), START: (WHOLE,), END: (WHOLE,),
    }  # fmt: skip
    assert links([WHOLE, MAYOR], [MAYOR, START, END]) == {START: (WHOLE,), END: (WHOLE,)}


def test_two_changed_sentences_that_swap_places_keep_their_own() -> None:
    bridge = BRIDGE.replace("1931", "1932")
    assert links([FERRY, BRIDGE], [bridge, FERRY_NOW]) == {FERRY_NOW: (FERRY,), bridge: (BRIDGE,)}


def test_a_moved_paragraph_keeps_everything_in_a_changed_story() -> None:
    old = Catalog("ru", tuple(Entry(text, f"«{text}»") for text in (RAIN, FERRY, MAYOR, BRIDGE)))
    new = Catalog("", tuple(Entry(text) for text in (BRIDGE, HARBOUR, RAIN, FERRY_NOW, MAYOR)))
    merged = merge(new, old, RUSSIAN).entries
    assert [entry.state for entry in merged] == [
        State.REVIEWED, State.EMPTY, State.REVIEWED, State.OUTDATED, State.REVIEWED,
    ]  # fmt: skip
    assert merged[3].previous == FERRY


def test_split_and_joined_sentences_start_from_the_old_words() -> None:
    split = merge(
        Catalog("", (Entry(START), Entry(END))), Catalog("ru", (Entry(WHOLE, "Паром."),)), RUSSIAN
    ).entries
    assert [(one.target, one.previous, one.state) for one in split] == [
        ("Паром.", WHOLE, State.OUTDATED)
    ] * 2
    halves = (Entry(START, "Паром.", comments=("a",)), Entry(END, "Люди.", comments=("b",)))
    (joined,) = merge(Catalog("", (Entry(WHOLE),)), Catalog("ru", halves), RUSSIAN).entries
    assert (joined.target, joined.previous) == ("Паром. Люди.", f"{START} {END}")
    assert joined.comments[:2] == ("a", "b")
    assert joined.state is State.OUTDATED


def test_a_long_story_that_changed_throughout_is_aligned_in_seconds() -> None:
    former = [Entry(f"Town {n} had {n * 7} ferries and {n * 3} ports in 1999.", "да")
              for n in range(700)]  # fmt: skip
    current = [Entry(one.source.replace("1999", "2009")) for one in former]
    start = time.process_time()
    found = align(former, current, set())
    assert time.process_time() - start < 20
    assert all(found[new.key] == (old,) for old, new in zip(former, current, strict=True))
