"""Words that must come through an engine letter for letter."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from l10n.drafting.shields import shielded, unveil, veil
from l10n.model import Hypothesis


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Putin is an a**hole, he", ["a**hole"], id="masked"),
        pytest.param("f*** it, ***hole", ["f***", "***hole"], id="masked at an end"),
        pytest.param("See https://a.example/b?c=1.", ["https://a.example/b?c=1"], id="address"),
        pytest.param("at example.com, or", ["example.com"], id="address without a scheme"),
        pytest.param("mail desk@example.org.", ["desk@example.org"], id="e-mail"),
        pytest.param("@ana_p and #Libre", ["@ana_p", "#Libre"], id="handle and hashtag"),
        pytest.param("rated 4* and 5 * 3, a note*", [], id="stars"),
        pytest.param("**bold** words", [], id="mark-up"),
        pytest.param("X*X1 and awww.so", [], id="inside a longer word"),
        pytest.param("the U.S. and St. Petersburg, No. #1, at 5 p.m.", [], id="abbreviations"),
        pytest.param("J.Com is co-founder", ["J.Com"], id="a firm's own name"),
    ],
)
def test_what_is_shielded(text: str, words: list[str]) -> None:
    assert list(shielded(text)) == words


@pytest.mark.parametrize(
    ("source", "answer", "expected"),
    [
        pytest.param("an a**hole", "un X1", "un a**hole", id="masked"),
        pytest.param("a@b.org or @c", "X2 o X1", "@c o a@b.org", id="other order"),
        pytest.param("@c and @c", "X1 y X1", "@c y @c", id="twice"),
        pytest.param("to @c", "у Х1", "у @c", id="Cyrillic letter"),
        pytest.param("HE IS @C", "es x1", "es @C", id="other case"),
        pytest.param("X1 is @c", "X1 es X2", "X1 es @c", id="the stand-in is a word of the source"),
        pytest.param("Х1 is @c", "Х1 es X2", "Х1 es @c", id="so it is, in Cyrillic"),
        pytest.param("no such word", "X1", "X1", id="nothing to shield"),
    ],
)
def test_unveil(source: str, answer: str, expected: str) -> None:
    kept, lost = unveil(source, (Hypothesis(answer, -1.0),))
    assert kept == (Hypothesis(expected, -1.0),)
    assert lost == ()


@pytest.mark.parametrize("answer", ["un", "un X1 X1", "un X10", "un aX1"])
def test_a_lost_word_rejects_the_hypothesis(answer: str) -> None:
    offered = (Hypothesis(answer, -0.1), Hypothesis("un X1", -0.2))
    kept, lost = unveil("an a**hole", offered)
    assert kept == (Hypothesis("un a**hole", -0.2),)
    assert lost == ("lost a**hole",)


@given(st.text(st.sampled_from("awX1*@#. \u2028:/\u0425-")))
@example(":X@\u0425.w-@\u0425")
@example("X**@X")  # a masked word and a handle without a space
def test_a_faithful_engine_gives_the_source_back(source: str) -> None:
    kept, _ = unveil(source, (Hypothesis(veil(source), 0.0),))
    assert kept == (Hypothesis(source, 0.0),)
