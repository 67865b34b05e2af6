"""What others make of our XLIFF: translate-toolkit (GPL, in tests only) and OASIS' own schemas."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from l10n.model import State
from l10n.xliff import Note, Version, XliffFile, XliffUnit, parse_xliff, serialize_xliff
from l10n.xliff.units import Origin

PATH = Path("storm.xlf")
SCHEMAS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas")
"""Where Debian's php-symfony-translation keeps the schemas."""
UNITS = (
    XliffUnit("u1", "R&D <up>\x01", name="headline"),
    XliffUnit("u2", "At least 70 died.", "Umrlo je 69.", State.OUTDATED, previous="At least 69."),
    XliffUnit("u3", "No.", "Ne.", State.DRAFT, origin=Origin.MACHINE, notes=(Note("a", "b"),)),
    XliffUnit("u4", "Maybe.", "Možda.", State.DRAFT),
    XliffUnit("u5", "Yes.\n", "Da.\x0c\n", State.REVIEWED),
)
FILE = XliffFile("storm.po", "en", "sr-Latn", UNITS)


def store(version: Version, content: bytes) -> Any:
    first = version is Version.V1_2
    name = "translate.storage.xliff" if first else "translate.storage.xliff2"
    module = pytest.importorskip(name, reason="a peer; tests only")
    kind = module.xlifffile if first else module.Xliff2File
    return kind.parsestring(content)


@pytest.mark.parametrize("version", Version)
def test_translate_toolkit_reads_it(version: Version) -> None:
    peer = store(version, serialize_xliff(FILE, version, "1.0"))
    assert peer.getsourcelanguage() == "en"
    assert peer.gettargetlanguage() == "sr-Latn"
    units = peer.units
    assert [one.getid().rpartition("\x04")[2] for one in units] == [one.id for one in UNITS]
    plain = [(one.source.strip("\n"), one.target or "") for one in units[1:4]]
    assert plain == [(one.source, one.target) for one in UNITS[1:4]]
    assert [one.isapproved() for one in units] == [False, False, False, False, True]
    assert [bool(one.target) for one in units] == [False, True, True, True, True]
    if version is Version.V1_2:  # of version 2 it reads neither notes nor a draft's subState
        assert "a" in units[2].getnotes()
        assert [one.isfuzzy() for one in units] == [False, True, True, True, False]


@pytest.mark.parametrize("version", Version)
def test_what_translate_toolkit_makes_of_it_is_read(version: Version) -> None:
    """It fills the first, approves the third and leaves the rest."""
    peer = store(version, serialize_xliff(FILE, version, "1.0"))
    peer.units[0].target = "Razvoj"
    peer.units[2].markapproved(True)
    [file] = parse_xliff(bytes(peer), PATH)
    found = [(one.id, one.source, one.target, one.state) for one in file.units]
    assert found[0][2] == "Razvoj"
    assert found[2] == ("u3", "No.", "Ne.", State.REVIEWED)
    for one in (1, 3, 4):
        unit = UNITS[one]
        assert found[one] == (unit.id, unit.source, unit.target, unit.state)


@pytest.mark.parametrize(
    ("version", "name"),
    [
        pytest.param(Version.V1_2, "xliff-core-1.2-strict.xsd", id="1.2"),
        pytest.param(Version.V2_1, "xliff-core-2.0.xsd", id="2.1"),
    ],
)
def test_the_schema_of_the_standard(version: Version, name: str) -> None:
    etree: Any = pytest.importorskip("lxml.etree", reason="comes with translate-toolkit")
    if not SCHEMAS.is_dir():
        pytest.skip("no schemas; apt-get install php-symfony-translation")

    class Near(etree.Resolver):  # type: ignore[misc]
        """Finds xml.xsd beside the schema and not on the network."""

        def resolve(self, url: str, _: str, context: object) -> object:
            return self.resolve_filename(str(SCHEMAS / Path(url).name), context)

    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Near())
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / name), parser))
    content = serialize_xliff(FILE, version, "1.0")
    schema.assertValid(etree.fromstring(content))
    broken = content.replace(b"<source", b"<sauce").replace(b"</source", b"</sauce")
    assert not schema.validate(etree.fromstring(broken))
