"""Names looked for in translations."""

from __future__ import annotations

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language
from l10n.names import find_names, missing_names


@pytest.mark.parametrize(
    ("language", "source", "target"),
    [
        (
            RUSSIAN,
            "He met Boris Johnson in Zagreb.",
            "Встретил Бориса Джонсона в Загребе.",
        ),
        (SERBIAN, "He met Boris Johnson in Zagreb.", "Срели смо Бориса Џонсона у Загребу."),
        (SERBIAN_LATIN, "He met Boris Johnson in Zagreb.", "Sreli smo Borisa Džonsona u Zagrebu."),
        (SPANISH, "He met Boris Johnson in Zagreb.", "Nos vimos con Boris Johnson en Zagreb."),
        (RUSSIAN, "He saw Hughes and Jorge.", "Он видел Хьюза и Хорхе."),
        (SERBIAN, "He saw Wilson in Vienna.", "Видео је Вилсона у Бечу."),
        (
            RUSSIAN,
            "A London court and Germany's agreed.",
            "Лондонский и немецкий суды решили.",
        ),
        (SPANISH, "Khrushchev left Geneva.", "Jruschov se fue de Ginebra."),
        (RUSSIAN, "He bought a Renault from Gautier.", "Он купил «Рено» у Готье."),
        (SERBIAN, "It flew from New York to Hong Kong.", "Летео је из Њујорка за Хонгконг."),
        (RUSSIAN, "Mr. Donald Trump spoke at the White House.", "Трамп выступил в Белом доме."),
        (RUSSIAN, "He met Xi and Hoy.", "Он встретил Си и Хоя."),
        (SPANISH, "He left with Su.", "Se fue con Su."),
        (RUSSIAN, "He left Berlin-Mitte.", "Он покинул Митте."),
        (SERBIAN, "McCain and O'Neill left.", "Мекејн и О’Нил су отишли."),
        (RUSSIAN, "The Binladin family left.", "Семья Бин Ладен уехала."),
        (RUSSIAN, "He asked Melissa Tate.", "Он спросил Мелиссу Тейт."),
        (RUSSIAN, "He left the Moscow City Court.", "Он покинул Мосгорсуд."),
        (RUSSIAN, "He left Pushkin Square.", "Он покинул Пушкинскую площадь."),
        (RUSSIAN, "Miss Hall left.", "Госпожа Холл ушла."),
        (RUSSIAN, "The Karen Fire spread.", "Пожар Карен рос."),
        (SERBIAN, "He left the Abdellah Stadium.", "Напустио је стадион „Принц Абделах“."),
        (SERBIAN, "He left Deutsche Bahn.", "Напустио је „Дојче бан“."),
        (SPANISH, "The Quebec Party left.", "Se fue el PQ."),
        (SPANISH, "He asked a Costa Rican player.", "Preguntó a un jugador tico."),
        (SERBIAN, "He drove a Peugeot.", "Возио је „пежоа“."),
        (RUSSIAN, "The Obamas left TikTok.", "Обама ушли из Тиктока."),
        (SERBIAN, "Microsoft told the United Nations.", "Microsoft је рекао Уједињеним нацијама."),
    ],
)
def test_names_that_are_there(language: Language, source: str, target: str) -> None:
    assert list(missing_names(find_names(source), target, language)) == []


@pytest.mark.parametrize(
    ("language", "source", "target", "missing"),
    [
        (RUSSIAN, "Peskov met Lavrov.", "Песков встретился с Медведевым.", ["Lavrov"]),
        (SERBIAN, "Peskov met Lavrov.", "Састао се са Лавровом.", ["Peskov"]),
        (SERBIAN_LATIN, "Peskov met Lavrov.", "Sastao se sa Lavrovom.", ["Peskov"]),
        (SPANISH, "Peskov left Zagreb.", "Peskov salió.", ["Zagreb"]),
        (RUSSIAN, "Vladimir Putin left.", "Владимир уехал.", ["Vladimir Putin"]),
        (RUSSIAN, "Helmut Kohl left.", "Гельмут ушёл.", ["Helmut Kohl"]),
        (RUSSIAN, "He met Roy Miller.", "Он встретил Роя.", ["Roy Miller"]),
        (SPANISH, "He met Su and Kao.", "Vio a Su.", ["Kao"]),
        (SPANISH, "He swam in the Ohio River.", "Nadó en el río.", ["Ohio River"]),
        (SPANISH, "He left Finsbury Park.", "Salió de Ogonia.", ["Finsbury Park"]),
        (SPANISH, "It was Zola.", "Sólo era él.", ["Zola"]),
        (SPANISH, "He met Mandela.", "Vio el mundial.", ["Mandela"]),
        (SPANISH, "Leyne left London.", "El líder salió de Londres.", ["Leyne"]),
        (RUSSIAN, "He met John McCain.", "Он встретил Мака.", ["John McCain"]),
        (SPANISH, "He left TikTok.", "Salió.", ["TikTok"]),
        (RUSSIAN, "He flew to Iran.", "Он прилетел в Ирак.", ["Iran"]),
    ],
)
def test_names_that_are_not(
    language: Language, source: str, target: str, missing: list[str]
) -> None:
    assert list(missing_names(find_names(source), target, language)) == missing


def test_only_what_is_asked_for_is_missed() -> None:
    novak, zagreb = find_names("Novak left Zagreb.")
    assert list(missing_names((novak, zagreb), "Уехал.", RUSSIAN, (zagreb,))) == ["Zagreb"]


def test_other_languages_are_not_judged() -> None:
    assert list(missing_names(find_names("Peskov left."), "X", find_language("fr"))) == []
