"""A small story in any language and state, for every test of an output format."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from l10n.model import Block, Edition, Passage, Role, Segment, State, Story

ENGINE = "engine|1"


@pytest.fixture(scope="session")
def passage() -> Callable[..., Passage]:
    def make(
        text: str,
        role: Role = Role.PARAGRAPH,
        block: int = 0,
        space: str = "\n\n",
        *,
        state: State = State.REVIEWED,
        engine: str = ENGINE,
    ) -> Passage:
        segment = Segment(role, f"src {text}", f"src {text}", space, 1, block, 1, 1)
        return Passage(segment, text, state, "" if state is State.REVIEWED else engine)

    return make


@pytest.fixture(scope="session")
def edition(passage: Callable[..., Passage]) -> Callable[..., Edition]:
    def make(
        locale: str = "ru",
        state: State = State.REVIEWED,
        text: str = "Один.",
        *,
        slug: str = "a-story",
        reviewers: tuple[str, ...] = (),
        revised: datetime | None = None,
        keywords: tuple[str, ...] = (),
        engine: str = ENGINE,
        byline: str = "By Ann Lee and Harbour Desk",
    ) -> Edition:
        passages = (
            passage("SLUG", Role.SLUG, 0, "\n"),
            passage("HOLD", Role.EMBARGO, 1),
            passage("Спорт", Role.CATEGORY, 2),
            passage(text, Role.HEADLINE, 3, "\n"),
            passage("(MORE)", Role.FURNITURE, 4),
            passage("БЕЛГРАД", Role.DATELINE, 5, " -- "),
            passage("Два.", Role.PARAGRAPH, 6, " ", state=state, engine=engine),
            passage("Три.", Role.PARAGRAPH, 6, "\n\n"),
            passage("Note", Role.NOTE, 7, "\n\n\n"),
            passage("Четыре.", Role.PARAGRAPH, 8, "\n\n\n\n", state=state, engine=engine),
            passage("END", Role.SIGN_OFF, 9, "\n"),
        )
        blocks = (Block(Role.BYLINE, byline, 1),)
        story = Story(slug, Path("a.txt"), blocks, "rev1 0123456789ab", keywords=keywords)
        return Edition(story, locale, passages, reviewers, revised)

    return make
