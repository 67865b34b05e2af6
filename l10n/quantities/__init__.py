"""What numbers count: money, shares, distances, weights, times."""

from l10n.quantities.reading import is_range, is_span, knows_units, names, unit_of
from l10n.quantities.units import Dimension, Unit

__all__ = ["Dimension", "Unit", "is_range", "is_span", "knows_units", "names", "unit_of"]
