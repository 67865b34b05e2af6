"""Numbers as texts write them, in digits and in words."""

from l10n.numerals.reading import read_numbers
from l10n.numerals.sums import Number

__all__ = ["Number", "read_numbers"]
