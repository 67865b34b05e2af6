"""TMX 1.4b: translation units streamed out of a file and into one.

Memory is bounded by one unit, not by the file. Expat fetches nothing that a DOCTYPE names and
bounds what entities may grow to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, cast
from xml.etree import ElementTree

from l10n.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    Events = Iterator[tuple[str, ElementTree.Element]]

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CODE = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Inline elements that hold the mark-up of the document and no text (TMX 1.4b, 3.3)."""
_CHUNK = 64 * 1024
LARGEST_UNIT = 16 * 1024 * 1024
"""Bytes of a file in which at least one unit must end."""
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
    """Yield the units of a TMX file, of any version from 1.1 on.

    `path` is what errors name. Raises CorpusError, with the line, for XML that is broken, no TMX,
    or has a unit of more than 16 MiB.
    """
    parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(
        ("start", "end")
    )
    parents: list[ElementTree.Element] = []
    since = 0
    try:
        while chunk := file.read(_CHUNK):
            parser.feed(chunk)
            since += len(chunk)
            for event, element in cast("Events", parser.read_events()):
                if event == "start":
                    _refuse_strangers(element, parents, path)
                    parents.append(element)
                    continue
                parents.pop()
                if element.tag == "tu":
                    since = 0
                    yield _unit(element)
                if parents and element.tag in {"tu", "header"}:
                    parents[-1].clear()
            if since > LARGEST_UNIT:
                reason = f"no unit ends within {LARGEST_UNIT // 2**20} MiB; this is no memory"
                raise CorpusError(reason, path=path)
        parser.close()
    except ElementTree.ParseError as error:
        line, _ = error.position
        raise CorpusError(f"not TMX: {error}", path=path, line=line) from error
    except (LookupError, ValueError) as error:  # an encoding that expat does not know
        raise CorpusError(f"not TMX: {error}; save it as UTF-8", path=path) from error


def _refuse_strangers(
    element: ElementTree.Element, parents: list[ElementTree.Element], path: Path
) -> None:
    if not parents and element.tag != "tmx":
        reason = f"not TMX: it starts with <{element.tag}>; export TMX from your tool"
        raise CorpusError(reason, path=path)


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
