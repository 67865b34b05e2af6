"""Web pages: one a language, linked to each other, with every source character escaped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from l10n.editions.text import draft_label, is_untranslated
from l10n.languages import Language, find_language
from l10n.model import PUBLISHED_ROLES, TRANSLATED_ROLES, Edition, Passage, Role, State
from l10n.strings import translator

if TYPE_CHECKING:
    from jinja2 import Environment

_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Nkoo", "Syrc", "Thaa"})
_RUNNING = frozenset({Role.DATELINE, Role.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Span:
    """A sentence on a page."""

    text: str
    space: str
    draft: bool
    language: str
    """BCP 47 tag where it differs from the page's, else empty."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block on a page."""

    role: Role
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A page in one language."""

    language: Language
    url: str
    address: str
    """Absolute where the desk has a base URL."""
    current: bool = False
    title: str = ""


def render_page(edition: Edition, siblings: Sequence[Edition] = (), base_url: str = "") -> str:
    """Return the HTML page for `html/<slug>/<tag>.html`.

    `siblings` are the story's editions, this one included or not. An empty `base_url` leaves
    canonical and alternate links relative.
    """
    language = find_language(edition.locale)
    editions = {sibling.locale: sibling for sibling in siblings}
    editions.setdefault(edition.locale, edition)
    links = [_link(other, base_url, edition.locale) for other in editions.values()]
    address = next(link.address for link in links if link.current)
    title = _title(edition)
    return _environment().get_template("page.html.j2").render(
        _=translator(language),
        address=address,
        description=_first(edition, Role.PARAGRAPH),
        direction=_direction(language),
        edition=edition,
        label=draft_label(edition),
        language=language,
        links=links,
        metadata=_metadata(edition, language, title, address),
        paragraphs=_paragraphs(edition),
        title=title,
    )  # fmt: skip


def render_index(editions: Sequence[Edition]) -> str:
    """Return the page for `html/index.html`: every story with its languages."""
    stories: dict[str, list[Link]] = {}
    for edition in editions:
        stories.setdefault(edition.story.slug, []).append(_link(edition, "", ""))
    return _environment().get_template("index.html.j2").render(stories=stories)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("l10n.editions", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return environment


def _link(edition: Edition, base_url: str, current: str) -> Link:
    language = find_language(edition.locale)
    name = f"{language.tag}.html"
    path = f"{quote(edition.story.slug, safe='')}/{name}"
    address = f"{base_url.rstrip('/')}/html/{path}" if base_url else name
    url = name if current else path
    return Link(language, url, address, edition.locale == current, _title(edition))


def _first(edition: Edition, role: Role) -> str:
    """Return the text of the first block of `role`, on one line, empty where there is none."""
    found = [p for p in edition.passages if p.segment.role is role]
    return " ".join(" ".join(p.text for p in found if p.segment.block == found[0].segment.block)
                    .split())  # fmt: skip


def _title(edition: Edition) -> str:
    return _first(edition, Role.HEADLINE) or edition.story.slug


def _direction(language: Language) -> str:
    return "rtl" if language.script in _RIGHT_TO_LEFT else "ltr"


def _metadata(
    edition: Edition, language: Language, title: str, address: str
) -> dict[str, str | list[str]]:
    """Return the schema.org NewsArticle."""
    metadata: dict[str, str | list[str]] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "inLanguage": language.tag,
        "url": address,
        "version": edition.story.version,
    }
    if edition.story.keywords:
        metadata["keywords"] = list(edition.story.keywords)
    if edition.revised is not None:
        metadata["dateModified"] = edition.revised.isoformat()
    return metadata


def _paragraphs(edition: Edition) -> list[Paragraph]:
    paragraphs: list[Paragraph] = []
    last: Passage | None = None
    for passage in edition.passages:
        role = passage.segment.role
        if role not in PUBLISHED_ROLES:
            continue
        span = _span(passage, edition)
        if last is not None and _runs_on(last, passage):
            previous = paragraphs[-1]
            paragraphs[-1] = Paragraph(previous.role, (*previous.spans, span))
        else:
            paragraphs.append(Paragraph(role, (span,)))
        last = passage
    return paragraphs


def _runs_on(last: Passage, passage: Passage) -> bool:
    """Return whether the passage continues the paragraph; a dateline runs into its sentence."""
    before, after = last.segment, passage.segment
    if before.block == after.block:
        return True
    same_line = not set(before.space) & {"\n", "\r"}
    return same_line and {before.role, after.role} <= _RUNNING


def _span(passage: Passage, edition: Edition) -> Span:
    draft = passage.segment.role in TRANSLATED_ROLES and passage.state is not State.REVIEWED
    source = edition.story.language if draft and is_untranslated(passage) else ""
    return Span(passage.text, passage.segment.space, draft, source)
