"""What came, changed or went in a desk's folders, told when it lies still.

The folders are compared with what they were, about once a second, without a library of events
(`watchfiles`, MIT, is alive and was tried on paper): events are hints at best. Network shares send
none, a folder that is moved in sends one for itself and none for its files, a queue that is full
drops them, and whether a file has been written to its end only a second look can tell. What takes
a second look anyway needs no first one: of a thousand stories in four languages, 40 ms.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from l10n.errors import SourceError
from l10n.files import explain
from l10n.settings import FILENAME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from l10n.desk import Desk

PATIENCE = 5.0
"""How many times as long as it must lie still a file waits for others of the same burst."""
EMPTY_SECONDS = 30.0
"""How long a file may be empty before it counts as one: an upload starts with an empty file."""
OF_THE_DESK = ("terms", "style", "memory")
"""Folders that bear on every story."""


class Stamp(NamedTuple):  # thousands are made a second
    """What tells that a file has changed: size in bytes, time of change in ns, and its inode."""

    size: int
    changed: int
    inode: int


def look(desk: Desk) -> dict[str, Stamp]:
    """Return the stamp of every file that `l10n run` would read, by its path.

    Uploads under a name of their own (`storm.txt.part`, `.in.storm.txt.`, `storm.txt~`) are none
    of them. Raises SourceError for a folder that cannot be read.
    """
    found: dict[str, Stamp] = {}
    for path in (str(desk.root / FILENAME), *map(str, desk.sources())):
        try:
            found[path] = _stamp(os.stat(path))  # noqa: PTH116 (a third of the time)
        except OSError:  # gone since, or a link to nowhere
            continue
    for language in desk.targets:
        found |= _files(desk.catalog("x", language).parent, (".po",))
    for name in OF_THE_DESK:
        found |= _files(desk.root / name, (".csv", ".tmx", ".toml"))
    return found


def _files(folder: Path, suffixes: tuple[str, ...]) -> Iterator[tuple[str, Stamp]]:
    try:
        with os.scandir(folder) as there:
            for one in there:
                name = one.name
                if name.lower().endswith(suffixes) and not name.startswith((".", "~")):
                    try:
                        yield one.path, _stamp(one.stat())
                    except FileNotFoundError:
                        continue
    except FileNotFoundError:
        return
    except OSError as error:
        raise SourceError(explain(error), path=folder) from error


def _stamp(found: os.stat_result) -> Stamp:
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino)


@dataclass(frozen=True, slots=True)
class Change:
    """A file to deal with: `new` where it was not there before, `gone` where it is not any more."""

    path: Path
    new: bool = False
    gone: bool = False


@dataclass(frozen=True, slots=True)
class _Waiting:
    stamp: Stamp | None
    first: float
    """When it was first seen otherwise than it was known."""
    since: float
    """Since when it looks as it does."""


class Arrivals:
    """Which files are to be dealt with: those that differ from what is known, and lie still.

    Time is what the caller's clock says, in seconds: that of the files may be another machine's.
    """

    def __init__(self, settle: float) -> None:
        self._settle = settle
        self._known: dict[str, Stamp] = {}
        self._waiting: dict[str, _Waiting] = {}

    def see(self, now: float, seen: Mapping[str, Stamp]) -> tuple[Change, ...]:
        """Return what is to be dealt with, which counts as known from now on.

        A burst is one answer: as long as a file is being written all of them wait, but not for
        ever.
        """
        self._note(now, seen)
        still = {path: one for path, one in self._waiting.items() if self._is_still(one, now)}
        impatient = any(now - one.first >= PATIENCE * self._settle for one in still.values())
        written = any(
            path not in still and not _is_empty(one.stamp) for path, one in self._waiting.items()
        )
        if written and not impatient:
            return ()
        changes = []
        for path, one in sorted(still.items()):
            del self._waiting[path]
            changes.append(Change(Path(path), path not in self._known, one.stamp is None))
            self.know(path, one.stamp)
        return tuple(changes)

    def _note(self, now: float, seen: Mapping[str, Stamp]) -> None:
        for path in (*seen, *(path for path in self._known if path not in seen)):
            stamp = seen.get(path)
            if stamp == self._known.get(path):
                self._waiting.pop(path, None)
                continue
            before = self._waiting.get(path)
            if before is None or before.stamp != stamp:
                first = now if before is None else before.first
                self._waiting[path] = _Waiting(stamp, first, now)
        for path in [one for one in self._waiting if one not in seen and one not in self._known]:
            del self._waiting[path]

    def _is_still(self, one: _Waiting, now: float) -> bool:
        needed = max(EMPTY_SECONDS, self._settle) if _is_empty(one.stamp) else self._settle
        return now - one.since >= needed

    def know(self, path: str, stamp: Stamp | None) -> None:
        """Take a file as dealt with; without a stamp as not there."""
        if stamp is None:
            self._known.pop(path, None)
        else:
            self._known[path] = stamp

    def is_known(self, path: Path) -> bool:
        """Whether a file has been dealt with as it was seen last."""
        return str(path) in self._known and str(path) not in self._waiting


def _is_empty(stamp: Stamp | None) -> bool:
    return stamp is not None and not stamp.size
