"""Which denials of a source find one in the translation, and which are lost.

Each denial takes the nearest sign: one that stands beside the translation of the word it denies
goes first. Where that word stands in the translation without a sign, no other will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from l10n.checks.signs import Kind, Sign
from l10n.checks.spoken import Denial

_FAR = 0.08
"""Part of a sentence by which a denial may move where there are more signs than it needs."""
_SHORT = 12
"""Characters by which it may move at least."""
_LONG = 100
"""The same where signs are few."""
_MAYBE_FAR = 0.04
"""The same for what need not be denied in the translation: `unlikely`, `few`."""
_PREFIXED_FAR = 0.05
_PREDICATE_FAR = 0.3
_SURE = 0.1
"""What counts of the distance to the sign beside the denied word."""
_WORD_NEAR = 0.2
"""How far the translation of the denied word may be from where it is looked for."""
_LIGHT_FAR = 0.08
"""How far the sign may be where a word that may mean another thing stands without one."""
_REACH = 40
"""Characters between a sign and what it denies at most."""
_FRONTED_REACH = 120
_FRONTED = re.compile(r"(?:ni|ni siquiera|nadie|ning[uú]n\w*|tampoco|nunca|jamás)\b", re.IGNORECASE)
_STOP = re.compile(r"[.;:!?\u2026]")
_AND = r"(?!(?:и|или|а|но|али|већ|y|o|e|pero|i|ili|ali|već)\s)"
_GAP = re.compile(rf"(?:\s+{_AND}[\w'\u2019-]+){{0,3}}\s+")
_GAP_BEHIND = re.compile(rf"\w*(?:, (?:что|да|како)\b)?(?:\s+{_AND}[\w'\u2019-]+){{0,4}}\s+")
_ENDS = re.compile(r"\W*(?:[.,;:!?\u2026\u2014]|\Z)")
_PREDICATE = re.compile(r"не\w+о|не\w+[еы]н\w?", re.IGNORECASE)
"""Russian and Serbian words that often end the sentence whose verb English denies early."""
_NO_DENIAL = re.compile(r"sin|nada|не ?см|no obst", re.IGNORECASE)
"""How idle phrases begin that never stand for a `not`."""
_SECOND = re.compile(r"\b(?:и|или|y|o|i|ili)\s\Z|[а-я],\s\Z", re.IGNORECASE)
_SECOND_NEAR = range(-60, 81)

_EXTRA: Mapping[str, Mapping[Kind, float]] = {
    "strong": {
        Kind.OUTRIGHT: 0.0,
        Kind.WITHOUT: 0.03,
        Kind.AGREEING: 0.05,
        Kind.OTHER: 0.05,
        Kind.PREFIXED: 0.05,
        Kind.IDLE: 0.05,
    },
    "weak": {
        Kind.OUTRIGHT: 0.02,
        Kind.WITHOUT: 0.0,
        Kind.AGREEING: 0.0,
        Kind.OTHER: 0.03,
        Kind.PREFIXED: 0.03,
        Kind.IDLE: 0.05,
    },
    "without": {
        Kind.OUTRIGHT: 0.05,
        Kind.WITHOUT: 0.0,
        Kind.AGREEING: 0.02,
        Kind.OTHER: 0.0,
        Kind.PREFIXED: 0.0,
    },
    "maybe": {
        Kind.OUTRIGHT: 0.02,
        Kind.WITHOUT: 0.0,
        Kind.AGREEING: 0.02,
        Kind.OTHER: 0.0,
        Kind.PREFIXED: 0.0,
        Kind.IDLE: 0.0,
    },
    "only": {Kind.OUTRIGHT: 0.03, Kind.IDLE: 0.0},
}
"""By denial, which signs may stand for it, and by how much another is nearer if as near."""
_FEW = frozenset(
    (
        *(("strong", Kind.OUTRIGHT), ("strong", Kind.WITHOUT), ("weak", Kind.OUTRIGHT)),
        *(("weak", Kind.WITHOUT), ("weak", Kind.AGREEING), ("without", Kind.OUTRIGHT)),
        ("without", Kind.WITHOUT),
    )
)
"""Denials and signs that find each other at any distance where signs are few."""


def unpaid(found: Sequence[Denial], said: Sequence[Sign], target: str) -> Iterator[Denial]:
    """Yield the denials that find none in the target; the nearest find each other first."""
    outright = sum(sign.kind in {Kind.OUTRIGHT, Kind.WITHOUT} for sign in said)
    needed = sum(denial.kind in {"strong", "weak", "without"} for denial in found)
    spare = outright - needed
    pairs = [
        (distance, i, j)
        for i, denial in enumerate(found)
        for distance, j in _pairs(denial, said, target, spare)
    ]
    paid: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in paid and j not in used:
            paid[i] = j
            used.add(j)
    for i, denial in enumerate(found):
        must = denial.kind in {"strong", "weak"} or (denial.kind == "without" and not outright)
        if must and (i not in paid or (denial.listed and _second(said[paid[i]], said, target))):
            yield denial


def _pairs(
    denial: Denial, said: Sequence[Sign], target: str, spare: int
) -> Iterator[tuple[float, int]]:
    """Yield the signs that may stand for a denial: how far they are, and their number.

    `spare` is by how many signs there are more than denials.
    """
    size = len(target)
    extras = _EXTRA.get(denial.kind, {})
    own, limit = _held(denial, said, target)
    for j, sign in enumerate(said):
        if sign.kind not in extras or (
            denial.double and sign.kind in {Kind.OTHER, Kind.PREFIXED, Kind.IDLE}
        ):
            continue
        idle = sign.kind is Kind.IDLE and denial.kind == "strong"
        if idle and _NO_DENIAL.match(target, sign.start):
            continue
        distance = abs(denial.place - sign.start / size)
        if j in own:
            distance *= _SURE
        elif distance > min(limit, _limit(denial, sign, target, spare)):
            continue
        yield distance + extras[sign.kind], j


def _limit(denial: Denial, sign: Sign, target: str, spare: int) -> float:
    """Return how far, as a part of the target's length, a sign may be from a denial."""
    size = len(target)
    far = max(_FAR, _SHORT / size)
    if denial.kind == "only" and sign.kind is Kind.IDLE:
        far = 1.0
    elif denial.kind == "maybe" and sign.kind is Kind.OUTRIGHT:
        far = _MAYBE_FAR
    elif (denial.kind, sign.kind) in _FEW:
        far = max(far, _LONG / size) if spare <= 0 else far
    elif spare < 0 and sign.kind is Kind.OTHER and _ENDS.match(target, sign.end):
        far = 1.0
    elif spare < 0 and _PREDICATE.fullmatch(target, sign.start, sign.end):
        far = max(_PREDICATE_FAR, far)
    elif denial.kind in {"strong", "weak"} and sign.kind is Kind.PREFIXED:
        far = max(_PREFIXED_FAR, _SHORT / size)
    return far


def _held(denial: Denial, said: Sequence[Sign], target: str) -> tuple[set[int], float]:
    """Return the signs beside the denied word, and how far others may be, 1.0 for anywhere."""
    own: set[int] = set()
    limit = 1.0
    for what in denial.denied:
        nearest, free = _WORD_NEAR, False
        for found in what.said.finditer(target):
            held = {j for j, sign in enumerate(said) if _holds(sign, found, target)}
            own |= held
            distance = abs(found.start() / len(target) - denial.place)
            if distance < nearest:
                nearest, free = distance, not held
        if free and not own:
            limit = min(limit, 0.0 if what.telling else _LIGHT_FAR)
    return own, limit


def _holds(sign: Sign, found: re.Match[str], target: str) -> bool:
    """Say whether a sign stands so near to a word that it may deny it."""
    start, end = found.span()
    if sign.end <= start:
        if start <= sign.end + _FRONTED_REACH and _FRONTED.match(target, sign.start):
            return not _STOP.search(target, sign.end, start)
        return start <= sign.end + _REACH and _GAP.fullmatch(target, sign.end, start) is not None
    if sign.start <= start:
        return True
    # `Хочу не ехать`: a `not` may follow, a word with one in it does not.
    behind = sign.kind not in {Kind.OTHER, Kind.PREFIXED, Kind.WITHOUT}
    near = behind and sign.start <= end + _REACH
    return near and _GAP_BEHIND.fullmatch(target, end, sign.start) is not None


def _second(sign: Sign, said: Sequence[Sign], target: str) -> bool:
    """Say whether a sign denies the second of two things, and none denies the first."""
    before = _SECOND.search(target, max(0, sign.start - 5), sign.start)
    if sign.kind is not Kind.OUTRIGHT or not before:
        return False
    return not any(
        sign.start - other.start in _SECOND_NEAR
        for other in said
        if other is not sign and other.kind is not Kind.PREFIXED
    )
