"""Rules and the engine fill what is empty; the two scripts of Serbian follow each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.catalogs import parse_catalog, serialize
from l10n.drafting import casing, firewall, rules
from l10n.engines import engine_problems, open_engine
from l10n.errors import L10nError
from l10n.files import read_bytes, write_atomic
from l10n.model import MACHINE, Role, State
from l10n.typography import localise, normalise
from l10n.workflows.extraction import Report
from l10n.workflows.scripts import synchronise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from l10n.desk import Desk
    from l10n.engines import Engine
    from l10n.languages import Language
    from l10n.model import Catalog, Entry, Hypotheses

RULE = "rule"
RULES_ONLY = frozenset({Role.BYLINE, Role.DATELINE, Role.REVISION})
"""A model invents names here; where no rule is certain, the entry stays EMPTY."""


def draft(desk: Desk, slugs: Sequence[str], languages: Sequence[Language]) -> Report:
    """Fill the EMPTY entries of the stories' catalogs, a language at a time.

    Everything of one language goes through the engine in one call, so that batches are large.
    A language without a model is reported once; its rule-made entries are written all the same.
    The two scripts of Serbian are brought in line before, so that no engine fills what a person
    has written in the other script, and after.
    """
    first = synchronise(desk, slugs, languages)
    written: list[Path] = list(first.written)
    problems: list[L10nError] = []
    seen = 0
    for language in languages:
        paths = [path for slug in slugs if (path := desk.catalog(slug, language)).exists()]
        seen += len(paths)
        if language.derived_from is not None:
            continue
        catalogs: dict[Path, tuple[bytes | None, Catalog]] = {}
        for path in paths:
            try:
                catalogs[path] = (read_bytes(path), parse_catalog(path))
            except L10nError as error:
                problems.append(error)
        drafted = _draft_language(desk, catalogs, language, problems)
        for path, catalog in drafted.items():
            try:
                if write_atomic(path, serialize(catalog), seen=catalogs[path][0]):
                    written.append(path)
            except L10nError as error:
                problems.append(error)
    last = synchronise(desk, slugs, languages)
    problems += last.problems
    return Report(tuple(dict.fromkeys((*written, *last.written))), seen, tuple(problems))


def _draft_language(
    desk: Desk,
    catalogs: dict[Path, tuple[bytes | None, Catalog]],
    language: Language,
    problems: list[L10nError],
) -> dict[Path, Catalog]:
    ruled = {path: _with_rules(catalog, language) for path, (_, catalog) in catalogs.items()}
    open_entries = [e for c in ruled.values() for e in c.entries if _for_engine(e)]
    if not open_entries:
        return ruled
    problems += engine_problems(desk.settings)
    try:
        engine = open_engine(desk.settings, language)
        sources = sorted({e.source for e in open_entries if not _refused(e, engine)})
        made = dict(zip(sources, _translate(engine, sources, language), strict=True))
    except L10nError as error:
        problems.append(error)
        return ruled
    return {
        path: replace(
            catalog,
            entries=tuple(
                _drafted(entry, made[entry.source], engine, language)
                if _for_engine(entry) and entry.source in made
                else entry
                for entry in catalog.entries
            ),
        )
        for path, catalog in ruled.items()
    }


def _wanting(entry: Entry) -> bool:
    return entry.state is State.EMPTY and not entry.obsolete and entry.plural is None


def _for_engine(entry: Entry) -> bool:
    """Tell whether the engine may try: names, places and dates are for rules and people."""
    return _wanting(entry) and entry.context not in RULES_ONLY


def _refused(entry: Entry, engine: Engine) -> bool:
    """Tell whether this very engine failed on the entry before: asking again changes nothing."""
    return (entry.machine or "").startswith(f"rejected: {engine.signature}:")


def _with_rules(catalog: Catalog, language: Language) -> Catalog:
    def ruled(entry: Entry) -> Entry:
        target = (
            rules.apply_rule(entry.context, entry.source, language) if _wanting(entry) else None
        )
        return entry if target is None else _filled(entry, target, RULE)

    return replace(catalog, entries=tuple(map(ruled, catalog.entries)))


def _translate(engine: Engine, sources: Sequence[str], language: Language) -> list[Hypotheses]:
    plain = [
        casing.truecase(normalise(text)) if casing.is_capitals(text) else normalise(text)
        for text in sources
    ]
    return engine.translate(plain, language)


def _drafted(entry: Entry, hypotheses: Hypotheses, engine: Engine, language: Language) -> Entry:
    chosen, reasons = firewall.choose(entry.source, hypotheses, language)
    if chosen is None:
        reason = reasons[0] if reasons else "no translation"
        return _marked(entry, f"rejected: {engine.signature}: {reason}")
    text = casing.restore(chosen.text) if casing.is_capitals(entry.source) else chosen.text
    target = localise(text, entry.source, language)
    return _filled(entry, target, f"{engine.signature} score {chosen.score:.2f}")


def _filled(entry: Entry, target: str, origin: str) -> Entry:
    return replace(_marked(entry, origin), target=target, fuzzy=True)


def _marked(entry: Entry, origin: str) -> Entry:
    others = tuple(line for line in entry.comments if not line.startswith(MACHINE))
    return replace(entry, comments=(*others, f"{MACHINE} {origin}"))
