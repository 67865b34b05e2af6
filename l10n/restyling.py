"""The tables `[typography.es]` and so on of a desk's settings: what of a style they change."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.styles import LONG_DATE, NO_BREAK_SPACE, NUMERIC_DATE, Clock

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n.styles import Style

_FEWEST, _MOST = 4, 6
"""Digits from which on figures may be grouped."""
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
    if value in {LONG_DATE, NUMERIC_DATE}:
        return replace(style, date=str(value))
    found = _DATE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    # Who writes two figures for February means two for the fifth of a month.
    day, month = ("dd", "MM") if found["month"] == "02" else ("d", "M")
    return replace(style, date=f"{day}{found['mark']}{month}{found['end']}")


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
