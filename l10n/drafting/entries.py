"""Entries of a catalog as a machine may fill them: which are open, and what a draft becomes.

A person's words are never replaced. An EMPTY entry is open; an OUTDATED one only where its words
are an untouched draft of the sentence as it was (`provenance.is_untouched`), which is worth
less than a draft of the sentence as it is. Whatever a person wrote or approved stays OUTDATED
with its `#|`, for a person to carry over: a small change in the source is a small change there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.drafting import firewall, rules, shields
from l10n.drafting.wording import settle
from l10n.model import MEMORY, Role, State
from l10n.provenance import is_untouched, mark, stamp
from l10n.revisions import with_notes
from l10n.styles import KEEP_UNITS
from l10n.typography import mend_quotes

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.model import Entry, Hypotheses, Hypothesis
    from l10n.styles import Style, Units

RULE = "rule"
RULES_ONLY = frozenset({Role.BYLINE, Role.DATELINE, Role.REVISION})
"""A model invents names here; where no rule is certain, the entry stays EMPTY."""


def is_open(entry: Entry) -> bool:
    """Whether a machine may write here."""
    if entry.obsolete or entry.plural is not None:
        return False
    return entry.state is State.EMPTY or (entry.state is State.OUTDATED and is_untouched(entry))


def is_for_engine(entry: Entry) -> bool:
    """Whether the engine may try: names, places and dates are for rules and people."""
    return is_open(entry) and entry.context not in RULES_ONLY


def is_refused(entry: Entry, signature: str) -> bool:
    """Whether this very engine failed on the entry before: asking again changes nothing."""
    return (entry.machine or "").startswith(f"rejected: {signature}:")


def fill_by_rule(entry: Entry, language: Language) -> Entry:
    """Return the entry drafted by a rule, or as it is where it is not open or no rule is sure."""
    target = rules.apply_rule(entry.context, entry.source, language) if is_open(entry) else None
    return entry if target is None else _filled(entry, target, RULE)


def fill(
    entry: Entry,
    hypotheses: Hypotheses,
    signature: str,
    language: Language,
    *,
    inside: bool = False,
    style: Style | None = None,
    units: Units = KEEP_UNITS,
) -> Entry:
    """Return the entry with the first hypothesis that passes the firewall, as a DRAFT.

    Where none does, it is EMPTY, with a line that says why. `inside` says that the sentence
    starts in the middle of a quotation; `style` and `units` are the desk's.
    """
    chosen, reasons = choose(entry.source, hypotheses, language)
    if chosen is None:
        reason = reasons[0] if reasons else "no translation"
        emptied = fresh(replace(entry, target="", fuzzy=False))
        return mark(emptied, f"rejected: {signature}: {reason}")
    target = settle(chosen.text, entry.source, language, inside=inside, style=style, units=units)
    return _filled(entry, target, f"{signature} score {chosen.score:.2f}")


def choose(
    source: str, hypotheses: Hypotheses, language: Language
) -> tuple[Hypothesis | None, tuple[str, ...]]:
    """Return the first hypothesis that can be a draft, or None, and why others cannot."""
    kept, lost = shields.unveil(source, hypotheses)
    mended = tuple(replace(one, text=mend_quotes(one.text, source)) for one in kept)
    chosen, reasons = firewall.choose(source, mended, language)
    return chosen, (*reasons, *lost)


def _filled(entry: Entry, target: str, origin: str) -> Entry:
    return stamp(fresh(replace(entry, target=target, fuzzy=True)), origin)


def fresh(entry: Entry) -> Entry:
    """Return the entry without what was said of the words that stood there before."""
    comments = tuple(line for line in entry.comments if not line.startswith(MEMORY))
    bare = replace(entry, comments=comments)
    return replace(with_notes(bare), previous=None, previous_context=None)
