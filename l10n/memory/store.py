"""The memory's one file: SQLite, a cache of catalogs and imported files that can be made again.

Lookups stay fast for a million units: the same text is found by a hash, a like one by pairs of
words (see `likeness`), of which the commonest give only their first rows.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from l10n.memory.database import Database, open_database
from l10n.memory.learning import forget, learn, text_hash
from l10n.memory.likeness import changes, grams, length_bounds, rank
from l10n.memory.units import Match, Origin, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

POSTINGS = 125
"""Sentences, on either side of the length, that one pair of words may bring in."""
CANDIDATES = 60
"""Sentences that are compared letter by letter, those with most pairs in common."""
_UNITS = (
    "SELECT sources.text, units.target, units.locale, units.context, origins.name, units.seen, "
    "origins.own, origins.withdrawn FROM units JOIN sources ON sources.id = units.source "
    "JOIN origins ON origins.id = units.origin "
)
_LONGER = (
    "SELECT source FROM grams WHERE gram = ? AND length BETWEEN ? AND ? ORDER BY length LIMIT ?"
)
_SHORTER = _LONGER.replace("BY length", "BY length DESC")


class Memory:
    """An open memory. Every method raises MemoryFileError where the file cannot be used."""

    def __init__(self, database: Database) -> None:
        self._base = database

    def stamps(self) -> Mapping[str, str]:
        """Return the path of every origin and the stamp it had when it was learnt."""
        return dict(self._base.rows("SELECT path, stamp FROM origins"))

    def generation(self) -> str:
        """Return what is another whenever the units are, and in every new file."""
        [(generation,)] = self._base.rows("SELECT generation FROM state")
        return str(generation)

    def change(self) -> AbstractContextManager[None]:
        """Keep what is learnt and forgotten inside, all of it or nothing."""
        return self._base.change()

    def learn(self, origin: Origin, units: Iterable[Unit]) -> int:
        """Replace what is known from `origin` by `units`, and return how many there are.

        What `units` raises leaves what was known. The same units again are no change.
        """
        with self._base.part():
            return learn(self._base, origin, units)

    def forget(self, path: str) -> None:
        """Drop what is known from an origin."""
        with self._base.part():
            forget(self._base, path)

    def exact(self, source: str, locale: str) -> tuple[Unit, ...]:
        """Return the units with this very source."""
        rows = self._base.rows(
            _UNITS + "WHERE sources.hash = ? AND sources.text = ? AND units.locale = ? "
            "ORDER BY units.context, units.target, origins.path",
            (text_hash(source), source, locale),
        )
        return tuple(map(_unit, rows))

    def near(self, source: str, locale: str, threshold: float, limit: int = 5) -> tuple[Match, ...]:
        """Return units whose source is like `source` but not the same, the most like first.

        `threshold` is the least ratio, 0 to 1; `limit` how many different sources.
        """
        numbers = self._candidates(source, *length_bounds(source, threshold))
        marks = ",".join("?" * len(numbers))
        texts = sorted(
            (text, number)
            for number, text in self._base.rows(
                f"SELECT id, text FROM sources WHERE id IN ({marks}) AND EXISTS "  # noqa: S608 (marks)
                "(SELECT 1 FROM units WHERE source = sources.id AND locale = ?)",
                (*numbers, locale),
            )
            if text != source
        )
        found = rank(source, [text for text, _ in texts], threshold, limit)
        return tuple(
            Match(unit, ratio, changes(texts[place][0], source))
            for place, ratio in found
            for unit in self.exact(texts[place][0], locale)
        )

    def _candidates(self, source: str, low: float, high: float) -> list[int]:
        """Return the numbers of the sources that share most pairs of words with `source`."""
        length = len(source)
        shared = Counter[int]()
        for gram in grams(source):
            for statement, ends in ((_LONGER, (length, high)), (_SHORTER, (low, length - 1))):
                rows = self._base.rows(statement, (gram, *ends, POSTINGS))
                shared.update(number for (number,) in rows)
        return [number for number, _ in shared.most_common(CANDIDATES)]

    def containing(self, text: str, locale: str, limit: int) -> tuple[Unit, ...]:
        """Return units with `text` in the source or the target, in any case."""
        wanted = text.casefold()
        rows = self._base.rows(
            _UNITS + "WHERE units.locale = ? AND (contains(sources.text, ?) "
            "OR contains(units.target, ?)) ORDER BY sources.text, units.target LIMIT ?",
            (locale, wanted, wanted, limit),
        )
        return tuple(map(_unit, rows))

    def units(self, locale: str) -> Iterator[Unit]:
        """Yield every translation once, sorted by source: the unit seen last."""
        rows = self._base.stream(
            "SELECT sources.text, units.target, units.locale, units.context, "
            "min(origins.name), max(units.seen), max(origins.own), min(origins.withdrawn) "
            "FROM units "
            "JOIN sources ON sources.id = units.source "
            "JOIN origins ON origins.id = units.origin WHERE units.locale = ? "
            "GROUP BY sources.text, units.context, units.target "
            "ORDER BY sources.text, units.context, units.target",
            (locale,),
        )
        yield from map(_unit, rows)


@contextmanager
def open_memory(path: Path) -> Iterator[Memory]:
    """Give the memory in `path`; an empty one where there is none, or one that cannot be read.

    Raises MemoryFileError for a file that cannot be opened or that another program has locked.
    """
    with open_database(path) as database:
        yield Memory(database)


def _unit(row: Sequence[Any]) -> Unit:
    source, target, locale, context, origin, seen, own, withdrawn = row
    known = (context or None, origin, seen, bool(own), bool(withdrawn))
    return Unit(source, target, locale, *known)
