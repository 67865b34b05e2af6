"""Japanese names in Hepburn's spelling: by Polivanov's system in Russian, by its sound in Serbian.

Sources: the system of E. Polivanov as Gilyarevsky and Starostin give it, Inostrannye imena i
nazvaniya v russkom tekste; Pravopis srpskoga jezika (Matica srpska, 2010), on names from Japanese:
as Hepburn's English letters sound. Neither tells long vowels, which news do not print.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from l10n.transcription.listed import listed_names

_ROWS = {
    "": ("", ""), "k": ("к", "к"), "g": ("г", "г"), "s": ("с", "с"), "z": ("з", "дз"),
    "t": ("т", "т"), "d": ("д", "д"), "n": ("н", "н"), "h": ("х", "х"), "b": ("б", "б"),
    "p": ("п", "п"), "m": ("м", "м"), "r": ("р", "р"), "w": ("в", "в"), "f": ("ф", "ф"),
    "sh": ("ш", "с"), "ch": ("ч", "т"), "ts": ("ц", "ц"), "j": ("џ", "дз"), "y": ("ј", ""),
}  # fmt: skip
_VOWELS = {"a": ("а", "а"), "i": ("и", "и"), "u": ("у", "у"), "e": ("е", "э"), "o": ("о", "о")}
_JOTED = {"a": "я", "u": "ю", "e": "е", "o": "ё"}
_SOFT = frozenset({"sh", "ch", "j", "y"})
"""Rows whose vowels Russian writes as я, ю, ё."""
_SYLLABLE = re.compile(
    r"(?P<double>t(?=ch)|(?P<same>[kspt])(?=(?P=same)))?"
    r"(?:(?P<row>sh|ch|ts|[kgsztdnhbpmrwfjy])?(?P<joted>(?<=[kgnhbpmr])y)?(?P<vowel>[aiueo]))"
    r"|(?P<parted>n['’])|(?P<final>[nm])(?![aiueoy])"
    r"|(?P<long>h)(?![aiueoy])"
)
_IMPOSSIBLE = re.compile(r"[td]u|[zsdt]i|(?<![sc])hu|f[aieo]|y[ie]|w[iueo]|ts[aieo]|[aiueo]{4}")
"""Syllables that Hepburn spells otherwise, or that no Japanese word has."""
_GLIDE = re.compile(r"(?<=[аоэе])и(?!ти|дзуми|ва|кэ|но|си|чи|зуми|ке|ши)")
"""An и that is one sound with the vowel before it; not where a part of the name begins with it."""
_DOUBTFUL = re.compile("(?<=[аоуэе])[ийј]")
_SURNAME = re.compile(
    r"(?:moto|mura|yama|[kg]awa|[sj]hima|jima|zaki|saki|uchi|hashi|bayashi|zawa|naka|hara|tani|"
    r"naga|shita|mizu|gami|guchi|mori|waki)\Z"
)
_LONG = {"ō": "o", "ū": "u", "ā": "a", "ē": "e", "ī": "i"}
_WORDS = 2


def is_japanese(words: Sequence[str]) -> bool:
    """Tell whether two words are a Japanese name: both in Hepburn's spelling, and one known.

    The other is known too, or ends as surnames do.

    >>> is_japanese(["Shigeru", "Ishiba"]), is_japanese(["Marina", "Romano"])
    (True, False)
    """
    if len(words) != _WORDS or not all(_parts(word) for word in words):
        return False
    known = [bool(listed_names(word.lower()).get("japanese")) for word in words]
    ends = [bool(_SURNAME.search(_plain(word))) for word in words]
    return all(known) or any(known[at] and ends[1 - at] for at in (0, 1))


def transcribe(word: str, code: str) -> tuple[str, bool]:
    """Return a word in Hepburn's spelling as Serbian (`sr`) or Russian writes it; is it certain.

    In doubt is an i behind a vowel: one sound with it, or the start of another part of the name.

    >>> [transcribe("Junichiro", code)[0] for code in ("sr", "ru")]
    ['Џуничиро', 'Дзюнитиро']
    >>> [transcribe(word, "ru")[0] for word in ("Shinzo", "Ryota", "Hokkaido", "Jun'ichi")]
    ['Синдзо', 'Рёта', 'Хоккайдо', 'Дзюнъити']
    """
    found = ""
    for part in _parts(word):
        found += _serbian(part) if code == "sr" else _russian(part)
    if code == "ru":
        found = re.sub("н(?=[бпм])", "м", found)
    found = _GLIDE.sub("ј" if code == "sr" else "й", found)
    return found.capitalize(), bool(found) and not _DOUBTFUL.search(found)


def _parts(word: str) -> list[re.Match[str]]:
    """Return the syllables of a word, none where it is not in Hepburn's spelling."""
    text = _plain(word)
    found: list[re.Match[str]] = []
    at = 0
    while at < len(text):
        match = _SYLLABLE.match(text, at)
        if match is None:
            return []
        found.append(match)
        at = match.end()
    return [] if _IMPOSSIBLE.search(text) else found


def _serbian(part: re.Match[str]) -> str:
    if part["vowel"] is None:
        return "" if part["long"] else "м" if part["final"] == "m" else "н"
    letter = _ROWS[part["row"] or ""][0]
    return letter + ("ј" if part["joted"] else "") + _VOWELS[part["vowel"]][0]


def _russian(part: re.Match[str]) -> str:
    if part["vowel"] is None:
        return "" if part["long"] else "нъ" if part["parted"] else "н"
    row, vowel = part["row"] or "", part["vowel"]
    letter = _ROWS[row][1]
    if part["double"]:
        letter += letter
    if (part["joted"] or row in _SOFT) and vowel in _JOTED:
        return letter + _JOTED[vowel]
    return letter + _VOWELS[vowel][1]


def _plain(word: str) -> str:
    return "".join(_LONG.get(letter, letter) for letter in word.lower())
