"""digest show: an issue in the terminal."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from digest.cli.common import AsJson, Config, open_app, out
from digest.cli.render import show_issue
from digest.model.issues import Issue
from digest.publish import schema, text

app = typer.Typer()


@app.command(epilog="Example: digest show daily/2026-02-17")
def command(
    issue: Annotated[str | None, typer.Argument(help="EDITION/DATE, a date, or nothing for the latest.")] = None,
    *,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """Read an issue in the terminal; into a pipe or a file it goes as the plain text that the mail has."""
    service = open_app(config)
    with service.database.read() as store:
        record = store.issues.find(issue)
    if json:
        sys.stdout.write(schema.issue_json(record.issue).decode("utf-8"))
    else:
        print_issue(record.issue)


def print_issue(issue: Issue) -> None:
    """On a terminal with weights and colour, elsewhere as the text part of its mail."""
    if out.is_terminal:
        show_issue(out, issue)
    else:
        sys.stdout.write(text.render(issue))
