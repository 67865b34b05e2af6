"""Memory, rules and the engine fill what is open; the two scripts of Serbian follow each other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
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
from l10n.terms import Authority
from l10n.workflows.authorities import read_terms
from l10n.workflows.drafted import Drafted
from l10n.workflows.extraction import Report
from l10n.workflows.ledger import open_ledger
from l10n.workflows.recalling import open_recall
from l10n.workflows.scripts import synchronise
from l10n.workflows.translating import faults_found, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.errors import TermsError
    from l10n.languages import Language
    from l10n.meters import Meter
    from l10n.model import Catalog, Entry, Hypotheses
    from l10n.styles import Style
    from l10n.workflows.drafted import Opener
    from l10n.workflows.recalling import Recall

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
    problems: list[L10nError] = []
    bad: list[TermsError] = []
    terms = read_terms(desk, bad)
    problems += bad
    with open_ledger(desk) as ledger:
        first = synchronise(desk, slugs, languages, ledger)
        written: list[Path] = list(first.written)
        seen = sum(desk.catalog(slug, one).exists() for slug in slugs for one in languages)
        with open_recall(desk, problems) as recall:
            drafted = Drafted(desk, ledger, languages, recall.generation, opener)
            due = drafted.due(slugs)
            task = _Task(desk, problems, written, opener, meter)
            if due:
                authority = Authority(terms, whole=not bad)
                for language in languages:
                    if language.derived_from is None:
                        _draft(task, due, language, authority, recall)
            last = synchronise(desk, slugs, languages, ledger)
            whole = recall.generation is not None
        problems += last.problems
        failed = {str(problem.path) for problem in problems}
        for slug in due if whole else ():
            if slug not in task.open and failed.isdisjoint(map(str, drafted.catalogs(slug))):
                drafted.note(slug, task.asked.get(slug, {}))
    changed = tuple(dict.fromkeys((*written, *last.written)))
    return Report(changed, seen, tuple(problems), tuple(task.engines), memory=recall.count)


@dataclass(slots=True)
class _Task:
    """One call of `draft`: what it works with, what was written and went wrong.

    `asked` are the signatures, by story and locale, of engines that had failed on what is open;
    `open` are stories for which an engine made something, or there was none.
    """

    desk: Desk
    problems: list[L10nError]
    written: list[Path]
    opener: Opener
    meter: Meter
    engines: list[str] = field(default_factory=list)
    asked: dict[str, dict[str, str]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)


def _draft(
    task: _Task, slugs: Sequence[str], language: Language, authority: Authority, recall: Recall
) -> None:
    """Draft the catalogs of the stories in one language."""
    desk, problems = task.desk, task.problems
    before: dict[Path, bytes | None] = {}
    catalogs: Catalogs = {}
    for path in (desk.catalog(slug, language) for slug in slugs):
        try:
            if path.exists():
                before[path] = read_bytes(path)
                catalogs[path] = parse_catalog(path)
        except L10nError as error:
            problems.append(error)
    drafted = _by_rules(recall.exact(catalogs, language), language, desk.settings.style(language))
    try:
        drafted = _by_engine(task, drafted, language, authority)
    except L10nError as error:
        problems.append(error)
    # A like sentence's words are shown where no engine has words for this one.
    for path, catalog in recall.near(drafted, language).items():
        noted = note_names(catalog, language, partial(authority.knows, language=language))
        try:
            if write_atomic(path, serialize(noted, wrap=desk.settings.wrap), seen=before[path]):
                task.written.append(path)
        except L10nError as error:
            problems.append(error)


def _by_rules(catalogs: Catalogs, language: Language, style: Style) -> Catalogs:
    return {
        path: replace(
            catalog,
            entries=tuple(
                entries.fill_by_rule(entry, language, style) for entry in catalog.entries
            ),
        )
        for path, catalog in catalogs.items()
    }


def _by_engine(
    task: _Task, catalogs: Catalogs, language: Language, authority: Authority
) -> Catalogs:
    """Return the catalogs drafted."""
    wanted = {
        path: found
        for path, catalog in catalogs.items()
        if (found := [e for e in catalog.entries if entries.is_for_engine(e, language, authority)])
    }
    if not wanted:
        return catalogs
    settings = task.desk.settings
    try:
        engine = task.opener(settings, language)
        signature = engine.signature
        asked = {
            path.stem: {
                entry.source
                for entry in found
                if not entries.is_refused(
                    entry, entries.origin(entry, signature, language, authority)
                )
            }
            for path, found in wanted.items()
        }
        # A sentence that stands in many stories is translated once.
        sources = sorted(set().union(*asked.values()))
        advance = counter(task.meter, f"draft {language}", len(sources))
        faults = faults_found(language, settings, authority)
        made = translate(engine, sources, language, advance, authority=authority, faults=faults)
    except L10nError:
        task.open.update(path.stem for path in wanted)
        raise
    for slug, texts in asked.items():
        if texts:
            task.open.add(slug)
        task.asked.setdefault(slug, {})[language.locale] = signature
    fill = partial(
        entries.fill,
        signature=signature,
        language=language,
        style=settings.style(language),
        units=settings.units,
        authority=authority,
        faults=faults,
    )
    numbers = {id(e) for found in wanted.values() for e in found if e.source in made}
    drafted = {path: _filled(catalog, made, numbers, fill) for path, catalog in catalogs.items()}
    if sources:
        task.engines.append(signature)
        task.problems += engine_problems(settings)
    return drafted


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
