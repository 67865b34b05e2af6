"""Figures: what they look like in a language, and what they are worth.

Decimal and group marks are CLDR's; any language may also group with a no-break space
(ISO 80000-1, 7.3.1) and, as Spanish of the Americas does, write English marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from l10n.languages import Language, number_marks

NO_BREAK_SPACES = "\u00a0\u202f\u2009"


def figure_values(found: re.Match[str], code: str) -> Iterator[Decimal]:
    """Yield what a match of `number_pattern` is worth, the likeliest first.

    `code` is the language's.
    """
    whole, fraction = found["whole"], found["fraction"]
    if fraction is None and whole.isdecimal():  # fast path
        yield Decimal(int(whole))
        return
    digits = "".join(str(int(sign)) for sign in whole if sign.isdecimal())
    yield Decimal(f"{digits}.{fraction}" if fraction else digits)
    marks = [sign for sign in whole if not sign.isdecimal()]
    if fraction and len(fraction) == 3 and not marks:  # noqa: PLR2004  a group of thousands
        # Sources taken over from other languages have it too: `10.000 million`.
        if digits != "0" and (code != "en" or fraction.endswith("0")):
            yield Decimal(digits + fraction)
    elif code == "en":
        return
    elif len(marks) == 1 and marks[0] == ".":
        yield Decimal(whole)


@cache
def number_pattern(language: Language) -> re.Pattern[str]:
    """Return what matches a figure (groups `whole`, `fraction`) or a `word` of `language`."""
    decimal, group = number_marks(language)
    # Typists and engines write a plain space where the language groups with a no-break one.
    spaces = NO_BREAK_SPACES + (" " if language.code != "en" else "")
    own = re.escape("." if group.isspace() else group)
    # One English comma may be a decimal mark here, two cannot be.
    groups = "|".join(rf"(?:{mark}\d{{3}})+" for mark in (own, f"[{spaces}]"))
    groups += r"|(?:,\d{3}){2,}|(?:\.\d{3}){2,}"
    if language.code == "en":
        groups += r"|(?:,\d\d)+,\d{3}|(?: \d{3})+|, 000"
    # Sources taken over from other languages keep their decimal commas: `8,36%`.
    comma = r",(?=(?:\d\d?|\d{4,})(?!\d))" if language.code == "en" else re.escape(decimal)
    return re.compile(
        # Grouped, as `1,234,567`; a run such as `14.5.2022` is a date and no decimal.
        rf"(?<!\d)(?P<whole>\d{{1,3}}(?:{groups})(?!\d)|\d+)"
        rf"(?:(?<!\d[.,]\d)(?<!\d[.,]\d\d)(?:{comma}|\.)(?P<fraction>\d+)(?![.,]?\d))?"
        # `15-ти миллионов`, `5-х`.
        r"(?:-(?:ти|х|ми|мя|ю|го|й|я|е|м)(?![^\W\d_]))?"
        r"|(?P<word>miles de millones|[^\W\d_]+)"
    )
