"""Plain text stories: roles, encodings and the round trip byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.characters import is_blank
from l10n.errors import SourceError
from l10n.formats import parse_story, read_story, serialize, slug_of
from l10n.model import Codec

PATH = Path("story.txt")
SEED = Path(__file__).parents[2] / "sources" / "serbia-russian-exiles.txt"
HOSTILE = '\u2028\x85\x0c\u00a0\u202f\u200f\u2068\ufeff\\"%{}\n\t\r\x01\x1b\x7f aB.-(),\u0416'
PARTS = [
    "\n\n", "\r\n", "\r\n\r\n", "UPDATE 1-", "URGENT", "By Ana Kos", "Paris (AFP) - ", "(c) EFE",
    "EFE ssa/mp", "Share this", "Conflicts & War", "A sentence that ends.", "   ", "* ", " EFE",
    "A line of copy that a desk has wrapped near its seventieth column,", "# Notebook", "Eds: x",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(list(HOSTILE) + PARTS)).map("".join)


@given(TEXTS, st.sampled_from(list(Codec)))
def test_round_trip(text: str, codec: Codec) -> None:
    mark = "\ufeff" if codec.startswith("utf-16") else ""
    if codec is Codec.WINDOWS_1252:  # with control bytes it is taken for binary data
        text = text.translate(dict.fromkeys(map(ord, "\x01\x1b\x7f")))
    content = (mark + text).encode(codec, "ignore")
    if is_blank(content.decode(codec)):
        with pytest.raises(SourceError, match="empty"):
            parse_story(content, PATH)
        return
    story = parse_story(content, PATH)
    assert serialize(story) == content
    assert all(block.text == block.text.strip() != "" for block in story.blocks)
    assert not any(is_blank(block.text) for block in story.blocks)
    assert all(map(is_blank, [story.lead, *(block.space for block in story.blocks)]))


def test_seed() -> None:
    story = read_story(SEED)
    assert serialize(story) == SEED.read_bytes()
    assert [str(block.role) for block in story.blocks] == (
        ["category", "headline", "byline", "dateline"] + ["paragraph"] * 19 + ["furniture"] * 2
    )
    assert [block.line for block in story.blocks[:6]] == [1, 3, 5, 7, 7, 9]


def _roles(text: str) -> list[tuple[str, str]]:
    return [(str(b.role), b.text) for b in parse_story(text.encode(), PATH).blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_whole_story(end: str) -> None:
    lines = [
        "SERBIA-RUSSIANS/", "", "EMBARGOED until 0600 GMT", "", "Eds: updates with quotes", "",
        "UPDATE 1-Exiles head to Serbia", "", "By Ana Kos and Eva Lind, EFE", "",
        "PARIS (AFP) - They came", "in spring.", "", "What comes next", "", "Nobody knows.", "",
        "EFE ssa/mp/ks", "", "(c) EFE", "", "Share this",
    ]  # fmt: skip
    assert _roles(end.join(lines)) == [
        ("slug", "SERBIA-RUSSIANS/"),
        ("embargo", "EMBARGOED until 0600 GMT"),
        ("note", "Eds: updates with quotes"),
        ("revision", "UPDATE 1-"),
        ("headline", "Exiles head to Serbia"),
        ("byline", "By Ana Kos and Eva Lind, EFE"),
        ("dateline", "PARIS (AFP) -"),
        ("paragraph", f"They came{end}in spring."),
        ("subhead", "What comes next"),
        ("paragraph", "Nobody knows."),
        ("sign-off", "EFE ssa/mp/ks"),
        ("copyright", "(c) EFE"),
        ("furniture", "Share this"),
    ]


def test_each_line_is_a_paragraph_without_blank_lines() -> None:
    assert _roles("Exiles head to Serbia\nThey came.\nThey stayed.\n") == [
        ("headline", "Exiles head to Serbia"),
        ("paragraph", "They came."),
        ("paragraph", "They stayed."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "By Monday, the army had left.",
        "Share this view with care.",
        "Eddy: a man.",
        "Embargo on oil exports ends.",
        "Copyright law will change.",
        "(c)opyleft is a pun.",
        "Reporting by phone is banned.",
        "Additional reporting by the BBC found more.",
        "Additional reporting by Ana Kos found that it rained.",
        "Follow the money, he said.",
        "Attention was on her.",
        "Read: it helps.",
        "AP-style rules are old.",
        "Notebooks were sold out.",
        "Jan 2026 was cold.",
        "Kill the bill, they said.",
        "He told EFE so.",
    ],
)
def test_near_misses_are_paragraphs(text: str) -> None:
    assert _roles(f"Head\n\nThe body starts.\n\n{text}\n\nMore.")[2] == ("paragraph", text)


@pytest.mark.parametrize(
    "text",
    ["Embargo on oil exports lifted", "Flash floods hit Orlen", "Kill Bill is back on stage"],
)
def test_near_misses_are_headlines(text: str) -> None:
    assert _roles(f"{text}\n\nThe body starts.") == [
        ("headline", text),
        ("paragraph", "The body starts."),
    ]


def test_a_lettered_list_has_no_copyright() -> None:
    items = ["(a) The first point.", "(b) The second point.", "(c) The third point."]
    text = "Head\n\nThe body starts.\n\n" + "\n\n".join(items)
    assert _roles(text)[2:] == [("paragraph", item) for item in items]


def test_the_last_word_of_a_wrapped_sentence_is_no_furniture() -> None:
    text = "Head\n\nThe body starts.\n\nProfit fell to 3 euros a\nshare.\n\nMore."
    assert _roles(text)[2] == ("paragraph", "Profit fell to 3 euros a\nshare.")
    text = "Head\n\nThe body starts.\n\nProfit fell to 3 euros.\nShare\n\nMore."
    assert _roles(text)[2:4] == [("paragraph", "Profit fell to 3 euros."), ("furniture", "Share")]


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", None, "empty"),
        (b" \n\n", None, "empty"),
        ("\ufeff\ufeff\n\ufeff".encode(), None, "empty"),
        (b"a\n\x00b", 2, "binary"),
        (b"a\n\n\xff\x01", 3, "binary"),
        (b"a\n\x81", 2, "neither"),
        (b"\xef\xbb\xbfa\n\xff", 2, "invalid utf-8-sig"),
        (b"a\n" + b"b" * (1024 * 1024 + 1), 2, "a line over 1 MiB"),
        (b"b\n" * (8 * 1024 * 1024 + 1), None, "over 16 MiB"),
    ],
    ids=["empty", "blank", "marks", "nul", "control", "undefined", "bom", "line", "size"],
)
def test_unreadable(tmp_path: Path, content: bytes, line: int | None, reason: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_story(path)
    assert (caught.value.path, caught.value.line) == (path, line)
    assert caught.value.reason.startswith(reason)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_story(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("serbia-exiles.txt", "serbia-exiles"),
        ("two words.txt", "two-words"),
        ("cafe\u0301.txt", "caf\u00e9"),
        ("Београд!.txt", "Београд"),
    ],
)
def test_slug(name: str, slug: str) -> None:
    assert slug_of(Path("sources") / name) == slug


@pytest.mark.parametrize(
    ("content", "codec"),
    [
        ("Caf\u00e9".encode(), Codec.UTF_8),
        ("Caf\u00e9".encode("utf-8-sig"), Codec.UTF_8_BOM),
        ("\ufeffCaf\u00e9".encode("utf-16-le"), Codec.UTF_16_LE),
        ("\ufeffCaf\u00e9".encode("utf-16-be"), Codec.UTF_16_BE),
        (b"Caf\xe9", Codec.WINDOWS_1252),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "cp1252"],
)
def test_encoding(content: bytes, codec: Codec) -> None:
    story = parse_story(content, PATH)
    assert (story.codec, story.blocks[0].text) == (codec, "Caf\u00e9")
    assert serialize(story) == content


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Caption: A border post.", "caption"),
        ("Photo: Ana Kos/EFE", "credit"),
        ("(Reporting by Ana Kos)", "sign-off"),
        ("Additional reporting by Ana Kos and Rui Belic in Porto.", "sign-off"),
        ("Additional reporting by Ana Kos; Editing by Rui Belic", "sign-off"),
        ("(Editor's note: adds a quote)", "note"),
        ("(Corrects the second paragraph)", "note"),
        ("By Lisbon desk", "byline"),
        ("by Mira Louredo", "byline"),
        ("By Ana Kos in Geneva and Rui Belic in Porto", "byline"),
        ("(Update: adds a quote)", "note"),
        ("Back to top button", "furniture"),
        ("___", "furniture"),
        ("(END)", "furniture"),
        ("(more)", "furniture"),
        ("(End of the war is near, he said.)", "paragraph"),
    ],
)
def test_roles_in_the_body(text: str, role: str) -> None:
    assert _roles(f"Head\n\nThe body starts.\n\n{text}\n\nMore.")[2] == (role, text)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("UPDATE 2-Norvale to close plants", "UPDATE 2-"),
        ("CORRECTED (OFFICIAL)-UPDATE 1-Norvale to close plants", "CORRECTED (OFFICIAL)-UPDATE 1-"),
        ("1ST LEAD Norvale to close plants", "1ST LEAD"),
        ("WITHDRAWN: Norvale to close plants", "WITHDRAWN:"),
    ],
)
def test_revision(text: str, mark: str) -> None:
    assert _roles(f"{text}\n\nThe body starts.")[:2] == [
        ("revision", mark),
        ("headline", text.removeprefix(mark).strip()),
    ]


def test_a_house_under_a_byline() -> None:
    text = "Head\n\nBy Ana Kos\nReuters\n\nLONDON (Reuters) - The body.\n\nReuters\n"
    assert [role for role, _ in _roles(text)] == [
        *("headline", "byline", "byline", "dateline", "paragraph", "sign-off")
    ]
