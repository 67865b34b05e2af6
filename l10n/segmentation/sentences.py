"""Sentences of news copy, by rules.

A mark (`.`, `!`, `?`, an ellipsis) before white space may end a sentence; the word before it
and the word after it decide. Rules for abbreviations follow the habits of English wire copy.

The rules are our own because they measure better than the libraries. On the English side of
news translated by others, joined to paragraphs of three to six sentences (25,920 and 12,382
sentence ends, from newstest in its English-Russian and English-Spanish editions):

=================================  ======  ======  ======  ======
splitter                           P       R       F1      F1 (es)
=================================  ======  ======  ======  ======
these rules, before the measure    0.9985  0.9990  0.9988  0.9983
these rules                        0.9993  0.9995  0.9994  0.9989
nupunkt 0.8.0                      0.9956  0.9897  0.9927  0.9918
nupunkt, our list and rules on it  0.9977  0.9907  0.9942  0.9943
sentencex 1.0.32                   0.9854  0.9761  0.9807  0.9802
=================================  ======  ======  ======  ======

nupunkt takes common words for abbreviations ("to do so. Eight months ago"). Most of what is
left are lines of the corpus that hold two sentences. `tests/benchmarks/bench_segmentation.py`
says how to run it; the third row came from a trial that is not kept.
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
_NEXT = re.compile(
    r"[\"'\u201c\u2018\u00ab\u201e(\[\u00bf\u00a1\u2014\u2022*-]*(?:(?:\.{3}|\u2026)(?=\w))?\s?(\S+)"
)
_DASH = re.compile(r"(?:[\u2013\u2014]|--?)\s")
_HOUR = re.compile(r"(?:About|After|Around|At|Before|By|Until) \d{1,2}(?::\d\d)? [ap]\.m")
_ZONE = re.compile(r"\(|[A-Z]\w+ [Tt]ime\b")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LARGEST_ITEM = 100
_LETTERS = frozenset({"Kh", "Sh", "Ts", "Ya", "Yu", "Zh"})
"""Russian initials that take two of our letters."""
_COUNTRIES = frozenset({"U.S", "U.K", "U.N", "E.U"})
_MARKER = re.compile(r"(?:[-*\u2022\u2013]|\d{1,2}[.)])\s")
_WORD_BREAK = re.compile(r"[\s(\[\"\u201c\u2018\u2014/]")
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w'\u2019.-]*\s+){1,4}"
    r"(?:said|says|asked|asks|wrote|writes|added|shouted|told(?! no)|replied|tweeted|recalled"
    r"|answered|begged|cried|demanded|exclaimed|insisted|joked|pleaded|whispered|wondered|yelled)\b"
)
_SPEAKER = re.compile(r"[A-Z][a-z]+(?<!s) (?:said|says|told|wrote|asked|added)\b")


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
    rules = _abbreviations() if language.partition("-")[0] == "en" else {}
    if own := {word.strip().removesuffix("."): "title" for word in abbreviations}:
        rules = rules | own
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
    return {
        word: name
        for name in ("word", "figure", "number", "company", "title")
        for word in sections[name]
    }


def _ends(text: str, match: re.Match[str], rules: dict[str, str], start: int) -> bool:
    at = match.start()
    if match["list"]:
        # In hard-wrapped copy a line may start with a dash or a number that is no list's.
        return text[at - 1] in ".:;!?" or _MARKER.match(text, start) is not None
    following = _NEXT.match(text, match.end())
    if following is None or not _can_start(following[1]):
        return False
    # 80 characters hold any abbreviation and keep long lines linear.
    before = text[max(start, at - 80) : at]
    after = following[1].capitalize() if before.isupper() else following[1]
    if match["mark"] == ".":
        item = _marks_item(before) or _HOUR.fullmatch(before)
        return not item and _stop_ends(_word(before, rules), after, following, rules)
    word = (before + match["mark"]).rsplit(maxsplit=1)[-1].lstrip("\"'\u201c\u2018(")
    if word in rules or match["close"]:
        quoted = word not in rules
        return _starts(after) or (quoted and not _ATTRIBUTION.match(text, following.start(1)))
    return match["mark"] not in {"...", "\u2026"} or not after[0].isdigit()


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


def _marks_item(before: str) -> bool:
    """Whether a sentence so far is no more than the number or letter of a list's item."""
    if before.isdigit():
        return int(before) < _LARGEST_ITEM
    return len(before) == 1 and before.isupper()


def _word(before: str, rules: dict[str, str]) -> str:
    """Return the last word as the rules know it: `Lt` for `LT` in capitals, `Gen` in `Brig-Gen`."""
    word = _WORD_BREAK.split(before[-40:])[-1]
    if len(word) > 1 and before.isupper() and word.capitalize() in rules:
        return word.capitalize()
    return word if word in rules else word.rpartition("-")[2]


def _stop_ends(word: str, after: str, following: re.Match[str], rules: dict[str, str]) -> bool:
    """Whether the full stop between `word` and `after` ends a sentence."""
    section = rules.get(word)
    if section == "title":
        # `He lives in Yard St. The rest do not.`
        return word == "St" and _starts(after)
    if section in {"figure", "number"} and after[0].isdigit():
        return False
    if word.lower() in {"a.m", "p.m"}:
        return _bare(after) not in _sections()["clock"] and not _ZONE.match(
            following.string, following.start()
        )
    initial = word in _LETTERS or (len(word) == 1 and word.isalpha() and word.isupper())
    if section in {None, "figure"} and not initial and not _ACRONYM.fullmatch(word):
        return True
    return not _DASH.match(following.string, following.start()) and _abbreviation_ends(
        word, after, following, rules
    )


def _abbreviation_ends(
    word: str, after: str, following: re.Match[str], rules: dict[str, str]
) -> bool:
    """Whether a sentence ends with an abbreviation that may also stand before a name."""
    if rules.get(word) == "company":
        return _bare(after) not in rules and _bare(after) not in _sections()["post"]
    return _starts(after) or (word in _COUNTRIES and _speaks(following))


def _speaks(following: re.Match[str]) -> bool:
    """Whether a person acts next, `Smith said`; in `U.S. Army said` it is an institution."""
    person = _SPEAKER.match(following.string, following.start(1))
    return person is not None and following[1] not in _sections()["institution"]
