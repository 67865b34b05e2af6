"""The authority file and the world: CSV and TBX in and out, and what a translator looks up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n import __version__
from l10n.errors import TermsError
from l10n.files import explain, stream_atomic, write_atomic
from l10n.terms import parse_sheet, parse_tbx, serialize_sheet, serialize_tbx, spelt, wording_of
from l10n.terms.shipped import shipped_terms
from l10n.terms.tokens import fold
from l10n.workflows.authorities import FOLDER, SUFFIX, read_terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.terms import Sheet, Term

SUFFIXES = (".csv", ".tsv", ".txt", ".tbx", ".xml")
TBX = frozenset({".tbx", ".xml"})


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: how many terms are new, the same as the desk's, and different.

    `kept` is where the new ones lie, None where there were none; `different` are the desk's terms
    that stay, each with what the file says instead.
    """

    path: Path
    new: int
    same: int
    different: tuple[tuple[Term, Term], ...]
    kept: Path | None


def import_terms(
    desk: Desk, paths: Sequence[Path], encoding: str | None, problems: list[L10nError]
) -> tuple[Imported, ...]:
    """Put the new terms of CSV and TBX files into `terms/`; the desk's own terms always stay.

    No file of the desk is changed: new terms lie in one of their own. Bad rows join `problems`.
    Raises TermsError, before anything is kept, for a file that cannot be read; WriteError.
    """
    sheets = [(path, _read(path, encoding)) for path in paths]
    bad: list[TermsError] = []
    known = {
        _key(source): term for term in reversed(read_terms(desk, bad)) for source in term.sources
    }
    problems += bad
    done: list[Imported] = []
    for path, sheet in sheets:
        problems += sheet.problems
        new: list[Term] = []
        same = 0
        different: list[tuple[Term, Term]] = []
        for term in sheet.terms:
            own = next((known[key] for key in map(_key, term.sources) if key in known), None)
            if own is None:
                new.append(term)
                known.update((_key(source), term) for source in term.sources)
            elif _says(own, term):
                same += 1
            else:
                different.append((own, term))
        kept = _keep(desk, path.stem, new) if new else None
        done.append(Imported(path, len(new), same, tuple(different), kept))
    return tuple(done)


def _says(own: Term, other: Term) -> bool:
    """Whether the desk's term calls it in every language as the other does, as one name."""
    for wording in other.wordings:
        mine = own.wording(wording.locale)
        if mine is None or wording.names[0] not in mine.names:
            return False
    return own.keep == other.keep


def _key(source: str) -> str:
    """Return a name as it is told from others: `turkey` and `Turkey` are two."""
    return " ".join(word if word.islower() else f"^{fold(word)}" for word in source.split())


def _read(path: Path, encoding: str | None) -> Sheet:
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise TermsError(f"its name must end in {', '.join(SUFFIXES)}", path=path)
    try:
        if suffix in TBX:
            with path.open("rb") as file:
                return parse_tbx(file, path)
        return parse_sheet(path.read_bytes(), path, encoding)
    except OSError as error:
        raise TermsError(explain(error), path=path) from error


def _keep(desk: Desk, stem: str, terms: Sequence[Term]) -> Path:
    folder = desk.root / FOLDER
    path = folder / f"{stem}{SUFFIX}"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}{SUFFIX}"
    locales = [one.locale for one in desk.targets if one.derived_from is None]
    write_atomic(path, serialize_sheet(terms, locales), seen=None)
    return path


def export_terms(
    desk: Desk,
    path: Path,
    languages: Sequence[Language],
    problems: list[L10nError],
    *,
    shipped: bool = False,
) -> tuple[bool, int]:
    """Write the desk's terms as CSV or TBX; return whether a byte changed, and how many there are.

    A term without a word in `languages` is left out, unless it stands letter for letter.
    `shipped` adds the shipped terms. Raises TermsError for another suffix, and WriteError.
    """
    if path.suffix.lower() not in {SUFFIX, ".tbx"}:
        raise TermsError("its name must end in .csv or .tbx", path=path)
    terms = tuple(
        spoken
        for term in _all(desk, problems, shipped=shipped)
        if (spoken := _spoken(term, languages)).wordings or spoken.keep
    )
    if path.suffix.lower() == SUFFIX:
        locales = [one.locale for one in languages]
        changed = write_atomic(path, serialize_sheet(terms, locales))
    else:
        tags = {one.locale: one.tag for one in languages}
        changed = stream_atomic(path, serialize_tbx(terms, tags, __version__))
    return changed, len(terms)


def _all(desk: Desk, problems: list[L10nError], *, shipped: bool) -> tuple[Term, ...]:
    bad: list[TermsError] = []
    terms = read_terms(desk, bad)
    problems += bad
    return (*terms, *shipped_terms()) if shipped else terms


def _spoken(term: Term, languages: Sequence[Language]) -> Term:
    """Return a term with its words in `languages` alone, each in its own script."""
    wordings = []
    for language in languages:
        wording = wording_of(term, language)
        if wording is not None:
            wordings.append(
                replace(
                    wording,
                    locale=language.locale,
                    names=spelt(wording.names, language),
                    forms=spelt(wording.forms, language),
                )
            )
    return replace(term, wordings=tuple(wordings))


def search_terms(
    desk: Desk, text: str, languages: Sequence[Language], problems: list[L10nError]
) -> tuple[tuple[Term, bool], ...]:
    """Return the terms with `text` in a name in any language, and whether each is the desk's own.

    Accents and capitals do not count. Those that are called so come first.
    """
    wanted = fold(text.strip())
    found: list[tuple[int, Term, bool]] = []
    own = len(_all(desk, [], shipped=False))
    for place, term in enumerate(_all(desk, problems, shipped=True)):
        spoken = _spoken(term, languages)
        names = [fold(name) for one in spoken.wordings for name in (*one.names, *one.forms)]
        names += map(fold, term.sources)
        if any(wanted in name for name in names):
            found.append((wanted not in names, spoken, place < own))
    return tuple((term, mine) for _, term, mine in sorted(found, key=lambda one: one[0]))
