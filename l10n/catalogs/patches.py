"""Proposed patches: figures, months and weekdays that changed, carried into a translation.

Only where nothing else changed and the old one is found exactly once, and only where the words
around it can stay: `69 человек` is no pattern for `71`, whose noun is in another case. What a
patch makes is fuzzy and says so; with any doubt there is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from l10n.calendars import MONTHS, forms, kind_of
from l10n.figures import compare
from l10n.languages import ENGLISH, number_marks, plural_category
from l10n.model import State
from l10n.occurrences import occurrences
from l10n.revisions import compare_words, proposed_note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.languages import Language
    from l10n.model import Entry

_FIGURE = re.compile(
    r"(?P<before>[($€£\u00a5\"\u201c\u2018]*)(?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<after>%?[.,;:!?)\"\u201d\u2019]*)"
)
_NAME = re.compile(r"(?P<before>[(\"\u201c]*)(?P<name>[A-Z][a-z]+)(?P<after>[.,;:!?)\"\u201d]*)")
_FREE = re.compile(r"[ \u00a0\u202f]?%")
"""What may follow a figure without agreeing with it in number."""
_GROUPED = 4
"""Digits of a number that some languages group and some do not."""


@dataclass(frozen=True, slots=True)
class _Swap:
    """A word of the source and the word in its place."""

    before: str
    after: str
    figure: bool


def patch(entry: Entry, lender: Entry, language: Language) -> tuple[Entry, str]:
    """Return the OUTDATED `entry` with what changed carried over, and our note; both as they were.

    `entry` holds the words of `lender`. The note is empty where there is no patch: where anything
    but figures, months and weekdays changed, or the translation leaves a doubt.
    """
    before = entry.previous or ""
    target = entry.target
    if lender.state is State.OUTDATED:
        # Words that we patched ourselves are taken back to those of the previous sentence.
        back, _ = _patched(lender.source, before, target, language) or ("", ())
        again = _patched(before, lender.source, back, language) if back else None
        target = back if again is not None and again[0] == target else target
    found = _patched(before, entry.source, target, language)
    if found is None:
        return (replace(entry, target=target) if before == entry.source else entry), ""
    return replace(entry, target=found[0]), proposed_note(found[1])


def _patched(
    before: str, after: str, target: str, language: Language
) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """Return the target with each change carried over and the changes made; None for a doubt."""
    swaps = _swaps(before, after)
    if not swaps:
        return None
    edits: list[tuple[int, int, str]] = []
    for swap in swaps:
        find = _edit_of_figure if swap.figure else _edit_of_name
        edit = find(swap, before, target, language)
        if edit is None:
            return None
        edits.append(edit)
    edits.sort()
    if any(one[1] > two[0] for one, two in pairwise(edits)):
        return None
    shown = tuple((target[start:end], text) for start, end, text in edits)
    for start, end, text in reversed(edits):
        target = target[:start] + text + target[end:]
    lost, invented = compare(after, target, language)
    return None if lost or invented else (target, shown)


def _swaps(before: str, after: str) -> tuple[_Swap, ...]:
    """Return the words that changed, empty where a change is no figure, month or weekday."""
    found: list[_Swap] = []
    for change in compare_words(before, after):
        if change.kept:
            continue
        if len(change.before) != len(change.after):
            return ()
        for old, new in zip(change.before, change.after, strict=True):
            swap = _swap(old, new)
            if swap is None:
                return ()
            found.append(swap)
    return tuple(found)


def _swap(old: str, new: str) -> _Swap | None:
    for pattern, name in ((_FIGURE, "figure"), (_NAME, "name")):
        ours, theirs = pattern.fullmatch(old), pattern.fullmatch(new)
        if not ours or not theirs or ours["before"] != theirs["before"]:
            continue
        if ours["after"] != theirs["after"]:
            return None
        if name == "figure":
            return _Swap(ours[name], theirs[name], figure=True)
        if theirs[name] in kind_of(ours[name]):
            return _Swap(ours[name], theirs[name], figure=False)
    return None


def _edit_of_figure(
    swap: _Swap, source: str, target: str, language: Language
) -> tuple[int, int, str] | None:
    (old,) = (one.figure for one in occurrences(swap.before, ENGLISH))
    if sum(one.figure == old for one in occurrences(source, ENGLISH)) != 1:
        return None
    places = [one for one in occurrences(target, language) if one.figure == old]
    if len(places) != 1:
        return None
    start, end = places[0].start, places[0].end
    # `69-летний`, `G7`, `5:30`, a range: the figure is part of a word.
    if _glued(target, start, end) or _bends(target[:start], swap.after, language):
        return None
    dated = any(
        re.match(rf"\.? (?:de )?{re.escape(form)}\b", target[end:], re.IGNORECASE)
        for month in MONTHS
        for form in forms(month, language)
    )
    free = dated or _FREE.match(target, end) is not None
    if not free and plural_category(language, swap.before.replace(",", "")) != plural_category(
        language, swap.after.replace(",", "")
    ):
        return None
    shown = _in_form(swap, target[start:end], language)
    return None if shown is None else (start, end, shown)


def _glued(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    marks = "-\u2010\u2011\u2013/:'\u2019_@#"
    if before.isalnum() or after.isalnum() or (before and before in marks):
        return True
    return bool(after) and after in marks and not text[end + 1 : end + 2].isspace()


def _bends(before: str, figure: str, language: Language) -> bool:
    """Tell a word before a figure whose form depends on how the figure is read: `со 100`, `u 8`."""
    last = before.rsplit(maxsplit=1)[-1].casefold() if before.split() else ""
    if language.code == "es":
        return last == "u" or (last == "o" and (figure.startswith("8") or figure == "11"))
    return language.code == "ru" and last in {"со", "во", "ко", "об"}


def _in_form(swap: _Swap, old: str, language: Language) -> str | None:
    """Return the new figure as the translation writes the old one, None where that is unknown."""
    decimal, group = number_marks(language)
    whole, _, fraction = swap.after.partition(".")
    digits = whole.replace(",", "")
    old_whole, _, old_fraction = swap.before.partition(".")
    if old_fraction:
        decimal = old[-len(old_fraction) - 1]
        old = old[: -len(old_fraction) - 1]
    separators = [sign for sign in old if not sign.isdecimal()]
    if "," in whole:
        if not separators and len(digits) == _GROUPED:
            return None  # 1200, 1 200 or 1.200: the translator's desk knows
        if not separators and "," in old_whole and len(old_whole.replace(",", "")) > _GROUPED:
            separators = [""]
        digits = (separators or [group])[0].join(whole.split(","))
    return f"{digits}{decimal}{fraction}" if fraction else digits


def _edit_of_name(
    swap: _Swap, source: str, target: str, language: Language
) -> tuple[int, int, str] | None:
    if len(re.findall(rf"\b{swap.before}\b", source)) != 1:
        return None
    pairs = zip(forms(swap.before, language), forms(swap.after, language), strict=True)
    found = [edit for old, new in pairs for edit in _places(old, new, target)]
    return found[0] if len(found) == 1 else None


def _places(old: str, new: str, target: str) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", target, re.IGNORECASE):
        word = match[0]
        # `los lunes` has a plural that does not show.
        plural = target[: match.start()].endswith(("los ", "Los "))
        if plural or word not in {old, old[:1].upper() + old[1:]}:
            continue
        yield match.start(), match.end(), new if word == old else new[:1].upper() + new[1:]
