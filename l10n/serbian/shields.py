"""What no script conversion may touch: addresses, handles, file names, markup and code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# Only suffixes that stand behind a full stop without a space nowhere but in names of sites and
# files; "d.o.o." and a full stop that somebody forgot a space after are text.
SITES = (
    "com|org|net|edu|gov|info|rs|yu|ba|hr|me|si|mk|hu|ro|bg|at|de|fr|it|es|uk|eu|us|ru|io|tv|cz|срб"
)
FILES = (
    "html?|pdf|docx?|xlsx?|pptx?|txt|csv|json|xml|md|po|pot|py|js|css|zip|exe|jpe?g|png|gif|mp[34]"
)

# Every alternative starts at the edge of a word and runs without going back (`++`), so that a
# long line costs its length and no more.
_ADDRESS = (
    r"(?<!\w)[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\s<>\"„“”«»]++"
    r"|(?<!\w)www\.[^\s<>\"„“”«»]++"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
    r"|(?<![\w@#])[@#]\w++"
    rf"|(?<![\w.-])(?:[\w-]++\.)+(?:{SITES}|{FILES})\b(?:/[^\s<>\"„“”«»]*+)?"
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
_SIGNS = "@#`<{_&\\~"
_BEGINNINGS = (r"\.[^\W\d]", r"/[\w.]", r"%[(sdif]")
_HINT = re.compile("|".join((f"[{re.escape(_SIGNS)}]", *_BEGINNINGS)))
_APART = tuple(re.compile(beginning) for beginning in _BEGINNINGS)
_BLOCK = 50_000
"""Characters."""


def blocks(text: str) -> Iterator[str]:
    """Yield a text in pieces that end where a line does, whose words fit a processor's cache."""
    start = 0
    while len(text) - start > _BLOCK and (end := text.find("\n", start + _BLOCK)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def shielded_lines(text: str) -> tuple[dict[int, str], str]:
    r"""Return the lines that may hold an address or code by their number, and a text without them.

    Its lines are those of `text`; the shielded ones are empty.

    >>> shielded_lines("Piši na\nana@posta.rs\ndanas.")
    ({1: 'ana@posta.rs'}, 'Piši na\n\ndanas.')
    """
    found: dict[int, str] = {}
    parts: list[str] = []
    done = number = 0
    for hint in _hints(text):
        if hint < done:
            continue
        start = text.rfind("\n", 0, hint) + 1
        end = text.find("\n", hint)
        end = len(text) if end < 0 else end
        number += text.count("\n", done, start)
        found[number] = text[start:end]
        parts.append(text[done:start])
        done = end
    return found, "".join((*parts, text[done:])) if found else text


def _hints(text: str) -> list[int]:
    """Return the places that `_HINT` finds, in order and faster: one literal at a time."""
    found = [hint.start() for pattern in _APART for hint in pattern.finditer(text)]
    for sign in _SIGNS:
        place = text.find(sign)
        while place >= 0:
            found.append(place)
            place = text.find(sign, place + 1)
    return sorted(found)


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
