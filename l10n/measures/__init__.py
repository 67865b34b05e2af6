"""Money, times, dates and American units of an English sentence, as another language writes them.

Each rule looks for what the source says in the translation and rewrites it where there is no
doubt; in everything else the translation comes back as it was.
"""

from l10n.measures.conversions import metric_values
from l10n.measures.days import localise_days, long_date
from l10n.measures.figures import restyle_figures
from l10n.measures.money import localise_money, restore_money
from l10n.measures.times import localise_times
from l10n.measures.units import convert_units, tie_units

__all__ = [
    "convert_units",
    "localise_days",
    "localise_money",
    "localise_times",
    "long_date",
    "metric_values",
    "restore_money",
    "restyle_figures",
    "tie_units",
]
