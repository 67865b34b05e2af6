"""Regular expressions of Serbian words, written once in Cyrillic."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.serbian.latin import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language

_LATIN_RUN = re.compile(r"\\.|\(\?P<\w+>|[A-Za-z]+")


def written(pattern: str, language: Language) -> str:
    r"""Return a pattern of Serbian words in the script of `language`, others as they are.

    Escapes, group names and what is Latin already stay.

    >>> from l10n.languages import SERBIAN, SERBIAN_LATIN
    >>> written(r"\bчаша\w*", SERBIAN_LATIN), written(r"чаша", SERBIAN)
    ('\\bčaša\\w*', 'чаша')
    """
    if language.locale != "sr@latin":
        return pattern
    last, parts = 0, []
    for kept in _LATIN_RUN.finditer(pattern):
        parts += [to_latin(pattern[last : kept.start()]), kept[0]]
        last = kept.end()
    return "".join((*parts, to_latin(pattern[last:])))
