"""XLIFF read, as any tool may have written it: 1.x and 2.0 or 2.1.

Text is taken without inline codes; marks around text give their text. A document type is
refused, so that no entity is ever expanded and nothing outside the file is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from l10n.errors import CatalogError
from l10n.xliff.units import (
    CONTROL,
    PREVIOUS,
    Note,
    XliffFile,
    XliffUnit,
    meant_1,
    meant_2,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CODE = frozenset({"bpt", "ept", "it", "ph"})
"""Inline elements of 1.2 that hold a document's mark-up, and text only in `sub`."""
_ORDER = ("initial", "translated", "reviewed", "final")
LARGEST = 64 * 2**20
"""Bytes of a file that are read."""
_DEEPEST = 200
"""Elements within each other; a file of ours has eight."""


class _Builder(ElementTree.TreeBuilder):
    """A tree of limited depth without a document type."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._depth = 0

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:  # noqa: ARG002
        """Refuse what could name entities."""
        raise CatalogError("has a document type (DOCTYPE); refused", path=self._path)

    def start(self, tag: str, attrs: dict[str, str], /) -> ElementTree.Element:
        """Open an element."""
        self._depth += 1
        if self._depth > _DEEPEST:
            reason = f"elements more than {_DEEPEST} deep; this is no XLIFF"
            raise CatalogError(reason, path=self._path)
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ElementTree.Element:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)


def parse_xliff(content: bytes, path: Path) -> tuple[XliffFile, ...]:
    """Return the `file` elements of an XLIFF file; `path` is what errors name.

    Raises CatalogError, with the line where there is one, for broken XML, a document type, what
    is no XLIFF, is over 64 MiB, or has a version that is neither 1 nor 2.
    """
    if len(content) > LARGEST:
        raise CatalogError(f"over {LARGEST // 2**20} MiB; split the file", path=path)
    parser = ElementTree.XMLParser(target=_Builder(path))  # noqa: S314 (without entities)
    try:
        parser.feed(content)
        root = parser.close()
    except ElementTree.ParseError as error:
        raise CatalogError(f"not XLIFF: {error}", path=path, line=error.position[0]) from error
    except (LookupError, ValueError) as error:  # an encoding that expat does not know
        raise CatalogError(f"not XLIFF: {error}; save it as UTF-8", path=path) from error
    space, _, name = root.tag.rpartition("}")
    if name != "xliff":
        raise CatalogError(f"not XLIFF: it starts with <{name}>", path=path)
    reader = _Reader(f"{space}}}" if space else "")
    version = root.get("version", "")
    if version.startswith("1."):
        return tuple(map(reader.file_1, reader.all(root, "file")))
    if version.startswith("2."):
        return tuple(reader.file_2(root, file) for file in reader.all(root, "file"))
    raise CatalogError(f"XLIFF {version or 'without a version'}; export 1.2 or 2.1", path=path)


class _Reader:
    """Reads elements of one namespace; what tools add in namespaces of their own is passed over."""

    def __init__(self, space: str) -> None:
        self._space = space

    def all(self, element: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
        """Yield the elements of a name below `element`, in document order."""
        return element.iter(self._space + name)

    def one(self, element: ElementTree.Element, name: str) -> ElementTree.Element | None:
        """Return the child of a name."""
        return element.find(self._space + name)

    def file_1(self, file: ElementTree.Element) -> XliffFile:
        """Return a `file` of XLIFF 1.x."""
        return XliffFile(
            file.get("original", ""),
            file.get("source-language", ""),
            file.get("target-language", ""),
            tuple(map(self._unit_1, self.all(file, "trans-unit"))),
        )

    def _unit_1(self, unit: ElementTree.Element) -> XliffUnit:
        target = self.one(unit, "target")
        words = self.text(target)
        said = {} if target is None else target.attrib
        state, origin = meant_1(
            words,
            said.get("state", ""),
            said.get("state-qualifier", ""),
            unit.get("approved", ""),
        )
        former = [
            self.text(self.one(one, "source"))
            for one in unit.findall(f"{self._space}alt-trans")
            if one.get("alttranstype") == "previous-version"
        ]
        return XliffUnit(
            unit.get("id", ""),
            self.text(self.one(unit, "source")),
            words,
            state,
            unit.get("resname", ""),
            origin,
            former[0] if former else "",
            tuple(
                Note("".join(note.itertext()), note.get("from", ""))
                for note in unit.findall(f"{self._space}note")
            ),
        )

    def file_2(self, root: ElementTree.Element, file: ElementTree.Element) -> XliffFile:
        """Return a `file` of XLIFF 2."""
        return XliffFile(
            file.get("original", ""),
            root.get("srcLang", ""),
            root.get("trgLang", ""),
            tuple(map(self._unit_2, self.all(file, "unit"))),
        )

    def _unit_2(self, unit: ElementTree.Element) -> XliffUnit:
        """Return a unit; a tool may have cut its text into several segments."""
        source, target = "", ""
        states: list[tuple[int, str]] = []
        for part in unit:
            if part.tag not in {f"{self._space}segment", f"{self._space}ignorable"}:
                continue
            original = self.text(self.one(part, "source"))
            words = self.text(self.one(part, "target"))
            source += original
            if part.tag.endswith("segment"):
                state = part.get("state", _ORDER[0])
                order = _ORDER.index(state) if state in _ORDER and words else 0
                states.append((order, part.get("subState", "")))
                target += words
            else:
                target += words or original
        # A unit is as far as the least of its segments.
        order, sub = min(states, default=(0, ""))
        target = target if any(self.text(one) for one in self.all(unit, "target")) else ""
        state_2, origin = meant_2(target, _ORDER[order], sub)
        notes = [
            Note("".join(note.itertext()), note.get("category", ""))
            for group in unit.findall(f"{self._space}notes")
            for note in group.findall(f"{self._space}note")
        ]
        return XliffUnit(
            unit.get("id", ""),
            source,
            target,
            state_2,
            unit.get("name", ""),
            origin,
            next((note.text for note in notes if note.category == PREVIOUS), ""),
            tuple(note for note in notes if note.category != PREVIOUS),
        )

    def text(self, element: ElementTree.Element | None) -> str:
        """Return the text of a source or target without inline codes; empty for None."""
        return "" if element is None else "".join(self._pieces(element, code=False))

    def _pieces(self, element: ElementTree.Element, *, code: bool) -> Iterator[str]:
        if not code:
            yield element.text or ""
        for child in element:
            name = child.tag.removeprefix(self._space)
            if name == "cp":
                yield _character(child.get("hex", ""))
            elif name == "x" and child.get("ctype", "").startswith(CONTROL):
                yield _character(child.get("ctype", "").removeprefix(CONTROL))
            else:
                inside = code and name != "sub"
                yield from self._pieces(child, code=name in _CODE or inside)
            if not code:
                yield child.tail or ""


def _character(code: str) -> str:
    """Return the character of a hex code; nothing for one that no PO file can hold."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if character == "\0" or "\ud800" <= character <= "\udfff" else character
