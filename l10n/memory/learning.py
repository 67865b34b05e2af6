"""What the memory learns and forgets: the rows of sources, units and pairs of words."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from l10n.memory.likeness import grams

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from l10n.memory.database import Database
    from l10n.memory.units import Origin, Unit

_BATCH = 5_000


def learn(base: Database, origin: Origin, units: Iterable[Unit]) -> int:
    """Replace what is known from `origin` by `units`, and return how many there are.

    The same units again are no change.
    """
    if not origin.own:
        return _learn(base, origin, units)
    units = tuple(units)
    if not _is_known(base, origin, units):
        return _learn(base, origin, units)
    statement = "UPDATE origins SET stamp = ? WHERE path = ?"
    base.rows(statement, (origin.stamp, origin.path))
    return len(units)


def forget(base: Database, path: str) -> None:
    """Drop what is known from the origin at `path`."""
    found = base.rows("SELECT id FROM origins WHERE path = ?", (path,))
    for (origin,) in found:
        sources = base.rows(
            "SELECT DISTINCT sources.id, text FROM units JOIN sources ON id = source "
            "WHERE origin = ?",
            (origin,),
        )
        if sources:
            _turn(base)
        base.rows("DELETE FROM units WHERE origin = ?", (origin,))
        base.rows("DELETE FROM origins WHERE id = ?", (origin,))
        gone = [
            (number, text)
            for number, text in sources
            if not base.rows("SELECT 1 FROM units WHERE source = ? LIMIT 1", (number,))
        ]
        base.many(
            "DELETE FROM grams WHERE gram = ? AND length = ? AND source = ?",
            [(gram, len(text), number) for number, text in gone for gram in grams(text)],
        )
        base.many("DELETE FROM sources WHERE id = ?", [(number,) for number, _ in gone])


def text_hash(text: str) -> int:
    """Return 64 bits of a hash as SQLite's signed integer."""
    content = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big", signed=True)


def _is_known(base: Database, origin: Origin, units: Sequence[Unit]) -> bool:
    statement = "SELECT id FROM origins WHERE path = ? AND name = ? AND own = ? AND withdrawn = ?"
    values = (origin.path, origin.name, origin.own, origin.withdrawn)
    for (number,) in base.rows(statement, values):
        known = base.rows(
            "SELECT sources.text, locale, context, target, seen FROM units "
            "JOIN sources ON sources.id = units.source WHERE origin = ?",
            (number,),
        )
        rows = {(one.source, one.locale, one.context or "", one.target, one.seen) for one in units}
        return set(known) == rows
    return False


def _learn(base: Database, origin: Origin, units: Iterable[Unit]) -> int:
    forget(base, origin.path)
    base.rows(
        "INSERT INTO origins (path, name, stamp, own, withdrawn) VALUES (?, ?, ?, ?, ?)",
        (origin.path, origin.name, origin.stamp, origin.own, origin.withdrawn),
    )
    [(number,)] = base.rows("SELECT id FROM origins WHERE path = ?", (origin.path,))
    count = 0
    batch: list[Unit] = []
    for unit in units:
        batch.append(unit)
        count += 1
        if len(batch) == _BATCH:
            _add(base, batch, int(number))
            batch.clear()
    _add(base, batch, int(number))
    if count:
        _turn(base)
    return count


def _turn(base: Database) -> None:
    base.rows("UPDATE state SET generation = lower(hex(randomblob(16)))")


def _add(base: Database, units: Sequence[Unit], origin: int) -> None:
    known: dict[str, int] = {}
    postings: list[tuple[int, int, int]] = []
    rows: list[tuple[object, ...]] = []
    for unit in units:
        source = known.get(unit.source)
        if source is None:
            source, new = _source(base, unit.source)
            known[unit.source] = source
            if new:
                postings += ((g, len(unit.source), source) for g in grams(unit.source))
        rows.append((source, unit.locale, unit.context or "", unit.target, origin, unit.seen))
    base.many("INSERT OR REPLACE INTO grams VALUES (?, ?, ?)", sorted(postings))
    base.many("INSERT OR REPLACE INTO units VALUES (?, ?, ?, ?, ?, ?)", rows)


def _source(base: Database, text: str) -> tuple[int, bool]:
    """Return the number of a source text, and whether it is new."""
    key = text_hash(text)
    for number, known in base.rows("SELECT id, text FROM sources WHERE hash = ?", (key,)):
        if known == text:
            return int(number), False
    base.rows("INSERT INTO sources (hash, text) VALUES (?, ?)", (key, text))
    [(number,)] = base.rows("SELECT last_insert_rowid()")
    return int(number), True
