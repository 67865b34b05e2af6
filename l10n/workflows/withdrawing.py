"""A killed story: what takes the place of its editions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from l10n.editions import FORMATS, Site
from l10n.errors import EditionError, UnknownNameError
from l10n.languages import find_language
from l10n.model import Edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from l10n.desk import Desk
    from l10n.errors import L10nError
    from l10n.model import Story


def withdraw(
    desk: Desk, story: Story, problems: list[L10nError]
) -> Iterator[tuple[str, Path, str, Edition]]:
    """Yield format, file, new content and edition for every edition of the story that lies there.

    All of them, whatever languages and formats were asked for: links that are out lead to the
    notice and not to the story. A language that was never published gets none. A file in no
    language that we know joins `problems`.
    """
    site = Site(desk.settings.name, desk.settings.base_url)
    for name, shape in FORMATS.items():
        folder = desk.edition(Path(name, story.slug))
        for path in sorted(folder.glob(f"*{shape.suffix}")):
            try:
                edition = Edition(story, find_language(path.stem).locale, ())
            except UnknownNameError:
                reason = "an edition of a withdrawn story in no known language; delete this file"
                problems.append(EditionError(reason, path=path))
                continue
            yield name, path, shape.render(edition, (), site), edition
