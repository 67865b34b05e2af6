"""Foreign names in English spelling as Serbian and Russian write them: as they sound.

What comes out is a proposal: rules by the name's origin, and lists of the commonest names.
"""

from __future__ import annotations

from l10n.transcription.origins import Origin, guess_origin
from l10n.transcription.proposals import Proposal, propose

__all__ = ["Origin", "Proposal", "guess_origin", "propose"]
