"""TBX: terms out of a file (ISO 30042).

Read are the edition of 2008 (`martif`) and that of 2019 (`tbx`), in either style. Memory is
bounded by one entry, not by the file.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING
from xml.etree import ElementTree

from l10n.elements import Shape, local_name, stream_records
from l10n.errors import TermsError, UnknownNameError
from l10n.languages import SERBIAN_LATIN, find_language
from l10n.terms.records import Gender, Kind, Term, Wording
from l10n.terms.rows import in_its_script, split
from l10n.terms.sheets import Sheet

if TYPE_CHECKING:
    from pathlib import Path

    Element = ElementTree.Element

LARGEST_ENTRY = 4 * 1024 * 1024
"""Bytes of a file in which at least one entry must end."""
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TBX = Shape(
    kind="TBX",
    roots=frozenset({"martif", "tbx"}),
    records=frozenset({"termEntry", "conceptEntry"}),
    largest=LARGEST_ENTRY,
    named="entry",
    whole="term base",
    error=TermsError,
    spaced=True,
)
_LANGUAGES = frozenset({"langSet", "langSec"})
_TERMS = frozenset({"tig", "ntig", "termSec"})
_RETIRED = ("deprecated", "superseded", "obsolete", "forbidden")
KEEP = "do not translate"
"""The note of an entry whose English name stands letter for letter."""
FORMS = "forms:"
"""How the note of a term starts that has its declined forms."""
GENDERS = {
    Gender.MASCULINE: "masculine",
    Gender.FEMININE: "feminine",
    Gender.NEUTER: "neuter",
}


def parse_tbx(file: IO[bytes], path: Path) -> Sheet:
    """Return the terms of a TBX file that have an English name.

    `path` is what errors name. An entry without English is one of the problems, the first alone
    for them all. Raises TermsError, with the line, for XML that is broken or no TBX.
    """
    terms: list[Term] = []
    problems: list[TermsError] = []
    foreign = 0
    for entry in stream_records(file, path, _TBX):
        term = _term(entry)
        if term is None:
            foreign += 1
        else:
            terms.append(term)
    if foreign:
        reason = f"{foreign} entries without an English term left out"
        problems.append(TermsError(reason, path=path))
    return Sheet(tuple(terms), tuple(problems))


def _term(entry: Element) -> Term | None:
    names: dict[str, list[str]] = {}
    forms: dict[str, str] = {}
    genders: list[Gender] = []
    for part in entry.iter():
        if local_name(part) not in _LANGUAGES:
            continue
        locale = _locale(part.get(LANG) or part.get("lang") or "")
        for section in part.iter():
            if local_name(section) in _TERMS and locale:
                _read(section, names.setdefault(locale, []), forms, locale, genders)
    sources = tuple(dict.fromkeys(names.pop("en", ())))
    if not sources:
        return None
    said = _said(entry)
    notes = [text for name, text in said if name == "note" and text.lower() != KEEP]
    untranslated = ("Translation needed", "No") in said or ("note", KEEP) in said
    return Term(
        sources,
        _kind(said),
        _wordings(names, forms, sources, _kind(said)),
        genders[0] if genders else None,
        untranslated,
        " ".join(notes),
    )


def _wordings(
    names: dict[str, list[str]], forms: dict[str, str], sources: tuple[str, ...], kind: Kind
) -> tuple[Wording, ...]:
    """Return the wordings; Serbian in Latin letters counts where there is none in Cyrillic."""
    found: dict[str, Wording] = {}
    for locale, words in sorted(names.items(), key=lambda one: one[0] == SERBIAN_LATIN.locale):
        cells = split(forms.get(locale, ""))
        fixed = cells == ("-",)
        wording = Wording(locale, tuple(dict.fromkeys(words)), () if fixed else cells, fixed)
        settled = in_its_script(wording, sources, kind)
        if words:
            found.setdefault(settled.locale, settled)
    return tuple(found.values())


def _locale(tag: str) -> str:
    """Return the locale of a language as we call it, empty where nobody knows it.

    A region is dropped: `en-GB` is English, `es-MX` Spanish.
    """
    try:
        language = find_language(tag)
    except UnknownNameError:
        try:
            language = find_language(re.split("[-_]", tag)[0])
        except UnknownNameError:
            return ""
    if language.locale == "sr@latin":
        return language.locale
    return language.code if language.code in {"en", "es", "ru", "sr"} else language.locale


def _read(
    section: Element, names: list[str], forms: dict[str, str], locale: str, genders: list[Gender]
) -> None:
    said = _said(section)
    word = " ".join(dict(said).get("term", "").split())
    status = next((text for name, text in said if name == "administrativeStatus"), "")
    if not word or status.lower().startswith(_RETIRED):
        return
    # The preferred one leads, wherever it stands.
    names.insert(0 if status.startswith("preferred") else len(names), word)
    for name, text in said:
        if name == "note" and text.startswith(FORMS):
            forms[locale] = text.removeprefix(FORMS).strip()
        elif name == "grammaticalGender" and locale != "en":
            genders += [one for one, spelt in GENDERS.items() if spelt == text]
        elif (name, text) == ("grammaticalNumber", "plural") and locale != "en":
            genders.append(Gender.PLURAL)


def _said(element: Element) -> list[tuple[str, str]]:
    """Return what an entry or a term says of itself, not what its parts say.

    A category is named by the element (DCT style) or by its `type` (DCA).
    """
    found: list[tuple[str, str]] = []
    for child in element:
        name = local_name(child)
        if name in _LANGUAGES | _TERMS:
            continue
        if name in {"termGrp", "descripGrp", "termNoteGrp"}:
            found += _said(child)
        else:
            text = " ".join("".join(child.itertext()).split())
            found.append((child.get("type") or name, text))
    return found


def _kind(said: list[tuple[str, str]]) -> Kind:
    fields = [text.lower() for name, text in said if name == "subjectField"]
    return next((kind for kind in Kind if kind in fields), Kind.TERM)
