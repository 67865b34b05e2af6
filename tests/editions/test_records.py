"""The list of pages behind the index."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from l10n.editions import Record, parse_records, record, serialize_records
from l10n.errors import EditionError
from l10n.model import Edition, State

HOSTILE = '</script> \u2028\x85\x0c\u00a0\u200f\u2068\ufeff \\ " % { } \n \t'


def test_record(edition: Callable[..., Edition]) -> None:
    moment = datetime(2026, 5, 14, tzinfo=UTC)
    assert record(edition("sr", State.DRAFT, revised=moment)) == Record(
        slug="a-story",
        tag="sr-Cyrl",
        title="Один.",
        category="Спорт",
        revision="",
        embargo="",
        version="rev1 0123456789ab",
        original=False,
        drafts=2,
        untranslated=0,
        revised="2026-05-14T00:00:00+00:00",
    )


def test_parse_gives_back_what_was_serialized(edition: Callable[..., Edition]) -> None:
    records = (record(edition("en", slug=HOSTILE, text=HOSTILE)), record(edition("ru", slug="я")))
    assert parse_records(serialize_records(records), Path("x")) == records


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("[\n{]", 2, id="no JSON"),
        pytest.param("{}", None, id="no list"),
        pytest.param("[1]", None, id="no record"),
        pytest.param('[{"slug": "a"}]', None, id="fields missing"),
    ],
)
def test_damage_is_one_line(text: str, line: int | None) -> None:
    with pytest.raises(EditionError) as caught:
        parse_records(text, Path("index.json"))
    assert caught.value.line == line
    assert str(caught.value).endswith("delete it and publish again")


def test_a_field_of_another_type_is_damage(edition: Callable[..., Edition]) -> None:
    text = serialize_records([record(edition())]).replace('"drafts": 0', '"drafts": "0"')
    with pytest.raises(EditionError):
        parse_records(text, Path("index.json"))
