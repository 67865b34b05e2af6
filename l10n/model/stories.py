"""A story and its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


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
_NUMBER = re.compile(r"\d{1,2}")


def kind_of_mark(mark: str) -> Revision:
    """Return what a revision mark asks for, the gravest of several; NONE without a mark.

    >>> kind_of_mark("UPDATE 1-CORRECTED-")
    <Revision.CORRECTED: 'corrected'>
    """
    words = mark.upper()
    return next(
        (kind for kind, known in _REVISIONS if any(word in words for word in known)),
        Revision.NONE,
    )


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
        return kind_of_mark(self.revision)

    @property
    def number(self) -> int | None:
        """Which update or lead it is: 2 for `UPDATE 2-` and `2ND LEAD`, None without a number."""
        found = _NUMBER.search(self.revision)
        return int(found[0]) if found else None

    @property
    def kind_and_number(self) -> str:
        """The revision in our own words: `update 2`, `corrected update 1`; empty without one."""
        if self.number is None or self.kind is Revision.NONE:
            return str(self.kind)
        prefix = "" if self.kind is Revision.UPDATE else f"{self.kind} "
        return f"{prefix}{Revision.UPDATE} {self.number}"

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
