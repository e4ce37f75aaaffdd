"""digest deliver: drain the outbox."""

from __future__ import annotations

import signal
import threading
from dataclasses import asdict
from types import FrameType

import typer
from rich.markup import escape

from digest.actions import outbox
from digest.actions.deliver import deliver, fan_out_all
from digest.cli.common import AsJson, Config, Quiet, as_json, err, open_app, out
from digest.cli.progress import watching

app = typer.Typer()


@app.command(epilog="Example: digest deliver")
def command(*, quiet: Quiet = False, config: Config = None, json: AsJson = False) -> None:
    """Send what is waiting to be sent, now. Ctrl-C or SIGTERM finishes what is under way and leaves the rest queued."""
    service = open_app(config)
    fan_out_all(service)
    with watching(outbox.count(service, outbox.WAITING, None), quiet=quiet or json) as watch:
        tally = deliver(service, by_hand=True, stopping=_told_to_stop().is_set, watch=watch)
    if json:
        as_json(asdict(tally))
    elif not quiet:
        out.print(
            f"{tally.sent} sent, {tally.deferred} to be tried later, {tally.failed} refused for good, "
            f"{tally.uncertain} uncertain, {tally.held} held, {tally.cancelled} cancelled, "
            f"by {escape(service.mailer.where())}."
        )
    if tally.host_down:
        err.print(f"[red]{escape(tally.host_down)}[/red] What is left stays queued.")
    if tally.paused:
        err.print(
            f"[red]Mail is paused:[/red] {escape(tally.paused)} When it may go on: [bold]digest delivery resume[/bold]"
        )
    if tally.host_down or tally.paused:
        raise typer.Exit(1)


def _told_to_stop() -> threading.Event:
    """Set by SIGTERM and SIGINT, from now on."""
    told = threading.Event()

    def handler(number: int, frame: FrameType | None) -> None:
        del number, frame
        told.set()

    signal.signal(signal.SIGTERM, handler)
    signal.signal(signal.SIGINT, handler)
    return told
