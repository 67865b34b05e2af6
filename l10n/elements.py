"""Records streamed out of XML: memory is bounded by one of them, not by the file.

Expat fetches nothing that a DOCTYPE names and bounds what entities may grow to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, cast
from xml.etree import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from l10n.errors import L10nError

    Element = ElementTree.Element
    Events = Iterator[tuple[str, Element]]

_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of file: the names of its root and its records, and of what is passed over.

    `spaced` says that they may stand in a namespace, whichever. `largest` is the bytes in which
    at least one record must end; `named` is what messages call a record, and `whole` what a file
    is not that has none. `error` is raised.
    """

    kind: str
    roots: frozenset[str]
    records: frozenset[str]
    largest: int
    named: str
    whole: str
    error: type[L10nError]
    passed: frozenset[str] = frozenset()
    spaced: bool = False


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def stream_records(file: IO[bytes], path: Path, shape: Shape) -> Iterator[Element]:
    """Yield the records of a file, each whole and gone with the next.

    `path` is what errors name. Raises the shape's error, with the line, for XML that is broken,
    starts otherwise, or has a record that is too large.
    """
    kind, error_of = shape.kind, shape.error
    parser: ElementTree.XMLPullParser[Element] = ElementTree.XMLPullParser(("start", "end"))
    parents: list[Element] = []
    since = 0
    try:
        while chunk := file.read(_CHUNK):
            parser.feed(chunk)
            since += len(chunk)
            for event, element in cast("Events", parser.read_events()):
                name = local_name(element) if shape.spaced else element.tag
                if event == "start":
                    if not parents and name not in shape.roots:
                        reason = f"it starts with <{name}>; export {kind} from your tool"
                        raise error_of(f"not {kind}: {reason}", path=path)
                    parents.append(element)
                    continue
                parents.pop()
                if name in shape.records:
                    since = 0
                    yield element
                if parents and name in shape.records | shape.passed:
                    parents[-1].clear()
            if since > shape.largest:
                size = shape.largest // 2**20
                reason = f"no {shape.named} ends within {size} MiB; this is no {shape.whole}"
                raise error_of(reason, path=path)
        parser.close()
    except ElementTree.ParseError as error:
        line, _ = error.position
        raise error_of(f"not {kind}: {error}", path=path, line=line) from error
    except (LookupError, ValueError) as error:  # an encoding that expat does not know
        raise error_of(f"not {kind}: {error}; save it as UTF-8", path=path) from error
