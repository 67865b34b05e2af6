"""Addresses, handles and telephone numbers are found, and nothing that only looks like them."""

import pytest

from l10n.verbatim import addresses, keeps_number, telephones, veiled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Write to desk@a.example.", ["desk@a.example"], id="mail"),
        pytest.param("(see https://a.example/b?c=1).", ["https://a.example/b?c=1"], id="url"),
        pytest.param("at a.example.org/x today", ["a.example.org/x"], id="without-scheme"),
        pytest.param("Lenta.ru reported", [], id="name-of-a-paper"),
        pytest.param("as #news, an a**hole", [], id="hashtag-and-mask"),
        pytest.param("Mr. No.5 vs. the U.S.", [], id="abbreviations"),
    ],
)
def test_addresses(text: str, expected: list[str]) -> None:
    assert list(addresses(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Call +34 91 555 01 23.", ["+34 91 555 01 23"], id="international"),
        pytest.param("Call (555) 555-0123 now", ["(555) 555-0123"], id="american"),
        pytest.param("Tel. 555 0123", ["555 0123"], id="after-tel"),
        pytest.param("won 6-4 6-3 7-5", [], id="sets"),
        pytest.param("from 2010-2012 2013", [], id="years"),
        pytest.param("call 112", [], id="short"),
        pytest.param("grew +3 percent to 12 000 000", [], id="plus"),
    ],
)
def test_telephones(text: str, expected: list[str]) -> None:
    assert list(telephones(text)) == expected


def test_a_telephone_number_may_be_parted_otherwise() -> None:
    assert keeps_number("al (+34) 91-555-0123", "+34 91 555 01 23")
    assert not keeps_number("al +34 91 555 01 24", "+34 91 555 01 23")
    assert not keeps_number("al +34 91 555 01 234", "+34 91 555 01 23")


def test_what_is_blotted_out_keeps_its_length() -> None:
    source, target = veiled("Call +34 91 555 01 23 or a@b.example", "a@b.example, +34 915550123")
    assert source == "Call ________________ or ___________"
    assert target == "___________, _____________"
