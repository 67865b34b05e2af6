"""What an XLIFF file holds, whichever version it is, and how our states are spelt in it.

XLIFF 1.2, section 2.4 (`state`, `state-qualifier`); XLIFF 2.1, 4.2.3 and 4.3.1.29 (`state`,
`subState`). A draft is never `final` or `reviewed`: only a person's tool may say so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from l10n.model import State

NAMESPACE_1 = "urn:oasis:names:tc:xliff:document:1.2"
NAMESPACE_2 = "urn:oasis:names:tc:xliff:document:2.0"
"""Of 2.0 and 2.1 alike."""
UNHEARD = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and the carriage return, which a parser turns into a newline."""
CONTROL = "x-l10n-"
"""How the `ctype` of an `x` starts that stands for such a character in 1.2; then its hex code."""
OURS = "l10n:"
"""How our `subState` starts; a tool that changes the state has to take it away (4.3.1.34)."""
PREVIOUS = "l10n-previous"
"""The category of the note that holds what the source was when its translation was made."""


class Version(StrEnum):
    """Versions of the standard that are written."""

    V1_2 = "xliff12"
    V2_1 = "xliff21"


class Origin(StrEnum):
    """Where words come from that nobody has approved."""

    PERSON = ""
    MACHINE = "mt"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark, and who or what it is from: `category` in 2.1, `from` in 1.2."""

    text: str
    category: str = ""


@dataclass(frozen=True, slots=True)
class XliffUnit:
    """One text and its translation.

    `state` is None where a file does not tell; `name` what kind of text it is; `previous` the
    source that an OUTDATED translation was made for.
    """

    id: str
    source: str
    target: str = ""
    state: State | None = State.EMPTY
    name: str = ""
    origin: Origin = Origin.PERSON
    previous: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class XliffFile:
    """One `file` element; `original` names what it was made of, languages are BCP 47 tags."""

    original: str
    source_language: str
    target_language: str
    units: tuple[XliffUnit, ...]


QUALIFIERS = {Origin.MACHINE: "leveraged-mt", Origin.MEMORY: "exact-match"}
OUTDATED_QUALIFIER = "fuzzy-match"
SUBSTATES = {Origin.PERSON: "draft", Origin.MACHINE: "mt", Origin.MEMORY: "memory"}
OUTDATED_SUBSTATE = "outdated"


def states_1(unit: XliffUnit) -> tuple[str, str]:
    """Return `state` and `state-qualifier` of a unit in XLIFF 1.2."""
    if unit.state in {State.EMPTY, None}:
        return "needs-translation", ""
    if unit.state is State.REVIEWED:
        return "final", ""
    if unit.state is State.OUTDATED:
        return "needs-review-translation", OUTDATED_QUALIFIER
    return "needs-review-translation", QUALIFIERS.get(unit.origin, "")


def states_2(unit: XliffUnit) -> tuple[str, str]:
    """Return `state` and `subState` of a unit in XLIFF 2.1."""
    if unit.state in {State.EMPTY, None}:
        return "initial", ""
    if unit.state is State.REVIEWED:
        return "reviewed", ""
    sub = OUTDATED_SUBSTATE if unit.state is State.OUTDATED else SUBSTATES[unit.origin]
    return "translated", OURS + sub


def meant_1(target: str, state: str, qualifier: str, approved: str) -> tuple[State | None, Origin]:
    """Return what XLIFF 1.2 says of a translation; `translated` is a person's word for it."""
    origin = next((one for one, name in QUALIFIERS.items() if name == qualifier), Origin.PERSON)
    if not target:
        return State.EMPTY, Origin.PERSON
    if approved == "yes" or state in {"final", "signed-off", "translated"}:
        return State.REVIEWED, Origin.PERSON
    if not state and approved != "no":
        return None, Origin.PERSON
    if qualifier == OUTDATED_QUALIFIER:
        return State.OUTDATED, Origin.PERSON
    return State.DRAFT, origin


def meant_2(target: str, state: str, sub: str) -> tuple[State | None, Origin]:
    """Return what XLIFF 2 says of a translation.

    We write `translated` for drafts, with a `subState` of ours; a tool that says so itself
    leaves it out. `initial` is what a file without states says. Poedit writes `poedit:fuzzy`.
    """
    origin = next((one for one, name in SUBSTATES.items() if OURS + name == sub), Origin.PERSON)
    if not target:
        return State.EMPTY, Origin.PERSON
    if sub.endswith(":fuzzy"):
        return State.DRAFT, Origin.PERSON
    if state in {"reviewed", "final"} or (state == "translated" and not sub.startswith(OURS)):
        return State.REVIEWED, Origin.PERSON
    if sub == OURS + OUTDATED_SUBSTATE:
        return State.OUTDATED, Origin.PERSON
    return (State.DRAFT if sub.startswith(OURS) else None), origin
