"""Checks of marks: quotation marks and the agency of a dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry, Role
from l10n.quotemarks import unbalanced

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
