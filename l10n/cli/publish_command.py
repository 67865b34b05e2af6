"""`l10n publish`."""

from dataclasses import replace
from pathlib import Path

import click

from l10n.cli.output import hold, meter, tell
from l10n.cli.stories import (
    choose_sources,
    finish,
    note_missing,
    stories_argument,
    to_option,
)
from l10n.desk import open_desk
from l10n.model import Drafts


@click.command("publish")
@stories_argument
@to_option
@click.option("--as", "formats", multiple=True, metavar="FORMAT", help="text or html.")
@click.option("--drafts", type=click.Choice([str(mode) for mode in Drafts]))
@click.option("--past-embargo", is_flag=True, help="Publish stories under embargo too.")
@click.pass_obj
def command(
    folder: Path,
    *,
    stories: tuple[str, ...],
    to: tuple[str, ...],
    formats: tuple[str, ...],
    drafts: str | None,
    past_embargo: bool,
) -> None:
    """Write the editions, below `editions/`."""
    from l10n.formats import slug_of
    from l10n.workflows.publishing import publish

    desk = open_desk(folder)
    settings = replace(
        desk.settings,
        formats=formats or desk.settings.formats,
        drafts=Drafts(drafts) if drafts else desk.settings.drafts,
        hold_embargoed=desk.settings.hold_embargoed and not past_embargo,
    )
    desk = replace(desk, settings=settings)
    paths, languages = choose_sources(desk, stories), desk.choose(to)
    with hold(desk), meter() as progress:
        report = publish(desk, paths, languages, progress)
    note_missing(desk, [slug_of(path) for path in paths], languages)
    tell("publish", report)
    finish(report.problems)
