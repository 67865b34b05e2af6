"""The table of fixes: name, the check that reports what it mends, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.fixes import figures, letters, marks, words
from l10n.fixes.shields import shielded, veil

if TYPE_CHECKING:
    from l10n.fixes.cases import Case

_ROUNDS = 4
_LONGEST = 10_000
"""Characters: what is longer is no sentence, and may cost a slow fix too much."""
_AROUND = 12
"""Characters shown either side of what a fix changed."""
TYPOGRAPHY = "typography"
"""The check that reports what no other check does."""


@dataclass(frozen=True, slots=True)
class Fix:
    """One row of the table: `function` returns the text mended, or as it is."""

    name: str
    check: str
    function: Callable[[str, Case], str]


@dataclass(frozen=True, slots=True)
class Repair:
    """What one fix did: the words as they were and as they are, with a few around."""

    fix: str
    check: str
    before: str
    after: str


FIXES = (
    Fix("letters", "script-mix", letters.unmix_letters),
    Fix("spaces", TYPOGRAPHY, words.single_spaces),
    Fix("doubled", "doubled", words.single_words),
    Fix("ellipsis", TYPOGRAPHY, marks.ellipses),
    Fix("apostrophes", TYPOGRAPHY, marks.apostrophes),
    Fix("quotes", "quote-style", marks.quote_marks),
    Fix("opening-marks", "questions", marks.opening_marks),
    Fix("dashes", TYPOGRAPHY, marks.dashes),
    Fix("figures", TYPOGRAPHY, figures.figure_marks),
    Fix("times", TYPOGRAPHY, figures.times),
    Fix("dates", TYPOGRAPHY, figures.days),
    Fix("units", TYPOGRAPHY, figures.metric_units),
    Fix("money", TYPOGRAPHY, figures.money),
    Fix("ordinals", TYPOGRAPHY, figures.ordinals),
    Fix("unit-space", TYPOGRAPHY, figures.unit_spaces),
    Fix("percent", TYPOGRAPHY, marks.percent_signs),
)
"""In the order in which they work."""


def mend(text: str, case: Case, fixes: Sequence[Fix] = FIXES) -> str:
    """Return a translation with everything mended that is certain.

    >>> from l10n.fixes import Case
    >>> from l10n.languages import SERBIAN
    >>> from l10n.styles import default_style
    >>> mend('Рекао је "да"  5 %.', Case("He said “yes” 5%.", SERBIAN, default_style(SERBIAN)))
    'Рекао је „да“ 5%.'
    """
    return mended(text, case, fixes)[0]


def mended(text: str, case: Case, fixes: Sequence[Fix] = FIXES) -> tuple[str, tuple[Repair, ...]]:
    """Return what `mend` does, and what each fix did.

    The fixes work until none finds more; a text on which they never agree comes back as it was.
    """
    shown = veil(text) if len(text) <= _LONGEST else None
    if shown is None:
        return text, ()
    now = shown.text
    repairs: dict[Repair, None] = {}
    for _ in range(_ROUNDS):
        started = now
        for fix in fixes:
            changed = fix.function(now, case)
            if changed != now and shown.keeps(changed):
                parts = map(shown.lifted, _difference(now, changed))
                repairs[Repair(fix.name, fix.check, *parts)] = None
                now = changed
        if now == shown.text:
            return text, ()
        if now == started:
            done = shown.lifted(now)
            return (done, tuple(repairs)) if shielded(done) == shown.words else (text, ())
    return text, ()


def _difference(before: str, after: str) -> tuple[str, str]:
    """Return the stretch that differs, with a few characters around it and words left whole.

    >>> _difference("A partir de mañana, un 5% menos.", "A partir de mañana, un 5 % menos.")
    ('mañana, un 5% menos.', 'mañana, un 5 % menos.')
    """
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    shorter -= start
    end = next((at for at in range(shorter) if before[-1 - at] != after[-1 - at]), shorter)
    first = max(0, start - _AROUND)
    first = max(before.rfind(" ", 0, first) + 1, first - _AROUND)
    last = max(0, end - _AROUND)
    beyond = before.find(" ", len(before) - last)
    last = max(len(before) - beyond if beyond >= 0 else 0, last - _AROUND)
    return before[first : len(before) - last], after[first : len(after) - last]
