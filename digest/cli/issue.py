"""digest issue: the issues there are, and what a person does with one."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from digest.actions.steer import approve, withdraw
from digest.cli.common import AsJson, Config, Yes, as_json, open_app, out, show_table

app = typer.Typer(help="List issues; withdraw or approve one.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="EDITION/DATE, a date, or latest.")]


@app.command("list", epilog="Example: digest issue list daily")
def list_issues(
    edition: Annotated[str | None, typer.Argument(help="Of this edition alone.")] = None,
    *,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """The issues there are, newest first."""
    service = open_app(config)
    with service.database.read() as store:
        records = [
            record
            for known in store.editions.all(retired=True)
            if edition in (None, known.edition.slug)
            for record in store.issues.all(known.edition.slug)
        ]
    if json:
        as_json(
            [
                {
                    "issue": f"{r.issue.edition}/{r.issue.slug}",
                    "number": r.issue.number,
                    "state": r.state,
                    "revision": r.issue.revision,
                }
                for r in records
            ]
        )
        return
    if not records:
        out.print("No issue yet. Next: [bold]digest build[/bold]")
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("issue", "no.", "state", "stories", "first headline"):
        table.add_column(name)
    for record in records:
        issue = record.issue
        table.add_row(
            f"{issue.edition}/{issue.slug}",
            str(issue.number),
            record.state,
            str(len(issue.stories)),
            escape(issue.stories[0].headline if issue.stories else ""),
        )
    show_table(table)


@app.command("approve", epilog="Example: digest issue approve daily/2026-02-17")
def approve_issue(name: Name, config: Config = None) -> None:
    """Let an issue that waits for a person go out."""
    record = approve(open_app(config), name)
    out.print(
        f"Published {escape(record.issue.edition)}/{record.issue.slug}."
        + (" Its mail goes with: digest deliver" if record.mail else "")
    )


@app.command("withdraw", epilog="Example: digest issue withdraw daily/2026-02-17")
def withdraw_issue(name: Name, config: Config = None, *, yes: Yes = False) -> None:
    """Take an issue back that was not mailed: its page goes, and its articles return to the edition."""
    if not yes and not typer.confirm(f"Take {name} back?"):
        raise typer.Exit(1)
    record = withdraw(open_app(config), name)
    slug = escape(record.issue.edition)
    out.print(f"Withdrew {slug}/{record.issue.slug}; its articles are back. Next: [bold]digest build {slug}[/bold]")
