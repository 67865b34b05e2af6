"""Checks of facts: numbers, their order, months and weekdays, negations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from l10n.dates import NAMES, in_figures, knows_days, named_days, named_in
from l10n.figures import lost_signs, match_numbers, swapped
from l10n.languages import Language
from l10n.model import Entry

MONTHS = 12


def figures_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every number or minus that was lost, and every figure that was invented."""
    match = match_numbers(entry.source, entry.target, language)
    # As often as each is missing, one after the other.
    for figure in Counter(match.lost).elements() if match.lost else ():
        yield f"{figure} is in the source but not in the translation"
    more = (*match.invented, *match.added)
    for figure in Counter(more).elements() if more else ():
        yield f"{figure} is in the translation but not in the source"
    for figure in lost_signs(entry.source, entry.target, language):
        yield f"{figure} is negative in the source, but not in the translation"


def figures_in_order(entry: Entry, language: Language) -> Iterator[str]:
    """Yield figures that stand in another order than in the source."""
    for one, two in swapped(entry.source, entry.target, language):
        yield f"{one} and {two} stand in another order than in the source"


def days_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every month and weekday that another has taken the place of."""
    lost, others = _days(entry.source, entry.target, language)
    for day in lost:
        for other in others:
            if (day < MONTHS) is (other < MONTHS):
                yield f"{NAMES[day]} is in the source, {NAMES[other]} in the translation"
                break


def days_named(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every month and weekday that the translation does not name, nor another instead."""
    lost, others = _days(entry.source, entry.target, language)
    for day in lost:
        if any((day < MONTHS) is (other < MONTHS) for other in others):
            continue
        # `The Sunday Times` is a name, and `24. 2.` is a date.
        if NAMES[day] not in entry.target and not in_figures(entry.source, entry.target, day + 1):
            yield f"{NAMES[day]} is in the source but not in the translation"


@lru_cache(maxsize=64)
def _days(source: str, target: str, language: Language) -> tuple[list[int], list[int]]:
    """Return what of `NAMES` only the source has, and then what only the translation has."""
    before = named_days(source)
    if not before or not knows_days(language):
        return [], []
    lost = before - named_in(target, language, before)
    if not lost:  # fast path: nothing has taken the place of anything
        return [], []
    return sorted(lost), sorted(named_in(target, language) - before)
