"""Catalogs: PO files read, written, made from stories and merged with what is there."""

from __future__ import annotations

from l10n.catalogs.merge import merge
from l10n.catalogs.po import entry_lines, parse_catalog, serialize
from l10n.catalogs.template import make_template
from l10n.catalogs.three_way import Merged, merge_three

__all__ = [
    "Merged",
    "entry_lines",
    "make_template",
    "merge",
    "merge_three",
    "parse_catalog",
    "serialize",
]
