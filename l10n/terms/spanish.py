"""Spanish inflection: number and gender of a word."""

from __future__ import annotations

import re

_VOWELS = frozenset("aeiouáéíóúü")
_UNACCENTED = re.compile("([aeiou])([^aeiouáéíóú]+)en$")
"""orden, órdenes: the stress stays where it was."""
_ACCENTS = str.maketrans("aeiou", "áéíóú")
_PLAIN = str.maketrans("áéíóú", "aeiou")


def forms(word: str) -> frozenset[str]:
    """Return the forms of a word in small letters, itself among them.

    >>> sorted(forms("alemán"))
    ['alemana', 'alemanas', 'alemanes', 'alemán']
    >>> sorted(forms("ministro"))
    ['ministra', 'ministras', 'ministro', 'ministros']
    """
    found = {word}
    if word.endswith(("os", "as")):
        found |= {word[:-2] + ending for ending in ("o", "a", "os", "as")}
    elif word[-1] in "oa":
        found |= {word[:-1] + ending for ending in ("o", "a", "os", "as")}
    elif word[-1] in _VOWELS:
        found |= {word + "s", word + "es"}
    elif word.endswith("z"):
        found |= {word[:-1] + ending for ending in ("ces", "za", "zas")}
    elif len(word) > 1 and word[-1] != "s":
        # The accent falls away where a syllable follows: alemán, alemanes; francés, francesa.
        found |= {word[:-2] + word[-2:].translate(_PLAIN) + end for end in ("es", "a", "as")}
        if match := _UNACCENTED.search(word):
            found.add(f"{word[: match.start()]}{match[1].translate(_ACCENTS)}{match[2]}enes")
    elif word.endswith("és"):
        found |= {word[:-2] + end for end in ("eses", "esa", "esas")}
    return frozenset(found)
