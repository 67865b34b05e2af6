"""Names in English news text: runs of words in capitals, less what is no name.

Rules and word lists, no model. A word at the start of a sentence counts only where it is no common
word; a headline in Title Case proves nothing by its capitals, so that only words which are no
common ones count there. Capitals throughout prove nothing at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from l10n.names.lexicon import is_common, is_compound, is_given, is_people, section
from l10n.names.proper import ARABIC, UPPER, is_proper

PARTICLES = frozenset(
    (
        *("al", "ap", "ben", "bin", "d", "da", "dal", "de", "del", "della", "den", "der", "di"),
        *("do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "of", "ter", "van", "von"),
        *("y", "zu"),
    )
)
"""Small words inside a name; `of` parts two names, or an institution from what it is of."""

_CAPITAL = rf"(?:[ae]l-)?[{UPPER}]\w*(?:['\u2019-]\w+)*"
_POLITE = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Sgt", "Capt", "Sen", "Rep"})
"""Titles that only a person's name follows, whatever word it is: `Mr Brown`."""
_ABBREVIATED = 5
"""Letters of a title at most that is written with a point: `Mr.`, `Capt.`"""
_INITIAL = re.compile(r"[A-Z]\.")
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")
_CONTRACTED = re.compile(r"['\u2019](?:re|ll|ve|d|m|t)\Z")
_OPENING = frozenset("!?:;\u2026\"\u201c\u201e\u00ab(\u2014\u2013[\n'\u2018*")
_EITHER = frozenset("\"'")
_CLOSING = "\"\u201d\u2019)'\u00bb]"
_NO_END = re.compile(r"(?:[A-Z]\.)+\Z")
_SMALL = re.compile(r"(?<= )[a-z]{4,}(?![\w'\u2019-])")
_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}")
_THE = "the "
_SMALL_WORD, _TITLE_CASE_WORDS = 3, 2


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its words without titles and possessive endings, and where it stands.

    `titled` says that a title of a person stands before it; `articled`, that `the` does.
    """

    words: tuple[str, ...]
    start: int
    end: int
    titled: bool = False
    articled: bool = False

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(self.words)

    @property
    def proper(self) -> tuple[str, ...]:
        """The words that are no common words, titles, peoples or particles."""
        return tuple(word for word in self.words if is_proper(word))


class _Word(NamedTuple):
    text: str
    start: int
    end: int


@lru_cache(maxsize=64)
def find_names(text: str) -> tuple[Name, ...]:
    """Return the names of an English text, in order.

    >>> [name.text for name in find_names("On Monday, President Vladimir Putin met Mr. Fico.")]
    ['Vladimir Putin', 'Fico']
    >>> [name.text for name in find_names("German police said Ursula von der Leyen's car was new.")]
    ['Ursula von der Leyen']
    """
    title_case: bool | None = None
    names: list[Name] = []
    for match in _runs().finditer(text):
        shown, starts = match[0], _starts(text, match.start())
        # `The`, `He`: a word alone that is no name wherever it stands.
        if starts and not _may_be_name(shown, True):
            continue
        if title_case is None:
            title_case = is_title_case(text)
            if title_case is None:
                return ()
        first = starts and not title_case
        if shown.isalpha():
            if _may_be_name(shown, title_case or first) and is_proper(shown):
                names.append(_alone(match, text))
            continue
        words = list(_words(match))
        if first and is_given(words[0].text.lower()) and len(words) > 1:
            first = False
        run: list[_Word] = []
        for at, word in enumerate(words):
            unsure = title_case or (first and at == 0)
            if word.text in PARTICLES or _may_be_name(word.text, unsure):
                run.append(word)
            else:
                names += _parted(run, text)
                run = []
        names += _parted(run, text)
    return tuple(names)


def is_title_case(text: str) -> bool | None:
    """Whether common words have a capital, as in a headline; None where all letters are capitals.

    >>> is_title_case("Thousands of Putin Opponents Heading to Serbia")
    True
    >>> is_title_case("Thousands of Putin opponents heading to Serbia")
    False
    """
    if any(is_common(match[0]) for match in _SMALL.finditer(text)):
        return False
    words = _PLAIN_WORD.findall(text)
    if words and all(word.isupper() for word in words):
        return None
    common = [word for word in words[1:] if len(word) > _SMALL_WORD and is_common(word.lower())]
    return len(common) >= _TITLE_CASE_WORDS and all(word[0].isupper() for word in common)


@cache
def _runs() -> re.Pattern[str]:
    """Return what words in capitals look like, with titles, initials and particles between."""
    word = rf"(?:(?:{'|'.join(_shortened())})\.(?= )|[A-Z]\.(?= [{UPPER}])|{_CAPITAL})"
    particle = rf"(?:(?:{'|'.join(PARTICLES)}) ){{0,3}}"
    # Looking ahead first makes this several times as fast: most words are in small letters.
    return re.compile(
        rf"(?=[{UPPER}]|[ae]l-)(?<![\w.'\u2019#@-]){word}(?: {particle}{word})*(?!\w|[.][a-z])"
    )


@cache
def _shortened() -> tuple[str, ...]:
    titles = (title for title in section("titles") if len(title) < _ABBREVIATED)
    return (*sorted(titles), "St", "Ste", "Mt", "Ft")


def _words(match: re.Match[str]) -> Iterator[_Word]:
    start = match.start()
    for text in match[0].split(" "):
        yield _Word(text, start, start + len(text))
        start += len(text) + 1


def _starts(text: str, at: int) -> bool:
    """Whether a sentence, a quotation or a line starts at a place."""
    if at > 1 and text[at - 1] == " " and (text[at - 2].isalnum() or text[at - 2] == ","):
        return False
    before = text[:at].rstrip(" ")
    # A quotation mark before a space is a closing one.
    opened = len(before) == at or before[-1:] not in _EITHER
    if not before or (opened and before[-1] in _OPENING):
        return True
    closed = before.rstrip(_CLOSING)
    if not closed.endswith("."):
        return closed.endswith(("!", "?"))
    return not (_NO_END.search(closed) or closed[:-1].rpartition(" ")[2] in _shortened())


@lru_cache(maxsize=65536)
def _may_be_name(word: str, unsure: bool) -> bool:
    text = _bare(word)
    if word.isalpha():
        if len(text) == 1 or text in section("calendar"):
            return False
    elif ARABIC.match(text) or _INITIAL.fullmatch(text):
        return True
    elif len(text) == 1 or text in section("calendar") or _CONTRACTED.search(text):
        return False
    bare = text.removesuffix(".")
    if not unsure or bare in section("titles"):
        return True
    lower = bare.lower()
    return not is_common(lower) and not is_compound(lower)


def _parted(run: list[_Word], text: str) -> Iterator[Name]:
    """Yield the names of a run: without titles before, parted at `of` and after a possessive."""
    for part in filter(None, _parts(run)):
        kept = part
        titled = polite = False
        while kept and _is_before(kept[0].text):
            title = kept[0].text.removesuffix(".")
            titled = titled or title in section("titles")
            polite = title in _POLITE
            kept = kept[1:]
        while kept and (kept[-1].text in PARTICLES or kept[-1].text in section("suffixes")):
            kept = kept[:-1]
        if any(is_proper(_bare(word.text)) for word in kept) or (polite and kept):
            yield _named(kept, part, text, titled=titled)


def _alone(match: re.Match[str], text: str) -> Name:
    articled = _is_articled(match.start(), text)
    return Name((match[0],), match.start(), match.end(), articled=articled)


def _is_articled(start: int, text: str) -> bool:
    return start > len(_THE) - 1 and text[start - len(_THE) : start].lower() == _THE


def _named(kept: list[_Word], part: list[_Word], text: str, *, titled: bool) -> Name:
    articled = _is_articled(part[0].start, text)
    words = tuple(_bare(word.text) for word in kept)
    return Name(words, kept[0].start, kept[-1].end, titled, articled)


def _parts(run: list[_Word]) -> list[list[_Word]]:
    parts: list[list[_Word]] = [[]]
    for word in run:
        if word.text == "of":
            parts.append([])
            continue
        if office := _office(parts[-1], word.text):
            parts[-1:] = [parts[-1][:office], parts[-1][office:]]
        parts[-1].append(word)
        if word.text != _bare(word.text):
            parts.append([])
    return parts


def _office(part: list[_Word], after: str) -> int:
    """Return how many words are before the titles that a part ends with, where a name follows.

    `White House Press Secretary Josh Earnest`: a title parts an office and who holds it.
    """
    end = len(part)
    while end and _is_title(part[end - 1].text):
        end -= 1
    goes_on = _is_title(after) or after in section("suffixes") or after in section("meaning")
    return 0 if end == len(part) or goes_on else end


def _is_title(word: str) -> bool:
    return word.removesuffix(".") in section("titles")


@lru_cache(maxsize=65536)
def _is_before(word: str) -> bool:
    """Whether a word stands before a name and is no part of it."""
    bare = word.removesuffix(".")
    shortened = bare != word and bare in _shortened()
    return (
        shortened
        or bare in section("titles")
        or word in PARTICLES
        or word in section("suffixes")
        or is_people(word)
    )


@lru_cache(maxsize=65536)
def _bare(word: str) -> str:
    if "'" in word or "\u2019" in word:
        word = _POSSESSIVE.sub("", word)
    return word.removesuffix("-based").removesuffix("-born")
