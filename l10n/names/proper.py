"""Whether a word in capitals is a name of somebody or something by itself."""

from __future__ import annotations

import re
from functools import lru_cache

from l10n.names.lexicon import is_common, is_people, section

UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x180) if chr(code).isupper())
"""The capital letters of Latin script, for a set of characters."""
ARABIC = re.compile(r"[ae]l-[A-Z]")
_ACRONYM = re.compile(
    r"[A-Z0-9]{2,}s?|\w*[\d_]\w*|\w*(\w)\1\1\w*"
    r"|(?!Mac|Mc|De|Di|La|Le|Fitz|Van|Von|O['\u2019]|[A-Z][a-z]+[A-Z][a-z]+\Z)[A-Z]\w*[A-Z]\w*"
)
"""Capitals inside a word: `PMQs`, brands, and no `McCain`; figures and cries: `A1c`, `Oooh`."""
_PLAIN_NAME = re.compile(r"[A-Z](?:([a-z])(?!\1\1))+")
"""What most names look like, told faster than that they are no acronyms."""
_MADE = ("isation", "ization", "ology", "ism", "isms", "physics")
"""Endings of what is made of a name or a word and names nobody: `Romanisation`."""


@lru_cache(maxsize=65536)
def is_proper(word: str) -> bool:
    """Whether a capital word names something by itself.

    >>> [is_proper(word) for word in ("Putin", "McCain", "Minister", "Serbs", "NATO", "January")]
    [True, True, False, False, False, False]
    """
    if "-" in word and not ARABIC.match(word):
        parts = word.split("-")
        return all(map(is_proper, parts))
    return (
        len(word) > 1
        and (word[0].isupper() or ARABIC.match(word) is not None)
        and "." not in word
        and (_PLAIN_NAME.fullmatch(word) is not None or not _ACRONYM.fullmatch(word))
        and word.removesuffix("s") not in section("calendar")
        and word not in section("titles")
        and word not in section("meaning")
        and word not in section("suffixes")
        and not is_people(word)
        and not word.endswith(_MADE)
        and (word in section("given") or not is_common(word.lower()))
    )
