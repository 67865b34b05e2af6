"""Serbian in its two scripts: conversion in both directions, made for news text."""

from __future__ import annotations

from l10n.serbian.cyrillic import to_cyrillic
from l10n.serbian.latin import to_latin

__all__ = ["to_cyrillic", "to_latin"]
