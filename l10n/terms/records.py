"""A term of the authority file: what it is called in each language, and how it declines."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What a term names; it decides how the term declines and what may stand for it."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TITLE = "title"
    TERM = "term"


class Gender(StrEnum):
    """Grammatical gender of a name where its ending does not tell; `p` is a plural."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"
    PLURAL = "p"


@dataclass(frozen=True, slots=True)
class Wording:
    """A term in one language: its names, the preferred one first, and its declined forms.

    `locale` is the gettext locale. Without `forms` they are generated from the names, unless the
    term is `fixed` and never declines.
    """

    locale: str
    names: tuple[str, ...]
    forms: tuple[str, ...] = ()
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the authority file; `sources` are the English names, the usual one first.

    `keep` says that the English name stands letter for letter in every language.
    """

    sources: tuple[str, ...]
    kind: Kind = Kind.TERM
    wordings: tuple[Wording, ...] = ()
    gender: Gender | None = None
    keep: bool = False
    note: str = ""
    path: Path | None = field(default=None, compare=False)
    line: int | None = field(default=None, compare=False)

    def wording(self, locale: str) -> Wording | None:
        """Return what the term is called in a language, None where nobody has said so."""
        return next((one for one in self.wordings if one.locale == locale), None)
