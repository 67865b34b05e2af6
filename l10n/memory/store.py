"""The memory's one file: SQLite, a cache of catalogs and imported files that can be made again.

Lookups stay fast for a million units: the same text is found by a hash, a like one by pairs of
words (see `likeness`), of which the commonest give only their first rows.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from l10n.memory.database import Database, open_database
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
_BATCH = 5_000
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
            if not origin.own:
                return self._learn(origin, units)
            units = tuple(units)
            if not self._is_known(origin, units):
                return self._learn(origin, units)
            statement = "UPDATE origins SET stamp = ? WHERE path = ?"
            self._base.rows(statement, (origin.stamp, origin.path))
            return len(units)

    def _is_known(self, origin: Origin, units: Sequence[Unit]) -> bool:
        statement = (
            "SELECT id FROM origins WHERE path = ? AND name = ? AND own = ? AND withdrawn = ?"
        )
        values = (origin.path, origin.name, origin.own, origin.withdrawn)
        for (number,) in self._base.rows(statement, values):
            known = self._base.rows(
                "SELECT sources.text, locale, context, target, seen FROM units "
                "JOIN sources ON sources.id = units.source WHERE origin = ?",
                (number,),
            )
            rows = {
                (one.source, one.locale, one.context or "", one.target, one.seen) for one in units
            }
            return set(known) == rows
        return False

    def _learn(self, origin: Origin, units: Iterable[Unit]) -> int:
        self._forget(origin.path)
        self._base.rows(
            "INSERT INTO origins (path, name, stamp, own, withdrawn) VALUES (?, ?, ?, ?, ?)",
            (origin.path, origin.name, origin.stamp, origin.own, origin.withdrawn),
        )
        [(number,)] = self._base.rows("SELECT id FROM origins WHERE path = ?", (origin.path,))
        count = 0
        batch: list[Unit] = []
        for unit in units:
            batch.append(unit)
            count += 1
            if len(batch) == _BATCH:
                self._add(batch, int(number))
                batch.clear()
        self._add(batch, int(number))
        if count:
            self._turn()
        return count

    def _turn(self) -> None:
        self._base.rows("UPDATE state SET generation = lower(hex(randomblob(16)))")

    def _add(self, units: Sequence[Unit], origin: int) -> None:
        known: dict[str, int] = {}
        postings: list[tuple[int, int, int]] = []
        rows: list[tuple[object, ...]] = []
        for unit in units:
            source = known.get(unit.source)
            if source is None:
                source, new = self._source(unit.source)
                known[unit.source] = source
                if new:
                    postings += ((g, len(unit.source), source) for g in grams(unit.source))
            rows.append((source, unit.locale, unit.context or "", unit.target, origin, unit.seen))
        self._base.many("INSERT OR REPLACE INTO grams VALUES (?, ?, ?)", sorted(postings))
        self._base.many("INSERT OR REPLACE INTO units VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _source(self, text: str) -> tuple[int, bool]:
        """Return the number of a source text, and whether it is new."""
        key = _hash(text)
        for number, known in self._base.rows("SELECT id, text FROM sources WHERE hash = ?", (key,)):
            if known == text:
                return int(number), False
        self._base.rows("INSERT INTO sources (hash, text) VALUES (?, ?)", (key, text))
        [(number,)] = self._base.rows("SELECT last_insert_rowid()")
        return int(number), True

    def forget(self, path: str) -> None:
        """Drop what is known from an origin."""
        with self._base.part():
            self._forget(path)

    def _forget(self, path: str) -> None:
        found = self._base.rows("SELECT id FROM origins WHERE path = ?", (path,))
        for (origin,) in found:
            sources = self._base.rows(
                "SELECT DISTINCT sources.id, text FROM units JOIN sources ON id = source "
                "WHERE origin = ?",
                (origin,),
            )
            if sources:
                self._turn()
            self._base.rows("DELETE FROM units WHERE origin = ?", (origin,))
            self._base.rows("DELETE FROM origins WHERE id = ?", (origin,))
            gone = [
                (number, text)
                for number, text in sources
                if not self._base.rows("SELECT 1 FROM units WHERE source = ? LIMIT 1", (number,))
            ]
            self._base.many(
                "DELETE FROM grams WHERE gram = ? AND length = ? AND source = ?",
                [(gram, len(text), number) for number, text in gone for gram in grams(text)],
            )
            self._base.many("DELETE FROM sources WHERE id = ?", [(number,) for number, _ in gone])

    def exact(self, source: str, locale: str) -> tuple[Unit, ...]:
        """Return the units with this very source."""
        rows = self._base.rows(
            _UNITS + "WHERE sources.hash = ? AND sources.text = ? AND units.locale = ? "
            "ORDER BY units.context, units.target, origins.path",
            (_hash(source), source, locale),
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


def _hash(text: str) -> int:
    """Return 64 bits of a hash as SQLite's signed integer."""
    content = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big", signed=True)


def _unit(row: Sequence[Any]) -> Unit:
    source, target, locale, context, origin, seen, own, withdrawn = row
    known = (context or None, origin, seen, bool(own), bool(withdrawn))
    return Unit(source, target, locale, *known)
