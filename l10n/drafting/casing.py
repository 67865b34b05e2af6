"""Capital headlines: to sentence case before an engine sees them, and back afterwards.

Engines copy capitals untranslated (argos-translate issue 310).
"""

from __future__ import annotations

import re
from functools import cache

from l10n.drafting.tables import read_table
from l10n.terms.tokens import fold

_ACRONYM_LIST = """
AFP AI AIDS AP BBC BRICS CEO CIA CNN COVID COVID-19 DNA ECB EFE EU FBI FDA FIFA G7 G20 GDP
GPS HIV IAEA ICC ICE IMF IOC ISIS KFOR LGBT MEP MP NASA NATO NBA NFL NGO OECD OPEC OSCE PM
TV UAE UEFA UK UN UNESCO UNHCR UNICEF US USA USSR VAT WTO

II III IV VI VII VIII IX XI XII XIV XVI
"""
_NAME_LIST = """
africa african albania algeria america american argentina asia athens australia austria
baghdad balkan balkans beijing belarus belgium belgrade berlin biden bosnia brazil brazilian
britain british brussels bulgaria cairo canada canadian china chinese colombia croatia cuba
cuban dutch egypt england english europe european france french gaza geneva german germany
greece greek hungary india indian iran iraq ireland israel israeli italian italy japan
japanese jerusalem kosovo kremlin kyiv latin london macedonia madrid mexican mexico monday
montenegro moscow nigeria norway pakistan palestinian paris poland portugal putin romania
rome russia russian russians saudi serb serbia serbian serbs slovenia spain spanish sweden
switzerland syria syrian taiwan tokyo trump turkey turkish ukraine ukrainian ukrainians
venezuela vienna vucic washington wednesday thursday friday saturday sunday tuesday zelenskyy
january february april june july august september october november december
"""
ACRONYMS = frozenset(_ACRONYM_LIST.split())
"""Words that keep their capitals; "WHO" and "IT" are more often words and are not here."""

_NAMES = frozenset(_NAME_LIST.split())
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'\u2019][^\W_]+)*")
_FIRST = re.compile(
    r"[\s\"'\u2018\u201c\u201e\u00ab(\[\u00bf\u00a1\u2013\u2014-]*(?P<word>[^\W\d_]+)(?![@*_/:\w])"
)
_SENTENCE_END = re.compile(r"(?:^|(?<!\.\w)[.!?:]\s)[\s\"'\u201c\u2018(\u00ab]*$")


def is_capitals(text: str) -> bool:
    """Whether `text` is set in capitals, beyond acronyms that always are.

    >>> [is_capitals(text) for text in ("WAR ENDS", "NATO", "NATO meets")]
    [True, False, False]
    """
    if any(letter.islower() for letter in text):
        return False
    return any(
        len(word) > 1 and word.isupper() and not _is_acronym(word) for word in _WORD.findall(text)
    )


def truecase(text: str) -> str:
    """Return a capital headline in sentence case, acronyms and well-known names kept.

    Text that is not in capitals comes back as it is.

    >>> truecase("NATO AND U.S. LEADERS MEET IN SERBIA")
    'NATO and U.S. leaders meet in Serbia'
    """
    if not is_capitals(text):
        return text

    def settle(match: re.Match[str]) -> str:
        word = match.group()
        if _is_acronym(word):
            return word
        lowered = "-".join(_settle_part(part) for part in word.split("-"))
        if _SENTENCE_END.search(text[: match.start()]):
            return lowered[:1].upper() + lowered[1:]
        return lowered

    settled = _WORD.sub(settle, text)
    return _place().sub(lambda match: read_table("places")[fold(match.group())]["en"], settled)


def restore(text: str) -> str:
    """Return the translation of a capital headline in capitals again."""
    return text.upper()


def start_as(source: str, text: str) -> str:
    """Return a draft that starts with a capital letter where the source does.

    Words whose small letter is their own (`iPhone`, `eBay`), and those that the source has in
    just this form, stay.

    >>> start_as("Nobody was hurt.", "\u201eнико није повређен.")
    '\u201eНико није повређен.'
    """
    first, found = _FIRST.match(source), _FIRST.match(text)
    if first is None or found is None or not first["word"][0].isupper():
        return text
    word = found["word"]
    if not word[0].islower() or not word.islower() or word in _WORD.findall(source):
        return text
    at = found.start("word")
    return text[:at] + word[0].upper() + text[at + 1 :]


@cache
def _place() -> re.Pattern[str]:
    """Return what a listed place looks like in any case; `nice` is more often a word."""
    names = (name for name, row in read_table("places").items() if not row["word"])
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)


def _settle_part(part: str) -> str:
    stem, apostrophe, ending = part.partition("\u2019" if "\u2019" in part else "'")
    if stem in ACRONYMS:
        settled = stem
    elif stem.lower() in _NAMES:
        settled = stem[:1] + stem[1:].lower()
    else:
        settled = stem.lower()
    return settled + apostrophe + ending.lower()


def _is_acronym(word: str) -> bool:
    return word in ACRONYMS or re.fullmatch(r"(?:[^\W\d_]\.){2,}", word) is not None
