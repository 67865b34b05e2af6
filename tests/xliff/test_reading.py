"""XLIFF as tools write it, and hostile files."""

from __future__ import annotations

from pathlib import Path

import pytest

from l10n.errors import CatalogError
from l10n.model import State
from l10n.xliff import XliffFile, parse_xliff, reading

PATH = Path("storm.xlf")


def read(content: bytes) -> XliffFile:
    [found] = parse_xliff(content, PATH)
    return found


def first(target: str, unit: str = "") -> bytes:
    return (
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:t="urn:tool">'
        f'<file><body><group><trans-unit id="u1" {unit}><source>No.</source>{target}'
        "<alt-trans><target>other</target></alt-trans><t:target>x</t:target>"
        "</trans-unit></group></body></file></xliff>"
    ).encode()


@pytest.mark.parametrize(
    ("content", "target", "state"),
    [
        pytest.param(first("<target/>"), "", State.EMPTY, id="empty"),
        pytest.param(first(""), "", State.EMPTY, id="none"),
        pytest.param(first("<target>Ne.</target>"), "Ne.", None, id="no-state"),
        pytest.param(
            first("<target>Ne.</target>", 'approved="no"'), "Ne.", State.DRAFT, id="not-approved"
        ),
        pytest.param(
            first("<target>Ne.</target>", 'approved="yes"'), "Ne.", State.REVIEWED, id="approved"
        ),
        pytest.param(
            first('<target state="translated">Ne.</target>'), "Ne.", State.REVIEWED, id="translated"
        ),
        pytest.param(
            first('<target state="signed-off">Ne.</target>'), "Ne.", State.REVIEWED, id="signed"
        ),
        pytest.param(
            first('<target state="needs-l10n">Ne.</target>'), "Ne.", State.DRAFT, id="needs-l10n"
        ),
        pytest.param(
            first(
                '<target state="final"><mrk mtype="seg" mid="0">Ne, <g id="1">ne</g></mrk>'
                '<bpt id="2">&lt;b&gt;<sub> i</sub></bpt><x id="3"/>.</target>'
            ),
            "Ne, ne i.",
            State.REVIEWED,
            id="marks",
        ),
    ],
)
def test_what_tools_make_of_1_2(content: bytes, target: str, state: State | None) -> None:
    [unit] = read(content).units
    assert (unit.source, unit.target, unit.state) == ("No.", target, state)


def second(*segments: str) -> bytes:
    return (
        '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" '
        f'trgLang="es"><file id="f"><group id="g"><unit id="u1">{"".join(segments)}</unit></group>'
        "</file></xliff>"
    ).encode()


def segment(source: str, target: str, attributes: str = "") -> str:
    return f"<segment {attributes}><source>{source}</source><target>{target}</target></segment>"


@pytest.mark.parametrize(
    ("content", "target", "state"),
    [
        pytest.param(second(segment("No.", "Ne.")), "Ne.", None, id="no-state"),
        pytest.param(
            second(segment("No.", "Ne.", 'state="translated"')), "Ne.", State.REVIEWED, id="tool"
        ),
        pytest.param(
            second(segment("No.", "Ne.", 'state="translated" subState="l10n:mt"')),
            "Ne.",
            State.DRAFT,
            id="ours",
        ),
        pytest.param(
            second(segment("No.", "Ne.", 'state="final" subState="l10n:mt"')),
            "Ne.",
            State.REVIEWED,
            id="final",
        ),
        pytest.param(
            second(segment("No.", "Ne.", 'state="translated" subState="poedit:fuzzy"')),
            "Ne.",
            State.DRAFT,
            id="poedit-needs-work",
        ),
        pytest.param(
            second(segment("No.", "Ne.", 'state="translated" subState="tool:done"')),
            "Ne.",
            State.REVIEWED,
            id="another-tools-word",
        ),
        pytest.param(second(segment("No.", "", 'state="final"')), "", State.EMPTY, id="empty"),
        pytest.param(
            second(
                segment("N", 'N<pc id="1">e</pc>', 'state="final"'),
                "<ignorable><source>o</source></ignorable>",
                segment(".", '<mrk id="m1">.</mrk><ph id="2"/>', 'state="reviewed"'),
            ),
            "Neo.",
            State.REVIEWED,
            id="cut-in-two",
        ),
        pytest.param(
            second(segment("N", "N", 'state="final"'), segment("o.", "e.", 'state="initial"')),
            "Ne.",
            None,
            id="half-done",
        ),
        pytest.param(
            second(segment("N", "N", 'state="final"'), segment("o.", "", 'state="final"')),
            "N",
            None,
            id="half-there",
        ),
    ],
)
def test_what_tools_make_of_2(content: bytes, target: str, state: State | None) -> None:
    [unit] = read(content).units
    assert (unit.source, unit.target, unit.state) == ("No.", target, state)


def test_characters_that_no_po_file_can_hold() -> None:
    content = second(segment('N<cp hex="D800"/>o<cp hex="0"/>.<cp hex="zz"/>', "Ne."))
    assert read(content).units[0].source == "No."


BOMB = b'<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff version="1.2">&b;</xliff>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "storm.xlf:1: not XLIFF: no element found", id="empty"),
        pytest.param(b"<xliff>\n<file></xliff>", "storm.xlf:2: not XLIFF: mism", id="broken"),
        pytest.param(BOMB, "storm.xlf: has a document type (DOCTYPE); refused", id="entities"),
        pytest.param(
            b'<!DOCTYPE xliff SYSTEM "file:///etc/passwd"><xliff/>',
            "storm.xlf: has a document type (DOCTYPE); refused",
            id="outside",
        ),
        pytest.param(b"<tmx/>", "storm.xlf: not XLIFF: it starts with <tmx>", id="stranger"),
        pytest.param(
            b"<xliff/>", "storm.xlf: XLIFF without a version; export 1.2 or 2.1", id="no-version"
        ),
        pytest.param(b'<xliff version="3.0"/>', "storm.xlf: XLIFF 3.0; export", id="later"),
        pytest.param(
            b'<xliff version="1.2">' + b"<g>" * 100_000,
            "storm.xlf: elements more than 200 deep",
            id="deep",
        ),
        pytest.param(
            b'<?xml version="1.0" encoding="klingon"?><xliff/>',
            "storm.xlf: not XLIFF: unknown encoding: klingon; save it as UTF-8",
            id="encoding",
        ),
    ],
)
def test_bad_files(content: bytes, said: str) -> None:
    with pytest.raises(CatalogError) as caught:
        parse_xliff(content, PATH)
    assert str(caught.value).startswith(said)


def test_utf_16_and_several_files_are_read() -> None:
    text = second(segment("No.", "Не.")).decode()
    text = text.replace("</xliff>", '<file id="f2" original="b.po"/></xliff>')
    whole = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")
    found = parse_xliff(whole, PATH)
    assert [(one.original, len(one.units)) for one in found] == [("", 1), ("b.po", 0)]
    assert found[0].units[0].target == "Не."


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    content = second(segment("No.", "Ne."))
    monkeypatch.setattr(reading, "LARGEST", len(content))
    assert len(read(content).units) == 1
    monkeypatch.setattr(reading, "LARGEST", len(content) - 1)
    with pytest.raises(CatalogError, match="split the file"):
        read(content)
