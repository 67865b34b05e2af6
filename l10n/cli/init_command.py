"""`l10n init`."""

from pathlib import Path

import click

from l10n.files import write_atomic

SETTINGS = """\
[desk]
# name = "World desk"
# targets = ["sr", "sr-Latn", "ru", "es"]

[engine]
# engine = "argos"      # or "pseudo", to try the tool without a model
# beam = 4

[publish]
# drafts = "label"      # or "refuse", or "source"
# formats = ["text", "html"]
"""


@click.command("init")
@click.argument("folder", default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Start a desk in FOLDER; what is there already stays."""
    for name in ("sources", "locales"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    settings = folder / "l10n.toml"
    if not settings.exists():
        write_atomic(settings, SETTINGS.encode())
    click.echo(f"put stories into {folder / 'sources'} and type: l10n -C {folder} run")
