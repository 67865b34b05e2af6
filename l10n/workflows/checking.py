"""Findings over the catalogs of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.checks import check_catalog
from l10n.workflows.extraction import read_catalogs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.model import Finding


def check(
    desk: Desk, slugs: Sequence[str], languages: Sequence[Language]
) -> tuple[tuple[Finding, ...], tuple[L10nError, ...]]:
    """Return the findings of every catalog, and the catalogs that cannot be read."""
    findings: list[Finding] = []
    problems: list[L10nError] = []
    for _, language, path, catalog in read_catalogs(desk, slugs, languages, problems):
        findings += check_catalog(catalog, path, language)
    return tuple(findings), tuple(problems)
