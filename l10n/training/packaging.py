"""Trained weights as packages in the Argos format."""

from __future__ import annotations

import json
import tempfile
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.files import write_atomic
from l10n.languages import find_language
from l10n.training.vocabulary import target_token
from l10n.training.weights import write_network

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.training.shape import Shape
    from l10n.training.trainer import State

ARGOS_VERSION = "1.9"
"""The oldest argostranslate that knows target prefixes."""
EPOCH = (1980, 1, 1, 0, 0, 0)
"""Date of every member, so that the same weights give the same bytes."""
JOINT = "mul"


def write_packages(
    state: State,
    shape: Shape,
    vocabulary: Path,
    pieces: list[str],
    *,
    to_codes: Sequence[str],
    version: str,
    card: str,
    folder: Path,
    joint: bool = False,
) -> tuple[Path, ...]:
    """Write one `.argosmodel` file a language to `folder`, or one for all where `joint`.

    A joint package holds one copy of the weights and lists its languages under `targets`, which
    this program reads and Argos Translate does not. `card` is the package's README. Raises
    WriteError.
    """
    with tempfile.TemporaryDirectory() as temporary:
        model = Path(temporary) / "model"
        write_network(state, shape, pieces, model)
        members = {f"model/{path.name}": path.read_bytes() for path in sorted(model.iterdir())}
    members["sentencepiece.model"] = vocabulary.read_bytes()
    members["README.md"] = card.encode()
    written = []
    for name, metadata in _metadata(to_codes, version, joint=joint):
        content = members | {"metadata.json": json.dumps(metadata, indent=2).encode()}
        path = folder / f"{name}.argosmodel"
        write_atomic(path, _zip(name, content))
        written.append(path)
    return tuple(written)


def _metadata(
    to_codes: Sequence[str], version: str, *, joint: bool
) -> Iterator[tuple[str, dict[str, object]]]:
    common: dict[str, object] = {
        "package_version": version,
        "argos_version": ARGOS_VERSION,
        "from_code": "en",
        "from_name": "English",
        "links": [],
    }
    targets = [
        {
            "to_code": code,
            # Argos knows languages, not scripts: `Serbian`, not `Serbian (Cyrillic)`.
            "to_name": find_language(code).name.partition(" (")[0],
            "target_prefix": target_token(code),
        }
        for code in to_codes
    ]
    suffix = version.replace(".", "_")
    if joint:
        yield f"translate-en_{JOINT}-{suffix}", common | {"targets": targets}
        return
    for target in targets:
        yield f"translate-en_{target['to_code']}-{suffix}", common | target


def _zip(name: str, members: dict[str, bytes]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for member, data in members.items():
            entry = zipfile.ZipInfo(f"{name}/{member}", EPOCH)
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return content.getvalue()
