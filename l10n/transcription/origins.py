"""Where a name comes from, guessed from its endings, letters, syllables and lists of names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from l10n.names.lexicon import east_slavic, people, south_slavic_names
from l10n.names.skeletons import plain
from l10n.transcription import chinese, japanese, korean
from l10n.transcription.arabic import ARTICLE
from l10n.transcription.listed import listed_names


class Origin(StrEnum):
    """A language, or a group of languages whose names are spelt alike."""

    SOUTH_SLAVIC = "south-slavic"
    EAST_SLAVIC = "east-slavic"
    POLISH = "polish"
    CZECH = "czech"
    ENGLISH = "english"
    SPANISH = "spanish"
    ITALIAN = "italian"
    FRENCH = "french"
    GERMAN = "german"
    HUNGARIAN = "hungarian"
    TURKISH = "turkish"
    ARABIC = "arabic"
    ALBANIAN = "albanian"
    CHINESE = "chinese"
    KOREAN = "korean"
    JAPANESE = "japanese"


_STRONG, _WEAK = 3, 1
_CLEAR = 2
"""By how much the best guess must lead to be certain."""
_LETTERS = (
    (Origin.SOUTH_SLAVIC, r"[ćđ]|dž"), (Origin.POLISH, "[łąęńśźż]"), (Origin.CZECH, "[řůěďťň]"),
    (Origin.SPANISH, "ñ"), (Origin.FRENCH, "[çèêîôûœ]"), (Origin.GERMAN, "[äöüß]"),
)  # fmt: skip
_NOT_SOUTHERN = re.compile(
    r"[qwxy\u00e0-\u00ff\u011b\u0159\u016f]|th|ph|sh|kh|ck|(?!dd|nn)([a-z])\1"
)
"""Spelling that no South Slavic name has: it only begins with a name that others have too."""
_PATTERNS = (
    (Origin.SOUTH_SLAVIC, r"[oea]vi[cć]\Z", _STRONG),
    (Origin.SOUTH_SLAVIC, r"[^aeiou]i[cć]\Z", _CLEAR),
    (Origin.EAST_SLAVIC, r"(?:ov|ova|[yi]?ev|[yi]?eva|enko|chuk|skaya|ovich|evich|yan)\Z", _STRONG),
    (Origin.EAST_SLAVIC, r"(?:sky|skiy|skyy|skii|tsky|lny)\Z", _STRONG),
    (Origin.EAST_SLAVIC, r"(?:in|ina)\Z", _WEAK),
    (Origin.EAST_SLAVIC, r"zh|kh|shch|yu|[aeiou]y[aeu]", _CLEAR),
    (Origin.SOUTH_SLAVIC, r"(?:[oe]v|o)ski\Z", _CLEAR),
    (Origin.POLISH, r"w.*sk[ia]\Z|ck[ia]\Z|(?:wicz|czyk|czak)\Z", _STRONG),
    (Origin.POLISH, r"sz|cz|sk[ia]\Z", _WEAK),
    (Origin.CZECH, r"(?:ová|ský|ček|ík)\Z", _STRONG),
    (Origin.SPANISH, r"(?:ez|illo|illa|eros?|ado|edo|eda)\Z", _CLEAR),
    (Origin.SPANISH, r"(?:[aeo]|[aeo]s)\Z", _WEAK),
    (Origin.ITALIAN, r"(?:etti|elli|ini|acci|ucci|oni|ello|ella|aldi|usconi)\Z|gli", _STRONG),
    (Origin.FRENCH, r"(?:eau|eaux|ault|eux|(?<!e)ier|oux|ette|aud|oix)\Z", _STRONG),
    (Origin.GERMAN, r"(?:mann|bauer|meier|meyer|maier|hauer|schmidt|stein|burg)\Z|tsch", _STRONG),
    (Origin.GERMAN, r"sch|tz\Z", _WEAK),
    (Origin.ENGLISH, r"(?:son|ton|ford|ley|wood|field|worth|smith|man|well|ham|shaw|by)\Z", _CLEAR),
    (Origin.ENGLISH, r"\A(?:mc|o['’])|th|wh|ck|ee|oo|sh", _WEAK),
)  # fmt: skip
_FAR_PATTERNS = (
    (Origin.HUNGARIAN, "[őű]", _STRONG), (Origin.HUNGARIAN, r"cs|(?:gy|ny|sz)\Z", _CLEAR),
    (Origin.TURKISH, "[ğı]", _STRONG), (Origin.TURKISH, r"o[gğ]lu\Z", _STRONG),
    (Origin.TURKISH, "ş", _CLEAR),
    (Origin.ARABIC, rf"\A(?:{ARTICLE.pattern})", _STRONG),
    (Origin.ARABIC, r"\A(?:bin|ibn) ", _CLEAR),
    (Origin.ALBANIAN, r"xh|q(?!u)", _CLEAR), (Origin.ALBANIAN, "ë", _WEAK),
)  # fmt: skip
"""Marks of the names that need two; a space ends all words but the last."""


def guess_origin(words: Sequence[str]) -> tuple[Origin, bool] | None:
    """Return the likeliest origin of a name's words and whether it is certain, None for no guess.

    >>> guess_origin(["Snezana", "Stanojevic"])
    (<Origin.SOUTH_SLAVIC: 'south-slavic'>, True)
    >>> guess_origin(["Yevgeny", "Prigozhin"])
    (<Origin.EAST_SLAVIC: 'east-slavic'>, True)
    """
    far = _by_build(words)
    if far is not None:
        return far, True
    # Of two that are as likely, the first of this order.
    points = Counter({Origin.SPANISH: 0, Origin.ENGLISH: 0, Origin.GERMAN: 0})
    for at, word in enumerate(words):
        points.update(_points(word, last=at == len(words) - 1))
    if any(_NOT_SOUTHERN.search(word.lower()) for word in words):
        del points[Origin.SOUTH_SLAVIC]
    far = _by_list(words, points.most_common(1)[0][1])
    if far is not None:
        return far, True
    ranked = points.most_common(2)
    if not ranked:
        return None
    best, score = ranked[0]
    if score < _CLEAR:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return best, score >= _STRONG and score - second >= _CLEAR


def _by_build(words: Sequence[str]) -> Origin | None:
    """Return the origin of a name whose syllables leave no other."""
    if chinese.is_chinese(words):
        return Origin.CHINESE
    if korean.is_korean(words):
        return Origin.KOREAN
    return Origin.JAPANESE if japanese.is_japanese(words) else None


def _by_list(words: Sequence[str], rival: int) -> Origin | None:
    """Return the origin that two marks of a name tell, where a better `rival` tells no other."""
    points = Counter[Origin]()
    for at, word in enumerate(words):
        last = at == len(words) - 1
        name = ARTICLE.sub("", word.lower(), count=1)
        for origin in listed_names(name):
            points[Origin(origin)] += _STRONG if last else _CLEAR
        for origin, pattern, worth in _FAR_PATTERNS:
            if re.search(pattern, word.lower() if last else f"{word.lower()} "):
                points[origin] += worth
    ranked = [*points.most_common(2), (Origin.ENGLISH, 0), (Origin.ENGLISH, 0)]
    (best, score), (_, second) = ranked[:2]
    clear = score > _STRONG and score - max(second, rival) >= _CLEAR
    return best if clear and best is not Origin.JAPANESE else None


def _points(word: str, *, last: bool) -> Counter[Origin]:
    found: Counter[Origin] = Counter()
    lower = word.lower()
    # A surname says more than a given name, which travels.
    weight = _STRONG if last else _CLEAR
    for name in people(lower):
        found[Origin(name)] = max(found[Origin(name)], weight)
    if lower in east_slavic():
        found[Origin.EAST_SLAVIC] = weight
    if plain(word) in south_slavic_names():
        found[Origin.SOUTH_SLAVIC] = weight
    for origin, pattern in _LETTERS:
        if re.search(pattern, lower):
            found[origin] += _STRONG
    if last:
        for origin, pattern, worth in _PATTERNS:
            if re.search(pattern, lower):
                found[origin] += worth
    return found
