"""Full stops that belong to an abbreviation and not to the sentence."""

import re

ABBREVIATION = re.compile(
    r"(?:\b\w|\d|\w\.\s?\w+|\b(?:etc|gral|núm|pág|sra?|dra?|uds?|inc|ltd|co|corp|jr|mr|mrs|no"
    r"|тыс|руб|коп|гг|ул|обл|стр|им|др|итд|итп|бр|год|нпр|itd|itp|br|god|npr))\.$",
    re.IGNORECASE,
)
"""Matches at the end of a text whose last full stop may be an abbreviation's."""
