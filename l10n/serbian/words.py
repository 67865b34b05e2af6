"""One Latin word to Cyrillic: letters that only look like a digraph, and words that stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

_LETTERS = str.maketrans(
    dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
    | dict(zip("ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ", "АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ", strict=True))
    # One-character digraphs of Unicode, which need no decision.
    | {"\u01c6": "џ", "\u01c5": "Џ", "\u01c4": "Џ", "\u01c9": "љ", "\u01c8": "Љ", "\u01c7": "Љ"}
    | {"\u01cc": "њ", "\u01cb": "Њ", "\u01ca": "Њ"}
    # The circumflex that tells kôd from kod; Cyrillic has it as a combining mark only.
    | dict(zip("âêîôû", ("а\u0302", "е\u0302", "и\u0302", "о\u0302", "у\u0302"), strict=True))
)
_SERBIAN = re.compile("[abvgdđežzijklmnoprstćufhcčš\u01c6\u01c9\u01cc]+")
_LONG = re.compile("[abvgdđežzijklmnoprstćufhcčšâêîôû]+")
_DIGRAPH = re.compile("lj|nj|dž", re.IGNORECASE)
_CYRILLIC = {"l": "љ", "n": "њ", "d": "џ", "L": "Љ", "N": "Њ", "D": "Џ"}

# Where two letters meet by accident: at the seam of a prefix or a compound, or in a loan or a
# name. Group 1 is the first of the two. No native or borrowed word parts l and j.
_SEAMS = tuple(
    re.compile(pattern)
    for pattern in (
        # in-, con-: injekcija, injektor, injunkcija, injurija, konjunktura, konjugacija, konjektura
        r"i(n)j(?:e[kc]|un[kc]|icir)",
        r"\bi(n)jur(?:ij|ioz)",
        r"ko(n)j(?:un[kct]|u[gk][aiou]|ukt|ukc|ekt)",
        r"\b(?:poli|di)?a(n)jon",
        r"\b(?:iz)?va(n)j(?:ez|ed|evr|ug|avn|adr)",
        r"\bta(n)ju[gzž]",
        r"\bpa(n)ju(?:g|ž)",
        # names of the East: Šenjang, Nanjang, pinjin
        r"[aeiu](n)j[ae]n(?:[gž]|šk)",
        r"\bpi(n)jin",
        # Netanjahu, Benjamin: y of the Hebrew is a consonant of its own
        r"neta(n)jah",
        r"\bbe(n)jamin",
        # nad-, od-, pod-, pred- before ž; nadžak, odžak, Odžaci, Nadžaf have the letter џ
        r"\b(?:ne|naj)?na(d)ž(?:iv|irav|e[tnlohsvć]|nj|anj|ni|up|anr|and|vrlj)",
        r"\b(?:ne|naj)?o(d)ž(?:al(?!an)|ar|iv|v|e[tgć]|u|m|der|dr)",
        r"\b(?:ne|naj|is)?po(d)ž(?!ep|ok|av|ap)",
        r"\b(?:ne|naj|is)?pre(d)ž(?!ep|on)",
        r"fel(d)žand",
        # Polish rz after d: Andžej, Jendžejčik
        r"(?:a|je)n(d)žej",
    )
)

# What Serbian spelling, which writes as it speaks, never has.
_FOREIGN = re.compile(
    r"cc|(?<!\bo)ct(?!e[kčc])|ff|gg|hh|kk|ll|pp|(?<!\bsu)bb|(?<!\bnu)zz"
    r"|(?<!vakuu)(?<!\bo)mm|(?<!hipe)(?<!supe)(?<!inte)(?<!kultu)(?<!\bnad)rr"
    r"|(?<!tran)(?<!di)ss|(?<!pos)(?<!pe)(?<!se)(?<!es)(?<!ve)(?<!vr)(?<!\bp)(?<!\bhe)tt"
    r"|sch|tch|tions\b|ght|ough|(?<!l)(?<!r)ch|\b(?:mc|gh|th(?!ja))"
    r"|ealth|eace|phone|(?<!z)ool(?:a|u|om|e)?\b"
    r"|(?:sh|th|gh|[aou]ck|ick|ware|ship|shire|ee[dklmnprst]|eam|oard|ound)\b"
    r"|(?:ial|ics|ents|(?<!kr)ation|(?<!vind)ouse)\b|\b[bcfghlmnpst]oo[dklnprt]\b"
)
_LATIN_CODE, _CYRILLIC_CODE = "iso8859-2", "iso8859-5"
_SMALL, _LARGE = "abvgdđežzijklmnoprstćufhcčš", "ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ"
_CODES = bytes.maketrans(
    (_SMALL + _LARGE).encode(_LATIN_CODE),
    (_SMALL + _LARGE).translate(_LETTERS).encode(_CYRILLIC_CODE),
)
_PAIRS = tuple(
    (pair.encode(_CYRILLIC_CODE), letter.encode(_CYRILLIC_CODE))
    for pair, letter in zip(
        ("лј", "нј", "дж", "Лј", "Нј", "Дж"), ("љ", "њ", "џ", "Љ", "Њ", "Џ"), strict=True
    )
)
_SIMPLE = re.compile(
    "^[ABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ]?[abvgdđežzijklmnoprstćufhcčš]{1,39}$", re.MULTILINE
)
# One of these stands in whatever `_FOREIGN` matches; a test says so.
_FOREIGN_PARTS = (
    *("bb", "cc", "ff", "gg", "hh", "kk", "ll", "mm", "pp", "rr", "ss", "tt", "zz", "ee", "oo"),
    *("ct", "ch", "ght", "ough", "\nmc", "\ngh", "\nth", "tions", "ealth", "eace", "phone"),
    *("sh\n", "th\n", "gh\n", "ck\n", "ware\n", "ship\n", "shire\n", "eam\n", "oard\n"),
    *("ound\n", "ial\n", "ics\n", "ents\n", "ation\n", "ouse\n"),
)
_LONGEST = 40
"""Letters; longer ones are no words, and not worth a slow pattern."""
_CRY = re.compile(r"(.)*?(.)\2{2,}|h?m+|[bgv]?r+|p?s+t?")
"""Hmm, brrr, aaah: letters drawn out."""
_ENDINGS = (
    "a", "u", "e", "i", "om", "em", "ov", "ova", "ovo", "ovu", "ove", "ovi", "ovih", "ovim",
    "ovog", "ovom", "ju", "ja", "jem", "jev", "jeva", "jevog", "ima", "s",
)  # fmt: skip

_INFLECTED = 4
"""Letters of the shortest word of the lexicon that may take an ending."""


def to_letters(word: str) -> str:
    """Return a Serbian Latin word in Cyrillic letters, whatever it means.

    >>> to_letters("konjunkcija"), to_letters("konj"), to_letters("NADŽIVETI")
    ('конјункција', 'коњ', 'НАДЖИВЕТИ')
    """
    lower = word.lower()
    if _DIGRAPH.search(lower):
        apart = {match.start(1) for seam in _SEAMS for match in seam.finditer(lower)}
        word = _DIGRAPH.sub(
            lambda pair: pair.group() if pair.start() in apart else _CYRILLIC[pair.group()[0]],
            word,
        )
    return word.translate(_LETTERS)


def is_foreign(word: str) -> bool:
    """Tell whether a word is written as no Serbian word is, or is a name known to stay.

    >>> [word for word in ("Facebooku", "Washington", "kafa", "iPhone", "BiH") if is_foreign(word)]
    ['Facebooku', 'Washington', 'iPhone']
    """
    lower = word.lower()
    if not (
        _SERBIAN.fullmatch(lower) or (word == lower and _LONG.fullmatch(lower))
    ) or _inner_capital(word):
        return True
    lexicon, stems = _lexicon()
    if word in lexicon or lower in lexicon:
        return True
    if word.isupper() and len(word) > 1:
        return False
    if _FOREIGN.search(lower) and not (len(word) < _LONGEST and _CRY.fullmatch(lower)):
        return True
    return lower[:_INFLECTED] in stems and any(
        lower.removesuffix(ending) in lexicon
        for ending in _ENDINGS
        if lower.endswith(ending) and len(lower) >= len(ending) + _INFLECTED
    )


def plain_letters(words: Iterable[str]) -> dict[str, str]:
    """Return the words that are beyond doubt Serbian, each with its Cyrillic letters.

    What `is_foreign` and `to_letters` say word by word, for many at once and several times as
    fast; who is left out may be anything.

    >>> plain_letters(["konj", "injekcija", "Facebook", "NATO"])
    {'konj': 'коњ'}
    """
    _, stems = _lexicon()
    simple = _SIMPLE.findall("\n".join(words))
    if not simple:
        return {}
    lowered = "\n".join(simple).lower()
    small = lowered.split("\n")
    # Literal strings are found far faster than patterns.
    text = f"\n{lowered}\n"
    doubtful = {word for part in _FOREIGN_PARTS for word in _containing(part, text)}
    for pair in ("nj", "dž"):
        paired = "\n".join(_containing(pair, text))
        for seam in _SEAMS:
            if f"({pair[0]})" in seam.pattern:
                doubtful.update(_matching(seam, paired))
    plain = [
        word
        for word, lower in zip(simple, small, strict=True)
        if lower not in doubtful and lower[:_INFLECTED] not in stems
    ]
    # Bytes of the two alphabets of ISO 8859 are exchanged far faster than characters.
    code = "\n".join(plain).encode(_LATIN_CODE).translate(_CODES)
    for digraph, letter in _PAIRS:
        code = code.replace(digraph, letter)
    return dict(zip(plain, code.decode(_CYRILLIC_CODE).split("\n"), strict=True)) if plain else {}


def _containing(part: str, text: str) -> Iterator[str]:
    """Yield the lines of a text in which a string stands; a line break is the edge of a word."""
    place = text.find(part)
    while place >= 0:
        inside = place + (part[0] == "\n")
        end = text.index("\n", inside)
        yield text[text.rfind("\n", 0, inside) + 1 : end]
        place = text.find(part, end)


def _matching(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """Yield the lines of a text in which a pattern is found."""
    for match in pattern.finditer(text):
        end = text.find("\n", match.end())
        yield text[text.rfind("\n", 0, match.end()) + 1 : len(text) if end < 0 else end]


def _inner_capital(word: str) -> bool:
    """Tell iPhone and YouTube from ordinary words, from Ljubav as LJubav and from BiH."""
    if word.islower() or word.isupper() or word[1:].islower():
        return False
    joined = re.sub("Lj|Nj|Dž", lambda pair: pair.group().upper(), word)
    if joined.isupper() or re.fullmatch("(?:LJ|NJ|DŽ)[^A-Z]+", word):
        return False
    return re.fullmatch("[A-ZČĆĐŠŽ]+i[A-ZČĆĐŠŽ]+", word) is None


@cache
def _lexicon() -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of the lexicon, and the first letters of those that take endings."""
    text = (files("l10n.serbian") / "foreign.txt").read_text(encoding="utf-8")
    words = [
        word for line in text.splitlines() if not line.startswith("#") for word in line.split()
    ]
    return frozenset(words), frozenset(word[:_INFLECTED] for word in words)
