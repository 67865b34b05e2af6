"""English inflection: plurals, which are all that a term of a source takes."""

from __future__ import annotations

_IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children"}


def forms(word: str) -> frozenset[str]:
    """Return a word in small letters and its plural.

    >>> sorted(forms("deputy")), sorted(forms("policeman")), sorted(forms("boss"))
    (['deputies', 'deputy'], ['policeman', 'policemen'], ['boss', 'bosses'])
    """
    for singular, plural in _IRREGULAR.items():
        if word.endswith(singular):
            return frozenset({word, word.removesuffix(singular) + plural})
    if word.endswith("y") and word[-2:-1] not in {"", *"aeiou"}:
        return frozenset({word, f"{word[:-1]}ies"})
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return frozenset({word, f"{word}es"})
    return frozenset({word, f"{word}s"})
