"""What numbers count: money, shares, distances, weights, times."""

from l10n.quantities.arithmetic import FAHRENHEIT, celsius, compared, factor
from l10n.quantities.reading import is_range, is_span, knows_units, names, unit_of, words_of_unit
from l10n.quantities.units import Dimension, Unit, unit_named

__all__ = [
    "FAHRENHEIT",
    "Dimension",
    "Unit",
    "celsius",
    "compared",
    "factor",
    "is_range",
    "is_span",
    "knows_units",
    "names",
    "unit_named",
    "unit_of",
    "words_of_unit",
]
