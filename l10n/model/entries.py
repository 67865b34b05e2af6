"""A catalog and its entries, and what engines and checks say of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

MACHINE = "machine:"
"""How a provenance line starts, after the `# ` of a PO comment."""

IN_STEP = "in step with sr:"
"""How the line starts that holds the last agreement of two scripts: a digest, and the state."""

MEMORY = "memory:"
"""How a line starts that says where words of the translation memory come from."""

TERMS = "terms:"
"""How a line starts that tells what the desk calls the terms of a sentence."""

OURS = (MACHINE, MEMORY, TERMS, IN_STEP)
"""How comment lines start that only we write."""

CONFLICT = "merge conflict, the other side has:"
"""How a line starts that holds another translation of the entry, which a merge could not take."""


class State(StrEnum):
    """How far a translation is; readable from plain PO in any tool."""

    EMPTY = "empty"
    DRAFT = "draft"
    OUTDATED = "outdated"
    REVIEWED = "reviewed"


class Locations(StrEnum):
    """What the references of an entry name, as `--add-location` of gettext has it."""

    FULL = "full"
    """File and line."""
    FILE = "file"
    """The file alone, so that a new paragraph changes no other entry."""
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a catalog.

    `comments` are the translator's and our own lines (`# `), `notes` what the template says
    (`#. `), `flags` everything of `#,` except `fuzzy`; all without their markers.
    """

    source: str
    target: str = ""
    context: str | None = None
    fuzzy: bool = False
    previous: str | None = None
    previous_context: str | None = None
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[tuple[str, int | None], ...] = ()
    flags: tuple[str, ...] = ()
    obsolete: bool = False
    plural: str | None = None
    plural_targets: tuple[str, ...] = ()
    previous_plural: str | None = None
    line: int | None = field(default=None, compare=False)
    """Where the entry starts in the PO file it was read from."""

    @property
    def key(self) -> tuple[str | None, str]:
        """Context and msgid."""
        return (self.context, self.source)

    @property
    def machine(self) -> str | None:
        """The provenance line without its marker: what made the draft, or why there is none."""
        for comment in self.comments:
            if comment.startswith(MACHINE):
                return comment.removeprefix(MACHINE).strip()
        return None

    @property
    def state(self) -> State:
        """EMPTY without a target; fuzzy: OUTDATED with a previous msgid, else DRAFT."""
        if not (self.target or any(self.plural_targets)):
            return State.EMPTY
        if not self.fuzzy:
            return State.REVIEWED
        return State.DRAFT if self.previous is None else State.OUTDATED


@dataclass(frozen=True, slots=True)
class Catalog:
    """One PO or POT file.

    `header` holds the fields of the header entry in file order, `comments` the lines above it.
    """

    locale: str
    """Gettext locale (`sr@latin`), empty for a template."""
    entries: tuple[Entry, ...]
    header: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    header_fuzzy: bool = False


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One translation offered by an engine; `score` is the mean log probability a token."""

    text: str
    score: float


Hypotheses = tuple[Hypothesis, ...]
"""An n-best list, best first."""


class Severity(StrEnum):
    """How bad a finding is; only errors make `l10n check` exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Correction:
    """How a finding may be mended beyond doubt: what to put in the place of lines of the file.

    `first` and `last` are None where the file is not laid out as we would write it.
    """

    target: str
    """The translation as it would be."""
    first: int | None = None
    last: int | None = None
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check has to say about one entry of one file."""

    path: Path
    line: int | None
    severity: Severity
    check: str
    message: str
    entry: str = field(default="", compare=False)
    """What the entry is known by, whatever its line: a digest of msgctxt and msgid."""
    correction: Correction | None = field(default=None, compare=False)

    def __str__(self) -> str:
        line = "" if self.line is None else f"{self.line}:"
        fixable = " [fixable]" if self.correction else ""
        return f"{self.path}:{line} {self.severity} {self.check}: {self.message}{fixable}"
