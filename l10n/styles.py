"""How a desk sets type in a language: quotes, dashes, spaces, figures, times, money, units.

The defaults are CLDR's where CLDR says it, else those of the orthographies: RAE (Ortografía,
2010), Rozental's and Milchin's handbooks, the Serbian Pravopis (Matica srpska). A desk writes
only what it wants otherwise (`restyling`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from l10n.languages import Language, Quotes, clock_pattern, number_marks, percent_space

NO_BREAK_SPACE = "\u00a0"
LONG_DATE, NUMERIC_DATE = "long", "numeric"
CLAUSE_DASH = {"es": "\u2014", "ru": "\u2014", "sr": "\u2013"}
"""The dash between clauses, by the code of the language.

RAE (Ortografía, 2010) and Rozental ask for an em dash; Serbian print sets its crta as an en
dash between spaces.
"""
_NO_BREAK_DASH = frozenset({"ru"})
"""Where a dash never starts a line (Milchin): the space before it does not break."""
_GROUP_FROM = {"es": 5}
"""Digits from which on figures are grouped (CLDR's minimumGroupingDigits); four elsewhere."""


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
