"""Errors planted in correct translations, one each, as a tired translator or a model makes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from planting_facts import (
    changed_address,
    changed_roman,
    changed_word,
    lost_date,
    lost_unit,
    shifted_date,
    shifted_half,
    shrunk,
    swapped_unit,
)
from planting_names import dropped_name, has_one_speaker, replaced_name, swapped_speakers
from planting_pairs import Pair, Planter
from planting_words import NEGATED, SIGN, STRANGERS

from l10n.languages import Language
from l10n.quotemarks import unbalanced
from l10n.serbian import to_latin

__all__ = ["JOINED", "PLANTERS", "Kind", "Pair", "has_one_speaker"]

FIGURE = re.compile(r"\d(?:[\d.,:\u00a0\u202f]*\d)?")


def changed_figure(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Change one digit of one figure."""
    places = [found.start() for found in re.finditer(r"\d", pair.target)]
    if not places:
        return None
    at = random.choice(places)
    digit = str((int(pair.target[at]) + random.randint(1, 8)) % 10)
    first = not (at and pair.target[at - 1].isdigit())
    digit = "7" if digit == "0" and first else digit
    if digit == pair.target[at]:
        return None
    return pair.target[:at] + digit + pair.target[at + 1 :]


def dropped_figure(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Drop one figure."""
    found = list(FIGURE.finditer(pair.target))
    if not found:
        return None
    match = random.choice(found)
    return pair.target[: match.start()] + pair.target[match.end() :].removeprefix(" ")


def swapped_figures(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Swap two figures."""
    found = list(FIGURE.finditer(pair.target))
    if len({match[0] for match in found}) < 2:
        return None
    one = random.choice(found)
    two = random.choice([match for match in found if match[0] != one[0]])
    one, two = sorted((one, two), key=lambda match: match.start())
    text = pair.target
    return text[: one.start()] + two[0] + text[one.end() : two.start()] + one[0] + text[two.end() :]


def strange_word(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put a word of another language behind a word in small letters."""
    form = r"\b[^\W\d_A-ZА-ЯЀ-Џ]{4,}\b(?= [^\W\d_A-ZА-Я])"
    places = [found.end() for found in re.finditer(form, pair.target)]
    if not places:
        return None
    at = random.choice(places)
    word = random.choice(STRANGERS[language.locale])
    return f"{pair.target[:at]} {word}{pair.target[at:]}"


def doubled_word(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Write one word twice."""
    found = list(re.finditer(r"\b[^\W\d_]+\b", pair.target))
    if not found:
        return None
    match = random.choice(found)
    return pair.target[: match.end()] + " " + match[0] + pair.target[match.end() :]


def lost_negation(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Leave out one `not` of the translation, wherever the source denies something."""
    sign = to_latin(SIGN[language.code]) if language.locale == "sr@latin" else SIGN[language.code]
    found = list(re.finditer(sign, pair.target, re.IGNORECASE))
    if not found or not NEGATED.search(pair.source):
        return None
    match = random.choice(found)
    return pair.target[: match.start()] + pair.target[match.end() :]


def open_quote(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Leave out one quotation mark of a sentence whose marks are in pairs on both sides."""
    places = [found.start() for found in re.finditer(r'["\u00ab\u00bb\u201e\u201c]', pair.target)]
    if not places or unbalanced(pair.source) or unbalanced(pair.target):
        return None
    at = random.choice(places)
    return pair.target[:at] + pair.target[at + 1 :]


def leftover(pair: Pair, other: Pair, _language: Language, _random: Random) -> str | None:
    """Leave the second of two sentences in English."""
    return f"{pair.target} {other.source}" if len(other.source.split()) > 5 else None


def lost_sentence(pair: Pair, other: Pair, _language: Language, _random: Random) -> str | None:
    """Leave out the second of two sentences."""
    return pair.target if len(other.source.split()) > 5 else None


JOINED = frozenset({"leftover English", "lost sentence", "swapped speakers"})
"""Kinds whose source is that of two pairs."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of error: who plants it, and which check is there to catch it."""

    plant: Planter
    check: str


PLANTERS: dict[str, Kind] = {
    "changed figure": Kind(changed_figure, "numbers"),
    "dropped figure": Kind(dropped_figure, "numbers"),
    "swapped figures": Kind(swapped_figures, "number-order"),
    "changed number word": Kind(changed_word, "numbers"),
    "shifted date": Kind(shifted_date, "dates"),
    "lost date": Kind(lost_date, "date-lost"),
    "swapped unit": Kind(swapped_unit, "units"),
    "lost unit": Kind(lost_unit, "unit-lost"),
    "shifted half-day": Kind(shifted_half, "times"),
    "changed address": Kind(changed_address, "addresses"),
    "shrunk number": Kind(shrunk, "rough-numbers"),
    "changed Roman": Kind(changed_roman, "numbers"),
    "strange word": Kind(strange_word, "foreign"),
    "doubled word": Kind(doubled_word, "doubled"),
    "lost negation": Kind(lost_negation, "negation"),
    "open quotation": Kind(open_quote, "quotes"),
    "leftover English": Kind(leftover, "untranslated"),
    "lost sentence": Kind(lost_sentence, "sentences"),
    "dropped name": Kind(dropped_name, "names"),
    "replaced name": Kind(replaced_name, "names"),
    "swapped speakers": Kind(swapped_speakers, "speaker"),
}
