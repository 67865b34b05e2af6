"""A desk's authority file, `terms/`: read, checked, and what goes in and out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.errors import SourceError, TermsError
from l10n.files import read_bytes
from l10n.terms import faults, parse_sheet, unreadable
from l10n.workflows.ledger import content_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.model import Finding
    from l10n.terms import Term

FOLDER = "terms"
SUFFIX = ".csv"


def sheets(desk: Desk) -> tuple[Path, ...]:
    """Return the files of the desk's terms in the order of their names."""
    folder = desk.root / FOLDER
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() == SUFFIX and not path.name.startswith((".", "~"))
        )
    )


def contents(desk: Desk) -> list[str | bytes | None]:
    """Return name and content of every file of the desk's terms, for a digest of them all."""
    return [part for path in sheets(desk) for part in (path.name, content_of(path))]


def read_terms(desk: Desk, problems: list[TermsError]) -> tuple[Term, ...]:
    """Return the desk's terms; files and rows that cannot be used join `problems`."""
    terms: list[Term] = []
    for path in sheets(desk):
        try:
            content = read_bytes(path)
            if content is None:
                continue  # deleted since
            sheet = parse_sheet(content, path)
        except SourceError as error:
            problems.append(TermsError(error.reason, path=path, line=error.line))
        except TermsError as error:
            problems.append(error)
        else:
            terms += sheet.terms
            problems += sheet.problems
    return tuple(terms)


def check_terms(desk: Desk, languages: Sequence[Language]) -> tuple[Finding, ...]:
    """Return what is wrong with the rows of the desk's terms, file by file."""
    bad: list[TermsError] = []
    terms = read_terms(desk, bad)
    found = [*map(unreadable, bad), *faults(terms, languages)]
    return tuple(sorted(found, key=lambda one: (str(one.path), one.line or 0)))
