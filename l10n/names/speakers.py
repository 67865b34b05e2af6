"""Who is speaking: the name beside a verb of saying, in a source sentence and in its translation.

Only what is certain counts: verbs that take no person as an object (`told` and `asked` do), and
names right beside them. What a translator says in another way is no finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from l10n.names.finding import Name, find_names, is_proper
from l10n.names.lexicon import section
from l10n.names.matching import LANGUAGES, is_known, is_name
from l10n.serbian import to_latin

if TYPE_CHECKING:
    from l10n.languages import Language

_SAID = re.compile(
    r"\b(?:said|says|say|added|adds|replied|answered|wrote|writes|warned|insisted|insists|argued"
    r"|argues|explained|explains|noted|notes|stated|claimed|claims|continued|concluded|declared"
    r"|recalled|recalls|stressed|emphasised|emphasized|complained|acknowledged|admitted)\b"
)
_BEFORE = re.compile(r"(?: (?:also|later|then|recently|has|had))? |, [^,\"\u201c\u201d]{3,70}, ")
_AFTER = re.compile(
    r" (?:(?!(?:that|to|he|she|it|they|in|on|at|of|with|about|from|by|as|for|when|there)\b)"
    r"(?:[A-Z][a-z]{1,4}\. |[\w'\u2019-]+ )){0,6}"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_PREPOSITIONS = frozenset({"of", "from", "in", "at", "for", "near", "to", "the"})
_VERBS = {
    "es": r"dijo|dice|declaró|afirmó|afirma|añadió|añade|señaló|señala|explicó|explica|respondió"
    r"|contestó|agregó|aseguró|asegura|indicó|sostuvo|apuntó|manifestó|comentó|escribió|advirtió"
    r"|insistió|recordó|concluyó|reconoció|admitió|subrayó|destacó|argumentó|expresó|precisó",
    "ru": r"(?:сказал|заявил|добавил|отметил|сообщил|ответил|подчеркнул|рассказал|пояснил|объяснил"
    r"|написал|предупредил|утверждал|признал|настаивал|вспоминал|заключил|продолжил|заметил|указал"
    r"|уточнил|возразил|напомнил)а?|говорит|считает|утверждает|пишет|объясняет|добавляет|отмечает",
    "sr": r"рекао|рекла|казао|казала|каже|изјавио|изјавила|додао|додала|додаје|навео|навела|наводи"
    r"|истакао|истакла|истиче|нагласио|нагласила|одговорио|одговорила|саопштио|саопштила|објаснио"
    r"|објаснила|објашњава|написао|написала|тврди|тврдио|упозорио|упозорила|признао|признала"
    r"|поручио|поручила|закључио|закључила|наставио|наставила|приметио|приметила|сматра",
}
_TARGET_BEFORE = re.compile(r" (?:\w{1,7} )?|, [^,\"\u201c\u201d\u201e\u00ab\u00bb]{3,70}, ")
_TARGET_AFTER = re.compile(r" (?!(?:что|да|que|чтобы|како|kako)\b)(?:[\w-]+ ){0,5}")


def swapped_speakers(source: str, target: str, language: Language) -> Iterator[tuple[str, str]]:
    """Yield who speaks in an English sentence and who speaks in their place in its translation.

    >>> from l10n.languages import RUSSIAN
    >>> english = '"It is over," said Lavrov. "It is not," Blinken replied.'
    >>> wrong = "«Всё кончено», — сказал Блинкен. «Нет», — ответил Лавров."
    >>> list(swapped_speakers(english, wrong, RUSSIAN))
    [('Lavrov', 'Blinken'), ('Blinken', 'Lavrov')]
    """
    if language.code not in LANGUAGES or len(find_names(source)) <= 1 or not _SAID.search(source):
        return
    names = [name for name in find_names(source) if _may_speak(name, source, language)]
    if len({name.words[-1] for name in names}) <= 1:
        return
    spoken = {name.words[-1]: name.text for name in names}
    before = [last for last, _ in groupby(_speakers(source, names))]
    after = [last for last, _ in groupby(_heard(target, spoken, language))]
    # As many on both sides, or somebody is not found and nobody can be compared.
    if len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            if one != other:
                yield spoken[one], spoken[other]


def _may_speak(name: Name, source: str, language: Language) -> bool:
    """Whether this is a person, as far as can be told: no place, nothing after a preposition."""
    # `Roseanna Monk`: behind another name, a common word is a surname.
    named = is_proper(name.words[-1]) or name.words[-1] not in section("meaning")
    return (
        named
        and not is_known(name.words[-1], language)
        and source[: name.start].rpartition(" ")[0].rpartition(" ")[2].lower() not in _PREPOSITIONS
    )


def _speakers(source: str, names: Sequence[Name]) -> Iterator[str]:
    """Yield the last word of the name beside each verb of saying, where one is."""
    places = [(name.start, name.end, name.words[-1]) for name in names]
    for verb in _SAID.finditer(source):
        yield from _beside(source, verb, places, (_BEFORE, _AFTER))


def _heard(target: str, spoken: Iterable[str], language: Language) -> Iterator[str]:
    """Yield the same for a translation."""
    places = [
        (match.start(), match.end(), known)
        for match in _WORD.finditer(target)
        if match[0][0].isupper() and (known := _known(match[0], spoken, language))
    ]
    for verb in _verbs(language).finditer(target):
        yield from _beside(target, verb, places, (_TARGET_BEFORE, _TARGET_AFTER))


def _beside(
    text: str,
    verb: re.Match[str],
    places: Sequence[tuple[int, int, str]],
    gaps: tuple[re.Pattern[str], re.Pattern[str]],
) -> Iterator[str]:
    """Yield the nearest name that only `gaps` part from a verb; none where two might be meant."""
    before = [
        (end, last)
        for _, end, last in places
        if end <= verb.start() and gaps[0].fullmatch(text, end, verb.start())
    ]
    after = [
        last
        for start, _, last in places
        if start >= verb.end() and gaps[1].fullmatch(text, verb.end(), start)
    ]
    if before and (not after or before[-1][0] == verb.start() - 1):
        yield before[-1][1]
    elif after and not before:
        yield after[0]


def _known(word: str, spoken: Iterable[str], language: Language) -> str:
    """Return the one name that a word of a translation is, or nothing."""
    found = [last for last in spoken if is_name(word, last, language)]
    return found[0] if len(found) == 1 else ""


@cache
def _verbs(language: Language) -> re.Pattern[str]:
    verbs = _VERBS[language.code]
    if language.locale == "sr@latin":
        verbs = to_latin(verbs)
    return re.compile(rf"\b(?:{verbs})\b")
