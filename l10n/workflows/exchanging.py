"""The memory and the world: files in and out, and what a translator looks up."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from l10n.errors import CorpusError
from l10n.files import stream_atomic
from l10n.memory import Match, write_units
from l10n.serbian import to_cyrillic, to_latin
from l10n.workflows.remembering import FOLDER, adopted, remember

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.languages import Language
    from l10n.memory import Memory, Unit

LEAST_SHOWN = 0.5
"""How like a sentence must be for a search to show it."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file: its units in the desk's languages, and how many others it has.

    `kept` is where the desk keeps the file, `changed` whether that one is new or different.
    """

    path: Path
    kept: Path
    units: int
    others: int
    changed: bool


def import_files(
    desk: Desk, paths: Sequence[Path], problems: list[L10nError]
) -> tuple[Imported, ...]:
    """Keep the files in the desk's `memory/` and learn them; one of the same name is replaced.

    Raises CorpusError, before anything is kept, for a file that cannot be read, has no text in a
    language of the desk, or shares its name with another; WriteError and MemoryFileError.
    """
    counts = [_count(desk, path) for path in paths]
    names = [path.name for path in paths]
    for path in paths:
        if names.count(path.name) > 1:
            raise CorpusError("two files of this name; rename one", path=path)
    done: list[Imported] = []
    for path, (units, others) in zip(paths, counts, strict=True):
        kept = desk.root / FOLDER / path.name
        same = os.path.realpath(kept) == os.path.realpath(path)
        changed = not same and stream_atomic(kept, _pieces(path))
        done.append(Imported(path, kept, units, others, changed))
    with remember(desk, problems):
        return tuple(done)


def _count(desk: Desk, path: Path) -> tuple[int, int]:
    """Return how many units a file has for the desk, and how many others; reads all of it."""
    others = Counter[str]()
    units = sum(1 for _ in adopted(desk, path, others))
    if not units:
        found = ", ".join(repr(tag) for tag in sorted(others)[:8])
        reason = "no text in English and a language of this desk"
        if found:
            reason += f", only English and {found}"
        raise CorpusError(f"{reason}; check its languages", path=path)
    return units, others.total()


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(1024 * 1024):
            yield piece


def export(
    desk: Desk, path: Path, languages: Sequence[Language], problems: list[L10nError]
) -> tuple[bool, int]:
    """Write the memory as TMX or CSV; return whether a byte changed, and how many units it has.

    Raises CorpusError for another suffix, MemoryFileError and WriteError.
    """
    count = 0
    chosen = _without_twins(languages)

    def counted(memory: Memory) -> Iterator[Unit]:
        nonlocal count
        for language in chosen:
            for unit in memory.units(language.derived_from or language.locale):
                count += 1
                yield _shown(unit, language)

    tags = {language.locale: language.tag for language in chosen}
    with remember(desk, problems) as memory:
        changed = stream_atomic(path, write_units(path, counted(memory), tags))
    return changed, count


def search(
    desk: Desk,
    text: str,
    languages: Sequence[Language],
    limit: int,
    problems: list[L10nError],
) -> tuple[Match, ...]:
    """Return, for each language, at most `limit` units: the same, like ones, those that hold it.

    Those that hold `text` in source or target have the ratio 0. Raises MemoryFileError.
    """
    wanted = " ".join(text.split())
    found: list[Match] = []
    with remember(desk, problems) as memory:
        for language in _without_twins(languages):
            found += (
                replace(match, unit=_shown(match.unit, language))
                for match in _search(memory, wanted, language, limit)[:limit]
            )
    return tuple(found)


def _search(memory: Memory, text: str, language: Language, limit: int) -> list[Match]:
    locale = language.derived_from or language.locale
    matches = [Match(unit, 1.0) for unit in memory.exact(text, locale)]
    matches += memory.near(text, locale, LEAST_SHOWN)
    forms = dict.fromkeys((text, to_cyrillic(text)) if locale == "sr" else (text,))
    for form in forms:
        matches += (Match(unit, 0.0) for unit in memory.containing(form, locale, limit))
    found: dict[tuple[str, str], Match] = {}
    for match in matches:
        words = (match.unit.source, match.unit.target)
        # The same words of a file say less than those of the desk.
        if words not in found or (match.unit.own and not found[words].unit.own):
            found[words] = match if words not in found else replace(found[words], unit=match.unit)
    return list(found.values())


def _without_twins(languages: Sequence[Language]) -> list[Language]:
    """Return `languages` without those that say the same in another script as one of them."""
    return [one for one in languages if one.derived_from not in {str(each) for each in languages}]


def _shown(unit: Unit, language: Language) -> Unit:
    """Return the unit as it reads in a language, which may be the other script of its own."""
    if language.derived_from is None:
        return unit
    return replace(unit, locale=language.locale, target=to_latin(unit.target))
