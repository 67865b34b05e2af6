"""Names in English news text: runs of words in capitals, less what is no name.

Rules and word lists, no model. A word at the start of a sentence counts only where it is no common
word; a headline in Title Case proves nothing by its capitals, so that only words which are no
common ones count there. Capitals throughout prove nothing at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from l10n.names.lexicon import is_common, is_given, is_people, section

PARTICLES = frozenset(
    (
        *("al", "ap", "ben", "bin", "d", "da", "dal", "de", "del", "della", "den", "der", "di"),
        *("do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "of", "ter", "van", "von"),
        *("y", "zu"),
    )
)
"""Small words inside a name. `of` is not one of them at its ends, nor where nothing else is."""

_TOKEN = re.compile(
    r"(?P<acronym>(?:[A-Z]\.){2,})"
    r"|(?P<initial>(?<![\w.])[A-Z]\.(?= [A-Z]))"
    r"|(?P<word>[^\W\d_]+(?:['\u2019-][^\W\d_]+)*)"
    r"|(?P<end>[.!?:;\u2026]+[\"'\u201d\u2019)\]]*\s|[\"\u201c\u00ab(\u2014\u2013]|\s['\u2018]|\n)"
)
_INITIAL = re.compile(r"[A-Z]\.")
_ARABIC = re.compile(r"[ae]l-[A-Z]")
_TITLE_CASE_WORDS = 2
_SMALL_WORD = 3
_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}")
_POSSESSIVE = re.compile(r"['\u2019]s?\Z")
_CONTRACTED = re.compile(r"['\u2019](?:re|ll|ve|d|m|t)\Z")
_ACRONYM = re.compile(
    r"[A-Z0-9]{2,}s?|(?!Mac|Mc|De|Di|La|Le|Fitz|Van|Von|O['\u2019])[A-Z]\w*[A-Z]\w*"
)
"""Capitals inside a word: `PMQs`, `R-Mo`, brands, and no `McCain`."""


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


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    first: bool
    """Whether a sentence, a quotation or a line starts here."""


def find_names(text: str) -> tuple[Name, ...]:
    """Return the names of an English text, in order.

    >>> [name.text for name in find_names("On Monday, President Vladimir Putin met Mr. Fico.")]
    ['Vladimir Putin', 'Fico']
    >>> [name.text for name in find_names("German police said Ursula von der Leyen's car was new.")]
    ['Ursula von der Leyen']
    """
    words = _words(text)
    if not any(word.text[:1].isupper() for word in words):
        return ()
    titled_case = is_title_case(text)
    if titled_case is None:
        return ()
    names: list[Name] = []
    run: list[_Word] = []
    for at, word in enumerate(words):
        joined = bool(run) and _joined(text, run[-1], word)
        if run and (not joined or word.first):
            _close(run, words, at, names)
            run = []
        if _may_be_name(word, titled_case=titled_case) or (
            word.first and not titled_case and _is_given_before(words, at, text)
        ):
            run.append(word)
        elif not (run and word.text in PARTICLES and _leads_on(words, at, text)):
            if run:
                _close(run, words, at, names)
            run = []
        else:
            run.append(word)
    if run:
        _close(run, words, len(words), names)
    return tuple(names)


def is_title_case(text: str) -> bool | None:
    """Whether common words have a capital, as in a headline; None where all letters are capitals.

    >>> is_title_case("Thousands of Putin Opponents Heading to Serbia")
    True
    >>> is_title_case("Thousands of Putin opponents heading to Serbia")
    False
    """
    words = _PLAIN_WORD.findall(text)
    if words and all(word.isupper() for word in words):
        return None
    common = [word for word in words[1:] if len(word) > _SMALL_WORD and is_common(word.lower())]
    return len(common) >= _TITLE_CASE_WORDS and all(word[0].isupper() for word in common)


@lru_cache(maxsize=65536)
def is_proper(word: str) -> bool:
    """Whether a capital word names something by itself.

    >>> [is_proper(word) for word in ("Putin", "McCain", "Minister", "Serbs", "NATO", "January")]
    [True, True, False, False, False, False]
    """
    if "-" in word and not _ARABIC.match(word):
        parts = word.split("-")
        return all(map(is_proper, parts))
    return (
        len(word) > 1
        and (word[0].isupper() or _ARABIC.match(word) is not None)
        and "." not in word
        and not _ACRONYM.fullmatch(word)
        and word.removesuffix("s") not in section("calendar")
        and word not in section("titles")
        and word not in section("meaning")
        and word not in section("suffixes")
        and not is_people(word)
        and not is_common(word.lower())
    )


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    first = True
    for match in _TOKEN.finditer(text):
        if match["end"]:
            # An abbreviation's point ends no sentence: `Mr. Fico`, `Gen. Milley`.
            short = match["end"][0] == "." and found and _is_shortened(found[-1].text)
            first = first or not short
            continue
        found.append(_Word(match[0], *match.span(), first))
        first = False
    return found


def _is_shortened(word: str) -> bool:
    return word in section("titles") or word in {"St", "Ste", "Mt", "Ft"}


def _may_be_name(word: _Word, *, titled_case: bool) -> bool:
    text = _bare(word.text)
    if _ARABIC.match(text) or _INITIAL.fullmatch(text):
        return True
    if not text[:1].isupper() or text in section("calendar") or "." in text:
        return False
    if len(text) == 1 or _CONTRACTED.search(text):
        return False
    if word.first or titled_case:
        return not is_common(text.lower()) or text in section("titles")
    return True


def _is_given_before(words: list[_Word], at: int, text: str) -> bool:
    """Whether a given name stands before another word in capitals: `Mark Rutte`, no `Mark it`."""
    return (
        is_given(words[at].text.lower())
        and at + 1 < len(words)
        and _joined(text, words[at], words[at + 1])
        and words[at + 1].text[0].isupper()
    )


def _joined(text: str, before: _Word, word: _Word) -> bool:
    between = text[before.end : word.start]
    return between == " " or (between == ". " and before.text in section("titles"))


def _leads_on(words: list[_Word], at: int, text: str) -> bool:
    """Whether particles from here on lead to another word of the name."""
    for here in range(at + 1, len(words)):
        if not _joined(text, words[here - 1], words[here]) or words[here].first:
            return False
        if words[here].text not in PARTICLES:
            return words[here].text[0].isupper()
    return False


def _close(run: list[_Word], words: list[_Word], at: int, names: list[Name]) -> None:
    """Append the run as a name, without titles before it; split at `of` and after a possessive.

    What an institution is of is no name of its own: `Bank of England` goes by its meaning.
    """
    parts: list[list[_Word]] = [[]]
    for word in run:
        if word.text == "of":
            if not is_proper(_bare(parts[-1][-1].text)):
                parts.pop()
            parts.append([])
            continue
        parts[-1].append(word)
        if _POSSESSIVE.search(word.text):
            parts.append([])
    first = at - len(run)
    article = first > 0 and words[first - 1].text in {"the", "The"}
    for part in filter(None, parts):
        kept = part
        titled = False
        while kept and (kept[0].text in section("titles") or is_people(kept[0].text)):
            titled = titled or kept[0].text in section("titles")
            kept = kept[1:]
        while kept and (kept[-1].text in PARTICLES or kept[-1].text in section("suffixes")):
            kept = kept[:-1]
        texts = tuple(_bare(word.text) for word in kept)
        if any(map(is_proper, texts)):
            names.append(Name(texts, kept[0].start, kept[-1].end, titled, article))
        article = False


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word).removesuffix("-based").removesuffix("-born")
