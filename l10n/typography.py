"""Quotes, dashes, spaces and final marks: plain for an engine, proper for a reader.

What is proper comes from CLDR's quotation marks (`Language.quotes`) and, for the space before a
percent sign, from the orthographies: RAE (Ortografía, 2010) and GOST 8.417 ask for one, the
Serbian Pravopis for none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.languages import Language

_PLAIN = str.maketrans(
    dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"')
    | dict.fromkeys("\u2018\u2019\u201a\u201b\u2039\u203a", "'")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-")
    | dict.fromkeys("\u00a0\u2007\u2008\u2009\u200a\u202f\u2028\u2029\x85\x0c\t\n\r", " ")
    | dict.fromkeys("\u00ad\u200b\u200e\u200f\u2066\u2067\u2068\u2069\ufeff", "")
    | {"\u2026": "..."}
)
_LONG_DASH = re.compile(r" *[\u2014\u2015]+ *")
_PERCENT = re.compile(r"(?<=\d)[ \u00a0\u202f]?%(?![\w%])")
_PERCENT_SPACE = {"es": "\u00a0", "ru": "\u00a0", "sr": ""}
_MARKS = ".!?:;\u2026"
_MARK = re.compile(r"\.{2,}|[.!?:;\u2026]")
_TAIL = re.compile(rf"[{_MARKS}\"'\u201c\u201d\u2019\u00bb)\]]*$")
_ABBREVIATION = re.compile(
    r"(?:\b\w|\d|\w\.\s?\w+|\b(?:etc|gral|núm|pág|sra?|dra?|uds?|inc|ltd|co|corp|jr|mr|mrs|no"
    r"|тыс|руб|коп|гг|ул|обл|стр|им|др|итд|итп|бр|год|нпр|itd|itp|br|god|npr))\.$",
    re.IGNORECASE,
)


def normalise(text: str) -> str:
    """Return `text` with straight quotes, hyphens for dashes, three dots and ordinary spaces."""
    plain = text.translate(_PLAIN).replace("``", '"').replace("''", '"')
    return _LONG_DASH.sub(" - ", plain).strip(" ")


def localise(text: str, source: str, language: Language) -> str:
    """Return a draft of `source` with the quotes, final mark and percent spacing of `language`.

    Quotes change only where all of them pair up. Opening ¿ and ¡ are left alone.
    """
    text = _finish(text, source, language)
    space = _PERCENT_SPACE.get(language.code)
    if space is not None:
        text = _PERCENT.sub(space + "%", text)
    return _pair_quotes(text, language)


def _finish(text: str, source: str, language: Language) -> str:
    """Return `text` with the final mark of `source`; doubtful full stops stay as they are."""
    wanted = _final_marks(source)
    found = _final_marks(text)
    settled = len(wanted) > 1 or len(found) > 1 or wanted == found
    if settled or not text.strip() or _ABBREVIATION.search(source):
        return text
    if not wanted:
        doubtful = found != ["."] or _ABBREVIATION.search(text.rstrip("\"'\u201d\u00bb)"))
        return text if doubtful else _replace_final(text, "")
    mark = wanted[0]
    # Spanish needs the opening mark too, and where that belongs is a translator's decision.
    if language.code == "es" and mark in "?!" and {"?": "\u00bf", "!": "\u00a1"}[mark] not in text:
        return text
    if found == ["."]:
        return _replace_final(text, mark)
    return text if found else text + mark


def _final_marks(text: str) -> list[str]:
    tail = _TAIL.search(text)
    return _MARK.findall(tail.group()) if tail else []


def _replace_final(text: str, mark: str) -> str:
    at = text.rindex(".")
    return text[:at] + mark + text[at + 1 :]


def _pair_quotes(text: str, language: Language) -> str:
    """Return `text` with straight quotes in pairs, or as it was where one stands alone."""
    quotes = language.quotes
    outer, inner = (quotes.opening, quotes.closing), (quotes.inner_opening, quotes.inner_closing)
    letters = list(text)
    stack: list[tuple[str, int]] = []
    for at, letter in enumerate(text):
        if letter == quotes.opening:
            stack.append((quotes.closing, at))
        elif letter == quotes.closing:
            _drop_apostrophes(stack)
            if not stack or stack.pop()[0] != letter:
                return text
        elif letter in "\"'":
            before, after = (text[at - 1 : at] or " "), (text[at + 1 : at + 2] or " ")
            if _opens(before, after):
                stack.append((letter, at))
            elif letter == '"' or _is_boundary(after):
                _drop_apostrophes(stack, unless=letter)
                if stack and stack[-1][0] == letter:
                    start = stack.pop()[1]
                    # An apostrophe before this quotation is not around it.
                    depth = sum(mark != "'" for mark, _ in stack)
                    letters[start], letters[at] = outer if depth % 2 == 0 else inner
                elif letter == '"':
                    return text
    _drop_apostrophes(stack)
    return text if stack else "".join(letters)


def _drop_apostrophes(stack: list[tuple[str, int]], *, unless: str = "") -> None:
    while unless != "'" and stack and stack[-1][0] == "'":
        stack.pop()


def _opens(before: str, after: str) -> bool:
    return (before.isspace() or before in "([{-\u2013\u2014\u00bf\u00a1\"'\u00ab\u201e") and not (
        after.isspace() or after in ".,;:!?)]}"
    )


def _is_boundary(after: str) -> bool:
    return not after.isalnum()
