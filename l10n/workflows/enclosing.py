"""What goes along with stories that are handed over: like sentences of the memory."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.serbian import to_latin
from l10n.workflows.remembering import remember

if TYPE_CHECKING:
    from collections.abc import Mapping

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.memory import Unit
    from l10n.model import Catalog


def relevant_units(
    desk: Desk, catalogs: Mapping[str, Catalog], language: Language, problems: list[L10nError]
) -> tuple[Unit, ...]:
    """Return what the memory has for the sentences of `catalogs`, by slug, from anywhere else.

    The same sentences, and those as like as the desk's threshold asks. Raises MemoryFileError.
    """
    locale = language.derived_from or language.locale
    live = (entry for one in catalogs.values() for entry in one.entries if not entry.obsolete)
    found: set[Unit] = set()
    with remember(desk, problems) as memory:
        for source in {entry.source for entry in live}:
            found.update(memory.exact(source, locale))
            near = memory.near(source, locale, desk.settings.threshold)
            found.update(match.unit for match in near)
    # What stands in these catalogs is there already.
    chosen = [unit for unit in found if not (unit.own and unit.origin in catalogs)]
    if language.derived_from is not None:
        chosen = [
            replace(unit, locale=language.locale, target=to_latin(unit.target)) for unit in chosen
        ]
    return tuple(sorted(chosen, key=_place))


def _place(unit: Unit) -> tuple[str, ...]:
    return unit.source, unit.target, unit.context or "", unit.origin, unit.seen
