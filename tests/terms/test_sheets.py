"""Authority files as people and spreadsheets write them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.errors import TermsError
from l10n.terms import Gender, Kind, Sheet, Term, Wording, parse_sheet, serialize_sheet

PATH = Path("terms/world.csv")
HEADER = "source,kind,es,ru,sr,gender,es_forms,ru_forms,sr_forms,do_not_translate,note\n"


def read(text: str, encoding: str = "utf-8") -> Sheet:
    return parse_sheet(text.encode(encoding), PATH)


def test_a_row_in_full() -> None:
    row = "Ana Brnabic|Brnabic,person,Ana Brnabić,Ана Брнабич,Ана Брнабић,f,,-,Ане Брнабић,,PM\n"
    (term,) = read(HEADER + row).terms
    assert term == Term(
        ("Ana Brnabic", "Brnabic"),
        Kind.PERSON,
        (
            Wording("es", ("Ana Brnabić",)),
            Wording("ru", ("Ана Брнабич",), fixed=True),
            Wording("sr", ("Ана Брнабић",), ("Ане Брнабић",)),
        ),
        Gender.FEMININE,
        note="PM",
    )
    assert (term.path, term.line) == (PATH, 2)


SHAPES = [
    pytest.param("source,sr\nNis,Ниш\n".encode(), id="utf-8"),
    pytest.param("\ufeffsource,sr\nNis,Ниш\n".encode(), id="byte-order-mark"),
    pytest.param("\ufeffsource;sr\r\nNis;Ниш\r\n".encode(), id="excel-of-most-of-europe"),
    pytest.param("sep=;\r\nsource;sr\r\nNis;Ниш\r\n".encode(), id="excel-hint"),
    pytest.param("source\tsr\r\nNis\tНиш\r\n".encode("utf-16"), id="excel-unicode-text"),
    pytest.param("Source , SR-Cyrl\nNis , Ниш\n".encode(), id="spaces-and-capitals"),
    pytest.param("source,sr\n\n,\nNis,Ниш\n\n".encode(), id="empty-rows"),
    pytest.param(
        'source,sr\n"Nis","Ни\u200bш"\n'.replace("Ни\u200bш", "\u200bНиш").encode(), id="unseen"
    ),
    pytest.param("source,sr-Latn\nNis,Niš\n".encode(), id="latin-alone"),
    pytest.param("source,sr\nNis,Niš\n".encode(), id="latin-in-the-column-of-cyrillic"),
    pytest.param("source,part,es,ru,sr,note\nNis,name,,,Ниш,\n".encode(), id="earlier-glossary"),
]


@pytest.mark.parametrize("content", SHAPES)
def test_what_spreadsheets_write(content: bytes) -> None:
    sheet = parse_sheet(content, PATH)
    assert sheet.problems == ()
    assert sheet.terms == (Term(("Nis",), Kind.TERM, (Wording("sr", ("Ниш",)),)),)


@pytest.mark.parametrize("encoding", ["cp1250", "iso-8859-2", "cp1251"])
def test_another_encoding_is_refused_and_can_be_named(encoding: str) -> None:
    name = "Ниш" if encoding == "cp1251" else "Niš"
    content = f"source,es\nNis,{name}\n".encode(encoding)
    with pytest.raises(TermsError, match=r"terms/world.csv:2: not UTF-8; save it as CSV UTF-8"):
        parse_sheet(content, PATH)
    (term,) = parse_sheet(content, PATH, encoding).terms
    assert term.wordings[0].names == (name,)


BAD_FILES = [
    pytest.param(b"", ":1: no column 'source'", id="empty"),
    pytest.param(b"name,es\nNis,Nis\n", ":1: no column 'source'", id="no-source"),
    pytest.param(b'source,es\n"Nis,Nis\n', ":2: not CSV: ", id="open-quote"),
    pytest.param(b"source\n" + b"x" * 200_000, ":2: not CSV: field larger", id="huge-field"),
    pytest.param(b"PK\x03\x04\x14\x00\x00", ": binary data", id="a-workbook"),
    pytest.param(b"\xff\xfes", "not UTF-16", id="half-a-character"),
]


@pytest.mark.parametrize(("content", "expected"), BAD_FILES)
def test_a_bad_file_is_one_line(content: bytes, expected: str) -> None:
    with pytest.raises(TermsError) as caught:
        parse_sheet(content, PATH)
    assert expected in str(caught.value)
    assert "\n" not in str(caught.value)


def test_names_that_stand_in_latin_letters_in_cyrillic_text_stay() -> None:
    (one, two) = read("source,sr\nFacebook,Facebook\nExchange,BELEX\n").terms
    assert [one.wordings[0].names, two.wordings[0].names] == [("Facebook",), ("BELEX",)]


def test_a_person_is_never_in_latin_letters_in_cyrillic_text() -> None:
    (one,) = read("source,kind,sr\nPutin,person,Putin\n").terms
    assert one.wordings == (Wording("sr", ("Путин",)),)


def test_an_unknown_encoding() -> None:
    with pytest.raises(TermsError, match="'cp9' is no encoding we know; try cp1251"):
        parse_sheet(b"source\n", PATH, "cp9")


BAD_ROWS = [
    pytest.param(",place,Lima", "no source; write the English term", id="no-source"),
    pytest.param("Lima,city,Lima", "unknown kind 'city'; use one of person,", id="kind"),
    pytest.param("Lima,place,Lima,,,x", "unknown gender 'x'; use one of m,", id="gender"),
    pytest.param("Lima,place,,,,,,,,perhaps", "'perhaps' is neither yes nor no", id="flag"),
    pytest.param("Lima,place,,,,,Limas", "es_forms without es; write the name too", id="forms"),
    pytest.param(f"{'x' * 501},place", "source: 501 characters; at most 500 fit", id="long"),
    pytest.param("Lima,place,,,,,,,,,a note, and more", "more cells than columns", id="comma"),
]


@pytest.mark.parametrize(("row", "expected"), BAD_ROWS)
def test_a_bad_row_is_left_out_and_the_others_stay(row: str, expected: str) -> None:
    sheet = read(f"{HEADER}Quito,place,Quito\n{row}\n")
    assert [term.sources for term in sheet.terms] == [("Quito",)]
    (problem,) = sheet.problems
    assert expected in problem.reason
    assert (problem.path, problem.line) == (PATH, 3)


def test_lines_are_those_of_the_file() -> None:
    sheet = read('source,note\nLima,"two\nlines"\n,x\n')
    assert [(term.line, term.note) for term in sheet.terms] == [(2, "two lines")]
    assert [problem.line for problem in sheet.problems] == [4]


def test_an_unknown_column_is_named_and_the_others_are_read() -> None:
    sheet = read("source,city,es,es\nLima,?,Lima\n")
    assert [problem.reason.partition(";")[0] for problem in sheet.problems] == [
        "unknown column 'city'",
        "two columns 'es'",
    ]
    assert sheet.terms == (Term(("Lima",), Kind.TERM, (Wording("es", ("Lima",)),)),)


WORD = st.text("аБжЉaZñ é.’-\"', \n;\t\u2028\u00a0\u202f\ufeff=+", min_size=1, max_size=12).map(
    lambda text: " ".join(text.replace("\ufeff", "").replace("\u2028", "").split())
)
NAMES = st.lists(WORD.filter(lambda word: word not in {"", "-"}), min_size=1, max_size=3).map(
    lambda names: tuple(dict.fromkeys(names))
)
WORDINGS = st.one_of(
    st.builds(Wording, st.just("ru"), NAMES, NAMES),
    st.builds(Wording, st.just("ru"), NAMES, st.just(()), st.just(True)),
    st.builds(Wording, st.just("es"), NAMES),
)


@given(
    st.lists(
        st.builds(
            Term,
            NAMES,
            st.sampled_from(Kind),
            st.lists(WORDINGS, max_size=2, unique_by=lambda one: one.locale).map(
                lambda some: tuple(sorted(some, key=lambda one: one.locale))
            ),
            st.none() | st.sampled_from(Gender),
            st.booleans(),
            st.just("") | WORD,
        ),
        max_size=3,
    ).map(tuple)
)
def test_what_is_written_is_read_back(terms: tuple[Term, ...]) -> None:
    content = serialize_sheet(terms, ("es", "ru"))
    assert parse_sheet(content, PATH) == Sheet(terms)
    assert serialize_sheet(parse_sheet(content, PATH).terms, ("es", "ru")) == content
