"""Three-way merges of catalogs: what each side did is there afterwards, and nobody's words go."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from l10n.catalogs import merge, merge_three, serialize
from l10n.languages import RUSSIAN, SPANISH
from l10n.model import CONFLICT, Catalog, Entry, State
from l10n.provenance import is_untouched, stamp

ENGINE = "argos en-es 1.0 beam 4"
SOURCE = "The port is closed."
EMPTY = Entry(SOURCE)
DRAFT = stamp(Entry(SOURCE, "El puerto está cerrado.", fuzzy=True), ENGINE)
REDRAFT = stamp(Entry(SOURCE, "El puerto es cerrado.", fuzzy=True), "argos en-es 2.0 beam 4")
REJECTED = Entry(SOURCE, comments=("machine: rejected: argos: loops",))
APPROVED = replace(DRAFT, fuzzy=False)
ANA = replace(APPROVED, target="El puerto permanece cerrado.")
OPEN = replace(DRAFT, target="El puerto sigue cerrado.")
BEA = replace(OPEN, fuzzy=False)
REMARK = replace(DRAFT, comments=("ask the desk", *DRAFT.comments))
FLAG = replace(DRAFT, flags=("no-wrap",))


def catalog(*entries: Entry, **header: str) -> Catalog:
    names = {name.replace("_", "-"): value for name, value in header.items()}
    return Catalog("es", entries, tuple(names.items()))


def merged(base: Entry | None, ours: Entry, theirs: Entry) -> tuple[Entry, int]:
    before = catalog(*([base] if base else []))
    done = merge_three(before, catalog(ours), catalog(theirs), SPANISH)
    (entry,) = done.catalog.entries
    return entry, len(done.conflicts)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "wanted"),
    [
        pytest.param(DRAFT, DRAFT, ANA, ANA, id="theirs-alone"),
        pytest.param(DRAFT, DRAFT, EMPTY, EMPTY, id="emptied-alone"),
        pytest.param(DRAFT, APPROVED, APPROVED, APPROVED, id="the-same"),
        pytest.param(EMPTY, DRAFT, ANA, ANA, id="approved-before-a-draft"),
        pytest.param(EMPTY, DRAFT, OPEN, OPEN, id="open-words-before-a-draft"),
        pytest.param(DRAFT, REDRAFT, APPROVED, APPROVED, id="approved-before-a-new-draft"),
        pytest.param(EMPTY, REJECTED, DRAFT, DRAFT, id="a-draft-before-none"),
        pytest.param(DRAFT, EMPTY, OPEN, OPEN, id="words-before-none"),
        pytest.param(DRAFT, replace(OPEN, fuzzy=True), BEA, BEA, id="same-words-approved"),
        pytest.param(APPROVED, replace(APPROVED, fuzzy=True), ANA, ANA, id="words-before-doubt"),
        pytest.param(None, DRAFT, ANA, ANA, id="no-base"),
    ],
)  # fmt: skip
def test_one_side_goes_before_the_other(
    base: Entry | None, ours: Entry, theirs: Entry, wanted: Entry
) -> None:
    assert merged(base, ours, theirs) == (wanted, 0)
    assert merged(base, theirs, ours) == (wanted, 0)


def test_of_two_drafts_ours_stands() -> None:
    assert merged(EMPTY, DRAFT, REDRAFT) == (DRAFT, 0)
    assert merged(EMPTY, REDRAFT, DRAFT) == (REDRAFT, 0)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "kept", "other"),
    [
        pytest.param(DRAFT, ANA, BEA, ANA, BEA, id="two-approved"),
        pytest.param(DRAFT, BEA, ANA, BEA, ANA, id="ours-stands"),
        pytest.param(DRAFT, OPEN, ANA, ANA, OPEN, id="approved-stands"),
        pytest.param(DRAFT, APPROVED, OPEN, APPROVED, OPEN, id="approved-as-it-was"),
        pytest.param(None, ANA, BEA, ANA, BEA, id="no-base"),
    ],
)
def test_a_conflict_loses_no_word_and_is_no_draft(
    base: Entry | None, ours: Entry, theirs: Entry, kept: Entry, other: Entry
) -> None:
    entry, conflicts = merged(base, ours, theirs)
    assert (entry.target, entry.fuzzy, conflicts) == (kept.target, True, 1)
    assert entry.comments[0] == f"{CONFLICT} {other.target}"
    # No machine may draft over it, whatever its line says.
    assert not is_untouched(entry)
    assert entry.state is State.DRAFT


def test_the_next_extraction_drops_the_line_of_a_conflict_that_was_settled() -> None:
    entry, _ = merged(DRAFT, ANA, BEA)
    template = catalog(Entry(SOURCE))
    still = merge(template, catalog(entry), SPANISH)
    assert still.entries == (entry,)
    done = merge(template, catalog(replace(entry, fuzzy=False)), SPANISH)
    assert [line for line in done.entries[0].comments if CONFLICT in line] == []


def test_remarks_and_flags_of_both_sides_stay_with_the_words_of_one() -> None:
    entry, conflicts = merged(DRAFT, replace(REMARK, flags=("no-wrap",)), ANA)
    assert (entry.target, entry.flags, conflicts) == (ANA.target, ("no-wrap",), 0)
    assert entry.comments == ("ask the desk", *ANA.comments)
    entry, _ = merged(REMARK, DRAFT, replace(ANA, comments=(*REMARK.comments, "done")))
    assert [line for line in entry.comments if not line.startswith("machine")] == ["done"]
    assert merged(FLAG, DRAFT, replace(FLAG, target="x")) == (replace(DRAFT, target="x"), 0)


def test_a_line_break_in_other_words_stays_in_one_comment() -> None:
    entry, _ = merged(DRAFT, ANA, replace(BEA, target="uno\ndos\\"))
    assert entry.comments[0] == f"{CONFLICT} uno\\ndos\\\\"


OLD = "In all, 69 people died in the port on Monday."
NEW = "In all, 70 people died in the port on Monday."
OLD_ES = Entry(OLD, "En total, 69 personas murieron en el puerto el lunes.")
OTHER = Entry("Nobody else was hurt.", "Nadie más resultó herido.")


def revised(before: Catalog, *sources: str) -> Catalog:
    """Return what an extraction of the revised story makes of a catalog."""
    return merge(Catalog("", tuple(Entry(one) for one in sources)), before, SPANISH)


def test_an_edit_of_the_old_sentence_reaches_the_new_one() -> None:
    base = revised(catalog(OLD_ES, OTHER), OLD, OTHER.source)
    ours = revised(base, NEW, OTHER.source)
    mended = replace(OLD_ES, target="En total, 69 personas fallecieron en el puerto el lunes.")
    theirs = replace(base, entries=(mended, OTHER))
    for one, two in ((ours, theirs), (theirs, ours)):
        done = merge_three(base, one, two, SPANISH)
        first, second = done.catalog.entries
        assert (first.source, first.state, first.previous) == (NEW, State.OUTDATED, OLD)
        assert first.target == "En total, 70 personas fallecieron en el puerto el lunes."
        assert (second, done.conflicts) == (OTHER, ())


def test_an_approved_new_sentence_stands_and_the_mended_old_one_is_kept() -> None:
    base = revised(catalog(OLD_ES, OTHER), OLD, OTHER.source)
    approved = Entry(NEW, "En total, 70 personas murieron el lunes en el puerto.")
    ours = replace(revised(base, NEW, OTHER.source), entries=(approved, OTHER))
    mended = replace(OLD_ES, target="En total, 69 personas fallecieron en el puerto el lunes.")
    theirs = replace(base, entries=(mended, OTHER))
    for one, two in ((ours, theirs), (theirs, ours)):
        done = merge_three(base, one, two, SPANISH)
        assert done.catalog.entries == (approved, OTHER, replace(mended, obsolete=True))
        assert done.conflicts == ()


def test_two_revisions_keep_what_both_added_and_drop_what_either_took_out() -> None:
    texts = ["One.", "Two.", "Three.", "Four."]
    base = revised(catalog(), *texts)
    ours = revised(base, "One.", "Two.", "New here.", "Four.")
    theirs = revised(base, "Zero added first.", "One.", "Three.", "Added by them.", "Four.")
    done = merge_three(base, ours, theirs, SPANISH)
    sources = [entry.source for entry in done.catalog.entries]
    assert sources == ["Zero added first.", "One.", "Added by them.", "New here.", "Four."]


def test_obsolete_entries_of_both_sides_stay_unless_somebody_swept_up() -> None:
    gone, more, swept = (Entry(x, f"{x} es", obsolete=True) for x in ("Gone.", "More.", "Swept."))
    base = catalog(OTHER, swept)
    done = merge_three(base, catalog(OTHER, swept, gone), catalog(OTHER, more), SPANISH)
    assert done.catalog.entries == (OTHER, gone, more)


def test_the_header_is_of_the_side_that_changed_it_and_the_later_save_counts() -> None:
    def saved(who: str, date: str, **more: str) -> Catalog:
        return catalog(OTHER, Last_Translator=who, PO_Revision_Date=date, **more)

    base = saved("Ana", "2026-05-14 10:00+0200", X_Desk="7", X_Old="1")
    ours = saved("Bea", "2026-05-14 12:00+0200", X_Desk="7")
    theirs = saved("Carl", "2026-05-14 11:30+0100", X_Desk="8", X_Old="1", X_New="2")
    done = merge_three(base, ours, theirs, SPANISH).catalog
    assert dict(done.header) == {
        "Last-Translator": "Carl",
        "PO-Revision-Date": "2026-05-14 11:30+0100",
        "X-Desk": "8",
        "X-New": "2",
    }
    back = merge_three(base, theirs, ours, SPANISH).catalog
    assert dict(back.header) == dict(done.header)


def test_comments_above_the_header_are_of_both_sides() -> None:
    base = Catalog("es", (OTHER,), comments=("Wire desk",))
    ours = replace(base, comments=("Wire desk", "Ana, 2026."))
    theirs = replace(base, comments=("Wire desk", "Bea, 2026."))
    done = merge_three(base, ours, theirs, SPANISH).catalog
    assert done.comments == ("Wire desk", "Ana, 2026.", "Bea, 2026.")


def test_templates_and_unknown_languages_merge_too() -> None:
    base, ours, theirs = (
        Catalog("", tuple(Entry(text) for text in texts))
        for texts in (("A.", "B."), ("A.", "B.", "C."), ("A.",))
    )
    assert merge_three(base, ours, theirs, None).catalog.entries == (Entry("A."), Entry("C."))
    gone = replace(OLD_ES, obsolete=True)
    old, new = Catalog("xx", (OLD_ES,)), Catalog("xx", (Entry(NEW), gone))
    assert merge_three(old, old, new, None).catalog.entries == (Entry(NEW), gone)


# Concurrent edits in the mass.
WORDS = ("port", "ferry", "storm", "mayor", "bridge", "train", "school", "river", "police", "court")


def story(chance: random.Random) -> list[str]:
    return [
        f"The {chance.choice(WORDS)} and the {chance.choice(WORDS)} waited {number} hours for "
        f"{chance.choice(WORDS)} {chance.randint(2, 99)}."
        for number in range(12)
    ]


def revise(texts: list[str], chance: random.Random) -> list[str]:
    """Return the story with some sentences changed, moved, taken out or added."""
    found = list(texts)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(found))
        step = chance.choice(("figure", "move", "drop", "add"))
        if step == "figure":
            found[at] = found[at].rpartition(" ")[0] + f" {chance.randint(100, 999)}."
        elif step == "move":
            found.insert(chance.randrange(len(found)), found.pop(at))
        elif step == "drop" and len(found) > 3:
            del found[at]
        else:
            found.insert(at, f"A new {chance.choice(WORDS)} opened {chance.randint(2, 9999)}.")
    return list(dict.fromkeys(found))


def work(before: Catalog, chance: random.Random, name: str) -> Catalog:
    """Return the catalog after a translator and a machine have been at some of its entries."""
    entries: list[Entry] = []
    for entry in before.entries:
        step = chance.choice(
            ("", "", "", "", "draft", "edit", "approve", "write", "remark", "doubt", "sweep")
        )
        words = f"{name} {chance.randint(0, 10**6)} {entry.source}"
        one = entry
        if step == "draft" and (entry.state is State.EMPTY or is_untouched(entry)):
            one = stamp(replace(entry, target=f"machine {words}", fuzzy=True), ENGINE)
        elif step == "edit":
            one = replace(entry, target=words, fuzzy=True)
        elif step == "approve" and entry.target:
            one = replace(entry, fuzzy=False, previous=None)
        elif step == "write":
            one = replace(entry, target=words, fuzzy=False, previous=None)
        elif step == "remark":
            one = replace(entry, comments=(f"remark of {name}", *entry.comments))
        elif step == "doubt" and entry.target:
            one = replace(entry, fuzzy=True)
        elif step == "sweep" and entry.obsolete:
            continue
        entries.append(one)
    return replace(before, entries=tuple(entries))


def branch(
    before: Catalog, texts: list[str], chance: random.Random, name: str
) -> tuple[Catalog, list[str]]:
    """Return a catalog and its story after some work, a revision in half of all cases, and work."""
    done = work(before, chance, name)
    if chance.random() < 0.5:
        texts = revise(texts, chance)
        done = work(revised(done, *texts), chance, name)
    return done, texts


def kept_words(done: Catalog) -> str:
    """Return all that a translator can still see."""
    return "\n".join("\n".join((entry.target, *entry.comments)) for entry in done.entries)


def words_of(side: Catalog, base: Catalog, name: str) -> set[str]:
    """Return what people of this side wrote, finished or not, and what they approved."""
    old = {(entry.key, entry.target, entry.state) for entry in base.entries}
    return {
        entry.target
        for entry in side.entries
        if (entry.key, entry.target, entry.state) not in old
        and (entry.state is State.REVIEWED or entry.target.startswith(name))
    }


@pytest.mark.parametrize("seed", range(400))
def test_concurrent_work_loses_no_word_of_a_person(seed: int) -> None:
    chance = random.Random(seed)
    texts = list(dict.fromkeys(story(chance)))
    base = work(revised(catalog(), *texts), chance, "base")
    ours, our_texts = branch(base, texts, chance, "ours")
    theirs, their_texts = branch(base, texts, chance, "theirs")
    done = merge_three(base, ours, theirs, SPANISH)
    seen = kept_words(done.catalog)
    for words in words_of(ours, base, "ours") | words_of(theirs, base, "theirs"):
        # A figure may have been carried into the words of a revised sentence.
        assert words in seen or words.rpartition(" ")[0] in seen
    for entry in done.conflicts:
        assert entry.fuzzy
        assert any(line.startswith(CONFLICT) for line in entry.comments)
    live = [entry.source for entry in done.catalog.entries if not entry.obsolete]
    if our_texts == texts:
        assert live == their_texts
    elif their_texts == texts:
        assert live == our_texts
    # The same from the other side, as in a rebase.
    back = merge_three(base, theirs, ours, SPANISH)
    assert {e.key for e in back.catalog.entries if not e.obsolete} == {
        e.key for e in done.catalog.entries if not e.obsolete
    }
    if texts in (our_texts, their_texts):
        assert {e.key for e in back.conflicts} == {e.key for e in done.conflicts}


@pytest.mark.parametrize("seed", range(100))
def test_a_side_that_did_nothing_gives_way_and_the_same_twice_is_the_same(seed: int) -> None:
    chance = random.Random(seed)
    texts = list(dict.fromkeys(story(chance)))
    base = revised(work(revised(catalog(), *texts), chance, "base"), *texts)
    side, side_texts = branch(base, texts, chance, "ours")
    side = revised(side, *side_texts)
    for ours, theirs in ((base, side), (side, base), (side, side)):
        done = merge_three(base, ours, theirs, SPANISH)
        assert serialize(done.catalog) == serialize(side)
        assert done.conflicts == ()


def test_another_language_has_its_own_figures() -> None:
    old, new = "It rained for 12 hours.", "It rained for 15 hours."
    base = Catalog("ru", (Entry(old, "Дождь шёл 12 часов."),))
    ours = merge(Catalog("", (Entry(new),)), base, RUSSIAN)
    theirs = Catalog("ru", (Entry(old, "Дождь лил 12 часов."),))
    (entry,) = merge_three(base, ours, theirs, RUSSIAN).catalog.entries
    assert entry.target == "Дождь лил 15 часов."
