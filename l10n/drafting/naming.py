"""Terms in drafts: kept from an engine, preferred among its answers, mended where that is certain.

A name that a draft left in English, or calls otherwise than the desk, is replaced only where its
form is beyond doubt: a language without cases, a name that never declines, a preposition that
takes one case, or a form that tells its case. All else is left for the check to report.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.drafting import misspelling
from l10n.model import TERMS
from l10n.terms import Kind, russian, serbian, spelt, stands, wording_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from l10n.languages import Language
    from l10n.model import Entry
    from l10n.terms import Authority, Found, Wording

    CaseForm = Callable[[str, str], str | None]

_NAMES = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})
_CASE_FORMS: dict[str, CaseForm] = {"ru": russian.case_form, "sr": serbian.case_form}
_GOVERNED = {
    "ru": {
        "genitive": "без возле вокруг для до из из-за из-под кроме около от против ради среди у",
        "dative": "благодаря к ко согласно",
        "accusative": "про сквозь через",
        "instrumental": "над",
        "locative": "об обо при",
    },
    "sr": {
        "genitive": "без због из изван испод код дуж до од око осим после против током усред",
        "dative": "ка према упркос",
        "accusative": "кроз низ уз",
        "locative": "при",
    },
}
"""Prepositions that take one case only; `в`, `на`, `у` and `с` take two."""
_BEFORE = re.compile(r"(?P<word>[^\W\d_]+) \Z")
_LONGEST = 160
"""Characters of a line that tells a translator the terms of a sentence."""


def kept_words(source: str, authority: Authority | None) -> tuple[str, ...]:
    """Return the words of `source` that must stand in the translation letter for letter."""
    if authority is None:
        return ()
    return tuple(one.text for one in authority.found(source) if one.term.keep)


def lacking(source: str, target: str, language: Language, authority: Authority) -> int:
    """Return how many terms of `source` a translation does not say."""
    return sum(1 for _ in authority.lacking(authority.found(source), target, language))


def mend(source: str, target: str, language: Language, authority: Authority) -> str:
    """Return a draft with the names in it that are certainly wrong put right."""
    for found, wording in tuple(authority.lacking(authority.found(source), target, language)):
        if wording is not None and found.term.kind in _NAMES:
            mended = _mended(target, found, wording, language, authority)
            if mended == target:
                mended = _respelt(target, source, found, language, authority)
            if mended == target and found.own and found.term.kind is Kind.PERSON:
                name = spelt(wording.names, language)[0]
                mended = misspelling.with_surname(target, name, found.text, source)
            target = mended
    return target


def _mended(
    target: str, found: Found, wording: Wording, language: Language, authority: Authority
) -> str:
    if not found.own:
        wording = _like(wording, found.text)
    for english in dict.fromkeys((found.text, *found.term.sources)):
        if english not in wording.names and stands(english, target):
            return _replaced(target, english, lambda before: _form(wording, before, language))
    # The desk's own word for what everybody else calls otherwise: Киев, Київ, Кијив.
    for other in _others(found, language, authority):
        if language.code not in _CASE_FORMS:
            if stands(other, target):
                return _replaced(target, other, lambda _: wording.names[0])
            continue
        for form, new in _recased(other, wording, language):
            if stands(form, target):
                return _replaced(target, form, lambda _, new=new: new)  # type: ignore[misc]  # bound now
    return target


def _respelt(
    target: str, source: str, found: Found, language: Language, authority: Authority
) -> str:
    """Return `target` with a misspelt form of a name put right."""
    wording = wording_of(found.term, language)
    if wording is None or found.text.isupper():
        return target
    forms = _written(wording, language)
    for word in misspelling.words(target):
        meant = misspelling.meant(word, forms)
        if (
            meant is not None
            and not stands(word, source)
            and not authority.is_name(word, language)
            and not misspelling.is_like_another(word, found.text, source)
            and (meant == forms[0] or not misspelling.is_spelt_out(word, found.text))
        ):
            return re.sub(rf"(?<![\w-]){word}(?![\w-])", meant, target)
    return target


def _written(wording: Wording, language: Language) -> tuple[str, ...]:
    """Return the forms of a name of one word that are certain to be written so."""
    name = wording.names[0]
    if " " in name or "-" in name:
        return ()
    if wording.fixed or wording.forms or language.code not in _CASE_FORMS:
        return (name, *wording.forms)
    form = _CASE_FORMS[language.code]
    return tuple(dict.fromkeys((name, *filter(None, (form(name, case) for case in russian.CASES)))))


def _like(wording: Wording, english: str) -> Wording:
    """Return a wording that leads with a name like the English one: an acronym, or as long.

    A shipped country has names that are accepted and no more: `Inglaterra` is not the Kingdom.
    """
    if english.isupper():
        names = sorted(wording.names, key=lambda name: not name.isupper())
    elif " " in english:
        size = len(english.split())
        names = sorted(wording.names, key=lambda name: len(name.split()) != size)
    else:
        return wording
    return replace(wording, names=tuple(names))


def _replaced(target: str, old: str, form: Callable[[str], str | None]) -> str:
    """Return `target` with `old` replaced where `form` of the word before it says by what.

    Beside another word with a capital it may be part of a longer name, and is left alone.
    """

    def put(match: re.Match[str]) -> str:
        before = _BEFORE.search(target[: match.start()])
        word = before["word"] if before else ""
        named = word[:1].isupper() and before is not None and before.start() > 0
        after = target[match.end() : match.end() + 2]
        if named or after[:1] == "-" or (after[:1] == " " and after[1:].isupper()):
            return match[0]
        return form(word.casefold()) or match[0]

    return re.sub(rf"(?<![\w-]){re.escape(old)}(?!\w)", put, target)


def _form(wording: Wording, before: str, language: Language) -> str | None:
    """Return the form of a name behind a word, None where that is not certain."""
    name = wording.names[0]
    if language.code not in _CASE_FORMS or _never_declines(wording, language):
        return name
    for case, words in _GOVERNED[language.code].items():
        if before in words.split():
            return _case(wording, case, language)
    return None


def _never_declines(wording: Wording, language: Language) -> bool:
    name = wording.names[0]
    if wording.fixed or (name.isupper() and len(name) > 1 and language.code == "ru"):
        return True
    if wording.forms:
        return False
    form = _CASE_FORMS[language.code]
    return all(form(name, case) == name for case in russian.CASES)


def _case(wording: Wording, case: str, language: Language) -> str | None:
    """Return a name in a case: given in the order of `CASES`, or of an ending without a doubt."""
    at = russian.CASES.index(case)
    if wording.forms:
        return wording.forms[at] if len(wording.forms) == len(russian.CASES) else None
    name = wording.names[0]
    return None if " " in name or "-" in name else _CASE_FORMS[language.code](name, case)


def _others(found: Found, language: Language, authority: Authority) -> tuple[str, ...]:
    """Return what the shipped data calls one of the desk's terms."""
    shipped = authority.shipped_for(found) if found.own else None
    wording = None if shipped is None else wording_of(shipped, language)
    mine = wording_of(found.term, language)
    if wording is None or mine is None:
        return ()
    return tuple(name for name in wording.names if name not in mine.names)


def _recased(other: str, wording: Wording, language: Language) -> Iterator[tuple[str, str]]:
    """Yield each form of another name that tells which form of ours belongs there, and that."""
    form = _CASE_FORMS[language.code]
    wanted: dict[str, set[str | None]] = {other: {wording.names[0]}}
    for case in russian.CASES:
        theirs = form(other, case)
        if theirs is not None:
            wanted.setdefault(theirs, set()).add(_case(wording, case, language))
    for theirs, ours in wanted.items():
        if len(ours) == 1 and (one := next(iter(ours))) is not None:
            yield theirs, one


def terms_line(entry: Entry, language: Language, authority: Authority) -> str:
    """Return the comment that tells a translator the desk's terms of a sentence, or nothing.

    Shipped terms are not told, and of many only as many as a line holds.
    """
    line = ""
    for found in authority.found(entry.source):
        wording = wording_of(found.term, language)
        if not found.own or (wording is None and not found.term.keep):
            continue
        said = found.text
        if wording is not None and not found.term.keep:
            said = spelt(wording.names, language)[0]
            if found.term.kind is Kind.PERSON and " " not in found.text:
                said = said.split()[-1]  # the surname, as in the source
        piece = f"{found.text} = {said}"
        if piece in line:
            continue
        if len(line) + len(piece) > _LONGEST:
            return f"{line}; …" if line else ""
        line = f"{line}; {piece}" if line else f"{TERMS} {piece}"
    return line
