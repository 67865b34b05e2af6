"""An OPUS-MT archive turned into a package in the Argos format, by CTranslate2 and without torch.

Such an archive holds a Marian model (`*.npz`), `decoder.yml`, the vocabularies and two
SentencePiece models; a package has one. Encoding needs that of the source alone, and the
target's pieces are joined by hand, so the source's becomes `sentencepiece.model`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.archives import open_archive, unpack
from l10n.engines.marian import convert_weights, read_marian
from l10n.engines.metadata import METADATA, MODEL, TOKENIZER
from l10n.errors import PackageError, UnknownNameError, WriteError

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET_TOKENIZER = "target.spm"
_CODE = re.compile(r"[A-Za-z]{2,3}")
_VERSION = re.compile(r"\d+(\.\d+)*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def convert(
    archive: Path,
    from_code: str,
    to_code: str,
    *,
    target_token: str = "",
    version: str = "1.0",
    output: Path | None = None,
) -> Path:
    """Write the package made of the OPUS-MT zip or folder `archive` and return where it is.

    `target_token` (`>>srp_Cyrl<<`) picks the language where the archive knows several.
    `output` defaults to `translate-en_sr-1_0.argosmodel` in this folder; it is replaced in one
    step. Raises PackageError for a bad archive, UnknownNameError for a token that is not in its
    vocabulary, WriteError for a full disk.
    """
    for code in (from_code, to_code):
        if not _CODE.fullmatch(code):
            raise UnknownNameError(f"{code!r} is no language code of two or three letters")
    if not _VERSION.fullmatch(version):
        raise UnknownNameError(f"{version!r} is no version; write it like 1.0")
    root = f"translate-{from_code}_{to_code}-{version.replace('.', '_')}"
    final = output or Path(f"{root}.argosmodel")
    try:
        with _unpacked(archive) as folder, tempfile.TemporaryDirectory(prefix="l10n-") as temporary:
            package = Path(temporary) / root
            package.mkdir()
            files = read_marian(folder, archive)
            token = _choose(target_token, files.tokens, archive)
            convert_weights(files, package / MODEL, token)
            shutil.copyfile(files.source_spm, package / TOKENIZER)
            if files.target_spm is not None:
                shutil.copyfile(files.target_spm, package / TARGET_TOKENIZER)
            _describe(package, archive, folder, (from_code, to_code, version, token))
            _write_zip(package, final)
    except OSError as error:
        where = error.filename or final
        raise WriteError((error.strerror or str(error)).lower(), path=where) from error
    return final


def _choose(wanted: str, tokens: tuple[str, ...], archive: Path) -> str:
    """Return the token to put before every source; empty where the model needs none."""
    if wanted in tokens or (not wanted and not tokens):
        return wanted
    if not tokens:
        raise UnknownNameError(
            "translates into one language; leave --target-token out", path=archive
        )
    if not wanted and len(tokens) == 1:
        return tokens[0]
    known = ", ".join(tokens)
    if not wanted:
        reason = f"translates into several languages; choose with --target-token: {known}"
        raise UnknownNameError(reason, path=archive)
    raise UnknownNameError(f"{wanted!r} is not in the vocabulary; it has: {known}", path=archive)


@contextmanager
def _unpacked(archive: Path) -> Iterator[Path]:
    """Give the folder that holds `decoder.yml`: in `archive`, or one level below."""
    with tempfile.TemporaryDirectory(prefix="l10n-") as temporary:
        folder = archive
        if not archive.is_dir():
            folder = Path(temporary)
            with open_archive(archive) as opened:
                unpack(opened, folder)
        found = sorted([*folder.glob("decoder.yml"), *folder.glob("*/decoder.yml")])
        if len(found) != 1:
            raise PackageError(
                f"holds {len(found) or 'no'} decoder.yml; no OPUS-MT archive", path=archive
            )
        yield found[0].parent


def _describe(package: Path, archive: Path, folder: Path, names: tuple[str, str, str, str]) -> None:
    from_code, to_code, version, token = names
    metadata: dict[str, object] = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": from_code,
        "from_name": _language_name(from_code),
        "to_code": to_code,
        "to_name": _language_name(to_code),
        "links": [],
    }
    if token:
        metadata["source_prefix"] = token
    text = json.dumps(metadata, ensure_ascii=False, indent=2)
    (package / METADATA).write_text(text + "\n", encoding="utf-8")
    # The models are CC BY: their names and terms have to travel with them.
    readme = folder / "README.md"
    told = readme.read_text(encoding="utf-8", errors="replace") if readme.is_file() else ""
    head = f"Made by `l10n models convert` from the OPUS-MT archive {archive.name}, int8.\n\n"
    (package / "README.md").write_text(head + told, encoding="utf-8")
    if (folder / "LICENSE").is_file():
        shutil.copyfile(folder / "LICENSE", package / "LICENSE")


def _language_name(code: str) -> str:
    from l10n.languages import find_language

    try:
        return find_language(code).name
    except UnknownNameError:
        return code


def _write_zip(package: Path, final: Path) -> None:
    """Zip the folder so that equal contents make equal bytes, and put it in place at once."""
    final.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        dir=final.parent, prefix=f".{final.name[:60]}.", suffix=".tmp", delete=False
    ) as file:
        temporary = Path(file.name)
        try:
            with zipfile.ZipFile(file, "w") as zipped:
                for path in sorted(p for p in package.rglob("*") if p.is_file()):
                    _add(zipped, path, path.relative_to(package.parent).as_posix())
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(0o644)
            temporary.replace(final)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _add(zipped: zipfile.ZipFile, path: Path, name: str) -> None:
    member = zipfile.ZipInfo(name, _EPOCH)
    member.external_attr = 0o100644 << 16
    member.compress_type = zipfile.ZIP_DEFLATED  # int8 weights shrink by a quarter
    with path.open("rb") as content, zipped.open(member, "w") as target:
        shutil.copyfileobj(content, target)
