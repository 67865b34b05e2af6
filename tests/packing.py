"""Packages for tests: whole in form, with words for weights."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

METADATA = {"package_version": "1.0", "from_code": "en", "to_code": "es"}
ROOT = "translate-en_es-1_0"


def members(root: str = ROOT, **changes: str) -> dict[str, str]:
    """Return the files of a package below `root`, with `changes` to its metadata."""
    return {
        f"{root}/metadata.json": json.dumps(METADATA | changes),
        f"{root}/model/model.bin": "weights" * 50,
        f"{root}/sentencepiece.model": "pieces",
    }


def pack(path: Path, contents: dict[str, str]) -> Path:
    """Write a zip archive of `contents` to `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in contents.items():
            archive.writestr(name, text)
    return path


def names(folder: Path) -> list[str]:
    """Return what lies in `folder`, other than its lock."""
    return sorted(entry.name for entry in folder.iterdir() if entry.name != ".lock")
