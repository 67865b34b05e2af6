"""Quotation marks that an engine lost, added or set apart, mended where their place is certain."""

from __future__ import annotations

import re

from l10n.typography.quotations import DOUBLE, SINGLE, Marks, read_marks

_FINAL = ".,!?:;\u2026)] "
_BLANKS = re.compile(rf"(?P<before> *)(?P<mark>[{DOUBLE}])(?P<after> *)")
_NESTED_END = re.compile("['\u2019][\"\u201d]")


def mend_quotes(text: str, source: str) -> str:
    """Return a draft of the English `source` with quotation marks where the source has them.

    Engines set a blank inside a mark, close what is open, drop a mark without a partner, and
    write one closing mark for two. Whatever is less than certain stays as it is.
    """
    text = _tightened(text)
    wanted, found = read_marks(source, english=True), read_marks(text)
    if wanted.needs == found.needs and len(wanted.pairs) == len(found.pairs):
        return text
    if not wanted.lone and len(_NESTED_END.findall(source)) == 1:
        return _closed_twice(text, found)
    doubles = [pair for pair in wanted.pairs if source[pair[0]] in DOUBLE]
    if len(wanted.lone) != 1 or doubles or found.lone:
        return text
    return _edged(text, source, wanted, found)


def _tightened(text: str) -> str:
    """Return `text` without the blank after an opening and before a closing mark."""
    number = -1

    def tight(match: re.Match[str]) -> str:
        nonlocal number
        number += 1
        before, mark, after = match.groups()
        if number % 2 == 0 and (before or not match.start()):
            return before + mark
        ends = after or match.end() == len(text) or text[match.end()] in _FINAL
        return mark + after if number % 2 and ends else match.group()

    return _BLANKS.sub(tight, text)


def _closed_twice(text: str, found: Marks) -> str:
    """Return `text` with the closing mark that the inner quotation shares with the outer one."""
    doubles = [pair for pair in found.pairs if text[pair[0]] in DOUBLE]
    if found.needs == (True,) and doubles and found.lone[0][0] < doubles[-1][0]:
        end = doubles[-1][1]
        return text[: end + 1] + '"' + text[end + 1 :]
    if not found.lone and len(doubles) == len(found.pairs) == 1:
        start, end = doubles[0]
        opened = re.compile(rf"(?<=\s)[{SINGLE}](?=\w)").findall(text, start, end)
        if len(opened) == 1:
            return text[:end] + "'" + text[end:]
    return text


def _edged(text: str, source: str, wanted: Marks, found: Marks) -> str:
    """Return `text` with the one lone mark of the source at the edge of the sentence."""
    at, opens = wanted.lone[0]
    pairs = [pair for pair in found.pairs if text[pair[0]] in DOUBLE]
    if len(pairs) == 1:
        start, end = pairs[0]
        if opens and not text[end + 1 :].strip(_FINAL):
            return text[:end] + text[end + 1 :]
        leads = not opens and not text[:start].strip()
        return text[:start] + text[start + 1 :] if leads else text
    if pairs:
        return text
    if opens and not source[:at].strip():
        return '"' + text.lstrip()
    return text.rstrip() + '"' if not opens and not source[at + 1 :].strip() else text
