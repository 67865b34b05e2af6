"""The SQLite file itself: its tables, opening it, and what its failures mean to a person."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from l10n.errors import MemoryFileError
from l10n.files import explain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

APPLICATION = 0x4C31304E
"""`L10N`, which tells our file from other programs' databases."""
VERSION = 2
"""Of the tables; a file of another version is made again."""
SECONDS = 5.0
"""How long another program may hold the file."""
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_TABLES = """
CREATE TABLE origins (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, stamp TEXT NOT NULL,
    own INTEGER NOT NULL, withdrawn INTEGER NOT NULL
);
CREATE TABLE state (generation TEXT NOT NULL);
INSERT INTO state VALUES (lower(hex(randomblob(16))));
CREATE TABLE sources (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX sources_by_hash ON sources (hash);
CREATE TABLE grams (
    gram INTEGER NOT NULL, length INTEGER NOT NULL, source INTEGER NOT NULL,
    PRIMARY KEY (gram, length, source)
) WITHOUT ROWID;
CREATE TABLE units (
    source INTEGER NOT NULL, locale TEXT NOT NULL, context TEXT NOT NULL, target TEXT NOT NULL,
    origin INTEGER NOT NULL, seen TEXT NOT NULL,
    PRIMARY KEY (source, locale, context, target, origin)
) WITHOUT ROWID;
CREATE INDEX units_by_origin ON units (origin);
"""
# `context` is empty for sentences of the body; a null cannot be part of the key. `generation` is
# another with every change of the units, and in every file.


class Database:
    """An open file. Every method raises MemoryFileError where it cannot be used."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Run one statement and return what it gives."""
        return list(self.stream(statement, values))

    def stream(self, statement: str, values: Sequence[object]) -> Iterator[tuple[Any, ...]]:
        """Run one statement and yield what it gives, row by row."""
        try:
            yield from self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise explained(error, self._path) from error

    def many(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Run one statement for each row."""
        try:
            self._connection.executemany(statement, rows)
        except sqlite3.Error as error:
            raise explained(error, self._path) from error

    @contextmanager
    def change(self) -> Iterator[None]:
        """Keep what is changed inside, all of it or nothing."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._connection.in_transaction:
                self._connection.rollback()
            raise
        self.rows("COMMIT")

    @contextmanager
    def part(self) -> Iterator[None]:
        """Keep a part of a change, or take back that part alone."""
        self.rows("SAVEPOINT part")
        try:
            yield
        except BaseException:
            # A full disk has rolled back all of it already.
            if self._connection.in_transaction:
                self.rows("ROLLBACK TO part")
                self.rows("RELEASE part")
            raise
        self.rows("RELEASE part")


@contextmanager
def open_database(path: Path) -> Iterator[Database]:
    """Give the memory in `path`, made new where it is not ours or damaged.

    Raises MemoryFileError.
    """
    connection = _connect(path)
    try:
        yield Database(connection, path)
    finally:
        connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _opened(path)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _DAMAGED:
                raise
        # Nothing is lost: all of it stands in the catalogs and in the imported files.
        for name in (path, path.with_name(f"{path.name}-journal")):
            name.unlink(missing_ok=True)
        return _opened(path)
    except sqlite3.Error as error:
        raise explained(error, path) from error
    except OSError as error:
        raise MemoryFileError(explain(error), path=path) from error


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=SECONDS, isolation_level=None)
    try:
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.create_function("contains", 2, _contains, deterministic=True)
        connection.execute("BEGIN IMMEDIATE")
        [application] = connection.execute("PRAGMA application_id").fetchone()
        [version] = connection.execute("PRAGMA user_version").fetchone()
        if (application, version) != (APPLICATION, VERSION):
            _make(connection)
        connection.execute("COMMIT")
    except BaseException:
        connection.close()
        raise
    return connection


def _make(connection: sqlite3.Connection) -> None:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    for (name,) in names:
        quoted = str(name).replace('"', '""')
        connection.execute(f'DROP TABLE "{quoted}"')
    for statement in filter(str.strip, _TABLES.split(";")):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _contains(text: str, wanted: str) -> bool:
    # SQLite's own LIKE knows the case of ASCII letters only.
    return wanted in text.casefold()


def explained(error: sqlite3.Error, path: Path) -> MemoryFileError:
    """Return what a failure of SQLite means, and what to do about it."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        reason = f"damaged ({error}); delete it, the next run makes it again"
    elif code in _BUSY:
        reason = "another program holds the memory; close it, then run again"
    elif code == sqlite3.SQLITE_CANTOPEN:
        reason = "cannot be opened; move away what stands there"
    elif code == sqlite3.SQLITE_FULL:
        reason = "no space left on device; free some space, then run again"
    else:
        reason = f"the memory cannot be used ({error}); delete it, the next run makes it again"
    return MemoryFileError(reason, path=path)
