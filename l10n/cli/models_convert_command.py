"""`l10n models convert`."""

from pathlib import Path

import click


@click.command("convert")
@click.argument("archive", type=click.Path(path_type=Path))
@click.option("--from", "from_code", default="en", show_default=True, metavar="LANG")
@click.option("--to", "to_code", required=True, metavar="LANG")
@click.option("--target-token", default="", metavar="TOKEN", help="Like '>>srp_Cyrl<<'.")
@click.option("--version", default="1.0", show_default=True, help="The package's version.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
def command(
    *,
    archive: Path,
    from_code: str,
    to_code: str,
    target_token: str,
    version: str,
    output: Path | None,
) -> None:
    """Make a package out of ARCHIVE, an OPUS-MT model as a zip or a folder.

    \b
      l10n models convert opus+bt-2021-04-20.zip --to sr --target-token '>>srp_Cyrl<<'
    """  # noqa: D301 (click's mark for a paragraph to leave as it is)
    from l10n.engines.opus import convert

    made = convert(
        archive, from_code, to_code, target_token=target_token, version=version, output=output
    )
    click.echo(f"wrote {made}; now type: l10n models install {made}")
