"""The shipped tables of words can be read, and a word is found by its beginning."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from l10n.checks.vocabulary import Vocabulary
from l10n.languages import RUSSIAN, SERBIAN, SERBIAN_LATIN, SPANISH, Language, find_language

TABLES = ("denied.txt", "instead.txt")


def rows(file: str) -> list[list[str]]:
    text = (files("l10n.checks") / file).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return [[column.strip() for column in line.split("|")] for line in lines]


@pytest.mark.parametrize("file", TABLES)
def test_every_row_has_four_columns_in_their_alphabets(file: str) -> None:
    for row in rows(file):
        assert [bool(column) for column in row] == [True] * 4, row
        english, spanish, *slavic = row
        assert not re.search(r"[а-яё]", english + spanish, re.IGNORECASE), row
        assert not re.search(r"(?<!\\)[a-z]", "".join(slavic), re.IGNORECASE), row


@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, SERBIAN, SERBIAN_LATIN], ids=str)
@pytest.mark.parametrize("file", TABLES)
def test_every_row_is_found_by_its_words(file: str, language: Language) -> None:
    table = Vocabulary(file)
    for row in rows(file):
        for word in row[0].split():
            assert table.said(word.rstrip("*"), language) is not None, word


def test_no_english_word_stands_in_two_rows_of_the_denied_words() -> None:
    words = Counter(word for row in rows("denied.txt") for word in row[0].split())
    assert [word for word, count in words.items() if count > 1] == []


@pytest.mark.parametrize(
    ("word", "language", "said"),
    [
        pytest.param("opened", SPANISH, "abrieron", id="beginning"),
        pytest.param("went", RUSSIAN, "пошёл", id="whole"),
        pytest.param("opened", SERBIAN_LATIN, "otvoren", id="latin"),
    ],
)
def test_a_word(word: str, language: Language, said: str) -> None:
    found = Vocabulary("denied.txt").said(word, language)
    assert found is not None
    assert found.match(said)
    assert not found.match("x" + said)


def test_what_is_not_known() -> None:
    table = Vocabulary("denied.txt")
    assert table.row("zyzzyva") is None
    assert table.said("zyzzyva", SPANISH) is None
    assert not table.knows(find_language("fr"))
