"""Engines to compare: all that translate into a language, or those a person names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.engines import Engine, engine_names, open_engine, open_package
from l10n.engines.metadata import METADATA, read_package
from l10n.engines.packages import find_package, find_packages, install
from l10n.errors import MissingModelError, PackageError

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from l10n.engines.metadata import InstalledPackage
    from l10n.languages import Language
    from l10n.settings import Settings


def open_candidates(
    names: Sequence[str], settings: Settings, target: Language, scratch: Path
) -> Generator[tuple[str, Engine], None, None]:
    """Yield engines with their names, each opened only when it is asked for.

    A name is that of a package or of an engine, a package's folder, or an `.argosmodel` file,
    which is unpacked below `scratch` and not installed. Without names: every package, installed
    or shipped. Raises MissingModelError for one that is unknown or for another language.
    """
    if names:
        found = [_find(name, target, scratch) for name in dict.fromkeys(names)]
    else:
        found = [(package.name, package) for package in _packages(target)]
        # A desk whose engine is no package compares that one too.
        if settings.engine != "argos":
            found.insert(0, (settings.engine, None))
    for name, package in found:
        if package is None:
            yield name, open_engine(replace(settings, engine=name), target)
        else:
            yield name, open_package(package, settings)


def _packages(target: Language) -> list[InstalledPackage]:
    best = find_package(target)  # raises where there is none, and says what to type
    return [
        package
        for package in find_packages()
        if (package.from_code, package.to_code) == (best.from_code, best.to_code)
    ]


def _find(name: str, target: Language, scratch: Path) -> tuple[str, InstalledPackage | None]:
    if name in engine_names() and name != "argos":
        return name, None
    path = Path(name)
    if path.is_file():
        packages = install(path, folder=scratch)
    elif path.is_dir():
        if not (path / METADATA).is_file():
            raise PackageError(f"holds no {METADATA}; no package of ours", path=path)
        packages = read_package(path, "named")
    else:
        packages = tuple(package for package in find_packages() if package.name == name)
        if not packages:
            raise MissingModelError(f"no package or file {name!r}; see: l10n models list")
    for package in packages:
        if (package.from_code, package.to_code) == ("en", target.code):
            return package.name if path.name in {"", ".", ".."} else path.name, package
    directions = ", ".join(f"{package.from_code}-{package.to_code}" for package in packages)
    raise MissingModelError(f"{name!r} translates {directions}, not en-{target.code}")
