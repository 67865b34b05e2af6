"""Findings over the catalogs of a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.checks import broken, check_catalog, checks_of
from l10n.errors import CatalogError
from l10n.meters import metered, silent
from l10n.terms import Authority, unreadable
from l10n.workflows.authorities import read_terms
from l10n.workflows.corrections import with_corrections
from l10n.workflows.extraction import load_catalog
from l10n.workflows.styles import house_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from l10n.checks import Check
    from l10n.checks.house import Rule
    from l10n.desk import Desk
    from l10n.errors import TermsError
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Finding


def check(
    desk: Desk, slugs: Sequence[str], languages: Sequence[Language], meter: Meter = silent
) -> tuple[Finding, ...]:
    """Return the findings of every catalog there is; one that cannot be read is a finding too.

    So is a row of the desk's terms that cannot be used. Raises StyleError for a style file that
    cannot be.
    """
    unusable: list[TermsError] = []
    authority = Authority(read_terms(desk, unusable))
    checks = checks_of(desk.settings, authority)
    rules = {language: house_rules(desk, language) for language in languages}
    found = _findings(desk, slugs, languages, checks, meter, rules=rules)
    return (*map(unreadable, unusable), *found)


def check_use(
    desk: Desk, slugs: Sequence[str], languages: Sequence[Language], meter: Meter = silent
) -> tuple[Finding, ...]:
    """Return where the catalogs call a term of the desk otherwise; shipped terms do not count."""
    authority = Authority(read_terms(desk, []), shipped=False)
    checks = checks_of(desk.settings, authority)
    used = [check for check in checks if check.name == "terms"]
    found = _findings(desk, slugs, languages, used, meter)
    return tuple(finding for finding in found if finding.check == "terms")


def _findings(
    desk: Desk,
    slugs: Sequence[str],
    languages: Sequence[Language],
    checks: Sequence[Check],
    meter: Meter,
    *,
    rules: Mapping[Language, Sequence[Rule]] | None = None,
) -> list[Finding]:
    findings: list[Finding] = []
    pairs = [(slug, language) for slug in slugs for language in languages]
    for slug, language in metered(pairs, meter, "check"):
        path = desk.catalog(slug, language)
        try:
            catalog = load_catalog(path)
        except CatalogError as error:
            findings.append(broken(error, path))
            continue
        if catalog is not None:
            found = check_catalog(catalog, path, language, checks, (rules or {}).get(language, ()))
            findings += with_corrections(found, desk, catalog, path, language)
    return findings
