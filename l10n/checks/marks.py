"""Checks of marks: quotation marks and the agency of a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry, Role
from l10n.quotemarks import unbalanced

AGENCY = re.compile(r"\([^()\s][^()]*\)")
DOUBLE = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
# Single marks are apostrophes too: only those outside of words are counted.
OPENING = re.compile(r"(?<!\w)['\u2018](?=\w)")
CLOSING = re.compile(r"(?<=[\w.,!?])['\u2019](?!\w)")

_PAIR = 2


def quotes_balanced(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a mark without its partner, unless the source leaves one open too.

    English opens each paragraph of a long quotation and closes only the last.
    """
    # As many marks as in the source, if of another sort, are a matter of style.
    before, after = DOUBLE.findall(entry.source), DOUBLE.findall(entry.target)
    if len(before) == len(after):
        return
    # So are pairs of two sorts: `“Yes"`.
    if len(after) % 2 == 0 and '"' in after and len(set(after)) > 1:
        return
    opening = len(OPENING.findall(entry.source))
    # One Russian mark closes the inner and the outer quotation where both end (Rozental).
    nested = after.count("\u00ab") > 1 or after.count('"') > _PAIR
    if language.code == "ru" and opening and before and nested:
        return
    single = opening != len(CLOSING.findall(entry.source))
    if not single and not unbalanced(entry.source) and (mark := unbalanced(entry.target)):
        yield f"a quotation mark has no partner: {mark}"


def agency_kept(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield a message where a dateline lost the agency that the source has in parentheses."""
    if entry.context != Role.DATELINE or AGENCY.search(entry.target):
        return
    if found := AGENCY.search(entry.source):
        yield f"the dateline lost its agency {found[0]}"
