"""What a watch deals with at one time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.workflows.running import Run

START = "start"
"""What all stories are run for at first."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Turn:
    """What the watch deals with at one time, and what came of it.

    `new`, `changed`, `gone` and `released` (their embargo is over) are slugs, `saved` slugs with
    the locale of their catalog, `echoed` the slugs of catalogs that have changed since the last
    turn, which wrote them: most often by that alone. `whole` names what all stories are run for,
    empty where it is some of them. `done` is None where nothing was run. `again` says that it was
    tried before.
    """

    desk: Desk
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    released: tuple[str, ...] = ()
    saved: tuple[tuple[str, str], ...] = ()
    echoed: tuple[str, ...] = ()
    whole: str = ""
    done: Run | None = None
    problems: tuple[L10nError, ...] = ()
    again: bool = False

    @property
    def slugs(self) -> frozenset[str]:
        """The stories that are to be run."""
        saved = (slug for slug, _ in self.saved)
        return frozenset((*self.new, *self.changed, *self.released, *saved, *self.echoed))

    def joined(self, later: Turn) -> Turn:
        """Return both in one, as things are at the later one."""
        return replace(
            later,
            new=_once(*self.new, *later.new),
            changed=_once(*self.changed, *later.changed),
            released=_once(*self.released, *later.released),
            saved=_once(*self.saved, *later.saved),
            echoed=_once(*self.echoed, *later.echoed),
            whole=later.whole or self.whole,
        )


def _once(*things: _T) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(things))
