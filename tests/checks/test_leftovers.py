"""English words that are left over, by language."""

import pytest

from l10n.checks.leftovers import english_only
from l10n.languages import RUSSIAN, SERBIAN_LATIN, SPANISH, Language, find_language


@pytest.mark.parametrize(
    ("language", "alike"),
    [
        pytest.param(SPANISH, {"mayor", "once", "real", "criminal", "late"}, id="spanish"),
        pytest.param(SERBIAN_LATIN, {"problem", "gone", "police", "more", "led"}, id="serbian"),
        pytest.param(RUSSIAN, {"media", "daily", "story"}, id="names-in-cyrillic"),
    ],
)
def test_words_that_are_the_languages_own(language: Language, alike: set[str]) -> None:
    assert not english_only(language) & alike
    assert {"which", "their", "would"} <= english_only(language)


def test_a_language_we_do_not_know() -> None:
    assert english_only(find_language("fr")) == frozenset()
