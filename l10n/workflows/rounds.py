"""One round of publishing: what it has written, withheld and told so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.editions import FORMATS
from l10n.errors import L10nError
from l10n.files import write_atomic

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from l10n.desk import Desk
    from l10n.editions import Record
    from l10n.languages import Language
    from l10n.model import Edition
    from l10n.workflows.ledger import Ledger

WEB = "html"
STEP = "publish"
"""What the ledger calls it."""


@dataclass(slots=True)
class Round:
    """One call of `publish`: what was written, withheld and went wrong so far."""

    desk: Desk
    ledger: Ledger
    written: list[Path] = field(default_factory=list)
    pages: list[Record] = field(default_factory=list)
    count: int = 0
    withheld: list[Edition] = field(default_factory=list)
    problems: list[L10nError] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    held: list[tuple[str, datetime]] = field(default_factory=list)

    def add(self, pages: Iterable[Record]) -> None:
        """Count the translations among `pages`, which lie there now."""
        for page in pages:
            self.pages.append(page)
            self.count += not page.original

    def write(self, path: Path, content: str) -> None:
        """Write a file if it changed; a failure is a problem."""
        try:
            if write_atomic(path, content.encode()):
                self.written.append(path)
        except L10nError as error:
            self.problems.append(error)


def page_of(slug: str, language: Language) -> Path:
    """Return where the web page of a story lies, below `editions/`."""
    return Path(WEB, slug, f"{language.tag}{FORMATS[WEB].suffix}")
