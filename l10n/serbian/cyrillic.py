"""Serbian Latin to Cyrillic: by the word, and by its neighbours where the word does not tell.

What stays Latin: addresses and code, foreign words, Roman numerals and the signs of units, which
the Pravopis (Matica srpska) writes in Latin letters in either script. A word is converted
whole or not at all; a hyphen parts words, so that `Facebook-u` gives `Facebook-у`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import filterfalse

from l10n.serbian.shields import ADDRESSES_AND_CODE, around, blocks, shielded_lines
from l10n.serbian.words import is_foreign, plain_letters, to_letters

# Ranges, because `[^\W\d_]` takes twice the time: letters of every alphabet that could touch a
# Latin one, and the raised figures of m² and m³.
_WORDS = re.compile(
    "([A-Za-z\u00aa\u00b2\u00b3\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\ud7ff]+)"
)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_MARK_BYTES = (b"\xcc", b"\xcd")
"""How UTF-8 begins each of U+0300 to U+037F, and nothing else: a search for bytes is faster."""
_MARKED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:[\u0300-\u036f]++[^\W\d_]*+)++")
_ROMAN = re.compile(
    "(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|(?:XC|XL|L?X{1,3})(?:IX|IV|V?I{0,3})"
    "|(?=.{4})M{1,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
)
"""To 99, and years; LI, CI, MI, DI are words of Serbian headlines."""
# fmt: off
_UNITS = frozenset({
    "km", "kg", "mm", "cm", "dm", "mg", "hl", "Hz", "kHz", "MHz", "GHz", "kV", "mV", "kPa",
    "hPa", "MPa", "kJ", "MJ", "kW", "MW", "GW", "mph", "mAh", "dB", "kB", "Mb", "Gb", "km²", "m²",
    "m³",
})
_UNITS_BY_FIGURES = frozenset({
    "m", "g", "l", "t", "s", "h", "V", "A", "ha", "ml", "dl", "cl", "ms", "min", "MB", "GB",
    "TB", "KB", "kcal", "cal", "Pa", "EUR", "USD", "CHF", "GBP", "RSD",
})
# fmt: on
_FIGURE = re.compile(r"\d[ \u00a0\u202f]?\Z")
_SPACE = frozenset({" ", "\u00a0", "\u202f", ""})
_LINKS = frozenset({" ", "\u00a0", "-", " & ", " - "})
"""What may stand between two words of one foreign name."""
_SMALL = frozenset({"of", "the", "and", "for", "de", "del", "di", "da", "van", "von", "la", "le"})
_ARTICLES = frozenset(
    {"La", "Le", "El", "Los", "Las", "Der", "Die", "Das", "Il", "San", "St", "De"}
)
_NATIVE = re.compile(r"(?:ij[aeiou]|ijom|sk[aeiou]|sk(?:og|oj|om|im|ih)|ov(?:og|om|oj|im|ih))\Z")
_ORDINALS = frozenset({"svetsk", "razred", "liga", "lige", "stepen", "deo", "grup", "kategorij"})
_CACHED = 200_000
_LONGEST = 40
_MANY = 64
"""New words of a text from which on they are looked at together."""


_ASK = ""
"""What stands for the Cyrillic of a word whose neighbours must be asked."""


class _Cache(dict[str, str]):
    """Latin word to Cyrillic, or to `_ASK`."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _CACHED:
            self.clear()
        answer = _alone(word)
        if len(word) <= _LONGEST:
            self[word] = answer
        return answer

    def learn(self, words: set[str]) -> None:
        """Take in what is beyond doubt of many new words at once, which is faster."""
        if len(self) >= _CACHED:
            self.clear()
        self.update(plain_letters(words.difference(_UNITS, _UNITS_BY_FIGURES, "CF")))


_cache = _Cache()


def to_cyrillic(text: str) -> str:
    """Return Serbian Latin text in Cyrillic script; Cyrillic text stays as it is.

    Letters made of a base and a combining mark are read as one. đ written dj is left: it cannot
    be told from d and j.

    >>> to_cyrillic("Njegoš, konj i konjunkcija: Facebook-u, 5 km, XIV vek, New York Times")
    'Његош, коњ и конјункција: Facebook-у, 5 km, XIV век, New York Times'
    """
    return "\n".join([_convert_block(block) for block in blocks(text)])


def _convert_block(text: str) -> str:
    shielded, bare = shielded_lines(text)
    converted = _convert(bare)
    if not shielded:
        return converted
    lines = converted.split("\n")
    for number, line in shielded.items():
        lines[number] = around(line, ADDRESSES_AND_CODE, _convert)
    return "\n".join(lines)


def _convert(text: str) -> str:
    code = text.encode("utf-8", "surrogatepass")
    if any(mark in code for mark in _MARK_BYTES):
        text = _MARKED.sub(lambda word: unicodedata.normalize("NFC", word.group()), text)
    parts = _WORDS.split(text)
    words = parts[1::2]
    new = set(filterfalse(_cache.__contains__, set(words)))
    if len(new) > _MANY:
        _cache.learn(new)
    answers = list(map(_cache.__getitem__, words))
    if _ASK in answers:
        _Line(parts, answers).resolve()
    parts[1::2] = answers
    return "".join(parts)


def _alone(word: str) -> str:
    word = word.replace("\u00d0", "Đ")  # Icelandic Eth: looks the same, and is often typed for it
    if word in _UNITS or not _LATIN.fullmatch(word):
        return word
    if word in _UNITS_BY_FIGURES or word in "CF" or _is_numeral(word) or is_foreign(word):
        return _ASK
    return to_letters(word)


def _is_numeral(word: str) -> bool:
    return _ROMAN.fullmatch(word) is not None


class _Line:
    """Words and what parts them, with what is known of them in Cyrillic.

    The words of one line know nothing of those of the next.
    """

    def __init__(self, parts: list[str], answers: list[str]) -> None:
        self.words = parts[1::2]
        self.gaps = parts[0::2]
        self.answers = answers

    def resolve(self) -> None:
        """Decide every word that must ask its neighbours."""
        for place in self._asking():
            self._decide(place)

    def _asking(self) -> Iterator[int]:
        place = -1
        with suppress(ValueError):
            while True:
                place = self.answers.index(_ASK, place + 1)
                yield place

    def _decide(self, place: int) -> None:
        word = self.words[place]
        if is_foreign(word):
            self.answers[place] = word
            self._keep_name(place)
        elif self._is_unit(place) or (_is_numeral(word) and self._counts(place)):
            self.answers[place] = word
        elif word == "s" and place and self.gaps[place] in {"'", "’"}:
            self._keep_possessive(place)
        else:
            self.answers[place] = to_letters(word)

    def _keep_possessive(self, place: int) -> None:
        """Keep the English genitive `Moody's` whole; Serbian has no such apostrophe."""
        if self.words[place - 1][0].isupper():
            self.answers[place - 1] = self.words[place - 1]
            self.answers[place] = self.words[place]
        else:
            self.answers[place] = to_letters(self.words[place])

    def _keep_name(self, place: int) -> None:
        """Keep the rest of a foreign name: `Times` of `New York Times`, `e` of `e-mail`."""
        word, before = self.words[place], self.gaps[place]
        if place:
            last = self.words[place - 1]
            if (before == "-" and len(last) <= (3 if last[0].isupper() else 1)) or (
                before == " " and last in _ARTICLES
            ):
                self.answers[place - 1] = last
        if word.islower() or (word.isupper() and len(word) > 1):
            return
        following = place + 1
        while following < len(self.words) and self.gaps[following] in _LINKS:
            reach = following
            while (
                reach + 1 < len(self.words)
                and self.words[reach] in _SMALL
                and self.gaps[reach + 1] == " "
            ):
                reach += 1
            if not self._continues(reach):
                return
            for kept in range(following, reach + 1):
                self.answers[kept] = self.words[kept]
            following = reach + 1

    def _continues(self, place: int) -> bool:
        word = self.words[place]
        return word[0].isupper() and word.isascii() and not _NATIVE.search(word)

    def _is_unit(self, place: int) -> bool:
        word, after = self.words[place], self.gaps[place + 1]
        before = self.gaps[place].rpartition("\n")[2]
        if word in "CF":
            return before.endswith("°")
        if word not in _UNITS_BY_FIGURES:
            return False
        if before == "/" and place:
            last = self.words[place - 1]
            return last in _UNITS or (last in _UNITS_BY_FIGURES and self._is_unit(place - 1))
        if after.startswith("/") and _FIGURE.search(before):
            return True
        if word in {"s", "A"} and after in _SPACE and place + 1 < len(self.words):
            return False  # "u 5 s majkom": a preposition
        return _FIGURE.search(before) is not None and not (word == "g" and after.startswith("."))

    def _counts(self, place: int) -> bool:
        """Tell the first, fifth and sixth from the conjunction, an initial and a pronoun."""
        word, before, after = self.words[place], self.gaps[place], self.gaps[place + 1]
        last = self.words[place - 1] if place and "\n" not in before else ""
        ends = place + 1 == len(self.words) or "\n" in after
        following = "" if ends else self.words[place + 1]
        headline = any(
            len(near) > 1 and near.isupper() and not _is_numeral(near) for near in (last, following)
        )
        if word == "I":
            if before in _LINKS and last:
                return not headline
            return after == " " and any(following.startswith(stem) for stem in _ORDINALS)
        if word == "V":
            return not (after.startswith(".") and following[:1].isupper())
        return word != "VI" or not headline
