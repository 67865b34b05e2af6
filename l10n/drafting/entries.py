"""Entries of a catalog as a machine may fill them: which are open, and what a draft becomes.

A person's words are never replaced. An EMPTY entry is open; an OUTDATED one only where its words
are an untouched draft of the sentence as it was (`provenance.is_untouched`), which is worth
less than a draft of the sentence as it is. Whatever a person wrote or approved stays OUTDATED
with its `#|`, for a person to carry over: a small change in the source is a small change there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from l10n.drafting import firewall, naming, rules, shields
from l10n.drafting.wording import settle
from l10n.measures import localise_days
from l10n.model import MEMORY, TERMS, Role, State
from l10n.provenance import is_untouched, mark, stamp, terms_of
from l10n.revisions import with_notes
from l10n.styles import KEEP_UNITS
from l10n.terms import digest
from l10n.typography import mend_quotes

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.model import Entry, Hypotheses, Hypothesis
    from l10n.styles import Style, Units
    from l10n.terms import Authority

Faults = Callable[[str, str], int]
"""How much is wrong with what an engine said, the second, for a source, the first."""

RULE = "rule"
_SCORE = " score "
"""What the line of an engine's draft has, and no other."""
RULES_ONLY = frozenset({Role.BYLINE, Role.DATELINE, Role.REVISION})
"""A model invents names here; where no rule is certain, the entry stays EMPTY."""


def is_open(entry: Entry) -> bool:
    """Whether a machine may write here."""
    if entry.obsolete or entry.plural is not None:
        return False
    return entry.state is State.EMPTY or (entry.state is State.OUTDATED and is_untouched(entry))


def is_for_engine(
    entry: Entry, language: Language | None = None, authority: Authority | None = None
) -> bool:
    """Whether the engine may try: names, places and dates are for rules and people.

    An untouched draft is tried again where the desk's terms in its sentence have changed since;
    not while some of them cannot be read, or a slip in a spreadsheet would undo a day's drafts.
    """
    if entry.context in RULES_ONLY:
        return False
    if is_open(entry) or authority is None or language is None or not authority.whole:
        return is_open(entry)
    drafted = _SCORE in (entry.machine or "") and not entry.obsolete and is_untouched(entry)
    return drafted and terms_of(entry) != digest(authority.found(entry.source), language)


def origin(entry: Entry, signature: str, language: Language, authority: Authority | None) -> str:
    """Return what a draft of the entry is made by: the engine, and the desk's terms in it."""
    terms = "" if authority is None else digest(authority.found(entry.source), language)
    return f"{signature} terms:{terms}" if terms else signature


def is_refused(entry: Entry, signature: str) -> bool:
    """Whether this very engine failed on the entry before: asking again changes nothing."""
    return (entry.machine or "").startswith(f"rejected: {signature}:")


def fill_by_rule(entry: Entry, language: Language, style: Style | None = None) -> Entry:
    """Return the entry drafted by a rule, or as it is where it is not open or no rule is sure.

    A date is as the desk's `style` has it.
    """
    target = rules.apply_rule(entry.context, entry.source, language) if is_open(entry) else None
    if target is None:
        return entry
    return _filled(entry, localise_days(target, entry.source, language, style), RULE)


def fill(
    entry: Entry,
    hypotheses: Hypotheses,
    signature: str,
    language: Language,
    *,
    inside: bool = False,
    style: Style | None = None,
    units: Units = KEEP_UNITS,
    authority: Authority | None = None,
    faults: Faults | None = None,
) -> Entry:
    """Return the entry with the best hypothesis that passes the firewall, as a DRAFT.

    Where none does, it is EMPTY, with a line that says why. `inside` says that the sentence
    starts in the middle of a quotation; `style` and `units` are the desk's. A line names the terms
    of the `authority` in it. The best is the first of those with the fewest `faults`.
    """
    chosen, reasons = choose(entry.source, hypotheses, language, authority, faults)
    by = origin(entry, signature, language, authority)
    line = "" if authority is None else naming.terms_line(entry, language, authority)
    if chosen is None:
        reason = reasons[0] if reasons else "no translation"
        emptied = _told(fresh(replace(entry, target="", fuzzy=False)), line)
        return mark(emptied, f"rejected: {by}: {reason}")
    target = settle(chosen.text, entry.source, language, inside=inside, style=style, units=units)
    drafted = replace(_told(fresh(entry), line), target=target, fuzzy=True)
    return stamp(drafted, f"{by}{_SCORE}{chosen.score:.2f}")


def choose(
    source: str,
    hypotheses: Hypotheses,
    language: Language,
    authority: Authority | None = None,
    faults: Faults | None = None,
) -> tuple[Hypothesis | None, tuple[str, ...]]:
    """Return the hypothesis that is best as a draft, or None, and why others cannot be one.

    Names of the `authority` are put right where that is certain. Without `faults` the best has
    the most of its terms.
    """
    kept, lost = shields.unveil(source, hypotheses, naming.kept_words(source, authority))
    mended = tuple(replace(one, text=mend_quotes(one.text, source)) for one in kept)
    wrong = None
    if authority is not None:
        mended = tuple(
            replace(one, text=naming.mend(source, one.text, language, authority)) for one in mended
        )
        wrong = partial(naming.lacking, source, language=language, authority=authority)
    if faults is not None:
        wrong = partial(faults, source)
    if len(mended) == 1:  # fast path: nothing to choose from
        wrong = None
    chosen, reasons = firewall.choose(source, mended, language, wrong)
    return chosen, (*reasons, *lost)


def _filled(entry: Entry, target: str, by: str) -> Entry:
    return stamp(replace(fresh(entry), target=target, fuzzy=True), by)


def _told(entry: Entry, line: str) -> Entry:
    return replace(entry, comments=(*entry.comments, line)) if line else entry


def fresh(entry: Entry) -> Entry:
    """Return the entry without what was said of the words that stood there before."""
    comments = tuple(line for line in entry.comments if not line.startswith((MEMORY, TERMS)))
    bare = replace(entry, comments=comments)
    return replace(with_notes(bare), previous=None, previous_context=None)
