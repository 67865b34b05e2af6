"""Checks of a catalog as a PO file: what `msgfmt -c` would refuse or a tool would misread."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Catalog, Entry

NPLURALS = re.compile(r"nplurals\s*=\s*(\d+)")
CHARSET = re.compile(r"charset=([\w.-]+)", re.IGNORECASE)


def po_valid(catalog: Catalog, language: Language) -> Iterator[tuple[int | None, str]]:
    """Yield line and message for a poor header, a doubled entry and unlike line ends.

    The line is None for the header.
    """
    header = {name.lower(): value for name, value in catalog.header}
    for message in _header(header, catalog, language):
        yield None, message
    forms = NPLURALS.search(header.get("plural-forms", ""))
    seen: dict[tuple[str | None, str], Entry] = {}
    for entry in catalog.entries:
        if entry.obsolete:
            continue
        if entry.key in seen:
            yield entry.line, f"the entry stands in line {seen[entry.key].line} already; keep one"
        seen.setdefault(entry.key, entry)
        if (
            forms
            and entry.plural is not None
            and len(entry.plural_targets) not in {0, int(forms[1])}
        ):
            yield entry.line, f"a plural entry has not the {forms[1]} forms that the header names"
        for target in filter(None, (entry.target, *entry.plural_targets)):
            if _ends(entry.source) != _ends(target):
                yield entry.line, "source and translation do not both begin or end with a new line"


def _header(header: dict[str, str], catalog: Catalog, language: Language) -> Iterator[str]:
    found = header.get("language", "")
    if found != language.locale:
        says = f"says {found!r}" if found else "is missing"
        yield f"the header's Language {says}; it must be {language.locale!r}"
    charset = CHARSET.search(header.get("content-type", ""))
    if charset is None or charset[1].upper() != "UTF-8":
        says = f"says {charset[1]!r}" if charset else "is missing"
        yield f"the header's charset {says}; it must be 'UTF-8'"
    plural = any(entry.plural is not None for entry in catalog.entries)
    if plural and not NPLURALS.search(header.get("plural-forms", "")):
        yield "the header has no Plural-Forms, but there are plural entries"


def _ends(text: str) -> tuple[bool, bool]:
    return text.startswith("\n"), text.endswith("\n")
