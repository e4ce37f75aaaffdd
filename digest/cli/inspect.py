"""digest inspect: what Digest reads in a document."""

from __future__ import annotations

import gc
import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from digest.actions.inspect import Inspected, inspect_as_of, inspect_file, inspect_lines, story_lines, why
from digest.cli.common import Config, err, open_app, out
from digest.editorial.reasons import Reasons
from digest.ingest.hints import Hints
from digest.model.articles import BlockKind, Document

app = typer.Typer()

_MARK = {BlockKind.ITEM: "•", BlockKind.QUOTE: "›", BlockKind.CAPTION: "▫", BlockKind.PREFORMATTED: "│"}


@app.command(epilog="Example: digest inspect article.txt --published '16 February 2026'")
def command(
    files: Annotated[list[Path] | None, typer.Argument(help="Text, Markdown or HTML files.")] = None,
    *,
    published: Annotated[str | None, typer.Option(help="When it was published, where it does not say.")] = None,
    source: Annotated[
        str | None, typer.Option(help="As an article of this source in the store: less the lines learnt there.")
    ] = None,
    points: Annotated[int, typer.Option(min=0, max=12, help="How many key points.")] = 3,
    jsonl: Annotated[
        bool,
        typer.Option(
            "--jsonl", help='Read documents from standard input, one JSON object a line: "id", "text" or "html".'
        ),
    ] = False,
    stories: Annotated[
        bool, typer.Option("--stories", help="With --jsonl: say which documents tell one story.")
    ] = False,
    config: Config = None,
) -> None:
    """Show what Digest reads in a document: blocks, key points, what happens next, dates, and what was taken out."""
    if jsonl:
        # Nothing of a document is left when the next one is read, so there is little to collect.
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        found = story_lines(sys.stdin) if stories else inspect_lines(sys.stdin, points=points)
        for line in found:
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        return
    if not files:
        raise typer.BadParameter("Name a file, or give --jsonl and documents on standard input.")
    hints = Hints(published=published)
    for path in files:
        if source is None:
            _show(inspect_file(path, hints=hints), points=points)
        else:
            _show(inspect_as_of(open_app(config), path, source=source, hints=hints), points=points)


def _show(seen: Inspected, *, points: int) -> None:
    document, reading = seen.document, seen.reading
    out.print(f"[bold]{escape(document.title or 'no title')}[/bold]")
    facts = Table.grid(padding=(0, 2))
    when = document.published
    facts.add_row("published", (when.at.isoformat() if when.exact else when.day.isoformat()) if when else "unknown")
    for name, value in (("source", document.source), ("by", document.byline), ("place", document.dateline)):
        facts.add_row(name, escape(value or "not said"))
    facts.add_row("language", escape(f"{seen.spoken.code} ({seen.spoken.why})"))
    facts.add_row("length", f"{document.words} words in {len(document.blocks)} blocks")
    out.print(facts)
    out.print("\n[bold]Blocks[/bold]" + (" [dim](− taken out, and by which rule)[/dim]" if document.removed else ""))
    _blocks(document)
    of_points, of_outlooks = why(seen)
    out.print("\n[bold]Key points[/bold] (best first)")
    for point in reading.points[:points]:
        out.print(f"  [cyan]{point.score:6.2f}[/cyan] {escape(point.text)} [dim]block {point.block}[/dim]")
        _sum(of_points.get((point.block, point.start)))
    out.print("\n[bold]What happens next[/bold]")
    for item in reading.outlooks:
        due = ", ".join(f"{due.bound.value.replace('_', ' ')} {due.value}" for due in item.dues) or "no date given"
        told = [
            item.certainty.value,
            *([item.speaker] if item.speaker else []),
            *(["section"] if item.in_section else []),
        ]
        out.print(f"  [yellow]{escape(due)}[/yellow]  {escape(item.text)} [dim]{escape(' · '.join(told))}[/dim]")
        _sum(of_outlooks.get((item.block, item.start)))
    if not reading.outlooks:
        out.print("  nothing")
    out.print("\n[bold]Dates[/bold]")
    for date in reading.dates:
        said = date.due.value if date.due else "unknown: it depends on when, or in which zone, this was published"
        out.print(f"  {escape(date.text)} → {said} [dim]{escape(date.read_as)} · block {date.block}[/dim]")
    if when is None:
        err.print(
            "\n[yellow]No publication date in the text:[/yellow] say it with --published, and relative dates resolve."
        )


def _sum(found: Reasons | None) -> None:
    """The terms of a score, and the words that bring the most."""
    if found is None:
        return
    terms = " ".join(f"{'+' if value >= 0 else '−'} {name} {abs(value):.2f}" for name, value in found.parts)
    words = f"  ({', '.join(found.words)})" if found.words else ""
    out.print(Text(f"         = {terms.removeprefix('+ ')}{words}", style="dim"))


def _blocks(document: Document) -> None:
    """The blocks with their numbers; between them, dim, what was taken out there and by which rule."""
    removed = sorted(document.removed, key=lambda line: line.before)
    for number in range(len(document.blocks) + 1):
        for line in removed:
            if line.before == number:
                out.print(f"[dim]  − {escape(line.text)}  ({escape(line.rule)})[/dim]")
        if number < len(document.blocks):
            block = document.blocks[number]
            mark, body = _MARK.get(block.kind, ""), escape(block.text)
            heading = block.kind is BlockKind.HEADING
            out.print(f"[dim]{number:>3}[/dim] " + (f"[bold]{body}[/bold]" if heading else f"{mark} {body}".strip()))
