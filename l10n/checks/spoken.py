"""What an English source denies, and where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from l10n.characters import lowered
from l10n.checks.denials import Denials
from l10n.checks.denied import Denied, denied
from l10n.languages import Language

_DENIAL = re.compile(
    # Denies nothing, or is as often translated without a denial.
    r"(?P<idle>\b(?:whether )?or not\b|\bno doubt\b|\bno\. ?(?=\d)"
    r"|\b(?P<same>may|might|should|could|can|will|do|does) or (?P=same) not\b"
    r"|\bnothing but\b|\bwithout (?:a )?(?:doubt|question|limit\w*|exception|delay)\b"
    r"|\bnot[- ]for[- ]profit\b|(?<!\w )\bnot at all\b"
    r"|\bnot unlike\b|\bnot least\b|\bno matter\b|\bno less\b"
    r"|(?:\bcannot|\bcould not|\bcan['\u2019]t|\bcouldn['\u2019]t) (?:help (?:but|\w+ing)|wait)\b"
    r"|\bwould(?: not|n['\u2019]t) (?:mind|hurt)\b|\bnever-ending\b|\bwon['\u2019]t-"
    r"|(?<!\w )\b(?:is|are|was|were|do|does|did|wo|would|ca|could|should|has|have|had|ai)"
    r"n['\u2019]t (?:it|you|we|they|he|she|i|that|this|there)\b"
    r"|\bmore often than not\b|\bno(?=[,.!])"
    r"|\Ano (?=(?:he|she|it|we|you|they|i)\w*\b))"
    # Idioms that a translation may do without; `Words.idioms` tells where it may not.
    r"|(?P<up>(?:\bnot|\bnever|n['\u2019]t) giv(?:e|es|ing) up\b)"
    r"|(?P<most>(?:\bcannot|\bcould not|\bcan['\u2019]t|\bcouldn['\u2019]t)"
    r" be (?:happier|better|more|worse)\b)"
    r"|(?P<forget>(?:\bnot|\bnever|n['\u2019]t) forget\b)"
    r"|(?P<mention>\bnot to mention\b)"
    r"|(?P<why>\bwhy not\b)"
    r"|(?P<suggested>\bwhy (?:do|would)n['\u2019]t (?:we|you|i)\b)"
    r"|(?P<provided>\bif not\b)"
    r"|(?P<all>\bnot all(?=[.!]))"
    r"|(?P<limited>\bnot limited to\b)"
    r"|(?P<unless>(?:\bnot|n['\u2019]t)(?= (?:[\w'\u2019-]+ ){0,9}unless\b))"
    r"|(?P<later>(?:\bnot|n['\u2019]t)"
    r"(?= (?:[\w'\u2019-]+ ){0,7}(?:until|till|long (?:before|ago|after))\b))"
    r"|(?:\bnot|n['\u2019]t)(?: be| been| take| so| too| very)?"
    r" (?:(?P<far>far)|(?P<long>long)|(?P<bad>wrong|bad)|(?P<alone>alone)|unlike)\b"
    r"|(?P<only>(?:\bnot(?: \w+){0,2}?|(?:is|are|was|were|do|does|did)n['\u2019]t)"
    r" (?<!the )(?:only|just|merely|solely|simply)\b)"
    r"|(?P<strong>\b(?:not|cannot|never)\b|n['\u2019]t\b)"
    r"|(?P<without>\bwithout\b)"
    r"|(?P<weak>\b(?:no(?! \d)|nobody|nothing|none|neither|nowhere)\b)"
    r"|(?P<maybe>\b(?:un(?!i[tfqov]|der|til|less|cles?\b)\w{3,}|mistrust\w*|nor|until|unless|few"
    r"|hardly|barely|lack\w*|fail\w*|refus\w+|avoid\w*|prevent\w*|rather than|instead of"
    r"|other than|(?!regard|wire|neverthe|nonethe)\w{3,}less"
    r"|imp(?:oss|rac|erf|rob|rop|rec|at)\w+"
    r"|in(?:abil|ac[ct]|ad|app|cap|comp|conv|corr|def|eff|equ|exp|ext|sec|suff|vis|vol)\w+"
    r"|dis(?:agr|app|bel|cont|hon|lik|reg|sat)\w+|despite|absen\w+|negativ\w+|ban|bans|banned"
    r"|non-?\w+)\b)"
)
_BEGINS = (
    r"n['\u2019]t\b|\b(?:n[oe]|or |if |ca(?=n)|could|wo(?=n)|would|without|w(?:ill|hether) or|why "
    r"|m(?:ay|ight) or|mistr|more of|should|(?:do(?:es)?|did|is|are|was|were|ha(?:s|ve|d)|ai)(?=n)"
    r"|do(?:es)? or|un|few|ba(?=[nr])|lack|fail|refus|avoid|prevent|rather t|in(?=[acdefqsv])"
    r"|other t|imp|dis|despite|absen"
)
_BEGINNING = re.compile(rf"{_BEGINS})")
_BEGINNING_OR_LESS = re.compile(rf"{_BEGINS}|\w{{3,}}less\b)")
"""Where a denial may begin, in small letters: to look only there costs a fraction."""
ONLY = re.compile(r"\b(?:only|just|merely|solely|simply)\b", re.IGNORECASE)
_DOUBLE = re.compile(
    r"(?: (?:\w+ly|be|been|being|so|too|very|an?|all|that|as|the|to|have|has|had|any|even|want|mean"
    r"|seem|do|this|in|for|of|it|\w+ing)){0,3}? (?:difficult|hard\b|complicat|refus|den(?:y|ie)"
    r"|bad\b|appal|terribl|aw|short"
    r"|exclu|rule[sd]? (?:it |this )?out|discount|fail|stop|prevent|avoid|reject|without|ban\b"
    r"|forbid|impossib|lack|devoid|miss|resist|deficien|compromis|harm|hate|wrong|indiffer|ignor"
    r"|illegal|in(?:val|nocen|suff|approp|adeq|corr|exper|expl|consis)\w+|incompat"
    r"|un(?!i|der|til)\w{4}|dis\w{5})",
    re.IGNORECASE,
)
"""What denies too, right after a `not`: `not impossible` needs a denial beside `imposible`."""
_LISTED = re.compile(r"(?:,? [\w'\u2019-]+){1,5} (?:or|nor) ")
_SECOND = re.compile(r" (?:be |been |being |have |has )?\w+,? n?or(?: to| be)?(?= \w)")
_JOINED = re.compile(
    r"(?:[,;\u2014-]|\b(?:and|but|or)) (?:(?:did|does|do|is|are|was|has|had|will|could|can) ?)?\Z"
)
_WITH_NEXT = re.compile(r"\w+(?:['\u2019]\w+)?(?: \w+)?")


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial of the source: where it stands, as a part of its length, and what it is."""

    place: float
    kind: str
    """`strong` (a `not`), `weak` (`no`), `without`, `only` (`not only`), `maybe` (`unlikely`)."""
    text: str
    double: bool
    """Whether what it denies is a denial itself: `not impossible`."""
    denied: tuple[Denied, ...] = ()
    listed: bool = False
    """Whether it denies two things at once: `does not eat or drink`."""
    second: tuple[Denied, ...] = ()
    """The second of two words that it denies: `did not approve or pay`."""


def spoken(source: str, target: str, words: Denials, language: Language) -> Iterator[Denial]:
    """Yield what an English sentence denies, in its order, as far as `target` may have to."""
    double_until = 0
    for found in _denials(lowered(source)):
        kind = _kind(found, target, words)
        # `Did not lack` is one denial and needs one: `no le faltó`.
        if kind == "idle" or (kind == "maybe" and found.start() < double_until):
            continue
        # `n't` is shown with the verb it hangs on.
        text = _WITH_NEXT.match(source, source.rfind(" ", 0, found.start() + 1) + 1)
        shown = text[0] if text else source[found.start() : found.end()]
        if shown in target:  # a title that is left in English
            continue
        strong = kind == "strong"
        double = _DOUBLE.match(source, found.end()) if strong else None
        if double:
            double_until = double.end()
        yield Denial(
            found.start() / len(source),
            kind,
            shown,
            double is not None,
            tuple(denied(source, found.start(), found.end(), language)) if strong else (),
            _listed(source, found),
            _second(source, found.end(), language) if strong else (),
        )


def _denials(text: str) -> Iterator[re.Match[str]]:
    """Yield what `_DENIAL` finds in a text in small letters."""
    begins = _BEGINNING_OR_LESS if "less" in text else _BEGINNING
    done = 0
    for begin in begins.finditer(text):
        if begin.start() >= done and (found := _DENIAL.match(text, begin.start())):
            yield found
            done = found.end()


def _kind(found: re.Match[str], target: str, words: Denials) -> str:
    """Return the kind of a denial, `idle` for one that the target need not have."""
    kind = found.lastgroup or "idle"
    if kind not in words.idioms:
        return kind
    # `Not until May` may be `only in May`, but then it is no `until May`.
    said = words.idioms[kind].search(target)
    only = kind in {"later", "unless"} and words.only.search(target)
    return "strong" if said and not only else "idle"


def _second(source: str, end: int, language: Language) -> tuple[Denied, ...]:
    second = _SECOND.match(source, end)
    return tuple(denied(source, second.end(), second.end(), language)) if second else ()


def _listed(source: str, found: re.Match[str]) -> bool:
    begun = _JOINED.search(source, max(0, found.start() - 14), found.start())
    return begun is None and _LISTED.match(source, found.end()) is not None
