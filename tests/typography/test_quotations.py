"""Quotation marks that pair up, and those that stand alone because the source's do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.typography import localise, mid_quotation
from l10n.typography.quotations import read_marks

OVER_SENTENCES = (
    ("“We waited.", '"X.', ("«X.", "«X.", "„X.")),
    ("Nobody came.", "X.", ("X.", "X.", "X.")),
    ("Then it rained,” he said.", 'X," y.', ("X», y.", "X»,\u00a0— y.", "X“, y.")),
    ("Then it rained.”", 'X xyz."', ("X xyz».", "X xyz».", "X xyz.“")),
)
"""A source sentence, what an engine says in ASCII, and the draft in Spanish, Russian, Serbian."""


@pytest.mark.parametrize(
    ("source", "text", "language", "expected"),
    [
        pytest.param(source, text, language, wanted, id=f"{language.code}: {source}")
        for source, text, targets in OVER_SENTENCES
        for language, wanted in zip((SPANISH, RUSSIAN, SERBIAN), targets, strict=True)
    ],
)
def test_over_several_sentences(source: str, text: str, language: Language, expected: str) -> None:
    text, expected = (s.replace(" y", " он") for s in (text, expected))
    assert localise(text, source, language) == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        pytest.param('"Ya', "A paragraph", '"Ya', id="lone in the target alone"),
        pytest.param("«Ya", "“Now", "«Ya", id="set by the engine"),
        pytest.param('"Ya', '"Now', "«Ya", id="straight in the source"),
        pytest.param('a 5" b', 'a 5" b', 'a 5" b', id="inches in both"),
        pytest.param('"Ya" y "tal', "“Now” and “so", "«Ya» y «tal", id="pair, then lone"),
        pytest.param('ya" y "tal', "now” and “so", "ya» y «tal", id="closes, then opens"),
        pytest.param('"tal ya', "now” so", '"tal ya', id="faces the other way"),
        pytest.param('"a "b', "“a ‘b", '"a "b', id="one more than the source"),
        pytest.param("\"Di 'no' a", "“Say ‘no’ to", "«Di “no” a", id="nested in an open one"),
        pytest.param("di 'no' a\", dijo", "say ‘no’ to,” he", "di “no” a», dijo", id="closes it"),
    ],
)
def test_lone_marks_are_those_of_the_source(text: str, source: str, expected: str) -> None:
    assert localise(text, source, SPANISH) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [(SPANISH, "di “no” a"), (RUSSIAN, "di „no“ a"), (SERBIAN, "di ’no’ a")],
)
def test_a_quotation_in_the_middle_of_another_is_an_inner_one(
    language: Language, expected: str
) -> None:
    assert localise("di 'no' a", "say ‘no’ to", language, inside=True) == expected
    assert localise("di 'no' a", "say ‘no’ to", language) != expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(["“A.", "B.", "C,” he.", "D."], [False, True, True, False], id="three"),
        pytest.param(["“A,” he said.", "“B."], [False, False], id="closed in time"),
        pytest.param(['"A.', 'B," he.', "C."], [False, True, False], id="straight"),
        pytest.param(["“A ‘b.", "C’ d.", "E.”", "F"], [False, True, True, False], id="nested"),
        pytest.param(["No.”", "B."], [False, False], id="closes what never opened"),
        pytest.param(["It’s the ’90s.", "B."], [False, False], id="apostrophes"),
    ],
)
def test_mid_quotation(sentences: list[str], expected: list[bool]) -> None:
    assert list(mid_quotation(sentences)) == expected


@given(st.text(st.sampled_from("\"'“”‘’„«»‹›a5 .,")), st.sampled_from([SERBIAN, RUSSIAN, SPANISH]))
def test_marks_are_told_apart_and_localised_once(text: str, language: Language) -> None:
    marks = read_marks(text)
    places = [at for pair in marks.pairs for at in pair] + [at for at, _ in marks.lone]
    assert len(set(places)) == len(places)
    localised = localise(text, text, language)
    assert [c for c in localised if c.isalnum()] == [c for c in text if c.isalnum()]
