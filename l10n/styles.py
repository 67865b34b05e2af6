"""How a desk sets type in a language: quotes, dashes, spaces, figures, times, money, units.

The defaults are CLDR's where CLDR says it, else those of the orthographies: RAE (Ortografía,
2010), Rozental's and Milchin's handbooks, the Serbian Pravopis (Matica srpska). A desk writes
only what it wants otherwise, in `[typography.es]` and so on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from l10n.languages import Language, Quotes, clock_pattern, number_marks, percent_space

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_BREAK_SPACE = "\u00a0"
CLAUSE_DASH = {"es": "\u2014", "ru": "\u2014", "sr": "\u2013"}
"""The dash between clauses, by the code of the language.

RAE (Ortografía, 2010) and Rozental ask for an em dash; Serbian print sets its crta as an en
dash between spaces.
"""
_NO_BREAK_DASH = frozenset({"ru"})
"""Where a dash never starts a line (Milchin): the space before it does not break."""
_GROUP_FROM = {"es": 5}
"""Digits from which on figures are grouped (CLDR's minimumGroupingDigits); four elsewhere."""
_FEWEST, _MOST = 4, 6


@dataclass(frozen=True, slots=True)
class Clock:
    """How a time is written: `17:00`, `17.00`, `17 h`, `17:00 horas`."""

    mark: str = ":"
    suffix: str = ""
    full: bool = True
    """Whether a full hour has its `00`."""

    def write(self, hour: int, minutes: int) -> str:
        r"""Return a time of day.

        >>> Clock(".", " h", full=False).write(17, 0), Clock().write(5, 30)
        ('17\xa0h', '5:30')
        """
        shown = f"{hour}{self.mark}{minutes:02}" if self.full or minutes else str(hour)
        return shown + self.suffix.replace(" ", NO_BREAK_SPACE)


@dataclass(frozen=True, slots=True)
class Style:
    """A desk's typography in one language; `chosen` names the keys that the desk wrote itself.

    What many desks do otherwise (`“ ”` in Spanish) is wrong only where the desk has chosen.
    """

    quotes: Quotes
    dash: str
    dash_space: str = " "
    """What stands before a dash between spaces."""
    curly_apostrophe: bool | None = None
    """None: as in the source."""
    ellipsis: str = ""
    """Empty: as in the source."""
    percent_space: str = ""
    unit_space: str = NO_BREAK_SPACE
    decimal: str = ","
    group: str = "."
    group_from: int = 4
    clock: Clock = Clock()
    money_sign: bool = False
    """Whether `$1,5 millones` stands as it is."""
    date: str = ""
    """`long`, `numeric`, or a pattern of CLDR's letters such as `d. M.`; empty: as it is."""
    chosen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Units:
    """Whether American units are converted, and whether the source's figure stays in brackets."""

    convert: bool = False
    keep_source: bool = False


KEEP_UNITS = Units()


@cache
def default_style(language: Language) -> Style:
    r"""Return the style of a language as CLDR and its orthography have it.

    >>> from l10n.languages import RUSSIAN, SERBIAN
    >>> default_style(SERBIAN).percent_space, default_style(RUSSIAN).percent_space
    ('', '\xa0')
    """
    decimal, group = number_marks(language)
    found = re.search(r"[Hh]+([^mHh]*)m+", clock_pattern(language))
    return Style(
        quotes=language.quotes,
        dash=CLAUSE_DASH.get(language.code, ""),
        dash_space=NO_BREAK_SPACE if language.code in _NO_BREAK_DASH else " ",
        percent_space=percent_space(language),
        decimal=decimal,
        group=group,
        group_from=_GROUP_FROM.get(language.code, 4),
        clock=Clock(found[1] if found else ":"),
    )


def restyle(style: Style, table: Mapping[str, object]) -> Style:
    """Return `style` with what `table` says. Raises ValueError, which names key and value."""
    for key, value in table.items():
        read = KEYS.get(key)
        if read is None:
            raise ValueError(f"no {key!r}; it has {', '.join(KEYS)}")
        changed = read(style, value) if isinstance(value, str | int) else None
        if changed is None:
            raise ValueError(f"{key}: {_EXPECTED[key]}, found {value!r}")
        style = changed
    if style.decimal == style.group:
        raise ValueError(f"decimal and group: both are {style.decimal!r}; choose two marks")
    return replace(style, chosen=style.chosen | frozenset(table))


def _outer(style: Style, value: object) -> Style | None:
    pair = _pair(value)
    return pair and replace(style, quotes=replace(style.quotes, opening=pair[0], closing=pair[1]))


def _inner(style: Style, value: object) -> Style | None:
    pair = _pair(value)
    return pair and replace(
        style, quotes=replace(style.quotes, inner_opening=pair[0], inner_closing=pair[1])
    )


def _pair(value: object) -> tuple[str, str] | None:
    known = isinstance(value, str) and value in _QUOTES
    return (str(value)[0], str(value)[1]) if known else None


def _dash(style: Style, value: object) -> Style | None:
    return replace(style, dash=str(value)) if value in {"\u2014", "\u2013"} else None


def _dash_space(style: Style, value: object) -> Style | None:
    spaces = {True: NO_BREAK_SPACE, False: " "}
    return replace(style, dash_space=spaces[value]) if isinstance(value, bool) else None


def _apostrophe(style: Style, value: object) -> Style | None:
    curly = {"\u2019": True, "'": False}.get(str(value))
    return None if curly is None else replace(style, curly_apostrophe=curly)


def _ellipsis(style: Style, value: object) -> Style | None:
    return replace(style, ellipsis=str(value)) if value in {"\u2026", "..."} else None


def _percent(style: Style, value: object) -> Style | None:
    return replace(style, percent_space=_SPACES[str(value)]) if value in _SPACES else None


def _unit(style: Style, value: object) -> Style | None:
    return replace(style, unit_space=_SPACES[str(value)]) if value in _SPACES else None


def _decimal(style: Style, value: object) -> Style | None:
    return replace(style, decimal=str(value)) if value in {",", "."} else None


def _group(style: Style, value: object) -> Style | None:
    return replace(style, group=_GROUPS[str(value)]) if value in _GROUPS else None


def _group_from(style: Style, value: object) -> Style | None:
    fits = type(value) is int and _FEWEST <= value <= _MOST
    return replace(style, group_from=int(str(value))) if fits else None


def _time(style: Style, value: object) -> Style | None:
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    full = found["mark"] is not None
    return replace(style, clock=Clock(found["mark"] or style.clock.mark, found["suffix"], full))


def _money(style: Style, value: object) -> Style | None:
    return replace(style, money_sign=value == "sign") if value in {"words", "sign"} else None


def _date(style: Style, value: object) -> Style | None:
    if value in {LONG_DATE, "numeric"}:
        return replace(style, date=str(value))
    found = _DATE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    month = "MM" if found["month"] == "02" else "M"
    return replace(style, date=f"d{found['mark']}{month}{found['end']}")


LONG_DATE = "long"
_DATE = re.compile(r"24(?P<mark>\. ?|[/-])(?P<month>0?2)(?P<end>\.?)")
_QUOTES = frozenset(
    (
        *("\u00ab\u00bb", "\u201c\u201d", "\u201e\u201c", "\u201e\u201d", "\u00bb\u00ab"),
        *("\u2018\u2019", "\u201a\u2018", "\u201a\u2019", "\u2019\u2019", "\u2039\u203a", '""'),
    )
)
_SPACES = {"none": "", "nobreak": NO_BREAK_SPACE, "narrow": "\u202f"}
_GROUPS = {".": ".", ",": ",", "nobreak": NO_BREAK_SPACE, "narrow": "\u202f", "none": ""}
_TIME = re.compile(r"17(?:(?P<mark>[:.h])00)?(?P<suffix> ?[^\W\d_]*\.?)")
KEYS = {
    "quotes": _outer,
    "inner_quotes": _inner,
    "dash": _dash,
    "nobreak_dash": _dash_space,
    "apostrophe": _apostrophe,
    "ellipsis": _ellipsis,
    "percent_space": _percent,
    "unit_space": _unit,
    "decimal": _decimal,
    "group": _group,
    "group_from": _group_from,
    "time": _time,
    "money": _money,
    "date": _date,
}
_PAIRS = "expected an opening and a closing mark, such as \u00ab\u00bb or \u201e\u201c"
_EXPECTED = {
    "quotes": _PAIRS,
    "inner_quotes": _PAIRS,
    "dash": "expected \u2014 or \u2013",
    "nobreak_dash": "expected true or false",
    "apostrophe": "expected \u2019 or '",
    "ellipsis": "expected \u2026 or ...",
    "percent_space": f"expected one of {', '.join(_SPACES)}",
    "unit_space": f"expected one of {', '.join(_SPACES)}",
    "decimal": "expected , or .",
    "group": f"expected one of {' '.join(_GROUPS)}",
    "group_from": f"expected a whole number from {_FEWEST} to {_MOST}",
    "time": "expected five in the afternoon, as 17:00, 17.00, 17 h or 17:00 horas",
    "money": "expected words or sign",
    "date": "expected long, numeric, or the 24th of February in figures, as 24/2, 24.02 or 24. 2.",
}
