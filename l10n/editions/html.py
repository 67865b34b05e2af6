"""Web pages: one a language, linked to each other, with every source character escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from l10n.editions.blocks import Mark, paragraphs
from l10n.editions.labels import correction_note, credits_of, draft_label, withdrawal
from l10n.editions.metadata import article, description_of, title_of
from l10n.editions.records import Record
from l10n.editions.site import Site, language_name, links
from l10n.languages import ENGLISH, Language, find_language, format_date, territory_locale
from l10n.model import Edition
from l10n.pages import open_templates
from l10n.strings import translator, wording

if TYPE_CHECKING:
    from jinja2 import Environment

_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Nkoo", "Syrc", "Thaa"})


def render_page(
    edition: Edition, siblings: Sequence[Edition] = (), site: Site | None = None
) -> str:
    """Return the HTML page for `html/<slug>/<tag>.html`.

    Of a withdrawn story it is a notice and nothing else. `siblings` are the story's editions, the
    original among them, this one included or not. A site without a base URL leaves canonical and
    alternate links relative.
    """
    site = site or Site()
    language = find_language(edition.locale)
    if edition.withdrawn:
        return _render_withdrawal(edition, site)
    pages = links(edition, siblings, site)
    shown = paragraphs(edition)
    return environment().get_template("page.html.j2").render(
        _=translator(language),
        absolute=bool(site.base_url),
        address=site.address(edition),
        article=article(edition, siblings, site),
        correction=correction_note(edition),
        credits=credits_of(edition),
        description=description_of(edition),
        direction=_direction(language),
        edition=edition,
        label=draft_label(edition),
        language=language,
        links=pages,
        locales=list(dict.fromkeys(territory_locale(page.language) for page in pages)),
        locale=territory_locale(language),
        marks={span.mark for paragraph in shown for span in paragraph.spans} - {Mark.NONE},
        paragraphs=shown,
        site=site,
        title=title_of(edition),
        wording=wording(language),
    )  # fmt: skip


def _render_withdrawal(edition: Edition, site: Site) -> str:
    language = find_language(edition.locale)
    title, notice = withdrawal(edition)
    return environment().get_template("withdrawn.html.j2").render(
        _=translator(language),
        direction=_direction(language),
        edition=edition,
        language=language,
        notice=notice,
        site=site,
        title=title,
        wording=wording(language),
    )  # fmt: skip


def render_index(records: Iterable[Record], site: Site | None = None) -> str:
    """Return the page for `html/index.html`: every story with its languages and their state."""
    stories: dict[str, list[Record]] = {}
    for one in sorted(records, key=lambda one: (one.slug, not one.original, one.tag)):
        stories.setdefault(one.slug, []).append(one)
    rows = [one for group in stories.values() for one in group if not one.original]
    return environment().get_template("index.html.j2").render(
        _=translator(ENGLISH),
        day=_day,
        editions=len(rows),
        name=lambda one: language_name(find_language(one.tag)),
        reviewed=sum(not (one.drafts or one.untranslated) for one in rows),
        site=site or Site(),
        stories=list(stories.values()),
    )  # fmt: skip


def _day(moment: str) -> str:
    return format_date(ENGLISH, datetime.fromisoformat(moment).date()) if moment else ""


@cache
def environment() -> Environment:
    """Return the templates of pages; all that they are given is escaped."""
    environment = open_templates("l10n.editions")
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return environment


def _direction(language: Language) -> str:
    return "rtl" if language.script in _RIGHT_TO_LEFT else "ltr"
