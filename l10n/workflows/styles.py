"""The house style of a desk: `style/<locale>.toml` over the rules we ship."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.checks.house import STYLE, merged, parse_rules, shipped_rules
from l10n.errors import SourceError, StyleError
from l10n.files import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from l10n.checks.house import Rule
    from l10n.desk import Desk
    from l10n.languages import Language

LARGEST = 2**20
"""Bytes of a style file."""


def style_file(desk: Desk, language: Language) -> Path:
    """Return where the rules of a language are; Serbian has one file for both scripts."""
    return desk.root / STYLE / f"{language.derived_from or language.locale}.toml"


def house_rules(desk: Desk, language: Language) -> tuple[Rule, ...]:
    """Return the rules in force for a language.

    Raises StyleError for a file that cannot be read or used.
    """
    path = style_file(desk, language)
    try:
        content = read_bytes(path, LARGEST)
        text = "" if content is None else content.decode("utf-8-sig")
    except SourceError as error:
        raise StyleError(error.reason, path=path) from error
    except UnicodeDecodeError as error:
        raise StyleError("not UTF-8; save it as UTF-8", path=path) from error
    return merged(shipped_rules(language), parse_rules(text, path, language))
