"""Which signs of a translation stand beside the word that the source denies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.checks.signs import Kind, Sign
from l10n.checks.spoken import Denial

_WORD_NEAR = 0.2
"""How far the translation of the denied word may be from where it is looked for."""
_LIGHT_FAR = 0.08
"""How far the sign may be where a word that may mean another thing stands without one."""
_REACH = 40
"""Characters between a sign and what it denies at most."""
_FRONTED_REACH = 120
_FRONTED = re.compile(r"(?:ni|ni siquiera|nadie|ning[uú]n\w*|tampoco|nunca|jamás)\b", re.IGNORECASE)
_NOR = re.compile(r"\b(?:ни|нити|ni|niti|не|ne|no) \Z", re.IGNORECASE)
"""What stands before a denied word whose verb has the sign: `ни один из них не`."""
_NOR_LENGTH = 6
_STOP = re.compile(r"[.;:!?\u2026]")
_AND = r"(?!(?:и|или|а|но|али|већ|y|o|e|pero|i|ili|ali|već)\s)"
_GAP = re.compile(rf"(?:\s+{_AND}[\w'\u2019-]+){{0,3}}\s+")
_GAP_BEHIND = re.compile(rf"\w*(?:, (?:что|да|како)\b)?(?:\s+{_AND}[\w'\u2019-]+){{0,4}}\s+")
_SECOND = re.compile(r"\b(?:и|или|y|o|i|ili)\s\Z|[а-я],\s\Z", re.IGNORECASE)
_AND_BEFORE = re.compile(r"\b(?:и|y|e|i)(?: \w{1,4})? \Z", re.IGNORECASE)
_SECOND_NEAR = range(-60, 81)


def held(denial: Denial, said: Sequence[Sign], target: str) -> tuple[set[int], float]:
    """Return the signs beside the denied word, and how far others may be, 1.0 for anywhere."""
    own: set[int] = set()
    limit = 1.0
    for what in denial.denied:
        nearest, free = _WORD_NEAR, False
        for found in what.said.finditer(target):
            holding = {j for j, sign in enumerate(said) if _holds(sign, found, target)}
            own |= holding
            distance = abs(found.start() / len(target) - denial.place)
            if distance < nearest:
                before = max(0, found.start() - _NOR_LENGTH)
                nearest = distance
                free = not holding and not _NOR.search(target, before, found.start())
        if free and not own and not what.passed:
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


def second_bare(denial: Denial, said: Sequence[Sign], target: str) -> bool:
    """Say whether the second of two words stands behind `and` without a sign: `no come y bebe`."""
    for what in denial.second:
        bare = False
        for found in what.said.finditer(target):
            if any(_holds(sign, found, target) for sign in said):
                return False
            bare = (
                bare
                or _AND_BEFORE.search(target, max(0, found.start() - 20), found.start()) is not None
            )
        if bare and what.telling:
            return True
    return False


def first_lost(sign: Sign, said: Sequence[Sign], target: str) -> bool:
    """Say whether a sign denies the second of two things, and none denies the first."""
    before = _SECOND.search(target, max(0, sign.start - 5), sign.start)
    if sign.kind is not Kind.OUTRIGHT or not before:
        return False
    return not any(
        sign.start - other.start in _SECOND_NEAR
        for other in said
        if other is not sign and other.kind is not Kind.PREFIXED
    )
