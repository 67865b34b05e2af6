"""What an edition says about itself, in its own language: labels and credits."""

from __future__ import annotations

from l10n.languages import find_language, format_date
from l10n.model import Edition, Passage, Revision, State
from l10n.strings import translator

_HOUSEHOLD = frozenset({"rule", "memory", "derived from sr"})


def is_untranslated(passage: Passage) -> bool:
    """Return whether the passage stands in the edition in the language of the source."""
    if passage.state is State.EMPTY:
        return True
    same = passage.text in {passage.segment.raw, passage.segment.text}
    return passage.state is not State.REVIEWED and not passage.engine and same


def counts(edition: Edition) -> tuple[int, int]:
    """Return how many passages are machine drafts and how many are not translated."""
    open_passages = [p for p in edition.translated if p.state is not State.REVIEWED]
    untranslated = sum(map(is_untranslated, open_passages))
    return len(open_passages) - untranslated, untranslated


def draft_label(edition: Edition) -> str:
    """Return the warning for unreviewed text in the edition's language, empty if there is none."""
    drafts, untranslated = counts(edition)
    _ = translator(find_language(edition.locale))
    if drafts:
        return _("Contains machine translation that no editor has reviewed.")
    return _("Contains sentences that are not translated yet.") if untranslated else ""


def correction_note(edition: Edition) -> str:
    """Return what readers of an earlier version must know, empty for no correction."""
    _ = translator(find_language(edition.locale))
    return _("This story has been corrected.") if edition.story.kind is Revision.CORRECTED else ""


def withdrawal(edition: Edition) -> tuple[str, str]:
    """Return the title and the notice of a story that was killed.

    Neither its headline nor what the editors say about it is for readers.
    """
    _ = translator(find_language(edition.locale))
    return _("Withdrawn"), _("This story has been withdrawn.")


def credits_of(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return names and values: source and version, engines, reviewers, the last revision.

    What is not known is left out.
    """
    language = find_language(edition.locale)
    _ = translator(language)
    reviewed = _("Partly reviewed by") if edition.machine_count else _("Reviewed by")
    revised = format_date(language, edition.revised.date()) if edition.revised else ""
    found = (
        (_("Source"), f"{edition.story.slug}, {edition.story.version}"),
        (_("Machine translation"), ", ".join(_models(edition))),
        (reviewed, ", ".join(edition.reviewers)),
        (_("Last revised"), revised),
    )
    return tuple((name, value) for name, value in found if value)


def _models(edition: Edition) -> tuple[str, ...]:
    """Return the models that wrote any of it; rules, memory and scripts are no names to readers."""
    makers = (maker.rpartition(": ")[2] for maker in edition.engines)
    return tuple(dict.fromkeys(maker for maker in makers if maker not in _HOUSEHOLD))
