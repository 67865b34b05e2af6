"""The desk's terms as OmegaT reads them: term, translation and comment between tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.terms import spelt, wording_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from l10n.languages import Language
    from l10n.terms import Term


def glossary_lines(terms: Iterable[Term], language: Language) -> Iterator[str]:
    """Yield a line for each name of a term and each way to call it in `language`.

    A term that stands letter for letter is called as in the source.
    """
    for term in terms:
        wording = wording_of(term, language)
        names = () if wording is None else spelt(wording.names, language)
        for source in term.sources:
            if source.startswith("#"):  # a comment in OmegaT's eyes
                continue
            for name in (source,) if term.keep else names:
                yield "\t".join((source, name, term.note) if term.note else (source, name))
