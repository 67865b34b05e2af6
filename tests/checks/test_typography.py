"""What a desk that has chosen its marks is told, where others are not."""

from pathlib import Path

import pytest

from l10n.checks.typography import quotes_as_chosen, set_as_usual
from l10n.languages import RUSSIAN, SPANISH
from l10n.model import Entry
from l10n.settings import Settings, parse_settings


def chosen(table: str) -> Settings:
    return parse_settings(table, Path("l10n.toml"))


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        pytest.param(Settings(), [], id="usual"),
        pytest.param(
            chosen('[typography.es]\nquotes = "«»"\n'), ['" instead of «\u2026»'], id="chosen"
        ),
    ],
)
def test_straight_quotes_as_the_source_has_them(settings: Settings, told: list[str]) -> None:
    entry = Entry('He said "yes".', 'Dijo "sí".')
    assert list(quotes_as_chosen(entry, SPANISH, settings)) == told


def test_hyphens_as_the_source_has_them() -> None:
    entry = Entry("Rain - fun.", "Дождь - радость.")
    desk = chosen('[typography.ru]\ndash = "\u2014"\n')
    assert list(set_as_usual(entry, RUSSIAN)) == []
    (message,) = set_as_usual(entry, RUSSIAN, desk)
    assert message.startswith("dashes: ")


def test_a_text_without_figures_is_mended_as_before() -> None:
    assert list(set_as_usual(Entry("It rained.", "Llovió ,  y mucho."), SPANISH)) != []
