"""Money: `$1.5 million` as `1,5 millones de dólares`, `1,5 млн долларов`, `1,5 miliona dolara`.

An amount is touched where its sign still stands beside it in the translation; what follows a
scale is the genitive in Russian and Serbian, whatever the case of the sentence. The form after
a bare figure is that of CLDR's plural rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from l10n.languages import ENGLISH, plural_category
from l10n.numerals import read_numbers
from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.numerals import Number

SIGNS = "$\u20ac\u00a3"
_FORMS: dict[str, dict[str, dict[str, str]]] = {
    "es": {
        "$": {"one": "dólar", "other": "dólares"},
        "\u20ac": {"one": "euro", "other": "euros"},
        "\u00a3": {"one": "libra", "other": "libras"},
    },
    "ru": {
        "$": {"one": "доллар", "few": "доллара", "many": "долларов", "other": "доллара"},
        "\u20ac": {"one": "евро", "few": "евро", "many": "евро", "other": "евро"},
        "\u00a3": {"one": "фунт", "few": "фунта", "many": "фунтов", "other": "фунта"},
    },
    "sr": {
        "$": {"one": "долар", "few": "долара", "other": "долара"},
        "\u20ac": {"one": "евро", "few": "евра", "other": "евра"},
        "\u00a3": {"one": "фунта", "few": "фунте", "other": "фунти"},
    },
}
_SCALED = {"es": "other", "ru": "many", "sr": "other"}
"""The form after a scale: `millones de dólares`, `млн долларов`, `милиона долара`."""
_WORDS = {
    "es": r"(?:de )?(?:dólar|euro|libra)",
    "ru": r"(?:американск\w+ )?(?:доллар|евро(?!п)|фунт)",
    "sr": r"(?:америчк\w+ |američk\w+ )?(?:долар|евр[оа](?!п)|фунт|dolar|evr[oa](?!p)|funt)",
}
_SOURCE = re.compile(
    rf"(?<![A-Za-z]{{2}})(?<!\bA)(?<!\bC)(?<!\bR)(?:\bU\.?S\.?)?(?P<sign>[{SIGNS}]) ?(?=\d)"
)
_PREFIX = re.compile(rf"(?:\bU\.?S\.?|\bUSD?)?(?P<sign>[{SIGNS}])[ \u00a0\u202f]?\Z")
_SUFFIX = re.compile(rf"[ \u00a0\u202f]?(?P<sign>[{SIGNS}])(?![\w{SIGNS}])")
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


@dataclass(frozen=True, slots=True)
class _Amount:
    sign: str
    values: frozenset[Decimal]


def localise_money(text: str, source: str, language: Language) -> str:
    """Return a translation with words for the signs of the amounts that the source has.

    >>> from l10n.languages import RUSSIAN
    >>> localise_money("Грант в $1,5 млн.", "A $1.5 million grant.", RUSSIAN)
    'Грант в 1,5 млн долларов.'
    """
    if language.code not in _FORMS or not any(sign in text for sign in SIGNS):
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
    the draft speaks of the currency.

    >>> from l10n.languages import SPANISH
    >>> restore_money("Un grant de 1,5 millones.", "A $1.5 million grant.", SPANISH)
    'Un grant de 1,5 millones de dólares.'
    """
    if language.code not in _FORMS or not any(sign in source for sign in SIGNS):
        return text
    spoken = re.compile(_WORDS[language.code], re.IGNORECASE)
    if any(sign in text for sign in SIGNS) or spoken.search(text):
        return text
    amounts = _amounts(source)
    said = [number.values for number in read_numbers(source, ENGLISH)]
    numbers = read_numbers(text, language)
    for number in reversed(numbers):
        meant = [one for one in amounts if one.values & number.values]
        alone = all(
            sum(bool(values & number.values) for values in side) == 1
            for side in (said, [one.values for one in numbers])
        )
        if number.figure and meant and alone and not _GOES_ON.match(text, number.end):
            word = _currency(meant[0].sign, number, number.scale, language)
            text = text[: number.end] + word + _rest(text, number.end, number.scale)
    return text


def _amounts(source: str) -> list[_Amount]:
    starts = {match.end(): match["sign"] for match in _SOURCE.finditer(source)}
    return [
        _Amount(starts[number.start], number.values)
        for number in read_numbers(source, ENGLISH)
        if number.start in starts
    ]


def _worded(text: str, number: Number, amounts: list[_Amount], language: Language) -> str:
    before = _PREFIX.search(text[max(0, number.start - 5) : number.start])
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
    after = _SUFFIX.match(text, end) if before is None else None
    found = None if _RANGE.match(text, end) else before or after
    if found is None or not any(
        amount.sign == found["sign"] and amount.values & values for amount in amounts
    ):
        return text
    if shown is None or (before and _starts_wrong(text, start - len(before[0]))):
        return text
    start -= len(before[0]) if before else 0
    end = after.end() if after else end
    if re.compile(rf"\.?[ \u00a0](?:{_WORDS[language.code]})").match(text, end):
        return text[:start] + shown + text[end:]
    word = _currency(found["sign"], number, scale, language)
    return text[:start] + shown + word + _rest(text, end, scale)


def _rest(text: str, end: int, scale: Decimal | None) -> str:
    """Return what follows, without the full stop of an abbreviation: `млн. за`, `млн.` ends."""
    rest = text[end:]
    return rest[1:] if scale and re.match(r"\. ?[^\W\d_A-ZА-ЯЁЂЈЉЊЋЏ]", rest) else rest


def _starts_wrong(text: str, start: int) -> bool:
    """Whether a letter, a figure or a slash stands before the sign: `AU$5`, `1$5`, `руб./$1`."""
    before = text[start - 1 : start]
    return before.isalnum() or before in {"/", "-", "\u2013"}


def _currency(sign: str, number: Number, scale: Decimal | None, language: Language) -> str:
    forms = _FORMS[language.code][sign]
    if scale is None:
        value = min(number.values, key=lambda value: len(value.as_tuple().digits))
        category = plural_category(language, f"{value:f}")
        link = " "
    else:
        category = _SCALED[language.code]
        link = " de " if language.code == "es" and scale >= _MILLION else " "
    word = forms.get(category, forms["other"])
    return link + (to_latin(word) if language.script == "Latn" else word)


def _scaled(shown: str, number: Number, exponent: int, language: Language) -> str | None:
    """Return a figure with the scale of `language` for an English one; None where it has none."""
    forms = _SCALES[language.code].get(exponent)
    if forms is None:
        return None
    value = min(number.values, key=lambda value: len(value.as_tuple().digits))
    word = forms.get(plural_category(language, f"{value:f}"), forms["other"])
    return f"{shown} {to_latin(word) if language.script == 'Latn' else word}"
