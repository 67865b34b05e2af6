"""The nouns of the trade, as frozen values.

sources -> story -> segments -> catalogs -> drafts -> checks -> editions
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

MACHINE = "machine:"
"""How a provenance line starts, after the `# ` of a PO comment."""

MEMORY = "memory:"
"""How a line starts that says where words of the translation memory come from."""


class Role(StrEnum):
    """What a block of a story is."""

    SLUG = "slug"
    EMBARGO = "embargo"
    NOTE = "note"
    REVISION = "revision"
    CATEGORY = "category"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    CREDIT = "credit"
    SIGN_OFF = "sign-off"
    COPYRIGHT = "copyright"
    FURNITURE = "furniture"


TRANSLATED_ROLES = frozenset(
    {
        Role.REVISION,
        Role.CATEGORY,
        Role.HEADLINE,
        Role.SUBHEAD,
        Role.BYLINE,
        Role.DATELINE,
        Role.PARAGRAPH,
        Role.CAPTION,
        Role.CREDIT,
    }
)
"""Roles that a translator sees; the others only travel through the round trip."""

PUBLISHED_ROLES = TRANSLATED_ROLES | {Role.SIGN_OFF, Role.COPYRIGHT}
"""Roles that stand in an edition."""


class Revision(StrEnum):
    """What a story's revision mark asks of those who have the former version."""

    NONE = ""
    UPDATE = "update"
    """More is known: `UPDATE 2-`, `WRAPUP 1-`, `1ST LEAD`."""
    CORRECTED = "corrected"
    """Something was wrong, and editions that are out must say so."""
    REFILE = "refile"
    """Sent again with small repairs: `REFILE-`, `RPT-`."""
    WITHDRAWN = "withdrawn"
    """Not to be used any more: `KILL`, `WITHDRAWN`."""


_REVISIONS = (
    (Revision.WITHDRAWN, ("KILL", "WITHDRAW")),
    (Revision.CORRECTED, ("CORRECT",)),
    (Revision.REFILE, ("REFILE", "RPT", "REPEAT")),
    (Revision.UPDATE, ("UPDATE", "WRAPUP", "LEAD", "ROUNDUP")),
)
"""Words of a mark, the gravest first: `UPDATE 1-CORRECTED-` is a correction."""


class Codec(StrEnum):
    """How a source file's bytes become text; the value is Python's codec name."""

    UTF_8 = "utf-8"
    UTF_8_BOM = "utf-8-sig"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    WINDOWS_1252 = "cp1252"


@dataclass(frozen=True, slots=True)
class Block:
    """One part of a story, with the white space that follows it.

    `text` is the exact source text, hard line breaks included; `line` counts from 1.
    """

    role: Role
    text: str
    line: int
    space: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A source file taken apart.

    `lead` + every block's text and space, encoded, is the source file byte for byte.
    `version` is the revision mark, if any, and the first 12 hex digits of the file's SHA-256.
    """

    slug: str
    path: Path
    blocks: tuple[Block, ...]
    version: str
    codec: Codec = Codec.UTF_8
    lead: str = ""
    language: str = "en"
    revision: str = ""
    embargo: str = ""
    keywords: tuple[str, ...] = ()

    @property
    def kind(self) -> Revision:
        """What the revision mark asks for, the gravest of several; NONE without a mark."""
        mark = self.revision.upper()
        return next(
            (kind for kind, words in _REVISIONS if any(word in mark for word in words)),
            Revision.NONE,
        )

    def of_role(self, *roles: Role) -> tuple[Block, ...]:
        """Return the blocks with one of `roles`, in story order."""
        return tuple(block for block in self.blocks if block.role in roles)


@dataclass(frozen=True, slots=True)
class Segment:
    """One sentence of one block.

    `raw` is the exact source text and `text` the same with line breaks and runs of white space
    folded to single spaces and characters that show nothing left out: the msgid. `space` is the
    white space that follows. Story lead + every segment's raw and space is the source text.
    """

    role: Role
    raw: str
    text: str
    space: str
    line: int
    block: int
    """Index of the block in the story, from 0."""
    number: int
    """Which sentence of its block, from 1."""
    count: int
    """How many sentences the block has."""

    @property
    def context(self) -> str | None:
        """The msgctxt: None for sentences of the body, the role for everything else."""
        return None if self.role is Role.PARAGRAPH else str(self.role)

    @property
    def key(self) -> tuple[str | None, str]:
        """What finds this segment's entry in a catalog: context and msgid."""
        return (self.context, self.text)


class State(StrEnum):
    """How far a translation is; readable from plain PO in any tool."""

    EMPTY = "empty"
    DRAFT = "draft"
    OUTDATED = "outdated"
    REVIEWED = "reviewed"


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
class Finding:
    """Something a check has to say about one entry of one file."""

    path: Path
    line: int | None
    severity: Severity
    check: str
    message: str

    def __str__(self) -> str:
        line = "" if self.line is None else f"{self.line}:"
        return f"{self.path}:{line} {self.severity} {self.check}: {self.message}"


class Drafts(StrEnum):
    """What a publisher does with sentences that no person has reviewed."""

    LABEL = "label"
    REFUSE = "refuse"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Passage:
    """One segment as it stands in an edition."""

    segment: Segment
    text: str
    state: State
    engine: str = ""
    """Signature of the engine whose words these are, empty where a person wrote or approved."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A story in one language, ready to be rendered into any output format."""

    story: Story
    locale: str
    passages: tuple[Passage, ...]
    reviewers: tuple[str, ...] = ()
    revised: datetime | None = None

    @property
    def original(self) -> bool:
        """Whether this is the story in the language it came in."""
        return self.locale == self.story.language

    @property
    def withdrawn(self) -> bool:
        """Whether nothing but a notice may stand in this edition."""
        return self.story.kind is Revision.WITHDRAWN

    @property
    def machine_count(self) -> int:
        """How many translated passages no person has approved."""
        return sum(passage.state is not State.REVIEWED for passage in self.translated)

    @property
    def translated(self) -> tuple[Passage, ...]:
        """Passages of a role that is translated."""
        return tuple(p for p in self.passages if p.segment.role in TRANSLATED_ROLES)

    @property
    def engines(self) -> tuple[str, ...]:
        """Signatures of the engines that wrote any of it, sorted."""
        return tuple(sorted({passage.engine for passage in self.passages} - {""}))
