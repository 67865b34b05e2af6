"""XLIFF 1.2 and 2.1 as we write it, and that it reads the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.model import State
from l10n.xliff import Note, Version, XliffFile, XliffUnit, parse_xliff, serialize_xliff
from l10n.xliff.units import Origin

PATH = Path("storm.xlf")
HOSTILE = "a<&>\"'%{}\\ \n\t\r\x01\x0c\u2028\x85\u00a0\u202f\u200f\u2068\ufeff\ufffe\U0001f600жђ"
BOTH = pytest.mark.parametrize("version", Version)


def file(*units: XliffUnit) -> XliffFile:
    return XliffFile("storm.po", "en", "sr-Latn", units)


def read(content: bytes) -> XliffFile:
    [found] = parse_xliff(content, PATH)
    return found


UNITS = (
    XliffUnit("u1", "R&D <up>", name="headline"),
    XliffUnit(
        "u2",
        "At least 70 died.",
        "Umrlo je 69.",
        State.OUTDATED,
        previous="At least 69 died.",
        notes=(Note("paragraph 1", "l10n-context"), Note("changed: 69 → 70", "l10n-changed")),
    ),
    XliffUnit("u3", "No.", "Ne.", State.DRAFT, origin=Origin.MACHINE),
    XliffUnit("u4", "Yes.", "Da.", State.REVIEWED),
)
FIRST = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="storm.po" source-language="en" target-language="sr-Latn" datatype="po" tool-id="l10n">
    <header>
      <tool tool-id="l10n" tool-name="l10n" tool-version="1.0"/>
    </header>
    <body>
      <trans-unit id="u1" resname="headline" approved="no" xml:space="preserve">
        <source xml:lang="en">R&amp;D &lt;up&gt;</source>
        <target xml:lang="sr-Latn" state="needs-translation"></target>
      </trans-unit>
      <trans-unit id="u2" approved="no" xml:space="preserve">
        <source xml:lang="en">At least 70 died.</source>
        <target xml:lang="sr-Latn" state="needs-review-translation" state-qualifier="fuzzy-match">Umrlo je 69.</target>
        <note from="l10n-context">paragraph 1</note>
        <note from="l10n-changed">changed: 69 → 70</note>
        <alt-trans alttranstype="previous-version">
          <source>At least 69 died.</source>
          <target>Umrlo je 69.</target>
        </alt-trans>
      </trans-unit>
      <trans-unit id="u3" approved="no" xml:space="preserve">
        <source xml:lang="en">No.</source>
        <target xml:lang="sr-Latn" state="needs-review-translation" state-qualifier="leveraged-mt">Ne.</target>
      </trans-unit>
      <trans-unit id="u4" approved="yes" xml:space="preserve">
        <source xml:lang="en">Yes.</source>
        <target xml:lang="sr-Latn" state="final">Da.</target>
      </trans-unit>
    </body>
  </file>
</xliff>
"""  # noqa: E501
SECOND = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="sr-Latn">
  <file id="f1" original="storm.po" canResegment="no">
    <unit id="u1" name="headline" xml:space="preserve">
      <segment state="initial">
        <source>R&amp;D &lt;up&gt;</source>
      </segment>
    </unit>
    <unit id="u2" xml:space="preserve">
      <notes>
        <note category="l10n-context">paragraph 1</note>
        <note category="l10n-changed">changed: 69 → 70</note>
        <note category="l10n-previous">At least 69 died.</note>
      </notes>
      <segment state="translated" subState="l10n:outdated">
        <source>At least 70 died.</source>
        <target>Umrlo je 69.</target>
      </segment>
    </unit>
    <unit id="u3" xml:space="preserve">
      <segment state="translated" subState="l10n:mt">
        <source>No.</source>
        <target>Ne.</target>
      </segment>
    </unit>
    <unit id="u4" xml:space="preserve">
      <segment state="reviewed">
        <source>Yes.</source>
        <target>Da.</target>
      </segment>
    </unit>
  </file>
</xliff>
"""


@pytest.mark.parametrize(
    ("version", "text"),
    [pytest.param(Version.V1_2, FIRST, id="1.2"), pytest.param(Version.V2_1, SECOND, id="2.1")],
)
def test_a_file_in_full(version: Version, text: str) -> None:
    assert serialize_xliff(file(*UNITS), version, "1.0").decode() == text
    assert read(text.encode()) == file(*UNITS)


TEXT = st.text(HOSTILE, max_size=8)
CLEAR = st.text("a<&>\"' \n\tж\u2028", min_size=1, max_size=5)
"""Of notes and names, in which what XML cannot hold becomes a space."""


@st.composite
def units(draw: st.DrawFn) -> XliffUnit:
    target = draw(TEXT)
    state = draw(st.sampled_from([s for s in State if s is not State.EMPTY]))
    origin = draw(st.sampled_from(Origin)) if state is State.DRAFT else Origin.PERSON
    unit = XliffUnit(f"u{draw(st.integers(0, 9))}", draw(TEXT), name=draw(CLEAR))
    if target:
        unit = replace(unit, target=target, state=state, origin=origin)
    previous = draw(CLEAR) if unit.state is State.OUTDATED else ""
    notes = draw(st.lists(st.builds(Note, CLEAR, st.sampled_from(("", "l10n-machine")))))
    return replace(unit, previous=previous, notes=tuple(notes))


@BOTH
@given(st.lists(units(), max_size=4))
def test_what_is_written_reads_the_same(version: Version, some: list[XliffUnit]) -> None:
    assert read(serialize_xliff(file(*some), version, "1.0")) == file(*some)


@BOTH
@pytest.mark.parametrize("text", ["\x01", " \x0c \r", "a\rb", "\n\x0b\n"])
def test_what_xml_cannot_hold_comes_back(version: Version, text: str) -> None:
    unit = XliffUnit("u1", text, text, State.REVIEWED)
    assert read(serialize_xliff(file(unit), version, "1.0")) == file(unit)


def test_notes_and_names_lose_only_what_xml_cannot_hold() -> None:
    unit = XliffUnit("u1", "No.", name="a\x01b", notes=(Note("c\x0cd"),))
    expected = replace(unit, name="a b", notes=(Note("c d"),))
    assert read(serialize_xliff(file(unit), Version.V2_1, "1.0")) == file(expected)
