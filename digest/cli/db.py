"""digest db: the store's schema."""

from __future__ import annotations

import typer
from rich.markup import escape

from digest import bootstrap
from digest.actions.sync import sync_editions
from digest.cli.common import Config, closed_at_exit, out

app = typer.Typer(help="Bring the store up to date, or check it.", no_args_is_help=True)


@app.command(epilog="Example: digest db upgrade")
def upgrade(config: Config = None) -> None:
    """Make the store, or bring it to this version; safe to repeat, also by two at once."""
    service = closed_at_exit(bootstrap.wire(bootstrap.load_settings(config)))
    before, after = service.database.upgrade()
    sync_editions(service)
    where = escape(service.database.where())
    out.print(f"{where} is at {after}" + (" already." if before == after else f" (was: {before or 'empty'})."))


@app.command(epilog="Example: digest db check")
def check(config: Config = None) -> None:
    """Say whether the store is there and of this version; exit code 1 if not."""
    service = closed_at_exit(bootstrap.wire(bootstrap.load_settings(config)))
    service.database.check()
    with service.database.read() as store:
        articles = store.articles.count()
    out.print(f"{escape(service.database.where())} is in order: {articles} articles.")
