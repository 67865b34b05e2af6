"""Segments of a story and the way back."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from l10n.model import Block, Role, Segment, Story
from l10n.segmentation import join, segment

HOSTILE = 'aB1 .!?\u2026\u201c\u201d()\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\"%{}\r\n\t-'


def story(*blocks: Block, lead: str = "") -> Story:
    return Story("slug", Path("slug.txt"), blocks, "v", lead=lead)


def test_only_paragraphs_are_split() -> None:
    parts = segment(
        story(
            Block(Role.HEADLINE, "He won. She lost.", 1, "\n\n"),
            Block(Role.PARAGRAPH, "He\nwon.  She\r\nlost. All left.", 3, "\n"),
        )
    )
    assert parts == (
        Segment(Role.HEADLINE, "He won. She lost.", "He won. She lost.", "\n\n", 1, 0, 1, 1),
        Segment(Role.PARAGRAPH, "He\nwon.", "He won.", "  ", 3, 1, 1, 3),
        Segment(Role.PARAGRAPH, "She\r\nlost.", "She lost.", " ", 4, 1, 2, 3),
        Segment(Role.PARAGRAPH, "All left.", "All left.", "\n", 5, 1, 3, 3),
    )


def test_abbreviations_are_handed_on() -> None:
    one = story(Block(Role.PARAGRAPH, "The Natl. Guard came.", 1))
    assert [part.text for part in segment(one)] == ["The Natl.", "Guard came."]
    assert [part.text for part in segment(one, ["Natl"])] == ["The Natl. Guard came."]


@given(
    st.lists(
        st.builds(
            Block,
            st.sampled_from([Role.PARAGRAPH, Role.HEADLINE]),
            st.text(alphabet=HOSTILE),
            st.just(1),
            st.text(alphabet=" \n\t\u2028"),
        )
    ),
    st.text(alphabet=HOSTILE),
)
def test_join_gives_back_the_text(blocks: list[Block], lead: str) -> None:
    one = story(*blocks, lead=lead)
    expected = lead + "".join(block.text + block.space for block in blocks)
    assert join(one, segment(one)) == expected
