"""Words that say how many, three or more: what a translation adds only by mistake.

Ordinals and nouns such as `docena` stand in texts that count nothing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from l10n.numerals.lexicons import lexicon_of
from l10n.numerals.words import Part
from l10n.serbian.patterns import written

if TYPE_CHECKING:
    from l10n.languages import Language

_FEWEST, _MOST = 3, 100
_OTHERS = {
    # Ordinals, in their cases, and nouns: `пятого`, `тројка`.
    "es": r"\w*(?:im[oa]s?|av[oa]s?|cuart[oa]s?|quint[oa]s?|sext[oa]s?|noven[oa]s?"
    r"|tercer[oa]?s?)",
    "ru": r"\w+(?:ый|ой|ий|ого|его|ому|ему|ым|им|ом|ем|ая|ья|ую|ью|ое|ье|ые|ьи|ых|ыми|ей)",
    "sr": r"(?:трећ|четврт|пет|шест|седм|осм|девет|десет|\w+наест|\w+есет)"
    r"(?:и|а|о|ог|ога|ом|оме|у|е|ој|им|их)|\w+к[аеу]",
}


@cache
def cardinals(language: Language) -> frozenset[str]:
    """Return the forms of a language that count, in small letters; empty where we know none.

    >>> from l10n.languages import SPANISH
    >>> sorted(cardinals(SPANISH))[:3], "tercero" in cardinals(SPANISH)
    (['catorce', 'cinco', 'cincuenta'], False)
    """
    others = _OTHERS.get(language.code)
    if others is None:
        return frozenset()
    other = re.compile(written(others, language))
    return frozenset(
        form
        for form, word in lexicon_of(language).items()
        if word.part is Part.ADD and _FEWEST <= word.values[0] < _MOST and not other.fullmatch(form)
    )
