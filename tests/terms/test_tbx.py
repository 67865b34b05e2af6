"""TBX as other tools write it, and as they read ours."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import TermsError
from l10n.terms import Gender, Kind, Sheet, Term, Wording, parse_tbx, serialize_tbx

PATH = Path("base.tbx")
TAGS = {"es": "es", "ru": "ru", "sr": "sr-Cyrl"}

BASIC = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US">
  <martifHeader><fileDesc><sourceDesc><p>a tool</p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="c1">
      <descrip type="subjectField">title</descrip><note>Of a government.</note>
      <langSet xml:lang="en-US"><ntig><termGrp><term>prime minister</term>
        <termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
        <tig><term>PM</term></tig></langSet>
      <langSet xml:lang="es-MX">
        <tig><term>premier</term>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
        <tig><term>primer ministro</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
        <tig><term>jefe</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
      </langSet>
      <langSet xml:lang="zz-unknown"><tig><term>?</term></tig></langSet>
    </termEntry>
    <termEntry id="c1"><langSet xml:lang="en"><tig><term>AT&amp;T &#x2014; US</term></tig></langSet>
      <descrip type="Translation needed">No</descrip></termEntry>
    <termEntry id="c3"><langSet xml:lang="de"><tig><term>Amt</term></tig></langSet></termEntry>
  </body></text>
</martif>
"""
LINKED = """\
<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
  xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <text><body><conceptEntry id="1">
    <basic:subjectField>organisation</basic:subjectField>
    <langSec xml:lang="en"><termSec><term>Port   Authority</term></termSec></langSec>
    <langSec xml:lang="sr-Latn"><termSec><term>Lučka uprava</term>
      <basic:administrativeStatus>preferredTerm-admn-sts</basic:administrativeStatus>
      <basic:grammaticalGender>feminine</basic:grammaticalGender></termSec></langSec>
  </conceptEntry></body></text>
</tbx>
"""


def read(text: str) -> Sheet:
    return parse_tbx(BytesIO(text.encode()), PATH)


def test_the_edition_of_2008_as_tools_write_it() -> None:
    sheet = read(BASIC)
    assert sheet.terms == (
        Term(
            ("prime minister", "PM"),
            Kind.TITLE,
            (Wording("es", ("primer ministro", "premier")),),
            note="Of a government.",
        ),
        Term(("AT&T \u2014 US",), keep=True),
    )
    assert [error.reason for error in sheet.problems] == [
        "1 entries without an English term left out"
    ]


def test_the_edition_of_2019() -> None:
    assert read(LINKED).terms == (
        Term(
            ("Port Authority",),
            Kind.ORGANISATION,
            (Wording("sr", ("Лучка управа",)),),
            Gender.FEMININE,
        ),
    )


BOMB = (
    '<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 40}">'
        for before, name in zip("abcdef", "bcdefg", strict=True)
    )
    + "]>\n<martif><note>&g;</note></martif>"
)
BAD = [
    pytest.param("", ":1: not TBX: no element found", id="empty"),
    pytest.param("<martif>\n<text>", ":2: not TBX: no element found", id="cut"),
    pytest.param("<tmx/>", ": not TBX: it starts with <tmx>", id="tmx"),
    pytest.param("<martif>&nbsp;</martif>", "not TBX: undefined entity", id="unknown-entity"),
    pytest.param(BOMB, "not TBX: ", id="billion-laughs"),
    pytest.param(
        '<?xml version="1.0" encoding="klingon"?><martif/>', "save it as UTF-8", id="encoding"
    ),
    pytest.param(
        "<martif>" + "<note>x</note>" * 400_000, "no entry ends within 4 MiB", id="endless"
    ),
]


@pytest.mark.parametrize(("text", "expected"), BAD)
def test_a_bad_file_is_one_line(text: str, expected: str) -> None:
    with pytest.raises(TermsError) as caught:
        read(text)
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_entity_of_a_file_is_not_read() -> None:
    text = '<!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]><martif>&x;</martif>'
    with pytest.raises(TermsError, match="not TBX: undefined entity"):
        read(text)


def test_what_other_tools_read() -> None:
    term = Term(
        ("Ana Ilic", "Ilic"),
        Kind.PERSON,
        (Wording("sr", ("Ана Илић",), fixed=True), Wording("fr", ("Ana Ilić",))),
        Gender.FEMININE,
        note="R & D",
    )
    text = b"".join(serialize_tbx([term], TAGS, "1.0")).decode()
    entry = text[text.index("      <termEntry") : text.index("    </body>")]
    assert '<langSet xml:lang="sr-Cyrl">' in entry
    assert "<term>Ана Илић</term>" in entry
    assert '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>' in entry
    assert '<termNote type="grammaticalGender">feminine</termNote>' in entry
    assert "<note>R &amp; D</note>" in entry
    assert 'xml:lang="fr"' not in entry
    assert text.startswith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<martif type="TBX-Basic" xml:lang="en">\n'
    )


WORD = st.text("аБaZñ<&>\"'é ", min_size=1, max_size=8).map(lambda text: " ".join(text.split()))
NAMES = st.lists(WORD.filter(bool), min_size=1, max_size=3).map(
    lambda names: tuple(dict.fromkeys(names))
)


@given(
    st.lists(
        st.builds(
            Term,
            NAMES,
            st.sampled_from(Kind),
            st.just(())
            | st.tuples(st.builds(Wording, st.just("ru"), NAMES, NAMES))
            | st.tuples(st.builds(Wording, st.just("es"), NAMES, st.just(()), st.just(True))),
            st.none(),
            st.booleans(),
            st.just("") | WORD,
        ),
        max_size=3,
    ).map(tuple)
)
def test_what_is_written_is_read_back(terms: tuple[Term, ...]) -> None:
    pieces = b"".join(serialize_tbx(terms, TAGS, "1.0"))
    assert parse_tbx(BytesIO(pieces), PATH).terms == terms


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    term = Term(("a\x00b\ud800",), keep=True)
    (back,) = parse_tbx(BytesIO(b"".join(serialize_tbx([term], TAGS, "1"))), PATH).terms
    assert back.sources == ("ab",)
