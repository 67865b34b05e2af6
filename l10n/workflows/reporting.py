"""How far each story is in each language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.checks import check_catalog
from l10n.errors import L10nError
from l10n.formats import read_story, slug_of
from l10n.model import Revision, Severity, State
from l10n.workflows.extraction import read_catalogs
from l10n.workflows.styles import house_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Catalog, Finding, Story


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
    stories = dict(_stories(desk, slugs, problems))
    known = None if findings is None else Counter(one.path for one in findings if _is_error(one))
    rules = {language: house_rules(desk, language) for language in languages if known is None}
    for slug, language, path, catalog in read_catalogs(desk, slugs, languages, problems):
        if known is None:
            found = check_catalog(catalog, path, language, rules=rules[language])
            errors = sum(map(_is_error, found))
        else:
            errors = known[path]
        rows.append(_row(slug, language, catalog, stories.get(slug), errors))
    return tuple(rows), tuple(problems)


def _stories(
    desk: Desk, slugs: Sequence[str], problems: list[L10nError]
) -> Iterator[tuple[str, Story]]:
    """Yield the stories of the desk among `slugs`; one that cannot be read joins `problems`."""
    for path in desk.sources():
        if slug_of(path) in slugs:
            try:
                yield slug_of(path), read_story(path)
            except L10nError as error:
                problems.append(error)


def _row(
    slug: str, language: Language, catalog: Catalog, story: Story | None, errors: int
) -> Progress:
    entries = [entry for entry in catalog.entries if not entry.obsolete]
    count = Counter(entry.state for entry in entries)
    words = Counter[State]()
    for entry in entries:
        words[entry.state] += len(entry.source.split())
    return Progress(
        slug,
        language.locale,
        empty=count[State.EMPTY],
        draft=count[State.DRAFT],
        outdated=count[State.OUTDATED],
        reviewed=count[State.REVIEWED],
        words=words.total(),
        left=words.total() - words[State.REVIEWED],
        errors=errors,
        revision=story.kind_and_number if story else "",
        withdrawn=story is not None and story.kind is Revision.WITHDRAWN,
    )


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
