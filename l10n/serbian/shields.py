"""What no script conversion may touch: addresses, handles, file names, markup and code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# Only suffixes that stand behind a full stop without a space nowhere but in names of sites and
# files; "d.o.o." and a full stop that somebody forgot a space after are text.
_SITES = (
    "com|org|net|edu|gov|info|rs|yu|ba|hr|me|si|mk|hu|ro|bg|at|de|fr|it|es|uk|eu|us|ru|io|tv|cz|срб"
)
_FILES = (
    "html?|pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|md|po|pot|py|js|css|zip|exe|jpe?g|png|gif|mp[34]"
)

# Every alternative starts at the edge of a word and runs without going back (`++`), so that a
# long line costs its length and no more.
_ADDRESS = (
    r"(?<!\w)[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\s<>\"„“”«»]++"
    r"|(?<!\w)www\.[^\s<>\"„“”«»]++"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
    r"|(?<![\w@#])[@#]\w++"
    rf"|(?<![\w.-])(?:[\w-]++\.)+(?:{_SITES}|{_FILES})\b(?:/[^\s<>\"„“”«»]*+)?"
)
_CODE = (
    r"|`[^`\n]++`"
    r"|</?[A-Za-z][^<>\n]*+>"
    r"|\{[\w.:!]*+\}"
    r"|%\(\w++\)[a-z]|%[sdif]\b"
    r"|&#?\w{1,12};"
    r"|(?<!\w)[^\W_]++(?:_++[^\W_]++)++"
    r"|(?<![\w/])(?:~|\.{1,2})?/[\w.-]++(?:/[\w.-]*+)++"
    r"|(?<!\w)[A-Za-z]:\\\S++"
    r"|(?<!\w)\w{1,12}&\w{1,12}\b(?!;)"
)
ADDRESSES = re.compile(_ADDRESS)
"""In either script."""
ADDRESSES_AND_CODE = re.compile(_ADDRESS + _CODE)
"""In Latin text, where code could pass for words."""
_HINT = re.compile(r"[@#`<{_&\\~]|\.[^\W\d]|/[\w.]|%[(sdif]")


def unshielded_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the text in pieces that end where a line does, and whether nothing is shielded there.

    Lines that may hold an address or code come one by one, what is between them in one piece.
    """
    done = 0
    for hint in _HINT.finditer(text):
        if hint.start() < done:
            continue
        start = text.rfind("\n", 0, hint.start()) + 1
        end = text.find("\n", hint.start())
        end = len(text) if end < 0 else end
        if start > done:
            yield text[done : start - 1], True
        yield text[start:end], False
        done = end + 1
    if done <= len(text):
        yield text[done:], True


def around(text: str, shields: re.Pattern[str], convert: Callable[[str], str]) -> str:
    """Return `text` with everything converted that no shield covers."""
    if _HINT.search(text) is None:
        return convert(text)
    parts: list[str] = []
    end = 0
    for shield in shields.finditer(text):
        parts += (convert(text[end : shield.start()]), shield.group())
        end = shield.end()
    return "".join((*parts, convert(text[end:])))
