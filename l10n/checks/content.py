"""Checks of what is said: placeholders, leftover English, masked words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from l10n.languages import Language
from l10n.model import Entry

PLACEHOLDER = re.compile(r"(?<![\d%])%(?:\(\w+\))?[-+0#]*\d*(?:\.\d+)?[sdifgr](?![^\W\d_])|\{\w*\}")
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
MASKED = re.compile(r"(?<![\w*])[^\W\d_]+\*+[^\W\d_]*(?![\w*])|(?<![\w*])\*+[^\W\d_]+(?![\w*])")

# Words of English that are none in the languages of the Latin alphabet we translate into.
ENGLISH_ONLY = frozenset(
    (
        *("the", "and", "of", "with", "that", "was", "were", "from", "said", "which"),
        *("their", "they", "this", "would", "been", "will", "after"),
    )
)
COPIED_RUN = 5
"""So many source words in a row are no name."""
LOWER_IN_RUN = 3
LEFTOVERS = 3

_ENGLISH_OATHS = r"assholes?|fuck\w*|shit\w*|motherfuck\w*|bastards?|bitch\w*"
_MILD = re.compile(
    r"\b(?:\w*crap\w*|(?:god)?damn\w*|hell|ars(?:e|es|ehole\w*)|ass(?:es)?|suck(?:s|ed|ing)?|jerks?"
    r"|piss\w*|whor(?:e|es|ing)|sluts?|cunts?|dicks?|pricks?|wank\w*|bullshit\w*|scumbags?)\b",
    re.IGNORECASE,
)
"""English that swears less, and that other languages may well say with an oath."""
_OATHS = {
    "es": r"gilipollas|cabr[oó]n(?:es)?|mierda|joder|pendej[oa]s?|putas?",
    "ru": r"ху[йяеё]\w*|пизд\w*|ебать|бляд[ьи]|муда[кч]\w*|говн[оа]",
    "sr": r"курац|курца|пичк[ауе]|јебати|јебем|сероња|kurac|kurca|pičk[aue]|jebati|jebem|seronja",
}
"""By language: `puta` is an oath in Spanish and the plain word `times` in Serbian."""
_ROOTS = {
    "en": ("asshole", "fuck", "shit", "bastard", "bitch"),
    "es": ("gilipollas", "cabr", "mierda", "joder", "pendej", "puta"),
    "ru": ("хуй", "хуя", "хуе", "хуё", "пизд", "ебать", "бляд", "муда", "говн"),
    "sr": (
        *("курац", "курца", "пичк", "јебати", "јебем", "сероња"),
        *("kurac", "kurca", "pičk", "jebati", "jebem", "seronja"),
    ),
}
"""What the oaths have in them, one each: to look for it costs a fraction of the search."""


def placeholders_kept(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield every `%s` and `{name}` that was lost or invented."""
    # Fast path: most sentences hold none.
    both = entry.source + entry.target
    if "%" not in both and "{" not in both:
        return
    before = Counter(PLACEHOLDER.findall(entry.source))
    after = Counter(PLACEHOLDER.findall(entry.target))
    for placeholder in (before - after).elements():
        yield f"placeholder {placeholder} is in the source but not in the translation"
    for placeholder in (after - before).elements():
        yield f"placeholder {placeholder} is in the translation but not in the source"


def untranslated(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message where the source or its English stands in the target; names may."""
    if language.code == "en":
        return
    # Fast path: a run of copied words has several in small letters, and most translations share
    # one with their source at most.
    tokens = entry.target.split()
    shared = set(tokens).intersection(entry.source.split())
    small = [word for word in shared if word.islower()]
    alone = not small or (len(small) == 1 and small[0].isalpha())
    if alone and ENGLISH_ONLY.isdisjoint(tokens):
        return
    source, target = WORD.findall(entry.source), WORD.findall(entry.target)
    run = _copied_run(source, target)
    leftovers = [word for word in target if word in ENGLISH_ONLY]
    if run:
        yield f"the source's words {run!r} stand in the translation"
    elif len(leftovers) >= LEFTOVERS:
        yield f"English words are left: {', '.join(dict.fromkeys(leftovers))}"


def mask_kept(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield a message where a masked word of the source (`a**hole`) is masked no more."""
    if "*" not in entry.source:
        return
    masked: list[str] = MASKED.findall(entry.source)
    if len(masked) > len(MASKED.findall(entry.target)):
        yield f"the source masks {', '.join(masked)}, the translation does not"


def no_profanity(entry: Entry, language: Language) -> Iterator[str]:
    """Yield every swear word of the target where the source has none unmasked, however mild."""
    # Fast path: most sentences have no letters of an oath in a row.
    lowered = entry.target.lower()
    if not any(map(lowered.__contains__, _roots(language.code))):
        return
    found: list[str] = _oaths(language.code).findall(entry.target)
    if found and not (_oaths("en").search(entry.source) or _MILD.search(entry.source)):
        for word in found:
            yield f"{word!r} is in the translation, but the source does not swear"


@cache
def _roots(code: str) -> tuple[str, ...]:
    return (*_ROOTS["en"], *_ROOTS.get(code, ()))


@cache
def _oaths(code: str) -> re.Pattern[str]:
    """Return the swear words of a language; English ones are oaths in every language."""
    words = "|".join(filter(None, (_OATHS.get(code), _ENGLISH_OATHS)))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def _copied_run(source: list[str], target: list[str]) -> str:
    """Return the first run of source words in the target that is no name, or nothing."""
    # Fast path: a run has words in small letters, and most translations share none.
    if not any(map(str.islower, set(source).intersection(target))):
        return ""
    runs = {tuple(source[i : i + COPIED_RUN]) for i in range(len(source) - COPIED_RUN + 1)}
    for i in range(len(target) - COPIED_RUN + 1):
        run = tuple(target[i : i + COPIED_RUN])
        if run in runs and sum(word.islower() for word in run) >= LOWER_IN_RUN:
            return " ".join(run)
    return ""
