"""Where a translation denies, and what stands in it without the sign of denial that it needs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from l10n.characters import lowered
from l10n.checks.denials import Denials

_NEAR = 60
"""Characters between `никто` and its `не` at most."""
_FAR = 150
"""The same of what goes on with a denial: `no come carne, ni pescado`."""
_CLAUSE = re.compile(
    r"[.;:!?\u2026]|[ ,\u2013\u2014-] (?:что|котор\w+|потому|если|чтобы|где|когда|поскольку|хотя)\b"
)
_STOP = re.compile(r"[;:!?\u2026]|(?<!\bSr)(?<!\bSra)(?<!\bDr)(?<!\bEE)(?<!\bUU)\.(?!\d)")
_FRONT = re.compile(
    r"(?:\A|[.,;:!?\u2026\"\u201c\u00ab\u00bf(\u2014-]|\b(?:que|qué|y|pero|o|e|si|porque|aunque|como"
    r"|cuando|donde|casi|prácticamente|quienes|quien|antes|más)) ?"
    r"(?:(?:a|de|en|por|para|con|bajo|casi|sino|ya|todavía|aún) )?\Z",
    re.IGNORECASE,
)
"""What stands before a Spanish `nada` that denies by itself."""
_FRONT_LENGTH = 40
_BEHIND_VERB = re.compile(
    r"[.,;:!?)\"\u00bb\u201d]|\Z| (?:de|a|en|por|que|el|la|los|las|un|una|y|al|del|con|puesto)\b"
)
"""What follows a `nunca` that stands behind its verb."""
_AUXILIARY = re.compile(r"\b(?:ha|han|hab[ií]an?|haya|hayan|he|hemos|sido|hubo|fue) \Z")
_AUXILIARY_LENGTH = 12
_ONE = re.compile(r" un[oa]? sol[oa]?\b")
_BEFORE_VERB = frozenset(("nunca", "jamás", "tampoco", "ni siquiera", "ni tan"))
"""Words that deny by themselves before a verb and need a `no` behind it."""
_LISTING = frozenset(("ни", "нити", "ni", "niti"))
_AND = re.compile(r" и (?!ник|\Z)")
_ENDS = re.compile(r"[.,;:!?)\"\u00bb\u201d]|\Z")


class Kind(StrEnum):
    """What a sign of denial is."""

    OUTRIGHT = "outright"
    WITHOUT = "without"
    AGREEING = "agreeing"
    """Goes on with a denial, and may stand for one more: `no viene ni llama`."""
    OTHER = "other"
    PREFIXED = "prefixed"
    IDLE = "idle"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign of denial in a translation, and the characters it takes."""

    start: int
    end: int
    kind: Kind


def signs(target: str, words: Denials) -> tuple[list[Sign], list[str]]:
    """Return what denies in the target, in no order, and the words that lack their `not`."""
    found: list[Sign] = []
    agreeing: list[re.Match[str]] = []
    text = lowered(target)
    for match in words.denying.finditer(text):
        if match.lastgroup == Kind.AGREEING:
            agreeing.append(match)
        else:
            found.append(Sign(*match.span(), Kind(match.lastgroup or Kind.IDLE)))
    lone: list[str] = []
    for match in agreeing:
        held, more = (_bound if words.bound else _free)(match, target, found)
        found += more
        if not held:
            lone.append(target[match.start() : match.end()])
    if words.needing is not None and not found:
        lone += [match[0] for match in words.needing.finditer(target)]
    found += [Sign(*match.span(), Kind.OTHER) for match in words.other.finditer(text)]
    found += [Sign(*match.span(), Kind.PREFIXED) for match in words.prefixed.finditer(text)]
    return found, lone


def _bound(
    match: re.Match[str], target: str, found: Sequence[Sign]
) -> tuple[bool, tuple[Sign, ...]]:
    """Say whether a word has the `not` it needs beside it, and what else it denies."""
    start, end = match.span()
    if target[start:end].isupper() and end - start > 1:
        return True, ()  # `НИ`, a newspaper
    several = match[0] in _LISTING
    for sign in found:
        if sign.kind is Kind.IDLE:
            continue
        gap = target[min(sign.end, end) : max(sign.start, start)]
        if len(gap) > (_FAR if several else _NEAR) or _CLAUSE.search(gap):
            continue
        if _AND.search(gap) and not target.startswith(" одн", end):
            continue
        # Only a list goes on behind a comma, and what is set between two.
        if several or "," not in gap or gap.startswith(",") or gap.count(",") > 1:
            return True, (Sign(start, end, Kind.AGREEING),) if start > sign.start else ()
    return bool(_front(target, start) and _ENDS.match(target, end)), ()  # `Ничего.`


def _free(
    match: re.Match[str], target: str, found: Sequence[Sign]
) -> tuple[bool, tuple[Sign, ...]]:
    """Say whether a Spanish word has a `no` before it or needs none, and what it denies."""
    start, end = match.span()
    word = match[0]
    reach = _FAR if word == "ni" and not _ONE.match(target, end) else _NEAR
    for sign in found:
        near = sign.kind is not Kind.IDLE and 0 < start - sign.start <= reach
        if near and not _STOP.search(target, sign.end, start):
            return True, (Sign(start, end, Kind.AGREEING),)
    front = _front(target, start)
    if word in _BEFORE_VERB and not front:
        front = not _BEHIND_VERB.match(target, end) and not _AUXILIARY.search(
            target, max(0, start - _AUXILIARY_LENGTH), start
        )
    return front, (Sign(start, end, Kind.OUTRIGHT),) if front else ()


def _front(target: str, start: int) -> bool:
    return _FRONT.search(target, max(0, start - _FRONT_LENGTH), start) is not None
