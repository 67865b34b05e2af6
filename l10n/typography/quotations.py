"""Quotation marks: which open, which close, which pair up, and which stand alone on purpose.

A quotation of several sentences is cut into segments, so its marks stand alone in the first
and in the last of them; English also opens each paragraph of a long quotation and closes only
the last. Whether a lone mark is right is therefore decided by the lone marks of the source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.languages import Quotes

DOUBLE = '"\u201c\u201d\u201e\u201f\u00ab\u00bb'
SINGLE = "'\u2018\u2019\u201a\u201b\u2039\u203a"
_OPENING = "\u201e\u201a\u00ab\u2039"
_CLOSING = "\u00bb\u203a"
_ENGLISH = {"\u201c": True, "\u201d": False, "\u2018": True}
_FINAL = ".,!?:;\u2026)] "


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotation marks of a text: `pairs` of positions, and `lone` double marks in order."""

    pairs: tuple[tuple[int, int], ...]
    lone: tuple[tuple[int, bool], ...]
    """Position, and whether the mark opens."""

    @property
    def needs(self) -> tuple[bool, ...]:
        """Which way each lone mark faces."""
        return tuple(opens for _, opens in self.lone)


def read_marks(text: str, *, english: bool = False) -> Marks:
    """Return the quotation marks of `text`; apostrophes and inches are none.

    In English a curly mark faces one way; elsewhere its neighbours decide, as U+201C closes in
    Serbian and Russian.
    """
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    lone: list[tuple[int, bool]] = []
    for at, letter in enumerate(text):
        if letter not in DOUBLE and letter not in SINGLE:
            continue
        if _opens(text, at, english=english):
            stack.append(at)
        elif letter in DOUBLE:
            # A single mark without a partner inside the quotation was an apostrophe.
            while stack and text[stack[-1]] in SINGLE:
                stack.pop()
            if stack:
                pairs.append((stack.pop(), at))
            elif letter != '"' or not text[at - 1 : at].isdigit():
                lone.append((at, False))
        elif stack and text[stack[-1]] in SINGLE and not text[at + 1 : at + 2].isalnum():
            pairs.append((stack.pop(), at))
    lone += [(at, True) for at in stack if text[at] in DOUBLE]
    return Marks(tuple(sorted(pairs)), tuple(lone))


def _opens(text: str, at: int, *, english: bool) -> bool:
    letter = text[at]
    if english and letter in _ENGLISH:
        return _ENGLISH[letter]
    if letter in _OPENING or letter in _CLOSING:
        return letter in _OPENING
    before, after = (text[at - 1 : at] or " "), (text[at + 1 : at + 2] or " ")
    outside = before.isspace() or before in "([{-\u2013\u2014\u00bf\u00a1\"'\u00ab\u201e"
    return outside and not (after.isspace() or after in ".,;:!?)]}")


def mid_quotation(sentences: Iterable[str]) -> Iterator[bool]:
    """Yield for each English sentence of a paragraph whether it starts inside a quotation."""
    depth = 0
    for sentence in sentences:
        yield depth > 0
        for opens in read_marks(sentence, english=True).needs:
            depth = depth + 1 if opens else max(0, depth - 1)


def localise_quotes(text: str, source: str, quotes: Quotes, *, inside: bool = False) -> str:
    """Return a draft with these quotation marks.

    `inside` says that the English `source` starts in the middle of a quotation. Where the lone
    marks are not those of the source, the text comes back as it was.
    """
    marks = read_marks(text)
    if marks.needs != read_marks(source, english=True).needs:
        return text
    opening = {start for start, _ in marks.pairs} | {at for at, opens in marks.lone if opens}
    closing = {end for _, end in marks.pairs} | {at for at, opens in marks.lone if not opens}
    missing = len(marks.needs) - sum(marks.needs)
    depth = missing or int(inside)
    letters = list(text)
    for at in sorted(opening | closing):
        depth -= at in closing
        outer = (quotes.opening, quotes.closing)
        inner = (quotes.inner_opening, quotes.inner_closing)
        letters[at] = (inner if depth % 2 else outer)[at in closing]
        depth += at in opening
    return "".join(letters)
