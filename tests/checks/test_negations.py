"""Every denial of the source is denied in the translation, outright or in another way."""

from time import monotonic

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
    pytest.param(
        SPANISH,
        "The mayor did not pay, so the firm left without a word.",
        "El alcalde pagó, así que la empresa no siguió.",
        "not pay",
        id="the-denied-word-stands-bare",
    ),
    pytest.param(
        RUSSIAN,
        "The bridge will not open in May, and the road is closed.",
        "Мост откроют в мае, а дорога, как сообщили, не работает.",
        "not open",
        id="another-verb-is-denied",
    ),
    pytest.param(
        SPANISH,
        "The road does not reopen until Monday.",
        "La carretera reabre hasta el lunes.",
        "not reopen",
        id="until",
    ),
    pytest.param(SPANISH, "It could not be better.", "Podría ser mejor.", "could not", id="better"),
    pytest.param(RUSSIAN, "She is not alone.", "Она одинока.", "not alone", id="alone"),
    pytest.param(
        RUSSIAN,
        "The fabric does not tear or fade.",
        "Ткань рвётся и не выцветает.",
        "not tear",
        id="the-first-of-two",
    ),
    pytest.param(
        SPANISH,
        "The work is hard and they will not end it soon.",
        "El trabajo es difícil y lo terminarán pronto.",
        "not end",
        id="a-denying-word-that-says-another-word",
    ),
    pytest.param(
        RUSSIAN,
        "They did not approve or sign it.",
        "Они не одобрили и подписали его.",
        "not approve",
        id="the-second-of-two",
    ),
    pytest.param(
        SPANISH,
        "It was not limited to Lugo.",
        "Se limitó a Lugo.",
        "not limited",
        id="limited",
    ),
    pytest.param(RUSSIAN, "That was not all.", "И это было ещё всё.", "not all", id="all"),
    pytest.param(
        RUSSIAN,
        "He came with joy, if not with love.",
        "Он пришёл если с любовью, то с радостью.",
        "if not",
        id="if-not",
    ),
    pytest.param(
        RUSSIAN,
        "They don't go unless he pays.",
        "Они едут, если он платит.",
        "don't go",
        id="unless",
    ),
    pytest.param(
        SERBIAN_LATIN,
        "He is not healthy, his sick brother said.",
        "On je zdrav, rekao je njegov bolesni brat.",
        "not healthy",
        id="the-denied-word-stands-bare-beside-its-opposite",
    ),
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
    pytest.param(SPANISH, "It will not open until May.", "Abrirá solo en mayo.", id="only-in-may"),
    pytest.param(SPANISH, "I don't think he came.", "Creo que no vino.", id="think-not"),
    pytest.param(SPANISH, "He does not eat or drink.", "No come ni bebe.", id="two-in-one"),
    pytest.param(SPANISH, "I never had any doubt.", "No tuve ni la menor duda.", id="not-even"),
    pytest.param(RUSSIAN, "He does not tear or cut.", "Он не рвёт и не режет.", id="two-of-two"),
    pytest.param(RUSSIAN, "Doctors can't explain how he is alive after five days in the snow.",
                 "Как он выжил после пяти дней в снегу, врачи объяснить не могут.", id="late-verb"),
    pytest.param(RUSSIAN, "They sang “Don't Look” that never ends.",
                 "Они пели «Don't Look», что никогда не кончается.", id="title"),
    pytest.param(RUSSIAN, "They need it as never before.", "Это нужно как никогда.", id="as-never"),
    pytest.param(SPANISH, "It is not easy to find work.", "Es complicado encontrar trabajo.",
                 id="in-an-opposite"),
    pytest.param(RUSSIAN, "They did not remember it.", "Они забыли об этом.",
                 id="russian-opposite"),
    pytest.param(SERBIAN, "He is not healthy.", "Он је болестан.", id="serbian-opposite"),
    pytest.param(SERBIAN_LATIN, "He is not healthy.", "On je bolestan.", id="latin-opposite"),
    pytest.param(SPANISH, "The rule is not acceptable.", "La norma es inaceptable.",
                 id="glued-to-the-denied-word"),
    pytest.param(RUSSIAN, "It is just as before, and the forms are not compatible.",
                 "Эти формы несовместимы, всё как прежде.", id="russian-glued"),
    pytest.param(SERBIAN_LATIN, "The forms are not compatible.", "Obrasci su nekompatibilni.",
                 id="latin-glued"),
    pytest.param(RUSSIAN, "They won't go unless he pays.", "Они поедут, только если он заплатит.",
                 id="only-if"),
    pytest.param(RUSSIAN, "It is not socially acceptable.", "Это социально неприемлемо.",
                 id="past-an-adverb"),
    pytest.param(RUSSIAN, "Nobody came, and nobody ever will.", "Никто и никогда не приходил.",
                 id="nobody-and-never"),
    pytest.param(RUSSIAN, "They will not sell until the price rises.",
                 "Они не продадут, пока цена не вырастет.", id="until-with-its-not"),
    pytest.param(RUSSIAN, "They won't sell until it rises while they wait.",
                 "Они не продадут, пока ждут, что она вырастет.", id="while"),
    pytest.param(SPANISH, "He did not approve or sign it.", "No lo aprobó ni firmó.", id="neither"),
    pytest.param(SPANISH, "Why didn't anyone warn me?", "¿Por qué nadie me avisó?",
                 id="a-question"),
    pytest.param(RUSSIAN, "Not one of the boats came.", "Ни одна из лодок не пришла.", id="one"),
]  # fmt: skip
LONE = [
    pytest.param(SPANISH, "There is not anything new.", "Hay nada nuevo.", "nada", id="spanish"),
    pytest.param(RUSSIAN, "He never said it.", "Он никогда говорил.", "никогда", id="russian"),
    pytest.param(SERBIAN, "He never said that.", "Никада је то рекао.", "Никада", id="serbian"),
    pytest.param(SERBIAN_LATIN, "He never said it.", "Nikada je to rekao.", "Nikada", id="latin"),
    pytest.param(SPANISH, "Others do not see or hear it.", "Otros ven ni oyen.", "ni", id="ni"),
    pytest.param(SPANISH, "He did not ever come.", "Llegaba nunca.", "nunca", id="behind-a-verb"),
    pytest.param(SPANISH, "It is not red but blue.", "Es roja, sino azul.", "sino", id="sino"),
    pytest.param(RUSSIAN, "We never played there, and it is no use.",
                 "Мы никогда играли там, и толку нет.", "никогда", id="beyond-a-comma"),
    pytest.param(RUSSIAN, "They will not sell until the price rises.",
                 "Они не продадут, пока цена вырастет.", "пока", id="until"),
    pytest.param(SERBIAN, "They will not go until it ends.", "Неће ићи док се то заврши.", "док",
                 id="serbian-until"),
    pytest.param(SPANISH, "He did not say what they had in mind for it, which has not one reason.",
                 "No dijo lo que pensaban hacer con aquella ley suya, que tiene ni una sola razón.",
                 "ni", id="not-one"),
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


def test_not_only_that_has_become_only_beside_another_denial() -> None:
    source = "He not only fell but did not get up."
    assert found(source, "Solo se cayó, y por eso mismo no se levantó.", SPANISH) == [
        "'not only' is in the source, and 'Solo' in the translation"
    ]
    assert found(source, "No solo se cayó, tampoco se levantó.", SPANISH) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        pytest.param("not un " * 280, "просто нет ни " * 140, id="many-denials"),
        pytest.param("not far " * 40, "просто нет ни " * 20, id="as-many-as-are-looked-at"),
        pytest.param("He did not come. " * 60_000, "Он пришёл. " * 60_000, id="no-sentence"),
        pytest.param("İ did not come.", "ИİПришёл.", id="a-letter-that-grows"),
        pytest.param("He did not come.", "", id="empty"),
    ],
)
def test_hostile_text_takes_no_time(source: str, target: str) -> None:
    began = monotonic()
    found(source, target, RUSSIAN)
    assert monotonic() - began < 2
