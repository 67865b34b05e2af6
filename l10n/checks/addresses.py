"""Check of addresses: what a reader may type must be right to the letter."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry
from l10n.verbatim import addresses, keeps_number, telephones


def addresses_kept(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield every web or e-mail address, handle and telephone number that is lost or changed."""
    for address in dict.fromkeys(addresses(entry.source)):
        if address not in entry.target:
            yield f"{address} is in the source but not in the translation, letter for letter"
    for telephone in dict.fromkeys(telephones(entry.source)):
        if keeps_number(entry.target, telephone) is None:
            yield f"the telephone number {telephone} is in the source but not in the translation"
