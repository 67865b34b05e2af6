"""Roles: what each part of a story is, from its words and its place."""

from __future__ import annotations

import re

from l10n.datelines import parse_dateline
from l10n.model import Role

FURNITURE = frozenset(
    {
        "advertisement", "back to top", "back to top button", "read more", "related articles",
        "related stories", "related topics", "share", "share this", "share this article",
        "sign up for our newsletter", "subscribe", "tags", "follow us",
    }
)  # fmt: skip
_NAME = r"[^\W\d_][\w.'\u2019\-]*(?: [^\W\d_][\w.'\u2019\-]*){0,4}"
_BYLINE = re.compile(rf"(?:By|BY) (?P<names>{_NAME}(?:, {_NAME})*)")
_SMALL = frozenset({"and", "de", "del", "la", "van", "von", "der", "den", "da", "di", "al", "dos"})
_DESKS = frozenset(
    {
        "agencies",
        "bureau",
        "correspondent",
        "correspondents",
        "desk",
        "newsroom",
        "reporter",
        "reporters",
        "staff",
        "writer",
        "writers",
    }
)
_PATTERNS = (
    (Role.EMBARGO, re.compile(r"(?:embargo(?:ed)?\b"
        r"|not for (?:release|publication) (?:before|until)\b)", re.IGNORECASE)),
    (Role.NOTE, re.compile(r"(?:Eds?:|Editors?:|\((?:Adds|Corrects|Recasts|Refiles|Updates)\b"
        r"|\(?Editor(?:s)?['\u2019]?s? note\b|\(?Note to editors\b)", re.IGNORECASE)),
    (Role.COPYRIGHT, re.compile(r"(?:\(c\)|\u00a9|Copyright\b.{0,10}\d{4})", re.IGNORECASE)),
    (Role.SIGN_OFF, re.compile(r"(?:(?:[A-Z]{2,8} )?[a-z]{2,4}(?:[/\-][a-z]{2,4}){1,4}\Z"
        r"|\((?:Additional )?(?:Reporting|Writing|Editing) by\b)")),
    (Role.CAPTION, re.compile(r"(?:Photo caption|Caption|PHOTO):\s")),
    (Role.CREDIT, re.compile(r"(?:Photo(?: by)?|Credit|Photo credit): ?\S.{0,80}\Z")),
    (Role.SLUG, re.compile(r"(?:Slug:\s*\S.*|[A-Z0-9]+(?:[\-/][A-Z0-9]*)+(?: \([A-Z, ]+\))?)\Z")),
)  # fmt: skip
_REVISION = re.compile(
    r"(?:(?:(?:UPDATE|WRAPUP) \d{1,2}|CORRECTED|CORRECTION|REFILE|RPT|URGENT)"
    r"(?:-|:|(?=\s+[A-Z\u201c\"])|\Z))(?:(?:(?:UPDATE|WRAPUP) \d{1,2}|CORRECTED|REFILE|RPT)-)*"
)
_END = re.compile(r"[.!:;,\u2026][\"'\u201d\u2019)]*\Z")
_HEAD_LENGTH = 160
_CATEGORY_LENGTH = 32
_CATEGORY_WORDS = 4
_SUBHEAD_LENGTH = 60


def revision_of(text: str) -> str:
    """Return the revision mark that `text` starts with (`UPDATE 1-`), empty for none."""
    match = _REVISION.match(text)
    return match[0] if match else ""


def own_role(text: str) -> Role | None:
    """Return the role that the words alone give away, None for a head or a paragraph."""
    if text.casefold().rstrip(" :.") in FURNITURE or re.fullmatch(r"[\W_]+", text):
        return Role.FURNITURE
    for role, pattern in _PATTERNS:
        if not revision_of(text) and pattern.match(text):
            return role
    match = _BYLINE.fullmatch(text)
    words = match["names"].replace(",", "").split() if match else []
    if words and all(w[0].isupper() or w in _SMALL | _DESKS for w in words):
        return Role.BYLINE
    return None


def find_roles(texts: tuple[str, ...]) -> tuple[Role, ...]:
    """Return the role of each unit of a story, in order.

    A unit that starts with a dateline is a PARAGRAPH, one that starts with a revision mark a
    HEADLINE: the marks are split off by the caller. Short units before the body are category,
    headline and subheads; a short line between paragraphs is a subhead.
    """
    roles: list[Role | None] = [own_role(text) for text in texts]
    body = _body_start(texts, roles)
    heads = [index for index in range(body) if roles[index] is None]
    if len(heads) > 1 and _is_category(texts[heads[0]]):
        roles[heads.pop(0)] = Role.CATEGORY
    for place, index in enumerate(heads):
        roles[index] = Role.SUBHEAD if place else Role.HEADLINE
    for index in range(body, len(texts)):
        if roles[index] is None:
            inside = index > body and index + 1 < len(texts) and roles[index + 1] is None
            subhead = inside and _is_head(texts[index], _SUBHEAD_LENGTH)
            roles[index] = Role.SUBHEAD if subhead else Role.PARAGRAPH
    return tuple(role or Role.PARAGRAPH for role in roles)


def _body_start(texts: tuple[str, ...], roles: list[Role | None]) -> int:
    seen = 0
    for index, text in enumerate(texts):
        if roles[index] is not None:
            continue
        byline = Role.BYLINE in roles[:index]
        if parse_dateline(text) or not _is_head(text, _HEAD_LENGTH) or (byline and seen):
            return index
        seen += 1
        if seen > len(("category", "headline", "subhead")):
            return index
    return len(texts)


def _is_head(text: str, length: int) -> bool:
    quoted = text[:1] in '"\u201c'
    return len(text) <= length and not _END.search(text) and not (quoted and length < _HEAD_LENGTH)


def _is_category(text: str) -> bool:
    short = len(text) <= _CATEGORY_LENGTH and len(text.split()) <= _CATEGORY_WORDS
    return short and not revision_of(text) and "?" not in text
