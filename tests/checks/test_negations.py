"""Every denial of the source is denied in the translation, outright or in another way."""

import pytest

from l10n.checks.negations import negation_kept
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language
from l10n.model import Entry

LOST = [
    pytest.param(SPANISH, "He did not come.", "Vino.", "not come", id="not"),
    pytest.param(SPANISH, "They didn’t vote.", "Votaron.", "didn’t vote", id="contraction"),
    pytest.param(SPANISH, "We cannot stay here.", "Podemos seguir aquí.", "cannot stay", id="can"),
    pytest.param(SPANISH, "He never paid.", "Pagó.", "never paid", id="never"),
    pytest.param(
        SPANISH,
        "She did not call, but he did.",
        "Sin embargo, llamó.",
        "not call",
        id="sin-embargo",
    ),
    pytest.param(
        SPANISH,
        "The minister did not resign and said that the talks will not end this week.",
        "El ministro dimitió y dijo que las conversaciones no terminarán esta semana.",
        "not resign",
        id="one-of-two",
    ),
    pytest.param(
        SPANISH,
        "It is not impossible to win.",
        "Es imposible ganar.",
        "not impossible",
        id="double",
    ),
    pytest.param(RUSSIAN, "He didn't come.", "Он пришёл.", "didn't come", id="russian"),
    pytest.param(
        RUSSIAN,
        "The court does not exclude an appeal.",
        "Суд исключает апелляцию.",
        "not exclude",
        id="russian-double",
    ),
    pytest.param(SERBIAN, "He did not come.", "Дошао је.", "not come", id="serbian"),
    pytest.param(
        SERBIAN,
        "The bridge is not open, the mayor of the German town said.",
        "Мост је отворен, рекао је градоначелник немачког града.",
        "not open",
        id="serbian-german",
    ),
    pytest.param(SERBIAN_LATIN, "It is not true.", "To je istina.", "not true", id="latin"),
]
KEPT = [
    pytest.param(SPANISH, "It is not possible.", "Es imposible.", id="in-a-word"),
    pytest.param(SPANISH, "He did not attend.", "Faltó.", id="in-another-way"),
    pytest.param(SPANISH, "I have not seen anything.", "No he visto nada.", id="agreeing"),
    pytest.param(SPANISH, "Nobody came. I do not mind.", "Nadie vino. No me importa.", id="two"),
    pytest.param(SPANISH, "He did not lack friends.", "No le faltaban amigos.", id="double"),
    pytest.param(SPANISH, "They will not come until May.", "Vendrán en mayo.", id="until"),
    pytest.param(SPANISH, "It is cold, isn't it?", "Hace frío, ¿verdad?", id="tag"),
    pytest.param(SPANISH, "He asked whether or not to go.", "Preguntó si debía ir.", id="or-not"),
    pytest.param(SPANISH, "Not only he came.", "No solo vino él.", id="not-only"),
    pytest.param(SPANISH, "Not only he came.", "Vino él y otros.", id="not-only-in-another-way"),
    pytest.param(RUSSIAN, "Nobody knows or does not ask.", "Никто не знает или не просит.",
                 id="russian"),
    pytest.param(RUSSIAN, "The cause is not known.", "Причина неизвестна.", id="russian-prefix"),
    pytest.param(SERBIAN, "He has no job, it is not new.", "Нема посла, није ново.", id="serbian"),
    pytest.param(SERBIAN_LATIN, "They won't come.", "Oni neće doći.", id="latin"),
    pytest.param(SERBIAN_LATIN, "They can't come.", "Oni nisu u mogućnosti.", id="latin-fused"),
    pytest.param(find_language("fr"), "He did not come.", "Il est venu.", id="unknown-language"),
]  # fmt: skip
LONE = [
    pytest.param(SPANISH, "There is not anything new.", "Hay nada nuevo.", "nada", id="spanish"),
    pytest.param(RUSSIAN, "He never said it.", "Он никогда говорил.", "никогда", id="russian"),
    pytest.param(SERBIAN, "He never said that.", "Никада је то рекао.", "Никада", id="serbian"),
    pytest.param(SERBIAN_LATIN, "He never said it.", "Nikada je to rekao.", "Nikada", id="latin"),
]  # fmt: skip


def found(source: str, target: str, language: Language) -> list[str]:
    return list(negation_kept(Entry(source, target), language))


@pytest.mark.parametrize(("language", "source", "target", "lost"), LOST)
def test_a_lost_denial_is_named(language: Language, source: str, target: str, lost: str) -> None:
    assert found(source, target, language) == [
        f"{lost!r} is in the source, and the translation denies less often"
    ]


@pytest.mark.parametrize(("language", "source", "target"), KEPT)
def test_near_misses(language: Language, source: str, target: str) -> None:
    assert found(source, target, language) == []


@pytest.mark.parametrize(("language", "source", "target", "word"), LONE)
def test_words_that_need_a_denial_beside_them(
    language: Language, source: str, target: str, word: str
) -> None:
    assert found(source, target, language) == [
        f"{word!r} stands in the translation without a 'not' beside it"
    ]


def test_not_only_that_has_become_only() -> None:
    assert found("Not only he came.", "Solo vino él.", SPANISH) == [
        "'Not only' is in the source, and 'Solo' in the translation"
    ]
