"""PO files, against the real gettext tools where they are installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from l10n.catalogs import merge, parse_catalog, serialize
from l10n.errors import CatalogError
from l10n.languages import RUSSIAN
from l10n.model import Catalog, Entry

HEADER = (
    ("Project-Id-Version", "visa"),
    ("Language", "ru"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)
needs_gettext = pytest.mark.skipif(shutil.which("msgcat") is None, reason="no gettext tools")
WORDS = st.sampled_from(
    [*"\u2028\u0085\u00a0\u202f\u200f\u2068\ufeff\\\"%{}\n\t -/.,()!?:;'$+\u2014\u2013\u2026",
     "visa", "Москва", "путовање", "1,5", "\u00abдва\u00bb", "\u201eтри\u201c", "año", " ", " "]
)  # fmt: skip
TEXT = st.lists(WORDS, min_size=1, max_size=60).map("".join)
ENTRY = st.builds(
    Entry,
    source=TEXT,
    target=TEXT,
    context=st.none() | st.just("headline"),
    fuzzy=st.booleans(),
    comments=st.just(("machine: argos",)) | st.just(()),
    notes=st.just(("paragraph 1",)),
    references=st.just((("sources/visa.txt", 4),)),
)


def catalog(*entries: Entry) -> Catalog:
    return Catalog("ru", entries, HEADER)


def msgcat(content: bytes) -> bytes:
    command = ["msgcat", "-"]
    return subprocess.run(command, input=content, capture_output=True, check=True).stdout


@needs_gettext
@settings(max_examples=60, deadline=None)
@given(ENTRY)
def test_every_byte_is_what_msgcat_writes(entry: Entry) -> None:
    content = serialize(catalog(entry))
    assert content.decode() == msgcat(content).decode()


@settings(max_examples=60, deadline=None)
@given(ENTRY)
def test_parse_gives_back_what_serialize_wrote(entry: Entry) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "visa.po"
        path.write_bytes(serialize(catalog(entry)))
        assert parse_catalog(path) == catalog(entry)


@needs_gettext
def test_previous_and_obsolete_entries_match_msgcat_and_pass_msgfmt(tmp_path: Path) -> None:
    long = "The quick brown fox crosses the border without a visa. " * 3
    content = serialize(
        catalog(
            Entry("one", "два", fuzzy=True, previous=long, comments=("machine: x",)),
            Entry("gone " + long, "нет " + long, obsolete=True, fuzzy=True, previous=long),
        )
    )
    assert content.decode() == msgcat(content).decode()
    path = tmp_path / "visa.po"
    path.write_bytes(content)
    subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], check=True)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param('msgid ""\nmsgstr ""\n<<<<<<< ours\n', 3, id="conflict"),
        pytest.param('msgid "a"\nmsgstr "b"\n\nnonsense here\n', 4, id="syntax"),
        pytest.param('msgid "a"\nmsgid "b"\nmsgstr "c"\n', 2, id="no-msgstr"),
        pytest.param('msgid "a"\nmsgid_plural "b"\n\nmsgid "c"\nmsgstr "d"\n', 4, id="no-plurals"),
        pytest.param('msgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 3, id="one-for-all"),
        pytest.param('"a"\nmsgid "b"\nmsgstr "c"\n', 1, id="string-first"),
        pytest.param('msgid "a"\nmsgstr "b"\n\nmsgid "c"\n', 5, id="cut-off"),
    ],
)
def test_a_broken_file_names_its_line(tmp_path: Path, text: str, line: int) -> None:
    path = tmp_path / "x.po"
    path.write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(CatalogError) as caught:
        parse_catalog(path)
    assert (caught.value.path, caught.value.line) == (path, line)


def test_a_changed_file_is_parsed_again(tmp_path: Path) -> None:
    path, other = tmp_path / "x.po", tmp_path / "y.po"
    for target in ("b", "c", "b"):
        path.write_bytes(serialize(catalog(Entry("a", target))))
        assert [entry.target for entry in parse_catalog(path).entries] == [target]
    other.write_bytes(b"<<<<<<< ours\n")
    path.write_bytes(b"<<<<<<< ours\n")
    for broken in (path, other):
        with pytest.raises(CatalogError) as caught:
            parse_catalog(broken)
        assert caught.value.path == broken


def test_entries_know_their_line(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(serialize(catalog(Entry("a", "b"), Entry("c", "d"))))
    assert [entry.line for entry in parse_catalog(path).entries] == [9, 12]


@needs_gettext
def test_no_wrap_plurals_and_many_references_match_msgcat(tmp_path: Path) -> None:
    long = "The quick brown fox crosses the border without a visa. " * 3
    places = tuple((f"sources/vi sa{number}.txt", number) for number in range(1, 12))
    places += (("sources/a\nb\u2003c\x01.txt", 3), ("sources/50%.txt", 4), ("%41.txt", 5))
    wanted = catalog(
        Entry("one", long, flags=("no-wrap",), references=places, notes=("x", "y")),
        Entry("two", plural="twos", plural_targets=("x" * 100, long)),
        Entry("three", long, context="headline", obsolete=True, fuzzy=True),
    )
    content = serialize(wanted)
    assert content.decode() == msgcat(content).decode()
    path = tmp_path / "visa.po"
    path.write_bytes(content)
    assert parse_catalog(path) == wanted


@needs_gettext
def test_msgfmt_accepts_a_merged_catalog(tmp_path: Path) -> None:
    template = Catalog("", (Entry("one"), Entry("two % {x}")), HEADER)
    merged = merge(template, catalog(Entry("one", "два"), Entry("old", "нет")), RUSSIAN)
    path = tmp_path / "visa.po"
    path.write_bytes(serialize(merged))
    subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], check=True)
    assert parse_catalog(path) == merged


def test_an_entry_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(serialize(catalog(Entry("a", "b"), Entry("a", "c"))))
    with pytest.raises(CatalogError, match="'a' is there twice") as caught:
        parse_catalog(path)
    assert caught.value.line == 12
    path.write_bytes(serialize(catalog(Entry("a", "b"), Entry("a", "c", context="headline"))))
    assert len(parse_catalog(path).entries) == 2


GOOD = serialize(
    catalog(
        Entry("one", "два", fuzzy=True, previous="on", comments=("machine: x",)),
        Entry("gone", "нет", obsolete=True, fuzzy=True, previous="went"),
    )
).decode()
PIECES = st.sampled_from(
    ['"', "\\", "\n", "#", "#~", "#~|", "#|", "#,", "msgid", 'msgid "', "msgstr", "msgstr[",
     "msgstr[x]", 'msgid_plural "a"', "\x00", "\u2028", "\x85", "\ufeff", "visa.po", " "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 9), PIECES), max_size=5))
def test_a_damaged_file_is_read_or_refused(edits: list[tuple[int, int, str]]) -> None:
    text = GOOD
    for at, length, piece in edits:
        text = text[:at] + piece + text[at + length :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "visa.po"
        path.write_text(text, encoding="utf-8", newline="")
        result = _parsed(path)
        if isinstance(result, CatalogError):
            assert (result.path, str(result).count("\n")) == (path, 0)
        else:
            path.write_bytes(serialize(result))
            assert parse_catalog(path) == result


def _parsed(path: Path) -> Catalog | CatalogError:
    try:
        return parse_catalog(path)
    except CatalogError as error:
        return error
