"""A desk that runs itself: `run` as stories arrive, change, or are saved by their translators."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from l10n.desk import open_desk
from l10n.errors import DeskBusyError, L10nError, WriteError
from l10n.formats import slug_of
from l10n.meters import silent
from l10n.settings import FILENAME
from l10n.workflows.arrivals import Arrivals, look
from l10n.workflows.extraction import OWN_DOMAIN
from l10n.workflows.keeping import KeptEngines
from l10n.workflows.running import run
from l10n.workflows.turns import START, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.meters import Meter
    from l10n.workflows.arrivals import Change

SETTLE = 2.0
"""Seconds that a file must lie still."""
INTERVAL = 1.0
"""Seconds between two looks."""
SHARE = 0.02
"""How much of the time goes into looking at most: on a slow share there are fewer looks."""
RETRY = 30.0
"""Seconds until what could not be written is tried again."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to watch: seconds that a file must lie still, seconds between looks, languages.

    `meter` hears of every step of a run, `waiting` of another run that holds the desk.
    """

    settle: float = SETTLE
    interval: float = INTERVAL
    languages: tuple[str, ...] = ()
    meter: Meter = silent
    waiting: Callable[[], None] | None = None


def watch(root: Path, wait: Callable[[float], bool], manner: Manner) -> Iterator[Turn]:
    """Yield each turn when it is done: all stories first, then what arrives, changes or is saved.

    `wait` is given seconds and returns whether to go on. All stories are run again when
    `l10n.toml`, terms, style or memory change; settings that cannot be read leave those before in
    force. Whatever fails is told in a turn, and the watch goes on.
    Raises SettingsError and UnknownNameError for a desk that cannot be watched at all.
    """
    desk = open_desk(root)
    desk.choose(manner.languages)
    yield from _Watch(desk, manner, Arrivals(manner.settle)).turns(wait)


def _clock() -> datetime:
    return datetime.now(UTC)


@dataclass(slots=True)
class _Watch:
    """A watch that goes on.

    `ours` are the files that the last run wrote, `owed` what has to be tried again, at a time of
    the monotonic clock.
    """

    desk: Desk
    manner: Manner
    arrivals: Arrivals
    engines: KeptEngines = field(default_factory=KeptEngines)
    releases: dict[str, datetime] = field(default_factory=dict)
    ours: frozenset[Path] = frozenset()
    owed: tuple[float, Turn] | None = None
    reason: str = START
    blind: str = ""

    def turns(self, wait: Callable[[float], bool]) -> Iterator[Turn]:
        """Yield a turn for each time that there is something to tell."""
        pause = 0.0
        while wait(pause):
            began = time.monotonic()
            try:
                seen = look(self.desk)
            except L10nError as error:
                # A share that is away: told once.
                if str(error) != self.blind:
                    yield Turn(self.desk, problems=(error,))
                self.blind = str(error)
                seen = None
            pause = max(self.manner.interval, (time.monotonic() - began) / SHARE)
            if seen is None:
                continue
            self.blind = ""
            turn = self._due(self.arrivals.see(began, seen), began)
            if turn is not None and (told := self._dealt_with(turn)):
                yield told

    def _due(self, changes: Sequence[Change], now: float) -> Turn | None:
        """Return what is to be dealt with, None where nothing is."""
        over = _clock()
        released = tuple(slug for slug, until in self.releases.items() if until <= over)
        owed = self.owed if self.owed and (changes or self.owed[0] <= now) else None
        if not (changes or released or owed):
            return None
        for slug in released:
            del self.releases[slug]
        turn = self._sorted(changes, released)
        if owed:
            self.owed = None
            turn = replace(owed[1].joined(turn), again=not changes)
        return turn

    def _sorted(self, changes: Sequence[Change], released: tuple[str, ...]) -> Turn:
        """Return the changes by what they mean, with new settings where those have changed."""
        problems: list[L10nError] = []
        whole = self.reason
        stories: dict[str, list[Change]] = {}
        saved: list[tuple[str, str]] = []
        echoed: list[str] = []
        sources, locales = self.desk.root / "sources", self.desk.root / "locales"
        for change in changes:
            if change.path.is_relative_to(sources):
                stories.setdefault(slug_of(change.path), []).append(change)
            elif change.path.is_relative_to(locales):
                slug, locale = change.path.stem, change.path.parts[-3]
                if change.path in self.ours:
                    echoed.append(slug)
                elif slug != OWN_DOMAIN and locale in self.desk.settings.targets:
                    saved.append((slug, locale))
            elif change.path.name != FILENAME or self._reload(problems):
                whole = whole or self.desk.shown(change.path)
        here = {slug: [one for one in found if not one.gone] for slug, found in stories.items()}
        return Turn(
            self.desk,
            new=tuple(slug for slug, found in here.items() if found and found[0].new),
            changed=tuple(slug for slug, found in here.items() if found and not found[0].new),
            gone=tuple(slug for slug, found in here.items() if not found),
            released=released,
            saved=tuple(saved),
            echoed=tuple(dict.fromkeys(echoed)),
            whole=whole,
            problems=tuple(problems),
        )

    def _reload(self, problems: list[L10nError]) -> bool:
        """Take new settings into force; where they cannot be, they join `problems`."""
        try:
            desk = open_desk(self.desk.root)
            desk.choose(self.manner.languages)
        except L10nError as error:
            problems.append(error)
            return False
        self.desk = desk
        return True

    def _dealt_with(self, turn: Turn) -> Turn | None:
        """Run what a turn is about, and return it with what came of it, None for no news."""
        # Run once more what the last run wrote, in case that a person saved it while we wrote, and
        # then no more: what such a run writes counts as known.
        echo = turn.slugs == {*turn.echoed} and not (turn.whole or turn.gone or turn.again)
        try:
            paths = [
                path
                for path in self.desk.sources()
                if self.arrivals.is_known(path) and (turn.whole or slug_of(path) in turn.slugs)
            ]
            if not (paths or turn.whole):
                return turn if turn.gone or turn.problems else None
            with self.desk.lock(self.manner.waiting):
                languages = self.desk.choose(self.manner.languages)
                done = run(self.desk, paths, languages, self.manner.meter, opener=self.engines)
        except L10nError as error:
            if isinstance(error, DeskBusyError | WriteError):
                self._owe(turn)
            return replace(turn, problems=(*turn.problems, error))
        self.reason = ""
        for slug in turn.slugs:
            self.releases.pop(slug, None)
        self.releases |= dict(done.published.held)
        if any(type(error) is WriteError for error in done.problems):
            self._owe(turn)
        if echo:
            self._know(done.written)
        self.ours = frozenset(() if echo else done.written)
        return None if echo and not done.changed else replace(turn, done=done)

    def _owe(self, turn: Turn) -> None:
        self.owed = (time.monotonic() + RETRY, replace(turn, problems=(), gone=()))

    def _know(self, paths: Sequence[Path]) -> None:
        try:
            seen = look(self.desk)
        except L10nError:
            return  # the next look tells
        for path in map(str, paths):
            self.arrivals.know(path, seen.get(path))
