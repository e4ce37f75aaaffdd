"""digest send: one issue to one address, for a look."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.deliver import send_one
from digest.cli.common import Config, open_app, out

app = typer.Typer()


@app.command(epilog="Example: digest send latest --to me@example.org")
def command(
    issue: Annotated[str, typer.Argument(help="EDITION/DATE, a date, or latest.")],
    *,
    to: Annotated[str, typer.Option(help="The address.")],
    config: Config = None,
) -> None:
    """Send one issue to one address, for a look; it counts as no delivery."""
    service = open_app(config)
    with service.database.read() as store:
        record = store.issues.find(issue)
    answer = send_one(service, record.issue, to=to)
    name = f"{record.issue.edition}/{record.issue.slug}"
    out.print(f"Sent {escape(name)} to {escape(to)} by {escape(service.mailer.where())}: {escape(answer)}")
