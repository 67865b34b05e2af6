"""The nouns of the trade, as frozen values.

sources -> story -> segments -> catalogs -> drafts -> checks -> editions
"""

from __future__ import annotations

from l10n.model.editions import (
    Drafts,
    Edition,
    Passage,
)
from l10n.model.entries import (
    CONFLICT,
    IN_STEP,
    MACHINE,
    MEMORY,
    OURS,
    TERMS,
    Catalog,
    Correction,
    Entry,
    Finding,
    Hypotheses,
    Hypothesis,
    Locations,
    Severity,
    State,
)
from l10n.model.stories import (
    PUBLISHED_ROLES,
    TRANSLATED_ROLES,
    Block,
    Codec,
    Revision,
    Role,
    Segment,
    Story,
    kind_of_mark,
)

__all__ = [
    "CONFLICT",
    "IN_STEP",
    "MACHINE",
    "MEMORY",
    "OURS",
    "PUBLISHED_ROLES",
    "TERMS",
    "TRANSLATED_ROLES",
    "Block",
    "Catalog",
    "Codec",
    "Correction",
    "Drafts",
    "Edition",
    "Entry",
    "Finding",
    "Hypotheses",
    "Hypothesis",
    "Locations",
    "Passage",
    "Revision",
    "Role",
    "Segment",
    "Severity",
    "State",
    "Story",
    "kind_of_mark",
]
