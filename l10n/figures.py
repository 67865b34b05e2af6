"""Figures of a text in one canonical form, so that two languages can be compared.

Decimal and group marks are CLDR's; any language may also group with a no-break space
(ISO 80000-1, 7.3.1) and, as Spanish of the Americas does, write a decimal point.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from l10n.equivalents import align, is_spelled
from l10n.languages import ENGLISH, Language, number_marks

NO_BREAK_SPACES = "\u00a0\u202f\u2009"

SPELLED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|first|second|"
    r"third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundreds?|thousands?|millions?|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|"
    r"noon|midnight|half)\b",
    re.IGNORECASE,
)

CLOCK = re.compile(r"(?<![\d:.,])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")

FULL_HOUR = re.compile(
    r"\b(a las|в|к|до|с|около|у|око|u|oko|do)[ \u00a0](1[3-9]|2[0-3])(?=[ \u00a0]?"
    r"(?:horas|h|часов|часа|час|ч|часова|сати|сата|sati|sata|časova|časa)\b)",
    re.IGNORECASE,
)

MILLIONS = re.compile(
    r"[ \u00a0\u202f](?:million|millones|миллион|млн|милион|milion|mil\.)", re.IGNORECASE
)


def figures(text: str, language: Language) -> Counter[str]:
    """Return how often each figure stands in `text`: no group marks, a point for decimals.

    Times lose what languages disagree on: `5 p.m.`, `5:00` and `17:00` are all `5`.
    Thousands of millions become what English calls billions: `1.500 millones` is `1.5`.

    >>> from l10n.languages import SPANISH
    >>> figures("1.234,5 y 21", SPANISH) == figures("1,234.5 and 21st", ENGLISH)
    True
    """
    text = CLOCK.sub(_twelve_hours, text)
    text = FULL_HOUR.sub(lambda found: f"{found[1]} {int(found[2]) - 12}", text)
    found = Counter[str]()
    for match in _pattern(language).finditer(text):
        figure = _canonical(match["whole"], match["fraction"])
        if Decimal(figure) >= 1000 and MILLIONS.match(text, match.end()):  # noqa: PLR2004  a thousand
            figure = format((Decimal(figure) / 1000).normalize(), "f")
        found[figure] += 1
        if match["minutes"]:
            found[match["minutes"]] += 1
    return found


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a figure stands in a text, as offsets, and its canonical form."""

    figure: str
    start: int
    end: int


def occurrences(text: str, language: Language) -> Iterator[Occurrence]:
    """Yield each figure as it is written: times, large numbers and spelled ones are not unified.

    >>> [text for text in occurrences("1,234.5", ENGLISH)]
    [Occurrence(figure='1234.5', start=0, end=7)]
    """
    for match in _pattern(language).finditer(text):
        yield Occurrence(_canonical(match["whole"], match["fraction"]), *match.span())


def compare(source: str, target: str, language: Language) -> tuple[Counter[str], Counter[str]]:
    """Return the figures an English source lost in `target`, and those invented there.

    A figure is not invented where the source spells a number out: `five` may become `5`; nor
    lost where the target spells it out. Times and dates may be written in another way.
    """
    before, after = figures(source, ENGLISH), figures(align(source, target), language)
    invented = Counter[str]() if SPELLED.search(source) else after - before
    lost = Counter(
        {
            figure: count
            for figure, count in (before - after).items()
            if not is_spelled(figure, source, target, language)
        }
    )
    return lost, invented


def _twelve_hours(found: re.Match[str]) -> str:
    """Return a time on the 12-hour clock, without the minutes of a full hour."""
    hour = int(found[1]) % 12 or 12
    return f"{hour}" if found[2] == "00" else f"{hour}:{found[2]}"


def _canonical(whole: str, fraction: str | None) -> str:
    """Return ASCII digits without group marks and leading zeros."""
    digits = "".join(str(int(sign)) for sign in whole if sign.isdecimal()).lstrip("0") or "0"
    if fraction is None:
        return digits
    return digits + "." + "".join(str(int(sign)) for sign in fraction)


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """Return what a figure looks like in `language`."""
    decimal, group = number_marks(language)
    # Typists and engines write a plain space where the language groups with a no-break one.
    spaces = NO_BREAK_SPACES + (" " if group.isspace() else "")
    groups = "|".join(
        rf"(?:{mark}\d{{3}})+" for mark in dict.fromkeys([re.escape(group), f"[{spaces}]"])
    )
    marks = re.escape("".join(dict.fromkeys([decimal, "."])))
    return re.compile(
        # Grouped, as `1,234,567`; a run such as `14.5.2022` is a date and no decimal.
        rf"(?<!\d)(?P<whole>\d{{1,3}}(?:{groups})(?!\d)|\d+)"
        rf"(?:(?<!\d[.,]\d)(?<!\d[.,]\d\d)[{marks}](?P<fraction>\d+)(?![.,]?\d)"
        rf"|:(?P<minutes>[0-5]\d)(?!\d))?"
    )
