"""Errors planted in correct translations, one each, as a tired translator or a model makes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from l10n.languages import Language
from l10n.names.lexicon import is_common, is_people, section
from l10n.quotemarks import unbalanced
from l10n.serbian import to_latin
from l10n.verbatim import addresses


@dataclass(frozen=True, slots=True)
class Pair:
    """A source sentence and its translation."""

    source: str
    target: str


Planter = Callable[[Pair, Pair, Language, Random], str | None]
"""Takes a pair, another pair, the language; returns a wrong target, None where none fits.

The source is that of the pair, for `lost_sentence` and `leftover` that of both pairs.
"""

FIGURE = re.compile(r"\d(?:[\d.,:\u00a0\u202f]*\d)?")
NEGATED = re.compile(r"\b(?:not|cannot|never)\b|n['\u2019]t\b", re.IGNORECASE)
# What is cut out: a word, or what makes `није` of `је` and `нема` of `има`.
SIGN = {
    "es": r"\bno (?!obstante)",
    "ru": r"\bне (?!менее|более)",
    "sr": r"\bне (?!мање)|\bни(?=(?:је|су|сам|смо|сте)\b)|\bне(?=(?:ће|ћу|ћемо|ма|мају)\b)",
}
SPOKEN = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)(?:\b|[a-z]{2,6}\b)|day\b"
)
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
STRANGERS = {"Cyrl": ("jefe", "ruta", "seguridad", "ceasefire"), "Latn": ("već", "kuće", "über")}
WORDS = {
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta",
    "ru": "два три четыре пять шесть семь восемь девять десять двадцать тридцать",
    "sr": "два три четири пет шест седам осам девет десет двадесет тридесет",
}


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


def changed_word(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put another number in words where one stands."""
    return _other_of(WORDS[language.code].split(), r"\b{}\b", pair.target, language, random)


def shifted_date(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put another month or weekday where the source has one too."""
    if not SPOKEN.search(pair.source):
        return None
    form = r"\b{}\b" if language.code == "es" else r"\b{}"
    for row in STEMS[language.code]:
        if found := _other_of(row.split(), form, pair.target, language, random):
            return found
    return None


def lost_date(pair: Pair, _other: Pair, language: Language, _random: Random) -> str | None:
    """Leave out a month or weekday that the source has too."""
    if not SPOKEN.search(pair.source):
        return None
    stems = [_written(stem, language) for row in STEMS[language.code] for stem in row.split()]
    ending = "" if language.code == "es" else r"[^\W\d_]*"
    found = re.search(rf"\b(?:{'|'.join(stems)}){ending}\b ?", pair.target)
    return pair.target[: found.start()] + pair.target[found.end() :] if found else None


def swapped_unit(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put another unit of the same dimension behind a figure that the source has with its own."""
    for rows, english in UNITS:
        words = [_written(word, language) for word in rows[language.code].split()]
        found = re.search(
            rf"(\d[^\W\d_ ]*|\d (?:[^\W\d_]+ )?(?:de )?)({'|'.join(words)})", pair.target
        )
        if found and re.search(english, pair.source):
            other = random.choice([word for word in words if word != found[2]])
            return pair.target[: found.start(2)] + other + pair.target[found.end(2) :]
    return None


def shifted_half(pair: Pair, _other: Pair, language: Language, _random: Random) -> str | None:
    """Put a time into the other half of the day."""
    if not re.search(r"\d ?[ap]\.?m\b", pair.source):
        return None
    for pairs in HALVES[language.code]:
        one, two = (_written(words, language) for words in pairs)
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
    form = re.compile(rf"\b(?:{_written(words, language)})(?: de)?\b", re.IGNORECASE)
    if len(form.findall(pair.target)) != 1:
        return None
    return form.sub(_written(many, language), pair.target)


def changed_roman(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Put another Roman numeral behind a name."""
    numerals = ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"]
    found = re.search(rf"\b[^\W\d_]\w+ ({'|'.join(numerals)})\b", pair.target)
    if found is None or not re.search(rf"\b[A-Z]\w+ {found[1]}\b", pair.source):
        return None
    other = random.choice([numeral for numeral in numerals if numeral != found[1]])
    return pair.target[: found.start(1)] + other + pair.target[found.end(1) :]


def strange_word(pair: Pair, _other: Pair, language: Language, random: Random) -> str | None:
    """Put a word of another language behind a word in small letters."""
    if language.locale == "sr@latin":
        return None  # its neighbours' letters are its own
    form = r"\b[^\W\d_A-ZА-ЯЀ-Џ]{4,}\b(?= [^\W\d_A-ZА-Я])"
    places = [found.end() for found in re.finditer(form, pair.target)]
    if not places:
        return None
    at = random.choice(places)
    word = random.choice(STRANGERS[language.script])
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
    found = list(re.finditer(sign.replace("\\B", "\\b"), pair.target, re.IGNORECASE))
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


_SMALL, _LARGE = "a-zà-öø-ÿčćžšđłńśěřůőа-яёђјљњћџ", "A-ZÀ-ÖØ-ÞČĆŽŠĐŁŚŘА-ЯЁЂЈЉЊЋЏ"
NAMED = re.compile(
    rf"(?<=[^\W\d_][ ])[{_LARGE}][{_SMALL}]+(?: [{_LARGE}][{_SMALL}]+)*(?![^\W\d_]|-)"
)
"""Words in capitals within a sentence: in our languages these are names, in English mostly."""

SPEAKS = re.compile(r"\b(?:said|says|added|replied|wrote|warned|noted|explained) \Z")
SPOKEN_OF = re.compile(r" (?:said|says|added|replied|wrote|warned|noted|explained)\b")


def dropped_name(pair: Pair, _other: Pair, _language: Language, random: Random) -> str | None:
    """Leave out one name."""
    found = _one_name(pair, random)
    if found is None:
        return None
    return pair.target[: found.start()] + pair.target[found.end() :].removeprefix(" ")


def replaced_name(pair: Pair, other: Pair, _language: Language, random: Random) -> str | None:
    """Put a name of another sentence where one stands."""
    found = _one_name(pair, random)
    names: list[str] = NAMED.findall(other.target)
    if found is None or not names or names[0][:3] == found[0][:3]:
        return None
    return pair.target[: found.start()] + names[0] + pair.target[found.end() :]


def swapped_speakers(pair: Pair, other: Pair, _language: Language, _random: Random) -> str | None:
    """Give what two people say, a sentence each, to one another."""
    if not (has_one_speaker(pair) and has_one_speaker(other)):
        return None
    one, two = NAMED.search(pair.target), NAMED.search(other.target)
    if one is None or two is None or one[0][:3] == two[0][:3]:
        return None
    first = pair.target[: one.start()] + two[0] + pair.target[one.end() :]
    return f"{first} {other.target[: two.start()]}{one[0]}{other.target[two.end() :]}"


def has_one_speaker(pair: Pair) -> bool:
    """Whether the one name of a sentence, and of its translation, is of who speaks."""
    names = list(NAMED.finditer(pair.source))
    if len(names) != 1 or len(NAMED.findall(pair.target)) != 1:
        return False
    return bool(
        SPEAKS.search(pair.source[: names[0].start()])
        or SPOKEN_OF.match(pair.source, names[0].end())
    ) and not (_is_no_name(last := names[0][0].split()[-1]) or is_common(last.lower()))


def _one_name(pair: Pair, random: Random) -> re.Match[str] | None:
    """Return a name of a translation that has as many as its source, each once and no common word.

    What goes by its meaning (`White House`, `Supreme Court`) is no name here.
    """
    before = [
        words
        for found in NAMED.findall(pair.source)
        if (words := [word for word in found.split() if not _is_no_name(word)])
    ]
    after = list(NAMED.finditer(pair.target))
    common = any(all(is_common(word.lower()) for word in words) for words in before)
    if not before or len(before) != len(after) or common:
        return None
    place = random.randrange(len(after))
    again = pair.source.count(before[place][-1]) + pair.target.count(
        after[place][0].split()[-1][:4]
    )
    return after[place] if again == 2 else None


def _is_no_name(word: str) -> bool:
    sections = ("calendar", "titles", "meaning", "suffixes")
    return is_people(word) or any(word in section(name) for name in sections)


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
}


def _written(word: str, language: Language) -> str:
    return to_latin(word) if language.locale == "sr@latin" else word


def _other_of(
    words: list[str], form: str, text: str, language: Language, random: Random
) -> str | None:
    words = [_written(word, language) for word in words]
    found = re.search(form.format(f"({'|'.join(words)})"), text)
    if found is None:
        return None
    other = random.choice([word for word in words if word != found[1]])
    return text[: found.start(1)] + other + text[found.end(1) :]
