"""digest web: the site, and the pages of those who subscribe."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

import typer
import uvicorn
from rich.markup import escape
from starlette.applications import Starlette

from digest import bootstrap
from digest.cli import logs
from digest.cli.common import Config, closed_at_end, err, out
from digest.errors import StoreMissing
from digest.web.app import create_app
from digest.web.postman import staffed

app = typer.Typer()


@app.command(epilog="Example: digest web --port 8080")
def command(
    *,
    host: Annotated[str | None, typer.Option(help="Where to listen (else [serve] host).")] = None,
    port: Annotated[int | None, typer.Option(help="On which port (else [serve] port).")] = None,
    config: Config = None,
) -> None:
    """Serve the site: pages, feeds and calendar as any web server could, and the pages of those who subscribe."""
    said = bootstrap.load_settings(config)
    folder, prefix = said.base / said.site.folder, urlsplit(said.site.url).path
    address = host or said.serve.host, said.serve.port if port is None else port
    hub = (said.site.hub, said.site.url) if said.site.hub else None
    out.print(f"Serving {escape(str(folder))} on http://{address[0]}:{address[1]}/ (Ctrl-C stops it)")
    try:
        service = closed_at_end(bootstrap.open_app(said))
    except StoreMissing as error:
        err.print(f"{escape(str(error))} Until then nobody can subscribe here, nor end a subscription.")
        _serve(create_app(folder, prefix=prefix, hub=hub), *address)
        return
    logs.configure(told=True)
    with staffed(service, proxies=said.serve.proxies) as people:
        _serve(create_app(folder, prefix=prefix, people=people, hub=hub), *address)


def _serve(site: Starlette, host: str, port: int) -> None:
    """Whose X-Forwarded-For counts is for [serve] proxies to say, so the server itself believes none."""
    uvicorn.run(site, host=host, port=port, log_level="warning", access_log=False, proxy_headers=False)
