"""How far each story is in each language."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.model import State
from l10n.workflows.extraction import read_catalogs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language


@dataclass(frozen=True, slots=True)
class Progress:
    """One catalog in figures: entries by state and the words of their English."""

    slug: str
    locale: str
    empty: int
    draft: int
    outdated: int
    reviewed: int
    words: int

    @property
    def ready(self) -> bool:
        """Whether every sentence is reviewed."""
        return not (self.empty or self.draft or self.outdated)


def progress(
    desk: Desk, slugs: Sequence[str], languages: Sequence[Language]
) -> tuple[tuple[Progress, ...], tuple[L10nError, ...]]:
    """Return a row a catalog, and the catalogs that cannot be read."""
    rows: list[Progress] = []
    problems: list[L10nError] = []
    for slug, language, _, catalog in read_catalogs(desk, slugs, languages, problems):
        entries = [entry for entry in catalog.entries if not entry.obsolete]
        count = Counter(entry.state for entry in entries)
        rows.append(
            Progress(
                slug,
                language.locale,
                empty=count[State.EMPTY],
                draft=count[State.DRAFT],
                outdated=count[State.OUTDATED],
                reviewed=count[State.REVIEWED],
                words=sum(len(entry.source.split()) for entry in entries),
            )
        )
    return tuple(rows), tuple(problems)
