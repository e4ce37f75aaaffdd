"""digest web: the site alone."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

import typer
import uvicorn
from rich.markup import escape

from digest import bootstrap
from digest.cli.common import Config, out
from digest.web.app import create_app

app = typer.Typer()


@app.command(epilog="Example: digest web --port 8080")
def command(
    *,
    host: Annotated[str | None, typer.Option(help="Where to listen (else [serve] host).")] = None,
    port: Annotated[int | None, typer.Option(help="On which port (else [serve] port).")] = None,
    config: Config = None,
) -> None:
    """Serve the site: pages, feeds and calendar, as any web server could."""
    said = bootstrap.load_settings(config)
    folder = said.base / said.site.folder
    address = host or said.serve.host, said.serve.port if port is None else port
    out.print(f"Serving {escape(str(folder))} on http://{address[0]}:{address[1]}/ (Ctrl-C stops it)")
    uvicorn.run(
        create_app(said.base / said.site.folder, prefix=urlsplit(said.site.url).path),
        host=address[0],
        port=address[1],
        log_level="warning",
    )
