"""digest db: the store's schema, and copies of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from digest import bootstrap
from digest.actions import backup as backups
from digest.actions.sync import sync_editions
from digest.cli.common import Config, Yes, closed_at_end, count, open_app, out

app = typer.Typer(help="Bring the store up to date, check it, copy it, put a copy back.", no_args_is_help=True)


@app.command(epilog="Example: digest db upgrade")
def upgrade(config: Config = None) -> None:
    """Make the store, or bring it to this version; safe to repeat, also by two at once."""
    service = closed_at_end(bootstrap.wire(bootstrap.load_settings(config)))
    before, after = service.database.upgrade()
    sync_editions(service)
    where = escape(service.database.where())
    out.print(f"{where} is at {after}" + (" already." if before == after else f" (was: {before or 'empty'})."))


@app.command(epilog="Example: digest db check")
def check(config: Config = None) -> None:
    """Say whether the store is there and of this version; exit code 1 if not."""
    service = closed_at_end(bootstrap.wire(bootstrap.load_settings(config)))
    service.database.check()
    with service.database.read() as store:
        articles = store.articles.count()
    out.print(f"{escape(service.database.where())} is in order: {articles} articles.")


@app.command(epilog="Example: digest db backup backups/2026-11-22.db")
def backup(to: Annotated[Path, typer.Argument(help="A file that is not there yet.")], config: Config = None) -> None:
    """Write a consistent copy of the store, also while the service runs. It holds addresses: keep it private."""
    service = closed_at_end(bootstrap.wire(bootstrap.load_settings(config)))
    size = backups.backup(service, to)
    out.print(f"{escape(str(to))}: {size / 1_000_000:.1f} MB. Put back with: digest db restore {escape(str(to))}")


@app.command(epilog="Example: digest db restore backups/2026-11-22.db")
def restore(
    source: Annotated[Path, typer.Argument(help="What `digest db backup` wrote.")],
    *,
    yes: Yes = False,
    config: Config = None,
) -> None:
    """Put a backup in the store's place; the service must be stopped. What was there is kept beside it.

    Nothing is built by the clock or mailed afterwards until `digest db release`.
    """
    service = closed_at_end(bootstrap.wire(bootstrap.load_settings(config)))
    if not yes:
        typer.confirm(f"Put {source} in the place of {service.database.where()}?", abort=True)
    done = backups.restore(service, source)
    if done.kept is not None:
        out.print(f"What was there is kept as {escape(str(done.kept))}.")
    _say_held(done.held)


@app.command(epilog="Example: pg_restore -d digest digest.dump && digest db hold")
def hold(config: Config = None) -> None:
    """Say that the store was put back by other means: hold its open mail, and build nothing by the clock."""
    _say_held(backups.hold(open_app(config)).held)


@app.command(epilog="Example: digest db release --cancel")
def release(
    *,
    send: Annotated[
        bool | None,
        typer.Option("--send/--cancel", help="Send the mail that was open in the backup (some may have it), or not."),
    ] = None,
    catch_up: Annotated[
        bool, typer.Option("--catch-up/--from-now", help="Build the issue that each edition missed, or count from now.")
    ] = False,
    config: Config = None,
) -> None:
    """Let a restored store work again."""
    service = open_app(config)
    held = backups.held(service)
    if held and send is None:
        deliveries = count(held, "delivery")
        send = typer.confirm(f"{deliveries} open in the backup may have been sent since. Send all the same?")
    done = backups.release(service, send=bool(send), catch_up=catch_up)
    out.print(f"{count(done, 'delivery')} {'queued' if send else 'cancelled'}. Next: [bold]digest run[/bold]")


def _say_held(held: int) -> None:
    out.print(
        f"Held until you look: {count(held, 'delivery')}, and what the clock would build. "
        "Next: [bold]digest status[/bold], then [bold]digest db release[/bold]"
    )
