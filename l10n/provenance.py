"""Provenance: the `# machine:` line of an entry, and whether its words are still the machine's.

A draft's line ends in a stamp of the msgid and msgstr as the machine left them:
`# machine: argos en-es 0.2 sha256:dceb4c226e6e beam 4 score -0.24 draft:1a2b3c4d`. PO cannot say
more: tools keep the line when a person edits or approves the words, and `msgmerge` gives approved
words back their fuzzy mark when the source changes. So a machine may replace only words whose
stamp fits: an edit breaks it by another msgstr, and a changed source by another msgid. Only our
own merge, which still sees that nobody approved the old draft, stamps the pair anew.
"""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256

from l10n.model import IN_STEP, MACHINE, Entry, State

NAME = "name: "
"""How a line starts that says how a name is written; with a question mark at its end, perhaps."""
ARROW = " → "
_PROPOSED = re.compile(rf"{NAME}[^\W\d_].*{ARROW}.+\?")
_SETTLED = re.compile(rf"{NAME}(?P<name>.+?){ARROW}.+[^?]")
_STAMP = re.compile(r" draft:[0-9a-f]{8}\Z")
_DETAILS = re.compile(r"(?: terms:[0-9a-f]{8})?(?: score -?[\d.]+)?(?: draft:[0-9a-f]{8})?\Z")
_TERMS = re.compile(r" terms:([0-9a-f]{8})(?= score | draft:|\Z)")


def mark(entry: Entry, origin: str) -> Entry:
    """Return `entry` with `origin` as its only provenance line."""
    others = tuple(line for line in entry.comments if not line.startswith(MACHINE))
    return replace(entry, comments=(*others, f"{MACHINE} {origin}"))


def stamp(entry: Entry, origin: str) -> Entry:
    """Return `entry` marked as the untouched words of `origin`."""
    return mark(entry, f"{_STAMP.sub('', origin)} draft:{_digest(entry)}")


def is_untouched(entry: Entry) -> bool:
    """Whether a machine wrote these very words for this very source and nobody approved them.

    False without a stamp: a machine's line alone proves nothing about the words.
    """
    return entry.fuzzy and is_as_left(entry)


def is_as_left(entry: Entry) -> bool:
    """Whether the words are those that the provenance line speaks of, approved since or not."""
    return (entry.machine or "").endswith(f" draft:{_digest(entry)}")


def maker(entry: Entry) -> str:
    """Return what made the draft, without terms, score and stamp; empty where no machine did."""
    return _DETAILS.sub("", entry.machine or "")


def terms_of(entry: Entry) -> str:
    """Return the digest of the terms that a draft was made with, empty for none."""
    match = _TERMS.search(entry.machine or "")
    return match[1] if match else ""


def is_proposal(line: str) -> bool:
    """Whether a comment line proposes how a name is written: ours, whatever was done to it.

    A translator who takes the question mark off makes it theirs.

    >>> [is_proposal(f"name: Ana Ilic → Ана Илић{end}") for end in ("?", "")]
    [True, False]
    """
    return _PROPOSED.fullmatch(line) is not None


def settled_name(line: str) -> str:
    """Return the name of which a comment line says how it is written, empty where it does not.

    >>> settled_name("name: Ana Ilic → Ана Илић"), settled_name("name: Ana Ilic → Ана Илић?")
    ('Ana Ilic', '')
    """
    found = _SETTLED.fullmatch(line)
    return found["name"] if found else ""


def texts_of(entry: Entry) -> tuple[str, ...]:
    """Return the target and the plural targets."""
    return (entry.target, *entry.plural_targets)


def agreement(entry: Entry) -> str:
    """Return what an agreement of two scripts holds: a digest of the words, and the state."""
    return f"{_digest_of(texts_of(entry))} {entry.state}"


def stands(agreed: str, texts: tuple[str, ...], state: State) -> bool:
    """Whether one side still says what both agreed on.

    A new take of the story makes entries OUTDATED on both sides; nobody has decided that.
    """
    digest, _, then = agreed.partition(" ")
    return digest == _digest_of(texts) and (state == then or state is State.OUTDATED)


def is_in_step(entry: Entry) -> bool:
    """Whether the words are still those that were derived from the other script."""
    lines = (line for line in entry.comments if line.startswith(IN_STEP))
    return any(
        stands(line.removeprefix(IN_STEP).strip(), texts_of(entry), entry.state) for line in lines
    )


def _digest_of(texts: tuple[str, ...]) -> str:
    return sha256("\0".join(texts).encode()).hexdigest()[:12]


def _digest(entry: Entry) -> str:
    return sha256(f"{entry.source}\0{entry.target}".encode()).hexdigest()[:8]
