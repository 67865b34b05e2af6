"""Words that must come through an engine letter for letter: masked words, addresses, handles."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from l10n.model import Hypotheses
from l10n.verbatim import SHIELDED

if TYPE_CHECKING:
    from collections.abc import Sequence


def shielded(source: str, kept: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the words of `source` that must not change, in order; `kept` are more of them.

    >>> shielded("He called @ana an a**hole (see https://example.org/a?b=1).")
    ('@ana', 'a**hole', 'https://example.org/a?b=1')
    """
    return tuple(match.group() for match in _pattern(tuple(kept)).finditer(source))


def veil(source: str, kept: Sequence[str] = ()) -> str:
    """Return `source` with a stand-in for each shielded word, for an engine to carry over.

    Engines respell what they do not know (`a*hole`, `https:/example.org`); a letter and a
    figure, as in a serial number, come back whole and in place.

    >>> veil("Write to desk@example.org, you a**hole.")
    'Write to X1, you X2.'
    """
    stand_ins = _stand_ins(source, kept)
    return _pattern(tuple(kept)).sub(lambda match: stand_ins[match.group()], source)


def unveil(
    source: str, hypotheses: Hypotheses, kept_words: Sequence[str] = ()
) -> tuple[Hypotheses, tuple[str, ...]]:
    """Return the hypotheses with the words of `source` in place again, and what others lost.

    One that lost or doubled a stand-in is left out: where the word belongs is anybody's guess.
    """
    stand_ins = _stand_ins(source, kept_words)
    if not stand_ins:
        return hypotheses, ()
    words = {stand_in: word for word, stand_in in stand_ins.items()}
    wanted = Counter(stand_ins[word] for word in shielded(source, kept_words))
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_tolerant, words))})(?!\w)", re.IGNORECASE)
    kept, lost = [], []
    for hypothesis in hypotheses:
        found = Counter(_plain(name) for name in pattern.findall(hypothesis.text))
        if found == wanted:
            text = pattern.sub(lambda match: words[_plain(match.group())], hypothesis.text)
            kept.append(replace(hypothesis, text=text))
        else:
            missing = [words[name] for name in words if found[name] != wanted[name]]
            lost.append(f"lost {', '.join(missing)}")
    return tuple(kept), tuple(lost)


def _stand_ins(source: str, kept: Sequence[str]) -> dict[str, str]:
    """Return a stand-in a word, of letters that `source` does not use so itself."""
    words = dict.fromkeys(shielded(source, kept))
    others = _pattern(tuple(kept)).sub(" ", source).upper().replace("\u0425", "X")
    taken = set(re.findall(r"\w+", others))
    free = (name for number in count(1) if (name := f"X{number}") not in taken)
    return dict(zip(words, free, strict=False))


@lru_cache(maxsize=1024)
def _pattern(kept: tuple[str, ...]) -> re.Pattern[str]:
    """Return what must not change; addresses and masks go before the desk's words in them."""
    if not kept:
        return SHIELDED
    longest_first = sorted(map(re.escape, kept), key=len, reverse=True)
    # White space and # have a meaning in a verbose pattern; escaped they are themselves.
    words = "|".join(longest_first)
    return re.compile(
        rf"{SHIELDED.pattern}    | (?<!\w) (?-i:{words}) (?!\w)", re.VERBOSE | re.IGNORECASE
    )


def _tolerant(stand_in: str) -> str:
    # A Cyrillic Kha looks the same, and models that write Cyrillic may prefer it.
    return rf"[X\u0425]{stand_in[1:]}"


def _plain(found: str) -> str:
    return "X" + found[1:]
