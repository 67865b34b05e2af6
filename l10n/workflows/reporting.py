"""How far each story is in each language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog
from l10n.checks import check_catalog
from l10n.errors import L10nError
from l10n.formats import read_story, slug_of
from l10n.model import Revision, Severity, State
from l10n.workflows.ledger import content_of, open_ledger
from l10n.workflows.styles import house_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Catalog, Finding
    from l10n.workflows.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Progress:
    """One catalog in figures: entries by state, the words of their English, check errors."""

    slug: str
    locale: str
    empty: int
    draft: int
    outdated: int
    reviewed: int
    words: int
    left: int = 0
    """Words of the English whose translation no person has approved."""
    errors: int = 0
    revision: str = ""
    """What the story's mark says, as in `Story.kind_and_number`."""
    withdrawn: bool = False

    @property
    def ready(self) -> bool:
        """Whether every sentence is reviewed and no check finds an error: fit to publish."""
        return not (self.withdrawn or self.empty or self.draft or self.outdated or self.errors)


@dataclass(frozen=True, slots=True)
class Total:
    """All stories of one language in figures."""

    locale: str
    stories: int
    ready: int
    empty: int
    draft: int
    outdated: int
    reviewed: int
    words: int
    left: int
    errors: int


def progress(
    desk: Desk,
    slugs: Sequence[str],
    languages: Sequence[Language],
    findings: Iterable[Finding] | None = None,
) -> tuple[tuple[Progress, ...], tuple[L10nError, ...]]:
    """Return a row a catalog, and the catalogs and stories that cannot be read.

    `findings` are those of the catalogs as they stand, where somebody has checked them already.
    """
    rows: list[Progress] = []
    problems: list[L10nError] = []
    known = None if findings is None else Counter(one.path for one in findings if _is_error(one))
    rules = {language: house_rules(desk, language) for language in languages if known is None}
    with open_ledger(desk) as ledger:
        stories = dict(_stories(desk, ledger, slugs, problems))
        for slug in slugs:
            for language in languages:
                path = desk.catalog(slug, language)
                try:
                    count = _count(desk, ledger, slug, language)
                    if count is None:
                        continue
                    if known is None:
                        catalog = parse_catalog(path)
                        found = check_catalog(catalog, path, language, rules=rules[language])
                        errors = sum(map(_is_error, found))
                    else:
                        errors = known[path]
                except L10nError as error:
                    problems.append(error)
                    continue
                revision, withdrawn = stories.get(slug, ("", False))
                rows.append(replace(count, errors=errors, revision=revision, withdrawn=withdrawn))
    return tuple(rows), tuple(problems)


def _stories(
    desk: Desk, ledger: Ledger, slugs: Sequence[str], problems: list[L10nError]
) -> Iterator[tuple[str, tuple[str, bool]]]:
    """Yield the slugs of the desk's stories among `slugs`, their marks, whether they are withdrawn.

    A story that cannot be read joins `problems`.
    """
    wanted = frozenset(slugs)
    for path in desk.sources():
        slug = slug_of(path)
        if slug not in wanted:
            continue
        key = ledger.key(content_of(path))
        row = ledger.known("story", desk.shown(path), key)
        if row is None:
            try:
                story = read_story(path)
            except L10nError as error:
                problems.append(error)
                continue
            row = [story.kind_and_number, story.kind is Revision.WITHDRAWN]
            ledger.note("story", desk.shown(path), key, row)
        yield slug, (row[0], row[1])


def _count(desk: Desk, ledger: Ledger, slug: str, language: Language) -> Progress | None:
    """Return the figures of a catalog, None where there is none. Raises CatalogError."""
    path = desk.catalog(slug, language)
    content = content_of(path)
    if content is None:
        return None
    name, key = f"{slug} {language.locale}", ledger.key(content)
    row = ledger.known("count", name, key)
    if row is None:
        row = _figures(parse_catalog(path))
        if content_of(path) == content:
            ledger.note("count", name, key, row)
    return Progress(slug, language.locale, *row)


def _figures(catalog: Catalog) -> list[object]:
    """Return entries by state, and words, in the order of `Progress`."""
    entries = [entry for entry in catalog.entries if not entry.obsolete]
    count = Counter(entry.state for entry in entries)
    words = Counter[State]()
    for entry in entries:
        words[entry.state] += len(entry.source.split())
    return [
        *(count[state] for state in (State.EMPTY, State.DRAFT, State.OUTDATED, State.REVIEWED)),
        words.total(),
        words.total() - words[State.REVIEWED],
    ]


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def totals(rows: Iterable[Progress]) -> tuple[Total, ...]:
    """Return a row a language, in the order of their first story."""
    by_locale: dict[str, list[Progress]] = {}
    for row in rows:
        by_locale.setdefault(row.locale, []).append(row)
    return tuple(
        Total(
            locale,
            stories=len(group),
            ready=sum(row.ready for row in group),
            empty=sum(row.empty for row in group),
            draft=sum(row.draft for row in group),
            outdated=sum(row.outdated for row in group),
            reviewed=sum(row.reviewed for row in group),
            words=sum(row.words for row in group),
            left=sum(row.left for row in group),
            errors=sum(row.errors for row in group),
        )
        for locale, group in by_locale.items()
    )
