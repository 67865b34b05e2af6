"""Translations that need no engine: datelines, bylines, revision marks and category lines.

A rule answers only where it is sure; everything else is None and goes to the engine.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from l10n.datelines import parse_dateline
from l10n.languages import format_day
from l10n.model import Role
from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language

# English | Spanish | Russian | Serbian, all nominative as a dateline has them.
_PLACES = """
Amsterdam|Ámsterdam|Амстердам|Амстердам
Ankara|Ankara|Анкара|Анкара
Athens|Atenas|Афины|Атина
Baghdad|Bagdad|Багдад|Багдад
Bangkok|Bangkok|Бангкок|Бангкок
Barcelona|Barcelona|Барселона|Барселона
Beijing|Pekín|Пекин|Пекинг
Beirut|Beirut|Бейрут|Бејрут
Belgrade|Belgrado|Белград|Београд
Berlin|Berlín|Берлин|Берлин
Bogota|Bogotá|Богота|Богота
Bratislava|Bratislava|Братислава|Братислава
Brussels|Bruselas|Брюссель|Брисел
Bucharest|Bucarest|Бухарест|Букурешт
Budapest|Budapest|Будапешт|Будимпешта
Buenos Aires|Buenos Aires|Буэнос-Айрес|Буенос Ајрес
Cairo|El Cairo|Каир|Каиро
Caracas|Caracas|Каракас|Каракас
Chicago|Chicago|Чикаго|Чикаго
Copenhagen|Copenhague|Копенгаген|Копенхаген
Damascus|Damasco|Дамаск|Дамаск
Delhi|Delhi|Дели|Делхи
Dublin|Dublín|Дублин|Даблин
Frankfurt|Fráncfort|Франкфурт|Франкфурт
Geneva|Ginebra|Женева|Женева
Havana|La Habana|Гавана|Хавана
Helsinki|Helsinki|Хельсинки|Хелсинки
Istanbul|Estambul|Стамбул|Истанбул
Jakarta|Yakarta|Джакарта|Џакарта
Jerusalem|Jerusalén|Иерусалим|Јерусалим
Kabul|Kabul|Кабул|Кабул
Kyiv|Kiev|Киев|Кијев
Lima|Lima|Лима|Лима
Lisbon|Lisboa|Лиссабон|Лисабон
Ljubljana|Liubliana|Любляна|Љубљана
London|Londres|Лондон|Лондон
Los Angeles|Los Ángeles|Лос-Анджелес|Лос Анђелес
Madrid|Madrid|Мадрид|Мадрид
Mexico City|Ciudad de México|Мехико|Мексико Сити
Milan|Milán|Милан|Милано
Minsk|Minsk|Минск|Минск
Montevideo|Montevideo|Монтевидео|Монтевидео
Moscow|Moscú|Москва|Москва
Munich|Múnich|Мюнхен|Минхен
New Delhi|Nueva Delhi|Нью-Дели|Њу Делхи
New York|Nueva York|Нью-Йорк|Њујорк
Oslo|Oslo|Осло|Осло
Paris|París|Париж|Париз
Podgorica|Podgorica|Подгорица|Подгорица
Prague|Praga|Прага|Праг
Rome|Roma|Рим|Рим
Sarajevo|Sarajevo|Сараево|Сарајево
Seoul|Seúl|Сеул|Сеул
Skopje|Skopie|Скопье|Скопље
Sofia|Sofía|София|Софија
Stockholm|Estocolmo|Стокгольм|Стокхолм
Tegucigalpa|Tegucigalpa|Тегусигальпа|Тегусигалпа
Tehran|Teherán|Тегеран|Техеран
Tirana|Tirana|Тирана|Тирана
Tokyo|Tokio|Токио|Токио
Vienna|Viena|Вена|Беч
Warsaw|Varsovia|Варшава|Варшава
Washington|Washington|Вашингтон|Вашингтон
Zagreb|Zagreb|Загреб|Загреб
"""
_CATEGORIES = """
Business|Negocios|Бизнес|Бизнис
Conflicts & War|Conflictos y guerra|Конфликты и войны|Сукоби и рат
Culture|Cultura|Культура|Култура
Economy|Economía|Экономика|Економија
Education|Educación|Образование|Образовање
Entertainment|Entretenimiento|Развлечения|Забава
Health|Salud|Здоровье|Здравље
Politics|Política|Политика|Политика
Science|Ciencia|Наука|Наука
Sports|Deportes|Спорт|Спорт
Technology|Tecnología|Технологии|Технологија
Travel|Viajes|Путешествия|Путовања
Weather|Tiempo|Погода|Време
World|Mundo|Мир|Свет
"""
_REVISIONS = """
CORRECTED|CORREGIDO|ИСПРАВЛЕНО|ИСПРАВЉЕНО
KILL|ANULADO|АННУЛИРОВАНО|ПОНИШТЕНО
UPDATE|ACTUALIZA|ОБНОВЛЕНИЕ|АЖУРИРАНО
WITHDRAWN|RETIRADO|ОТОЗВАНО|ПОВУЧЕНО
"""
_COLUMNS = ("es", "ru", "sr")
_SERBIAN_MONTHS = (
    "јануара",
    "фебруара",
    "марта",
    "априла",
    "маја",
    "јуна",
    "јула",
    "августа",
    "септембра",
    "октобра",
    "новембра",
    "децембра",
)
_REVISION = re.compile(r"([A-Z]+)( ?\d+)?([-:]?)")
_BYLINE = re.compile(r"By ([^\W\d_][\w.'\u2019 -]*)")
_CLOSING = re.compile(r"\s*(?:\.\s*[-\u2013\u2014]|[-\u2013\u2014])\s*$")


def _table(rows: str) -> dict[str, dict[str, str]]:
    """Return the translations of each row by English name in lower case and language code."""
    split = (row.split("|") for row in rows.strip().splitlines())
    return {english.lower(): dict(zip(_COLUMNS, rest, strict=True)) for english, *rest in split}


PLACES = _table(_PLACES)
CATEGORIES = _table(_CATEGORIES)
REVISIONS = _table(_REVISIONS)


def apply_rule(context: str | None, source: str, language: Language) -> str | None:
    """Return the translation of a segment with the msgctxt `context`, None where no rule is sure.

    Serbian Latin is the Cyrillic translation converted.
    """
    rule = _RULES.get(context or "")
    if rule is None or language.code not in _COLUMNS:
        return None
    target = rule(source.strip(), language)
    if target is not None and language.code == "sr" and language.script == "Latn":
        return to_latin(target)
    return target


def _dateline(source: str, language: Language) -> str | None:
    dateline = parse_dateline(source)
    # A region, or text after the dateline, is more than the table can translate.
    if dateline is None or dateline.region or (dateline.text or "").strip() not in {"", source}:
        return None
    place = PLACES.get(dateline.place.lower(), {}).get(language.code)
    closing = _CLOSING.search(source)
    if place is None or closing is None or not _is_day(dateline.month, dateline.day):
        return None
    if dateline.place.isupper():
        place = place.upper()
    if dateline.month is not None and dateline.day is not None:
        place += ", " + _day(language, dateline.month, dateline.day)
    agency = f" ({dateline.agency})" if dateline.agency else ""
    return place + agency + _ending(closing.group().strip(), language)


def _is_day(month: int | None, day: int | None) -> bool:
    """Whether there is no date at all, or a day that some year has."""
    if month is None or day is None:
        return month is day
    return 1 <= month <= len(_SERBIAN_MONTHS) and 1 <= day <= monthrange(2000, month)[1]


def _ending(closing: str, language: Language) -> str:
    if language.code == "es":
        return closing if closing.startswith(".") else f" {closing}"
    return ". \u2014" if language.code == "ru" and closing.startswith(".") else " \u2014"


def _day(language: Language, month: int, day: int) -> str:
    # CLDR's skeleton gives the nominative for Serbian; a date in running text is a genitive.
    if language.code == "sr":
        return f"{day}. {_SERBIAN_MONTHS[month - 1]}"
    return format_day(language, month, day)


def _byline(source: str, language: Language) -> str | None:
    # A name in Latin letters has no certain spelling in Cyrillic.
    match = _BYLINE.fullmatch(source)
    if match is None or language.code != "es" or re.search(r"\band\b|\bfor\b", source):
        return None
    return f"Por {match.group(1)}"


def _revision(source: str, language: Language) -> str | None:
    match = _REVISION.fullmatch(source)
    word = REVISIONS.get(match.group(1).lower()) if match else None
    if match is None or word is None:
        return None
    return word[language.code] + (match.group(2) or "") + match.group(3)


def _category(source: str, language: Language) -> str | None:
    target = CATEGORIES.get(source.lower(), {}).get(language.code)
    return target.upper() if target and source.isupper() else target


_RULES = {
    Role.DATELINE.value: _dateline,
    Role.BYLINE.value: _byline,
    Role.REVISION.value: _revision,
    Role.CATEGORY.value: _category,
}
