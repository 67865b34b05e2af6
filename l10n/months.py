"""The English months as wire copy writes them, in full or shortened."""

from __future__ import annotations

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
"""The source of a regular expression of a month, with or without its full stop."""


def month_number(name: str) -> int:
    """Return which month `name` is, from 1; its first three letters tell.

    >>> month_number("Sept."), month_number("MAY")
    (9, 5)
    """
    return _MONTHS.index(name[:3].lower()) + 1
