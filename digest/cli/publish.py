"""digest publish: the site anew from the stored issues."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.publish import publish_all, publish_waiting
from digest.cli.common import Config, open_app, out

app = typer.Typer()


@app.command(epilog="Example: digest publish --all")
def command(
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every page and feed, not only what waits.")] = False,
    config: Config = None,
) -> None:
    """Publish issues that are built and not yet out; with --all make every page and feed anew."""
    service = open_app(config)
    count = publish_waiting(service)
    out.print(f"{count} issues published." if count else "No issue was waiting to be published.")
    if everything:
        done = publish_all(service)
        where = escape(str(service.files.path("index.html").parent))
        out.print(f"{done.files} files looked at, {done.written} written, in {where}.")
