"""What changed word by word, and which lines of an entry are ours."""

from __future__ import annotations

import pytest

from l10n.model import Entry
from l10n.revisions import changed_note, notes_of, proposed_note, with_notes


@pytest.mark.parametrize(
    ("before", "after", "note"),
    [
        ("At least 69 died.", "At least 70 died.", "changed: 69 → 70"),
        ("In 2024, he won.", "In 2025, he won.", "changed: 2024 → 2025"),
        ("He won.", "He never won.", "changed: ∅ → never"),
        ("He never won.", "He won.", "changed: never → ∅"),
        ("On May 14 it rained.", "On June 15 it snowed.",
         "changed: May 14 → June 15 | rained → snowed"),
        ("The same.", "The same.", ""),
        ("a\u2028b", "a\u0085c", "changed: b → c"),
    ],
    ids=["figure", "comma", "added", "gone", "two", "none", "hostile spaces"],
)  # fmt: skip
def test_a_note_names_what_changed(before: str, after: str, note: str) -> None:
    assert changed_note(before, after) == note


def test_a_long_note_is_cut_and_still_known_as_ours() -> None:
    before = " ".join(f"a{n} same{n}" for n in range(90))
    after = " ".join(f"b{n} same{n}" for n in range(90))
    note = changed_note(before, after)
    assert len(note) < 260
    assert note.endswith(" | …")
    assert notes_of(Entry(after, comments=("mine", note))) == (note,)
    clause = changed_note("He left.", "He left " + "for reasons unknown " * 20 + "today.")
    assert len(clause) < 120
    assert notes_of(Entry("He left " + "for reasons unknown " * 20 + "today.", comments=(clause,)))


@pytest.mark.parametrize(
    ("comments", "kept"),
    [
        (("changed: 69 → 70", "proposed: 69 → 70", "mine"), ("mine",)),
        (("changed: Москва → Москвы",), ("changed: Москва → Москвы",)),
        (("changed: my mind",), ("changed: my mind",)),
        (("proposed: кућа → дом",), ("proposed: кућа → дом",)),
    ],
    ids=["ours", "of the target", "no arrow", "without a change of ours"],
)
def test_only_our_own_notes_are_taken_away(
    comments: tuple[str, ...], kept: tuple[str, ...]
) -> None:
    assert with_notes(Entry("At least 70 died.", comments=comments)).comments == kept


def test_notes_are_replaced() -> None:
    entry = Entry("At least 72 died.", comments=("mine",))
    noted = with_notes(entry, changed_note("At least 69 died.", entry.source))
    patched = with_notes(noted, *notes_of(noted), proposed_note([("69", "72")]))
    assert patched.comments == ("mine", "changed: 69 → 72", "proposed: 69 → 72")
    assert with_notes(patched) == entry
