"""What a memory holds and what it answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """Where units come from: a catalog of the desk, or a file of somebody else's memory.

    `path` is relative to the desk; `name` what people call it, a slug or a file's name. `stamp`
    changes with the content. `own` says that people of this desk approved the units, `withdrawn`
    that the story was killed since: what its sentences say may be wrong, however well translated.
    """

    path: str
    name: str
    stamp: str
    own: bool
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """An English text and a translation that a person approved.

    `locale` is the gettext locale, never one that is derived from another; `context` the msgctxt;
    `origin` the name of where it stands; `seen` is `YYYYMMDDThhmmssZ`, empty where unknown; `own`
    and `withdrawn` are those of the origin.
    """

    source: str
    target: str
    locale: str
    context: str | None = None
    origin: str = ""
    seen: str = ""
    own: bool = False
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A unit whose source is like the one looked for.

    `ratio` is 1 for the very same text; `changes` the words of the unit's source, and what stands
    in their place in the text looked for.
    """

    unit: Unit
    ratio: float
    changes: tuple[tuple[str, str], ...] = ()
