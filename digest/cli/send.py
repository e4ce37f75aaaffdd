"""digest send: one issue to one address, for a look."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.app import App
from digest.actions.deliver import send_one
from digest.actions.preview import next_issue
from digest.cli.common import Config, open_app, out
from digest.errors import NotFound
from digest.model.issues import Issue
from digest.store.issues import LATEST

app = typer.Typer()


@app.command(epilog="Example: digest send latest --to me@example.org")
def command(
    issue: Annotated[
        str, typer.Argument(help="EDITION/DATE, a date, latest, or an edition: its latest, else its next.")
    ],
    *,
    to: Annotated[str, typer.Option(help="The address.")],
    config: Config = None,
) -> None:
    """Send one issue to one address, for a look; it counts as no delivery.

    Of an edition that has no issue yet goes what its first would be.
    """
    service = open_app(config)
    chosen = _choose(service, issue)
    answer = send_one(service, chosen, to=to)
    name = f"{chosen.edition}/{chosen.slug}"
    out.print(f"Sent {escape(name)} to {escape(to)} by {escape(service.mailer.where())}: {escape(answer)}")


def _choose(service: App, name: str) -> Issue:
    try:
        with service.database.read() as store:
            return store.issues.find(name).issue
    except NotFound:
        edition = service.editions[0].slug if name == LATEST and len(service.editions) == 1 else name
        if edition not in {one.slug for one in service.editions}:
            raise
        coming = next_issue(service, edition)
        if coming is None:
            raise
    out.print(f"[dim]{escape(edition)} has no issue yet: this is what its next would be.[/dim]")
    return coming
