"""Translation memory: what people approved anywhere, found again in one SQLite file."""

from __future__ import annotations

from l10n.memory.exchange import read_units, write_units
from l10n.memory.store import Memory, open_memory
from l10n.memory.units import Match, Origin, Unit

__all__ = ["Match", "Memory", "Origin", "Unit", "open_memory", "read_units", "write_units"]
