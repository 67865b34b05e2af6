"""Translations made by rule."""

from __future__ import annotations

import pytest

from l10n.drafting.rules import apply_rule
from l10n.languages import ENGLISH, RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language


@pytest.mark.parametrize(
    ("source", "language", "expected"),
    [
        ("Belgrade, May 14 (EFE).-", SPANISH, "Belgrado, 14 de mayo (EFE).-"),
        ("Belgrade, May 14 (EFE).-", RUSSIAN, "Белград, 14 мая (EFE). \u2014"),
        ("Belgrade, May 14 (EFE).-", SERBIAN, "Београд, 14. маја (EFE) \u2013"),
        ("Belgrade, May 14 (EFE).-", SERBIAN_LATIN, "Beograd, 14. maja (EFE) \u2013"),
        ("MOSCOW (AP) \u2014", SPANISH, "MOSCÚ (AP) \u2014"),
        ("MOSCOW (AP) \u2014", SERBIAN, "МОСКВА (AP) \u2013"),
        ("LONDON, Aug 3 (Reuters) -", SPANISH, "LONDRES, 3 de agosto (Reuters) -"),
        ("LONDON, Aug 3 (Reuters) -", RUSSIAN, "ЛОНДОН, 3 августа (Reuters) \u2014"),
        ("May 14 (Reuters) -", SPANISH, "14 de mayo (Reuters) -"),
        ("Berlin (dpa) -", RUSSIAN, "Берлин (dpa) \u2014"),
        ("Madrid, Feb 29 (EFE).-", SPANISH, "Madrid, 29 de febrero (EFE).-"),
        ("Madrid, Feb 30 (EFE).-", SPANISH, None),
        ("Kragujevac, May 14 (EFE).-", SPANISH, None),
        ("BELGRADE, Serbia (AP) \u2014", SPANISH, "BELGRADO, Serbia (AP) \u2014"),
        ("BELGRADE, Serbia (AP) \u2014", RUSSIAN, "БЕЛГРАД, Сербия (AP) \u2014"),
        ("BELGRADE, Serbia (AP) \u2014", SERBIAN, "БЕОГРАД, Србија (AP) \u2013"),
        ("BELGRADE, Serbia (AP) \u2014", SERBIAN_LATIN, "BEOGRAD, Srbija (AP) \u2013"),
        ("Sarajevo, Bosnia, Mar 2 (AFP) -", SPANISH,
         "Sarajevo, Bosnia y Herzegovina, 2 de marzo (AFP) -"),
        ("ANKARA, TURKEY (AP) \u2014", RUSSIAN, "АНКАРА, ТУРЦИЯ (AP) \u2014"),
        ("ATHENS, Georgia (AP) \u2014", SPANISH, None),
        ("PARIS, Texas (AP) \u2014", SPANISH, None),
        ("Bogotá (EFE).-", RUSSIAN, "Богота (EFE). \u2014"),
        ("Belgrade, May 14 (EFE).-", ENGLISH, None),
        ("Belgrade, May 14, 2026 (EFE).-", SPANISH, "Belgrado, 14 de mayo de 2026 (EFE).-"),
        ("Belgrade, May 14, 2026 (EFE).-", RUSSIAN, "Белград, 14 мая 2026 года (EFE). \u2014"),
        ("Belgrade, May 14, 2026 (EFE).-", SERBIAN, "Београд, 14. маја 2026. (EFE) \u2013"),
        ("Madrid, Feb 29, 2026 (EFE).-", SPANISH, None),
        ("Madrid, Feb 29, 0000 (EFE).-", SPANISH, None),
        ("MOSCOW, May 14. /TASS/.", RUSSIAN, "МОСКВА, 14 мая. /ТАСС/."),
        ("MOSCOW, May 14. /TASS/.", SPANISH, "MOSCÚ, 14 de mayo (TASS) -"),
        ("MOSCOW, May 14. /TASS/.", SERBIAN, "МОСКВА, 14. маја (ТАСС) \u2013"),
        ("Belgrade, Sept. 2 (Tanjug) -", SPANISH, "Belgrado, 2 de septiembre (Tanjug) -"),
        ("Belgrade, Sept. 2 (Tanjug) -", RUSSIAN, "Белград, 2 сентября (Танюг) \u2014"),
        ("Belgrade, Sept. 2 (Tanjug) -", SERBIAN, "Београд, 2. септембра (Танјуг) \u2013"),
        ("Belgrade, Sept. 2 (Tanjug) -", SERBIAN_LATIN, "Beograd, 2. septembra (Tanjug) \u2013"),
        ("BEIJING, 1 August (Xinhua) --", SERBIAN_LATIN, "PEKING, 1. avgusta (Sinhua) \u2013"),
        ("THE HAGUE (AFP) -", SPANISH, "LA HAYA (AFP) -"),
        ("THE HAGUE, Netherlands (AP) \u2014", SERBIAN, "ХАГ, Холандија (AP) \u2013"),
        ("UNITED NATIONS (AP) \u2014", RUSSIAN, "ООН (AP) \u2014"),
        ("N\u2019DJAMENA, Chad (AFP) -", SPANISH, "YAMENA, Chad (AFP) -"),
        ("TRIPOLI, Lebanon (AFP) -", SPANISH, None),
        ("LONDON, U.K. (AFP) -", RUSSIAN, "ЛОНДОН, Великобритания (AFP) \u2014"),
        ("DUBAI, UAE (AFP) -", SPANISH, "DUBÁI, Emiratos Árabes Unidos (AFP) -"),
        ("BELGRADE (AP) _", SERBIAN, "БЕОГРАД (AP) \u2013"),
        ("Pristina, Dec 1 (EFE).-", SPANISH, "Pristina, 1 de diciembre (EFE).-"),
        ("SAO PAULO (Reuters) -", SERBIAN, "САО ПАУЛО (Reuters) \u2013"),
        ("Cologne (dpa) -", RUSSIAN, "Кельн (dpa) \u2014"),
    ],
)  # fmt: skip
def test_dateline(source: str, language: Language, expected: str | None) -> None:
    assert apply_rule("dateline", source, language) == expected


@pytest.mark.parametrize(
    ("context", "source", "language", "expected"),
    [
        ("byline", "By Snezana Stanojevic", SPANISH, "Por Snezana Stanojevic"),
        ("byline", "By Snezana Stanojevic", RUSSIAN, None),
        ("byline", "By Snezana Stanojevic", SERBIAN, None),
        ("byline", "By Ana Ruiz and Luis Gil", SPANISH, "Por Ana Ruiz y Luis Gil"),
        ("byline", "BY ANA RUIZ AND INES GIL, AP", SPANISH, "POR ANA RUIZ E INES GIL, AP"),
        ("byline", "By Ana Ruiz, Luis Gil and Hilda Ros", SPANISH,
         "Por Ana Ruiz, Luis Gil e Hilda Ros"),
        ("byline", "By Ana Ruiz and Yolanda Gil", SPANISH, "Por Ana Ruiz y Yolanda Gil"),
        ("byline", "By Ana Ruiz and Ian Bell", SPANISH, None),
        ("byline", "By Ana Ruiz, Reuters", SPANISH, "Por Ana Ruiz, Reuters"),
        ("byline", "By Ana Ruiz, Reuters", RUSSIAN, None),
        ("byline", "By Ana Ruiz, Madrid correspondent", SPANISH, None),
        ("byline", "By Ana Ruiz for Reuters", SPANISH, None),
        ("revision", "REFILE-", SPANISH, "REENVÍO-"),
        ("revision", "URGENT", RUSSIAN, "СРОЧНО"),
        ("revision", "RPT:", SERBIAN, "ПОНОВЉЕНО:"),
        ("revision", "WRAPUP 3-", RUSSIAN, "СВОДКА 3-"),
        ("revision", "UPDATE 1-CORRECTED-", SPANISH, "ACTUALIZA 1-CORREGIDO-"),
        ("revision", "UPDATE 1-UPSET-", SPANISH, None),
        ("revision", "UPDATE 1-", SPANISH, "ACTUALIZA 1-"),
        ("revision", "UPDATE 1-", RUSSIAN, "ОБНОВЛЕНИЕ 1-"),
        ("revision", "UPDATE 1-", SERBIAN, "АЖУРИРАНО 1-"),
        ("revision", "UPDATE 1-", SERBIAN_LATIN, "AŽURIRANO 1-"),
        ("revision", "UPSET 1-", SPANISH, None),
        ("category", "Disaster & Accident", RUSSIAN, "Катастрофы и происшествия"),
        ("category", "Crime & Justice", SPANISH, "Policía y justicia"),
        ("category", "Sport", SERBIAN_LATIN, "Sport"),
        ("revision", "BREAKING:", SERBIAN_LATIN, "UDARNA VEST:"),
        ("revision", "FLASH-", RUSSIAN, "МОЛНИЯ-"),
        ("category", "Conflicts & War", SPANISH, "Conflictos y guerra"),
        ("category", "Politics", RUSSIAN, "Политика"),
        ("category", "WEATHER", SERBIAN, "ВРЕМЕ"),
        ("category", "Politics today", RUSSIAN, None),
        ("headline", "Politics", SPANISH, None),
        (None, "Politics", SPANISH, None),
    ],
)  # fmt: skip
def test_rules(context: str | None, source: str, language: Language, expected: str | None) -> None:
    assert apply_rule(context, source, language) == expected
