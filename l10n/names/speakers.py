"""Who is speaking: the name beside a verb of saying, in a source sentence and in its translation.

Only what is certain counts: a name right beside the verb, or the other side of a short clause. What
a translator says in another way is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from l10n.names.finding import Name, find_names
from l10n.names.lexicon import is_given, saying, section
from l10n.names.matching import LANGUAGES, is_known
from l10n.names.places import places_of
from l10n.names.proper import is_proper

if TYPE_CHECKING:
    from l10n.languages import Language

_BEFORE = re.compile(r"(?: (?:also|later|then|recently|has|had))? |, [^,\"\u201c\u201d]{3,70}, ")
_AFTER = re.compile(
    r" (?:(?!(?:that|to|he|she|it|they|in|on|at|of|with|about|from|by|as|for|when|there)\b)"
    r"(?:[A-Z][a-z]{1,4}\. |[\w'\u2019-]+ )){0,6}"
)
_NO_SUBJECT = re.compile(r"\b(?:of|from|in|at|for|near|(?<!ccording )to|the)(?: [\w.]+)?? \Z")
_TARGET_BEFORE = re.compile(r" (?:\w{1,7} )?|, [^,\"\u201c\u201d\u201e\u00ab\u00bb]{3,70}, ")
_TARGET_AFTER = re.compile(r" (?!(?:что|да|que|чтобы|како|kako)\b)(?!(?:a|al) )(?:[\w-]+\.? ){0,5}")
_TURNED = re.compile(
    r"(?:[,\"'\u2019\u201d\u201c\u00bb?!\u2026\u2013\u2014-] ?"
    r"|\b(?:as|como|según|как|како|kako) )\Z",
    re.IGNORECASE,
)
"""What is before a verb whose subject follows: `"It is over," said Ann`, `как сказала Анна`."""
_ENDS = re.compile(
    r"[.!?;:\"\u201c\u201d\u201e\u00ab\u00bb]"
    r"|, (?:y|pero|mientras|cuando|que|а|но|и|хотя|пока|когда|что|али|док|када|који|која|да"
    r"|a|i|ali|dok|kada|koji|koja|da)\b"
)
"""What parts what is said from who says it."""

_BEHIND = 40
"""Characters behind a verb and the nearest name where another may be the subject."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A name where it stands; `key` is its last English word."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A word of saying and who speaks by it, whose name stands `before` or behind it."""

    mark: re.Match[str]
    place: _Place
    before: bool
    verb: bool = True


def swapped_speakers(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield who speaks in an English sentence and who speaks in their place in its translation.

    >>> from l10n.languages import RUSSIAN
    >>> english = '"It is over," said Lavrov, as Blinken looked on.'
    >>> wrong = "«Всё кончено», — сказал Блинкен, а Лавров смотрел на него."
    >>> list(swapped_speakers(english, wrong, RUSSIAN))
    [('Lavrov', 'Blinken')]
    """
    if language.code not in LANGUAGES or len(find_names(source)) <= 1:
        return
    verbs, quoted = _saying("en")
    if not verbs.search(source) and not quoted.search(source):
        return
    names = [name for name in find_names(source) if _is_person(name, language)]
    texts = {name.words[-1]: name.text for name in names}
    if len(texts) <= 1:
        return
    places = [_Place(name.start, name.end, name.words[-1]) for name in names]
    subjects = [one for one in places if not _NO_SUBJECT.search(source, 0, one.start)]
    before = list(_spoken(source, subjects, "en", (_BEFORE, _AFTER)))
    speakers = {one.place.key for one in before}
    if not speakers:
        return
    others = tuple(chain.from_iterable(name.words for name in find_names(source)))
    heard = [_Place(*place) for place in places_of(tuple(texts), others, target, language)]
    after = list(_spoken(target, heard, language.locale, (_TARGET_BEFORE, _TARGET_AFTER)))
    yield from ((texts[one], texts[other]) for one, other in _turns(before, after, source, target))
    named = {other.place.key for other in after}
    for one in dict.fromkeys(one.place.key for one in before):
        if one in named:
            continue
        here = [place for place in heard if place.key == one]
        for other in after:
            key = other.place.key
            if (
                here
                and key not in speakers
                and not any(_may_be_meant(target, other, place) for place in here)
            ):
                yield texts[one], texts[key]
                break


def _turns(
    before: Sequence[_Spoken], after: Sequence[_Spoken], source: str, target: str
) -> Iterator[tuple[str, str]]:
    """Yield the speakers whose turns have been exchanged: they are the same on both sides."""
    there, here = [one.place.key for one in before], [one.place.key for one in after]
    if there == here or len(there) == 1 or sorted(there) != sorted(here):
        return
    # Within a sentence a translator may put the second first.
    if _parts(before, source) and _parts(after, target):
        yield from ((one, two) for one, two in zip(there, here, strict=True) if one != two)


def _parts(turns: Sequence[_Spoken], text: str) -> bool:
    """Whether something ends between all that speak: words between quotation marks, a sentence."""
    return all(_ENDS.search(text, one.mark.end(), two.mark.start()) for one, two in pairwise(turns))


def _is_person(name: Name, language: Language) -> bool:
    """Whether this may be a person, as far as can be told: no well-known place."""
    # `Roseanna Monk`: behind another name, a common word is a surname.
    last = name.words[-1]
    if not is_proper(last) and last in section("meaning"):
        return False
    given = len(name.words) > 1 and is_given(name.words[0].lower())
    return name.titled or given or not is_known(last, language)


def _may_be_meant(text: str, spoken: _Spoken, place: _Place) -> bool:
    """Whether another name than the nearest may be the subject of a verb: it is in its clause."""
    if place.start < spoken.mark.start():
        return spoken.before and not _ENDS.search(text, place.end, spoken.mark.start())
    start = max(spoken.mark.end(), spoken.place.end)
    if not spoken.verb and "," in text[start : place.start]:
        return False
    return place.start - start < _BEHIND and not _ENDS.search(text, start, place.start)


def _spoken(
    text: str, places: Sequence[_Place], locale: str, gaps: tuple[re.Pattern[str], re.Pattern[str]]
) -> Iterator[_Spoken]:
    """Yield who speaks by each word of saying, where that is certain."""
    verbs, quoted = _saying(locale)
    marks = [(match, True) for match in verbs.finditer(text)]
    marks += [(match, False) for match in quoted.finditer(text)]
    for mark, is_verb in sorted(marks, key=_start):
        before = [
            place
            for place in places
            if is_verb
            and place.end <= mark.start()
            and gaps[0].fullmatch(text, place.end, mark.start())
        ]
        after = [
            place
            for place in places
            if place.start >= mark.end() and gaps[1].fullmatch(text, mark.end(), place.start)
        ]
        turned = not is_verb or not mark.start() or _TURNED.search(text, 0, mark.start())
        if before and (not after or before[-1].end == mark.start() - 1):
            yield _Spoken(mark, before[-1], before=True)
        elif after and not before and turned and (is_verb or _ends_there(text, after[0])):
            yield _Spoken(mark, after[0], before=False, verb=is_verb)


def _start(mark: tuple[re.Match[str], bool]) -> int:
    return mark[0].start()


def _ends_there(text: str, place: _Place) -> bool:
    """Whether a phrase ends with a name: `according to Ann,`, and not `to Oslo police`."""
    return not text[place.end : place.end + 2].strip().isalpha()


@cache
def _saying(locale: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs, quoted = saying(locale)
    return (
        re.compile(rf"\b(?:{_alternatives(verbs)})\b"),
        re.compile(rf"\b(?:{_alternatives(quoted)})\b", re.IGNORECASE),
    )


def _alternatives(words: Sequence[str]) -> str:
    """Return a pattern of any of many words, parted by first letters: it fails sooner."""
    rows: dict[str, list[str]] = {}
    for word in words:
        rows.setdefault(word[0] if word[0].isalpha() else "", []).append(word)
    return "|".join(
        f"{first}(?:{'|'.join(word[len(first) :] for word in row)})" for first, row in rows.items()
    )
