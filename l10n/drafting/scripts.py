"""Serbian is one set of decisions in two scripts: an edit in either catalog reaches the other.

The Latin entry remembers, in a comment, what both scripts said when they were last in step, so
that the next run can tell which side a person has changed since.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from l10n.drafting.transcribing import carry_names
from l10n.model import IN_STEP, MACHINE, TERMS, Catalog, Entry, State
from l10n.provenance import agreement, mark, stands, texts_of
from l10n.revisions import PROPOSED, notes_of, with_notes
from l10n.serbian import to_cyrillic, to_latin

DERIVED = "derived from sr"
_WORDS = re.compile(r"([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Dispute:
    """An entry on which the two scripts differ and only a person can decide."""

    cyrillic: Entry
    latin: Entry
    reason: str


def synchronise(cyrillic: Catalog, latin: Catalog) -> tuple[Catalog, Catalog, tuple[Dispute, ...]]:
    """Return both catalogs with the edits of the other, and the entries that were left alone.

    What changed on one side only goes over, text and state, and back to Cyrillic only where the
    result read back gives the Latin text to the letter. What changed on both sides and differs
    is left as it is. Doing it again changes nothing. Obsolete entries are left alone.
    """
    partners = {entry.key: entry for entry in latin.entries if not entry.obsolete}
    pairs: dict[tuple[str | None, str], tuple[Entry, Entry]] = {}
    disputes: list[Dispute] = []
    for entry in cyrillic.entries:
        partner = partners.get(entry.key)
        if entry.obsolete or partner is None:
            continue
        settled = _settle(entry, partner)
        if isinstance(settled, Dispute):
            disputes.append(settled)
        else:
            ours, theirs = settled
            pairs[entry.key] = (ours, carry_names(ours, theirs, to_latin))
    return _taken(cyrillic, pairs, 0), _taken(latin, pairs, 1), tuple(disputes)


def agree(cyrillic: Entry, latin: Entry) -> bool:
    """Whether both scripts say the same, in the same state."""
    return _latin_texts(cyrillic) == texts_of(latin) and cyrillic.state is latin.state


def follow(cyrillic: Entry, latin: Entry) -> Entry:
    """Return the Latin entry with the words of the Cyrillic one, both in step from now on.

    Whoever wrote the Latin words is still named there.
    """
    if (latin.machine or "").startswith(DERIVED):
        return _in_latin(cyrillic, latin)
    target, *plurals = _latin_texts(cyrillic)
    return _remembering(replace(latin, target=target, plural_targets=tuple(plurals)))


def _taken(
    catalog: Catalog, pairs: dict[tuple[str | None, str], tuple[Entry, Entry]], side: int
) -> Catalog:
    return replace(
        catalog,
        entries=tuple(
            entry if entry.obsolete or entry.key not in pairs else pairs[entry.key][side]
            for entry in catalog.entries
        ),
    )


def _settle(cyrillic: Entry, latin: Entry) -> tuple[Entry, Entry] | Dispute:
    same = _latin_texts(cyrillic) == texts_of(latin)
    if same and cyrillic.state is latin.state:
        return cyrillic, _remembering(_told(cyrillic, latin) if latin.fuzzy else latin)
    base = _remembered(latin)
    ours = base is not None and stands(base, _latin_texts(cyrillic), cyrillic.state)
    theirs = base is not None and stands(base, texts_of(latin), latin.state)
    if State.EMPTY in {cyrillic.state, latin.state}:
        return _fill(cyrillic, latin, stale=ours or theirs)
    if ours is theirs and not same:
        since = "and both changed" if base else "and never were in step"
        return Dispute(cyrillic, latin, f"the two scripts differ, {since}")
    if ours is theirs:
        # Only the states differ, and the agreement does not tell: a person's approval counts, and
        # whatever is not OUTDATED is newer.
        theirs = latin.state is not State.REVIEWED and (
            cyrillic.state is State.REVIEWED or latin.state is State.OUTDATED
        )
    return (cyrillic, _in_latin(cyrillic, latin)) if theirs else _in_cyrillic(cyrillic, latin)


def _fill(cyrillic: Entry, latin: Entry, *, stale: bool) -> tuple[Entry, Entry] | Dispute:
    """Fill the empty side; but a draft that somebody emptied on one side is gone on both.

    `stale`: the words of the other side are those that were emptied. Words that a person has
    approved, and words newer than the emptying, are never taken away.
    """
    full = latin if cyrillic.state is State.EMPTY else cyrillic
    if stale and full.state is not State.REVIEWED:
        return _emptied(cyrillic), _emptied(latin)
    return (
        _in_cyrillic(cyrillic, latin) if full is latin else (cyrillic, _in_latin(cyrillic, latin))
    )


def _emptied(entry: Entry) -> Entry:
    ours = (MACHINE, IN_STEP, TERMS)
    return replace(
        entry,
        target="",
        plural_targets=("",) * len(entry.plural_targets),
        fuzzy=False,
        previous=None,
        previous_context=None,
        comments=tuple(line for line in with_notes(entry).comments if not line.startswith(ours)),
    )


def _in_latin(cyrillic: Entry, latin: Entry) -> Entry:
    made_by = f"{DERIVED}: {cyrillic.machine}" if cyrillic.machine else DERIVED
    target, *plurals = _latin_texts(cyrillic)
    return _remembering(
        replace(
            with_notes(mark(_told(cyrillic, latin), made_by), *_noted(cyrillic)),
            target=target,
            plural_targets=tuple(plurals),
            fuzzy=cyrillic.fuzzy,
            previous=cyrillic.previous,
            previous_context=cyrillic.previous_context,
        )
    )


def _told(cyrillic: Entry, latin: Entry) -> Entry:
    """Return the Latin entry with the line that tells the terms of the sentence."""
    lines = [to_latin(line) for line in cyrillic.comments if line.startswith(TERMS)]
    before = [line for line in latin.comments if line.startswith(TERMS)]
    if lines == before:
        return latin
    others = (line for line in latin.comments if not line.startswith(TERMS))
    return replace(latin, comments=(*lines, *others))


def _noted(cyrillic: Entry) -> tuple[str, ...]:
    """Return what the notes on a changed sentence say in Latin; none where it is settled."""
    if cyrillic.state is not State.OUTDATED:
        return ()
    return tuple(
        to_latin(line) if line.startswith(PROPOSED) else line for line in notes_of(cyrillic)
    )


def _in_cyrillic(cyrillic: Entry, latin: Entry) -> tuple[Entry, Entry] | Dispute:
    before = texts_of(cyrillic)
    texts = tuple(
        _back(text, before[place] if place < len(before) else "")
        for place, text in enumerate(texts_of(latin))
    )
    if tuple(map(to_latin, texts)) != texts_of(latin):
        return Dispute(
            cyrillic, latin, "the Latin text cannot be written in Cyrillic and read back the same"
        )
    target, *plurals = texts
    filled = replace(
        cyrillic,
        target=target,
        plural_targets=tuple(plurals),
        fuzzy=latin.fuzzy,
        previous=latin.previous,
        previous_context=latin.previous_context,
        comments=tuple(
            line for line in cyrillic.comments if not line.startswith(f"{MACHINE} rejected:")
        ),
    )
    if filled.state is not State.OUTDATED:
        filled, latin = with_notes(filled), with_notes(latin)
    return filled, _remembering(latin)


def _back(latin: str, before: str) -> str:
    """Return the Cyrillic of a Latin text, spelt like the Cyrillic that stood there before.

    Somebody may have written IT or konj- otherwise than the rules would; a word that was not
    touched keeps its form.
    """
    if to_latin(before) == latin:
        return before
    plain = to_cyrillic(latin)
    known: dict[str, str] = {}
    for word in _WORDS.findall(before):
        known[to_latin(word)] = word
    words, made = _WORDS.split(latin), _WORDS.split(plain)
    if len(words) != len(made):
        return plain
    made[1::2] = [
        known.get(word, by_rule) for word, by_rule in zip(words[1::2], made[1::2], strict=True)
    ]
    spelt = "".join(made)
    return spelt if to_latin(spelt) == latin else plain


def _latin_texts(entry: Entry) -> tuple[str, ...]:
    return tuple(map(to_latin, texts_of(entry)))


def _remembered(latin: Entry) -> str | None:
    for line in latin.comments:
        if line.startswith(IN_STEP):
            return line.removeprefix(IN_STEP).strip()
    return None


def _remembering(latin: Entry) -> Entry:
    others = tuple(line for line in latin.comments if not line.startswith(IN_STEP))
    if latin.state is State.EMPTY:
        return replace(latin, comments=others)
    return replace(latin, comments=(*others, f"{IN_STEP} {agreement(latin)}"))
