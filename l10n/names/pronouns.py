"""A person named in the source who is `he` in the translation, as in a story already told."""

from __future__ import annotations

import re

from l10n.names.exonyms import exonym

_ENGLISH = re.compile(r"\b(?:he|she|his|hers?|him|it|its|they|their|you|your)\b", re.IGNORECASE)
_PRONOUNS = {
    "es": r"\b(?:él|ella)\b",
    "ru": r"\b(?:он|она)\b|\bпо (?:его|её|ее) ",
    "sr": r"\b(?:он|она)\b|\bпо (?:његовим|њеним|његовом|њеном) |\bпрема (?:његовим|њеним) ",
    "sr@latin": r"\b(?:on|ona)\b|\b(?:po|prema) (?:njegovim|njenim|njegovom|njenom) ",
}
_COMPILED = {locale: re.compile(found, re.IGNORECASE) for locale, found in _PRONOUNS.items()}


def is_pronoun(name: str, source: str, target: str, locale: str) -> bool:
    """Whether a translation says `he` or `she` oftener than its source, which names somebody.

    Only of a name of one word that is no place's: whoever is told of first has a given name too.

    >>> is_pronoun("Panos", "Fish is dear, Panos said.", "По его мнению, это дорого.", "ru")
    True
    >>> is_pronoun("Panos", "He said Panos left.", "Он сказал, что ушёл.", "ru")
    False
    """
    found = _COMPILED.get(locale)
    if found is None or " " in name or exonym(name, locale) is not None:
        return False
    said = len(found.findall(target))
    return bool(said) and said > len(_ENGLISH.findall(source))
