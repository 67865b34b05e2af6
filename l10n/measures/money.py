"""Money: `$1.5 million` as `1,5 millones de dólares`, `1,5 млн долларов`, `1,5 miliona dolara`.

An amount is touched where its sign or code still stands beside it in the translation; what
follows a scale is the genitive in Russian and Serbian, whatever the case of the sentence. The form
after a bare figure is that of CLDR's plural rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from l10n.languages import ENGLISH, plural_category
from l10n.measures.currencies import (
    SIGNS,
    Currency,
    Sign,
    knows_money,
    may_have_money,
    name_of,
    sign_before,
    sign_behind,
)
from l10n.numerals import read_numbers
from l10n.quantities import names, unit_named, words_of_unit
from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.numerals import Number

_ADJECTIVE = {"es": r"(?:de )?", "ru": r"(?:\w+(?:их|ых) )?", "sr": r"(?:\w+(?:их|ih) )?"}
"""What may stand between an amount and its currency."""
_GOES_ON = re.compile(
    r"[ \u00a0\u202f]?[%\u2030]|-?[^\W\d_]|[.,:/]\d|[-\u2013]\d"
    r"|[ \u00a0](?:тыс|por ciento|процент|одсто|odsto)"
)
_RANGE = re.compile(r" ?[-\u2013] ?\d")
_ENGLISH_SCALE = re.compile(r"[ \u00a0-](million|billion|trillion)\b")
_SCALES: dict[str, dict[int, dict[str, str]]] = {
    "es": {6: {"one": "millón", "other": "millones"}, 12: {"one": "billón", "other": "billones"}},
    "ru": {
        6: {"other": "млн"},
        9: {"other": "млрд"},
        12: {"other": "трлн"},
    },
    "sr": {
        6: {"one": "милион", "few": "милиона", "other": "милиона"},
        9: {"one": "милијарда", "few": "милијарде", "other": "милијарди"},
        12: {"one": "билион", "few": "билиона", "other": "билиона"},
    },
}
_EXPONENTS = {"million": 6, "billion": 9, "trillion": 12}
_MILLION = 10**6
_SHARED = frozenset("$\u00a5")
"""Signs of more than one currency."""


@dataclass(frozen=True, slots=True)
class _Amount:
    currency: Currency
    values: frozenset[Decimal]


def localise_money(text: str, source: str, language: Language) -> str:
    """Return a translation with words for the signs and codes of the amounts that the source has.

    >>> from l10n.languages import RUSSIAN, SPANISH
    >>> localise_money("Грант в $1,5 млн.", "A $1.5 million grant.", RUSSIAN)
    'Грант в 1,5 млн долларов.'
    >>> localise_money("Cuesta C$5.", "It costs C$5.", SPANISH)
    'Cuesta 5 dólares canadienses.'
    """
    if not knows_money(language) or not may_have_money(text):
        return text
    amounts = _amounts(source)
    if not amounts:
        return text
    # From the end, so that offsets stay right.
    for number in reversed(read_numbers(text, language)):
        if number.figure:
            text = _worded(text, number, amounts, language)
    return text


def restore_money(text: str, source: str, language: Language) -> str:
    """Return a draft with the currency of each amount whose sign an engine has dropped.

    Only where one figure of the source and one of the draft have that value, and nothing in
    the draft speaks of a currency that the source has.

    >>> from l10n.languages import SPANISH
    >>> restore_money("Un grant de 1,5 millones.", "A $1.5 million grant.", SPANISH)
    'Un grant de 1,5 millones de dólares.'
    """
    if not knows_money(language) or not may_have_money(source) or not SIGNS.isdisjoint(text):
        return text
    amounts = _amounts(source)
    if any(names(text, unit_named(one.currency.unit), language) for one in amounts):
        return text
    said = [number.values for number in read_numbers(source, ENGLISH)]
    numbers = read_numbers(text, language)
    for number in reversed(numbers):
        meant = [one for one in amounts if one.values & number.values]
        alone = all(
            sum(bool(values & number.values) for values in side) == 1
            for side in (said, [one.values for one in numbers])
        )
        if number.figure and meant and alone and not _GOES_ON.match(text, number.end):
            word = _named(meant[0].currency, number, number.scale, language)
            text = text[: number.end] + word + _rest(text, number.end, number.scale)
    return text


def _amounts(source: str) -> list[_Amount]:
    """Return the amounts of an English text that a sign or a code stands beside."""
    found = []
    for number in read_numbers(source, ENGLISH) if may_have_money(source) else ():
        sign = sign_before(source, number.start) or sign_behind(source, number.end)
        if sign is not None and number.figure:
            found.append(_Amount(sign.currency, number.values))
    return found


def _worded(text: str, number: Number, amounts: list[_Amount], language: Language) -> str:
    before = sign_before(text, number.start)
    start, end = number.start, number.end
    shown: str | None = text[start:end]
    scale = number.scale
    values = number.values
    english = _ENGLISH_SCALE.match(text, end)
    if english and scale is None:
        exponent = _EXPONENTS[english[1]]
        values = frozenset(value * 10**exponent for value in values)
        end, scale = english.end(), Decimal(10) ** exponent
        shown = _scaled(number.text, number, exponent, language)
    after = sign_behind(text, end) if before is None else None
    found = None if _RANGE.match(text, end) else before or after
    currency = None if found is None else _meant(found, values, amounts, text)
    if shown is None or currency is None or (before and _starts_wrong(text, before.start)):
        return text
    start = before.start if before else start
    end = after.end if after else end
    words = words_of_unit(unit_named(currency.unit), language)
    if re.compile(rf"\.?[ \u00a0]{_ADJECTIVE[language.code]}(?:{words})").match(text, end):
        return text[:start] + shown + text[end:]
    word = _named(currency, number, scale, language)
    return text[:start] + shown + word + _rest(text, end, scale)


def _meant(
    sign: Sign, values: frozenset[Decimal], amounts: list[_Amount], text: str
) -> Currency | None:
    """Return the currency of the amount of the source that has this sign and one of the values.

    Engines write `$` for `C$`.
    """
    found = [one.currency for one in amounts if one.values & values]
    if sign.currency in found:
        return sign.currency
    bare = text[sign.start : sign.end].strip() in _SHARED
    alike = [one for one in found if bare and one.unit == sign.currency.unit]
    return alike[0] if alike else None


def _rest(text: str, end: int, scale: Decimal | None) -> str:
    """Return what follows, without the full stop of an abbreviation: `млн. за`, `млн.` ends."""
    rest = text[end:]
    return rest[1:] if scale and re.match(r"\. ?[^\W\d_A-ZА-ЯЁЂЈЉЊЋЏ]", rest) else rest


def _starts_wrong(text: str, start: int) -> bool:
    """Whether a letter, a figure or a slash stands before the sign: `AU$5`, `1$5`, `руб./$1`."""
    before = text[start - 1 : start]
    return before.isalnum() or before in {"/", "-", "\u2013"}


def _named(currency: Currency, number: Number, scale: Decimal | None, language: Language) -> str:
    """Return a currency's name with what links it to an amount: ` de dólares`."""
    if scale is None:
        value = min(number.values, key=lambda value: len(value.as_tuple().digits))
        return " " + name_of(currency, f"{value:f}", language)
    link = " de " if language.code == "es" and scale >= _MILLION else " "
    return link + name_of(currency, None, language)


def _scaled(shown: str, number: Number, exponent: int, language: Language) -> str | None:
    """Return a figure with the scale of `language` for an English one; None where it has none."""
    forms = _SCALES[language.code].get(exponent)
    if forms is None:
        return None
    value = min(number.values, key=lambda value: len(value.as_tuple().digits))
    word = forms.get(plural_category(language, f"{value:f}"), forms["other"])
    return f"{shown} {to_latin(word) if language.script == 'Latn' else word}"
