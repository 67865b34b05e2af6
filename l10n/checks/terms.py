"""Check of terms: what the authority file names must be called so in the translation."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from l10n.terms import Authority, Kind, spelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.languages import Language
    from l10n.model import Entry
    from l10n.terms import Found

_BEFORE = re.compile(r"\b[A-Z][\w&]+[ -](?:(?:\d+|of|de|du|des|der|of the) )?\Z")
_AFTER = re.compile(r" [A-Z]\w+")
_KINDS = {
    "es": r"(?<!nuestro )país\b|la capital\b|territorio nacional|la isla",
    "ru": r"стран[аыуео](?:\b|[йю]\b)|отечествен|столи[цч]|республик|государств|остров",
    "sr": r"земљ(?:[аеиуо]|ом)\b|држав|престони|републик|острв",
    "sr@latin": r"zemlj(?:[aeiuo]|om)\b|držav|prestoni|republik|ostrv",
}
_OF_A_KIND = {locale: re.compile(rf"\b(?:{kind})") for locale, kind in _KINDS.items()}
_ENGLISH_KIND = re.compile(
    r"\b(?:countr|nation|state|republic|capital|island|isle|domestic|land|home|government)",
    re.IGNORECASE,
)
"""What a translation calls a place that it has named before: `the country`, `the capital`."""
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
    one_place = len({id(one.term) for one in found if one.term.kind is Kind.PLACE}) == 1
    for one, wording in authority.lacking(found, entry.target, language):
        if not one.own and (
            _is_in_a_name(one, entry) or (one_place and _is_described(one, entry, language))
        ):
            continue
        if wording is None:
            yield f"{_shown(one, entry)!r} must stand in the translation letter for letter"
        else:
            names = map(repr, spelt(wording.names[:SHOWN], language))
            shown = _shown(one, entry)
            yield f"{shown!r} is in the source, but not {' or '.join(names)} in the translation"


def _shown(found: Found, entry: Entry) -> str:
    """Return a term as the source has it, with the last full stop of `U.S.`."""
    dotted = "." in found.text and entry.source[found.end : found.end + 1] == "."
    return f"{found.text}." if dotted else found.text


def _is_in_a_name(found: Found, entry: Entry) -> bool:
    """Whether a term stands in the translation together with a word in capitals beside it.

    `Stade de France`, `Fox 13 Salt Lake City`: the name of something else, left as it is.
    """
    source = entry.source
    before = _BEFORE.search(source, 0, found.start)
    after = _AFTER.match(source, found.end)
    return any(
        together in entry.target
        for together in (
            source[before.start() : found.end] if before else "",
            source[found.start : after.end()] if after else "",
        )
        if together
    )


def _is_described(found: Found, entry: Entry, language: Language) -> bool:
    """Whether a place, the only one, is `the country` in the translation but not in the source."""
    kind = _OF_A_KIND.get(language.locale)
    if kind is None or found.term.kind is not Kind.PLACE:
        return False
    said = len(kind.findall(entry.target.lower()))
    return bool(said) and said > len(_ENGLISH_KIND.findall(entry.source))


@cache
def shipped_authority() -> Authority:
    """Return the terms that come with us, for who has no others."""
    return Authority()
