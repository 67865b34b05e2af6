"""`l10n check`."""

from pathlib import Path

import click

from l10n.cli.findings import format_option, tell
from l10n.cli.mending import mend
from l10n.cli.output import meter, note
from l10n.cli.stories import (
    choose_slugs,
    finish,
    note_missing,
    stories_argument,
    to_option,
)
from l10n.desk import open_desk
from l10n.errors import L10nError


@click.command("check")
@stories_argument
@to_option
@format_option
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Report only what FILE does not know.",
)
@click.option("--write-baseline", is_flag=True, help="Write today's findings to that FILE.")
@click.option("--fix", "fixing", is_flag=True, help="Mend what is certain, in fuzzy entries.")
@click.option("--reviewed", is_flag=True, help="With --fix: in what people approved too.")
@click.option("--diff", "preview", is_flag=True, help="Show what --fix would do; write nothing.")
@click.pass_obj
def command(
    folder: Path,
    *,
    stories: tuple[str, ...],
    to: tuple[str, ...],
    form: str,
    baseline: Path | None,
    write_baseline: bool,
    fixing: bool,
    reviewed: bool,
    preview: bool,
) -> None:
    """Print findings as `path:line: severity check: message`; exit 1 on an error.

    What --fix can mend ends in [fixable].

    To silence a check for one entry, write `# l10n: ignore CHECK` above it in the PO file (a
    translator's comment in your editor), several checks with commas between.
    """
    from l10n.workflows import baselines
    from l10n.workflows.checking import check

    if write_baseline and baseline is None:
        raise click.UsageError("--write-baseline needs --baseline FILE")
    if reviewed and not (fixing or preview):
        raise click.UsageError("--reviewed needs --fix or --diff")
    if write_baseline and (fixing or preview):
        raise click.UsageError("--fix and --write-baseline exclude each other; fix first")
    desk = open_desk(folder)
    slugs, languages = choose_slugs(desk, stories), desk.choose(to)
    note_missing(desk, slugs, languages)
    problems: tuple[L10nError, ...] = ()
    if fixing or preview:
        plain = form == "text"
        problems = mend(desk, slugs, languages, reviewed=reviewed, preview=preview, shown=plain)
        if preview:
            finish(problems)
            return
    with meter() as progress:
        findings = check(desk, slugs, languages, progress)
    if baseline is not None and write_baseline:
        baselines.write_baseline(desk, findings, baseline)
        note(f"check: {len(findings)} findings are known from now on")
        return
    if baseline is not None:
        findings = baselines.new_findings(desk, findings, baseline)
    failed = tell("check", findings, form)
    fixable = sum(finding.correction is not None for finding in findings)
    if fixable:
        note(f"check: {fixable} fixable: l10n check --fix (--reviewed for approved words)")
    finish(problems, failed=failed)
