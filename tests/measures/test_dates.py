"""Dates that the source names, in words or in figures, as the desk has them."""

import pytest

from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language
from l10n.measures import localise_days
from l10n.restyling import restyle
from l10n.styles import default_style


@pytest.mark.parametrize(
    ("language", "date", "source", "text", "expected"),
    [
        (SPANISH, "numeric", "on Feb. 24", "el 24 de febrero", "el 24/2"),
        (SPANISH, "long", "on Feb. 24", "el 24/2", "el 24 de febrero"),
        (SPANISH, "long", "on Feb. 24", "el 24/02, dijo", "el 24 de febrero, dijo"),
        (SPANISH, "24/02", "on Feb. 24", "el 24 de febrero", "el 24/02"),
        (SPANISH, "24/02", "on May 5, 2024", "el 5 de mayo de 2024", "el 05/05/2024"),
        (SPANISH, "24/2", "on May 5, 2024", "el 5 de mayo de 2024", "el 5/5/2024"),
        (SPANISH, "24-2", "on Feb. 4, 2022,", "el 4 de febrero de 2022", "el 4-2-2022"),
        (SPANISH, "numeric", "on Feb. 24, 2022,", "24 de febrero de 2022", "24/2/2022"),
        (SPANISH, "numeric", "on Feb. 24, 2022,", "el 24 de febrero", "el 24/2"),
        (RUSSIAN, "numeric", "on February 4", "4 февраля", "04.02"),
        (RUSSIAN, "numeric", "on Feb. 24, 2022", "24 февраля 2022 года", "24.02.2022"),
        (RUSSIAN, "long", "on Feb. 24, 2022", "24.02.2022", "24 февраля 2022 года"),
        (RUSSIAN, "long", "It was Feb. 24. He", "24.02. Он", "24 февраля. Он"),
        (SERBIAN, "numeric", "on Feb. 24", "24. фебруара у", "24. 2. у"),
        (SERBIAN, "24.2.", "on Feb. 24, 2022,", "24. фебруара 2022.", "24.2.2022."),
        (SERBIAN, "long", "on Feb. 24", "24. 2. у", "24. фебруара у"),
        (SERBIAN, "long", "It was Feb. 24. He", "24.2. Он", "24. фебруара. Он"),
        (SERBIAN_LATIN, "long", "on Feb. 24, 2022.", "24.2.2022.", "24. februara 2022."),
        (SERBIAN_LATIN, "24.2.", "It was Feb. 24.", "24. februara.", "24.2."),
        # Near misses: another day, a range, a figure that is no date, what the source has.
        (SPANISH, "numeric", "on Feb. 24", "el 25 de febrero", "el 25 de febrero"),
        (SPANISH, "numeric", "on Feb. 24-26", "del 24 al 26 de febrero", "del 24 al 26 de febrero"),
        (
            SPANISH,
            "numeric",
            "Feb. 24 and 26",
            "el 24 y el 26 de febrero",
            "el 24 y el 26 de febrero",
        ),
        (
            SPANISH,
            "24/02",
            "from February 24 to March 3",
            "del 24 de febrero al 3 de marzo",
            "del 24 de febrero al 3 de marzo",
        ),
        (SPANISH, "long", "24/2 on Feb. 24", "24/2", "24/2"),
        (RUSSIAN, "long", "2.4% on Feb. 24", "на 24.02%", "на 24.02%"),
        (RUSSIAN, "long", "on Feb. 24", "24.02.2021", "24.02.2021"),
        (RUSSIAN, "numeric", "in February", "24 февраля", "24 февраля"),
        (SERBIAN, "long", "on Feb. 24", "124.2. у", "124.2. у"),
    ],
)
def test_dates_of_the_desk(
    language: Language, date: str, source: str, text: str, expected: str
) -> None:
    style = restyle(default_style(language), {"date": date})
    assert localise_days(text, source, language, style) == expected
    assert localise_days(expected, source, language, style) == expected


def test_without_a_choice_dates_stay() -> None:
    for language, text in ((SPANISH, "el 24/2"), (SERBIAN, "24. фебруара")):
        assert localise_days(text, "on Feb. 24", language, default_style(language)) == text


@pytest.mark.parametrize("value", ["short", "2/24", "24.2.22", "24 2", 24, True])
def test_no_other_style_is_read(value: object) -> None:
    with pytest.raises(ValueError, match="date: expected long, numeric"):
        restyle(default_style(SPANISH), {"date": value})
