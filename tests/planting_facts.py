"""Errors in facts, planted one each: dates, units, times, addresses, numbers in words."""

from __future__ import annotations

import re
from random import Random

from planting_pairs import Pair, other_of, written
from planting_words import GREAT, HALVES, NAMED, SCALED, SPOKEN, STEMS, UNITS, WORDS

from l10n.languages import Language
from l10n.verbatim import addresses


def changed_word(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put another number in words where one stands."""
    return other_of(WORDS[language.code].split(), r"\b{}\b", pair.target, language, random)


def shifted_date(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put another month or weekday where the source has one too."""
    if not SPOKEN.search(pair.source):
        return None
    form = r"\b{}\b" if language.code == "es" else r"\b{}"
    for row in STEMS[language.code]:
        if found := other_of(row.split(), form, pair.target, language, random):
            return found
    return None


def lost_date(pair: Pair, _other: Pair, language: Language, _random: Random) -> str | None:
    """Leave out a month or weekday that the source has too."""
    if not SPOKEN.search(pair.source):
        return None
    stems = [written(stem, language) for row in STEMS[language.code] for stem in row.split()]
    ending = "" if language.code == "es" else r"[^\W\d_]*"
    found = re.search(rf"\b(?:{'|'.join(stems)}){ending}\b ?", pair.target)
    return pair.target[: found.start()] + pair.target[found.end() :] if found else None


def swapped_unit(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put another unit of the same dimension behind a figure that the source has with its own.

    A whole word: `месяцевных` for `летных` is no unit, but a misprint.
    """
    for rows, english in UNITS:
        words = [written(word, language) for word in rows[language.code].split()]
        found = re.search(
            rf"(\d[^\W\d_ ]*|\d (?:[^\W\d_]+ )?(?:de )?)({'|'.join(words)})"
            r"(?![^\W\d_])",
            pair.target,
        )
        if found and re.search(english, pair.source):
            other = random.choice([word for word in words if word != found[2]])
            return pair.target[: found.start(2)] + other + pair.target[found.end(2) :]
    return None


def lost_unit(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Leave out the currency or per cent that stands with a figure, and that the source has.

    Not where the next figure has it too and one small word is between: `del 25 al 30 %` is no
    error in any of our languages.
    """
    places = []
    for rows, english in NAMED:
        unit = written(rows[language.code], language)
        scale = written(SCALED[language.code], language)
        form = rf"\d{scale}(?P<unit>{unit})(?![^\W\d_])|(?P<sign>[$€£]) ?(?=\d)"
        if re.search(english, pair.source):
            places += [
                found.span("unit" if found["unit"] else "sign")
                for found in re.finditer(form, pair.target)
                if (found["unit"] or english.startswith("[$"))
                and not re.match(
                    rf"\W?\w{{1,5}} (?:el |un )?[\d.,]*{form}", pair.target[found.end() :]
                )
            ]
    if not places:
        return None
    start, end = random.choice(sorted(set(places)))
    return pair.target[:start] + pair.target[end:]


def shifted_half(pair: Pair, _other: Pair, language: Language, _random: Random) -> str | None:
    """Put a time into the other half of the day."""
    if not re.search(r"\d ?[ap]\.?m\b", pair.source):
        return None
    for pairs in HALVES[language.code]:
        one, two = (written(words, language) for words in pairs)
        for here, there in ((one, two), (two, one)):
            if re.search(rf"\d[^.,;]{{0,12}} {here}\b", pair.target):
                return pair.target.replace(here, there, 1)
    return None


def changed_address(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Change a letter of a web or e-mail address or a handle."""
    found = [address for address in addresses(pair.source) if address in pair.target]
    if not found:
        return None
    address = random.choice(found)
    at = random.randrange(1, len(address))
    changed = address[:at] + ("x" if address[at] != "x" else "y") + address[at + 1 :]
    return pair.target.replace(address, changed, 1)


def shrunk(pair: Pair, _other: Pair, language: Language, _random: Random) -> str | None:
    """Turn `thousands of` into `many`."""
    if not re.search(r"\b(?:hundreds|thousands|millions) of\b", pair.source, re.IGNORECASE):
        return None
    words, many = GREAT[language.code]
    form = re.compile(rf"\b(?:{written(words, language)})(?: de)?\b", re.IGNORECASE)
    if len(form.findall(pair.target)) != 1:
        return None
    return form.sub(written(many, language), pair.target)


def changed_roman(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Put another Roman numeral behind a name."""
    numerals = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"]
    found = re.search(rf"\b[^\W\d_]\w+ ({'|'.join(numerals)})\b", pair.target)
    if found is None or not re.search(rf"\b[A-Z]\w+ {found[1]}\b", pair.source):
        return None
    other = random.choice([numeral for numeral in numerals if numeral != found[1]])
    return pair.target[: found.start(1)] + other + pair.target[found.end(1) :]
