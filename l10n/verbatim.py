"""What a translation must keep letter for letter: addresses, handles, masked words, telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

SHIELDED = re.compile(
    r"""
    (?<!\w) (?:https?://|www\.) [^\s<>"\u201c\u201d\u00ab\u00bb]*
        [^\s<>"\u201c\u201d\u00ab\u00bb.,;:!?)'\u2019]
    | (?<![\w.+-]) [\w.+-]+ @ \w [\w-]* (?:\.\w+(?:-+\w+)*)+  # an e-mail address
    | (?<![\w@*]) [@\#] [^\W\d] \w*                  # a handle, a hashtag
    | (?<![\w*]) [^\W\d_]+ (?:\*+ [^\W\d_]+)+ (?!\w)  # a**hole; one star after a word is a note
    | (?<![\w*]) [^\W\d_]+ \*{2,} (?!\w)             # s***
    | (?<![\w*]) \*{2,} [^\W\d_]+ (?![\w*])          # ***hole, but not **bold**
    | (?<![\w.@/-]) (?:[a-z0-9] [\w-]*\.)+ (?:com|org|net|eu|gov|int|info|io|rs|ru|es|uk)
        (?: / [^\s<>"]* [^\s<>".,;:!?)] )? (?![\w-])  # an address without its scheme
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What an engine would respell."""

_TELEPHONE = re.compile(
    r"""
    (?<![\w+.,]) \+ \d [\d \u00a0()./-]{6,18} \d (?![\w,.]\d|\w)
    | (?<![\w+.,-]) (?:1[ -])? (?:\(\d{3}\)\ ?|\d{3}[-.]) \d{3} [-.\ ] \d{4} (?![\w-])
    | (?<=\b[Tt]el\ ) \d [\d /-]{4,} \d | (?<=\b[Tt]el\.\ ) \d [\d /-]{4,} \d
    | (?<=\b[Pp]hone\ ) \d [\d /-]{4,} \d | (?<=\b[Cc]all\ ) \d [\d /-]{5,} \d (?!\w)
    """,
    re.VERBOSE,
)
_DOTTED = re.compile(r"\.[a-z]")
_TELEPHONE_LIKELY = re.compile(r"\d[\d ()./-]{4}\d")
"""What a text has in it where anything of the kind is: most have not, and this is fast."""


def addresses(text: str) -> Iterator[str]:
    """Yield the web and e-mail addresses and the handles of a text, in order.

    >>> list(addresses("See https://example.org/a, www.example.rs or write to @ana #news"))
    ['https://example.org/a', 'www.example.rs', '@ana']
    """
    if "@" in text or "/" in text or _DOTTED.search(text):
        for found in SHIELDED.finditer(text):
            # `Lenta.ru` is the name of a paper, which may be declined.
            name = found[0][0].isupper() and "@" not in found[0] and "/" not in found[0]
            if "*" not in found[0] and not found[0].startswith("#") and not name:
                yield found[0]


def telephones(text: str) -> Iterator[str]:
    """Yield the telephone numbers of an English text, as they are written.

    >>> list(telephones("Call +381 11 555-01-23, not 555 people; 6-4 6-3 7-5."))
    ['+381 11 555-01-23']
    """
    if _TELEPHONE_LIKELY.search(text):
        for found in _TELEPHONE.finditer(text):
            yield found[0]


def digits(text: str) -> str:
    """Return the digits of a text and nothing else.

    >>> digits("+381 (11) 555")
    '38111555'
    """
    return "".join(sign for sign in text if sign.isdecimal())


def keeps_number(text: str, telephone: str) -> re.Match[str] | None:
    """Return where a text has a telephone number, its digits parted in any way."""
    wanted = digits(telephone)
    return re.search(r"\+?\(?" + r"[ \u00a0()./-]{0,3}".join(wanted) + r"(?!\d)", text)


@lru_cache(maxsize=64)
def veiled(source: str, target: str) -> tuple[str, str]:
    """Return both texts with addresses and telephone numbers blotted out, as long as before.

    The figures in them are no numbers of the news.
    """
    for address in set(addresses(source)):
        blot = "_" * len(address)
        source, target = source.replace(address, blot), target.replace(address, blot)
    for telephone in set(telephones(source)):
        source = source.replace(telephone, "_" * len(telephone))
        if found := keeps_number(target, telephone):
            target = target[: found.start()] + "_" * len(found[0]) + target[found.end() :]
    return source, target
