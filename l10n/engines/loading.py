"""The model and the tokenizer of an installed package, loaded."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from l10n.engines.metadata import MODEL, TOKENIZER, InstalledPackage
from l10n.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ctranslate2 import Translator
    from sentencepiece import SentencePieceProcessor


def load_translator(package: InstalledPackage, threads: int) -> Translator:
    """Return the model, on `threads` CPU threads, 0 for up to four. Raises PackageError."""
    import ctranslate2

    with _told(package):
        return ctranslate2.Translator(
            str(package.weights / MODEL), device="cpu", intra_threads=threads
        )


def load_tokenizer(package: InstalledPackage) -> SentencePieceProcessor:
    """Return what cuts sources into pieces. Raises PackageError."""
    import sentencepiece

    with _told(package):
        return sentencepiece.SentencePieceProcessor(model_file=str(package.weights / TOKENIZER))


def source_prefix(package: InstalledPackage) -> list[str]:
    """Return the tokens that go before each source, less those the model adds by itself."""
    tokens = package.source_prefix.split()
    try:
        config = json.loads((package.weights / MODEL / "config.json").read_bytes())
    except (OSError, ValueError):
        return tokens  # the models of 2021 have none
    adds = isinstance(config, dict) and config.get("add_source_bos") is True
    return [] if adds and tokens == [config.get("bos_token")] else tokens


@contextmanager
def _told(package: InstalledPackage) -> Iterator[None]:
    """Raise what the libraries raise as PackageError."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise PackageError(
            f"the model cannot be loaded ({reason}); install the package again, "
            f"or type: l10n models remove {package.name}",
            path=package.path,
        ) from error
