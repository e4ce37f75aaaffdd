"""digest ingest: files and folders become articles."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.ingest import Ingested, Result, files_in, ingest
from digest.actions.ingest_page import ingest_page
from digest.cli.common import AsJson, Config, Quiet, as_json, err, open_app, out, progress
from digest.ingest.hints import Hints
from digest.model.articles import source_slug

app = typer.Typer()

_COLOUR = {Result.NEW: "green", Result.REVISED: "yellow", Result.UNCHANGED: "dim", Result.REFUSED: "red"}


@app.command(epilog="Example: digest ingest articles/ --source 'Harbour Post' --tag world")
def command(
    paths: Annotated[
        list[str], typer.Argument(help="Text, Markdown or HTML files, folders of them, pages of the web.")
    ],
    *,
    source: Annotated[
        str | None, typer.Option(help="Who published it (else what the text says, else the folder).")
    ] = None,
    published: Annotated[
        str | None, typer.Option(help="When, as in 2026-02-16T17:40+01:00 or 16 February 2026.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(help="Two letters, like en or de (else declared, else detected).")
    ] = None,
    url: Annotated[str | None, typer.Option(help="The article's address on the web.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="A tag for its source; editions choose by tags.")] = None,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take in articles from files and folders, or from a page of the web.

    Each is new, revised, unchanged, or refused with the reason; the others still go in. A file's own time is never
    taken for its publication date.
    """
    service = open_app(config)
    hints = Hints(published=published, source=source, language=language, url=url)
    pages = [path for path in paths if _is_address(path)]
    todo = files_in([Path(path) for path in paths if path not in pages])
    if not todo and not pages:
        err.print("[red]There is nothing to take in: no .txt, .md or .html file in " + escape(paths[0]) + ".[/red]")
        raise typer.Exit(1)
    reports = []
    every = chain(
        ingest(service, todo, hints=hints, tags=tag or ()),
        (ingest_page(service, page, hints=hints, tags=tag or ()) for page in pages),
    )
    for report in progress(every, what="Reading", total=len(todo) + len(pages), quiet=quiet or json):
        reports.append(report)
        if not json:
            _say(report, quiet=quiet)
    if json:
        as_json([asdict(report) for report in reports])
    elif not quiet:
        _sum_up(reports)
    if any(report.result is Result.REFUSED for report in reports):
        raise typer.Exit(1)


def _is_address(path: str) -> bool:
    return path.lower().startswith(("http://", "https://"))


def _say(report: Ingested, *, quiet: bool) -> None:
    if report.result is Result.REFUSED:
        err.print(f"[red]{report.result:<9}[/red] {escape(report.why)}")
        return
    if quiet:
        return
    dated = "" if report.dated else "  [yellow](no publication date: what it says of “tomorrow” stays undated)[/yellow]"
    title = escape(report.title)
    colour = _COLOUR[report.result]
    out.print(
        f"[{colour}]{report.result:<9}[/{colour}] {escape(report.source)}: {title}  "
        f"[dim]{report.words} words[/dim]{dated}"
    )


def _sum_up(reports: list[Ingested]) -> None:
    count = Counter(report.result for report in reports)
    said = ", ".join(f"{count[result]} {result}" for result in Result if count[result])
    out.print(f"\n{said}.")
    for name in sorted({report.source for report in reports if report.learnt}):
        learnt = sum(report.learnt for report in reports if report.source == name)
        out.print(
            f"Learnt of {escape(name)}: lines that come back, {learnt} of them, are left out. "
            f"See: [bold]digest source lines {source_slug(name)}[/bold]"
        )
    if count[Result.NEW] or count[Result.REVISED]:
        out.print("Next: [bold]digest build[/bold]")
