"""Words of each language that planted errors put in and take out."""

from __future__ import annotations

import re

SPOKEN = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)(?:\b|[a-z]{2,6}\b)|day\b"
)
NEGATED = re.compile(r"\b(?:not|cannot|never)\b|n['\u2019]t\b", re.IGNORECASE)
# What is cut out: a word, or what makes `није` of `је` and `нема` of `има`.
SIGN = {
    "es": r"\bno (?!obstante)",
    "ru": r"\bне (?!менее|более)",
    "sr": r"\bне (?!мање)|\bни(?=(?:је|су|сам|смо|сте)\b)|\bне(?=(?:ће|ћу|ћемо|ма|мају)\b)",
}
# Words that one swap of stems keeps in their case; of a row only one may become another.
STEMS = {
    "es": (
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "lunes martes miércoles jueves viernes",
    ),
    "ru": (
        "январ феврал апрел июн июл сентябр октябр ноябр декабр",
        "понедельник вторник четверг",
        "среду пятницу субботу",
        "среды пятницы субботы",
    ),
    "sr": (
        "јануар фебруар март април јун јул август",
        "септемб октоб новемб децемб",
        "понедељ утор четврт",
    ),
}
# Units of one dimension, and what English has where one may be swapped.
UNITS = (
    (
        {
            "es": "dólares euros libras",
            "ru": "долларов евро фунтов рублей",
            "sr": "долара евра фунти динара",
        },
        r"\$|€|£|dollar|euro|pound|rouble|ruble|dinar",
    ),
    (
        {
            "es": "kilómetros metros millas",
            "ru": "километров метров миль",
            "sr": "километара метара миља",
        },
        r"kilometer|kilometre|\bmeter|\bmetre|\bmile|\bkm\b",
    ),
    (
        {
            "es": "toneladas kilos gramos",
            "ru": "тонн килограммов граммов",
            "sr": "тона килограма грама",
        },
        r"\bton|kilo|\bgram",
    ),
    (
        {
            "es": "meses semanas años días horas minutos",
            "ru": "месяцев недель лет дней часов минут",
            "sr": "месеци недеља година дана сати минута",
        },
        r"\b(?:months?|weeks?|years?|days?|hours?|minutes?)\b",
    ),
)
# Money and per cent as they stand behind a figure and its scale, and what English has for them.
NAMED = (
    (
        {
            "es": r" ?%| por ciento",
            "ru": r"[ \u00a0]?%| процент[а-я]*",
            "sr": r"[ \u00a0]?%| одсто| посто| процен[а-ш]*",
        },
        r"%|per ?cent",
    ),
    (
        {
            "es": r"(?: de)? (?:dólares|euros|libras|coronas|rublos)| ?[$€£]",
            "ru": r" (?:американских )?(?:долл[а-я]+|евро|фунт[а-я]*|рубл[а-я]+|крон[а-я]*)"
            r"| ?[$€£]",
            "sr": r" (?:америчких )?(?:долар[а-ш]*|евра|фунт[а-ш]+|рубаља|круна|динара)| ?[$€£]",
        },
        r"[$€£]|dollar|euro|pound|rouble|ruble|crown|dinar",
    ),
)
SCALED = {
    "es": r"(?: mil)?(?: millones| millón)?",
    "ru": r"(?: (?:тыс|млн|млрд|трлн)\.?| тысяч[а-я]*| миллион[а-я]*| миллиард[а-я]*)?",
    "sr": r"(?: хиљад[а-ш]*| милион[а-ш]*| милијард[а-ш]*)?",
}
HALVES = {
    "es": (("de la mañana", "de la tarde"), ("de la madrugada", "de la noche")),
    "ru": (("утра", "вечера"), ("ночи", "дня")),
    "sr": (("ујутру", "по подне"), ("ујутро", "увече"), ("пре подне", "поподне")),
}
GREAT = {
    "es": ("cientos|miles|millones", "muchos"),
    "ru": ("сотни|сотен|тысячи|тысяч|миллионы|миллионов", "много"),
    "sr": ("стотине|хиљаде|милиони", "много"),
}
# By locale; in Latin Serbian only what its letters or its words give away.
STRANGERS = {
    "es": ("već", "kuće", "über", "ceasefire", "which"),
    "ru": ("jefe", "ruta", "seguridad", "ceasefire", "which"),
    "sr": ("jefe", "ruta", "seguridad", "ceasefire", "which"),
    "sr@latin": ("señor", "über", "ceasefire", "which"),
}
WORDS = {
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta",
    "ru": "два три четыре пять шесть семь восемь девять десять двадцать тридцать",
    "sr": "два три четири пет шест седам осам девет десет двадесет тридесет",
}
