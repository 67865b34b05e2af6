"""TMX 1.4b: translation units streamed out of a file and into one.

Memory is bounded by one unit, not by the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING
from xml.etree import ElementTree

from l10n.elements import Shape, stream_records
from l10n.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CODE = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Inline elements that hold the mark-up of the document and no text (TMX 1.4b, 3.3)."""
LARGEST_UNIT = 16 * 1024 * 1024
"""Bytes of a file in which at least one unit must end."""
_TMX = Shape(
    kind="TMX",
    roots=frozenset({"tmx"}),
    records=frozenset({"tu"}),
    passed=frozenset({"header"}),
    largest=LARGEST_UNIT,
    named="unit",
    whole="memory",
    error=CorpusError,
)
# Everything else that Python takes for text has no place in XML (XML 1.0, 2.2).
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class TmxUnit:
    """One `tu`.

    `texts` are language tag, as the file spells it, and text; `properties` the type and text of
    each `prop`; `changed` is `YYYYMMDDThhmmssZ`, empty where unknown.
    """

    texts: tuple[tuple[str, str], ...]
    properties: tuple[tuple[str, str], ...] = ()
    changed: str = ""


def parse_tmx(file: IO[bytes], path: Path) -> Iterator[TmxUnit]:
    """Return the units of a TMX file as they are read, of any version from 1.1 on.

    `path` is what errors name. Raises CorpusError, with the line, for XML that is broken, no TMX,
    or has a unit of more than 16 MiB.
    """
    return map(_unit, stream_records(file, path, _TMX))


def _unit(element: ElementTree.Element) -> TmxUnit:
    texts: list[tuple[str, str]] = []
    for variant in element.iter("tuv"):
        segment = variant.find("seg")
        if segment is not None:
            tag = variant.get(_LANG) or variant.get("lang") or ""
            texts.append((tag, "".join(_text(segment))))
    changed = element.get("changedate") or element.get("creationdate") or ""
    return TmxUnit(
        tuple(texts),
        tuple((one.get("type") or "", "".join(one.itertext())) for one in element.findall("prop")),
        changed,
    )


def _text(element: ElementTree.Element) -> Iterator[str]:
    """Yield the text of a segment without the code of its mark-up."""
    yield element.text or ""
    for child in element:
        if child.tag not in _CODE:
            yield from _text(child)
        yield child.tail or ""


def serialize_tmx(units: Iterable[TmxUnit], version: str) -> Iterator[bytes]:
    """Yield a TMX 1.4 file in UTF-8, piece by piece; its source language is English.

    Characters that XML cannot hold are left out. `version` is that of this program.
    """
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'  <header creationtool="l10n" creationtoolversion="{version}" segtype="sentence" '
        'o-tmf="l10n" adminlang="en" srclang="en" datatype="plaintext"/>\n  <body>\n'
    ).encode()
    for unit in units:
        element = _element(unit)
        ElementTree.indent(element, level=2)
        written = ElementTree.tostring(element, encoding="unicode")
        yield f"    {written}\n".encode()
    yield b"  </body>\n</tmx>\n"


def _element(unit: TmxUnit) -> ElementTree.Element:
    element = ElementTree.Element("tu", {"changedate": unit.changed} if unit.changed else {})
    for kind, text in unit.properties:
        ElementTree.SubElement(element, "prop", {"type": kind}).text = _ILLEGAL.sub("", text)
    for tag, text in unit.texts:
        variant = ElementTree.SubElement(element, "tuv", {_LANG: tag})
        ElementTree.SubElement(variant, "seg").text = _ILLEGAL.sub("", text)
    return element
