"""Model packages in the Argos format on this machine: found, installed, removed. Never fetched."""

from __future__ import annotations

import hashlib
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.archives import open_archive, unpack
from l10n.engines.folders import ASIDE, PASSING, packages_folder, packages_folders, packages_lock
from l10n.engines.metadata import (
    METADATA,
    MODEL,
    InstalledPackage,
    Origin,
    read_package,
    verify_layout,
    write_origin,
)
from l10n.errors import MissingModelError, PackageError, UnknownNameError

if TYPE_CHECKING:
    from l10n.languages import Language

STARTER = Path(__file__).parents[1] / "starter"


def find_packages() -> tuple[InstalledPackage, ...]:
    """Return every direction we can translate: installed before shipped, newest first.

    A broken package is passed over; `broken_packages` says which those are.
    """
    return _look()[0]


def broken_packages() -> tuple[PackageError, ...]:
    """Return what is wrong with each package that `find_packages` passed over."""
    return _look()[1]


def find_package(target: Language, source: str = "en") -> InstalledPackage:
    """Return the best package from `source` into `target`. Raises MissingModelError."""
    for package in find_packages():
        if (package.from_code, package.to_code) == (source, target.code):
            return package
    raise MissingModelError(
        f"no model from {source} into {target.name}; "
        f"type: l10n models install translate-{source}_{target.code}"
    )


def model_digest(package: InstalledPackage) -> str:
    """Return the first 12 hex digits of the SHA-256 of `model.bin`; reads it all.

    Raises PackageError where it cannot be read.
    """
    try:
        with (package.weights / MODEL / "model.bin").open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:12]
    except OSError as error:
        raise PackageError((error.strerror or str(error)).lower(), path=package.path) from error


def install(
    path: Path, *, source: str = "", folder: Path | None = None
) -> tuple[InstalledPackage, ...]:
    """Unpack the `.argosmodel` file at `path` and return the directions it adds.

    Everything is verified first; a package of the same name is replaced in one step.
    `source` is the URL that it was fetched from, if it was; `folder` is where packages lie, by
    default where Argos keeps them.
    Raises PackageError, with nothing changed, for a damaged or hostile file and a full disk.
    """
    # argostranslate's own installer unpacks unverified and imports stanza.
    with open_archive(path) as archive:
        root = verify_layout(archive, path)
        folder = folder or packages_folder()
        folder.mkdir(parents=True, exist_ok=True)
        with (
            packages_lock(folder),
            tempfile.TemporaryDirectory(
                dir=folder, prefix=PASSING, ignore_cleanup_errors=True
            ) as temporary,
        ):
            unpack(archive, Path(temporary))
            with path.open("rb") as file:
                origin = Origin(
                    source or path.name, hashlib.file_digest(file, "sha256").hexdigest()
                )
            write_origin(Path(temporary) / root, origin)
            _swap(Path(temporary) / root, folder / root, Path(temporary) / ASIDE / root)
    return read_package(folder / root, "installed")


def verify(path: Path) -> None:
    """Raise PackageError unless the file at `path` is a whole, harmless package; reads it all."""
    with open_archive(path) as archive:
        verify_layout(archive, path)
        damaged = archive.testzip()
    if damaged is not None:
        raise PackageError(f"damaged ({damaged!r}); fetch it again", path=path)


def remove(name: str) -> Path:
    """Delete the installed package in the folder called `name` and return where it was.

    A direction (`en-ru`, or `ru` alone) will do as a name where just one installed package has it.
    Raises UnknownNameError when there is none, or when it ships with the program.
    """
    for folder in packages_folders():
        path = _named(folder, name)
        if path is None:
            continue
        try:
            with (
                packages_lock(folder),
                tempfile.TemporaryDirectory(
                    dir=folder, prefix=PASSING, ignore_cleanup_errors=True
                ) as temporary,
            ):
                path.rename(Path(temporary) / path.name)
        except OSError as error:
            raise PackageError((error.strerror or str(error)).lower(), path=path) from error
        return path
    if _named(STARTER, name):
        raise UnknownNameError(f"{name!r} ships with the program and cannot be removed")
    raise UnknownNameError(f"no package {name!r} is installed; see: l10n models list")


def _look() -> tuple[tuple[InstalledPackage, ...], tuple[PackageError, ...]]:
    installed: list[InstalledPackage] = []
    problems: list[PackageError] = []
    for folder in packages_folders():
        installed += _read_folder(folder, "installed", problems)
    shipped = _read_folder(STARTER, "shipped", problems)
    return (*sorted(installed, key=_age), *sorted(shipped, key=_age)), tuple(problems)


def _age(package: InstalledPackage) -> tuple[list[int], str]:
    return ([-int(digits) for digits in re.findall(r"[0-9]+", package.version)] + [1], package.name)


def _read_folder(folder: Path, origin: str, problems: list[PackageError]) -> list[InstalledPackage]:
    found: list[InstalledPackage] = []
    try:
        paths = sorted(path for path in folder.iterdir() if _may_be_package(path))
    except FileNotFoundError:
        return found
    except OSError as error:
        problems.append(PackageError((error.strerror or str(error)).lower(), path=folder))
        return found
    for path in paths:
        try:
            found += read_package(path, origin)
        except PackageError as error:
            problems.append(error)
    return found


def _may_be_package(path: Path) -> bool:
    return not path.name.startswith(".") and ((path / METADATA).exists() or (path / MODEL).is_dir())


def _named(folder: Path, name: str) -> Path | None:
    if not folder.is_dir():
        return None
    paths = [path for path in folder.iterdir() if _may_be_package(path)]
    for path in paths:
        if path.name == name:
            return path
    problems: list[PackageError] = []
    pair = name.removeprefix("translate-").replace("_", "-")
    pair = pair if "-" in pair else f"en-{pair}"
    matching = {
        package.path
        for package in _read_folder(folder, "installed", problems)
        if f"{package.from_code}-{package.to_code}" == pair
    }
    if len(matching) > 1:
        names = ", ".join(sorted(path.name for path in matching))
        raise UnknownNameError(f"{name!r} fits more than one package; say which: {names}")
    return matching.pop() if matching else None


def _swap(new: Path, final: Path, old: Path) -> None:
    if final.exists():
        old.parent.mkdir()
        final.rename(old)
    try:
        new.rename(final)
    except OSError:
        if old.exists():
            old.rename(final)
        raise
