"""Model packages in the Argos format: found, installed from a file, removed. Never fetched."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import stat
import tempfile
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from l10n.errors import MissingModelError, PackageError, UnknownNameError

if TYPE_CHECKING:
    from l10n.languages import Language

MODEL = "model"
TOKENIZER = "sentencepiece.model"
METADATA = "metadata.json"
STARTER = Path(__file__).parents[1] / "starter"
LARGEST = 4 * 2**30
"""Bytes that a package may unpack to."""
MOST_MEMBERS = 10_000
_LONGEST_METADATA = 2**20


@dataclass(frozen=True, slots=True)
class InstalledPackage:
    """One direction that a package on this machine translates.

    `path` holds `metadata.json`, `weights` holds `model/` and `sentencepiece.model`.
    `target_prefix` is put before the target (Argos), `source_prefix` before the source
    (OPUS-MT's `>>srp_Cyrl<<`); both may be empty. `origin` is `installed` or `shipped`.
    """

    path: Path
    weights: Path
    from_code: str
    to_code: str
    version: str
    target_prefix: str = ""
    source_prefix: str = ""
    origin: str = "installed"

    @property
    def name(self) -> str:
        """The folder's name, which `remove` takes."""
        return self.path.name


def find_packages() -> tuple[InstalledPackage, ...]:
    """Return every direction we can translate: installed before shipped, newest first.

    Raises PackageError for metadata that cannot be read.
    """
    installed = [p for folder in _folders() for p in _read_folder(folder, "installed")]
    shipped = _read_folder(STARTER, "shipped")
    return (*sorted(installed, key=_age), *sorted(shipped, key=_age))


def find_package(target: Language, source: str = "en") -> InstalledPackage:
    """Return the best package from `source` into `target`. Raises MissingModelError."""
    for package in find_packages():
        if (package.from_code, package.to_code) == (source, target.code):
            return package
    raise MissingModelError(
        f"no model from {source} into {target.name}; "
        f"type: l10n models install translate-{source}_{target.code}.argosmodel"
    )


def model_digest(package: InstalledPackage) -> str:
    """Return the first 12 hex digits of the SHA-256 of `model.bin`; reads it all."""
    with (package.weights / MODEL / "model.bin").open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:12]


def install(path: Path) -> tuple[InstalledPackage, ...]:
    """Unpack the `.argosmodel` file at `path` and return the directions it adds.

    Everything is verified first; a package of the same name is replaced in one step.
    Raises PackageError, with nothing changed, for a damaged or hostile file.
    """
    # argostranslate's own installer unpacks unverified and imports stanza.
    try:
        if not zipfile.is_zipfile(path):
            path.stat()
            raise PackageError("not a zip archive; fetch the package again", path=path)
        with zipfile.ZipFile(path) as archive:
            root = _verify(archive, path)
            folder = _folders()[0]
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder, prefix=".installing-") as temporary:
                archive.extractall(temporary)  # _verify looked at every member
                _swap(Path(temporary) / root, folder / root, Path(temporary) / ".old")
    except OSError as error:
        raise PackageError((error.strerror or str(error)).lower(), path=path) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise PackageError(f"damaged ({error}); fetch it again", path=path) from error
    return _read_package(folder / root, "installed")


def remove(name: str) -> Path:
    """Delete the installed package in the folder called `name` and return where it was.

    Raises UnknownNameError when there is none, or when it ships with the program.
    """
    for folder in _folders():
        if folder.is_dir() and name in {entry.name for entry in folder.iterdir()}:
            path = folder / name
            if not (path / METADATA).is_file():
                continue
            try:
                with tempfile.TemporaryDirectory(dir=folder, prefix=".removing-") as temporary:
                    path.rename(Path(temporary) / name)
            except OSError as error:
                raise PackageError((error.strerror or str(error)).lower(), path=path) from error
            return path
    if any(package.name == name for package in _read_folder(STARTER, "shipped")):
        raise UnknownNameError(f"{name!r} ships with the program and cannot be removed")
    raise UnknownNameError(f"no package {name!r} is installed; see: l10n models list")


def _folders() -> tuple[Path, ...]:
    named = os.environ.get("ARGOS_PACKAGES_DIR")
    if named:
        return (Path(named),)
    try:
        # Its import makes folders under the home folder, so only now.
        from argostranslate import settings
    except OSError as error:
        raise PackageError(
            f"{(error.strerror or str(error)).lower()}; set ARGOS_PACKAGES_DIR",
            path=error.filename,
        ) from error
    return tuple(Path(folder) for folder in settings.package_dirs)


def _age(package: InstalledPackage) -> tuple[list[int], str]:
    return ([-int(digits) for digits in re.findall(r"[0-9]+", package.version)] + [1], package.name)


def _read_folder(folder: Path, origin: str) -> list[InstalledPackage]:
    if not folder.is_dir():
        return []
    return [
        package
        for path in sorted(folder.iterdir())
        if not path.name.startswith(".") and (path / METADATA).is_file()
        for package in _read_package(path, origin)
    ]


def _read_package(path: Path, origin: str) -> tuple[InstalledPackage, ...]:
    try:
        content = (path / METADATA).read_bytes()
    except OSError as error:
        raise PackageError((error.strerror or str(error)).lower(), path=path) from error
    return _parse_metadata(content, path, origin)


def _parse_metadata(content: bytes, path: Path, origin: str) -> tuple[InstalledPackage, ...]:
    try:
        metadata = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise PackageError(f"{METADATA} is not JSON; remove the package", path=path) from error
    if not isinstance(metadata, dict):
        raise PackageError(f"{METADATA} holds no object; remove the package", path=path)
    if metadata.get("type", "translate") != "translate":
        return ()
    targets = metadata.get("targets", [metadata])
    if not isinstance(targets, list) or not all(isinstance(row, dict) for row in targets):
        raise PackageError(f"{METADATA}: targets is no list of objects", path=path)
    return tuple(
        InstalledPackage(
            path=path,
            weights=path,
            from_code=_word(metadata, "from_code", path),
            to_code=_word(row, "to_code", path),
            version=_word(metadata, "package_version", path),
            target_prefix=_word(row, "target_prefix", path, ""),
            source_prefix=_word(row, "source_prefix", path, ""),
            origin=origin,
        )
        for row in targets
    )


def _word(row: dict[str, object], key: str, path: Path, default: str | None = None) -> str:
    value = row.get(key, default)
    if not isinstance(value, str) or (default is None and not value):
        raise PackageError(f"{METADATA}: {key} is missing or no string", path=path)
    return value


def _verify(archive: zipfile.ZipFile, path: Path) -> str:
    """Return the one folder that all members lie in."""
    members = archive.infolist()
    names = [member.filename for member in members]
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST:
        raise PackageError(f"unpacks to more than {LARGEST // 2**30} GiB; refused", path=path)
    for member in members:
        _verify_member(member, path)
    if len(set(names)) != len(names):
        raise PackageError("holds two members of one name; refused", path=path)
    roots = {PurePosixPath(name).parts[0] for name in names}
    if len(roots) != 1 or min(roots).startswith("."):
        raise PackageError("has to hold one folder, with the package in it", path=path)
    root = roots.pop()
    for needed in (METADATA, f"{MODEL}/model.bin", TOKENIZER):
        if f"{root}/{needed}" not in names:
            raise PackageError(f"holds no {needed}; no translation package of ours", path=path)
    if archive.getinfo(f"{root}/{METADATA}").file_size > _LONGEST_METADATA:
        raise PackageError(f"{METADATA} is too long; refused", path=path)
    if not _parse_metadata(archive.read(f"{root}/{METADATA}"), path, "installed"):
        raise PackageError("translates nothing; refused", path=path)
    return root


def _verify_member(member: zipfile.ZipInfo, path: Path) -> None:
    name = member.filename
    parts = PurePosixPath(name).parts
    # A colon is a drive and a backslash a separator on Windows.
    if not parts or name.startswith("/") or ".." in parts or re.search(r"[\\:\x00-\x1f]", name):
        raise PackageError(f"unsafe member {name!r}; refused", path=path)
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise PackageError(f"member {name!r} is a link or device; refused", path=path)
    if member.flag_bits & 1:
        raise PackageError(f"member {name!r} is encrypted; refused", path=path)


def _swap(new: Path, final: Path, old: Path) -> None:
    if final.exists():
        final.rename(old)
    try:
        new.rename(final)
    except OSError:
        if old.exists():
            old.rename(final)
        raise
    shutil.rmtree(old, ignore_errors=True)
