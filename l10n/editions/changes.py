"""What changed in stories, as one self-contained web page for the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.comparisons import Kind
from l10n.editions.html import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from l10n.comparisons import Comparison


def render_changes(comparisons: Sequence[Comparison]) -> str:
    """Return the page; sentences that stayed are there too, so that the others have a place."""
    template = environment().get_template("changes.html.j2")
    return template.render(comparisons=comparisons, kinds=list(Kind))
