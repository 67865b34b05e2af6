"""Findings over the catalogs of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog
from l10n.checks import check_catalog
from l10n.errors import L10nError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Finding


def check(
    desk: Desk, slugs: Sequence[str], languages: Sequence[Language]
) -> tuple[tuple[Finding, ...], tuple[L10nError, ...]]:
    """Return the findings of every catalog, and the catalogs that cannot be read."""
    findings: list[Finding] = []
    problems: list[L10nError] = []
    for slug in slugs:
        for language in languages:
            path = desk.catalog(slug, language)
            if not path.exists():
                continue
            try:
                findings += check_catalog(parse_catalog(path), path, language)
            except L10nError as error:
                problems.append(error)
    return tuple(findings), tuple(problems)
