"""Web pages: structure, marks, links and escaping."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.editions import FORMATS, Site, edition_path, record, render_index, render_page
from l10n.errors import SourceError, UnknownNameError
from l10n.model import Edition, Passage, Role, State, Story

LABEL = "Содержит машинный перевод, не проверенный редактором."
HOSTILE = (
    "</script><script>alert(1)</script> \" ' & <b>\u2028\x85\u00a0\u200f {{ 7*7 }} {% x %} \\ "
)
VOID = {"meta", "link", "br", "img", "hr", "input"}


class Page(HTMLParser):
    """Every start tag with its attributes, and the text of each element; tags must nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag, whose attributes are unique."""
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep text."""
        for tag in self.open[-1:]:
            self.text[tag] = self.text.get(tag, "") + data

    def found(self, element: str, /, **attributes: str) -> list[dict[str, str | None]]:
        """Return the attributes of each such element."""
        return [a for t, a in self.tags if t == element and attributes.items() <= a.items()]


def test_reviewed_page_has_no_label_and_no_marks(edition: Callable[..., Edition]) -> None:
    html = render_page(edition(reviewers=("Ana Ilić",)))
    page = Page(html)
    assert page.found("meta", name="l10n:drafts") == [{"name": "l10n:drafts", "content": "0"}]
    assert page.found("meta", name="l10n:reviewer")[0]["content"] == "Ana Ilić"
    assert not page.found("p", role="note")
    assert not page.found("mark")
    assert "<dt>Проверка перевода</dt><dd>Ana Ilić</dd>" in html


def test_draft_page_is_labelled_and_marked(edition: Callable[..., Edition]) -> None:
    html = render_page(edition(state=State.DRAFT))
    page = Page(html)
    assert page.found("meta", name="l10n:drafts")[0]["content"] == "2"
    assert page.found("meta", name="l10n:engine")[0]["content"] == "engine|1"
    assert page.found("meta", name="l10n:source")[0]["content"] == "rev1 0123456789ab"
    assert f'<p class="label" role="note">{LABEL}</p>' in html
    draft = (
        '<mark class="draft" data-start="Машинный перевод, не проверен"'
        ' data-end="Конец машинного перевода">'
    )
    place = '<span class="place">БЕЛГРАД</span>'
    assert f'<p class="dateline">{place} -- {draft}Два.</mark> Три.</p>' in html
    assert f'<p class="paragraph all-draft">{draft}Четыре.</mark></p>' in html
    assert html.count('<ul class="legend"') == 1
    assert "HOLD" not in html
    assert "(MORE)" not in html


def test_marks_are_told_once_a_run(passage: Callable[..., Passage]) -> None:
    texts = ("A.", "B.", "C.")
    parts = tuple(
        passage(text, block=number, state=State.DRAFT) for number, text in enumerate(texts)
    )
    page = Page(render_page(Edition(Story("s", Path("s"), (), "v"), "es", parts)))
    marks = [set(mark) for mark in page.found("mark")[: len(texts)]]
    assert marks == [{"class", "data-start"}, {"class"}, {"class", "data-end"}]


def test_untranslated_sentence_keeps_its_language(edition: Callable[..., Edition]) -> None:
    page = Page(render_page(edition(state=State.EMPTY, engine="")))
    assert page.found("mark")[0] == {
        "class": "untranslated",
        "lang": "en",
        "data-start": "Еще не переведено",
    }


def test_our_words_tell_their_language_where_it_is_not_the_page_s(
    edition: Callable[..., Edition],
) -> None:
    label = Page(render_page(edition("ar", State.DRAFT))).found("p", role="note")
    assert label == [{"class": "label", "role": "note", "lang": "en", "dir": "ltr"}]
    label = Page(render_page(edition("ru", State.DRAFT))).found("p", role="note")
    assert label == [{"class": "label", "role": "note"}]


def test_heads_and_subheads(passage: Callable[..., Passage]) -> None:
    parts = (
        passage("CORRECTED-", Role.REVISION, 0, ""),
        passage("Head", Role.HEADLINE, 1),
        passage("Deck", Role.SUBHEAD, 2),
        passage("Body.", Role.PARAGRAPH, 3),
        passage("Sub", Role.SUBHEAD, 4),
        passage("Body.", Role.PARAGRAPH, 5),
    )
    html = render_page(Edition(Story("s", Path("s"), (), "v"), "es", parts))
    assert '<p class="revision">CORRECTED</p>' in html
    assert '<h1 class="headline">Head</h1>' in html
    assert '<p class="deck">Deck</p>' in html
    assert '<h2 class="subhead">Sub</h2>' in html


def test_a_story_without_a_headline_has_a_heading(passage: Callable[..., Passage]) -> None:
    html = render_page(Edition(Story("flash", Path("s"), (), "v"), "es", (passage("War."),)))
    assert '<h1 class="hidden">flash</h1>' in html


def test_links(edition: Callable[..., Edition]) -> None:
    editions = [edition("en"), edition(), edition("sr@latin")]
    page = Page(render_page(editions[2], editions, Site("Desk", "https://news.example/")))
    root = "https://news.example/html/a-story/"
    assert page.found("html") == [{"lang": "sr-Latn", "dir": "ltr"}]
    assert page.found("link", rel="canonical")[0]["href"] == root + "sr-Latn.html"
    assert [(a["hreflang"], a["href"]) for a in page.found("link", rel="alternate")] == [
        ("en", root + "en.html"),
        ("ru", root + "ru.html"),
        ("sr-Latn", root + "sr-Latn.html"),
        ("x-default", root + "en.html"),
    ]
    assert [a["href"] for a in page.found("a", **{"aria-current": "page"})] == ["sr-Latn.html"]
    assert page.found("a", hreflang="ru")[0]["href"] == "ru.html"
    assert page.found("meta", property="og:url")[0]["content"] == root + "sr-Latn.html"
    assert page.found("meta", property="og:locale")[0]["content"] == "sr_RS"
    others = page.found("meta", property="og:locale:alternate")
    assert [other["content"] for other in others] == ["en_US", "ru_RU"]


def test_without_a_base_url_no_address_is_invented(edition: Callable[..., Edition]) -> None:
    page = Page(render_page(edition()))
    assert not page.found("meta", property="og:url")
    assert page.found("link", rel="canonical")[0]["href"] == "ru.html"


def test_hostile_text_stays_text(edition: Callable[..., Edition]) -> None:
    html = render_page(edition(text=HOSTILE, reviewers=(HOSTILE,), engine=HOSTILE))
    page = Page(html)
    assert page.found("script") == [{"type": "application/ld+json"}]
    assert not page.found("b")
    assert page.text["h1"] == HOSTILE
    metadata = json.loads(page.text["script"])
    assert metadata["headline"] == " ".join(HOSTILE.split())


@given(st.text(alphabet="<>&\"'/{}%\\\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\n\tscript!-"))
def test_no_text_makes_a_tag(edition: Callable[..., Edition], text: str) -> None:
    plain = [tag for tag, _ in Page(render_page(edition())).tags if tag != "bdi"]
    page = Page(render_page(edition(text="x" + text)))
    assert [tag for tag, _ in page.tags if tag != "bdi"] == plain
    assert json.loads(page.text["script"])["headline"] == " ".join(f"x{text}".split())


def test_text_that_turns_its_surroundings_is_isolated(edition: Callable[..., Edition]) -> None:
    assert "<bdi>A\u202eB</bdi>" in render_page(edition(text="A\u202eB"))
    assert "<bdi>" not in render_page(edition(text="A\u200fB"))


def test_index(edition: Callable[..., Edition]) -> None:
    editions = [edition("es", State.DRAFT), edition("en", text=HOSTILE), edition("sr")]
    html = render_index(map(record, editions), Site("Desk & Co"))
    page = Page(html)
    assert not page.found("script")
    assert [a["href"] for a in page.found("a")][1:] == [
        "a-story/en.html",
        "a-story/es.html",
        "a-story/sr-Cyrl.html",
    ]
    assert "Desk & Co" in page.text["h1"]
    assert '<span class="state drafts">Drafts: 2</span>' in html
    assert html.count('<span class="state done">Reviewed</span>') == 1
    assert "Stories: 1 · Editions: 2 · Reviewed: 1" in html


def test_no_script_may_run(edition: Callable[..., Edition]) -> None:
    for html in (render_page(edition()), render_index([record(edition())])):
        policy = Page(html).found("meta", **{"http-equiv": "Content-Security-Policy"})
        assert str(policy[0]["content"]).startswith("default-src 'none'; style-src ")
        assert "script-src" not in str(policy[0]["content"])


def test_index_quotes_a_hostile_slug(edition: Callable[..., Edition]) -> None:
    page = Page(render_index([record(edition(slug='javascript:alert("1")'))]))
    assert page.found("a")[-1]["href"] == "javascript%3Aalert%28%221%22%29/ru.html"


@pytest.mark.parametrize(
    ("name", "path"), [("text", "text/a-story/sr-Latn.txt"), ("html", "html/a-story/sr-Latn.html")]
)
def test_path(edition: Callable[..., Edition], name: str, path: str) -> None:
    one = edition("sr@latin")
    assert edition_path(one, name) == Path(path)
    assert "Один." in FORMATS[name].render(one, (), Site())


def test_bad_names(edition: Callable[..., Edition]) -> None:
    with pytest.raises(UnknownNameError):
        edition_path(edition(), "pdf")
    with pytest.raises(SourceError):
        edition_path(edition(slug="../up"), "text")
