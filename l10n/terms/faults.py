"""What is wrong with the rows of an authority file, as findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.alphabets import foreign_letters, mixed_words
from l10n.errors import UnknownNameError
from l10n.languages import find_language
from l10n.model import Finding, Severity
from l10n.terms.tokens import english_tokens, fold, target_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from l10n.errors import TermsError
    from l10n.languages import Language
    from l10n.terms.records import Term, Wording

CHECK = "authority"
"""The name of the check, in findings."""
_SHORTEST = 2
"""Letters of the shortest word in small letters that is found safely."""


def unreadable(error: TermsError) -> Finding:
    """Return a file or row that cannot be used as a finding."""
    from pathlib import Path

    path = Path(error.path or ".")
    return Finding(path, error.line, Severity.ERROR, CHECK, error.reason)


def faults(terms: Sequence[Term], languages: Sequence[Language]) -> Iterator[Finding]:
    """Yield what is wrong with a desk's terms, in their order; `languages` are the desk's."""
    spoken = {language.derived_from or language.locale for language in languages}
    seen: dict[str, Term] = {}
    strange: set[tuple[object, str]] = set()
    for term in terms:
        said = [*_doubled(term, seen), *_bare(term)]
        for wording in term.wordings:
            if wording.locale not in spoken:
                if (term.path, wording.locale) not in strange:
                    strange.add((term.path, wording.locale))
                    reason = f"{wording.locale!r} is no target of this desk; add it to l10n.toml"
                    yield _finding(term, Severity.WARNING, reason)
                continue
            said += _wording(term, wording)
        for severity, message in said:
            yield _finding(term, severity, message)


def _finding(term: Term, severity: Severity, message: str) -> Finding:
    assert term.path is not None  # noqa: S101 (terms of a file have one)
    return Finding(term.path, term.line, severity, CHECK, message, entry=term.sources[0])


def _doubled(term: Term, seen: dict[str, Term]) -> Iterator[tuple[Severity, str]]:
    for source in term.sources:
        key = " ".join(map(_cased, source.split()))
        first = seen.setdefault(key, term)
        if first is term:
            continue
        where = f"{first.path.name if first.path else ''}:{first.line}"
        if (first.wordings, first.keep) == (term.wordings, term.keep):
            yield Severity.WARNING, f"{source!r} stands in {where} too; delete one row"
        else:
            reason = f"{source!r} stands in {where} with other words; that one counts"
            yield Severity.ERROR, reason


def _cased(word: str) -> str:
    """Return a word as it is told from others: `turkey` and `Turkey` are two."""
    return fold(word) if word.islower() else f"^{fold(word)}"


def _bare(term: Term) -> Iterator[tuple[Severity, str]]:
    if not term.keep and not term.wordings:
        yield Severity.WARNING, f"{term.sources[0]!r} has no translation in any language"
    for source in term.sources:
        words = [token.text for token in english_tokens(source)]
        if not words:
            yield Severity.ERROR, f"{source!r} has no letter or figure and is never found"
        elif len(words) == 1 and words[0].islower() and len(words[0]) <= _SHORTEST:
            yield Severity.WARNING, f"{source!r} is so short that much else is taken for it"


def _wording(term: Term, wording: Wording) -> Iterator[tuple[Severity, str]]:
    try:
        language = find_language(wording.locale)
    except UnknownNameError:
        return
    if term.keep and set(wording.names) != {term.sources[0]}:
        yield (
            Severity.WARNING,
            f"{wording.locale}: {wording.names[0]!r} beside do_not_translate; it is not used",
        )
        return
    for name in (*wording.names, *wording.forms):
        for word in mixed_words("", name):
            yield Severity.ERROR, f"{wording.locale}: {word!r} mixes Latin and Cyrillic letters"
            break
        else:
            yield from _letters(term, name, language)
    for form in wording.forms:
        if not any(_belongs(form, name) for name in wording.names):
            reason = f"{wording.locale}: {form!r} looks like no form of {wording.names[0]!r}"
            yield Severity.NOTE, reason


def _letters(term: Term, name: str, language: Language) -> Iterator[tuple[Severity, str]]:
    foreign = foreign_letters(language)
    if foreign is not None and (match := foreign.search(name)):
        yield Severity.ERROR, f"{language}: {name!r} has {match[0]!r}, no letter of the language"
    elif (
        language.script == "Cyrl"
        and name.isascii()
        and name not in term.sources
        and any(letter.islower() for letter in name)
    ):
        yield Severity.WARNING, f"{language}: {name!r} is in Latin letters, not in Cyrillic"


def _belongs(form: str, name: str) -> bool:
    """Whether the words of a form begin as those of the name do: день, дня; not порт, гавани."""
    words, others = target_tokens(form), target_tokens(name)
    return len(words) == len(others) and all(
        word.key[0] == other.key[0] for word, other in zip(words, others, strict=True)
    )
