"""Translation and localization of news wire stories.

The package reads in the order of the work::

    sources -> story -> segments -> catalogs -> drafts -> checks -> editions
"""

__version__ = "0.1.0"
