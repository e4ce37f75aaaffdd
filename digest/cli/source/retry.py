"""digest source retry: a source fetched at once."""

from __future__ import annotations

import typer

from digest.actions.poll import poll
from digest.actions.source_state import find, resume
from digest.cli.common import AsJson, Config, Quiet, open_app
from digest.cli.poll import report, watch
from digest.cli.source.listing import Name
from digest.errors import Conflict
from digest.model.polling import PollState

app = typer.Typer()


@app.command(epilog="Example: digest source retry example-world")
def retry_source(name: Name, *, config: Config = None, json: AsJson = False, quiet: Quiet = False) -> None:
    """Fetch a source at once, whatever it waits for; one that was given up is taken up again."""
    service = open_app(config)
    record = find(service, name)
    if record.poll is None:
        raise Conflict(
            f"{record.source.slug} is a source of files: there is nothing to fetch.", hint="digest ingest FILE"
        )
    if record.poll.state is not PollState.ACTIVE:
        resume(service, record)
    with watch(1, quiet=quiet or json) as seen:
        done = poll(service, everything=True, only=[record.source.slug], on_polled=seen)
    report(done, json=json, quiet=quiet)
