"""Chinese names in pinyin: Palladius' system for Russian, the norm of pinyin for Serbian.

Sources: the system of Palladius (Kafarov) as Gilyarevsky and Starostin give it, Inostrannye imena i
nazvaniya v russkom tekste; Pravopis srpskoga jezika (Matica srpska, 2010), on names from Chinese,
with R. Pušić's table. Serbian usage is divided over some finals (`-ui`, `-iu`, `xu`), which leave
doubt; Russian has one spelling of each syllable.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

_RUSSIAN_INITIALS = {
    "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г",
    "k": "к", "h": "х", "j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж",
    "z": "цз", "c": "ц", "s": "с",
}  # fmt: skip
_SERBIAN_INITIALS = _RUSSIAN_INITIALS | {"j": "ђ", "q": "ћ", "zh": "џ", "z": "ц"}
_FINALS = {
    "a": ("а", "а"), "o": ("о", "о"), "e": ("е", "э"), "ai": ("ај", "ай"), "ei": ("еј", "эй"),
    "ao": ("ао", "ао"), "ou": ("оу", "оу"), "an": ("ан", "ань"), "en": ("ен", "энь"),
    "ang": ("анг", "ан"), "eng": ("енг", "эн"), "ong": ("унг", "ун"), "i": ("и", "и"),
    "ia": ("ја", "я"), "ie": ("је", "е"), "iao": ("јао", "яо"), "iu": ("јоу", "ю"),
    "ian": ("јен", "янь"), "in": ("ин", "инь"), "iang": ("јанг", "ян"), "ing": ("инг", "ин"),
    "iong": ("јунг", "юн"), "u": ("у", "у"), "ua": ("уа", "уа"), "uo": ("уо", "о"),
    "uai": ("уај", "уай"), "ui": ("уеј", "уй"), "uan": ("уан", "уань"), "un": ("ун", "унь"),
    "uang": ("уанг", "уан"), "ü": ("и", "юй"), "üe": ("ује", "юэ"), "üan": ("уен", "юань"),
    "ün": ("ун", "юнь"), "ue": ("ује", "юэ"),
}  # fmt: skip
"""What Serbian and Russian write for a final behind an initial."""
_ALONE = {
    "a": ("а", "а"), "ai": ("ај", "ай"), "an": ("ан", "ань"), "ang": ("анг", "ан"),
    "ao": ("ао", "ао"), "e": ("е", "э"), "en": ("ен", "энь"), "er": ("ер", "эр"),
    "ou": ("оу", "оу"), "yi": ("ји", "и"), "ya": ("ја", "я"), "ye": ("је", "е"),
    "yao": ("јао", "яо"), "you": ("јоу", "ю"), "yan": ("јен", "янь"), "yin": ("јин", "инь"),
    "yang": ("јанг", "ян"), "ying": ("јинг", "ин"), "yong": ("јунг", "юн"), "wu": ("ву", "у"),
    "wa": ("ва", "ва"), "wo": ("во", "во"), "wai": ("вај", "вай"), "wei": ("веј", "вэй"),
    "wan": ("ван", "вань"), "wen": ("вен", "вэнь"), "wang": ("ванг", "ван"),
    "weng": ("венг", "вэн"), "yu": ("ју", "юй"), "yue": ("јуе", "юэ"), "yuan": ("јуен", "юань"),
    "yun": ("јун", "юнь"),
}  # fmt: skip
_SPECIAL = {
    "hui": ("хуеј", "хуэй"), "zi": ("ци", "цзы"), "ci": ("ци", "цы"), "si": ("си", "сы"),
    "guo": ("гуо", "го"), "kuo": ("куо", "ко"), "huo": ("хуо", "хо"), "lü": ("љу", "люй"),
    "nü": ("њу", "нюй"), "lue": ("љуе", "люэ"), "nue": ("њуе", "нюэ"),
}  # fmt: skip
_HISSING = frozenset("jqx")
"""Initials behind which u is said ü, and a Serbian j falls out but behind x."""
_ROUNDED = {"ü": "у", "üe": "уе", "üan": "уен", "ün": "ун"}
_IN_DOUBT = re.compile(r"[^w]ui|iu|[xjqy]u|[lnv]ü|[ln]ia|er\Z")
_VOWELS = "aeoiu"
_MOST = 2
"""Syllables of a given name, and of a surname."""
_ONLY = re.compile(r"[xq]|zh|[jlnx]iang|uang|uo|\A(?:cai|cao|deng|liu|mao|wang|yao|zeng)\Z")
"""What a name of two syllables has in pinyin, and hardly elsewhere."""


def is_chinese(words: Sequence[str]) -> bool:
    """Tell whether words are a Chinese name beyond doubt: surname first, then one or two syllables.

    >>> is_chinese(["Xi", "Jinping"]), is_chinese(["Long", "Beach"]), is_chinese(["Wang", "Marina"])
    (True, False, False)
    """
    if len(words) != _MOST or not all(word.isascii() for word in map(_bare, words)):
        return False
    surname, given = (_bare(word).lower() for word in words)
    parts = syllables(given)
    if surname not in _surnames() or not 1 <= len(parts) <= _MOST:
        return False
    return len(parts) == _MOST or bool(_ONLY.search(surname) or _ONLY.search(given))


@lru_cache(maxsize=4096)
def syllables(word: str) -> tuple[str, ...]:
    """Return the syllables of a word in pinyin, in lower case, none where it is not one.

    A syllable that begins with a vowel stands first or behind an apostrophe.

    >>> syllables("jinping"), syllables("xi'an"), syllables("xian"), syllables("martin")
    (('jin', 'ping'), ('xi', 'an'), ('xian',), ())
    """
    found: list[str] = []
    for part in word.replace("\u2019", "'").split("'"):
        split = _split(part)
        if not split:
            return ()
        found += split
    return tuple(found)


def _split(part: str) -> tuple[str, ...]:
    for end in range(min(len(part), 6), 0, -1):
        head, rest = part[:end], part[end:]
        if written(head) is None or rest[:1] in tuple(_VOWELS):
            continue
        if not rest:
            return (head,)
        tail = _split(rest)
        if tail:
            return (head, *tail)
    return ()


@lru_cache(maxsize=1024)
def written(syllable: str) -> tuple[str, str] | None:
    """Return what Serbian and Russian write for a syllable of pinyin, None where it is not one.

    >>> written("zhong"), written("xiao"), written("brown")
    (('џунг', 'чжун'), ('сјао', 'сяо'), None)
    """
    known = _ALONE.get(syllable) or _SPECIAL.get(syllable)
    if known:
        return known
    initial = syllable[:2] if syllable[:2] in _RUSSIAN_INITIALS else syllable[:1]
    final = syllable[len(initial) :]
    if initial not in _RUSSIAN_INITIALS:
        return None
    if initial in _HISSING:
        if final[:1] not in {"i", "u"}:
            return None
        final = final.replace("u", "ü", 1) if final[0] == "u" else final
    if final not in _FINALS:
        return None
    serbian, russian = _FINALS[final]
    if initial in {"zh", "ch", "sh", "r"} and final == "i":
        serbian = russian = "и"
    return _serbian(initial, final, serbian), _RUSSIAN_INITIALS[initial] + russian


def _serbian(initial: str, final: str, vowels: str) -> str:
    letter = _SERBIAN_INITIALS[initial]
    if initial in _HISSING and final[0] == "ü":
        return letter + ("ј" if initial == "x" else "") + _ROUNDED[final]
    if vowels.startswith("ј"):
        if letter in {"ђ", "ћ"}:
            return letter + vowels[1:]
        if letter in {"л", "н"}:
            return {"л": "љ", "н": "њ"}[letter] + vowels[1:]
    return letter + vowels


def transcribe(word: str, code: str) -> tuple[str, bool]:
    """Return a word in pinyin as Serbian (`sr`) or Russian writes it, and whether it is certain.

    Russian parts a final hard н from a vowel by ъ.

    >>> transcribe("Jinping", "ru"), transcribe("Jinping", "sr"), transcribe("Chang'an", "ru")
    (('Цзиньпин', True), ('Ђинпинг', True), ('Чанъань', True))
    """
    parts = syllables(_bare(word).lower())
    found = ""
    for part in parts:
        forms = written(part)
        if forms is None:
            return "", False
        text = forms[code == "ru"]
        if code == "ru" and found.endswith("н") and text[0] in "аоуэеёюяи":
            found += "ъ"
        found += text
    certain = bool(parts) and (code == "ru" or not _IN_DOUBT.search(word.lower()))
    return found.capitalize(), certain


@cache
def _surnames() -> frozenset[str]:
    text = (files("l10n.transcription") / "chinese.txt").read_text(encoding="utf-8")
    return frozenset(
        word for line in text.splitlines() if not line.startswith("#") for word in line.split()
    )


def _bare(word: str) -> str:
    """Return a word without the marks of tones, which news do not print."""
    return word.translate(_TONES)


_TONES = str.maketrans(
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜĀÁǍÀĒÉĚÈŌÓǑÒ", "aaaaeeeeiiiioooouuuuüüüüAAAAEEEEOOOO"
)
