"""Two versions of a story compared, sentence by sentence and word by word."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from l10n.model import State
from l10n.revisions import Change


class Kind(StrEnum):
    """What became of a sentence."""

    KEPT = "kept"
    MOVED = "moved"
    CHANGED = "changed"
    SPLIT = "split"
    JOINED = "joined"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of either version, as words that stayed and words that changed."""

    kind: Kind
    role: str
    words: tuple[Change, ...]
    states: tuple[tuple[str, State], ...] = ()
    """Locale and how far its translation is; none for what was removed."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed in a story since `locales` were last published in the version `since`.

    `out` says that `now` is published too: `since` is the one before it then. `facts` tell what
    changed in the whole story: its revision mark, its embargo. Versions are as in
    `Story.version`.
    """

    slug: str
    locales: tuple[str, ...]
    since: str
    now: str
    out: bool
    facts: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def counts(self) -> Counter[Kind]:
        """How many sentences there are of each kind."""
        return Counter(row.kind for row in self.rows)

    @property
    def changed(self) -> bool:
        """Whether a reader would see any difference."""
        return bool(self.facts) or set(self.counts) != {Kind.KEPT}
