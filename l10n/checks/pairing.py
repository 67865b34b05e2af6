"""Which denials of a source find one in the translation, and which are lost.

Each denial takes the nearest sign: one that stands beside the translation of the word it denies
goes first. Where that word stands in the translation without a sign, no other will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from l10n.checks.holding import first_lost, held, second_bare
from l10n.checks.signs import Kind, Sign
from l10n.checks.spoken import Denial
from l10n.languages import Language

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
_ENDS = re.compile(r"\W*(?:[.,;:!?\u2026\u2014]|\Z)")
_PREDICATE = re.compile(r"не\w+о|не\w+[еы]н\w?", re.IGNORECASE)
"""Russian and Serbian words that often end the sentence whose verb English denies early."""
_NO_DENIAL = re.compile(
    r"sin|nada|ni\b|не ?см|no obst|без|bez|чем ник|чем нич|не так д", re.IGNORECASE
)
"""How idle phrases begin that never stand for a `not`."""
_INSTEAD_FAR = 0.35
"""How far what may stand for a denied word may be from where it is looked for."""
_INSTEAD_LONG = 60
"""The same in characters, for short sentences."""

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


def paid(found: Sequence[Denial], said: Sequence[Sign], target: str) -> dict[int, int]:
    """Return by number the denials with the sign that each finds; the nearest find each other."""
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
    return paid


def unpaid(
    found: Sequence[Denial],
    said: Sequence[Sign],
    pairs: Mapping[int, int],
    target: str,
    language: Language,
) -> Iterator[Denial]:
    """Yield the denials that find no sign in the target, and no other words for it."""
    outright = any(sign.kind in {Kind.OUTRIGHT, Kind.WITHOUT} for sign in said)
    for i, denial in enumerate(found):
        if not (denial.kind in {"strong", "weak"} or (denial.kind == "without" and not outright)):
            continue
        if i not in pairs:
            if not _otherwise(denial, said, target, language):
                yield denial
        elif (denial.listed and first_lost(said[pairs[i]], said, target)) or second_bare(
            denial, said, target
        ):
            yield denial


def _otherwise(denial: Denial, said: Sequence[Sign], target: str, language: Language) -> bool:
    """Say whether the translation may deny in words that are no sign: `difícil`, `not easy`."""
    size = len(target)
    far = max(_INSTEAD_FAR, _INSTEAD_LONG / size)
    _, limit = held(denial, said, target)
    if limit < 1.0:
        return False
    return any(
        abs(found.start() / size - denial.place) <= far
        for what in denial.denied
        for instead in what.instead(language)
        for found in instead.finditer(target)
    )


def _pairs(
    denial: Denial, said: Sequence[Sign], target: str, spare: int
) -> Iterator[tuple[float, int]]:
    """Yield the signs that may stand for a denial: how far they are, and their number.

    `spare` is by how many signs there are more than denials.
    """
    size = len(target)
    extras = _EXTRA.get(denial.kind, {})
    own, limit = held(denial, said, target)
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
