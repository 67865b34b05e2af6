"""Figures of the source in the decimal and group marks of another language."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.styles import Style

_EDGE = r"(?<![\w.,:/])(?<![^\W\d_]-)"
_SOURCE = re.compile(
    rf"{_EDGE}(?P<sign>[$\u20ac\u00a3]?)(?P<whole>\d{{1,3}}(?:,\d{{3}})+|\d+)"
    r"(?:\.(?P<fraction>\d+))?(?![.,:/]?\d)(?![^\W\d_kmbtMBT])"
)
_COUNTED = re.compile(
    r"\b(?:versions?|sections?|articles?|chapters?|paragraphs?|rules?|models?|at) \Z", re.IGNORECASE
)
_NAME = re.compile(r"\S.* \w*[A-Z][\w-]* \Z")
_MEASURED = re.compile(
    r"[ \u00a0-]?(?:%|per ?cent|thousand|[mbtr]+illion|[kmb]n?\b|km|kg|miles?|feet|foot|degrees"
    r"|met(?:er|re)s?|kilo|times|points?|euros?|dollars?|pounds?|tons?|tonnes?|hectares?|acres?)"
)
_PRICED = re.compile(r"[ \u00a0-]?(?:%|per ?cent|[mbtr]+illion|euros?|dollars?|pounds?)")
_CLOCK = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_BEFORE = 40
"""Characters that are looked at before a figure."""
_LIKELY = re.compile(r"\d[.,]\d")


def write_figure(value: Decimal, style: Style) -> str:
    """Return a number as `style` has it.

    >>> from l10n.languages import SPANISH
    >>> from l10n.styles import default_style
    >>> [write_figure(Decimal(n), default_style(SPANISH)) for n in ("1500", "24350.5")]
    ['1500', '24.350,5']
    """
    whole, _, fraction = f"{value:f}".partition(".")
    return _marked(whole, fraction, style)


def restyle_figures(
    text: str, source: str, style: Style, usual: Style, *, bare: bool = True
) -> str:
    """Return a translation whose figures have the marks of `style` where it has English ones.

    Only what stands in the source is looked for, and nothing that may be the number of a
    version or an article. Where the desk has chosen its marks, those of the `usual` style give
    way to them too. Without `bare` a decimal fraction counts only beside what it measures.
    """
    if not _LIKELY.search(source) or not _LIKELY.search(text):
        return text
    chosen = style.chosen & {"decimal", "group", "group_from"}
    for figure, whole, fraction in _figures(source, bare):
        wanted = _marked(whole, fraction, style)
        forms = {figure}
        if bare and not fraction and style.group != ".":  # a model takes it over from Serbian
            forms.add(figure.replace(",", "."))
        if chosen:
            grouped = replace(usual, group_from=len(whole))
            forms |= {_marked(whole, fraction, style) for style in (usual, grouped)}
        # What the source itself has in other marks is a matter for people.
        for foreign in sorted(forms - {wanted}):
            # A pattern is dear, and most translations have the figure as they should.
            if foreign in text and (wanted == figure or wanted not in source):
                form = rf"{_EDGE}{re.escape(foreign)}(?![.,:/]?\d)(?![^\W\d_])"
                text = re.sub(form, wanted, text)
    return text


@lru_cache(maxsize=64)
def _figures(source: str, bare: bool) -> tuple[tuple[str, str, str], ...]:
    return tuple(_read(source, bare=bare))


def _read(source: str, *, bare: bool) -> Iterator[tuple[str, str, str]]:
    """Yield each figure with an English mark, its whole part and its fraction in digits."""
    for match in _SOURCE.finditer(source):
        whole, fraction = match["whole"], match["fraction"] or ""
        if _is_grouped(source, match) or (fraction and _is_decimal(source, match, bare=bare)):
            shown = f"{whole}.{fraction}" if fraction else whole
            yield shown, whole.replace(",", ""), fraction


def _is_grouped(source: str, match: re.Match[str]) -> bool:
    """Tell thousands from the decimal comma of a source that writes `1,335 euros` a litre."""
    groups = match["whole"].count(",")
    alone = groups == 1 and not match["fraction"] and not match["sign"]
    return groups > 0 and not (alone and _PRICED.match(source, match.end()))


def _is_decimal(source: str, match: re.Match[str], *, bare: bool) -> bool:
    """Tell a decimal fraction from the number of a version, a rule or a product."""
    if "," not in match["whole"] and len(match["fraction"]) == len("000"):
        return False  # a source that groups as its own country does
    if match["sign"] or _MEASURED.match(source, match.end()):
        return True
    if not bare or not match["fraction"].strip("0") or _CLOCK.fullmatch(match[0]):
        return False
    before = source[max(0, match.start() - _BEFORE) : match.start()]
    return not _COUNTED.search(before) and not _NAME.search(before)


def _marked(whole: str, fraction: str, style: Style) -> str:
    if len(whole) >= style.group_from and style.group:
        head = len(whole) % 3 or 3
        parts = [whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))]
        whole = style.group.join(parts)
    return f"{whole}{style.decimal}{fraction}" if fraction else whole
