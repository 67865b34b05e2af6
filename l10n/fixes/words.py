"""Words and the spaces between them: what stands twice by mistake, and spaces before marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.fixes.cases import Case

_SPACES = re.compile(r"(?<=\S)  +(?=\S)")
_BEFORE_MARK = re.compile(r"(?<=[^\W_]) +(?=[,;!?](?:\s|\Z)|\.(?:\s|\Z)|:\s)")
_TIGHT_COMMA = re.compile(r"(?<=[^\W_]) ?,(?=[^\W\d_])")
# The comma comes first: what stands before it is looked at only there.
_COMMA_WORD = re.compile(r",(?=[^\W\d_])(?:(?<=\w,)|(?<=\w ,))")
_SPACED = (" ,", " .", " ;", " !", " ?", " :")
_TWO_SPACES = re.compile(r"\S  +\S")
_SPACED_MARK = re.compile(r"\w +[,.;:!?](?:\s|\Z)")
# Words of one form that no sentence has twice in a row. `да да` ("to give") and `que que` are
# such sentences; `на на` is none.
_ONCE = {
    "es": "de el en los las del al con por para una un y o sus este esta entre sobre desde",
    "ru": "в и на с к по из от для до что как при за у о об это который которая которые под над",
    "sr": "у и на за од из са до по који која које што као при код је су се или али због под над",
}
_DOUBLED = re.compile(r"(?<![\w-])(?P<one>[^\W\d_]+) (?P<two>(?P=one))(?![\w.-])", re.IGNORECASE)


def single_spaces(text: str, case: Case) -> str:
    """Return `text` without doubled spaces and spaces before marks, where the source has none.

    A comma between words has a space behind it. Tables and lists are set with spaces, and then the
    source has them too.
    """
    if "  " in text and not _TWO_SPACES.search(case.source):
        text = _SPACES.sub(" ", text)
    spaced = any(map(text.__contains__, _SPACED))
    if spaced and case.language.code in _ONCE and not _SPACED_MARK.search(case.source):
        text = _BEFORE_MARK.sub("", text)
    if _COMMA_WORD.search(text) and not _COMMA_WORD.search(case.source):
        text = _TIGHT_COMMA.sub(", ", text)
    return text


def single_words(text: str, case: Case) -> str:
    """Return `text` without the second of two prepositions, articles or conjunctions.

    >>> from l10n.fixes import Case
    >>> from l10n.languages import SPANISH
    >>> from l10n.styles import default_style
    >>> case = Case("the end of the game", SPANISH, default_style(SPANISH))
    >>> single_words("el final de de un partido muy muy largo", case)
    'el final de un partido muy muy largo'
    """
    once = _ONCE.get(case.language.code, "")
    if case.language.locale == "sr@latin":
        once = to_latin(once)
    words = frozenset(once.split())
    if not words or _DOUBLED.search(case.source):
        return text

    def single(pair: re.Match[str]) -> str:
        # `La la` may end one name and begin another; `В в` may be a letter of a list.
        certain = pair["two"].islower() and pair["one"].lower() in words
        return pair["one"] if certain else pair[0]

    return _DOUBLED.sub(single, text)
