"""What no fix may touch: addresses, handles, masked words, code and placeholders."""

from __future__ import annotations

import re
from dataclasses import dataclass

from l10n.serbian.shields import ADDRESSES_AND_CODE, FILES, SITES

_MASKED = (
    r"|(?<![\w*])[^\W\d_]+(?:\*+[^\W\d_]+)+(?!\w)"
    r"|(?<![\w*])[^\W\d_]+\*{2,}(?!\w)"
    r"|(?<![\w*])\*{2,}[^\W\d_]+(?![\w*])"
)
_PLACEHOLDER = r"|(?<![\d%])%(?:\(\w+\))?[-+0#]*\d*(?:\.\d+)?[sdifgr](?![^\W\d_])|\{\w*\}"
_SHIELDED = re.compile(ADDRESSES_AND_CODE.pattern + _MASKED + _PLACEHOLDER)
_FIRST, _LAST = 0xE000, 0xF8FF
"""The private use area of Unicode, whose characters mean nothing."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_HINT = re.compile(r"[@#`<{_&\\~*%]|\.[^\W\d]|/[\w.]")
_LIKELY = re.compile(rf"[@#`<{{_&\\~*/]|%(?:[-+#(\dsdifgr]|\.\d)|\bwww\.|\.(?:{SITES}|{FILES})\b")
"""What comes with every one of them; `50%.` and `U.S.` do not."""


@dataclass(frozen=True, slots=True)
class Veil:
    """A text with one character that is no letter in the place of each shielded word."""

    text: str
    words: tuple[str, ...] = ()

    def keeps(self, changed: str) -> bool:
        """Whether a changed text still has every stand-in, in order."""
        return not self.words or _PRIVATE.findall(changed) == self._names()

    def lifted(self, part: str) -> str:
        """Return a part of the changed text with the words in their places."""
        if not self.words:
            return part
        return _PRIVATE.sub(lambda found: self.words[ord(found[0]) - _FIRST], part)

    def _names(self) -> list[str]:
        return [chr(_FIRST + place) for place in range(len(self.words))]


def shielded(text: str) -> tuple[str, ...]:
    """Return the words that no fix may touch, in order."""
    if not (_HINT.search(text) and _LIKELY.search(text)):
        return ()
    return tuple(found[0] for found in _SHIELDED.finditer(text))


def veil(text: str) -> Veil | None:
    """Return `text` with its shielded words out of sight; None where that cannot be done.

    >>> shown = veil("Write to a@b.rs, it is ok.")
    >>> shown.lifted(shown.text.upper())
    'WRITE TO a@b.rs, IT IS OK.'
    """
    words = shielded(text)
    if not words:
        return Veil(text)
    if _PRIVATE.search(text) or len(words) > _LAST - _FIRST:
        return None
    places = iter(range(_FIRST, _LAST))
    return Veil(_SHIELDED.sub(lambda _: chr(next(places)), text), words)
