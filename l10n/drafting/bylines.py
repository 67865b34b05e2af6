"""Bylines: `By NAME and NAME in PLACE, AGENCY`, as each language signs a story.

Spanish keeps names as they are; Russian and Serbian write them as they sound, which is certain for
Slavic ones alone, and sign by name and place, `Ана Верич, Белград`, with no preposition.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.drafting.places import write_place
from l10n.drafting.tables import read_table
from l10n.languages import SPANISH
from l10n.terms.tokens import fold
from l10n.transcription import Origin, propose

if TYPE_CHECKING:
    from l10n.languages import Language

_NAME = r"[^\W\d_][\w.'\u2019-]*(?: [^\W\d_][\w.'\u2019-]*)*?"
_BYLINE = re.compile(rf"(?P<by>By|BY) (?P<names>{_NAME}(?:(?:, | and | AND ){_NAME})*)")
_AND = re.compile(r" (and|AND) (?=(.{0,3}))")
_BETWEEN = re.compile(r"(, (?:and |AND )?| and | AND )")
_IN = re.compile(r" (in|IN) (?=[^\W\d_a-z])")
_SLAVIC = frozenset({Origin.SOUTH_SLAVIC, Origin.EAST_SLAVIC})
_AGENCY = re.compile(
    r"(?:The |THE )?(AFP|Agence France-Presse|AP|Associated Press|ASSOCIATED PRESS|BBC|Bloomberg|"
    r"CNN|dpa|EFE|Reuters|REUTERS|UPI)"
)
# Words that stand in a byline and are no name.
_NO_NAME = re.compile(
    r"\b(?:for|with|in|at|of|from|agencies|bureau|chief|contributors?|correspondents?|desk|"
    r"editors?|newsroom|reporters?|staff|writers?)\b",
    re.IGNORECASE,
)


def write_byline(source: str, language: Language) -> str | None:
    """Return a byline in `language`, Serbian in Cyrillic; None where a part of it is not certain.

    >>> from l10n.languages import SERBIAN, SPANISH
    >>> write_byline("By Ana Ruiz and Ines Gil in Moscow", SPANISH)
    'Por Ana Ruiz e Ines Gil, en Moscú'
    >>> write_byline("By Zoran Belic in Moscow, Tanjug", SERBIAN)
    'Зоран Белић, Москва, Танјуг'
    """
    match = _BYLINE.fullmatch(source)
    if match is None:
        return None
    names, place = match["names"], ""
    names, agency = _agency(names, language)
    found = list(_IN.finditer(names))
    if found:
        place = write_place(names[found[-1].end() :], "", language) or ""
        names = names[: found[-1].start()]
    if (found and not place) or _NO_NAME.search(names):
        return None
    if language.code == "es":
        signed = _spanish(match["by"], names)
        place = place and f"{'en' if match['by'] == 'By' else 'EN'} {place}"
    else:
        house = _house(names, language)
        signed = house or _cyrillic(names, language)
    return None if signed is None else ", ".join(filter(None, (signed, place, agency)))


def byline_names(source: str) -> tuple[str, ...]:
    """Return the persons of a byline, those in capitals as others are written.

    >>> byline_names("By JANE DOE in Paris and John Roe in Podunk, Associated Press")
    ('Jane Doe', 'John Roe')
    """
    match = _BYLINE.fullmatch(source)
    if match is None:
        return ()
    names, _ = _agency(match["names"], SPANISH)
    parts = [_IN.split(part, maxsplit=1)[0] for part in _BETWEEN.split(names)[::2]]
    return tuple(
        part.title() if part.isupper() else part
        for part in parts
        if " " in part and not _NO_NAME.search(part) and not _house(part, SPANISH)
    )


def _agency(names: str, language: Language) -> tuple[str, str]:
    """Return the names without an agency behind them, and the agency as `language` has it."""
    head, comma, last = names.rpartition(", ")
    house = _house(last, language) if comma else ""
    return (head, house) if house else (names, "")


def _house(name: str, language: Language) -> str:
    """Return what `language` calls an agency, empty for what is none."""
    listed, known = read_table("agencies").get(fold(name)), _AGENCY.fullmatch(name)
    return listed[language.code] if listed else known[1] if known else ""


def _spanish(by: str, names: str) -> str | None:
    parts: list[str] = []
    end = 0
    for found in _AND.finditer(names):
        word = _spanish_and(found[2])
        if word is None:
            return None
        parts += (names[end : found.start()], word if found[1] == "and" else word.upper())
        end = found.end()
    signed = _house(names, SPANISH) or " ".join((*parts, names[end:]))
    return f"{'Por' if by == 'By' else 'POR'} {signed}"


def _cyrillic(names: str, language: Language) -> str | None:
    """Return names in Cyrillic letters, None unless each is Slavic and certain."""
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
