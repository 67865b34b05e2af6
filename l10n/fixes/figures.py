"""Figures: ordinals, and rules of `measures` as fixes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from l10n import measures
from l10n.calendars import MONTHS, forms
from l10n.styles import NO_BREAK_SPACE
from l10n.typography import localise_groups

if TYPE_CHECKING:
    from l10n.fixes.cases import Case
    from l10n.languages import Language

_ENGLISH_ORDINAL = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_SPANISH = re.compile(r"(?<![\d.,])(\d+)(?=[\u00ba\u00aa](?![\w\u00b0]| ?[CF]\b)|er\b(?! ?[A-Z]))")
_SPANISH_LIKELY = re.compile(r"\d(?:[\u00ba\u00aa]|er\b)")
_FIRST = re.compile(
    r"(?<![\d.,])1\u00ba(?= de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|"
    r"setiembre|octubre|noviembre|diciembre)\b)"
)
"""The first of a month, whatever the source says."""
_DEGREES = re.compile(r"(?<=\d)[ \u00a0]?(?:\u00ba ?|\u00b0 )(?=[CFС](?![\w]))")
_DOTTED_UNITS = ("km.", "kg.", "cm.", "mm.", "км.", "кг.", "см.", "мм.")
_DOTTED_UNIT = re.compile(r"(?<=\d[ \u00a0])(km|kg|cm|mm|км|кг|см|мм)\.(?= [^\W\d_A-ZА-ЯЁЂЈЉЊЋЏ])")
_RUSSIAN = re.compile(
    r"(?<![\d.,:])(\d+)-?(?:[ыио]й|ая|ое|ые|[ыи]х|[ыи]м|ую|ого|его|ому|ему)(?![^\W\d_])"
)
_RUSSIAN_LIKELY = re.compile(r"\d(?:-?[ыиоауе]|г\.|\. )")
"""What a figure has behind it where any of the Russian rules may have something to do."""
_TIGHT_YEAR = re.compile(r"(?<=\b(?:1[89]|20)\d\d)(?=г\.)")
_ENDING = re.compile(r"[ыиоае]?([йяехмю]|го|му)\Z")
_NUMERO = re.compile(r"\u2116[ \u00a0]?(?=\d)")
_YEAR_WORD = re.compile(r"(?<![\d.,])((?:1[89]|20)\d\d) (?=годин[еау]\b|godin[eau]\b)")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?! (?:years|people|days))")


def ordinals(text: str, case: Case) -> str:
    """Return `text` with its ordinals signed: Spanish 1.º, Russian 1-й and 1 мая, Serbian 1. maja.

    RAE (Ortografía, 2010); Milchin: one letter after a vowel, two after a consonant; the
    Pravopis has a full stop after the figure of a day and of a year before `godine`.
    """
    if case.language.code == "es":
        if not _SPANISH_LIKELY.search(text):
            return text
        text = _FIRST.sub("1.\u00ba", text)
        said = set(_ENGLISH_ORDINAL.findall(case.source))
        return _SPANISH.sub(lambda one: f"{one[1]}." if one[1] in said else one[0], text)
    if case.language.code == "ru":
        if not _RUSSIAN_LIKELY.search(text):
            return text
        text = _TIGHT_YEAR.sub(NO_BREAK_SPACE, text)
        return _dotted_day(case.language).sub(r"\1 ", _RUSSIAN.sub(_shortened, text))
    if case.language.code == "sr":
        return _serbian(text, case)
    return text


def _shortened(found: re.Match[str]) -> str:
    ending = found[0][len(found[1]) :].lstrip("-")
    short = ending[-2:] if ending[-2] not in "аеиоуыэюя" else ending[-1]
    return f"{found[1]}-{short}"


def _serbian(text: str, case: Case) -> str:
    if case.ours:  # a model of several languages takes № over from Russian
        text = _NUMERO.sub("br. " if case.language.script == "Latn" else "бр. ", text)
    text = _serbian_day(case.language).sub(r"\1. ", text)
    text = _tight_day(case.language).sub(r"\1. ", text)
    if not _YEAR_WORD.search(text):
        return text
    years = set(_YEAR.findall(case.source))
    return _YEAR_WORD.sub(lambda one: f"{one[1]}. " if one[1] in years else one[0], text)


@cache
def _serbian_day(language: Language) -> re.Pattern[str]:
    months = "|".join(name for month in MONTHS for name in forms(month, language)[:2])
    return re.compile(rf"(?<![\d.,:/-])([12]?\d|3[01]) (?=(?:{months})(?!\w))")


@cache
def _tight_day(language: Language) -> re.Pattern[str]:
    months = "|".join(name for month in MONTHS for name in forms(month, language)[:2])
    return re.compile(rf"(?<![\d.,:/-])([12]?\d|3[01])\.(?=(?:{months})(?!\w))")


@cache
def _dotted_day(language: Language) -> re.Pattern[str]:
    months = "|".join(forms(month, language)[0] for month in MONTHS)
    return re.compile(rf"(?<![\d.,:/-])([12]?\d|3[01])\. (?=(?:{months})(?!\w))")


def figure_marks(text: str, case: Case) -> str:
    """Return `text` with decimal and group marks of the desk for English ones."""
    text = measures.restyle_figures(text, case.source, case.style, case.usual, bare=case.ours)
    return localise_groups(text, case.source, case.style)


def unit_spaces(text: str, case: Case) -> str:
    """Return `text` with the space before the signs of units, and degrees as `35 °C`.

    The International System of Units sets nothing between ° and C, and no full stop behind a sign
    inside a sentence; º is the sign of an ordinal.
    """
    if "\u00ba" in text or "\u00b0" in text:
        text = _DEGREES.sub(f"{case.style.unit_space}\u00b0", text)
    text = measures.tie_units(text, case.style)
    dotted = any(map(text.__contains__, _DOTTED_UNITS))
    return _DOTTED_UNIT.sub(r"\1", text) if dotted else text


def times(text: str, case: Case) -> str:
    """Return `text` with the source's times as the desk has them."""
    # `5 p. m.` is good Spanish, `5 p.m.` good nothing in Cyrillic.
    if case.language.code == "es" and not case.decided("time"):
        return text
    return measures.localise_times(
        text, case.source, case.language, case.style, every=case.decided("time")
    )


def days(text: str, case: Case) -> str:
    """Return `text` with the source's dates in the language's words or order, or the desk's."""
    return measures.localise_days(text, case.source, case.language, case.style)


def money(text: str, case: Case) -> str:
    """Return `text` with words for the signs of money, unless the desk wants the signs."""
    if case.style.money_sign or not case.decided("money"):
        return text
    worded = measures.localise_money(text, case.source, case.language)
    return measures.restore_money(worded, case.source, case.language) if case.ours else worded


def metric_units(text: str, case: Case) -> str:
    """Return `text` with metric units for American ones, where the desk converts."""
    return measures.convert_units(text, case.source, case.language, case.style, case.units)
