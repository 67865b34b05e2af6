"""Characters that show nothing, which no translator sees, and accents, which searches pass over."""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff]")


def without_unseen(text: str) -> str:
    r"""Return `text` without control characters and byte order marks; white space stays.

    Wire circuits frame their stories with control characters and joined files have marks inside.
    PO editors and XML refuse them.

    >>> without_unseen("\x01Peace\ufeff talks\n")
    'Peace talks\n'
    """
    return _UNSEEN.sub("", text)


def lowered(text: str) -> str:
    r"""Return `text` in small letters with every letter in its place.

    Where one grows when it is made small, places would be others, and `text` is as it was.

    >>> lowered("Not"), lowered("\u0130zmir")
    ('not', '\u0130zmir')
    """
    small = text.lower()
    return small if len(small) == len(text) else text


def is_blank(text: str) -> bool:
    r"""Tell text of which nothing can be seen.

    >>> is_blank(" \ufeff\x01\n"), is_blank("a")
    (True, False)
    """
    return not without_unseen(text).strip()


def without_accents(text: str) -> str:
    """Return `text` with its letters apart from their accents, and these left out.

    >>> without_accents("Bogotá, Niš")
    'Bogota, Nis'
    """
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text)
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])
