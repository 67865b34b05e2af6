"""Text and web editions: layout, labels, links and escaping."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.editions import FORMATS, edition_path, render_index, render_page, render_text
from l10n.errors import SourceError, UnknownNameError
from l10n.model import Edition, Passage, Role, Segment, State, Story

LABEL = "Содержит машинный перевод, не проверенный редактором."
HOSTILE = (
    "</script><script>alert(1)</script> \" ' & <b>\u2028\x85\u00a0\u200f {{ 7*7 }} {% x %} \\ "
)


def passage(
    text: str, role: Role, block: int, space: str = "\n\n", state: State = State.REVIEWED
) -> Passage:
    segment = Segment(role, f"src {text}", f"src {text}", space, 1, block, 1, 1)
    return Passage(segment, text, state, "" if state is State.REVIEWED else "engine|1")


def edition(locale: str = "ru", state: State = State.REVIEWED, text: str = "Один.") -> Edition:
    passages = (
        passage("SLUG", Role.SLUG, 0, "\n"),
        passage("HOLD", Role.EMBARGO, 1),
        passage(text, Role.HEADLINE, 2, "\n"),
        passage("(MORE)", Role.FURNITURE, 3),
        passage("БЕЛГРАД", Role.DATELINE, 4, " -- "),
        passage("Два.", Role.PARAGRAPH, 5, " ", state),
        passage("Три.", Role.PARAGRAPH, 5, "\n\n"),
        passage("Note", Role.NOTE, 6, "\n\n\n"),
        passage("Четыре.", Role.PARAGRAPH, 7, "\n\n\n\n"),
        passage("END", Role.SIGN_OFF, 8, "\n"),
    )
    return Edition(Story("a-story", Path("a.txt"), (), "rev1 0123456789ab"), locale, passages)


class Page(HTMLParser):
    """Every start tag with its attributes, and the text of each script."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, str] = {}
        self._tag = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag."""
        self.tags.append((tag, dict(attrs)))
        self._tag = tag

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.text[self._tag] = self.text.get(self._tag, "") + data

    def found(self, element: str, /, **attributes: str) -> list[dict[str, str | None]]:
        """Return the attributes of each such element."""
        return [a for t, a in self.tags if t == element and attributes.items() <= a.items()]


BODY = "Один.\n\nБЕЛГРАД -- Два. Три.\n\nЧетыре.\n\nEND\n"


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        pytest.param(State.REVIEWED, BODY, id="reviewed"),
        pytest.param(State.DRAFT, f"{LABEL}\n\n{BODY}", id="draft"),
        pytest.param(State.OUTDATED, f"{LABEL}\n\n{BODY}", id="outdated"),
        pytest.param(
            State.EMPTY,
            f"Содержит предложения, которые ещё не переведены.\n\n{BODY}",
            id="empty",
        ),
    ],
)
def test_text(state: State, expected: str) -> None:
    assert render_text(edition(state=state)) == expected


def test_reviewed_page_has_no_label() -> None:
    page = Page(render_page(edition()))
    assert page.found("meta", name="l10n:drafts") == [{"name": "l10n:drafts", "content": "0"}]
    assert not page.found("p", role="note")
    assert not page.found("span")


def test_draft_page_is_labelled() -> None:
    html = render_page(edition(state=State.DRAFT))
    page = Page(html)
    assert page.found("meta", name="l10n:drafts")[0]["content"] == "1"
    assert page.found("meta", name="l10n:engine")[0]["content"] == "engine|1"
    assert page.found("meta", name="l10n:source")[0]["content"] == "rev1 0123456789ab"
    assert f'<p class="label" role="note">{LABEL}</p>' in html
    draft = '<span class="draft" title="Не проверено">Два.</span>'
    assert f'<p class="dateline">БЕЛГРАД -- {draft} Три.</p>' in html
    assert "HOLD" not in html
    assert "(MORE)" not in html


def test_untranslated_sentence_keeps_its_language() -> None:
    page = Page(render_page(edition(state=State.EMPTY)))
    assert page.found("span") == [{"class": "draft", "title": "Не проверено", "lang": "en"}]


def test_links() -> None:
    editions = [edition(), edition("sr@latin")]
    page = Page(render_page(editions[1], editions, "https://news.example/"))
    root = "https://news.example/html/a-story/"
    assert page.found("html") == [{"lang": "sr-Latn", "dir": "ltr"}]
    assert page.found("link", rel="canonical")[0]["href"] == root + "sr-Latn.html"
    assert [a["href"] for a in page.found("link", rel="alternate")] == [
        root + "ru.html",
        root + "sr-Latn.html",
    ]
    assert [a["href"] for a in page.found("a", **{"aria-current": "page"})] == ["sr-Latn.html"]
    assert page.found("a", hreflang="ru")[0]["href"] == "ru.html"


def test_hostile_text_stays_text() -> None:
    html = render_page(edition(text=HOSTILE))
    page = Page(html)
    assert page.found("script") == [{"type": "application/ld+json"}]
    assert not page.found("b")
    assert page.text["h1"].split("\n")[0] == HOSTILE
    metadata = json.loads(_script(html))
    assert metadata["headline"] == " ".join(HOSTILE.split())
    assert metadata["inLanguage"] == "ru"


@given(st.text(alphabet="<>&\"'/{}%\\\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\n\tscript!-"))
def test_no_text_makes_a_tag(text: str) -> None:
    plain = [tag for tag, _ in Page(render_page(edition())).tags]
    html = render_page(edition(text="x" + text))
    assert [tag for tag, _ in Page(html).tags] == plain
    assert json.loads(_script(html))["headline"] == " ".join(f"x{text}".split())


def _script(html: str) -> str:
    return html.split('ld+json">')[1].split("</script>", maxsplit=1)[0]


def test_index_escapes_and_links() -> None:
    page = Page(render_index([edition(text=HOSTILE), edition("es")]))
    assert not page.found("script")
    assert [a["href"] for a in page.found("a")] == ["a-story/ru.html", "a-story/es.html"]


@pytest.mark.parametrize(
    ("name", "path"), [("text", "text/a-story/sr-Latn.txt"), ("html", "html/a-story/sr-Latn.html")]
)
def test_path(name: str, path: str) -> None:
    assert edition_path(edition("sr@latin"), name) == Path(path)
    assert "Один." in FORMATS[name].render(edition("sr@latin"), (), "")


def test_bad_names() -> None:
    with pytest.raises(UnknownNameError):
        edition_path(edition(), "pdf")
    with pytest.raises(SourceError):
        edition_path(Edition(Story("../up", Path("a"), (), "v"), "ru", ()), "text")


@pytest.mark.browser
def test_browser_shows_switcher_and_label(tmp_path: Path) -> None:
    chromium = Path("/usr/bin/chromium")
    if not chromium.exists():
        pytest.skip("no Chromium")
    from playwright.sync_api import sync_playwright

    editions = [edition(state=State.DRAFT), edition("es")]
    for one in editions:
        path = tmp_path / edition_path(one, "html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render_page(one, editions), encoding="utf-8", newline="\n")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(chromium), args=["--no-sandbox"])
        tab = browser.new_page()
        tab.goto((tmp_path / "html/a-story/ru.html").as_uri())
        assert tab.get_by_role("note").inner_text() == LABEL
        tab.get_by_role("link", name="español").click()
        tab.wait_for_url("**/es.html")
        assert tab.get_by_role("note").count() == 0
        browser.close()
