"""Proposals: how Serbian and Russian would write a foreign name, and how sure that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from l10n.names.lexicon import accented, east_slavic, people
from l10n.serbian import to_latin
from l10n.transcription import chinese, japanese, korean
from l10n.transcription import east_slavic as eastern
from l10n.transcription import south_slavic as southern
from l10n.transcription.albanian import ALBANIAN
from l10n.transcription.arabic import ARABIC, ARTICLE, with_article
from l10n.transcription.germanic import ENGLISH, GERMAN
from l10n.transcription.hungarian import HUNGARIAN
from l10n.transcription.listed import listed_names
from l10n.transcription.origins import Origin, guess_origin
from l10n.transcription.rewriting import Spelling, rewrite
from l10n.transcription.romance import FRENCH, ITALIAN, SPANISH
from l10n.transcription.turkish import TURKISH
from l10n.transcription.west_slavic import CZECH, POLISH

if TYPE_CHECKING:
    from l10n.languages import Language

_SPELLINGS: dict[Origin, Spelling] = {
    Origin.POLISH: POLISH,
    Origin.CZECH: CZECH,
    Origin.ENGLISH: ENGLISH,
    Origin.SPANISH: SPANISH,
    Origin.ITALIAN: ITALIAN,
    Origin.FRENCH: FRENCH,
    Origin.GERMAN: GERMAN,
    Origin.HUNGARIAN: HUNGARIAN,
    Origin.TURKISH: TURKISH,
    Origin.ARABIC: ARABIC,
    Origin.ALBANIAN: ALBANIAN,
}
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_PARTICLES = {
    "van": ("ван", "ван"), "von": ("фон", "фон"), "der": ("дер", "дер"), "den": ("ден", "ден"),
    "de": ("де", "де"), "la": ("ла", "ла"), "del": ("дел", "дель"), "di": ("ди", "ди"),
    "da": ("да", "да"), "du": ("ди", "дю"), "bin": ("бин", "бин"), "le": ("ле", "ле"),
    "las": ("лас", "лас"), "los": ("лос", "лос"), "ibn": ("ибн", "ибн"), "y": ("и", "и"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a language would write a name; `certain` where lists or rules leave no doubt."""

    name: str
    language: str
    """Gettext locale."""
    form: str
    origin: Origin
    certain: bool
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    text: str
    certain: bool
    other: str = ""


def propose(name: str, language: Language, origin: Origin | None = None) -> Proposal | None:
    """Return how `language` would write a foreign name, None where we have no idea.

    A caller who knows the origin says so. Spanish keeps the spelling, and gets back the accents of
    names that the list has.

    >>> from l10n.languages import RUSSIAN, SERBIAN
    >>> [propose("Snezana Stanojevic", language).form for language in (SERBIAN, RUSSIAN)]
    ['Снежана Станојевић', 'Снежана Станоевич']
    >>> propose("Yevgeny Prigozhin", SERBIAN).form
    'Јевгениј Пригожин'
    """
    words = name.split()
    guess = guess_origin(_without_particles(words)) if origin is None else (origin, True)
    if guess is None or not words:
        return None
    origin, sure = guess
    if language.code == "es":
        known = accented() if origin is Origin.SPANISH else {}
        form = " ".join(known.get(word, word) for word in words)
        return Proposal(name, language.locale, form, origin, certain=True)
    if language.code not in {"sr", "ru"}:
        return None
    forms = (
        [_Form(*korean.transcribe(words, language.code))]
        if origin is Origin.KOREAN
        else [_word(word, origin, language.code) for word in words]
    )
    # A letter that no rule knows: better no proposal than a word in two alphabets.
    if not all(form.text and not _LATIN.search(form.text) for form in forms):
        return None
    other = " ".join(form.other or form.text for form in forms)
    texts = [" ".join(form.text for form in forms), other]
    if language.script == "Latn":
        texts = list(map(to_latin, texts))
    certain = sure and all(form.certain for form in forms)
    alternatives = tuple(text for text in texts[1:] if text != texts[0])
    return Proposal(name, language.locale, texts[0], origin, certain, alternatives)


def _without_particles(words: list[str]) -> list[str]:
    """Return the words that tell an origin; bin and ibn do."""
    return [word for word in words if word not in _PARTICLES or word in {"bin", "ibn"}]


def _word(word: str, origin: Origin, code: str) -> _Form:
    if word in _PARTICLES:
        return _Form(_PARTICLES[word][code == "ru"], certain=True)
    known, _, other = _listed(word, origin, code).partition("|")
    if known:
        return _Form(known, True, other)
    article = ARTICLE.match(word) if origin is Origin.ARABIC else None
    if article:
        name = _word(word[article.end() :], origin, code)
        joined = with_article(name.text, code)
        return _Form(joined[0], name.certain, joined[-1])
    if "-" in word:
        parts = [_word(part, origin, code) for part in word.split("-") if part]
        return _Form("-".join(part.text for part in parts), all(part.certain for part in parts))
    if word.endswith("."):
        initial = _word(word[:-1], origin, code)
        return _Form(initial.text[:1] + "." if initial.text else "", certain=False)
    return _READERS.get(origin, _by_spelling)(word, origin, code)


def _by_spelling(word: str, origin: Origin, code: str) -> _Form:
    text = rewrite(word.lower(), _SPELLINGS[origin], code).capitalize()
    # Spanish is read as it is written, where the name is one.
    certain = origin is Origin.SPANISH and word in accented()
    # Serbian writes a final z by its spelling or by its sound: both are usage.
    divided = origin is Origin.SPANISH and code == "sr" and text.endswith("ез")
    return _Form(text, certain, text[:-1] + "с" if divided else "")


def _listed(word: str, origin: Origin, code: str) -> str:
    forms = people(word.lower()).get(origin.value) or listed_names(word.lower()).get(origin.value)
    return forms[code == "ru"] if forms else ""


def _southern(word: str, _origin: Origin, code: str) -> _Form:
    latin, certain = southern.marked(word)
    text = southern.serbian(latin) if code == "sr" else southern.russian(latin).capitalize()
    return _Form(text, certain)


def _eastern(word: str, _origin: Origin, code: str) -> _Form:
    known = east_slavic().get(word.lower())
    russian, certain = (known[0], True) if known else eastern.russian(word)
    if code == "ru":
        # Newspapers print е for ё.
        return _Form(russian.capitalize().replace("ё", "е"), certain)
    serbian = known[1] if known and known[1] else eastern.serbian(russian)
    return _Form(serbian.capitalize(), certain)


def _listed_by_rule(word: str, origin: Origin, code: str) -> _Form:
    """Return the form by the rules, certain for the names of the list, which were read over."""
    text = rewrite(word.lower(), _SPELLINGS[origin], code).capitalize()
    # Serbian agencies write an Albanian l either way: Аљбин and Албин Курти.
    divided = origin is Origin.ALBANIAN and code == "sr"
    other = text.replace("Љ", "Л").replace("љ", "л") if divided else ""
    return _Form(text, origin.value in listed_names(word.lower()), other)


def _by_syllables(word: str, origin: Origin, code: str) -> _Form:
    return _Form(*(chinese if origin is Origin.CHINESE else japanese).transcribe(word, code))


_READERS = {
    Origin.SOUTH_SLAVIC: _southern,
    Origin.EAST_SLAVIC: _eastern,
    Origin.HUNGARIAN: _listed_by_rule,
    Origin.TURKISH: _listed_by_rule,
    Origin.ARABIC: _listed_by_rule,
    Origin.ALBANIAN: _listed_by_rule,
    Origin.CHINESE: _by_syllables,
    Origin.JAPANESE: _by_syllables,
}
