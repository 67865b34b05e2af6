"""Files at the edge: whole reads, atomic writes that never overwrite somebody else's change."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from l10n.errors import ConflictError, SourceError, WriteError

UNSEEN = object()


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content` in hex."""
    return hashlib.sha256(content).hexdigest()


def read_bytes(path: Path) -> bytes | None:
    """Return what the file holds, None where there is no file. Raises SourceError otherwise."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SourceError(_explain(error), path=path) from error


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
        _replace(path, content)
    except OSError as error:
        raise WriteError(_explain(error), path=path) from error
    return True


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:60]}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes private files; a catalog keeps the mode that its desk gave it.
        temporary.chmod(path.stat().st_mode & 0o777 if path.exists() else _default_mode())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _default_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _explain(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
