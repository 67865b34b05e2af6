"""Memory, rules and the engine fill what is open; the two scripts of Serbian follow each other."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog, serialize
from l10n.drafting import entries
from l10n.drafting.quotations import inside_quotations
from l10n.drafting.transcribing import note_names
from l10n.engines import engine_problems, open_engine
from l10n.errors import L10nError
from l10n.files import read_bytes, write_atomic
from l10n.languages import with_origins
from l10n.meters import counter, silent
from l10n.workflows.authorities import open_authority
from l10n.workflows.extraction import Report
from l10n.workflows.recalling import open_recall
from l10n.workflows.scripts import synchronise
from l10n.workflows.translating import faults_found, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.engines import Engine
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Catalog, Entry, Hypotheses
    from l10n.terms import Authority

    Opener = Callable[[Settings, Language], Engine]

Catalogs = dict["Path", "Catalog"]


def draft(
    desk: Desk,
    slugs: Sequence[str],
    languages: Sequence[Language],
    meter: Meter = silent,
    *,
    opener: Opener = open_engine,
) -> Report:
    """Fill the open entries of the stories' catalogs, a language at a time.

    A language that is derived from another brings that one along. Everything of one language
    goes through the engine in one call, so that batches are large.
    A language without a model is reported once; its rule-made entries are written all the same.
    The two scripts of Serbian are brought in line before, so that no engine fills what a person
    has written in the other script, and after. What people approved in any story comes first.
    `opener` gives the engine of a language, for who keeps engines from one call to the next.
    """
    languages = with_origins(languages)
    first = synchronise(desk, slugs, languages)
    written: list[Path] = list(first.written)
    problems: list[L10nError] = []
    authority = open_authority(desk, problems)
    engines: list[str] = []
    seen = 0
    with open_recall(desk, problems) as recall:
        for language in languages:
            paths = [path for slug in slugs if (path := desk.catalog(slug, language)).exists()]
            seen += len(paths)
            if language.derived_from is not None:
                continue
            before: dict[Path, bytes | None] = {}
            catalogs: Catalogs = {}
            for path in paths:
                try:
                    before[path] = read_bytes(path)
                    catalogs[path] = parse_catalog(path)
                except L10nError as error:
                    problems.append(error)
            drafted = _by_rules(recall.exact(catalogs, language), language)
            try:
                drafted, signature = _by_engine(
                    desk, drafted, language, authority, meter, opener=opener
                )
                engines += filter(None, [signature])
                if signature:
                    problems += engine_problems(desk.settings)
            except L10nError as error:
                problems.append(error)
            # A like sentence's words are shown where no engine has words for this one.
            for path, catalog in recall.near(drafted, language).items():
                noted = note_names(catalog, language, partial(authority.knows, language=language))
                try:
                    content = serialize(noted, wrap=desk.settings.wrap)
                    if write_atomic(path, content, seen=before[path]):
                        written.append(path)
                except L10nError as error:
                    problems.append(error)
        last = synchronise(desk, slugs, languages)
    problems += last.problems
    changed = tuple(dict.fromkeys((*written, *last.written)))
    return Report(changed, seen, tuple(problems), tuple(engines), memory=recall.count)


def _by_rules(catalogs: Catalogs, language: Language) -> Catalogs:
    return {
        path: replace(
            catalog,
            entries=tuple(entries.fill_by_rule(entry, language) for entry in catalog.entries),
        )
        for path, catalog in catalogs.items()
    }


def _by_engine(
    desk: Desk,
    catalogs: Catalogs,
    language: Language,
    authority: Authority,
    meter: Meter,
    *,
    opener: Opener,
) -> tuple[Catalogs, str]:
    """Return the catalogs drafted and the engine's signature, empty where none was needed."""
    wanted = [
        entry
        for catalog in catalogs.values()
        for entry in catalog.entries
        if entries.is_for_engine(entry, language, authority)
    ]
    if not wanted:
        return catalogs, ""
    engine = opener(desk.settings, language)
    signature = engine.signature
    # A sentence that stands in many stories is translated once.
    sources = sorted(
        {
            entry.source
            for entry in wanted
            if not entries.is_refused(entry, entries.origin(entry, signature, language, authority))
        }
    )
    advance = counter(meter, f"draft {language}", len(sources))
    faults = faults_found(language, desk.settings, authority)
    made = translate(engine, sources, language, advance, authority=authority, faults=faults)
    fill = partial(
        entries.fill,
        signature=signature,
        language=language,
        style=desk.settings.style(language),
        units=desk.settings.units,
        authority=authority,
        faults=faults,
    )
    asked = {id(entry) for entry in wanted if entry.source in made}
    drafted = {path: _filled(catalog, made, asked, fill) for path, catalog in catalogs.items()}
    return drafted, signature if sources else ""


def _filled(
    catalog: Catalog, made: dict[str, Hypotheses], asked: set[int], fill: Callable[..., Entry]
) -> Catalog:
    """Return the catalog with the entries whose `id` is `asked` filled."""
    inside = inside_quotations(catalog.entries)
    drafted = tuple(
        fill(entry, made[entry.source], inside=entry.key in inside) if id(entry) in asked else entry
        for entry in catalog.entries
    )
    return replace(catalog, entries=drafted)
