"""Changed sentences on a terminal: colours, and marks that stay where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n.comparisons import Kind

if TYPE_CHECKING:
    from rich.text import Text

    from l10n.comparisons import Comparison, Row

_SIGNS = {
    Kind.MOVED: ">",
    Kind.CHANGED: "~",
    Kind.SPLIT: "~",
    Kind.JOINED: "~",
    Kind.ADDED: "+",
    Kind.REMOVED: "-",
}


def print_comparison(comparison: Comparison) -> None:
    """Print a story's changes to stdout, `[-old-] {+new+}` as wdiff has them."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    head = f"{comparison.slug} ({', '.join(comparison.locales)})"
    out = " (published too)" if comparison.out else ""
    versions = f"published {comparison.since}, now {comparison.now}{out}"
    console.print(Text(_plain(f"{head}: {versions}"), style="bold"))
    if not comparison.changed:
        console.print(Text("  nothing has changed"))
        return
    for fact in comparison.facts:
        console.print(Text(_plain(f"! {fact}"), style="bold"))
    for row in comparison.rows:
        if row.kind is not Kind.KEPT:
            console.print(_line(row))
    counts = comparison.counts
    told = ", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind])
    console.print(Text(f"  {told}"))


def _line(row: Row) -> Text:
    from rich.text import Text

    pieces: list[Text] = [Text(f"{_SIGNS[row.kind]} {row.role}, {row.kind}:")]
    for change in row.words:
        before, after = _plain(" ".join(change.before)), _plain(" ".join(change.after))
        if change.kept:
            pieces.append(Text(after))
            continue
        if before:
            pieces.append(Text(f"[-{before}-]", style="red"))
        if after:
            pieces.append(Text(f"{{+{after}+}}", style="green"))
    if row.states:
        states = ", ".join(f"{locale} {state}" for locale, state in row.states)
        pieces.append(Text(f"({states})", style="dim"))
    return Text(" ").join(pieces)


def _plain(text: str) -> str:
    """Return text that cannot steer a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
