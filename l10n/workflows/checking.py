"""Findings over the catalogs of a desk."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from l10n.checks import broken, check_catalog, checks_of
from l10n.checks.house import STYLE
from l10n.errors import CatalogError
from l10n.meters import metered, silent
from l10n.terms import Authority, unreadable
from l10n.workflows.authorities import contents, read_terms
from l10n.workflows.corrections import with_corrections
from l10n.workflows.extraction import load_catalog
from l10n.workflows.ledger import content_of, open_ledger
from l10n.workflows.rows import finding_of, row_of
from l10n.workflows.styles import house_rules, style_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.checks import Check
    from l10n.checks.house import Rule
    from l10n.desk import Desk
    from l10n.errors import TermsError
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Finding
    from l10n.terms import Term
    from l10n.workflows.ledger import Ledger


def check(
    desk: Desk, slugs: Sequence[str], languages: Sequence[Language], meter: Meter = silent
) -> tuple[Finding, ...]:
    """Return the findings of every catalog there is; one that cannot be read is a finding too.

    So is a row of the desk's terms that cannot be used. A catalog, terms and style that were
    checked before, as they are, are not checked again. Raises StyleError for a style file that
    cannot be.
    """
    unusable: list[TermsError] = []
    bench = _Bench(desk, read_terms(desk, unusable))
    findings: list[Finding] = []
    with open_ledger(desk) as ledger:
        keys = {one: _base(desk, ledger, one) for one in languages}
        for language in languages:
            _read_style(bench, ledger, language)
        pairs = [(slug, language) for slug in slugs for language in languages]
        for slug, language in metered(pairs, meter, "check"):
            findings += _of_catalog(bench, ledger, slug, language, keys[language])
    return (*map(unreadable, unusable), *findings)


def check_use(
    desk: Desk, slugs: Sequence[str], languages: Sequence[Language], meter: Meter = silent
) -> tuple[Finding, ...]:
    """Return where the catalogs call a term of the desk otherwise; shipped terms do not count."""
    authority = Authority(read_terms(desk, []), shipped=False)
    checks = checks_of(desk.settings, authority)
    used = [check for check in checks if check.name == "terms"]
    findings: list[Finding] = []
    pairs = [(slug, language) for slug in slugs for language in languages]
    for slug, language in metered(pairs, meter, "check"):
        path = desk.catalog(slug, language)
        try:
            findings += _checked(desk, path, language, used, ())
        except CatalogError as error:
            findings.append(broken(error, path))
    return tuple(finding for finding in findings if finding.check == "terms")


class _Bench:
    """Terms, checks and house style, each made ready when the first catalog needs it."""

    def __init__(self, desk: Desk, terms: Sequence[Term]) -> None:
        self.desk = desk
        self._terms = terms
        self._rules: dict[Language, tuple[Rule, ...]] = {}

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """The checks of the desk."""
        return checks_of(self.desk.settings, Authority(self._terms))

    def rules(self, language: Language) -> tuple[Rule, ...]:
        """Return the house style. Raises StyleError."""
        if language not in self._rules:
            self._rules[language] = house_rules(self.desk, language)
        return self._rules[language]


def _base(desk: Desk, ledger: Ledger, language: Language) -> str:
    """Return a digest of what the findings of every catalog in a language depend on."""
    style = content_of(style_file(desk, language))
    return ledger.key(language.locale, style, *contents(desk))


def _read_style(bench: _Bench, ledger: Ledger, language: Language) -> None:
    """Raise StyleError for a style file that cannot be used, whether anything is to be checked."""
    key = ledger.key(content_of(style_file(bench.desk, language)))
    if ledger.known(STYLE, language.locale, key) is None:
        bench.rules(language)
        ledger.note(STYLE, language.locale, key, [])


def _of_catalog(
    bench: _Bench, ledger: Ledger, slug: str, language: Language, base: str
) -> list[Finding]:
    path = bench.desk.catalog(slug, language)
    content = content_of(path)
    if content is None:
        return []
    key, name = ledger.key(base, content), f"{slug} {language.locale}"
    rows = ledger.known("check", name, key)
    if rows is not None:
        return [finding_of(row, path) for row in rows]
    try:
        found = list(_checked(bench.desk, path, language, bench.checks, bench.rules(language)))
    except CatalogError as error:
        return [broken(error, path)]
    if content_of(path) == content:
        ledger.note("check", name, key, [row_of(finding) for finding in found])
    return found


def _checked(
    desk: Desk, path: Path, language: Language, checks: Sequence[Check], rules: Sequence[Rule]
) -> Iterator[Finding]:
    """Yield the findings of a catalog, none where there is no file. Raises CatalogError."""
    catalog = load_catalog(path)
    if catalog is not None:
        found = check_catalog(catalog, path, language, checks, rules)
        yield from with_corrections(found, desk, catalog, path, language)
