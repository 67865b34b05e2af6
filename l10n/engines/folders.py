"""The folders that hold installed packages, and the lock that keeps two installs apart."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from l10n.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Iterator

PASSING = ".passing-"
"""How the names of folders begin that live only while a package is installed or removed."""
ASIDE = ".aside"
"""Where in such a folder the old package lies while the new one takes its place."""
PATIENCE = 60.0
"""Seconds to wait for another install."""


def _clear(left: Path) -> None:
    """Remove what a killed run left in `left`, less a package that it had put aside."""
    for package in left.glob(f"{ASIDE}/*"):
        if not (left.parent / package.name).exists():
            package.rename(left.parent / package.name)
    shutil.rmtree(left, ignore_errors=True)


def packages_folder() -> Path:
    """Return the folder that packages are installed into; it may not exist yet."""
    return packages_folders()[0]


def packages_folders() -> tuple[Path, ...]:
    """Return the folders that hold installed packages: those of argostranslate itself."""
    named = os.environ.get("ARGOS_PACKAGES_DIR")
    if named:
        return (Path(named),)
    return tuple(Path(folder) for folder in argos_settings().package_dirs)


def argos_settings() -> ModuleType:
    """Return argostranslate's settings: its folders and the address of its index.

    Raises PackageError where the home folder, in which their import makes folders, is read-only.
    """
    try:
        from argostranslate import settings
    except OSError as error:
        raise PackageError(
            f"{(error.strerror or str(error)).lower()}; set ARGOS_PACKAGES_DIR",
            path=error.filename,
        ) from error
    assert isinstance(settings, ModuleType)  # noqa: S101 (for the type checker)
    return settings


@contextmanager
def packages_lock(folder: Path) -> Iterator[None]:
    """Hold `folder` against another install and clear away what a killed one left behind."""
    import filelock

    try:
        with filelock.FileLock(folder / ".lock", timeout=PATIENCE):
            for left in folder.iterdir():
                # argostranslate fails on every folder here that is no package.
                if left.name.startswith(PASSING):
                    _clear(left)
            yield
    except filelock.Timeout as error:
        raise PackageError("another install is at work here; wait for it", path=folder) from error
