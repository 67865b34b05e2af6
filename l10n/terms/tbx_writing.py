"""Terms as a TBX-Basic file of the 2008 edition (`martif`), the one that term tools read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from l10n.files import digest
from l10n.terms.records import Gender
from l10n.terms.rows import forms_cell
from l10n.terms.tbx import FORMS, GENDERS, KEEP, LANG

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from l10n.terms.records import Term

    Element = ElementTree.Element

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def serialize_tbx(terms: Iterable[Term], tags: Mapping[str, str], version: str) -> Iterator[bytes]:
    """Yield a TBX-Basic file in UTF-8, piece by piece.

    `tags` gives the BCP 47 tag of each locale that is wanted; `version` is that of this program.
    Characters that XML cannot hold are left out.
    """
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<martif type="TBX-Basic" xml:lang="en">\n'
        "  <martifHeader>\n    <fileDesc>\n"
        f"      <sourceDesc>\n        <p>l10n {version}</p>\n      </sourceDesc>\n"
        "    </fileDesc>\n    <encodingDesc>\n"
        '      <p type="XCSURI">http://www.lisa.org/fileadmin/standards/tbx_basic/'
        "TBXBasicXCSV02.xcs</p>\n"
        "    </encodingDesc>\n  </martifHeader>\n  <text>\n    <body>\n"
    ).encode()
    used: dict[str, int] = {}
    for term in terms:
        name = "t" + digest("\0".join(term.sources).encode("utf-8", "replace"))[:10]
        used[name] = used.get(name, 0) + 1
        element = _element(term, tags, name if used[name] == 1 else f"{name}-{used[name]}")
        ElementTree.indent(element, level=3)
        yield f"      {ElementTree.tostring(element, encoding='unicode')}\n".encode()
    yield b"    </body>\n  </text>\n</martif>\n"


def _element(term: Term, tags: Mapping[str, str], name: str) -> Element:
    entry = ElementTree.Element("termEntry", {"id": name})
    _add(entry, "descrip", term.kind, "subjectField")
    for note in filter(None, (term.note, KEEP if term.keep else "")):
        _add(entry, "note", note)
    english = ElementTree.SubElement(entry, "langSet", {LANG: "en"})
    _terms(english, term.sources)
    for wording in term.wordings:
        if wording.locale in tags:
            part = ElementTree.SubElement(entry, "langSet", {LANG: tags[wording.locale]})
            _terms(part, wording.names, term.gender, forms_cell(wording))
    return entry


def _terms(
    part: Element, names: tuple[str, ...], gender: Gender | None = None, forms: str = ""
) -> None:
    for place, word in enumerate(names):
        section = ElementTree.SubElement(part, "tig")
        _add(section, "term", word)
        status = "admittedTerm-admn-sts" if place else "preferredTerm-admn-sts"
        _add(section, "termNote", status, "administrativeStatus")
        if gender is Gender.PLURAL:
            _add(section, "termNote", "plural", "grammaticalNumber")
        elif gender is not None:
            _add(section, "termNote", GENDERS[gender], "grammaticalGender")
        if forms and not place:
            _add(section, "note", f"{FORMS} {forms}")


def _add(parent: Element, tag: str, text: str, kind: str = "") -> None:
    attributes = {"type": kind} if kind else {}
    ElementTree.SubElement(parent, tag, attributes).text = _ILLEGAL.sub("", text)
