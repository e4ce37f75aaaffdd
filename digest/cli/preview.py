"""digest preview: the next issue as its readers would meet it."""

from __future__ import annotations

import os
import sys
import tempfile
import webbrowser
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.app import App
from digest.actions.preview import Preview, preview
from digest.cli.build import choose
from digest.cli.common import AsJson, Config, Quiet, as_json, count, open_app, out
from digest.cli.poll import fetch_first
from digest.publish.schema import issue_data

app = typer.Typer()


@app.command(epilog="Example: digest preview daily")
def command(
    edition: Annotated[str | None, typer.Argument(help="Which edition; with one alone it need not be named.")] = None,
    *,
    folder: Annotated[Path | None, typer.Option(help="Where to write it (else a temporary folder).")] = None,
    open_it: Annotated[bool, typer.Option("--open/--no-open", help="Open it in a browser, where there is one.")] = True,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """What the next issue would be, opened as the page and as the mail. Nothing is kept: no issue, and nothing is told.

    Sources that were never read are read first.
    """
    service = open_app(config)
    chosen = choose(edition, [one.slug for one in service.editions])
    fetch_first(service, quiet=quiet or json)
    seen = preview(service, chosen)
    if json:
        as_json(issue_data(seen.report.issue) if seen.report.issue else {"issue": None, "why": seen.report.detail})
        return
    if seen.report.issue is None:
        _nothing(service, seen)
        raise typer.Exit(1)
    where = folder or Path(tempfile.mkdtemp(prefix="digest-preview-"))
    page, mail = _write(seen, where)
    issue = seen.report.issue
    if not quiet:
        stories, articles = count(len(issue.stories), "story"), count(seen.report.candidates, "article")
        out.print(f"[bold]{escape(issue.title)}[/bold]: {stories}, {len(issue.brief)} in brief, out of {articles}.")
        for story in issue.stories:
            out.print(f"  {story.number}  {escape(story.headline)}")
        out.print(f"Page: {page.as_uri()}\nMail: {mail.as_uri()}")
    if open_it and _has_browser():
        webbrowser.open(page.as_uri())
        webbrowser.open(mail.as_uri())
    if not quiet:
        out.print(
            f"Next: [bold]digest send {escape(chosen)} --to ADDRESS[/bold] mails it to you; "
            "[bold]digest run[/bold] sends it when it is due."
        )


def _write(seen: Preview, folder: Path) -> tuple[Path, Path]:
    for name, data in seen.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return (folder / seen.page).resolve(), (folder / seen.mail).resolve()


def _nothing(service: App, seen: Preview) -> None:
    with service.database.read() as store:
        sources = store.sources.matching(())
    out.print(f"There would be no issue: {escape(seen.report.detail or 'nothing new')}.")
    if not sources:
        out.print("Next: [bold]digest source add URL[/bold], or [bold]digest ingest FOLDER[/bold] for files")
    else:
        out.print("Next: [bold]digest status[/bold] says how the sources stand and what is due")


def _has_browser() -> bool:
    """Whether there is a screen to open it on: a browser of the terminal would take this terminal over."""
    if sys.platform in {"darwin", "win32"}:
        return True
    return out.is_terminal and bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
