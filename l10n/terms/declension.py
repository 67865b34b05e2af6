"""The words of a term in every form: given by the authority file, or generated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.serbian import to_latin
from l10n.terms import english, russian, serbian, spanish
from l10n.terms.finder import Step, case_of
from l10n.terms.records import Gender, Kind
from l10n.terms.tokens import english_tokens, fold_target, target_tokens

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.terms.records import Term, Wording

Pattern = tuple[Step, ...]
"""A name word by word."""
_GENERATORS = {"ru": russian.forms, "sr": serbian.forms}
_INFLECTED = frozenset({Kind.TERM, Kind.TITLE})
"""Kinds that have a plural in English, and number and gender in Spanish."""
_CONSONANT_ENDS = frozenset("аеёиоуыэюяь")


def source_patterns(term: Term) -> tuple[Pattern, ...]:
    """Return what the English names of a term look like in a text; the plural of the last word."""
    return tuple(
        pattern for name in term.sources if (pattern := _english(name, term.kind in _INFLECTED))
    )


def _english(name: str, inflected: bool) -> Pattern:
    tokens = english_tokens(name)
    last = len(tokens) - 1
    return tuple(
        Step(
            english.forms(token.key) if inflected and at == last else frozenset({token.key}),
            case_of(token.text),
        )
        for at, token in enumerate(tokens)
    )


def target_patterns(term: Term, wording: Wording, language: Language) -> tuple[Pattern, ...]:
    """Return what a term looks like in a text of `language`, in any of its forms.

    `wording` is that of `language` or of the language it is derived from.
    """
    if wording.fixed or wording.forms:
        given = (*wording.names, *wording.forms)
        return tuple(filter(None, (_exact(name, language) for name in given)))
    return tuple(filter(None, (_declined(name, term, language) for name in wording.names)))


def _exact(name: str, language: Language) -> Pattern:
    text = to_latin(name) if language.locale == "sr@latin" else name
    return tuple(Step(frozenset({token.key}), case_of(token.text)) for token in target_tokens(text))


def _declined(name: str, term: Term, language: Language) -> Pattern:
    return tuple(
        Step(_forms(token.text, term, language), case_of(token.text))
        for token in target_tokens(name)
    )


def _forms(word: str, term: Term, language: Language) -> frozenset[str]:
    key = fold_target(word)
    if word.isdigit() or not word.isalpha():
        return frozenset({key})
    if language.code == "es":
        return spanish.forms(key) if term.kind in _INFLECTED else frozenset({key})
    generate = _GENERATORS.get(language.code)
    if generate is None:
        return frozenset({key})
    # Forms are generated from Cyrillic; a Latin name in Cyrillic text takes endings in Serbian.
    found = frozenset({key})
    if not key.isascii():
        found = generate(key) if not _is_fixed(word, term) else found
    if language.locale == "sr@latin":
        return frozenset(fold_target(to_latin(form)) for form in found)
    return frozenset(map(fold_target, found))


def _is_fixed(word: str, term: Term) -> bool:
    """Whether a word never declines: an acronym, or a woman's name that ends in a consonant."""
    if len(word) > 1 and word.isupper():
        return True
    woman = term.kind is Kind.PERSON and term.gender is Gender.FEMININE
    return woman and word[-1].casefold() not in _CONSONANT_ENDS
