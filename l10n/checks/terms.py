"""Check of terms: what the authority file names must be called so in the translation."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from l10n.terms import Authority, spelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.languages import Language
    from l10n.model import Entry

SHOWN = 3
"""Names of a term that a message gives."""


def terms_kept(
    entry: Entry, language: Language, authority: Authority | None = None
) -> Iterator[str]:
    """Yield every term of the source that the translation says in no form.

    Without an `authority` only shipped terms are known.
    """
    authority = authority or shipped_authority()
    found = authority.found(entry.source)
    for one, wording in authority.lacking(found, entry.target, language):
        if wording is None:
            yield f"{one.text!r} must stand in the translation letter for letter"
        else:
            names = map(repr, spelt(wording.names[:SHOWN], language))
            yield f"{one.text!r} is in the source, but not {' or '.join(names)} in the translation"


@cache
def shipped_authority() -> Authority:
    """Return the terms that come with us, for who has no others."""
    return Authority()
