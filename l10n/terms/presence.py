"""Whether a translation says a term: in a form of its name, or by a word made of it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from l10n.characters import without_accents
from l10n.serbian import to_latin
from l10n.terms.finder import Case
from l10n.terms.records import Kind
from l10n.terms.tokens import target_tokens, target_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from l10n.languages import Language
    from l10n.terms.declension import Pattern
    from l10n.terms.finder import Step
    from l10n.terms.records import Term
    from l10n.terms.tokens import Token

_ENDING = re.compile("(?:[аеёиоуыэюяйьaeiou]+|[aeo]s)$")
_SUFFIXES = {
    "es": "en[so]|ena|in[oa]|it[oa]|an[oa]|ac[oa]|eg[oa]|iot|es(?:a|as|es)?\\b|ies?\\b",
    "ru": "ск|цк|ец|ц[аеоуы]|чан|жан|ян[аеи]|ич[аеи]?",
    "sr": "ск|чк|шк|цк|анин|ац|ц[аеуи]|ћан|ђан|љан|њан|жан|чан|[ое]в(?:ој|ом|ог|им|их|[аеиоу])\\b",
}
"""What makes a word of a name: `московский`, `парижане`, `београдски`, `londinense`."""
_CHANGES = {
    "г": "[гжш]?",
    "д": "[дђ]",
    "з": "[зжс]?",
    "к": "[кчш]?",
    "л": "л?",
    "љ": "(?:љ)?",
    "њ": "[њн]",
    "с": "с?",
    "т": "[тћ]",
    "х": "[хш]?",
    "ц": "[цч]?",
}
"""Consonants that change or go before such an ending: Прага, пражский; Ярославль, ярославский."""
_PREFIXES = {
    "es": "sud|sur|nor|norte|centro|anti|pro",
    "ru": "под|за|анти|про|южно-?|северо-?|западно-?|восточно-?|внутри|обще",
    "sr": "анти|про|југо|северно|јужно|западно|источно|унутар",
}
"""What goes before such a word: `подмосковный`, `sudirlandés`, `северноирски`."""
_ARTICLES = frozenset({"el", "la", "los", "las", "al", "del"})
_CONTRACTED = frozenset({"al", "del"})
"""What `el` becomes behind a preposition: `al Cairo`."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LITERAL = re.compile(r"[^\W_]+(?!\?)")
_SHORTEST = 3
"""Letters of the shortest stem that says what it was made of."""
_LONG = 5
"""Letters of a Spanish stem that may lose its last: Londres, londinense."""


class Text:
    """A translation read once for many terms, and only as far as they ask.

    `words` are its words, `folded` their keys in the same order.
    """

    __slots__ = ("_plain", "_text", "_tokens", "folded", "keys", "words")

    def __init__(self, text: str) -> None:
        self._text = text
        self.words, self.folded = target_words(text)
        self.keys = frozenset(self.folded)
        self._tokens: Sequence[Token] | None = None
        self._plain: str | None = None

    @property
    def tokens(self) -> Sequence[Token]:
        """The words with what stands between them."""
        if self._tokens is None:
            self._tokens = target_tokens(self._text)
        return self._tokens

    @property
    def plain(self) -> str:
        """The words without accents and marks, for words made of names: `París`, `parisino`."""
        if self._plain is None:
            self._plain = without_accents(f" {' '.join(self.folded)} ")
        return self._plain


class Presence:
    """One term in one language: its names, what else says it, and the words made of them.

    `names` are those of `patterns`, in Cyrillic for Serbian in either script; what `others` returns
    says the term as well, as `британский` says Britain. `lenient` lets accents slip in Spanish.
    """

    __slots__ = (
        *("_beginnings", "_derived", "_language", "_loose"),
        *("_names", "_others", "_patterns", "_stems", "_surnames"),
    )

    def __init__(
        self,
        term: Term,
        names: Sequence[str],
        language: Language,
        patterns: Sequence[Pattern],
        others: Callable[[], tuple[Pattern, ...]] = tuple,
        *,
        lenient: bool = False,
    ) -> None:
        self._patterns = tuple(map(_with_contractions, patterns))
        self._others: Callable[[], tuple[Pattern, ...]] | tuple[Pattern, ...] = others
        person = term.kind is Kind.PERSON
        # A surname alone says the person.
        self._surnames = tuple(pattern[-1] for pattern in patterns if person)
        made = term.kind in {Kind.PLACE, Kind.ORGANISATION}
        self._names = tuple(names) if made else ()
        self._language = language
        self._stems: tuple[str, ...] = ()
        self._beginnings: tuple[str, ...] = ()
        self._derived: re.Pattern[str] | None = None
        # A slip in an accent makes no other country; a desk's own names are held to the letter.
        self._loose = (
            tuple(
                f" {form} "
                for name in names
                for form in {without_accents(name.casefold()), _without_umlauts(name)}
            )
            if lenient and language.code == "es"
            else ()
        )

    @staticmethod
    def read(target: str) -> Text:
        """Return a translation as `stands_in` wants it."""
        return Text(target)

    def stands_in(self, text: Text) -> bool:
        """Whether the term is said."""
        return (
            any(_occurs(pattern, text) for pattern in self._patterns)
            or any(_occurs((step,), text) for step in self._surnames)
            or any(name in text.plain for name in self._loose)
            or any(_occurs(pattern, text) for pattern in self._said_by())
            or self._is_made_into_a_word(text)
        )

    def _said_by(self) -> Sequence[Pattern]:
        # Most terms are said by their names; what else may say them is made for the others.
        if callable(self._others):
            self._others = self._others()
        return self._others

    def _is_made_into_a_word(self, text: Text) -> bool:
        # Most names are said outright; the stems are made for those that are not, and the pattern,
        # which is dear, where the text has a beginning of one.
        if self._names:
            stems = (_stem(name, self._language) for name in self._names)
            self._stems = tuple(filter(None, stems))
            self._beginnings = tuple(_beginning(stem, self._language) for stem in self._stems)
            self._names = ()
        if not any(map(text.plain.__contains__, self._beginnings)):
            return False
        if self._derived is None:
            self._derived = _derived(self._stems, self._language)
        return self._derived is not None and self._derived.search(text.plain) is not None


def _without_umlauts(name: str) -> str:
    """Return a name as German writes it without its dots, in small letters: `duesseldorf`."""
    return without_accents(name.casefold().translate(_UMLAUTS))


def _with_contractions(pattern: Pattern) -> Pattern:
    first = pattern[0]
    if "el" not in first.forms or len(pattern) == 1:
        return pattern
    return (replace(first, forms=first.forms | _CONTRACTED), *pattern[1:])


def _occurs(pattern: Sequence[Step], text: Text) -> bool:
    if any(step.forms.isdisjoint(text.keys) for step in pattern):
        return False
    first = pattern[0]
    if len(pattern) == 1:
        return any(map(partial(_is_name, first), text.words, text.folded))
    tokens = text.tokens
    return any(
        _is_name(first, tokens[at].text, tokens[at].key)
        and all(
            tokens[at + place].key in step.forms and tokens[at + place].close
            for place, step in enumerate(pattern[1:], start=1)
        )
        for at in range(len(tokens) - len(pattern) + 1)
    )


def _is_name(step: Step, word: str, key: str) -> bool:
    """Whether a word is the first of a name: capital where that is, so that `пута` is no Путин.

    Later words are small in many a name of several, as articles are before it.
    """
    if key not in step.forms:
        return False
    return step.case is Case.ANY or word[:1].isupper() or key in _ARTICLES


def _derived(stems: Sequence[str], language: Language) -> re.Pattern[str] | None:
    suffixes = _SUFFIXES.get(language.code)
    if suffixes is None:
        return None
    pattern = rf"\b(?:{_PREFIXES[language.code]})?(?:{'|'.join(stems)})\w{{0,4}}?(?:{suffixes})"
    return re.compile(_in_script(pattern, language))


def _beginning(stem: str, language: Language) -> str:
    """Return the letters that all begin with what a stem, a pattern, may be."""
    literal = _LITERAL.match(stem)
    return "" if literal is None else _in_script(literal[0], language)


def _in_script(pattern: str, language: Language) -> str:
    """Return a Cyrillic pattern in the letters of `Text.plain`."""
    return without_accents(to_latin(pattern)) if language.locale == "sr@latin" else pattern


def _stem(name: str, language: Language) -> str:
    r"""Return what words made of a name begin with, as a pattern; empty for what makes none.

    >>> from l10n.languages import RUSSIAN, SERBIAN
    >>> _stem("Прага", RUSSIAN), _stem("Нови Сад", SERBIAN), _stem("США", RUSSIAN)
    ('пра[гжш]?', 'нов\\w{0,2} ?са[дђ]', '')
    """
    found: list[str] = []
    tokens = target_tokens(name)
    for token in tokens:
        key = without_accents(token.key)
        stem = _ENDING.sub("", key)
        if token.text.isupper() and len(token.text) > 1:
            return ""
        if len(stem) < _SHORTEST:
            if token is tokens[-1]:
                return ""
            found.append(key)  # Нью-Йорк, нью-йоркский
            continue
        if language.code == "es" and len(stem) >= _LONG:
            found.append(stem[:-1])
            continue
        stem = stem.removesuffix("ск").removesuffix("цк")  # Иркутск, иркутский
        last = _CHANGES.get(stem[-1], stem[-1])
        # Москва, московский: a vowel parts two consonants.
        parted = "[оеа]?" if len(stem) > _SHORTEST + 1 and stem[-2] not in "аеиоуыэюя" else ""
        found.append(stem[:-1] + parted + last)
    return r"\w{0,2} ?".join(found)
