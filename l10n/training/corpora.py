"""Parallel text as it is read: tab-separated lines and TMX, packed with xz or not."""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.errors import CorpusError, UnknownNameError
from l10n.languages import find_language
from l10n.tmx import parse_tmx

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its translation."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file of pairs into one language.

    `weight` says how often each of its pairs is drawn, compared with the pairs of other files;
    `final` the same in the last phase of a training, which belongs to the text most like news.
    """

    path: Path
    to_code: str
    weight: float = 1.0
    final: float = 1.0


def parse_corpus(text: str) -> Corpus:
    """Return the corpus that `LANG:[WEIGHT:[FINAL:]]FILE` names.

    Without FINAL the last phase draws as the others do. Raises CorpusError.

    >>> parse_corpus("sr:3:10:news.tsv").final
    10.0
    """
    head, *rest = text.split(":")
    numbers: list[float] = []
    while len(rest) > 1 and len(numbers) < 2 and _is_weight(rest[0]):  # noqa: PLR2004  weight, final
        numbers.append(float(rest.pop(0)))
    if not rest or not rest[0]:
        raise CorpusError(f"{text!r} names no file; write LANG:FILE or LANG:WEIGHT:FILE")
    try:
        language = find_language(head)
    except UnknownNameError as error:
        raise CorpusError(f"{text!r}: {error.reason}") from error
    weight = numbers[0] if numbers else 1.0
    final = numbers[1] if len(numbers) > 1 else weight
    return Corpus(Path(":".join(rest)), language.code, weight, final)


def read_pairs(corpus: Corpus) -> Iterator[Pair]:
    """Yield the pairs of a file, as they are.

    `.tmx` is TMX 1.4, whose units without either language are passed over; anything else is a
    line a pair, source, tab, target (more columns are ignored). A name that ends in `.xz` is
    unpacked on the way. Raises CorpusError, with the line, for a file that is no such thing.
    """
    name = corpus.path.name.removesuffix(".xz")
    try:
        with _open(corpus.path) as file:
            if name.endswith(".tmx"):
                yield from _read_tmx(file, corpus)
            else:
                yield from _read_lines(file, corpus)
    except OSError as error:
        raise CorpusError((error.strerror or str(error)).lower(), path=corpus.path) from error
    except (lzma.LZMAError, EOFError) as error:
        raise CorpusError(f"damaged xz file ({error})", path=corpus.path) from error


def _open(path: Path) -> IO[bytes]:
    return lzma.open(path) if path.suffix == ".xz" else path.open("rb")


def _is_weight(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal() and text.isascii()


def _read_lines(file: IO[bytes], corpus: Corpus) -> Iterator[Pair]:
    for number, line in enumerate(file, 1):
        try:
            text = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise CorpusError("not UTF-8", path=corpus.path, line=number) from error
        source, tab, rest = text.partition("\t")
        if not tab:
            if not text.strip():
                continue
            reason = "no tab between source and target; are two files out of step?"
            raise CorpusError(reason, path=corpus.path, line=number)
        yield Pair(source, rest.partition("\t")[0])


def _read_tmx(file: IO[bytes], corpus: Corpus) -> Iterator[Pair]:
    for unit in parse_tmx(file, corpus.path):
        texts = {tag.replace("_", "-").partition("-")[0].lower(): text for tag, text in unit.texts}
        if texts.get("en") and texts.get(corpus.to_code):
            yield Pair(texts["en"], texts[corpus.to_code])
