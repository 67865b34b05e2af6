"""Characters that show nothing: kept in a source file, never shown to a translator."""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff]")


def without_unseen(text: str) -> str:
    r"""Return `text` without control characters and byte order marks; white space stays.

    Wire circuits frame their stories with control characters and joined files have marks inside.
    PO editors and XML refuse them.

    >>> without_unseen("\x01Peace\ufeff talks\n")
    'Peace talks\n'
    """
    return _UNSEEN.sub("", text)


def is_blank(text: str) -> bool:
    r"""Tell text of which nothing can be seen.

    >>> is_blank(" \ufeff\x01\n"), is_blank("a")
    (True, False)
    """
    return not without_unseen(text).strip()
