"""An edition: a story in one language, ready to be rendered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from l10n.model.entries import State
from l10n.model.stories import TRANSLATED_ROLES, Revision, Segment, Story


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
