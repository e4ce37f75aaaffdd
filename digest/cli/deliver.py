"""digest deliver: drain the outbox."""

from __future__ import annotations

from dataclasses import asdict

import typer
from rich.markup import escape

from digest.actions.deliver import deliver, fan_out_all
from digest.cli.common import AsJson, Config, as_json, err, open_app, out

app = typer.Typer()


@app.command(epilog="Example: digest deliver")
def command(*, config: Config = None, json: AsJson = False) -> None:
    """Send what is waiting to be sent, now."""
    service = open_app(config)
    fan_out_all(service)
    tally = deliver(service)
    if json:
        as_json(asdict(tally))
    else:
        out.print(
            f"{tally.sent} sent, {tally.deferred} to be tried later, {tally.failed} refused for good, "
            f"{tally.uncertain} uncertain, by {escape(service.mailer.where())}."
        )
    if tally.host_down:
        err.print(f"[red]{escape(tally.host_down)}[/red] What is left stays queued.")
        raise typer.Exit(1)
