"""The memory at work in drafting: which translation an entry gets from it."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.drafting import firewall, recall
from l10n.drafting.entries import RULES_ONLY
from l10n.errors import CatalogError, L10nError, MemoryFileError, SourceError
from l10n.workflows.remembering import refresh, remember

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.languages import Language
    from l10n.memory import Match, Memory, Unit
    from l10n.model import Catalog, Entry
    from l10n.settings import Settings

    Catalogs = dict[Path, Catalog]
    Fill = Callable[[Entry, Language], Entry]


class Recall:
    """What the memory does for catalogs; without a usable memory it leaves them as they are.

    `count` is how many entries it has changed.
    """

    def __init__(
        self, memory: Memory | None, settings: Settings, problems: list[L10nError]
    ) -> None:
        self._memory = memory
        self._settings = settings
        self._problems = problems
        self.count = 0

    @property
    def generation(self) -> str | None:
        """What is another whenever the memory holds other words; None without a memory."""
        try:
            return None if self._memory is None else self._memory.generation()
        except MemoryFileError as error:
            self._problems.append(error)
            self._memory = None
            return None

    def exact(self, catalogs: Catalogs, language: Language) -> Catalogs:
        """Fill what has been translated before, in any story."""
        return self._filled(catalogs, language, self._recalled)

    def near(self, catalogs: Catalogs, language: Language) -> Catalogs:
        """Show the translation of a like sentence where nothing was made for this one."""
        return self._filled(catalogs, language, self._offered)

    def close(self, desk: Desk) -> None:
        """Take note of what drafting has written, so that another run finds nothing new."""
        try:
            if self._memory is not None:
                refresh(desk, self._memory, [])
        except MemoryFileError as error:
            self._problems.append(error)

    def _filled(self, catalogs: Catalogs, language: Language, fill: Fill) -> Catalogs:
        done: Catalogs = {}
        for path, catalog in catalogs.items():
            entries = tuple(self._tried(entry, language, fill) for entry in catalog.entries)
            self.count += sum(a is not b for a, b in zip(entries, catalog.entries, strict=True))
            done[path] = replace(catalog, entries=entries)
        return done

    def _tried(self, entry: Entry, language: Language, fill: Fill) -> Entry:
        try:
            return entry if self._memory is None else fill(entry, language)
        except MemoryFileError as error:
            self._problems.append(error)
            self._memory = None
            return entry

    def _recalled(self, entry: Entry, language: Language) -> Entry:
        on_trust = recall.is_copied_on_trust(entry)
        if self._memory is None or not (recall.is_for_memory(entry) or on_trust):
            return entry
        units = self._memory.exact(entry.source, language.locale)
        found = choose(units, entry.context, language)
        if found is None or (on_trust and not any(unit.withdrawn for unit in units)):
            return entry
        unit, where = found
        trusted = self._settings.trust and is_certain(units, entry.context)
        return recall.recall(entry, unit.target, where, trusted=trusted)

    def _offered(self, entry: Entry, language: Language) -> Entry:
        if self._memory is None or not recall.is_for_near(entry):
            return entry
        threshold = self._settings.threshold
        found = self._memory.near(entry.source, language.locale, threshold)
        fitting = [match for match in found if _fits(match, entry.context, language)]
        if not fitting:
            return entry
        best = max(fitting, key=_worth)
        unit = best.unit
        where = f"{best.ratio:.0%} {unit.origin}{recall.WITHDRAWN if unit.withdrawn else ''}"
        return recall.offer(entry, unit.target, where, unit.source, best.changes)


def choose(
    units: Sequence[Unit], context: str | None, language: Language
) -> tuple[Unit, str] | None:
    """Return the unit whose translation an entry gets, and where it stands, in words.

    The same context counts before another, and people of this desk before a file; then the
    translation that most origins have, and the one seen last. A name, place or date is taken from
    its own context only, and what a file has must pass the firewall as an engine's words must.
    Words of a killed story come last: a correct translation, but of what may be wrong, which a
    person has to be told.
    """
    same = [unit for unit in units if unit.context == context]
    pool = same or ([] if context in RULES_ONLY else list(units))
    pool = [unit for unit in pool if unit.own] or [
        unit for unit in pool if firewall.judge(unit.source, unit.target, language) is None
    ]
    if not pool:
        return None
    killed = [unit for unit in units if unit.withdrawn]
    pool = [unit for unit in pool if not unit.withdrawn] or pool
    often = Counter(unit.target for unit in pool)
    best = max(pool, key=lambda unit: (often[unit.target], unit.seen, unit.target, unit.origin))
    where = best.origin if best.context == context else f"{best.origin} ({best.context or 'body'})"
    others = len(often) - 1
    if killed:
        also = "" if best.withdrawn else f"; also in {killed[0].origin}"
        where += also + recall.WITHDRAWN
    return best, where + (f"; translated otherwise {others}\u00d7" if others else "")


def is_certain(units: Sequence[Unit], context: str | None) -> bool:
    """Whether people of this desk approved it in this context, and it was only ever one text.

    Nothing that a killed story says as well is certain.
    """
    if any(unit.withdrawn for unit in units):
        return False
    targets = {unit.target for unit in units if unit.context == context}
    own = any(unit.own for unit in units if unit.context == context)
    return own and len(targets) == 1


def _fits(match: Match, context: str | None, language: Language) -> bool:
    unit = match.unit
    return unit.context == context and (
        unit.own or firewall.judge(unit.source, unit.target, language) is None
    )


def _worth(match: Match) -> tuple[bool, float, bool, str, str]:
    unit = match.unit
    return (not unit.withdrawn, match.ratio, unit.own, unit.seen, unit.target)


@contextmanager
def open_recall(desk: Desk, problems: list[L10nError]) -> Iterator[Recall]:
    """Give the desk's memory, up to date, for drafting.

    A memory that cannot be used joins `problems`, and drafting goes on without it; so does an
    imported file that cannot be read. Broken catalogs are for those who work on them to report.
    """
    found: list[L10nError] = []
    with ExitStack() as stack:
        memory: Memory | None = None
        try:
            memory = stack.enter_context(remember(desk, found))
        except MemoryFileError as error:
            found.append(error)
        problems += (one for one in found if not isinstance(one, CatalogError | SourceError))
        recall = Recall(memory, desk.settings, problems)
        yield recall
        recall.close(desk)
