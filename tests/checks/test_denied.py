"""What a `not` denies, and how each language says it."""

import pytest

from l10n.checks.denied import Denied, denied, owned
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language


def of(source: str, language: Language) -> list[Denied]:
    start = source.index("not")
    return list(denied(source, start, start + 3, language))


@pytest.mark.parametrize(
    ("language", "source", "said"),
    [
        pytest.param(SPANISH, "It did not fully open.", "abrió", id="past-adverbs"),
        pytest.param(RUSSIAN, "It did not open.", "открылся", id="russian"),
        pytest.param(SERBIAN, "It did not open.", "отворио", id="serbian"),
        pytest.param(SERBIAN_LATIN, "It did not open.", "otvorio", id="latin"),
        pytest.param(SPANISH, "They were not repatriated.", "repatriados", id="cognate"),
    ],
)
def test_the_denied_word(language: Language, source: str, said: str) -> None:
    (found,) = of(source, language)
    assert found.said.match(said)
    assert not found.said.match("x" + said)


def test_a_modal_and_its_verb() -> None:
    modal, verb = of("They could not pay.", SPANISH)
    assert modal.said.match("pudieron")
    assert verb.said.match("pagar")


@pytest.mark.parametrize(
    ("source", "telling"),
    [
        pytest.param("It did not open.", True, id="once"),
        pytest.param("It did not open, they open.", False, id="said-again"),
        pytest.param("It did not come.", False, id="said-in-many-ways"),
    ],
)
def test_what_must_be_denied_where_it_stands(source: str, telling: bool) -> None:
    assert [found.telling for found in of(source, RUSSIAN)] == [telling]


@pytest.mark.parametrize(
    ("language", "source", "said"),
    [
        pytest.param(SPANISH, "It is not easy.", "difícil", id="opposite"),
        pytest.param(SPANISH, "It is not possible.", "imposible", id="glued"),
        pytest.param(RUSSIAN, "It is not possible.", "невозможно", id="russian"),
        pytest.param(SERBIAN_LATIN, "It is not possible.", "nemoguće", id="latin"),
    ],
)
def test_what_may_stand_instead(language: Language, source: str, said: str) -> None:
    (what,) = of(source, language)
    assert any(instead.match(said) for instead in what.instead(language))
    assert not any(instead.match("x" + said) for instead in what.instead(language))


def test_words_of_the_target_that_say_a_word_of_the_source() -> None:
    target = "Es difícil, falta tiempo"
    places = {target.index("difícil"), target.index("falta")}
    assert owned("It is hard.", target, places, SPANISH) == {target.index("difícil")}
    assert owned("It is hard.", target, places, find_language("fr")) == set()


def test_nothing_is_known() -> None:
    assert of("He said not, and left.", SPANISH) == []
    assert of("It did not open.", find_language("fr")) == []
