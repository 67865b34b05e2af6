"""Checks of how it is said: doubled words, sentences, headlines, quotation marks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from l10n.languages import Language, Quotes
from l10n.model import Entry, Role
from l10n.quotemarks import ACCEPTED

BEFORE, AFTER = "\"'\u201c\u201e\u00ab(\u00bf\u00a1\u2014", ".,;:!?\u2026\"'\u201c\u201d\u00bb)"
"""Marks that may stand before the first and after the second of two doubled words."""
STYLE = frozenset(["muy", "tan", "bla", "ha", "хо", "ха", "очень", "врло", "ну", "vrlo"])
"""Words doubled on purpose."""
END = re.compile(
    # The marks come first: what stands before them is looked at only there.
    r"[.!?\u2026](?<!\b[A-ZА-Я].)(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|No|Lt).)"
    r"(?<!\b(?:Mrs|Gen|Gov|Sen|Rep|Col|Sgt|Rev).)(?<!\bCapt.)"
    r"(?=[\"'\u201d\u2019\u00bb)\u201c\]]*"
    r"(?:\s+[\"'\u201c\u201e\u00ab(\u00bf\u00a1\u2014\u2013-]*\s?[A-ZÁÉÍÓÚÑЀ-Я]|\Z))"
)
"""Where a sentence ends, near enough to count."""
LENGTHS = {"es": 1.09, "ru": 0.99, "sr": 0.94}
"""Characters of a translation for one of English news, as people write them (the median)."""
SHORT = {"es": 0.84, "ru": 0.9, "sr": 0.88}
"""Part of that length which is alarming with a sentence less; Spanish ones differ most."""
TOO_SHORT = {"es": 0.5, "ru": 0.55, "sr": 0.55}
"""The same where no sentence seems less."""
TOO_LONG = 1.8
"""The same with a sentence more."""
COUNTABLE = 40
"""Characters of a source from which on its length tells something."""
MARKS = '"\u201c\u201d\u201e\u00ab\u00bb'
MARK = re.compile(f"[{MARKS}]")
_UNUSED = {
    code: tuple(mark for mark in MARKS if mark not in used) for code, used in ACCEPTED.items()
}
HEADLINE_LENGTH = 64
"""Characters of a headline at most, as Reuters has it."""


def doubled_words(entry: Entry, _language: Language) -> Iterator[str]:
    """Yield every word that stands twice in a row, unless a word of the source does too."""
    found = [pair for pair in _doubled(entry.target) if pair[0].lower() not in STYLE]
    if found and not any(_doubled(entry.source)):
        for word, again in found:
            # `La la` may end one name and begin another.
            if not (again[0].isupper() and word[0].islower()):
                yield f"{word!r} stands twice in a row"


def _doubled(text: str) -> Iterator[tuple[str, str]]:
    # Fast path: without the marks before them, a doubled word begins as the one before it.
    bare = text.lower()
    for mark in BEFORE:
        if mark in bare:
            bare = bare.replace(mark, "")
    plain = bare.split()
    if True not in map(str.startswith, plain[1:], plain):
        return
    for first, second in itertools.pairwise(text.split()):
        if first[-1].lower() not in second.lower():
            continue
        one, two = first.lstrip(BEFORE), second.rstrip(AFTER)
        if one.lower() == two.lower() and one.isalpha():
            yield one, two


def headline_fits(
    entry: Entry, _language: Language, longest: int = HEADLINE_LENGTH
) -> Iterator[str]:
    """Yield a message for a headline that is too long, where the source's is not."""
    if entry.context == Role.HEADLINE and len(entry.target) > longest >= len(entry.source):
        yield f"the headline has {len(entry.target)} characters; at most {longest} fit"


def sentences_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message where a sentence seems lost or added: by their ends and the length.

    Translators part and join sentences, so that neither alone tells.
    """
    expected = len(entry.source) * LENGTHS.get(language.code, 1.0)
    part = len(entry.target) / expected if expected else 1.0
    short = SHORT.get(language.code, 0.8)
    if short <= part <= TOO_LONG:  # fast path: the usual length
        return
    before, after = len(END.findall(entry.source)), len(END.findall(entry.target))
    if after < before and before > 1 and part < short:
        yield f"a sentence seems lost: {before} in the source, {after} in the translation"
    elif len(entry.source) >= COUNTABLE and part < TOO_SHORT.get(language.code, 0.5):
        yield f"words seem lost: {len(entry.target)} characters for {len(entry.source)}"
    elif after > before > 0 and part > TOO_LONG:
        yield f"a sentence seems added: {before} in the source, {after} in the translation"


def questions_kept(entry: Entry, language: Language) -> Iterator[str]:
    """Yield a message for a question mark that is lost, added, or not opened in Spanish."""
    before, after = entry.source.count("?"), entry.target.count("?")
    if before and not after:
        yield "the source asks, the translation does not"
    elif after and not before:
        yield "the translation asks, the source does not"
    if language.code == "es":
        for opening, closing in ("\u00bf?", "\u00a1!"):
            if (
                entry.target.count(opening)
                < entry.target.count(closing)
                == entry.source.count(closing)
            ):
                yield f"{opening} is missing before {closing}"


def quotes_of_language(entry: Entry, language: Language, quotes: Quotes) -> Iterator[str]:
    """Yield the quotation marks that the language does not use; `quotes` are the desk's."""
    used = ACCEPTED.get(language.code)
    if used is not None and any(map(entry.target.__contains__, _UNUSED[language.code])):
        strange = [mark for mark in dict.fromkeys(MARK.findall(entry.target)) if mark not in used]
        if strange:
            yield (f"{' '.join(strange)} instead of {quotes.opening}\u2026{quotes.closing}")
