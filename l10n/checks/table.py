"""The table of checks: name, severity, what it looks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from l10n.checks.addresses import addresses_kept
from l10n.checks.conflicts import settled
from l10n.checks.content import (
    mask_kept,
    no_profanity,
    placeholders_kept,
    untranslated,
)
from l10n.checks.facts import days_kept, days_named, figures_in_order, figures_kept
from l10n.checks.marks import agency_kept, quotes_balanced
from l10n.checks.measures import rough_numbers_kept, times_kept, units_kept, units_named
from l10n.checks.names import names_kept, speakers_kept
from l10n.checks.negations import negation_kept
from l10n.checks.script import mixed_words, wrong_script
from l10n.checks.strangers import strange_words
from l10n.checks.terms import terms_kept
from l10n.checks.typography import quotes_as_chosen, set_as_usual
from l10n.checks.wording import (
    doubled_words,
    headline_fits,
    questions_kept,
    sentences_kept,
)
from l10n.languages import Language
from l10n.model import Entry, Severity
from l10n.settings import Settings
from l10n.terms import Authority


@dataclass(frozen=True, slots=True)
class Check:
    """One row of the table: `function` yields a message for everything wrong in an entry."""

    name: str
    severity: Severity
    function: Callable[[Entry, Language], Iterator[str]]
    summary: str
    """What is wrong where it fires, in one sentence."""


CHECKS = (
    Check("numbers", Severity.ERROR, figures_kept, "A number was lost or invented."),
    Check("number-order", Severity.WARNING, figures_in_order, "Two figures have changed places."),
    Check(
        "rough-numbers",
        Severity.WARNING,
        rough_numbers_kept,
        "Hundreds, thousands or millions were lost.",
    ),
    Check("units", Severity.ERROR, units_kept, "A number counts something else: euros, miles."),
    Check("unit-lost", Severity.WARNING, units_named, "Money or per cent of a number is unnamed."),
    Check("times", Severity.WARNING, times_kept, "A time or its zone has become another."),
    Check(
        "addresses",
        Severity.ERROR,
        addresses_kept,
        "An address, a handle or a telephone number was lost or changed.",
    ),
    Check("dates", Severity.ERROR, days_kept, "A month or weekday has become another."),
    Check("date-lost", Severity.WARNING, days_named, "A month or weekday was lost."),
    Check("negation", Severity.WARNING, negation_kept, "A negation was lost."),
    Check("names", Severity.WARNING, names_kept, "A name was lost or became another."),
    Check(
        "speaker",
        Severity.WARNING,
        speakers_kept,
        "What one person said is said to be another's words.",
    ),
    Check("terms", Severity.WARNING, terms_kept, "A term or name is not called as it must be."),
    Check("placeholders", Severity.ERROR, placeholders_kept, "A placeholder was lost or invented."),
    Check("script-mix", Severity.ERROR, mixed_words, "A word mixes Latin and Cyrillic letters."),
    Check("wrong-script", Severity.WARNING, wrong_script, "Most letters are of the wrong script."),
    Check(
        "untranslated",
        Severity.WARNING,
        untranslated,
        "The source's words stand in the translation.",
    ),
    Check("foreign", Severity.WARNING, strange_words, "A word of another language is left."),
    Check("doubled", Severity.WARNING, doubled_words, "A word stands twice in a row."),
    Check("sentences", Severity.WARNING, sentences_kept, "A sentence was lost or added."),
    Check("questions", Severity.NOTE, questions_kept, "A question mark was lost or added."),
    Check("headline", Severity.NOTE, headline_fits, "The headline is too long."),
    Check("quotes", Severity.WARNING, quotes_balanced, "A quotation mark has no partner."),
    Check("dateline", Severity.WARNING, agency_kept, "The dateline lost its agency."),
    Check(
        "profanity", Severity.WARNING, no_profanity, "The translation swears, the source does not."
    ),
    Check(
        "quote-style",
        Severity.NOTE,
        quotes_as_chosen,
        "Quotation marks are not those of the language.",
    ),
    Check("conflict", Severity.ERROR, settled, "A merge conflict is not settled."),
    Check("masks", Severity.NOTE, mask_kept, "A masked word is masked no more."),
    Check("typography", Severity.NOTE, set_as_usual, "Type is set otherwise than the desk has it."),
)
PO_CHECK = ("po", Severity.ERROR, "The PO file is broken, or its header or entries are not valid.")
"""The check of a whole catalog, as name, severity and summary."""
AUTHORITY_CHECK = (
    "authority",
    Severity.ERROR,
    "A row of the authority file cannot be used, or contradicts another.",
)
"""The check of the desk's terms, likewise."""


def checks_of(settings: Settings, authority: Authority | None = None) -> tuple[Check, ...]:
    """Return the checks as a desk wants them; without an `authority` with shipped terms only."""
    functions: dict[str, Callable[[Entry, Language], Iterator[str]]] = {
        "headline": partial(headline_fits, longest=settings.headline_length),
        "typography": partial(set_as_usual, settings=settings),
        "quote-style": partial(quotes_as_chosen, settings=settings),
    }
    if authority is not None:
        functions["terms"] = partial(terms_kept, authority=authority)
        functions["names"] = partial(names_kept, authority=authority)
    return tuple(
        replace(check, function=functions.get(check.name, check.function)) for check in CHECKS
    )
