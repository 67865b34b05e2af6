"""JSON-LD: what schema.org's NewsArticle can say, and nothing that is not known."""

import re
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from l10n.editions.metadata import article, authors_of, description_of
from l10n.editions.site import Site
from l10n.model import Edition, Passage, State

SITE = Site("Desk", "https://news.example")
ROOT = "https://news.example/html/a-story/"
ORIGINAL = {
    "@type": "NewsArticle",
    "headline": "Один.",
    "inLanguage": "en",
    "url": ROOT + "en.html",
    "version": "rev1 0123456789ab",
}


def test_article_of_a_translation(edition: Callable[..., Edition]) -> None:
    moment = datetime(2026, 5, 14, 10, 30, tzinfo=UTC)
    one = edition("es", State.DRAFT, reviewers=("Ana Ilić",), revised=moment, keywords=("a", "b"))
    assert article(one, [edition("en"), one], SITE) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Один.",
        "inLanguage": "es",
        "url": ROOT + "es.html",
        "mainEntityOfPage": ROOT + "es.html",
        "identifier": "a-story",
        "version": "rev1 0123456789ab",
        "description": "Два. Три.",
        "articleSection": "Спорт",
        "dateline": "БЕЛГРАД",
        "keywords": ["a", "b"],
        "author": [
            {"@type": "Person", "name": "Ann Lee"},
            {"@type": "Organization", "name": "Harbour Desk"},
        ],
        "editor": [{"@type": "Person", "name": "Ana Ilić"}],
        "publisher": {"@type": "Organization", "name": "Desk"},
        "dateModified": "2026-05-14T10:30:00+00:00",
        "creativeWorkStatus": "Draft",
        "digitalSourceType": "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
        "translationOfWork": ORIGINAL,
        "isBasedOn": ROOT + "en.html",
    }


def test_article_of_the_original(edition: Callable[..., Edition]) -> None:
    found = article(edition("en"), [edition("en"), edition("ru")], SITE)
    assert found["workTranslation"] == [{**ORIGINAL, "inLanguage": "ru", "url": ROOT + "ru.html"}]
    assert found["creativeWorkStatus"] == "Published"
    assert not {"translationOfWork", "isBasedOn", "digitalSourceType"} & set(found)


def test_nothing_is_invented(edition: Callable[..., Edition]) -> None:
    found = article(edition("es", byline=""), (), Site())
    assert not {
        "author", "editor", "publisher", "keywords", "dateModified", "datePublished",
        "translationOfWork",
    } & set(found)  # fmt: skip


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        pytest.param("By Ann Lee", [("Ann Lee", True)], id="one"),
        pytest.param("BY ANN LEE, EFE", [("ANN LEE", True), ("EFE", False)], id="agency"),
        pytest.param("By London newsroom", [("London newsroom", False)], id="newsroom"),
        pytest.param("", [], id="none"),
        pytest.param("Ann Lee", [], id="no byline"),
    ],
)
def test_authors(
    edition: Callable[..., Edition], byline: str, names: list[tuple[str, bool]]
) -> None:
    assert authors_of(edition(byline=byline)) == names


def test_description_is_cut_between_words(
    edition: Callable[..., Edition], passage: Callable[..., Passage]
) -> None:
    story = edition().story
    long = Edition(story, "es", (passage("palabra " * 60),))
    description = description_of(long)
    assert re.fullmatch("(palabra ){1,24}palabra…", description)
    assert description_of(Edition(story, "es", ())) == ""
