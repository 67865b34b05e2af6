"""Marks: what the words of a line give away about its role."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from l10n.model import Role

_NAME = r"[^\W\d_][\w.'\u2019\-]*(?: [^\W\d_][\w.'\u2019\-]*){0,11}"
_BYLINE = re.compile(rf"(?:By|BY|by) (?P<names>{_NAME}(?:, {_NAME})*)")
_SMALL = frozenset(
    {"and", "for", "in", "de", "del", "la", "van", "von", "der", "den", "da", "di", "al", "dos"}
)
_DESKS = frozenset(
    {"agencies", "bureau", "correspondent", "correspondents", "desk", "dpa", "efe", "newsroom",
     "reporter", "reporters", "staff", "writer", "writers"}
)  # fmt: skip
_AFFILIATION = re.compile(
    r"(?:(?:The )?Associated Press|Of (?:The )?[A-Z].*|(?:[A-Z][\w.]* ){1,4}"
    r"(?:Correspondents?|Desk|Editor|News|Newsroom|Reporters?|Service|Staff|Writers?))\Z"
)
_AGENCY = (
    r"(?:AFP|ANSA|AP|Beta|dpa|DPA|EFE(?:[-/]EPA)?|EPA|FoNet|Hina|PA|Reuters|TASS|Tanjug|UPI|Xinhua)"
)
_EDITED = (
    r"(?:Compiled|Edit(?:ed|ing)|Produced|Report(?:ed|ing)|Translat(?:ed|ing)|Writ(?:ten|ing))"
)
_PEOPLE = r"[A-Z][\w.'\u2019\-]*(?:,? (?:and |in |from )?[A-Z][\w.'\u2019\-]*)*"
_FIXED = (
    r"Adds|Amends|Changes|Clarifies|Corrects|Deletes|Drops|Edits|Fixes|Inserts|New throughout"
    r"|Recasts|Refiles|Releads|Removes|Repeats|Restores|Rewrites|Updates?|Writes through"
)
_PATTERNS = (
    (Role.EMBARGO, re.compile(
        r"(?:(?:strictly )?embargo(?:ed)?(?:\s*:|\s+(?:until|till|for|to|by|\d))"
        r"|hold for release\b|not for (?:release|publication) (?:before|until)\b)", re.IGNORECASE)),
    (Role.NOTE, re.compile(
        rf"(?:Eds?:|Editors?:|\((?:{_FIXED})\b|\(?Editor(?:s)?['\u2019]?s? note\b"
        r"|\(?Notes? to editors\b|Attention editors\b)", re.IGNORECASE)),
    (Role.NOTE, re.compile(r"ATTENTION\b|\(\(.*\)\)\Z|(?:# ?)?Notebook(?:\Z|\s)", re.DOTALL)),
    (Role.COPYRIGHT, re.compile(
        r"(?:\(c\) ?(?:copyright\b|(?-i:[^\W_a-z]))|\u00a9|copyright\b.{0,10}\d{4}"
        r"|copyright\b.{0,60}\brights reserved\b)", re.IGNORECASE)),
    (Role.SIGN_OFF, re.compile(
        rf"(?:(?:{_AGENCY}|[A-Z]{{2,8}}) )?[a-z]{{2,5}}(?:[/\-][a-z]{{2,4}}){{1,4}}\Z"
        rf"|{_AGENCY}\Z|dpa(?: [a-z]{{2,4}}){{1,5}}\Z|AP-[A-Za-z]{{2}}-[\d-]+ ?\d*(?:[A-Z]{{3}})?\Z"
        rf"|\((?:(?:Additional|With) )?{_EDITED}(?: and \w+)? by\b"
        rf"|{_EDITED} by [A-Z].*; {_EDITED} by\b"
        rf"|(?:With a|A)dditional (?i:{_EDITED}) by {_PEOPLE}(?:; .*|\.)?\Z", re.DOTALL)),
    (Role.CAPTION, re.compile(r"(?:Photo caption|Caption|PHOTO):\s")),
    (Role.CREDIT, re.compile(r"(?:Photo(?: by)?|Credit|Photo credit): ?\S.{0,80}\Z")),
    (Role.SLUG, re.compile(
        r"(?:Slug:\s*\S.*|[A-Z0-9]+(?:[\-/][A-Z0-9]*)+(?: \([A-Z0-9, ]+\))?"
        r"|(?:AM|BC|PM)-{1,2}[A-Z]\S.*|[A-Z]\w*(?:-\w+)+,\s?(?:\d\w\w ?)?(?:lead|ld|LEAD)\b.*)\Z")),
)  # fmt: skip
_FURNITURE = re.compile(
    r"[\W_]+|-30-|Our Standards: .*|(?:AP|More AP|Follow|For more|More|Read more)\b.{0,160}https?://\S+"
    r"|(?:Read|Read more|See also|Also read|More|Related|Watch|Listen): ?\S.{0,120}[^.!?]"
    r"|\d{1,2} (?:of \d{1,2}|min(?:ute)?s? read)"
    r"|(?:(?:Published|Updated|Posted|Last updated)(?: on|:)? )?(?:\w+day, )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})"
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?)?"
)
_SLUG_LINE = re.compile(r"[A-Z][A-Za-z]*(?:-[A-Za-z]+){2,}\Z")
_REVISION = re.compile(
    r"(?:(?:(?:UPDATE|WRAPUP) \d{1,2}|CORRECTED(?: \(OFFICIAL\))?|CORRECTION|REFILE|RPT|URGENT"
    r"|\d(?:ST|ND|RD|TH) (?:LEAD|ROUNDUP))"
    r"(?:-|:|(?=\s+[A-Z\u201c\"])|\Z)"
    r"|(?:ALERT|BREAKING|BULLETIN|FLASH|KILL(?:ED)?|REPEAT|WITHDRAW(?:N|AL)?)"
    r"(?:-|:|\Z))"
    r"(?:(?:(?:UPDATE|WRAPUP) \d{1,2}|CORRECTED(?: \(OFFICIAL\))?|REFILE|RPT)-)*"
)


def revision_of(text: str) -> str:
    """Return the revision mark that `text` starts with (`UPDATE 1-`), empty for none."""
    match = _REVISION.match(text)
    return match[0] if match else ""


def own_role(text: str) -> Role | None:
    """Return the role that the words alone give away, None for a head or a paragraph."""
    if text.casefold().rstrip(" :.") in _furniture() or _FURNITURE.fullmatch(text):
        return Role.FURNITURE
    mark = revision_of(text)
    if mark:
        return Role.REVISION if mark == text else None
    for role, pattern in _PATTERNS:
        if pattern.match(text):
            return role
    match = _BYLINE.fullmatch(text)
    words = match["names"].replace(",", "").split() if match else []
    if words and all(w[0].isupper() or w in _SMALL | _DESKS for w in words):
        return Role.BYLINE
    return None


def is_slug_line(text: str) -> bool:
    """Tell a slug such as `Karsova-conflict-truce`; only where a story starts is it one."""
    return _SLUG_LINE.match(text) is not None


def is_affiliation(text: str) -> bool:
    """Tell the line under a byline that names its writer's house: `AP Sports Writer`."""
    return _AFFILIATION.match(text) is not None


@cache
def _furniture() -> frozenset[str]:
    lines = files(__package__).joinpath("furniture.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
