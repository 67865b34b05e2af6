"""Check of strangers: words of another language that a model left in a translation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from l10n.checks.content import untranslated
from l10n.checks.leftovers import english_only
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
_CAPITAL_BEFORE = re.compile(r"(?<=[^.!?\u2026] )[A-Z][\w.'\u2019-]*[ \u00a0&-]+\Z")
_CAPITAL_BEHIND = re.compile(r"[ \u00a0&-]+[A-Z]")
_LETTERS = {
    "es": "àâãäåæçèêëìîïðòôõöøùûýþÿāăąćčďđēęěğīıłńňōőœřśşšţťūůűźžșț",
    "sr": "qwxyáàãäåæçèéêëìíïðñòóõöøùúüýþÿāăąďēęěğīıłńňōőœřśşţťūůűźșț",
}
"""Letters that words of a Latin alphabet never have in small; names keep theirs."""
_ALIEN = {
    "es": re.compile(f"[{_LETTERS['es']}]|(?<!g)ü|ü(?![eéií])"),
    "sr": re.compile(f"[{_LETTERS['sr']}]"),
}
_STRANGE = {code: re.compile(f"[{letters}ü]") for code, letters in _LETTERS.items()}
"""Those of which a text has one that may be alien: one set is searched several times as fast."""
_SMALL = re.compile(r"(?<![\w@#/.*-])[^\W\d_]{2,}(?![\w@/*]|\.\w)")
_WORD = re.compile(r"[^\W\d_]+")
_LOOK_BACK = 30
_LONG = 6
"""Letters from which on a small word of the source is no name, as a rule."""
_OPENING = frozenset("(\"'\u00ab\u201c\u201e-")
_CLOSING = frozenset(")\"'\u00bb\u201c\u201d-")


def strange_words(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every word in small letters of another language, names and addresses apart.

    In Cyrillic text that is any Latin word that is no part of a name; in Latin text one with
    letters that the language does not have, and English that no loan is made of.
    """
    cyrillic = language.script == "Cyrl"
    if not (_LATIN.search(entry.target) if cyrillic else _likely(entry.target, language)):
        return
    # Where whole phrases are English, the check `untranslated` says so once.
    english = frozenset() if any(untranslated(entry, language)) else _english(language)
    alien = _ALIEN.get(language.code)
    target = SHIELDED.sub(lambda found: "_" * len(found[0]), entry.target)
    for found in (_LATIN if cyrillic else _SMALL).finditer(target):
        word = found[0]
        left = word in english
        # In Latin text a name has its capital, and only its small letters are looked at.
        if not (cyrillic or left or (word.islower() and alien and alien.search(word))):
            continue
        if _stays(found, entry.source, left=left, cyrillic=cyrillic):
            continue
        yield f"{word!r} is no {language.name.partition(' ')[0]} word"


def _likely(target: str, language: Language) -> bool:
    """Say whether a Latin text may have a stranger; most have none, and this is fast."""
    alien = _ALIEN.get(language.code)
    if alien is None:
        return False
    words = target.replace(",", " ").replace(".", " ").split()
    if not _english(language).isdisjoint(words):
        return True
    return bool(_STRANGE[language.code].search(target) and alien.search(target))


def _stays(found: re.Match[str], source: str, *, left: bool, cyrillic: bool) -> bool:
    """Say whether a strange word is part of a name, or stands in the source too."""
    target = found.string
    before = target[max(0, found.start() - _LOOK_BACK) : found.start()]
    # In Latin text names are told from their neighbours by English words alone.
    if cyrillic and (_NAME_BEFORE.search(before) or _NAME_BEHIND.match(target, found.end())):
        return True
    if (
        left
        and not cyrillic
        and (_CAPITAL_BEFORE.search(before) or _CAPITAL_BEHIND.match(target, found.end()))
    ):
        return True
    # `(dpa)` and `iPad mini` are names; a long word of the source may be left English.
    quoted = before[-1:] in _OPENING or target[found.end() : found.end() + 1] in _CLOSING
    if left and not quoted:
        return False
    # `Kříž` in the translation may be `Kriz` in the source.
    kept = fold(found[0]) in map(fold, _WORD.findall(source))
    return kept and (quoted or not cyrillic or len(found[0]) < _LONG)


@cache
def _english(language: Language) -> frozenset[str]:
    return english_only(language)
