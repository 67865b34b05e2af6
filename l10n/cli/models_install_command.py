"""`l10n models install`."""

import click


@click.command("install")
@click.argument("what", metavar="NAME|FILE|URL")
@click.option("--index", default="", metavar="URL", help="Another index than Argos' own.")
def command(what: str, index: str) -> None:
    """Install a model: from a file, from a URL, or by its name in the index.

    \b
      l10n models install translate-en_ru-1_9.argosmodel
      l10n models install https://example.org/translate-en_ru-1_9.argosmodel
      l10n models install en-ru
    """  # noqa: D301 (click's mark for a paragraph to leave as it is)
    from l10n.cli.download_bar import download_bar
    from l10n.engines.installing import install_from

    with download_bar() as progress:
        installed = install_from(what, index=index, progress=progress)
    for package in installed:
        click.echo(
            f"installed {package.name}: {package.from_code} to {package.to_code}, "
            f"version {package.version}"
        )
