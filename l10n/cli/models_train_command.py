"""`l10n models train`."""

from dataclasses import replace
from pathlib import Path

import click

from l10n.desk import open_desk

PATH = click.Path(path_type=Path)
SHARE = click.FloatRange(0, 1)
COUNT = click.IntRange(min=1)


@click.command("train")
@click.argument("folder", type=PATH)
@click.option(
    "--text",
    "texts",
    multiple=True,
    metavar="LANG:[WEIGHT:[FINAL:]]FILE",
    help="Parallel text: lines of source, tab, target, or TMX; either may be .xz.",
)
@click.option("--reviewed", is_flag=True, help="Learn from the desk's reviewed catalogs too.")
@click.option(
    "--validate",
    "validation",
    multiple=True,
    metavar="LANG:FILE",
    help="Text to measure with; never trained on.",
)
@click.option(
    "--hold-out",
    "held_out",
    multiple=True,
    type=PATH,
    help="English lines that must not be trained on.",
)
@click.option(
    "--share",
    "shares",
    multiple=True,
    metavar="LANG:NUMBER",
    help="How much of the time a language gets.",
)
@click.option(
    "--from",
    "start",
    default="",
    metavar="PACKAGE",
    help="A package to go on from.",
)
@click.option(
    "--warm-start",
    "warm",
    type=PATH,
    help="Take over the layers of a Marian model (Hugging Face layout).",
)
@click.option("--minutes", type=float, help="How long: 60, with --from 10, unless said.")
@click.option("--steps", type=COUNT, help="Stop after so many steps, whatever the clock says.")
@click.option("--tokens", type=COUNT, help="Positions in a batch: 3,000 unless said.")
@click.option("--learning-rate", type=float)
@click.option("--freeze-encoder", "frozen", type=SHARE, help="Share of the time it is left alone.")
@click.option("--threads", type=COUNT, help="CPU threads: all cores unless said.")
@click.option("--save-every", type=click.FloatRange(min=0), help="Minutes: 10 unless said.")
@click.option(
    "--anchor",
    type=SHARE,
    default=0.3,
    show_default=True,
    help="Share of the starting weights in the result of --from.",
)
@click.option("--vocabulary", type=COUNT, default=16_000, show_default=True)
@click.option("--width", type=COUNT, default=512, show_default=True)
@click.option("--encoder-layers", type=COUNT, default=6, show_default=True)
@click.option("--decoder-layers", type=COUNT, default=3, show_default=True)
@click.option("--package-version", "version", default="1.0", show_default=True)
@click.option("--joint", is_flag=True, help="One package for all languages, weights kept once.")
@click.pass_obj
def command(
    desk_folder: Path,
    *,
    folder: Path,
    texts: tuple[str, ...],
    reviewed: bool,
    validation: tuple[str, ...],
    held_out: tuple[Path, ...],
    shares: tuple[str, ...],
    start: str,
    warm: Path | None,
    minutes: float | None,
    steps: int | None,
    tokens: int | None,
    learning_rate: float | None,
    frozen: float | None,
    threads: int | None,
    save_every: float | None,
    anchor: float,
    vocabulary: int,
    width: int,
    encoder_layers: int,
    decoder_layers: int,
    version: str,
    joint: bool,
) -> None:
    """Train a model and write its packages to FOLDER; the same command again goes on.

    Without --from or --warm-start, training starts from nothing. The checkpoint lies in
    FOLDER/training; remove it to start again.
    """
    from l10n.training.corpora import parse_corpus
    from l10n.training.order import Order, parse_share
    from l10n.training.plan import FROM_NOTHING, GOING_ON, WARM
    from l10n.workflows.training import read_text, train_packages

    order = Order(
        folder=folder,
        corpora=tuple(map(parse_corpus, texts)),
        reviewed=reviewed,
        validation=tuple(map(parse_corpus, validation)),
        held_out=held_out,
        shares=dict(map(parse_share, shares)),
        start=start,
        warm=warm,
        anchor=anchor,
        vocabulary=vocabulary,
        width=width,
        encoder_layers=encoder_layers,
        decoder_layers=decoder_layers,
        version=version,
        joint=joint,
    )
    plan = GOING_ON if start else WARM if warm else FROM_NOTHING
    plan = replace(
        plan,
        minutes=minutes or plan.minutes,
        steps=steps,
        tokens=tokens or plan.tokens,
        learning_rate=learning_rate or plan.learning_rate,
        frozen=plan.frozen if frozen is None else frozen,
        threads=threads or 0,
        save_every=plan.save_every if save_every is None else save_every,
    )
    text = read_text(open_desk(desk_folder), order)
    for name, count in (*text.counts.items(), *text.dropped.items()):
        click.echo(f"{count:9} {name}", err=True)
    trained = train_packages(
        order, text, plan, lambda progress: click.echo(str(progress), err=True)
    )
    for when, scores in (("before", trained.before), ("after", trained.after)):
        for code, score in scores:
            click.echo(f"{code}: chrF {score:.1f} {when}")
    for path in trained.packages:
        click.echo(str(path))
