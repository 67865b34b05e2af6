"""Files at the edge: whole reads, atomic writes that never overwrite somebody else's change."""

from __future__ import annotations

import errno
import filecmp
import hashlib
import os
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.errors import ConflictError, SourceError, WriteError

if TYPE_CHECKING:
    from collections.abc import Iterable

UNSEEN = object()
_TEMPORARY = ".l10n-tmp"
_ADVICE = {
    errno.EACCES: "give yourself the right with chmod or chown",
    errno.EDQUOT: "free some space, then run again",
    errno.EEXIST: "move away the file that is in the way",
    errno.EISDIR: "move the folder away",
    errno.ELOOP: "remove the link that leads back to itself",
    errno.ENAMETOOLONG: "shorten the name",
    errno.ENOSPC: "free some space, then run again",
    errno.ENOTDIR: "move away the file that stands where a folder belongs",
    errno.EPERM: "give yourself the right with chmod or chown",
    errno.EROFS: "choose another folder or mount it for writing",
}


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content` in hex."""
    return hashlib.sha256(content).hexdigest()


def read_bytes(path: Path, largest: int | None = None) -> bytes | None:
    """Return what the file holds, None where there is no file.

    Raises SourceError where it cannot be read, is no regular file (a pipe would never end) or
    holds more than `largest` bytes.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise SourceError("not a file with text; remove it or write one", path=path)
        with path.open("rb") as file:
            content = file.read(-1 if largest is None else largest + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SourceError(explain(error), path=path) from error
    if largest is not None and len(content) > largest:
        raise SourceError(f"over {largest // 2**20} MiB; split the file", path=path)
    return content


def write_atomic(path: Path, content: bytes, *, seen: bytes | object | None = UNSEEN) -> bool:
    """Replace `path` by `content` in one step and return whether any byte changed.

    A crash at any moment leaves the old file or the new one. `seen` is what the caller read
    before it worked (None: no file); if the file holds something else by now, it is kept and
    ConflictError is raised. Parent folders are made. Raises WriteError for a read-only folder
    or a full disk, with the old file intact.
    """
    try:
        now = path.read_bytes() if path.exists() else None
        if now == content:
            return False
        if seen is not UNSEEN and now != seen:
            raise ConflictError("changed on disk while we worked; kept, run again", path=path)
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, (content,))
    except OSError as error:
        raise WriteError(explain(error), path=path) from error
    return True


def stream_atomic(path: Path, pieces: Iterable[bytes]) -> bool:
    """Replace `path` by `pieces`, one after the other, in one step; return whether a byte changed.

    As `write_atomic`, for what is too large to hold. What `pieces` raises leaves the old file.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _replace(path, pieces, unless_same=True)
    except OSError as error:
        raise WriteError(explain(error), path=path) from error


def _replace(path: Path, pieces: Iterable[bytes], *, unless_same: bool = False) -> bool:
    handle, name = tempfile.mkstemp(
        dir=path.parent, prefix=f".{path.name[:60]}.", suffix=_TEMPORARY
    )
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if unless_same and path.exists() and filecmp.cmp(temporary, path, shallow=False):
            temporary.unlink()
            return False
        # mkstemp makes private files; a catalog keeps the mode that its desk gave it.
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else _default_mode())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return True


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def sweep(*folders: Path) -> None:
    """Delete what a run that was killed in the middle of a write has left below `folders`.

    Only a caller that keeps other writers out may do this.
    """
    for folder in folders:
        for parent, _, names in os.walk(folder):
            for name in names:
                if name.startswith(".") and name.endswith(_TEMPORARY):
                    Path(parent, name).unlink(missing_ok=True)


def explain(error: OSError) -> str:
    """Return the system's reason in small letters, and what to do about it where that is known."""
    reason = (error.strerror or str(error)).lower()
    advice = _ADVICE.get(error.errno or 0)
    return f"{reason}; {advice}" if advice else reason
