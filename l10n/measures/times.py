"""Times of day: `5 p.m.` as `17.00`, `17:00` or `17 h`, as the desk has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from l10n.languages import Language
    from l10n.styles import Clock, Style

_SOURCE = re.compile(
    r"(?<![\w:.,/-])(?P<hour>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?[ \u00a0\u202f]?"
    r"(?P<half>[ap])(?:\.m\.|\.m\b|m\b)",
    re.IGNORECASE,
)
_LIKELY = re.compile(r"\d[ \u00a0\u202f]?[AaPp]\.?[Mm]")
_DAY = re.compile(
    r"(?<![\w:.,/-])(?P<hour>[01]?\d|2[0-3])(?P<colon>:?)(?P<minutes>[0-5]\d)(?![\w:.,/-]\d)"
    r"(?:[ \u00a0](?P<zone>GMT|UTC|CES?T|E[SD]T|P[SD]T|BST|MSK|hours\b|hrs\b|local time|"
    r"Moscow time))?(?![ \u00a0\u202f]?[ap]\.?m\b|\w)"
)
_AT = re.compile(r"\b(?:[Aa]t|[Aa]round|[Aa]bout|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]efore)\s\Z")
_BEFORE = 8
_ZONE = re.compile(
    r"[ \u00a0](?:horas? (?:local|de )|GMT|UTC|CES?T|MSK|МСК|ГМТ|hora del?\b|(?:по|po) [^\W\d_]{4})"
)
"""What takes the place of the sign of hours: `14:30 hora local`."""
_HOURS = (
    r"[ \u00a0]?(?:h|hs|hrs|horas|\u0447|час[а-я]*|čas[a-z]*|sat[ai]?|сат[аи]?)"
    r"(?![^\W\d_])\.?"
)
_HALF = r"[apап](?:\. ?[mм]\.?|[mм]\b\.?)"
"""English halves of the day, in Cyrillic too: а.м., as a converter has it."""
_ENGLISH = re.compile(rf"\d[ \u00a0\u202f]?{_HALF}", re.IGNORECASE)
"""What a translation has in it that has a time left as in English."""
_HALF_DAY, _HOUR_DIGITS = 12, 2
_CLOSING = re.compile(r"^[\"'\u201d\u00bb\u201c)]+")
_ABBREVIATED = frozenset({"", "h", "hs", "hrs", "\u0447"})
_MARKS = "[:.h]"


def localise_times(
    text: str, source: str, language: Language, style: Style, *, every: bool = True
) -> str:
    """Return a translation with the times that the source has as the desk writes them.

    Without `every` only those that are still English.

    >>> from l10n.languages import SPANISH
    >>> from l10n.styles import default_style
    >>> localise_times("a la 1 p.m. de hoy", "at 1 p.m. today", SPANISH, default_style(SPANISH))
    'a las 13:00 de hoy'
    """
    for hour, minutes, shown in dict.fromkeys(_times(source)):
        text = _without_half(text, shown, style.clock.write(hour, minutes), language)
        if every:
            text = _restyled(text, hour, minutes, style.clock, language)
    if every:
        for hour, minutes in dict.fromkeys(_day_times(source)):
            text = _restyled(text, hour, minutes, style.clock, language)
    return text


def _times(source: str) -> Iterator[tuple[int, int, str]]:
    """Yield hour, minutes and the figure as it stands, for each time with `a.m.` or `p.m.`."""
    if not _LIKELY.search(source):
        return
    for found in _SOURCE.finditer(source):
        hour, minutes = int(found["hour"]), int(found["minutes"] or 0)
        if not 1 <= hour <= _HALF_DAY:
            continue
        afternoon = found["half"].lower() == "p"
        figure = found["hour"] + (f":{found['minutes']}" if found["minutes"] else "")
        yield hour % _HALF_DAY + _HALF_DAY * afternoon, minutes, figure


def _day_times(source: str) -> Iterator[tuple[int, int]]:
    """Yield hour and minutes of each time of 24 hours: `at 14:30`, `0600 GMT`.

    What no zone follows may be a score or how long a race took, but behind a word for a time.
    """
    for found in _DAY.finditer(source):
        hour, zone = int(found["hour"]), found["zone"]
        said = hour > _HALF_DAY and _AT.search(
            source[max(0, found.start() - _BEFORE) : found.start()]
        )
        if zone or (found["colon"] and said):
            yield hour, int(found["minutes"])


def _without_half(text: str, shown: str, written: str, language: Language) -> str:
    """Return `text` with `written` for an English time; a full stop that ends it all stays."""
    if not _ENGLISH.search(text):  # fast path: a pattern of each time is dear
        return text
    figure = re.escape(shown).replace(":", "[:.]")
    form = re.compile(
        rf"(?P<article>\b[Aa] la )?(?<![\w:.,/-]){figure}[ \u00a0\u202f]?{_HALF}", re.IGNORECASE
    )

    def write(found: re.Match[str]) -> str:
        article = found["article"] or ""
        if article and language.code == "es":
            article = article[0] + " las "
        ends = found[0].endswith(".") and _ends_sentence(text[found.end() :])
        return article + written + ("." if ends and not written.endswith(".") else "")

    return form.sub(write, text)


def _ends_sentence(rest: str) -> bool:
    """Whether a full stop before `rest` ends a sentence: nothing follows, or a new one does.

    A figure is a date more often: `at 5 p.m. 24 February`.
    """
    following = _CLOSING.sub("", rest).lstrip()
    if not following or following == rest:
        return not following
    return not (following[0].islower() or following[0].isdigit())


def _restyled(text: str, hour: int, minutes: int, clock: Clock, language: Language) -> str:
    """Return `text` whose `17:00`, `17.00`, `17h` or `17 h` is as the clock has it.

    Spanish sets h or horas behind a time or leaves it bare (RAE, Ortografía, 2010): `14:30 horas`
    is as the clock has it too, but `17 horas` may be how long something took.
    """
    shown = rf"0?{hour}(?:{_MARKS}{minutes:02})" + ("" if minutes else "?")
    shown = rf"{shown}|{hour:02}{minutes:02}(?=[ \u00a0](?:GMT|UTC|CES?T|MSK|МСК|ГМТ))"
    bare = re.compile(rf"(?<![\w:.,/-])(?:{shown})(?P<suffix>{_HOURS})?(?![\w:/]|[.,]\d)")

    def write(found: re.Match[str]) -> str:
        figure, suffix = found[0].removesuffix(found["suffix"] or ""), found["suffix"] or ""
        is_hour = figure.isdigit() and len(figure) <= _HOUR_DIGITS
        if is_hour and not suffix:
            return found[0]  # 17 of something
        rest = suffix.lstrip(" \u00a0") + text[found.end() :]
        if not is_hour and _ZONE.match(f" {rest.lstrip()}"):
            return replace(clock, suffix="").write(hour, minutes) + suffix
        if suffix.strip(" \u00a0.") not in _ABBREVIATED:
            # `17 часов` is good prose; of `17.30 часов` only the mark is a matter of style.
            if is_hour:
                return found[0]
            if language.code != "es":
                return replace(clock, suffix="").write(hour, minutes) + suffix
        stop = suffix[len(suffix.rstrip(".")) :]
        return clock.write(hour, minutes) + ("" if stop and clock.suffix.endswith(".") else stop)

    return bare.sub(write, text)
