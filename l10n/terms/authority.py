"""A desk's terms and the shipped ones together: which a source has, and how a target says them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from l10n.serbian import to_latin
from l10n.terms.certainty import finder_of, is_sure, people_by_country, shipped_finder
from l10n.terms.declension import target_patterns
from l10n.terms.presence import Presence
from l10n.terms.shipped import shipped_terms
from l10n.terms.tokens import capital_words, english_tokens, english_words, fold_target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.languages import Language
    from l10n.terms.declension import Pattern
    from l10n.terms.finder import Match
    from l10n.terms.records import Term, Wording
    from l10n.terms.tokens import Token


REMEMBERED = 20_000
"""Texts whose terms are remembered: one is asked for in every language, and by drafts often."""


@dataclass(frozen=True, slots=True)
class Found:
    """A term in a source: `text` is how it stands there, from `start` to `end` as offsets.

    `own` says that it is the desk's and not shipped.
    """

    term: Term
    text: str
    start: int
    end: int
    own: bool


class Authority:
    """The terms that a desk works with; its own go before the shipped ones.

    Where the desk has two rows for one name, the first counts. `whole` says that nothing of the
    desk's own was unreadable.
    """

    def __init__(
        self, own: Sequence[Term] = (), *, shipped: bool = True, whole: bool = True
    ) -> None:
        self.own = tuple(own)
        self.whole = whole
        self._mine = finder_of(self.own)
        self._shipped = shipped_finder() if shipped else finder_of(())
        self._found: dict[str, tuple[Found, ...]] = {}
        self._words: dict[str, frozenset[str]] = {}
        self._presence: dict[tuple[int, str], Presence | None] = {}

    def found(self, source: str) -> tuple[Found, ...]:
        """Return the terms in an English text, in order; the longest of those that overlap.

        >>> [one.text for one in Authority().found("Serbia's port, and Niš's St. Petersburg")]
        ['Serbia', 'Niš', 'St. Petersburg']
        """
        known = self._found.get(source)
        if known is None:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            known = self._found[source] = self._find(source)
        return known

    def _find(self, source: str) -> tuple[Found, ...]:
        finders = (self._mine, self._shipped) if self.own else (self._shipped,)
        if not source.isascii():  # whose words are dear to look up
            capitals = capital_words(source)
            if not any(finder.may_begin(capitals) for finder in finders):
                return ()
        words, keys = english_words(source)
        if not any(finder.may_find(words, keys) for finder in finders):
            return ()
        tokens = english_tokens(source)
        mine = (
            [_found(match, tokens, source, own=True) for match in self._mine.find(tokens)]
            if self.own
            else []
        )
        taken = [(one.start, one.end) for one in mine]
        others = (
            _found(match, tokens, source, own=False)
            for match in self._shipped.find(tokens)
            if is_sure(match, tokens, source)
        )
        free = [
            one
            for one in others
            if not any(one.start < end and start < one.end for start, end in taken)
        ]
        return tuple(sorted((*mine, *free), key=lambda one: one.start)) if free else tuple(mine)

    def knows(self, name: str, language: Language) -> bool:
        """Whether a name is a term, all of it, that has its words in a language.

        >>> from l10n.languages import RUSSIAN
        >>> Authority().knows("Novi Sad", RUSSIAN), Authority().knows("Ana Novi", RUSSIAN)
        (True, False)
        """
        return any(
            len(one.text) == len(name) and is_asked(one, language) for one in self.found(name)
        )

    def shipped_for(self, found: Found) -> Term | None:
        """Return the shipped term of the same English name as one of the desk's."""
        tokens = english_tokens(found.text)
        matches = list(self._shipped.find(tokens))
        whole = matches and (matches[0].first, matches[0].last) == (0, len(tokens))
        return matches[0].values[0] if whole else None

    def lacking(
        self, found: Sequence[Found], target: str, language: Language
    ) -> Iterator[tuple[Found, Wording | None]]:
        """Yield the terms that a translation says in no form, with what they are called in it.

        A term that nobody has worded in the language is passed over. No wording is given for a
        term that stands letter for letter.
        """
        if not found:
            return
        text = Presence.read(target)
        for one in found:
            if one.term.keep:
                if not stands(one.text, target):
                    yield one, None
                continue
            if _is_left(one, language) and stands(one.text, target):
                continue
            presence = self._presence_of(one, language)
            if presence is not None and not presence.stands_in(text):
                yield one, wording_of(one.term, language)

    def patterns(self, term: Term, language: Language) -> tuple[Pattern, ...]:
        """Return what a term looks like in a text of a language, none where it has no wording."""
        wording = wording_of(term, language)
        return () if wording is None else target_patterns(term, wording, language)

    def is_name(self, word: str, language: Language) -> bool:
        """Whether a word of a translation is a form of any term's name."""
        key = language.locale
        if key not in self._words:
            self._words[key] = frozenset(
                form
                for term in (*self.own, *shipped_terms())
                for pattern in self.patterns(term, language)
                for form in pattern[0].forms
            )
        return fold_target(word) in self._words[key]

    def _presence_of(self, found: Found, language: Language) -> Presence | None:
        term = found.term
        key = (id(term), language.locale)
        if key not in self._presence:
            wording = wording_of(term, language)
            made = None
            if wording is not None:
                people = people_by_country().get(id(term))
                made = Presence(
                    term,
                    wording.names,
                    language,
                    target_patterns(term, wording, language),
                    tuple if people is None else partial(self.patterns, people, language),
                    lenient=not found.own,
                )
            self._presence[key] = made
        return self._presence[key]


def _is_left(found: Found, language: Language) -> bool:
    """Whether a shipped acronym may stand as in English: many write `EU` for `UE`."""
    return language.code == "es" and not found.own and found.text.isupper()


def stands(word: str, target: str) -> bool:
    """Whether a word stands in a translation letter for letter.

    A number may follow and, after a hyphen, an ending.

    >>> [stands("BBC", text) for text in ("na BBC-u", "la BBC2", "na BBCu")]
    [True, True, False]
    """
    # Looking for the word first saves making most of the patterns.
    form = rf"(?<!\w){re.escape(word)}(?![^\W\d])"
    return word in target and re.search(form, target) is not None


def is_asked(found: Found, language: Language) -> bool:
    """Whether a translation must say a term: somebody has worded it, or it stays as it is."""
    return found.term.keep or wording_of(found.term, language) is not None


def wording_of(term: Term, language: Language) -> Wording | None:
    """Return what a term is called in a language or in the one that is derived from."""
    return term.wording(language.locale) or term.wording(language.derived_from or "")


def spelt(names: Sequence[str], language: Language) -> tuple[str, ...]:
    """Return names in the letters of a language: those of `sr` in Latin for `sr@latin`.

    >>> from l10n.languages import SERBIAN_LATIN
    >>> spelt(("Ниш",), SERBIAN_LATIN)
    ('Niš',)
    """
    return tuple(map(to_latin, names)) if language.locale == "sr@latin" else tuple(names)


def digest(found: Sequence[Found], language: Language) -> str:
    """Return what tells one state of the desk's own terms of a sentence from another.

    Empty where the sentence has none, so that shipped terms leave no trace in a catalog.
    """
    said = [
        f"{one.text}\0{one.term.keep}\0{wording_of(one.term, language)!r}"
        for one in found
        if one.own and (one.term.keep or wording_of(one.term, language) is not None)
    ]
    return sha256("\0".join(said).encode()).hexdigest()[:8] if said else ""


def _found(match: Match[Term], tokens: Sequence[Token], source: str, *, own: bool) -> Found:
    start, end = tokens[match.first].start, tokens[match.last - 1].end
    return Found(match.values[0], source[start:end], start, end, own)
