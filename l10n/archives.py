"""Zip archives from strangers: looked at member by member before anything is unpacked."""

from __future__ import annotations

import os
import re
import shutil
import stat
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from l10n.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from l10n.errors import L10nError

LARGEST = 4 * 2**30
"""Bytes that an archive may unpack to."""
MOST_MEMBERS = 10_000


@dataclass(frozen=True, slots=True)
class Terms:
    """What an archive must keep to: what failing them raises, the advice, the most it may hold.

    `largest` is in bytes, unpacked.
    """

    failure: type[L10nError] = PackageError
    advice: str = "fetch it again"
    largest: int = LARGEST


PACKAGE = Terms()


@contextmanager
def open_archive(path: Path, terms: Terms | None = None) -> Iterator[zipfile.ZipFile]:
    """Open the zip archive at `path` with every member verified.

    Raises `terms.failure` (PackageError without `terms`), in one line, for a file that is no
    archive, is damaged or hostile (`..`, links, devices, bombs), and for what goes wrong while
    the caller unpacks it.
    """
    terms = terms or PACKAGE
    failure, advice = terms.failure, terms.advice
    try:
        if not zipfile.is_zipfile(path):
            path.stat()
            raise failure(f"not a whole zip archive; {advice}", path=path)
        with zipfile.ZipFile(path) as archive:
            _verify(archive, path, terms)
            yield archive
    except OSError as error:
        reason, where = (error.strerror or str(error)).lower(), error.filename or path
        raise failure(reason, path=where) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise failure(f"damaged ({error}); {advice}", path=path) from error


def unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    """Unpack a verified archive into `folder` and bring it to the disk.

    Raises PackageError, before a byte is written, where the disk has no room for it.
    """
    needed = sum(member.file_size for member in archive.infolist())
    require_room(folder, needed)
    archive.extractall(folder)
    for path in folder.rglob("*"):
        if path.is_file():
            # A crash after the rename must not leave a package of empty files.
            with path.open("rb") as file:
                os.fsync(file.fileno())


def require_room(folder: Path, needed: int) -> None:
    """Raise PackageError unless the disk under `folder` has `needed` bytes free."""
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise PackageError(
            f"{needed / 1e6:.0f} MB are needed and {free / 1e6:.0f} MB are free; make room",
            path=folder,
        )


def _verify(archive: zipfile.ZipFile, path: Path, terms: Terms) -> None:
    failure = terms.failure
    members = archive.infolist()
    names = [member.filename for member in members]
    if len(members) > MOST_MEMBERS:
        raise failure(f"holds more than {MOST_MEMBERS} files; refused", path=path)
    # extractall stops at the size that a member declares, so the declared sizes bind.
    if sum(member.file_size for member in members) > terms.largest:
        raise failure(f"unpacks to more than {terms.largest // 2**20} MiB; refused", path=path)
    for member in members:
        _verify_member(member, path, failure)
    if len(set(names)) != len(names):
        raise failure("holds two members of one name; refused", path=path)


def _verify_member(member: zipfile.ZipInfo, path: Path, failure: type[L10nError]) -> None:
    name = member.filename
    parts = PurePosixPath(name).parts
    # A colon is a drive and a backslash a separator on Windows.
    if not parts or name.startswith("/") or ".." in parts or re.search(r"[\\:\x00-\x1f]", name):
        raise failure(f"unsafe member {name!r}; refused", path=path)
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise failure(f"member {name!r} is a link or device; refused", path=path)
    if member.flag_bits & 1:
        raise failure(f"member {name!r} is encrypted; refused", path=path)
