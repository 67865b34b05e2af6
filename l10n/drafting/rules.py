"""Translations that need no engine: datelines, bylines, revision marks and category lines.

A rule answers only where it is sure; everything else is None and goes to the engine, or to a
person where a model would invent names.
"""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from l10n.datelines import Dateline, parse_dateline
from l10n.drafting.tables import read_table
from l10n.languages import country_code, country_name, format_day
from l10n.model import Role
from l10n.serbian import to_latin
from l10n.terms.tokens import fold
from l10n.transcription import Origin, propose
from l10n.typography import CLAUSE_DASH

if TYPE_CHECKING:
    from l10n.languages import Language

_CODES = frozenset({"es", "ru", "sr"})
"""Languages that the tables have a column for."""
_SERBIAN_MONTHS = (
    *("јануара", "фебруара", "марта", "априла", "маја", "јуна"),
    *("јула", "августа", "септембра", "октобра", "новембра", "децембра"),
)
_YEAR = {"es": " de {}", "ru": " {} года", "sr": " {}."}
_LEAP_YEAR = 2000
_FIRST_YEAR = 1835
"""Havas, the first news agency."""
_MARK = re.compile(r"(?P<word>[A-Z]+)(?P<number> ?\d+)?(?P<sign>[-:]|\Z)")
_NAME = r"[^\W\d_][\w.'\u2019-]*(?: [^\W\d_][\w.'\u2019-]*)*?"
_BYLINE = re.compile(rf"(?P<by>By|BY) (?P<names>{_NAME}(?:(?:, | and | AND ){_NAME})*)")
_AND = re.compile(r" (and|AND) (?=(.{0,3}))")
_BETWEEN = re.compile(r"(, (?:and |AND )?| and | AND )")
_SLAVIC = frozenset({Origin.SOUTH_SLAVIC, Origin.EAST_SLAVIC})
# Words that stand in a byline and are no name.
_NO_NAME = re.compile(
    r"\b(?:for|with|in|at|of|from|agencies|bureau|chief|contributors?|correspondents?|desk|"
    r"editors?|newsroom|reporters?|staff|writers?)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s*(?:\.\s*[-\u2013\u2014]|[-\u2013\u2014])\s*$")


def apply_rule(context: str | None, source: str, language: Language) -> str | None:
    """Return the translation of a segment with the msgctxt `context`, None where no rule is sure.

    Serbian Latin is the Cyrillic translation converted.
    """
    rule = _RULES.get(context or "")
    if rule is None or language.code not in _CODES:
        return None
    target = rule(source.strip(), language)
    if target is not None and language.code == "sr" and language.script == "Latn":
        return to_latin(target)
    return target


def _dateline(source: str, language: Language) -> str | None:
    dateline = parse_dateline(source)
    # Text after the dateline is more than the tables can translate.
    if dateline is None or dateline.text.strip() != source:
        return None
    place = _place(dateline, language)
    if place is None or not _is_day(dateline):
        return None
    if dateline.month is not None and dateline.day is not None:
        day = _day(language, dateline.month, dateline.day)
        if dateline.year is not None:
            day += _YEAR[language.code].format(dateline.year)
        place = f"{place}, {day}" if place else day
    row = read_table("agencies").get(fold(dateline.agency))
    agency = row[language.code] if row else dateline.agency
    if language.code == "ru" and source.endswith("/TASS/."):
        return f"{place}. /{agency}/."
    closing = _CLOSING.search(source)
    return f"{place} ({agency})" + _ending(closing.group().strip() if closing else "-", language)


def _place(dateline: Dateline, language: Language) -> str | None:
    """Return place and region, None for a place nobody listed or a region it does not lie in.

    A dateline without a place has a date: `Jan 5 (Reuters) -`.

    `ATHENS, Georgia` is no capital of Greece, and the names of American states are no countries.
    """
    if not dateline.place:
        return ""
    row = read_table("places").get(fold(dateline.place))
    if row is None:
        return None
    place = row[language.code].upper() if dateline.place.isupper() else row[language.code]
    if not dateline.region:
        return place
    listed = read_table("countries").get(fold(dateline.region))
    code = listed["country"] if listed else country_code(dateline.region)
    region = country_name(code, language) if code and code == row["country"] else None
    if region is None:
        return None
    # `UAE` is in capitals wherever it stands.
    capitals = dateline.region.isupper() and not (listed and listed["en"].isupper())
    return f"{place}, {region.upper() if capitals else region}"


def _is_day(dateline: Dateline) -> bool:
    """Whether there is no date at all, or a day that its year has, or without one some year."""
    if dateline.month is None or dateline.day is None:
        return dateline.month is dateline.day
    year = _LEAP_YEAR if dateline.year is None else dateline.year
    return year >= _FIRST_YEAR and 1 <= dateline.day <= monthrange(year, dateline.month)[1]


def _ending(closing: str, language: Language) -> str:
    if language.code == "es":
        return closing if closing.startswith(".") else f" {closing}"
    stop = "." if language.code == "ru" and closing.startswith(".") else ""
    return f"{stop} {CLAUSE_DASH[language.code]}"


def _day(language: Language, month: int, day: int) -> str:
    # CLDR's skeleton gives the nominative for Serbian; a date in running text is a genitive.
    if language.code == "sr":
        return f"{day}. {_SERBIAN_MONTHS[month - 1]}"
    return format_day(language, month, day)


def _byline(source: str, language: Language) -> str | None:
    match = _BYLINE.fullmatch(source)
    if match is None or _NO_NAME.search(match["names"]):
        return None
    if language.code != "es":
        return _cyrillic_byline(match["names"], language)
    parts: list[str] = []
    end = 0
    for found in _AND.finditer(match["names"]):
        word = _spanish_and(found[2])
        if word is None:
            return None
        parts += (match["names"][end : found.start()], word if found[1] == "and" else word.upper())
        end = found.end()
    names = " ".join((*parts, match["names"][end:]))
    return f"{'Por' if match['by'] == 'By' else 'POR'} {names}"


def _cyrillic_byline(names: str, language: Language) -> str | None:
    """Return a byline in Cyrillic letters, None unless each name is Slavic and certain."""
    parts: list[str] = []
    for part in _BETWEEN.split(names):
        if _BETWEEN.fullmatch(part):
            parts.append(part.replace("and", "и").replace("AND", "И"))
            continue
        # A word alone is an agency or a nickname.
        proposal = propose(part.title() if part.isupper() else part, language)
        slavic = proposal is not None and proposal.certain and proposal.origin in _SLAVIC
        if proposal is None or not slavic or " " not in part:
            return None
        parts.append(proposal.form.upper() if part.isupper() else proposal.form)
    return "".join(parts)


def _spanish_and(following: str) -> str | None:
    """Return `e` before the sound i, else `y` (RAE, Diccionario panhispánico de dudas, y²).

    None where the sound is in doubt: before `Ia`, `Hie` and the like, and in foreign names.

    >>> [_spanish_and(name) for name in ("Ana", "Ign", "Hil", "Yol", "Ian")]
    ['y', 'e', 'e', 'y', None]
    """
    start = fold(following)
    start = start.removeprefix("h") if start.startswith("hi") else start
    if not start.startswith("i"):
        return "y"
    return None if start[1:2] in {"", "a", "e", "i", "o", "u"} else "e"


def _revision(source: str, language: Language) -> str | None:
    parts: list[str] = []
    end = 0
    while match := _MARK.match(source, end):
        row = read_table("revisions").get(fold(match["word"]))
        if row is None:
            return None
        parts.append(row[language.code] + (match["number"] or "") + match["sign"])
        end = match.end()
    return "".join(parts) if parts and end == len(source) else None


def _category(source: str, language: Language) -> str | None:
    row = read_table("categories").get(fold(source))
    if row is None:
        return None
    return row[language.code].upper() if source.isupper() else row[language.code]


_RULES = {
    Role.DATELINE.value: _dateline,
    Role.BYLINE.value: _byline,
    Role.REVISION.value: _revision,
    Role.CATEGORY.value: _category,
}
