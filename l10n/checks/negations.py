"""Check of negations: a `not` that fell out turns the news round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from l10n.checks.denials import ENGLISH, ENGLISH_DOUBLE, ENGLISH_ONLY, Denials, denials
from l10n.languages import Language
from l10n.model import Entry

_SIGNS = ("not", "never", "n't", "n\u2019t")
_LIKELY = re.compile(r"n['\u2019]t\b|\b(?:not|cannot|never)\b")
"""What a source, in small letters, has in it that is looked at: most have none."""
_FAR = 0.12
"""Part of a sentence by which a denial may move in a translation where there are several."""
_SHORT = 12
"""Characters by which it may move at least."""
_MAYBE_FAR = 0.04
"""The same for what need not be denied in the translation: `unlikely`, `few`."""
_LATER = 0.05
"""By how much a `poco` stands behind a `no` that is as near."""
_WITH_NEXT = re.compile(r"\w+(?:['\u2019]\w+)?(?: \w+)?")
_NEAR = 60
"""Characters between `никто` and its `не` at most."""
_CLAUSE = re.compile(r"[.;:!?]")
_FRONT = re.compile(
    r"(?:\A|[.,;:!?\"\u201c\u00ab\u00bf(\u2014-]|\b(?:que|y|pero|o|e|si|porque|aunque|como|cuando"
    r"|donde|casi|prácticamente)) ?"
    r"(?:(?:a|de|en|por|para|con|bajo|casi|sino) )?\Z",
    re.IGNORECASE,
)
"""What stands before a Spanish `nada` that denies by itself."""


@dataclass(frozen=True, slots=True)
class _Denial:
    """A denial of the source: where it stands, as a part of its length, and what it is."""

    place: float
    kind: str
    text: str
    double: bool
    """Whether what it denies is a denial itself: `not impossible`."""


def negation_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message where the source denies something and nothing in the target does."""
    lowered = entry.source.lower()
    # Fast path: most sentences deny nothing.
    if not (any(sign in lowered for sign in _SIGNS) and _LIKELY.search(lowered)):
        return
    words = denials(language)
    if words is None:
        return
    spoken = list(_spoken(entry.source))
    if not any(denial.kind == "strong" for denial in spoken):
        yield from _only_kept(entry, spoken, words)
        return
    said, lone = _said(entry.target, words)
    if lone:
        yield f"{lone[0]!r} stands in the translation without a 'not' beside it"
        return
    others = [f.start() / len(entry.target) for f in words.other.finditer(entry.target)]
    far = max(_FAR, _SHORT / len(entry.target))
    for denial in _unpaid(spoken, said, others, far):
        yield f"{denial.text!r} is in the source, and the translation denies less often"


def _spoken(source: str) -> Iterator[_Denial]:
    double_until = 0
    for found in ENGLISH.finditer(source):
        kind = found.lastgroup or ""
        # `Did not lack` is one denial and needs one: `no le faltó`.
        if kind == "idle" or (kind == "maybe" and found.start() < double_until):
            continue
        # `n't` is shown with the verb it hangs on.
        text = _WITH_NEXT.match(source, source.rfind(" ", 0, found.start() + 1) + 1)
        double = ENGLISH_DOUBLE.match(source, found.end()) if kind == "strong" else None
        if double:
            double_until = double.end()
        shown = text[0] if text else found[0]
        yield _Denial(found.start() / len(source), kind, shown, double is not None)


def _only_kept(entry: Entry, spoken: list[_Denial], words: Denials) -> Iterator[str]:
    """Yield a message where `not only` has become `only`."""
    phrases = [denial for denial in spoken if denial.kind == "only"]
    if not phrases or any(found["outright"] for found in words.denying.finditer(entry.target)):
        return
    kept = [found.span() for found in words.denying.finditer(entry.target) if found["idle"]]
    alone = len(ENGLISH_ONLY.findall(entry.source)) - len(phrases)
    lone = [
        found[0]
        for found in words.only.finditer(entry.target)
        if not any(start <= found.start() < end for start, end in kept)
    ]
    if len(kept) < len(phrases) and len(lone) > alone:
        yield f"{phrases[0].text!r} is in the source, and {lone[0]!r} in the translation"


def _unpaid(
    spoken: list[_Denial], said: list[float], others: list[float], far: float
) -> Iterator[_Denial]:
    """Yield the denials that find none in the target; the nearest find each other first."""
    needed = sum(denial.kind in {"strong", "weak"} for denial in spoken)
    near = 1.0 if len(said) <= needed else far
    pairs: list[tuple[float, int, tuple[bool, int]]] = []
    for i, denial in enumerate(spoken):
        limit = _MAYBE_FAR if denial.kind == "maybe" else near
        if denial.kind == "only":
            continue
        distances = [(abs(denial.place - q), (True, j)) for j, q in enumerate(said)]
        pairs += [(distance, i, at) for distance, at in distances if distance <= limit]
        if not denial.double and denial.kind != "maybe":
            distances = [(abs(denial.place - q), (False, j)) for j, q in enumerate(others)]
            pairs += [(distance + _LATER, i, at) for distance, at in distances if distance <= far]
    paid: set[int] = set()
    used: set[tuple[bool, int]] = set()
    for _, i, at in sorted(pairs):
        if i not in paid and at not in used:
            paid.add(i)
            used.add(at)
    for i, denial in enumerate(spoken):
        if denial.kind in {"strong", "weak"} and i not in paid:
            yield denial


def _said(target: str, words: Denials) -> tuple[list[float], list[str]]:
    """Return where the target denies, as parts of its length, and what agrees with no denial."""
    outright, agreeing = [], []
    for found in words.denying.finditer(target):
        if found["outright"]:
            outright.append(found.start())
        elif found["agreeing"]:
            agreeing.append(found)
    lone = []
    for found in agreeing:
        place = found.start()
        if any(
            abs(other - place) <= _NEAR
            and not _CLAUSE.search(target, min(other, place), max(other, place))
            for other in outright
            if words.bound or other < place
        ):
            continue
        if words.bound:
            lone.append(found[0])
        elif _FRONT.search(target, max(0, place - 40), place):
            outright.append(place)
        else:
            lone.append(found[0])
    return [place / len(target) for place in outright], lone
