"""Checks of facts: numbers, their order, months and weekdays, negations."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.dates import NAMES, named_days, named_in
from l10n.figures import compare, swapped
from l10n.languages import Language
from l10n.model import Entry

MONTHS = 12


def figures_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every number that was lost, and every figure that was invented."""
    lost, invented = compare(entry.source, entry.target, language)
    for figure in lost.elements():
        yield f"{figure} is in the source but not in the translation"
    for figure in invented.elements():
        yield f"{figure} is in the translation but not in the source"


def figures_in_order(entry: Entry, language: Language) -> Iterator[str]:
    """Yield figures that stand in another order than in the source."""
    for one, two in swapped(entry.source, entry.target, language):
        yield f"{one} and {two} stand in another order than in the source"


def days_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every month and weekday that another has taken the place of."""
    before = named_days(entry.source)
    if not before:
        return
    after = named_in(entry.target, language)
    for lost in sorted(before - after):
        for other in sorted(after - before):
            if (lost < MONTHS) is (other < MONTHS):
                yield f"{NAMES[lost]} is in the source, {NAMES[other]} in the translation"
                break
