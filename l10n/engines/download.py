"""Files over HTTP, with what a bad line does to them in mind. Only `models` commands come here."""

from __future__ import annotations

import hashlib
import http.client
import json
import re
import urllib.error
import urllib.parse
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import IO, TYPE_CHECKING, Protocol

from l10n.archives import LARGEST, require_room
from l10n.engines.http import failure, open_url, reason_of, stated_length
from l10n.errors import DownloadError, PackageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHUNK = 2**16
_RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+)")
_RANGE_NOT_SATISFIABLE = 416


class Progress(Protocol):
    """What a download tells, again and again: bytes so far, and in all where that is known."""

    def __call__(self, done: int, total: int | None) -> None:
        """Show it."""


@dataclass(frozen=True, slots=True)
class _Notes:
    """What is kept beside a partial file, to know that the rest belongs to it."""

    validator: str = ""
    """A strong ETag or a Last-Modified date, for `If-Range`."""
    total: int | None = None


def fetch_bytes(url: str, longest: int) -> bytes:
    """Return what is at `url`, of at most `longest` bytes. Raises DownloadError."""
    try:
        with open_url(url, {}) as response:
            content: bytes = response.read(longest + 1)
            total = stated_length(response)
    except (OSError, http.client.HTTPException) as error:
        raise failure(url, error) from error
    if len(content) > longest:
        raise DownloadError(f"is longer than {longest / 1e6:.0f} MB; refused", path=url)
    if total is not None and len(content) < total:
        raise DownloadError("the connection ended half-way; run the command again", path=url)
    return content


def fetch_file(url: str, part: Path, progress: Progress | None = None) -> None:
    """Bring the file at `url` to `part`, going on from what lies there already.

    What came is kept when the connection ends, and `discard` removes it.
    Raises DownloadError for a failure of the network or server, PackageError for one of the disk.
    """
    if not _fetch(url, part, progress, resume=True):
        discard(part)
        _fetch(url, part, progress, resume=False)


@contextmanager
def part_lock(part: Path) -> Iterator[None]:
    """Hold a partial file against another run. Raises PackageError where one has it."""
    import filelock

    try:
        with filelock.FileLock(part.with_suffix(".lock"), timeout=0):
            yield
    except filelock.Timeout as error:
        raise PackageError("is being fetched by another run; wait for it", path=part) from error


def discard(part: Path) -> None:
    """Remove a partial file and what was kept beside it."""
    for path in (part, part.with_suffix(".json")):
        path.unlink(missing_ok=True)


def part_name(url: str) -> str:
    """Return the name of the partial file for `url`: hidden, telling, and of no other URL."""
    name = re.sub(r"[^\w.-]", "_", urllib.parse.urlsplit(url).path.rsplit("/", 1)[-1])[-80:]
    return f".{name}-{hashlib.sha256(url.encode()).hexdigest()[:8]}.part"


def _fetch(url: str, part: Path, progress: Progress | None, *, resume: bool) -> bool:
    """Return False where the server's answer does not go with what we have."""
    have = part.stat().st_size if resume and part.exists() else 0
    kept = _read_notes(part)
    headers = {"Range": f"bytes={have}-"} if have else {}
    if have and kept.validator:
        headers["If-Range"] = kept.validator
    try:
        response = open_url(url, headers)
    except urllib.error.HTTPError as error:
        error.close()
        if have and error.code == _RANGE_NOT_SATISFIABLE:
            found = _RANGE.fullmatch(error.headers.get("Content-Range", ""))
            return found is not None and int(found[2]) == have
        raise failure(url, error) from error
    except (OSError, http.client.HTTPException) as error:
        raise failure(url, error) from error
    with response:
        total = stated_length(response)
        if response.status == http.HTTPStatus.PARTIAL_CONTENT:
            found = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
            if found is None or found[1] != str(have) or kept.total not in {None, int(found[2])}:
                return False
            total = int(found[2])
        else:
            have = 0  # a server that knows no Range sends all of it again
        try:
            require_room(part.parent, (total or 0) - have)
            _write_notes(part, _Notes(_validator(response), total))
            with part.open("ab" if have else "wb") as file:
                done = _copy(response, file, url, done=have, total=total, progress=progress)
        except OSError as error:
            reason = f"{(error.strerror or str(error)).lower()}; make room and run it again"
            raise PackageError(reason, path=part) from error
    if total is not None and done < total:
        raise _cut(url, done, total, "the connection ended")
    return True


def _copy(
    response: http.client.HTTPResponse,
    file: IO[bytes],
    url: str,
    *,
    done: int,
    total: int | None,
    progress: Progress | None,
) -> int:
    while True:
        if progress is not None:
            progress(done, total)
        try:
            chunk = response.read(CHUNK)
        except (OSError, http.client.HTTPException) as error:
            raise _cut(url, done, total, reason_of(error)) from error
        if not chunk:
            return done
        done += len(chunk)
        if done > LARGEST:
            raise DownloadError(f"is larger than {LARGEST // 2**30} GiB; refused", path=url)
        file.write(chunk)


def _validator(response: http.client.HTTPResponse) -> str:
    tag = response.headers.get("ETag", "")
    # RFC 9110, 13.1.5: a weak tag must not stand in If-Range.
    return tag if tag.startswith('"') else response.headers.get("Last-Modified", "")


def _read_notes(part: Path) -> _Notes:
    try:
        kept = json.loads(part.with_suffix(".json").read_bytes())
        return _Notes(str(kept["validator"]), kept["total"])
    except (OSError, ValueError, KeyError, TypeError):
        return _Notes()


def _write_notes(part: Path, notes: _Notes) -> None:
    part.with_suffix(".json").write_text(json.dumps(asdict(notes)), encoding="utf-8")


def _cut(url: str, done: int, total: int | None, reason: str) -> DownloadError:
    size = f"{done / 1e6:.1f}" if total is None else f"{done / 1e6:.1f} of {total / 1e6:.1f}"
    return DownloadError(
        f"{reason} after {size} MB; run the command again, it goes on from there", path=url
    )
