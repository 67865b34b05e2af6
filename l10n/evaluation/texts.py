"""Test sets: sentences with what a person made of them, from files of two shapes."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from l10n.errors import SourceError
from l10n.languages import ENGLISH, Language

LARGEST = 2**28
"""Bytes of text that a test set may unpack to."""
FEW = 12
"""Letters below which nothing is said about the script."""

_LETTERS = {
    "Latn": re.compile(r"[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile(r"[\u0400-\u052f]"),
}


@dataclass(frozen=True, slots=True)
class ParallelText:
    """A test set: as many references as sources, in the same order, none of them empty.

    `lines` are the pairs' lines in the file at `path`, from 1; `name` is for people.
    """

    name: str
    sources: tuple[str, ...]
    references: tuple[str, ...]
    lines: tuple[int, ...] = ()
    path: Path | None = None

    def __len__(self) -> int:
        return len(self.sources)

    def head(self, limit: int | None) -> ParallelText:
        """Return the first `limit` pairs; all of them for None."""
        return ParallelText(
            self.name,
            self.sources[:limit],
            self.references[:limit],
            self.lines[:limit],
            self.path,
        )


def read_tsv(path: Path) -> ParallelText:
    """Return the test set in a UTF-8 file of `source<TAB>reference` lines, `.xz` or not.

    Further columns and blank lines are passed over. Raises SourceError, with the line, for a
    line without a tab or with an empty side, and for a file without a pair.
    """
    rows: list[tuple[int, str, str]] = []
    for number, line in enumerate(_read_lines(path), 1):
        if not line.strip():
            continue
        columns = [column.strip() for column in line.split("\t")]
        if len(columns) == 1:
            raise SourceError("no tab; write source, tab, reference", path=path, line=number)
        rows.append((number, columns[0], columns[1]))
    return _gather(rows, path, path)


def read_aligned(source: Path, reference: Path) -> ParallelText:
    """Return the test set in two UTF-8 files, `.xz` or not, whose lines belong together.

    Lines that are blank in both are passed over. Raises SourceError for files of different
    length, for a line that is blank in one file only, and for files without a pair.
    """
    ours, theirs = _read_lines(source), _read_lines(reference)
    if len(ours) != len(theirs):
        raise SourceError(
            f"{len(theirs)} lines, but {source} has {len(ours)}; they have to be aligned",
            path=reference,
        )
    rows = [
        (number, before.strip(), after.strip())
        for number, (before, after) in enumerate(zip(ours, theirs, strict=True), 1)
        if before.strip() or after.strip()
    ]
    return _gather(rows, source, reference)


def check_script(text: ParallelText, language: Language) -> None:
    """Raise SourceError where most of the text is in another script than its side should be."""
    _check_side(text.sources, text, ENGLISH, "source")
    _check_side(text.references, text, language, "reference")


def _gather(rows: Sequence[tuple[int, str, str]], source: Path, reference: Path) -> ParallelText:
    for number, before, after in rows:
        if not before:
            raise SourceError("the source is empty; delete the line", path=source, line=number)
        if not after:
            raise SourceError(
                "the reference is empty; delete the line", path=reference, line=number
            )
    if not rows:
        raise SourceError("holds no sentence; there is nothing to score", path=reference)
    numbers, sources, references = zip(*rows, strict=True)
    return ParallelText(reference.name, sources, references, numbers, reference)


def _read_lines(path: Path) -> list[str]:
    try:
        with lzma.open(path) if path.suffix == ".xz" else path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise SourceError((error.strerror or str(error)).lower(), path=path) from error
    except (lzma.LZMAError, EOFError) as error:
        raise SourceError(f"damaged ({error}); fetch it again", path=path) from error
    if len(content) > LARGEST:
        raise SourceError(f"over {LARGEST // 2**20} MiB of text; use a smaller set", path=path)
    # Not splitlines: U+2028 and its like may stand in a sentence.
    lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    if not lines[-1]:
        lines.pop()
    return [_decode(line, path, number) for number, line in enumerate(lines, 1)]


def _decode(line: bytes, path: Path, number: int) -> str:
    try:
        return line.decode("utf-8").removesuffix("\r")
    except UnicodeDecodeError as error:
        raise SourceError("not UTF-8; convert it first", path=path, line=number) from error


def _check_side(side: Iterable[str], text: ParallelText, language: Language, name: str) -> None:
    right = _LETTERS.get(language.script)
    if right is None:
        return
    (wrong,) = (letters for script, letters in _LETTERS.items() if script != language.script)
    total = found = first = 0
    for index, sentence in enumerate(side):
        strange, own = len(wrong.findall(sentence)), len(right.findall(sentence))
        total, found = total + strange + own, found + strange
        if strange > own and not first:
            first = text.lines[index] if text.lines else 0
    if found >= FEW and 2 * found > total:
        raise SourceError(
            f"{found} of {total} letters of the {name} are not {language.script}, "
            f"the script of {language.name}; {_advice(language, name)}",
            path=text.path or text.name,
            line=first or None,
        )


def _advice(language: Language, name: str) -> str:
    if name == "source":
        return "English comes first, then the reference"
    if language.code == "sr":
        return f"try --to {'sr' if language.script == 'Latn' else 'sr@latin'}"
    return "is it another language?"
