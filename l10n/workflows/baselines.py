"""Baselines of findings on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.checks.baseline import news, parse_baseline, serialize_baseline
from l10n.errors import BaselineError, SourceError
from l10n.files import read_bytes, write_atomic

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.model import Finding

LARGEST = 256 * 2**20
"""Bytes of a baseline: a million findings."""


def new_findings(desk: Desk, findings: Sequence[Finding], path: Path) -> tuple[Finding, ...]:
    """Return the findings that the baseline in `path` does not know.

    Raises BaselineError where there is none, or one that cannot be read.
    """
    try:
        content = read_bytes(path, LARGEST)
    except SourceError as error:
        raise BaselineError(error.reason, path=path) from error
    if content is None:
        raise BaselineError("no such baseline; write it with --write-baseline", path=path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BaselineError("not UTF-8; delete the file and write it anew", path=path) from error
    return tuple(news(findings, parse_baseline(text, path), desk.shown))


def write_baseline(desk: Desk, findings: Sequence[Finding], path: Path) -> None:
    """Write what is found today as known. Raises BaselineError where a baseline is there."""
    if path.exists():
        raise BaselineError("is there already; delete it to write a new one", path=path)
    write_atomic(path, serialize_baseline(findings, desk.shown).encode(), seen=None)
