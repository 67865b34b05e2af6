"""Text editions: the layout of the source, a label first and credits last on drafts."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from l10n.editions import render_text
from l10n.model import Edition, State

BODY = "Спорт\n\nОдин.\n\nБЕЛГРАД -- Два. Три.\n\nЧетыре.\n\nEND\n"
LABEL = "Содержит машинный перевод, не проверенный редактором."
SOURCE = "Исходный текст: a-story, rev1 0123456789ab"


def test_reviewed_text_is_the_story_and_nothing_else(edition: Callable[..., Edition]) -> None:
    assert render_text(edition(reviewers=("Ana Ilić",))) == BODY


@pytest.mark.parametrize(
    ("state", "label", "trailer"),
    [
        pytest.param(State.DRAFT, LABEL, f"({SOURCE}; Машинный перевод: engine|1)", id="draft"),
        pytest.param(
            State.OUTDATED, LABEL, f"({SOURCE}; Машинный перевод: engine|1)", id="outdated"
        ),
    ],
)
def test_open_text_is_labelled_and_credited(
    edition: Callable[..., Edition], state: State, label: str, trailer: str
) -> None:
    assert render_text(edition(state=state)) == f"{label}\n\n{BODY}\n{trailer}\n"


def test_untranslated_text_has_no_engine(edition: Callable[..., Edition]) -> None:
    text = render_text(edition(state=State.EMPTY, engine=""))
    label = "Содержит предложения, которые еще не переведены."
    assert text == f"{label}\n\n{BODY}\n({SOURCE})\n"


def test_reviewers_of_a_part_are_named_so(edition: Callable[..., Edition]) -> None:
    moment = datetime(2026, 5, 14, 10, 30, tzinfo=UTC)
    text = render_text(edition("es", State.DRAFT, reviewers=("Ana", "Ivo"), revised=moment))
    assert text.endswith(
        "(Texto de origen: a-story, rev1 0123456789ab; Traducción automática: engine|1; "
        "Revisión parcial: Ana, Ivo; Última modificación: 14 de mayo de 2026)\n"
    )
