"""digest delivery: what became of each message."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from digest.cli.common import AsJson, Config, as_json, open_app, out
from digest.model.mailing import DeliveryState

app = typer.Typer(help="Look at deliveries, and release the ones held.", no_args_is_help=True)


@app.command("list", epilog="Example: digest delivery list --state failed")
def list_deliveries(
    *,
    state: Annotated[DeliveryState | None, typer.Option(help="Only those in this state.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """Deliveries, the latest first, with the server's last words."""
    service = open_app(config)
    with service.database.read() as store:
        reports = store.deliveries.list(states=(state,) if state else (), limit=limit)
    if json:
        as_json(reports)
        return
    if not reports:
        out.print("No delivery" + (f" is {state.value}." if state else " yet."))
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("id", "issue", "to", "state", "tries", "answer"):
        table.add_column(name)
    for one in reports:
        table.add_row(
            str(one.id),
            f"{one.edition}/{one.issue}",
            escape(one.address),
            one.state,
            str(one.attempts),
            escape(one.answer or ""),
        )
    out.print(table)


@app.command("release", epilog="Example: digest delivery release 17")
def release(
    ids: Annotated[list[int], typer.Argument(help="Of deliveries that are held or failed.")], config: Config = None
) -> None:
    """Queue held or failed deliveries again; one that may have arrived may then arrive twice."""
    service = open_app(config)
    with service.database.begin() as store:
        done = store.deliveries.release(None, tuple(ids), now=service.clock.now())
    out.print(f"{done} queued again. Next: [bold]digest deliver[/bold]")
