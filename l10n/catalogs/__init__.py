"""Catalogs: PO files read, written, made from stories and merged with what is there."""

from __future__ import annotations

from l10n.catalogs.merge import merge
from l10n.catalogs.po import entry_lines, parse_catalog, serialize
from l10n.catalogs.template import make_template

__all__ = ["entry_lines", "make_template", "merge", "parse_catalog", "serialize"]
