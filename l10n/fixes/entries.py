"""Entries of a catalog as the fixes leave them, and what each fix did."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.fixes.table import FIXES, Repair, mended
from l10n.model import State
from l10n.provenance import is_as_left, maker, stamp

if TYPE_CHECKING:
    from collections.abc import Collection

    from l10n.fixes.cases import Case
    from l10n.model import Entry

_NEAR = "memory, near"
_MEMORY = "memory"


def fix_entry(
    entry: Entry, case: Case, ignored: Collection[str] = ()
) -> tuple[Entry, tuple[Repair, ...]]:
    """Return the entry mended, and what was done; `ignored` names fixes and checks to leave out.

    `case` is that of the entry's source; an OUTDATED entry is read beside the sentence that it
    translates. A draft that is as the machine left it is stamped anew; words that the memory
    brought are a person's, and become an edit of them.
    """
    if entry.obsolete or entry.state is State.EMPTY or _NEAR in (entry.machine or ""):
        return entry, ()
    origin = maker(entry)
    own = is_as_left(entry) and not origin.startswith(_MEMORY)
    case = replace(case, source=translated(entry), ours=own and entry.fuzzy)
    fixes = [fix for fix in FIXES if not {fix.name, fix.check} & set(ignored)]
    target, repairs = mended(entry.target, case, fixes)
    plural = case if entry.plural is None else case.of(entry.plural)
    forms = [mended(one, plural, fixes) for one in entry.plural_targets]
    plurals = tuple(text for text, _ in forms)
    repairs = (*repairs, *(repair for _, found in forms for repair in found))
    if (target, plurals) == (entry.target, entry.plural_targets):
        return entry, ()
    fixed = replace(entry, target=target, plural_targets=plurals)
    return (stamp(fixed, entry.machine or "") if own else fixed), repairs


def translated(entry: Entry) -> str:
    """Return the sentence that the words translate: the former one where it has changed since.

    Only our own merge stamps a draft for the sentence as it is beside the words as they were.
    """
    outdated = entry.state is State.OUTDATED
    return entry.previous if outdated and entry.previous is not None else entry.source
