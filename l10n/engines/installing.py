"""A package from wherever it is: a file, a URL, or the index by its name."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.engines.download import discard, fetch_file, part_lock, part_name
from l10n.engines.folders import packages_folder
from l10n.engines.index import choose, fetch_index
from l10n.engines.packages import install, verify
from l10n.errors import DownloadError, PackageError

if TYPE_CHECKING:
    from l10n.engines.download import Progress
    from l10n.engines.metadata import InstalledPackage

_FILE_SUFFIXES = (".argosmodel", ".zip")


def install_from(
    what: str, *, index: str = "", progress: Progress | None = None
) -> tuple[InstalledPackage, ...]:
    """Install the package that `what` names and return the directions it adds.

    `what` is a file, an http or https URL, or a name in the index at `index` (Argos' own if
    empty). Only the last two open a connection. A download that is cut is kept and resumed by
    the next call. Raises PackageError, DownloadError or UnknownNameError, with nothing changed.
    """
    if re.match(r"[a-zA-Z][\w+.-]*://", what):
        return _install_url(what, "", progress)
    if Path(what).is_file() or what.endswith(_FILE_SUFFIXES) or "/" in what or "\\" in what:
        return install(Path(what))
    package = choose(fetch_index(index), what)
    for link in package.links[:-1]:
        try:
            return _install_url(link, package.sha256, progress)
        except DownloadError:
            continue  # the next mirror may have it
    return _install_url(package.links[-1], package.sha256, progress)


def _install_url(url: str, sha256: str, progress: Progress | None) -> tuple[InstalledPackage, ...]:
    folder = packages_folder()
    part = folder / part_name(url)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with part_lock(part):
            fetch_file(url, part, progress)
            _verify(part, url, sha256)
            packages = install(part, source=url)
            discard(part)
        part.with_suffix(".lock").unlink(missing_ok=True)
    except OSError as error:
        raise PackageError((error.strerror or str(error)).lower(), path=folder) from error
    return packages


def _verify(part: Path, url: str, sha256: str) -> None:
    """Raise, and throw the download away, unless it is what it should be."""
    if sha256:
        with part.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
        if found != sha256:
            discard(part)
            raise DownloadError(
                f"has the checksum {found[:12]}, the index says {sha256[:12]}; refused", path=url
            )
    try:
        verify(part)
    except PackageError as error:
        discard(part)
        raise DownloadError(error.reason, path=url) from error
