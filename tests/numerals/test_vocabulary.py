"""Words that are numbers are told from all others, however often they come."""

from l10n.numerals import Vocabulary
from l10n.numerals.vocabulary import parts
from l10n.words import words_of


def test_words_with_a_number_in_them_are_found_every_time() -> None:
    vocabulary = Vocabulary(lambda form: form == "two")
    words = words_of("Two of G20, snake_two and 5 others, two_ and twofold")
    for _ in range(2):
        assert vocabulary.among(words) == {"G20", "snake_two", "5", "two_"}


def test_a_word_is_asked_for_once() -> None:
    asked: list[str] = []

    def is_number(form: str) -> bool:
        asked.append(form)
        return False

    vocabulary = Vocabulary(is_number)
    for _ in range(3):
        vocabulary.among(["said", "so"])
    assert sorted(asked) == ["said", "so"]


def test_parts_of_a_word() -> None:
    assert parts("41_year_old5m") == ["41", "year", "old", "5", "m"]
    assert parts("___") == []
