"""Numbers of an English source and its translation: lost, invented, swapped, in another unit."""

from l10n.figures.clocks import other_half, times
from l10n.figures.conversions import as_much, says_the_same, shared_unit
from l10n.figures.matching import Match, compare, contradicted, match_numbers
from l10n.figures.order import swapped
from l10n.figures.signs import lost_signs

__all__ = [
    "Match",
    "as_much",
    "compare",
    "contradicted",
    "lost_signs",
    "match_numbers",
    "other_half",
    "says_the_same",
    "shared_unit",
    "swapped",
    "times",
]
