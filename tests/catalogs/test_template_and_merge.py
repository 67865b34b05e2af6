"""Templates of a story, and templates merged with a desk's catalogs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from l10n.catalogs import make_template, merge, parse_catalog, serialize
from l10n.languages import RUSSIAN
from l10n.model import Block, Catalog, Entry, Role, Segment, State, Story
from l10n.revisions import notes_of

OLD = "Russians need no visa to travel to Serbia."
NEW = "Russians need a visa to travel to Serbia."


def template(*sources: str) -> Catalog:
    return Catalog("", tuple(Entry(source) for source in sources), (("Language", ""),))


def test_a_template_has_each_sentence_once_and_numbers_paragraphs() -> None:
    blocks = (
        Block(Role.HEADLINE, "Visa", 1),
        Block(Role.FURNITURE, "Top", 2),
        Block(Role.PARAGRAPH, "Visa", 3),
        Block(Role.PARAGRAPH, "Visa", 4),
    )
    story = Story("visa", Path("visa.txt"), blocks, "1")
    segments = [Segment(b.role, b.text, b.text, "", b.line, i, 1, 1) for i, b in enumerate(blocks)]
    made = make_template(story, segments, "sources/visa.txt")
    assert made.entries == (
        Entry("Visa", context="headline", notes=("headline",),
              references=(("sources/visa.txt", 1),)),
        Entry("Visa", notes=("paragraph 1, sentence 1 of 1", "paragraph 2, sentence 1 of 1"),
              references=(("sources/visa.txt", 3), ("sources/visa.txt", 4))),
    )  # fmt: skip
    assert dict(made.header)["Project-Id-Version"] == "visa"


def test_an_exact_match_keeps_all_and_revives() -> None:
    old = Entry(OLD, "Да", comments=("mine",), flags=("no-wrap",), obsolete=True)
    merged = merge(template(OLD), Catalog("ru", (old,), (("X-Desk", "7"),), ("ours",)), RUSSIAN)
    assert merged.entries == (Entry(OLD, "Да", comments=("mine",), flags=("no-wrap",)),)
    assert dict(merged.header)["X-Desk"] == "7"
    assert dict(merged.header)["Language"] == "ru"
    assert merged.comments == ("ours",)


def test_a_near_match_is_fuzzy_with_the_old_source() -> None:
    merged = merge(template(NEW), Catalog("ru", (Entry(OLD, "Да"),)), RUSSIAN)
    assert merged.entries == (
        Entry(NEW, "Да", fuzzy=True, previous=OLD, comments=("changed: no → a",)),
    )


def test_another_context_or_a_far_source_lends_nothing() -> None:
    old = (Entry(OLD, "Да", context="headline"), Entry("Rain.", "Дождь"), Entry("Empty."))
    merged = merge(template(NEW), Catalog("ru", old), RUSSIAN)
    assert merged.entries == (
        Entry(NEW),
        Entry(OLD, "Да", context="headline", obsolete=True),
        Entry("Rain.", "Дождь", obsolete=True),
    )


def test_an_outdated_entry_comes_back_outdated(tmp_path: Path) -> None:
    old = Entry("Rain.", "Дождь", fuzzy=True, previous="Rains.", previous_context="headline")
    gone = merge(template("Visa."), Catalog("ru", (old,)), RUSSIAN)
    assert gone.entries == (Entry("Visa."), replace(old, obsolete=True))
    path = tmp_path / "rain.po"
    path.write_bytes(serialize(gone))
    revived = merge(template("Rain."), parse_catalog(path), RUSSIAN)
    assert revived.entries == (old,)
    assert revived.entries[0].state is State.OUTDATED


def test_a_live_entry_counts_more_than_an_obsolete_one() -> None:
    entries = (Entry("Rain.", "Дождь"), Entry("Rain.", "Дожди", fuzzy=True, obsolete=True))
    assert merge(template("Rain."), Catalog("ru", entries), RUSSIAN).entries == entries[:1]


TEXTS = st.sampled_from(
    [OLD, NEW, OLD + "!", NEW + "\u2028", "Rain.", "Rain\\", "It fell 5 feet.", "It fell 6 feet.",
     f"{OLD} Rain.", "Rain fell on May 5 | on 6 → 7.", "Rain fell on June 5 | on 6 → 8."]
)  # fmt: skip
ENTRIES = st.lists(
    st.builds(Entry, TEXTS, st.sampled_from(["", "да", "на 5 м", "5 мая"]), obsolete=st.booleans()),
    unique_by=lambda entry: entry.key,
)


@given(st.lists(TEXTS, unique=True), st.lists(TEXTS, unique=True), ENTRIES)
def test_two_revisions_in_a_row_survive_the_file(
    first: list[str], second: list[str], old: list[Entry]
) -> None:
    once = merge(template(*first), Catalog("ru", tuple(old)), RUSSIAN)
    twice = merge(template(*second), once, RUSSIAN)
    with TemporaryDirectory() as folder:
        path = Path(folder, "story.po")
        path.write_bytes(serialize(twice))
        read = parse_catalog(path)
    assert serialize(read) == serialize(twice)
    assert merge(template(*second), read, RUSSIAN).entries == twice.entries
    for entry in twice.entries:
        if entry.state is not State.OUTDATED:
            assert notes_of(entry) == ()


@given(st.lists(TEXTS, unique=True), ENTRIES)
def test_merging_twice_changes_nothing(sources: list[str], old: list[Entry]) -> None:
    once = merge(template(*sources), Catalog("ru", tuple(old)), RUSSIAN)
    assert merge(template(*sources), once, RUSSIAN) == once
