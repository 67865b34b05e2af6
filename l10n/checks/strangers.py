"""Check of strangers: words of another language that a model left in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.languages import Language
from l10n.model import Entry
from l10n.terms.tokens import fold
from l10n.verbatim import SHIELDED

_LATIN = re.compile(r"(?<![\w@#/.*-])[a-z\u00df-\u00f6\u00f8-\u024f]{3,}(?![\w@/*]|\.\w)")
"""A word in small Latin letters: a name has a capital, and a unit is shorter."""
_NAME_BEFORE = re.compile(
    r"[A-Z\u00c0-\u00d6\u00d8-\u00de][\w.'\u2019-]*[ \u00a0&-]+(?:\w{1,3} )?\Z"
)
_NAME_BEHIND = re.compile(r"[ \u00a0&-]+(?:[a-z]{1,3} )?[A-Z\u00c0-\u00d6\u00d8-\u00de]")
# Letters that words of a Latin alphabet never have in small; names keep theirs.
_ALIEN = {
    "es": re.compile(r"(?<!\w)[a-z]*[čćšžđłőřěßåøæ][^\W\d_]*(?!\w)"),
    "sr": re.compile(r"(?<!\w)[a-z]*[áéíóúñçàèùâêîôûöäü][^\W\d_]*(?!\w)"),
}
_WORD = re.compile(r"[^\W\d_]+")
_LOOK_BACK = 30
_LONG = 6
"""Letters from which on a small word of the source is no name, as a rule."""
_OPENING = frozenset("(\"'\u00ab\u201c\u201e-")
_CLOSING = frozenset(")\"'\u00bb\u201c\u201d-")


def strange_words(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every word in small letters of another alphabet, names and addresses apart.

    In Cyrillic text that is any Latin word that is no part of a name, in Latin text one with
    letters that the language does not have.
    """
    form = _LATIN if language.script == "Cyrl" else _ALIEN.get(language.code)
    if form is None or not form.search(entry.target):
        return
    target = SHIELDED.sub(lambda found: "_" * len(found[0]), entry.target)
    for found in form.finditer(target):
        before = target[max(0, found.start() - _LOOK_BACK) : found.start()]
        # In Latin text any capital may begin a sentence, and names are not told so.
        named = _NAME_BEFORE.search(before) or _NAME_BEHIND.match(target, found.end())
        if named and language.script == "Cyrl":
            continue
        # `Kříž` in the translation may be `Kriz` in the source.
        kept = fold(found[0]) in map(fold, _WORD.findall(entry.source))
        # `(dpa)` and `iPad mini` are names; a long word of the source may be left English.
        quoted = before[-1:] in _OPENING or target[found.end() : found.end() + 1] in _CLOSING
        if not kept or (len(found[0]) >= _LONG and not quoted and language.script == "Cyrl"):
            yield f"{found[0]!r} is no {language.name.partition(' ')[0]} word"
