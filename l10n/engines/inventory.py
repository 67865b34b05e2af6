"""All models in sight: shipped, installed, and offered by the index that was fetched last."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from l10n.engines.index import read_index
from l10n.engines.metadata import read_origin
from l10n.engines.packages import find_packages, model_digest

if TYPE_CHECKING:
    from pathlib import Path

    from l10n.engines.metadata import InstalledPackage


class Place(StrEnum):
    """Where a model is."""

    SHIPPED = "shipped"
    INSTALLED = "installed"
    AVAILABLE = "available"


@dataclass(frozen=True, slots=True)
class Model:
    """One package. `size` is in bytes on this disk, `sha256` the first 12 digits of `model.bin`.

    Of an AVAILABLE one, size, hash and path are not known; its `origin` is its URL.
    """

    name: str
    place: Place
    from_code: str
    to_codes: tuple[str, ...]
    version: str
    size: int | None
    sha256: str
    origin: str
    path: str


def inventory() -> tuple[Model, ...]:
    """Return every model: installed, shipped, then available, each in order of preference.

    Reads the weights of those on this machine; opens no connection. What is broken is left
    out: `broken_packages` tells of it. Raises PackageError for weights that cannot be read.
    """
    present = find_packages()
    models = [_present(list(rows)) for _, rows in groupby(present, lambda package: package.path)]
    directions = {(p.from_code, p.to_code, p.version) for p in present if p.origin == "installed"}
    index = read_index()
    offered = index.packages if index else ()
    models += [
        Model(
            name=package.name,
            place=Place.AVAILABLE,
            from_code=package.from_code,
            to_codes=(package.to_code,),
            version=package.version,
            size=None,
            sha256="",
            origin=package.links[0],
            path="",
        )
        for package in offered
        if (package.from_code, package.to_code, package.version) not in directions
    ]
    return tuple(models)


def _present(directions: list[InstalledPackage]) -> Model:
    package = directions[0]
    return Model(
        name=package.name,
        place=Place(package.origin),
        from_code=package.from_code,
        to_codes=tuple(direction.to_code for direction in directions),
        version=package.version,
        size=_size(package.path),
        sha256=model_digest(package),
        origin=read_origin(package.path).source,
        path=str(package.path),
    )


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
