"""What a model package in the Argos format says about itself in its `metadata.json`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from l10n.errors import PackageError

if TYPE_CHECKING:
    import zipfile

METADATA = "metadata.json"
MODEL = "model"
TOKENIZER = "sentencepiece.model"
BPE = "bpe.model"
"""Some Argos packages carry this in place of TOKENIZER; nothing of ours can read it."""
ORIGIN = "origin.json"
_LONGEST_METADATA = 2**20


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an installed package came from: a file's name or a URL, and the archive's SHA-256."""

    source: str = ""
    sha256: str = ""


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


def read_package(path: Path, origin: str) -> tuple[InstalledPackage, ...]:
    """Return the directions that the package in the folder `path` translates.

    Empty for what Argos keeps beside its translation models, and for BPE packages.
    Raises PackageError, which says what is missing and how to be rid of the package.
    """
    try:
        content = (path / METADATA).read_bytes()
        parts = [part for part in (f"{MODEL}/model.bin", TOKENIZER) if not (path / part).is_file()]
        bpe = (path / BPE).is_file()
    except FileNotFoundError as error:
        raise PackageError(f"holds no {METADATA}; {_remove(path)}", path=path) from error
    except OSError as error:
        raise PackageError((error.strerror or str(error)).lower(), path=path) from error
    directions = parse_metadata(content, path, origin)
    if not directions or (parts == [TOKENIZER] and bpe):
        return ()
    if parts:
        raise PackageError(f"holds no {parts[0]}; {_remove(path)}", path=path)
    return directions


def read_origin(path: Path) -> Origin:
    """Return where the package in the folder `path` came from, as far as we were told."""
    try:
        kept = json.loads((path / ORIGIN).read_bytes())
        return Origin(str(kept["source"]), str(kept["sha256"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Origin()  # installed by another program, which keeps no such note


def write_origin(path: Path, origin: Origin) -> None:
    """Note in the folder `path` where its package came from."""
    text = json.dumps(asdict(origin), ensure_ascii=False, indent=2)
    (path / ORIGIN).write_text(text + "\n", encoding="utf-8")


def parse_metadata(content: bytes, path: Path, origin: str) -> tuple[InstalledPackage, ...]:
    """Return the directions in a `metadata.json`: one, or one for each of its `targets`.

    Raises PackageError, naming the key, for what we could not work with.
    """
    try:
        metadata = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise PackageError(f"{METADATA} is not JSON; {_remove(path)}", path=path) from error
    if not isinstance(metadata, dict):
        raise PackageError(f"{METADATA} holds no object; {_remove(path)}", path=path)
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


def verify_layout(archive: zipfile.ZipFile, path: Path) -> str:
    """Return the one folder that all members of a package lie in.

    The members themselves are taken for harmless. Raises PackageError for what is no package.
    """
    names = archive.namelist()
    roots = {PurePosixPath(name).parts[0] for name in names}
    if any(PurePosixPath(name).name == "decoder.yml" for name in names):
        raise PackageError(
            f"an OPUS-MT archive; type: l10n models convert {path.name} --to LANG", path=path
        )
    if len(roots) != 1 or min(roots).startswith("."):
        raise PackageError("has to hold one folder, with the package in it", path=path)
    root = roots.pop()
    if f"{root}/{BPE}" in names and f"{root}/{TOKENIZER}" not in names:
        raise PackageError(f"cuts words by {BPE}, which we cannot read; refused", path=path)
    for needed in (METADATA, f"{MODEL}/model.bin", TOKENIZER):
        if f"{root}/{needed}" not in names:
            raise PackageError(f"holds no {needed}; no translation package of ours", path=path)
    if archive.getinfo(f"{root}/{METADATA}").file_size > _LONGEST_METADATA:
        raise PackageError(f"{METADATA} is too long; refused", path=path)
    if not parse_metadata(archive.read(f"{root}/{METADATA}"), path, "installed"):
        raise PackageError("translates nothing; refused", path=path)
    return root


def _word(row: dict[str, object], key: str, path: Path, default: str | None = None) -> str:
    value = row.get(key, default)
    # Control characters would reach the terminal and the catalogs.
    if not isinstance(value, str) or (default is None and not value) or not value.isprintable():
        raise PackageError(f"{METADATA}: {key} is missing or no string", path=path)
    return value


def _remove(path: Path) -> str:
    return f"type: l10n models remove {path.name}" if path.is_dir() else "fetch it again"
