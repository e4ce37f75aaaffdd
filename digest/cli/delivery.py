"""digest delivery: what became of each message, and a hand on those that have not gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from digest.actions import outbox
from digest.actions.app import App
from digest.cli.common import AsJson, Config, Yes, as_json, count, open_app, out, show_table
from digest.model.mailing import DeliveryState
from digest.store.deliveries import Issue

app = typer.Typer(help="Look at deliveries; pause, resume, cancel, retry and release them.", no_args_is_help=True)

Which = Annotated[str | None, typer.Argument(metavar="[ISSUE]", help="EDITION/DATE, a date, latest; none: all mail.")]


@app.command("list", epilog="Example: digest delivery list latest --state failed")
def list_deliveries(
    issue: Which = None,
    *,
    state: Annotated[DeliveryState | None, typer.Option(help="Only those in this state.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """Deliveries, the latest first, with the server's last words."""
    service = open_app(config)
    of = outbox.issue_named(service, issue)
    with service.database.read() as store:
        reports = store.deliveries.list(states=(state,) if state else (), of=of, limit=limit)
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
    show_table(table)


@app.command(epilog="Example: digest delivery pause daily/2026-11-22 --reason 'a wrong headline'")
def pause(
    issue: Which = None,
    *,
    reason: Annotated[str, typer.Option(help="Why; it is shown until it is resumed.")] = "paused by hand",
    config: Config = None,
) -> None:
    """Stop an issue's mailing, or all mail, in every process; what is under way is finished."""
    service = open_app(config)
    of = outbox.issue_named(service, issue)
    done = outbox.pause(service, of, reason=reason)
    again = f"digest delivery resume {_name(of)}".rstrip() if of else "digest delivery resume"
    out.print(f"{_what(of)} {'is paused' if done else 'was paused already'}. It goes on with: [bold]{again}[/bold]")


@app.command(epilog="Example: digest delivery resume")
def resume(issue: Which = None, *, config: Config = None) -> None:
    """Let an issue's mailing, or all mail, go on; all mail also while its server is left alone after failures."""
    service = open_app(config)
    of = outbox.issue_named(service, issue)
    if outbox.resume(service, of):
        out.print(f"{_what(of)} goes on. Next: [bold]digest deliver[/bold]")
    else:
        out.print(f"{_what(of)} was not paused.")


@app.command(epilog="Example: digest delivery cancel daily/2026-11-22")
def cancel(issue: Which = None, *, yes: Yes = False, config: Config = None) -> None:
    """Never send what is still open of an issue, or in all; what was sent is sent."""
    service = open_app(config)
    _asked(service, outbox.issue_named(service, issue), outbox.CANCEL, "cancel", outbox.cancel, yes=yes)


@app.command(epilog="Example: digest delivery retry latest")
def retry(issue: Which = None, *, yes: Yes = False, config: Config = None) -> None:
    """Queue what failed, or waits for a later attempt, for now."""
    service = open_app(config)
    _asked(service, outbox.issue_named(service, issue), outbox.RETRY, "send again", outbox.retry, yes=yes)


@app.command(
    epilog="Example: digest delivery release 17    or all of an issue: digest delivery release daily/2026-11-22"
)
def release(
    which: Annotated[
        list[str] | None, typer.Argument(metavar="[ID…|ISSUE]", help="Ids of held or failed ones; none: all held.")
    ] = None,
    *,
    yes: Yes = False,
    config: Config = None,
) -> None:
    """Queue held deliveries again; one that may have arrived may then arrive twice."""
    service = open_app(config)
    words = which or []
    ids = [int(word) for word in words if word.isdecimal()]
    if len(ids) == len(words) and ids:
        done = outbox.release(service, None, ids)
        out.print(f"{done} queued again. Next: [bold]digest deliver[/bold]")
        return
    if len(words) > 1:
        raise typer.BadParameter("name ids, or one issue", param_hint="ID…|ISSUE")
    of = outbox.issue_named(service, words[0] if words else None)
    _asked(service, of, outbox.RELEASE, "send", outbox.release, yes=yes)


def _asked(
    service: App,
    of: Issue | None,
    states: Sequence[DeliveryState],
    verb: str,
    change: Callable[[App, Issue | None], int],
    *,
    yes: bool,
) -> None:
    """Name the count, ask, do it."""
    number = outbox.count(service, states, of)
    kinds = ", ".join(state.value for state in states)
    if not number:
        out.print(f"{_what(of)} has no delivery that is {kinds}.")
        return
    if not yes:
        typer.confirm(f"{_what(of)}: {verb} {count(number, 'delivery')} ({kinds})?", abort=True)
    out.print(f"{count(change(service, of), 'delivery')} {'cancelled' if verb == 'cancel' else 'queued'}.")


def _name(of: Issue | None) -> str:
    return f"{of[0]}/{of[1]}" if of else ""


def _what(of: Issue | None) -> str:
    return f"The mailing of {_name(of)}" if of else "All mail"
