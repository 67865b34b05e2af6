"""Words of a text, however they are found."""

from l10n.words import words_of


def test_plain_text_is_parted_as_any_other() -> None:
    text = "A 5m, two-thirds\tof_G20.\x1fIt's (\u20ac5)"
    plain = text.replace("\u20ac", "$")
    assert (
        words_of(plain) == words_of(text) == ["A", "5m", "two", "thirds", "of_G20", "It", "s", "5"]
    )
