"""Words of a text as terms are made of them."""

from l10n.terms.tokens import english_words, fold


def test_keys_of_plain_text_are_those_of_any_other() -> None:
    plain = "ST. Louis' port, of_G20 and 5m"
    words, keys = english_words(f"{plain} in Bogot\u00e1")
    assert (words[:-2], keys[:-2]) == english_words(plain)
    assert keys == list(map(fold, words))
    assert english_words(plain.replace("_", " "))[0] == words[:-2]
