"""What a source says in figures and a translation may word otherwise: times, dates, numerals.

Nothing is read out of a translation alone: a form is accepted only where the source says the
same thing in its own dress, so that `17.30` stays a price where the source tells no time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from l10n.serbian import to_latin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.languages import Language

_TIME = re.compile(
    r"(?<![\d:.,])(\d{1,2})(?::([0-5]\d))?(?:[ \u00a0\u202f]?[ap]\.?m\b|(?<=:\d\d)(?![\d:]))",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(rf"\b{_MONTH} (\d{{1,2}})(?!\d)|\b(\d{{1,2}}) {_MONTH}(?![^\W\d_])")
_ONE_LARGE = re.compile(r"(?<![\d.,])1[ \u00a0-](?:thousand|million|billion|trillion)\b")
_LARGE = re.compile(
    r"\b(?:mil\b|mill[oó]n|billón|тысяч|миллион|миллиард|триллион|хиљад|милион|милијард|билион"
    r"|hiljad|milion|milijard|bilion)",
    re.IGNORECASE,
)
_ORDINAL_RU = "(?:ый|ого|ому|ым|ом|ой|ая|ую|ое|ые|ых)"
_FIVE_RU = f"(?:ь|и|ью|еро|ерых|илетн[а-я]+|{_ORDINAL_RU})"
_ENDING_SR = "(?:|и|а|о|ог|ом|у|е|ој|оро|огодишњ[а-ш]+)"
# Whole words, with the cases and compounds that news uses; a stem alone would take `пятница`
# (Friday) for five and `noventa` (90) for nine. `Una` and `други` (other) tell nothing.
_NUMERALS: dict[str, tuple[str, ...]] = {
    "es": (
        "uno|primer[oa]?s?", "dos|segund[oa]", "tres|tercer[oa]?", "cuatro|cuart[oa]",
        "cinco|quint[oa]", "seis|sext[oa]", "siete|séptim[oa]", "ocho|octav[oa]",
        "nueve|noven[oa]", "diez|décim[oa]", "once", "doce|docenas?",
    ),
    "ru": (
        f"од(?:ин|на|но|ного|ной|ну|ному|ним)|перв{_ORDINAL_RU}",
        f"дв(?:а|е|ух|ум|умя|ое|ухлетн[а-я]+)|втор{_ORDINAL_RU}",
        "тр(?:и|[её]х|[её]м|емя|ое|[её]хлетн[а-я]+)|трет(?:ий|ья|ье|ью|ьего|ьей|ьем|ьему)",
        f"четыр(?:е|[её]х|[её]м|ьмя|[её]хлетн[а-я]+)|четверо|четв[её]рт{_ORDINAL_RU}",
        f"пят{_FIVE_RU}", f"шест{_FIVE_RU}", f"сем(?:ь|и|ью|еро|илетн[а-я]+)|седьм{_ORDINAL_RU}",
        f"восемь|восьм{_FIVE_RU}", f"девят{_FIVE_RU}", f"десят{_FIVE_RU}",
        f"одиннадцат{_FIVE_RU}", f"двенадцат{_FIVE_RU}|дюжин[а-я]*",
    ),
    "sr": (
        "једа?н(?:|а|о|ог|ом|у|е|ој|и)|прв(?:и|а|о|ог|ом|у|е|ој)",
        "два|две|двоје|двојица|двогодишњ[а-ш]+",
        "три|троје|тројица|трогодишњ[а-ш]+|трећ(?:и|а|е|ег)",
        "четири|четворо|четворица|четворогодишњ[а-ш]+|четврт(?:и|а|о|ог|ом|у|ој)",
        f"пет{_ENDING_SR}", f"шест{_ENDING_SR}", f"седам|седм{_ENDING_SR}|седмогодишњ[а-ш]+",
        f"осам|осм{_ENDING_SR}|осмогодишњ[а-ш]+", f"девет{_ENDING_SR}", f"десет{_ENDING_SR}",
        f"једанаест{_ENDING_SR}", f"дванаест{_ENDING_SR}",
    ),
}  # fmt: skip


def align(source: str, target: str) -> str:
    """Return `target` with times and numeric dates written as the English source writes them.

    What stands in the source letter for letter is left alone.

    >>> align("at 5:30 p.m. on Dec. 5", "05.12. u 17.30")
    '5 u 5:30'
    """
    for hour, minutes in _times(source):
        hours = f"(?:{hour}|{hour + 12})" if hour else "(?:0|12|24)"
        shown = f"{hour or 12}" if minutes == "00" else f"{hour or 12}:{minutes}"
        form = rf"(?<![\d.,])0?{hours}\.{minutes}(?!\d|[.,]\d)"
        target = _replace(form, shown, source, target)
    for day, month in _dates(source):
        form = rf"(?<![\d.,/])0?{day}(?:\. ?|/)0?{month}(?!\d)"
        target = _replace(form + r"[./]? ?(?=\d{4}(?!\d))", f"{day} ", source, target)
        target = _replace(form + r"(?![./]?\d)\.?", f"{day}", source, target)
    return target


def is_spelled(figure: str, source: str, target: str, language: Language) -> bool:
    """Whether a figure of the source stands in the target as a word: `7 men`, `siete hombres`.

    Numbers up to twelve, and the 1 of `1 million`, which most languages leave out.
    """
    if figure == "1" and _ONE_LARGE.search(source):
        return _LARGE.search(target) is not None
    numerals = _numerals(language)
    if not figure.isdecimal() or not 1 <= int(figure) <= len(numerals):
        return False
    return numerals[int(figure) - 1].search(target) is not None


@cache
def _numerals(language: Language) -> tuple[re.Pattern[str], ...]:
    words = _NUMERALS.get(language.code, ())
    if language.script == "Latn" and language.code == "sr":
        words = tuple(to_latin(word).replace("a-š", "a-zčćđšž") for word in words)
    return tuple(re.compile(rf"\b(?:{word})\b", re.IGNORECASE) for word in words)


def _replace(form: str, shown: str, source: str, target: str) -> str:
    return re.sub(form, lambda found: found[0] if found[0] in source else shown, target)


def _times(source: str) -> Iterator[tuple[int, str]]:
    """Yield the hour on the 12-hour clock, 0 for 12, and the minutes of each time."""
    for hour, minutes in _TIME.findall(source):
        yield int(hour) % 12, minutes or "00"


def _dates(source: str) -> Iterator[tuple[int, int]]:
    """Yield day and month of each date."""
    for before, day, day2, after in _DATE.findall(source):
        yield int(day or day2), _MONTHS.index((before or after)[:3].lower()) + 1
