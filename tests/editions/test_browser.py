"""Pages in a real browser: switcher, label, hostile text, layout and accessibility."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Error,
    Page,
    Request,
    sync_playwright,
)

from l10n.editions import Site, edition_path, record, render_index, render_page
from l10n.model import Edition, Passage, Role, State

pytestmark = pytest.mark.browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ATTACK = (
    "<script>window.hit=1</script></script><img src=x onerror='window.hit=2'>"
    '" onmouseover="window.hit=3" \' autofocus onfocus=\'window.hit=4 <!-- ]]> &amp; {{ 7*7 }} '
    "\u202eright\u2028to\u2029left\u2066 end"
)
SLUG = "javascript:window.hit=5 \"'<b>#?%41\u202e"
LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
AUDIT = (Path(__file__).parent / "audit.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium on this machine; apt-get install chromium")
    switches = ("no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-sync")
    with sync_playwright() as play:
        opened = play.chromium.launch(
            executable_path=path, args=[f"--{switch}" for switch in switches]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def site(
    tmp_path_factory: pytest.TempPathFactory,
    edition: Callable[..., Edition],
    passage: Callable[..., Passage],
) -> Path:
    """Write a site with a story in five languages and a hostile one; return its folder."""
    root = tmp_path_factory.mktemp("editions")
    moment = datetime(2026, 5, 14, 10, 30, tzinfo=UTC)
    plain = [
        edition("en"),
        edition("sr", State.DRAFT),
        edition("sr@latin", State.EMPTY, engine=""),
        edition("ru", State.DRAFT, reviewers=("Ana Ilić",), revised=moment),
        edition("es", reviewers=("Ana Ilić",), revised=moment),
    ]
    hostile = [_hostile(edition, passage, locale) for locale in ("en", "es")]
    name = Site(f"Desk {ATTACK}")
    for editions in (plain, hostile):
        for one in editions:
            path = root / edition_path(one, "html")
            path.parent.mkdir(parents=True, exist_ok=True)
            text = render_page(one, editions, name if editions is hostile else Site("Desk"))
            path.write_text(text, encoding="utf-8", newline="\n")
    index = render_index(map(record, (*plain, *hostile)), name)
    (root / "html" / "index.html").write_text(index, encoding="utf-8", newline="\n")
    return root / "html"


def _hostile(
    edition: Callable[..., Edition], passage: Callable[..., Passage], locale: str
) -> Edition:
    one = edition(
        locale,
        State.DRAFT,
        ATTACK,
        slug=SLUG,
        reviewers=(ATTACK,),
        keywords=(ATTACK,),
        engine=ATTACK,
        byline=f"By {ATTACK}",
    )
    roles = (Role.CATEGORY, Role.REVISION, Role.DATELINE, Role.PARAGRAPH, Role.CAPTION)
    more = tuple(
        passage(f"{ATTACK} {LONG}", role, block, state=State.DRAFT)
        for block, role in enumerate((*roles, Role.SUBHEAD, Role.PARAGRAPH), 20)
    )
    story = replace(one.story, version=ATTACK, revision=ATTACK, embargo=ATTACK)
    return replace(one, story=story, passages=(*one.passages, *more))


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """Return a tab that fails its test on any console or script error or request off the disk."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wrong: list[str] = []

    def said(message: ConsoleMessage) -> None:
        wrong.append(message.text)

    def raised(error: Error) -> None:
        wrong.append(str(error))

    def asked(request: Request) -> None:
        if not request.url.startswith("file:"):
            wrong.append(request.url)

    page.on("console", said)
    page.on("pageerror", raised)
    page.on("request", asked)
    yield page
    context.close()
    assert wrong == []


def pages(site: Path) -> list[str]:
    return [path.as_uri() for path in sorted(site.rglob("*.html"))]


def test_switcher_goes_to_each_language(tab: Page, site: Path) -> None:
    tab.goto((site / "a-story" / "en.html").as_uri())
    languages = tab.get_by_role("navigation").get_by_role("link")
    names = ["English", "Српски (ћирилица)", "Srpski (latinica)", "Русский", "Español"]
    assert languages.all_inner_texts() == names
    for name, tag in zip(names, ("en", "sr-Cyrl", "sr-Latn", "ru", "es"), strict=True):
        tab.get_by_role("link", name=name, exact=True).click()
        tab.wait_for_url(f"**/a-story/{tag}.html")
        assert tab.evaluate("document.documentElement.lang") == tag
        assert tab.locator("[aria-current=page]").inner_text() == name
    tab.get_by_role("link", name="Desk").click()
    tab.wait_for_url("**/html/index.html")


@pytest.mark.parametrize(
    ("tag", "label"),
    [
        ("sr-Cyrl", "Садржи машински превод који уредник није прегледао."),
        ("sr-Latn", "Sadrži rečenice koje još nisu prevedene."),
        ("ru", "Содержит машинный перевод, не проверенный редактором."),
        ("es", None),
        ("en", None),
    ],
)
def test_label_is_the_first_thing_in_the_story(
    tab: Page, site: Path, tag: str, label: str | None
) -> None:
    tab.goto((site / "a-story" / f"{tag}.html").as_uri())
    notes = tab.get_by_role("note")
    assert notes.all_inner_texts() == ([label] if label else [])
    if label:
        assert tab.locator("main > *").first.inner_text() == label
    tab.emulate_media(media="print")
    assert notes.count() == 0 or notes.is_visible()
    assert not tab.get_by_role("navigation").is_visible()


def test_hostile_text_does_nothing(tab: Page, site: Path) -> None:
    folder = next(path for path in site.iterdir() if path.name == SLUG)
    for path in (site / "index.html", folder / "es.html", folder / "en.html"):
        tab.goto(path.as_uri())
        for element in tab.locator("a, h1, mark").all():
            element.dispatch_event("mouseover")
        assert tab.evaluate("window.hit") is None
        assert tab.locator("img, b, [onmouseover], [onfocus], [autofocus]").count() == 0
        assert tab.locator("script:not([type='application/ld+json'])").count() == 0
        assert "{{ 7*7 }}" in tab.locator("h1").inner_text()
        targets = tab.eval_on_selector_all("a", "links => links.map(link => link.protocol)")
        assert set(targets) == {"file:"}


def test_hostile_links_lead_to_their_pages(tab: Page, site: Path) -> None:
    tab.goto((site / "index.html").as_uri())
    tab.locator("li a[hreflang=es]").last.click()
    assert tab.locator("html").get_attribute("lang") == "es"
    tab.locator("nav a[hreflang=en]").click()
    assert tab.locator("html").get_attribute("lang") == "en"


def test_json_ld_survives_hostile_text(tab: Page, site: Path) -> None:
    tab.goto((site / SLUG / "es.html").as_uri())
    read = "JSON.parse(document.querySelector('script').textContent)"
    metadata = tab.evaluate(read)
    assert metadata["headline"] == " ".join(ATTACK.split())
    assert metadata["identifier"] == SLUG
    assert metadata["keywords"] == [ATTACK]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_passes_the_audit(tab: Page, site: Path, width: int, scheme: str) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for uri in pages(site):
        tab.goto(uri)
        assert tab.evaluate(AUDIT) == [], uri


@pytest.mark.parametrize(
    ("breakage", "expected"),
    [
        ("document.querySelector('h1').remove()", "0 h1"),
        ("document.documentElement.removeAttribute('lang')", "no lang"),
        ("document.querySelector('nav').removeAttribute('aria-label')", "nameless"),
        ("document.querySelector('nav a').textContent = ''", "link without a name"),
        ("document.querySelector('h1').style.color = '#999'", "contrast"),
        ("document.querySelector('h1').style.width = '200vw'", "wider"),
        ("document.querySelector('h1').id = 'story'", "twice"),
        ("document.querySelector('main').outerHTML = '<h4>x</h4>'", "main"),
    ],
)
def test_the_audit_can_fail(tab: Page, site: Path, breakage: str, expected: str) -> None:
    tab.goto((site / "a-story" / "ru.html").as_uri())
    assert tab.evaluate(AUDIT) == []
    tab.evaluate(breakage)
    assert any(expected in finding for finding in tab.evaluate(AUDIT))


def test_keyboard_reaches_the_story_first(tab: Page, site: Path) -> None:
    tab.goto((site / "a-story" / "ru.html").as_uri())
    tab.keyboard.press("Tab")
    focused = "getComputedStyle(document.activeElement)"
    assert tab.evaluate("document.activeElement.className") == "skip"
    assert tab.evaluate(f"{focused}.outlineStyle") == "solid"
    box = tab.locator(".skip").bounding_box()
    assert box is not None
    assert box["width"] > 50
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "story"
