"""Checks of marks: quotation marks and the agency of a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry, Role

AGENCY = re.compile(r"\([^()\s][^()]*\)")


def quotes_balanced(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield a mark without its partner, unless the source leaves one open too.

    English opens each paragraph of a long quotation and closes only the last.
    """
    if not unbalanced(entry.source) and (mark := unbalanced(entry.target)):
        yield f"a quotation mark has no partner: {mark}"


def agency_kept(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield a message where a dateline lost the agency that the source has in parentheses."""
    if entry.context != Role.DATELINE or AGENCY.search(entry.target):
        return
    if found := AGENCY.search(entry.source):
        yield f"the dateline lost its agency {found[0]}"


def unbalanced(text: str) -> str:
    """Return a double quotation mark without a partner, or nothing.

    Single ones are apostrophes too often. What is high on the left opens in English and
    closes in Serbian and Russian, so it is a closing mark where a low one stands.
    """
    if text.count('"') % 2:
        return '"'
    if text.count("\u00ab") != text.count("\u00bb"):
        return "\u00ab\u00bb"
    low, left, right = (text.count(mark) for mark in "\u201e\u201c\u201d")
    if low:
        # An English quotation beside a low one adds a left and a right mark.
        return "" if left + right >= low and (left + right - low) % 2 == 0 else "\u201e\u201c"
    return "" if left == right else "\u201c\u201d"
