"""Roles: what each part of a story is, from its words and its place."""

from __future__ import annotations

import re

from l10n.datelines import parse_dateline
from l10n.formats.marks import is_affiliation, is_slug_line, own_role, revision_of
from l10n.model import Role

_END = re.compile(r"[.!:;,\u2026][\"'\u201d\u2019)]*\Z")
_BULLET = re.compile(r"[*\u2022]\s")
_NOTEBOOK = re.compile(r"(?:# ?)?Notebook\b")
_HEAD_LENGTH = 160
_CATEGORY_LENGTH = 32
_CATEGORY_WORDS = 4
_SUBHEAD_LENGTH = 60


def find_roles(texts: tuple[str, ...]) -> tuple[Role, ...]:
    """Return the role of each unit of a story, in order.

    A unit that starts with a dateline is a PARAGRAPH, one that starts with a revision mark a
    HEADLINE: the marks are split off by the caller. Short units before the body are category,
    headline and subheads; a short line between paragraphs is a subhead.
    """
    roles = _given_roles(texts)
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


def _given_roles(texts: tuple[str, ...]) -> list[Role | None]:
    """Return the roles that need no counting: by a unit's words, or by those just before it."""
    roles: list[Role | None] = [own_role(text) for text in texts]
    opening = next((at for at, text in enumerate(texts) if parse_dateline(text)), 0)
    lettered = any(text.startswith(("(a)", "(b)")) for text in texts)
    notebook = False
    for at, text in enumerate(texts):
        notebook = notebook or _NOTEBOOK.match(text) is not None
        if at == 0 and len(texts) > 1 and roles[at] is None and is_slug_line(text):
            roles[at] = Role.SLUG
        elif roles[at] is Role.COPYRIGHT and lettered and text.startswith("(c)"):
            roles[at] = None
        elif roles[at] is None and 0 < at < opening and _BULLET.match(text):
            roles[at] = Role.SUBHEAD
        elif at and roles[at - 1] is Role.BYLINE and _names_house(text, roles[at], at < opening):
            roles[at] = Role.BYLINE
        elif roles[at] is None and notebook:
            roles[at] = Role.NOTE
    return roles


def _names_house(text: str, role: Role | None, above: bool) -> bool:
    """Tell the writer's house under a byline; an agency's name alone is a sign-off elsewhere."""
    return (role is None and is_affiliation(text)) or (role is Role.SIGN_OFF and above)


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
