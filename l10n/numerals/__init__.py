"""Numbers as texts write them, in digits and in words."""

from l10n.numerals.cardinals import cardinals
from l10n.numerals.lexicons import ROMAN_NUMERALS, lexicon_of
from l10n.numerals.reading import read_numbers
from l10n.numerals.sums import Number
from l10n.numerals.vocabulary import Vocabulary
from l10n.numerals.words import Part

__all__ = [
    "ROMAN_NUMERALS",
    "Number",
    "Part",
    "Vocabulary",
    "cardinals",
    "lexicon_of",
    "read_numbers",
]
