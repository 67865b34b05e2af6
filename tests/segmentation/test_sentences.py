"""Where sentences end: a table of hard cases, and the gold file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.segmentation import sentence_spans, split_sentences

GOLD = Path(__file__).with_name("gold.txt")
CASES = {
    "titles": ["Lt. Gen. Smith spoke to Mr. Jones.", "Both left."],
    "country-before-lower-case": ["The U.S. government agreed."],
    "country-at-the-end": ["He left the U.S.", "The trip was long."],
    "saint": ["He lives in St. Petersburg.", "She does not."],
    "month-and-day": ["It opened on Jan. 5.", "Crowds came."],
    "month-at-the-end": ["It opened in Jan.", "The crowds came."],
    "clock-and-weekday": ["The vote is at 5 p.m. Monday.", "It may slip."],
    "clock-at-the-end": ["Polls closed at 8 p.m.", "Turnout was high."],
    "exclaiming-company": ["Yahoo! Inc. fell 3 percent.", "It recovered."],
    "exclaiming-company-at-the-end": ["He works for Yahoo!", "He likes it."],
    "number": ["He is No. 10 in the world.", "No. 3 is next."],
    "initials-and-state": ["Sen. A. B. Jones (D-Calif.) voted no.", "He then left."],
    "question-in-quotes": ["\u201cWhat?\u201d he said."],
    "question-and-named-speaker": ["\u201cWhat now?\u201d Smith said."],
    "question-and-new-sentence": ["\u201cWhat now?\u201d", "He did not say."],
    "quote-before-sentence": ["\u201cWe won,\u201d she said.\u201d", "He agreed."],
    "long-quote": ["\u201cWe tried.", "We failed.", "We will be back,\u201d he said."],
    "ellipsis-inside": ["\u201cI was ... surprised,\u201d he said."],
    "ellipsis-at-the-end": ["It went on ...", "Then it stopped."],
    "masked-word": ["He called him an a**hole.", "Nobody laughed."],
    "decimal-and-address": ["It rose 3.5 percent at example.com.", "Then it fell."],
    "company-and-new-sentence": ["It fined Acme Inc.", "Workers cheered."],
    "company-and-post": ["Acme Inc. Chief Executive Ida Moss left.", "Acme Co. Ltd. fell."],
    "and-so-on": ["Bring ropes, lamps etc.", "Guides wait."],
    "country-and-named-speaker": ["He left the U.S.", "Smith said so."],
    "country-and-institution": ["He asked the U.S. Senate.", "The U.N. Council said no."],
    "clock-and-zone": ["It left at 4 a.m. Moscow time.", "It fell at 8 p.m. (2000 GMT) Friday."],
    "clock-that-opens": ["At 5 p.m. Moscow fell silent."],
    "clock-and-name": ["They met at 5 p.m.", "Smith left."],
    "article": ["It broke art. 14 and no. 7.", "He said no.", "Nine left."],
    "street": ["He lives in Yard St.", "The fire spared it."],
    "saints": ["The chapel of Sts. Cyril and Methodius burned."],
    "russian-initials": ["E. Yu. Orlova met Ya. Petrov."],
    "state-in-dateline": ["RICHMOND, Va. -- The levee broke."],
    "question-and-object": ["\u201cNot again!\u201d", "Jones told nobody."],
    "question-and-told": ["\u201cNot again!\u201d Jones told reporters."],
    "ellipsis-and-figure": ["It paid ... 1.6 million euros."],
    "ellipsis-first": ["It went dark.", "...And then it stopped."],
    "lettered-list": ["A. The law stands.", "B. It does not."],
    "capitals": ["GEN. COLE LEFT THE U.S.", "THE WAR IS OVER."],
    "acronym-before-name": ["He paid the PA.", "Head of it was Lee."],
    "brand-in-lower-case": ["Sales rose.", "iPhone sales fell."],
}


@pytest.mark.parametrize("sentences", CASES.values(), ids=CASES.keys())
def test_split_sentences(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Buy:\n1. Milk\n2. Eggs", ["Buy:", "1. Milk", "2. Eggs"]),
        ("It has:\n- One\n- Two", ["It has:", "- One", "- Two"]),
        ("Smith\n- who left - is back.", ["Smith\n- who left - is back."]),
        ("", []),
        (" \u2028 ", []),
    ],
    ids=["numbered", "dashes", "dash-of-wrapped-copy", "empty", "blank"],
)
def test_lines(text: str, expected: list[str]) -> None:
    assert split_sentences(text) == expected


def test_abbreviations_of_the_desk() -> None:
    text = "The Natl. Guard came."
    assert split_sentences(text) == ["The Natl.", "Guard came."]
    assert split_sentences(text, abbreviations=["Natl."]) == [text]


def test_english_abbreviations_count_in_english_only() -> None:
    assert split_sentences("Uno Sen. Dos", "es") == ["Uno Sen.", "Dos"]
    assert split_sentences("Uno Sen. Dos", "en-US") == ["Uno Sen. Dos"]


def gold_counts() -> tuple[int, int, int]:
    """Return right, found and wanted sentence ends inside the gold paragraphs."""
    right = found = wanted = 0
    for paragraph in GOLD.read_text(encoding="utf-8").strip().split("\n\n"):
        gold = paragraph.split("\n")
        ends = {len(" ".join(gold[:count])) for count in range(1, len(gold))}
        ours = {end for _, end in sentence_spans(" ".join(gold))[:-1]}
        right, found, wanted = right + len(ends & ours), found + len(ours), wanted + len(ends)
    return right, found, wanted


def test_gold() -> None:
    right, found, wanted = gold_counts()
    assert 2 * right / (found + wanted) >= 0.98


@given(
    st.text(
        alphabet="aB1 .!?\u2026\u201c\u201d'\"()\u2028\x85\x0c\u00a0\u202f\u200f\ufeff\\%{}\n\t-*"
    )
)
def test_spans_cover_everything_but_white_space(text: str) -> None:
    covered = {at for start, end in sentence_spans(text) for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
    assert all(part == part.strip() != "" for part in split_sentences(text))


def test_a_long_run_of_marks_is_read_once() -> None:
    # Quadratic matching took minutes for this text.
    dots = "." * 200_000
    assert split_sentences(f"Wait{dots}x. He left.") == [f"Wait{dots}x.", "He left."]
