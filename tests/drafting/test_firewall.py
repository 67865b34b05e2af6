"""Every rule of the firewall rejects its fault and lets a near miss pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.drafting.firewall import choose, judge
from l10n.languages import RUSSIAN, SERBIAN, SPANISH, Language
from l10n.model import Hypothesis


@pytest.mark.parametrize(
    ("source", "target", "language", "expected"),
    [
        pytest.param("Yes.", " ", SPANISH, "empty", id="empty"),
        pytest.param("Yes.", "S\u2047.", SPANISH, "unknown token", id="unknown"),
        pytest.param(
            "He said so twice.", "Lo dijo lo dijo lo dijo.", SPANISH, "repetition of 'lo dijo'",
            id="loop",
        ),
        pytest.param("No, no!", "No, no, no, no!", SPANISH, "repetition of 'no'", id="one-word"),
        pytest.param("No.", "a b c d e f g h i j k l", SPANISH, "length: 23 characters for 3",
            id="long"),
        pytest.param("x" * 60, "y" * 11, SPANISH, "length: 11 characters for 60", id="short"),
        pytest.param("He went home.", "he went home", SPANISH, "copied source", id="copied"),
        pytest.param("In Belgrade", "У Бeограду", SERBIAN,
            "mixed script in 'Бeограду'", id="mixed"),
        pytest.param("He arrived late.", "Stigao je kasno.", SERBIAN,
            "wrong script: 13 of 13 letters", id="wrong-script"),
        pytest.param("We are here.", "Мы овде.", SERBIAN,
            "letters of another alphabet in 'Мы'", id="russian-in-serbian"),
        pytest.param("A carriage.", "Кочијаш едет.", RUSSIAN,
            "letters of another alphabet in 'Кочијаш'", id="serbian-in-russian"),
        pytest.param("7 men", "мужчины", RUSSIAN, "lost figures: 7", id="lost"),
        pytest.param("Seven men", "Восемь мужчин", RUSSIAN, "lost figures: Seven", id="word"),
        pytest.param("Men", "8 мужчин", RUSSIAN, "invented figures: 8", id="invented"),
        pytest.param("\u201cYes\u201d", "\u00abSí", SPANISH, "unbalanced quotes", id="quotes"),
    ],
)  # fmt: skip
def test_rejects(source: str, target: str, language: Language, expected: str) -> None:
    assert judge(source, target, language) == expected


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        pytest.param("Very, very good.", "Muy, muy, muy bueno.", SPANISH, id="style"),
        pytest.param("Well: no, no, no, no!", "Pues no, no, no, no.", SPANISH, id="source-repeats"),
        pytest.param("No.", "De ninguna manera.", SPANISH, id="short-source"),
        pytest.param("x" * 60, "y" * 12, SPANISH, id="at-the-bound"),
        pytest.param("Bank of America", "Bank of America", SPANISH, id="name"),
        pytest.param("IT company", "IT-компанија", SERBIAN, id="hyphen"),
        pytest.param("Manchester United won.", "Manchester United победи.", SERBIAN, id="latin"),
        pytest.param("1,234.5 tons", "1\u202f234,5 тонны", RUSSIAN, id="figures"),
        pytest.param("seven men", "7 мужчин", RUSSIAN, id="spelled"),
        pytest.param("The seven men left.", "Мужчины ушли.", RUSSIAN, id="left-out"),
        pytest.param("Seven men left.", "Мужчины ушли.", RUSSIAN, id="word-left-out"),
        pytest.param("\u201cYes\u201d", "\u201eДа\u201c", SERBIAN, id="quotes"),
    ],
)
def test_near_miss(source: str, target: str, language: Language) -> None:
    assert judge(source, target, language) is None


def test_choose_takes_the_first_that_passes() -> None:
    bad, good, better = Hypothesis("hombres", -0.1), Hypothesis("7 h", -0.2), Hypothesis("7", -0.3)
    assert choose("7 men", (bad, good, better), SPANISH) == (good, ("lost figures: 7",))


def test_choose_takes_none_where_all_fail() -> None:
    assert choose("7 men", (Hypothesis("8", 0.0), Hypothesis("", -1.0)), SPANISH) == (
        None,
        ("lost figures: 7", "empty"),
    )


@given(st.text(alphabet='aя7 \u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\"%{}\n\t', max_size=30))
def test_blank_is_always_rejected_and_nothing_crashes(text: str) -> None:
    reason = judge("Seven men", text, RUSSIAN)
    assert (reason == "empty") == (not text.strip())


@pytest.mark.parametrize(
    ("texts", "chosen"),
    [
        pytest.param(("Los ministros vinieron.", "Tres ministros vinieron."), 1, id="kept"),
        pytest.param(("Los ministros vinieron.", "Ministros vinieron."), 0, id="none keeps it"),
    ],
)
def test_a_draft_that_keeps_every_number_goes_first(texts: tuple[str, ...], chosen: int) -> None:
    offered = tuple(Hypothesis(text, -0.1 * at) for at, text in enumerate(texts))
    assert choose("Three ministers came.", offered, SPANISH) == (offered[chosen], ())
