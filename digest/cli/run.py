"""digest run: the whole service in one process."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
import uvicorn
from rich.markup import escape

from digest import bootstrap
from digest.actions.rounds import ask_sources, sources_behind
from digest.cli import logs
from digest.cli.common import Config, closed_at_end, err
from digest.cli.telling import ago
from digest.editions import schedule
from digest.publish.date_words import long_date
from digest.web.app import create_app
from digest.web.postman import staffed
from digest.workers import Polling, Service, swallow_signals

app = typer.Typer()


@app.command(epilog="Example: digest run")
def command(
    *,
    host: Annotated[str | None, typer.Option(help="Where to listen (else [serve] host).")] = None,
    port: Annotated[int | None, typer.Option(help="On which port (else [serve] port).")] = None,
    config: Config = None,
) -> None:
    """Run the service: poll the sources, build each edition on its schedule, publish, send, and serve the site.

    Stop it with Ctrl-C or SIGTERM: what is under way is finished first. After a kill it goes on where it was.
    """
    said = bootstrap.load_settings(config)
    service = closed_at_end(bootstrap.open_app(said))
    logs.configure(told=True)
    address = host or said.serve.host, said.serve.port if port is None else port
    hub = (said.site.hub, said.site.url) if said.site.hub else None
    now = service.clock.now()
    for edition in service.editions:
        due = schedule.next_time(edition.schedule, edition.timezone, now)
        err.print(f"next issue {edition.slug}: {_when(due, edition.timezone, now=now)}, {ago(due, now)}")
    err.print(f"Site: http://{address[0]}:{address[1]}/   Mail: {escape(service.mailer.where())}   Ctrl-C stops it")
    polling = Polling(
        cron=said.schedule.poll, ask=partial(ask_sources, service), behind=partial(sources_behind, service)
    )
    worker = Service(service, every=said.schedule.every, polling=polling)
    swallow_signals()
    with staffed(service, proxies=said.serve.proxies) as people:
        web = uvicorn.Server(
            uvicorn.Config(
                create_app(said.base / said.site.folder, prefix=people.prefix, people=people, hub=hub),
                host=address[0],
                port=address[1],
                log_level="warning",
                access_log=False,
                proxy_headers=False,
            )
        )
        worker.start()
        try:
            web.run()
        finally:
            worker.stop()
    err.print("Stopped; nothing is left half done.")


def _when(due: dt.datetime, zone: str, *, now: dt.datetime) -> str:
    """As "tomorrow 07:00 Berlin": the day by its name where it is near, and the zone by its city."""
    here, today = due.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)).date()
    days = (here.date() - today).days
    day = {0: "today", 1: "tomorrow"}.get(days) or long_date(here.date(), language="en")
    return f"{day} {here:%H:%M} {zone.rpartition('/')[2].replace('_', ' ')}"
