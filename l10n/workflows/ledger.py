"""What is known to be done: so that a desk costs what has changed, and not what is there.

A row says what came of a step, under a digest of everything that the step reads: the program, the
settings, the contents of files. Nothing goes by a file's time. A step that writes is only noted
when it has changed nothing, so that to leave it out is to do the same. `.l10n/done.sqlite` may be
deleted at any time; one that is damaged, of another version or held by another program is no
ledger, and everything is done.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from l10n import __version__
from l10n.errors import SourceError
from l10n.files import digest, read_bytes
from l10n.strings import locales_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.desk import Desk

FILE = "done.sqlite"
KEPT_DAYS = 30
"""How long a row is kept that nobody asks for."""
_SECONDS = 1.0
_LIBRARIES = ("babel", "jinja2", "markupsafe", "polib", "rapidfuzz", "regex")
_TABLE = (
    "CREATE TABLE IF NOT EXISTS done (step TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, "
    "value TEXT NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (step, name)) WITHOUT ROWID"
)
_TODAY = "CAST(julianday('now') AS INTEGER)"
UNREADABLE = "unreadable"


class Ledger:
    """An open ledger; without a connection one that knows nothing and keeps nothing."""

    def __init__(self, connection: sqlite3.Connection | None, base: str) -> None:
        self._connection = connection
        self._base = base
        self._noted: dict[tuple[str, str], tuple[str, str]] = {}
        self._asked: list[tuple[str, str]] = []

    def key(self, *parts: bytes | str | None) -> str:
        """Return a digest of the program, the settings and `parts`; None is no file."""
        found = sha256(self._base.encode())
        for part in parts:
            content = (
                part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part or b""
            )
            found.update(f"{type(part).__name__} {len(content)} ".encode() + content)
        return found.hexdigest()

    def known(self, step: str, name: str, key: str) -> list[Any] | None:
        """Return what came of a step under this key, None where nobody knows."""
        if (step, name) in self._noted:
            noted, text = self._noted[step, name]
            return _parsed(text) if noted == key else None
        if self._connection is None:
            return None
        try:
            rows = self._connection.execute(
                f"SELECT value, day < {_TODAY} FROM done WHERE step = ? AND name = ? AND key = ?",  # noqa: S608 (ours)
                (step, name, key),
            ).fetchall()
        except sqlite3.Error:
            self._connection = None
            return None
        if rows and rows[0][1]:
            self._asked.append((step, name))
        return _parsed(rows[0][0]) if rows else None

    def note(self, step: str, name: str, key: str, value: list[object]) -> None:
        """Keep what came of a step: plain lists, text, numbers, None."""
        self._noted[step, name] = (key, _sealed(json.dumps(value, ensure_ascii=True)))

    def save(self) -> None:
        """Write what was noted, in one step; a failure loses time at most."""
        if self._connection is None or not (self._noted or self._asked):
            return
        rows = [(*name, *value) for name, value in self._noted.items()]
        try:
            with self._connection:
                self._connection.executemany(
                    f"INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, {_TODAY})",  # noqa: S608 (ours)
                    rows,
                )
                self._connection.executemany(
                    f"UPDATE done SET day = {_TODAY} WHERE step = ? AND name = ?",  # noqa: S608 (ours)
                    self._asked,
                )
                self._connection.execute(
                    f"DELETE FROM done WHERE day < {_TODAY} - ?",  # noqa: S608 (ours)
                    (KEPT_DAYS,),
                )
        except sqlite3.Error:
            return


@contextmanager
def open_ledger(desk: Desk) -> Iterator[Ledger]:
    """Give a desk's ledger; what was noted is kept even if the block raises.

    A desk that nothing has been written to has none, and none is made for who only reads.
    """
    connection = _opened(desk.root / ".l10n" / FILE)
    try:
        ledger = Ledger(connection, f"{program()} {desk.settings!r}")
        try:
            yield ledger
        finally:
            ledger.save()
    finally:
        if connection is not None:
            connection.close()


def _opened(path: Path) -> sqlite3.Connection | None:
    if not path.parent.is_dir():
        return None
    for again in (False, True):
        connection = None
        try:
            connection = sqlite3.connect(path, timeout=_SECONDS)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(_TABLE)
            connection.execute("SELECT step, name, key, value, day FROM done LIMIT 1").fetchall()
        except sqlite3.OperationalError as error:
            if connection is not None:
                connection.close()
            if again or error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
                return None
        except sqlite3.DatabaseError:
            if connection is not None:
                connection.close()
        else:
            return connection
        try:
            path.unlink(missing_ok=True)
        except OSError:
            return None
    return None


def _sealed(text: str) -> str:
    """Return a value with a digest before it: a file may be damaged and still be SQLite's."""
    return f"{digest(text.encode())[:16]}{text}"


def _parsed(sealed: str) -> list[Any] | None:
    text = str(sealed)[16:]
    if _sealed(text) != sealed:
        return None
    value = json.loads(text)
    return value if isinstance(value, list) else None


def content_of(path: Path) -> bytes | str | None:
    """Return what a file holds, None for no file; what cannot be read is like nothing else."""
    try:
        return read_bytes(path)
    except SourceError:
        return UNREADABLE


@cache
def program() -> str:
    """Return what tells this program from every other: all of its files but models, its libraries.

    A version alone would not: who works on it, or mends a table in place, wants to see it at once.
    """
    package = Path(__file__).parents[1]
    found = sha256(f"{__version__} {sys.version}".encode())
    labels = locales_folder().glob("*/LC_MESSAGES/l10n.po")
    for path in sorted((*package.rglob("*"), *labels)):
        inside = path.parts[len(package.parts) :]
        if path.is_file() and not {"starter", "__pycache__"} & {*inside}:
            found.update(f"{path.name} {digest(path.read_bytes())}".encode())
    for name in _LIBRARIES:
        try:
            found.update(f"{name} {version(name)}".encode())
        except PackageNotFoundError:
            continue
    return found.hexdigest()
