"""XLIFF written: one `file`, one unit an entry, plain text without inline codes.

Layout is by hand: an XML library's indentation would add white space to text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from l10n.xliff.units import (
    CONTROL,
    NAMESPACE_1,
    NAMESPACE_2,
    PREVIOUS,
    UNHEARD,
    Note,
    Version,
    XliffFile,
    XliffUnit,
    states_1,
    states_2,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def serialize_xliff(file: XliffFile, version: Version, tool: str) -> bytes:
    """Return an XLIFF file in UTF-8; `tool` is the version of this program.

    Characters that XML cannot hold become elements (`cp` in 2.1, `x` in 1.2), in notes and
    attributes spaces.
    """
    lines = _file_1(file, tool) if version is Version.V1_2 else _file_2(file)
    return "".join(f"{line}\n" for line in (_HEAD, *lines)).encode()


def _file_1(file: XliffFile, tool: str) -> Iterator[str]:
    yield f'<xliff version="1.2" xmlns="{NAMESPACE_1}">'
    made_of = (
        ("original", file.original),
        ("source-language", file.source_language),
        ("target-language", file.target_language),
        ("datatype", "po"),
        ("tool-id", "l10n"),
    )
    yield f"  <file{_attributes(*made_of)}>"
    yield "    <header>"
    named = (("tool-id", "l10n"), ("tool-name", "l10n"), ("tool-version", tool))
    yield f"      <tool{_attributes(*named)}/>"
    yield "    </header>"
    yield "    <body>"
    for unit in file.units:
        yield from _unit_1(unit, file)
    yield "    </body>"
    yield "  </file>"
    yield "</xliff>"


def _unit_1(unit: XliffUnit, file: XliffFile) -> Iterator[str]:
    state, qualifier = states_1(unit)
    approved = "yes" if state == "final" else "no"
    named = (("id", unit.id), ("resname", unit.name), ("approved", approved))
    yield f'      <trans-unit{_attributes(*named)} xml:space="preserve">'
    yield f'        <source xml:lang="{file.source_language}">{_text_1(unit.source)}</source>'
    stated = (
        ("xml:lang", file.target_language),
        ("state", state),
        ("state-qualifier", qualifier),
    )
    yield f"        <target{_attributes(*stated)}>{_text_1(unit.target)}</target>"
    for note in unit.notes:
        yield f"        <note{_attributes(('from', note.category))}>{_plain(note.text)}</note>"
    if unit.previous:
        yield '        <alt-trans alttranstype="previous-version">'
        yield f"          <source>{_text_1(unit.previous)}</source>"
        yield f"          <target>{_text_1(unit.target)}</target>"
        yield "        </alt-trans>"
    yield "      </trans-unit>"


def _file_2(file: XliffFile) -> Iterator[str]:
    languages = (("srcLang", file.source_language), ("trgLang", file.target_language))
    yield f'<xliff version="2.1" xmlns="{NAMESPACE_2}"{_attributes(*languages)}>'
    yield f'  <file id="f1"{_attributes(("original", file.original))} canResegment="no">'
    for unit in file.units:
        yield from _unit_2(unit)
    yield "  </file>"
    yield "</xliff>"


def _unit_2(unit: XliffUnit) -> Iterator[str]:
    named = (("id", unit.id), ("name", unit.name))
    yield f'    <unit{_attributes(*named)} xml:space="preserve">'
    previous = (Note(unit.previous, PREVIOUS),) if unit.previous else ()
    if notes := (*unit.notes, *previous):
        yield "      <notes>"
        for note in notes:
            category = _attributes(("category", note.category))
            yield f"        <note{category}>{_plain(note.text)}</note>"
        yield "      </notes>"
    state, sub = states_2(unit)
    yield f"      <segment{_attributes(('state', state), ('subState', sub))}>"
    yield f"        <source>{_text_2(unit.source)}</source>"
    if unit.target:
        yield f"        <target>{_text_2(unit.target)}</target>"
    yield "      </segment>"
    yield "    </unit>"


def _attributes(*pairs: tuple[str, str]) -> str:
    """Return attributes, each after a space; those without a value are left out."""
    return "".join(
        f" {name}={quoteattr(UNHEARD.sub(' ', value))}" for name, value in pairs if value
    )


def _plain(text: str) -> str:
    return escape(UNHEARD.sub(" ", text))


def _text_1(text: str) -> str:
    def element(found: re.Match[str]) -> str:
        # Ids differ within a unit's text; its source and its translation may share them.
        return f'<x id="{found.start()}" ctype="{CONTROL}{ord(found[0]):04x}"/>'

    return UNHEARD.sub(element, escape(text))


def _text_2(text: str) -> str:
    return UNHEARD.sub(lambda found: f'<cp hex="{ord(found[0]):04X}"/>', escape(text))
