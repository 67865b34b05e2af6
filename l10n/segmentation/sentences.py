"""Sentences of news copy, by rules.

A mark (`.`, `!`, `?`, an ellipsis) before white space may end a sentence; the word before it
and the word after it decide. Rules for abbreviations follow the habits of English wire copy.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CLOSERS = "\"'\u201d\u2019\u00bb)\\]"
_CANDIDATE = re.compile(
    rf"(?<![.!?\u2026])(?P<mark>[.!?\u2026]+)(?P<close>[{_CLOSERS}]*)(?P<space>\s+)(?=\S)"
    r"|(?<=\S)(?P<list>[^\S\r\n]*[\r\n]\s*)(?=(?:[-*\u2022\u2013]|\d{1,2}[.)])\s)"
)
_NEXT = re.compile(r"[\"'\u201c\u2018\u00ab\u201e(\[\u00bf\u00a1\u2014\u2022*-]*\s?(\S+)")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LARGEST_ITEM = 100
_MARKER = re.compile(r"(?:[-*\u2022\u2013]|\d{1,2}[.)])\s")
_WORD_BREAK = re.compile(r"[\s(\[\"\u201c\u2018\u2014/]")
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w'\u2019.-]*\s+){1,4}"
    r"(?:said|says|asked|asks|wrote|writes|added|shouted|told|replied|tweeted|recalled)\b"
)


def split_sentences(
    text: str, language: str = "en", abbreviations: Iterable[str] = ()
) -> list[str]:
    """Return the sentences of `text`, without the white space between them.

    >>> split_sentences("Lt. Gen. Smith left the U.S. on Jan. 5. He is back.")
    ['Lt. Gen. Smith left the U.S. on Jan. 5.', 'He is back.']
    """
    return [text[start:end] for start, end in sentence_spans(text, language, abbreviations)]


def sentence_spans(
    text: str, language: str = "en", abbreviations: Iterable[str] = ()
) -> list[tuple[int, int]]:
    """Return where the sentences start and end, in characters of `text`; none in blank text.

    `language` is a BCP 47 tag; English abbreviations count in English only. `abbreviations`
    are more words, with or without their full stop, after which no sentence ends.
    """
    rules = dict(_abbreviations()) if language.partition("-")[0] == "en" else {}
    rules |= {word.strip().removesuffix("."): "title" for word in abbreviations}
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    spans = []
    for match in _CANDIDATE.finditer(text, start, end):
        if _ends(text, match, rules, start):
            spans.append((start, match.start("list" if match["list"] else "space")))
            start = match.end()
    if start < end:
        spans.append((start, end))
    return spans


@cache
def _sections() -> dict[str, frozenset[str]]:
    """Return the words of each section of `abbreviations.txt`."""
    lines = files(__package__).joinpath("abbreviations.txt").read_text(encoding="utf-8")
    sections: dict[str, set[str]] = {}
    section = ""
    for line in lines.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            sections.setdefault(section, set()).update(line.split())
    return {name: frozenset(words) for name, words in sections.items() if name}


@cache
def _abbreviations() -> dict[str, str]:
    """Return which rule each abbreviation follows; the strictest comes last and wins."""
    sections = _sections()
    return {word: name for name in ("word", "number", "title") for word in sections[name]}


def _ends(text: str, match: re.Match[str], rules: dict[str, str], start: int) -> bool:
    at = match.start()
    if match["list"]:
        # In hard-wrapped copy a line may start with a dash or a number that is no list's.
        return text[at - 1] in ".:;!?" or _MARKER.match(text, start) is not None
    following = _NEXT.match(text, match.end())
    if following is None or not _can_start(following[1]):
        return False
    after = following[1]
    # 80 characters hold any abbreviation and keep long lines linear.
    before = text[max(start, at - 80) : at]
    if match["mark"] == ".":
        word = _WORD_BREAK.split(before)[-1].rpartition("-")[2]
        item = before.isdigit() and int(before) < _LARGEST_ITEM
        return not item and _stop_ends(word, after, rules)
    word = (before + match["mark"]).rsplit(maxsplit=1)[-1].lstrip("\"'\u201c\u2018(")
    if word in rules or match["close"]:
        quoted = word not in rules
        return _starts(after) or (quoted and not _ATTRIBUTION.match(text, following.start(1)))
    return True


def _can_start(word: str) -> bool:
    """Whether a sentence can begin with `word`: a capital, a figure, a name such as iPhone."""
    if word[0].islower():
        return word[1:2].isupper()
    return word[0].isalnum() or word[0] in "$\u20ac\u00a3@#"


def _bare(word: str) -> str:
    return word.rstrip(".,;:!?\"'\u201d\u2019)\u2026")


def _starts(word: str) -> bool:
    """Whether `word` is one that begins sentences far more often than names."""
    bare = _bare(word).replace("\u2019", "'").partition("'")[0]
    return bare in _sections()["starter"] and word not in {"A.", "I."}


def _stop_ends(word: str, after: str, rules: dict[str, str]) -> bool:
    """Whether a full stop between two words ends a sentence."""
    section = rules.get(word)
    if section == "title" or (section == "number" and after[0].isdigit()):
        return False
    if word.lower() in {"a.m", "p.m"}:
        return _bare(after) not in _sections()["clock"]
    initial = len(word) == 1 and word.isalpha() and word.isupper()
    if section is not None or initial or _ACRONYM.fullmatch(word):
        return _starts(after)
    return True
