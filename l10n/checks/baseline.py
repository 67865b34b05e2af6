"""Baselines: the findings a desk knows of, so that an old catalog reports only what is new.

One JSON object a line, sorted. A finding is known by its file, entry, check and message, never
by its line: entries move.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from l10n.errors import BaselineError
from l10n.model import Finding

FIELDS = ("path", "entry", "check", "message")
Key = tuple[str, ...]
Shown = Callable[[Path], str]
"""Names a catalog the same on every machine."""


def serialize_baseline(findings: Sequence[Finding], shown: Shown) -> str:
    """Return a baseline of `findings`, a line each."""
    keys = sorted(_key(finding, shown) for finding in findings)
    lines = (json.dumps(dict(zip(FIELDS, key, strict=True)), ensure_ascii=False) for key in keys)
    return "".join(f"{line}\n" for line in lines)


def parse_baseline(text: str, path: Path) -> Counter[Key]:
    """Return how often each finding is known. Raises BaselineError with the line."""
    # Messages may hold U+2028, which is no end of a line here.
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return Counter(_parsed(line, number, path) for number, line in lines)


def news(findings: Sequence[Finding], known: Counter[Key], shown: Shown) -> Iterator[Finding]:
    """Yield the findings that are not known, or not so often."""
    left = known.copy()
    for finding in findings:
        key = _key(finding, shown)
        if left[key] > 0:
            left[key] -= 1
        else:
            yield finding


def _key(finding: Finding, shown: Shown) -> Key:
    return shown(finding.path), finding.entry, finding.check, finding.message


def _parsed(line: str, number: int, path: Path) -> Key:
    try:
        row = json.loads(line)
        key = tuple(row[field] for field in FIELDS)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        reason = "not a line of a baseline; delete the file and write it anew"
        raise BaselineError(reason, path=path, line=number) from error
    if not all(isinstance(value, str) for value in key):
        reason = "a baseline's values are strings; delete the file and write it anew"
        raise BaselineError(reason, path=path, line=number)
    return key
