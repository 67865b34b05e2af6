"""A page's metadata for machines: schema.org NewsArticle as JSON-LD, and plain one-liners."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence

from l10n.editions.labels import correction_note, counts
from l10n.editions.site import Site
from l10n.languages import find_language
from l10n.model import Edition, Role

JsonValue = str | list["JsonValue"] | dict[str, "JsonValue"]

DESCRIPTION_LENGTH = 200
_DESK = re.compile(r"\b(?:desk|newsroom|bureau|staff|agencies)\b", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z]{2,8}")
_BY = re.compile(r"by ", re.IGNORECASE)


def first(edition: Edition, role: Role) -> str:
    """Return the text of the first block of `role`, on one line, empty where there is none."""
    found = [p for p in edition.passages if p.segment.role is role]
    block = [p.text for p in found if p.segment.block == found[0].segment.block]
    return " ".join(" ".join(block).split())


def title_of(edition: Edition) -> str:
    """Return the headline; without one the slug."""
    return first(edition, Role.HEADLINE) or edition.story.slug


def description_of(edition: Edition) -> str:
    """Return the start of the first paragraph, cut between words."""
    text = first(edition, Role.PARAGRAPH)
    return textwrap.shorten(text, DESCRIPTION_LENGTH, placeholder="\u2026") if text else ""


def authors_of(edition: Edition) -> list[tuple[str, bool]]:
    """Return the names in the byline of the source, and whether each is a person's.

    A desk or an agency is none. The names stay as the source spells them.
    """
    byline = next((" ".join(b.text.split()) for b in edition.story.of_role(Role.BYLINE)), "")
    names = re.split(r", | and ", _BY.sub("", byline, count=1)) if _BY.match(byline) else []
    return [(name, not (_DESK.search(name) or _ACRONYM.fullmatch(name))) for name in names if name]


def article(edition: Edition, siblings: Sequence[Edition], site: Site) -> dict[str, JsonValue]:
    """Return the schema.org NewsArticle of a page; what is not known is left out.

    Wire copy tells a day and a month but no year, so that there is no `datePublished`.
    """
    drafts, untranslated = counts(edition)
    found: dict[str, JsonValue] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title_of(edition),
        "inLanguage": find_language(edition.locale).tag,
        "url": site.address(edition),
        "mainEntityOfPage": site.address(edition),
        "identifier": edition.story.slug,
        "version": edition.story.version,
        "description": description_of(edition),
        "articleSection": first(edition, Role.CATEGORY),
        "dateline": first(edition, Role.DATELINE),
        "keywords": list(edition.story.keywords),
        "author": [_agent(name, person=person) for name, person in authors_of(edition)],
        "editor": [_agent(name, person=True) for name in edition.reviewers],
        "publisher": _agent(site.name, person=False) if site.name else "",
        "dateModified": edition.revised.isoformat() if edition.revised else "",
        "creativeWorkStatus": "Draft" if drafts or untranslated else "Published",
    }
    # schema.org/correction: that there is one, for those who quoted the former version.
    found["correction"] = correction_note(edition)
    if drafts:
        # IPTC's term for what people and trained models made together.
        found["digitalSourceType"] = (
            "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"
        )
    others = [_reference(other, site) for other in siblings if other.locale != edition.locale]
    if edition.original:
        found["workTranslation"] = list(others)
    else:
        original = next((other for other in siblings if other.original), None)
        found["translationOfWork"] = _reference(original, site) if original else ""
        found["isBasedOn"] = site.address(original) if original else ""
    return {name: value for name, value in found.items() if value}


def _agent(name: str, *, person: bool) -> dict[str, JsonValue]:
    return {"@type": "Person" if person else "Organization", "name": name}


def _reference(edition: Edition, site: Site) -> dict[str, JsonValue]:
    return {
        "@type": "NewsArticle",
        "headline": title_of(edition),
        "inLanguage": find_language(edition.locale).tag,
        "url": site.address(edition),
        "version": edition.story.version,
    }
