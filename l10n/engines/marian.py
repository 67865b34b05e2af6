"""The files of a Marian model as OPUS-MT packs them: verified, then converted by CTranslate2."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.archives import LARGEST
from l10n.errors import PackageError

if TYPE_CHECKING:
    from pathlib import Path

END = "</s>"
UNKNOWN = "<unk>"
DECODER = "decoder.yml"
_TOKEN = re.compile(r">>[^<>]+<<")
_CONFIG = "special:model.yml"
_ATTENTIONS = {"encoder": ("self",), "decoder": ("self", "context")}
"""What a layer on each side of a Marian transformer has before its feed-forward part."""


@dataclass(frozen=True, slots=True)
class MarianFiles:
    """The parts of an archive; `tokens` are the languages its source vocabulary can ask for."""

    archive: Path
    folder: Path
    source_spm: Path
    target_spm: Path | None
    tokens: tuple[str, ...]


def read_marian(folder: Path, archive: Path) -> MarianFiles:
    """Return the parts of the archive unpacked in `folder`.

    Raises PackageError, about `archive`, for one that is missing or does not go with the others.
    """
    weights, vocabularies = _read_decoder(folder, archive)
    rows = _embedding_rows(weights, archive)
    source: list[str] = []
    for path, name in zip(vocabularies, ("encoder_Wemb", "decoder_Wemb"), strict=True):
        tokens = _read_vocabulary(path, archive)
        expected = rows.get(name, rows.get("Wemb"))
        if expected != len(tokens):
            raise PackageError(
                f"{path.name} has {len(tokens)} entries, {weights.name} {expected}; "
                "they do not belong together",
                path=archive,
            )
        source = source or tokens
    spm = folder / "source.spm"
    if not spm.is_file():
        raise PackageError("holds no source.spm; models cut by BPE cannot be used", path=archive)
    _try_tokenizer(spm, source, archive)
    target = folder / "target.spm"
    languages = tuple(sorted(token for token in source if _TOKEN.fullmatch(token)))
    return MarianFiles(archive, folder, spm, target if target.is_file() else None, languages)


def convert_weights(files: MarianFiles, output: Path, token: str) -> None:
    """Write the int8 CTranslate2 model into the new folder `output`.

    The model itself puts `token`, if any, before every source, so that argostranslate, which
    knows only of prefixes to the target, translates into the right language too.
    Raises PackageError for a model that CTranslate2 cannot take or run.
    """
    import ctranslate2
    from ctranslate2.converters import OpusMTConverter

    try:
        OpusMTConverter(str(files.folder)).convert(str(output), quantization="int8")
        config = json.loads((output / "config.json").read_bytes())
        if token:
            config |= {"add_source_bos": True, "bos_token": token}
        text = json.dumps(config, ensure_ascii=False, indent=2)
        (output / "config.json").write_text(text + "\n", encoding="utf-8")
        ctranslate2.Translator(str(output), device="cpu").translate_batch([[END]], beam_size=1)
    # The converter looks for weights by name and trips over those that are not there.
    except (
        AttributeError, KeyError, IndexError, TypeError, ValueError, RuntimeError,
        NotImplementedError,
    ) as error:  # fmt: skip
        reason = " ".join(str(error).split())
        raise PackageError(
            f"no Marian transformer that CTranslate2 can take ({reason})", path=files.archive
        ) from error


def _read_decoder(folder: Path, archive: Path) -> tuple[Path, tuple[Path, Path]]:
    """Return the weights and the vocabularies of source and target that `decoder.yml` names."""
    import yaml

    try:
        decoder = yaml.safe_load((folder / DECODER).read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise PackageError(f"{DECODER} is not YAML; fetch it again", path=archive) from error
    models, vocabularies = (
        decoder.get(key) if isinstance(decoder, dict) else None for key in ("models", "vocabs")
    )
    if not isinstance(models, list) or len(models) != 1:
        raise PackageError(f"{DECODER}: has to name one model", path=archive)
    if not isinstance(vocabularies, list) or len(vocabularies) != 2:  # noqa: PLR2004 (a pair)
        raise PackageError(f"{DECODER}: has to name two vocabularies", path=archive)
    weights, source, target = (_member(folder, name, archive) for name in (*models, *vocabularies))
    return weights, (source, target)


def _member(folder: Path, name: object, archive: Path) -> Path:
    # A name with a folder in it could lead out of the archive.
    if not isinstance(name, str) or name.startswith(".") or re.search(r"[/\\:]", name):
        raise PackageError(f"{DECODER} names {name!r}, no file of the archive", path=archive)
    path = folder / name
    if not path.is_file():
        raise PackageError(f"holds no {name}, which {DECODER} names", path=archive)
    return path


def _read_vocabulary(path: Path, archive: Path) -> list[str]:
    from ctranslate2.converters.marian import load_vocab

    if path.suffix not in {".yml", ".yaml"}:
        raise PackageError(f"{path.name}: only .yml vocabularies can be used", path=archive)
    try:
        tokens = [str(token) for token in load_vocab(str(path))]
    except ValueError as error:
        raise PackageError(
            f"{path.name} is no Marian vocabulary ({error})", path=archive
        ) from error
    for needed in (END, UNKNOWN):
        if needed not in tokens:
            raise PackageError(f"{path.name} has no {needed}; no Marian vocabulary", path=archive)
    return tokens


def _embedding_rows(weights: Path, archive: Path) -> dict[str, int]:
    """Return how many words each embedding knows.

    Raises PackageError unless Marian wrote the file, and all of it is there.
    """
    import numpy
    import yaml

    try:
        with zipfile.ZipFile(weights) as members:
            if f"{_CONFIG}.npy" not in members.namelist():
                raise PackageError(f"{weights.name} holds no Marian model", path=archive)
            if sum(member.file_size for member in members.infolist()) > LARGEST:
                raise PackageError(f"{weights.name} is too large; refused", path=archive)
            if members.testzip() is not None:
                raise PackageError(f"{weights.name} is damaged; fetch it again", path=archive)
        with numpy.load(weights) as arrays:
            config = yaml.safe_load(arrays[_CONFIG].tobytes().rstrip(b"\0"))
            hole = _first_hole(config, frozenset(arrays.files))
            if hole:
                reason = f"{weights.name} holds no {hole}; no Marian transformer"
                raise PackageError(reason, path=archive)
            names = [name for name in arrays.files if name.endswith("Wemb")]
            return {name: int(arrays[name].shape[0]) for name in names}
    except (
        zipfile.BadZipFile, zlib.error, EOFError, ValueError, IndexError, yaml.YAMLError,
    ) as error:  # fmt: skip
        reason = " ".join(str(error).split())
        raise PackageError(f"{weights.name} is damaged ({reason})", path=archive) from error


def _first_hole(config: object, names: frozenset[str]) -> str:
    """Return the first weight that the layers in `config` need and `names` lacks, else nothing.

    The converter would not say so: it takes the missing array for one of torch.
    """
    depths = config if isinstance(config, dict) else {}
    for side, attentions in _ATTENTIONS.items():
        depth = depths.get(f"{side[:3]}-depth")
        if not isinstance(depth, int):
            return f"{side[:3]}-depth"
        parts = [f"{name}_W{letter}" for name in attentions for letter in "qkvo"]
        for layer in range(1, depth + 1):
            for part in (*parts, "ffn_W1", "ffn_W2"):
                if f"{side}_l{layer}_{part}" not in names:
                    return f"{side}_l{layer}_{part}"
    return ""


def _try_tokenizer(spm: Path, vocabulary: list[str], archive: Path) -> None:
    import sentencepiece

    try:
        processor = sentencepiece.SentencePieceProcessor(model_file=str(spm))
    except (RuntimeError, OSError) as error:
        raise PackageError(f"{spm.name} is no SentencePiece model", path=archive) from error
    pieces = {processor.id_to_piece(number) for number in range(processor.get_piece_size())}
    if len(pieces & set(vocabulary)) < len(pieces) / 2:
        raise PackageError(f"{spm.name} does not go with the vocabulary", path=archive)
