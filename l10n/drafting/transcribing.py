"""Comment lines that propose how a language would write a foreign name: `name: ... → ...?`.

A name is proposed once a catalog, at the first sentence that has it, as long as nobody has reviewed
that sentence and its translation does not have the proposed form already. A translator who takes
the question mark off a line makes it theirs; it is kept, and nothing more is proposed for the name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.drafting.bylines import byline_names
from l10n.drafting.tables import read_table
from l10n.languages import country_code
from l10n.model import IN_STEP, MACHINE, Role, State
from l10n.names import find_names
from l10n.names.proper import is_proper
from l10n.provenance import ARROW, NAME, is_proposal, settled_name
from l10n.terms.tokens import fold
from l10n.transcription import propose

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.model import Catalog, Entry

_LAST = (MACHINE, IN_STEP)
ROLES = frozenset({None, Role.BYLINE, Role.HEADLINE, Role.SUBHEAD, Role.CAPTION, Role.CREDIT})
_ENDINGS = "аеиоуыйьяјaeiouj"


def unknown(_name: str) -> bool:
    """Say of every name that no authority has it."""
    return False


def note_names(
    catalog: Catalog, language: Language, known: Callable[[str], bool] = unknown
) -> Catalog:
    """Return the catalog with the names in it proposed, and without proposals that are settled.

    `known` tells the names that an authority has. Doing it again changes nothing.
    """
    noted = {
        name for entry in catalog.entries for line in entry.comments if (name := settled_name(line))
    }
    entries: list[Entry] = []
    for entry in catalog.entries:
        lines: list[str] = []
        if not entry.obsolete and entry.context in ROLES:
            for name in _people(entry):
                if name not in noted and not _is_place(name) and not known(name):
                    noted.add(name)
                    lines += _line(name, entry, language)
        entries.append(_with_lines(entry, lines))
    return replace(catalog, entries=tuple(entries))


def _people(entry: Entry) -> Iterator[str]:
    """Yield the names in an entry that are of people for certain: two words and more, no others."""
    if entry.context == Role.BYLINE:
        yield from byline_names(entry.source)
        return
    for name in find_names(entry.source):
        if len(name.words) > 1 and not name.articled and is_proper(name.words[-1]):
            yield name.text


def _is_place(name: str) -> bool:
    # Teams and papers are called by their towns: `Elbe Hamburg`.
    known, town = read_table("places"), name.rpartition(" ")[2]
    return fold(name) in known or fold(town) in known or country_code(name) is not None


def _line(name: str, entry: Entry, language: Language) -> Iterator[str]:
    proposal = None if entry.state is State.REVIEWED else propose(name, language)
    if proposal is None or proposal.form == name:
        return
    forms = (proposal.form, *proposal.alternatives)
    if not any(_has(entry.target, form) for form in forms):
        yield f"{NAME}{name}{ARROW}{' / '.join(forms)}?"


def _has(target: str, form: str) -> bool:
    """Whether a translation has each word of a name, in any case, in capitals too."""
    stems = (word[:-1] if word[-1] in _ENDINGS else word for word in form.split())
    return all(re.search(rf"\b{re.escape(stem)}", target, re.IGNORECASE) for stem in stems)


def carry_names(origin: Entry, entry: Entry, write: Callable[[str], str]) -> Entry:
    """Return `entry` with the proposals of `origin` written in its own script."""
    theirs = set(filter(None, map(settled_name, entry.comments)))
    lines = []
    for line in origin.comments:
        name, arrow, forms = line.removeprefix(NAME).partition(ARROW)
        if is_proposal(line) and name not in theirs:
            lines.append(f"{NAME}{name}{arrow}{write(forms)}")
    return _with_lines(entry, lines)


def _with_lines(entry: Entry, lines: list[str]) -> Entry:
    """Return the entry with `lines` as its only proposals, before what other lines of ours say."""
    ours = [line for line in entry.comments if is_proposal(line)]
    if ours == lines:
        return entry
    others = [line for line in entry.comments if line not in ours]
    at = next((at for at, line in enumerate(others) if line.startswith(_LAST)), len(others))
    return replace(entry, comments=(*others[:at], *lines, *others[at:]))
