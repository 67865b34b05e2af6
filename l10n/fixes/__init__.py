"""Fixes: what is wrong in a translation beyond doubt, and the text as it should be.

A fix is one row of `FIXES`: a function from text and `Case` to text. It changes nothing where it
is not sure, never touches an address, a handle, a masked word, code or a placeholder, and finds
nothing more to do in what it has made. What is a matter of taste is fixed in the words of a
machine, and in those of a person only where the desk has chosen (`Style.chosen`).
"""

from __future__ import annotations

from l10n.fixes.cases import Case
from l10n.fixes.entries import fix_entry, translated
from l10n.fixes.table import FIXES, Fix, Repair, mend, mended

__all__ = ["FIXES", "Case", "Fix", "Repair", "fix_entry", "mend", "mended", "translated"]
