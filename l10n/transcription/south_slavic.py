"""South Slavic names: marks put back on letters that English leaves bare, and Russian from them.

The Russian side follows practical transcription from Serbian (Gilyarevsky and Starostin,
Inostrannye imena i nazvaniya v russkom tekste).
"""

from __future__ import annotations

import re
from functools import cache

from l10n.names.lexicon import south_slavic
from l10n.names.skeletons import plain
from l10n.serbian import to_cyrillic, to_latin

_DOUBTFUL = re.compile(r"[cszqwxy]|dj|gj|dz|[kptc]h")
"""Letters that a bare name may have lost a mark of."""
_SAFE = re.compile(r"s(?=[tkplvmnr])|(?<=[ptk])s|(?<=[aeiou])ck(?=i)|sk")
"""Places where an s or c has none: Stanojevic, Petkovski."""
_ENDINGS = (
    ("ovic", "ović"), ("evic", "ević"), ("avic", "avić"), ("cic", "čić"), ("ic", "ić"),
    ("ovich", "ović"), ("evich", "ević"), ("ich", "ić"),
)  # fmt: skip
_AFTER = {"a": "я", "e": "е", "i": "и", "o": "ё", "u": "ю"}
_PLAIN = dict(zip("abvgdežzijklmnoprstfhcčšćđu", "абвгдежзийклмнопрстфхцчшчџу", strict=True))
_PLAIN["đ"] = "дж"
_JOTED = {"a": "я", "e": "е", "i": "и", "o": "йо", "u": "ю"}
_VOWELS = "aeiou"
_SHORTEST = 3


def marked(word: str) -> tuple[str, bool]:
    """Return a name with the marks of Serbian Latin, and whether they are certain.

    >>> marked("Stanojevic"), marked("Snezana"), marked("Vučić"), marked("Resic")
    (('Stanojević', True), ('Snežana', True), ('Vučić', True), ('Resić', False))
    """
    if not word.isascii():
        return word, True
    lower = word.lower()
    known = _known().get(lower)
    if known is not None:
        return known, True
    for ending, full in _ENDINGS:
        stem = lower.removesuffix(ending)
        if stem != lower and stem:
            # The c of -čić is in doubt only where the stem is.
            root, certain = _root(stem)
            return (root + full).capitalize(), certain
    root, certain = _root(lower)
    return root.capitalize(), certain


def serbian(latin: str) -> str:
    """Return the Cyrillic of a name in Serbian Latin."""
    return to_cyrillic(latin)


def russian(latin: str) -> str:
    """Return the Russian of a name in Serbian Latin, in lower case.

    >>> [russian(name) for name in ("Snežana", "Stanojević", "Đoković", "Ljiljana", "Jovan")]
    ['снежана', 'станоевич', 'джокович', 'лиляна', 'йован']
    """
    word = to_latin(latin).lower()
    word = re.sub(r"ski$", "skij", word)
    found: list[str] = []
    at = 0
    while at < len(word):
        soft = next((pair for pair in ("lj", "nj") if word.startswith(pair, at)), "")
        after = word[at + len(soft) : at + len(soft) + 1] if soft else ""
        if soft:
            letter = "л" if soft == "lj" else "н"
            found.append(letter + _AFTER.get(after, "ь"))
            at += len(soft) + (after in _AFTER)
        elif word.startswith("dž", at):
            found.append("дж")
            at += 2
        elif word[at] == "j":
            step, text = _joted(word, at)
            found.append(text)
            at += step
        elif word[at] == "e" and (at == 0 or word[at - 1] in "aou"):
            found.append("э")
            at += 1
        else:
            found.append(_PLAIN.get(word[at], ""))
            at += 1
    return "".join(found)


def _joted(word: str, at: int) -> tuple[int, str]:
    """Return how many letters a j takes, and what Russian writes for them."""
    after = word[at + 1 : at + 2]
    if after not in _JOTED or not after:
        return 1, "й"
    consonant = at > 0 and word[at - 1] not in _VOWELS
    if consonant:
        return 2, "ь" + ("о" if after == "o" else _JOTED[after])
    return 2, _JOTED[after]


def _root(stem: str) -> tuple[str, bool]:
    """Return a stem with its marks: by the longest name that it begins with, else as it stands."""
    doubtful = [found.start() for found in _DOUBTFUL.finditer(_SAFE.sub("..", stem))]
    if not doubtful:
        return stem, True
    for end in range(len(stem), 2, -1):
        root = _roots().get(stem[:end])
        if root is not None:
            rest = stem[end:]
            return root + rest, not _DOUBTFUL.search(_SAFE.sub("..", rest))
    return stem.replace("dj", "đ"), False


@cache
def _known() -> dict[str, str]:
    """Return full names by their bare letters; where two differ only in marks, the first."""
    found: dict[str, str] = {}
    for name in (*south_slavic("given"), *south_slavic("surnames")):
        for bare in {_bare(name), plain(name)}:
            found.setdefault(bare, name)
    return found


@cache
def _roots() -> dict[str, str]:
    """Return stems by their bare letters: of the listed roots, and of given names."""
    found: dict[str, str] = {}
    names = [name.rstrip("aeio") for name in south_slavic("given")]
    for root in (*south_slavic("roots"), *(name for name in names if len(name) > _SHORTEST)):
        for bare in {_bare(root), plain(root)}:
            found.setdefault(bare, root.lower())
    return found


def _bare(name: str) -> str:
    return plain(name).replace("dj", "d") if "đ" in name.lower() else plain(name)
