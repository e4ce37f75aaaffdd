"""digest subscriber: people and what they wish."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.table import Table

from digest.actions import readers
from digest.actions.subscribe import Visitor, Words, sign_up
from digest.cli.common import AsJson, Config, Quiet, Yes, as_json, count, err, open_app, out, progress, show_table
from digest.delivery.addresses import normalise
from digest.delivery.lists import Defaults, write_list
from digest.delivery.wishes import read_wish
from digest.errors import Conflict, NotFound
from digest.model.people import Joined

if TYPE_CHECKING:
    from digest.actions.app import App
    from digest.model.people import Subscription, Wish

app = typer.Typer(help="People: add, list, show, import, export, remove, suppress, erase.", no_args_is_help=True)

Address = Annotated[str, typer.Argument(help="Their mail address.")]
Edition = Annotated[str | None, typer.Option("--edition", "-e", help="Of this edition alone.")]
Hour = Annotated[str, typer.Option(help="Their local hour, like 07:30; else at once.")]
Zone = Annotated[str, typer.Option("--timezone", help="Their zone, like Europe/Berlin; else the edition's.")]
Days = Annotated[str, typer.Option("--weekdays", help="12345 is Monday to Friday; else every day.")]


@app.command(epilog="Example: digest subscriber add anna@example.org --confirmed 'by post, 3 March' --hour 07:30")
def add(
    address: Address,
    *,
    confirmed: Annotated[
        str, typer.Option(help="How they said yes, in your words, kept as the proof; else they are asked.")
    ] = "",
    edition: Edition = None,
    hour: Hour = "",
    timezone: Zone = "",
    weekdays: Days = "",
    config: Config = None,
) -> None:
    """Subscribe one person: by a link that is mailed to them, or at once where they have said yes to you already."""
    service = open_app(config)
    slug = _one_edition(service, edition)
    wish = read_wish(hour, timezone or _zones(service)[slug], weekdays)
    if not confirmed.strip():
        _ask(service, address, slug, wish)
        return
    joined = readers.add(service, address, slug, wish, consent=confirmed.strip())
    if joined is Joined.LEFT:
        raise Conflict(
            f"{address} unsubscribed from {slug} before.", hint="Only they can come back: by the form on the site."
        )
    if joined is Joined.SUPPRESSED:
        raise Conflict(
            f"Nothing is mailed to {address}: see digest subscriber show.",
            hint=f"If they can be reached again: digest subscriber lift {address}",
        )
    out.print(f"{escape(address)} is {'subscribed' if joined is Joined.ADDED else 'there already'}: {escape(slug)}.")


def _ask(service: App, address: str, edition: str, wish: Wish) -> None:
    """Mail a link to confirm, as the form on the site does."""
    asked = sign_up(
        service,
        normalise(address),
        editions=(edition,),
        wish=wish,
        words=Words(form_url="digest subscriber add", wording=""),
        visitor=Visitor(),
    )
    if not asked:
        raise Conflict(
            "So many were asked in the last hour that no more are for now.",
            hint="Wait, or say how they consented with --confirmed; for many: digest subscriber import",
        )
    out.print(
        f"{escape(address)} will be asked by mail, and is subscribed with their yes. "
        "The mail goes with the next round of [bold]digest run[/bold]."
    )


@app.command("list", epilog="Example: digest subscriber list --edition daily --limit 50")
def list_people(
    *,
    edition: Edition = None,
    limit: Annotated[int, typer.Option(min=1, help="So many at most.")] = 100,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """People in the order they came, and what each wishes."""
    people = list(islice(readers.give_out(open_app(config), edition), limit))
    if json:
        as_json(people)
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for name in ("address", "edition", "when", "since", "state"):
        table.add_column(name)
    for person in people:
        for each in person.subscriptions:
            if edition in (None, each.edition):
                state = each.reason or "unsubscribed" if each.cancelled_at else person.suppressed or _pause(each)
                table.add_row(
                    escape(each.address), each.edition, _when(each), f"{each.subscribed_at:%Y-%m-%d}", escape(state)
                )
    if table.row_count:
        show_table(table)
    else:
        out.print("Nobody yet. Next: [bold]digest subscriber add ADDRESS[/bold]")


@app.command(epilog="Example: digest subscriber show anna@example.org")
def show(address: Address, *, config: Config = None, json: AsJson = False) -> None:
    """One person: their wishes, how they consented, and what is against mailing them."""
    person = readers.find(open_app(config), address)
    if json:
        as_json(person)
        return
    out.print(f"[bold]{escape(person.address)}[/bold], known since {person.since:%Y-%m-%d %H:%M} UTC")
    if person.suppressed:
        out.print(f"[red]Nothing is mailed to them: {person.suppressed}.[/red]")
    for each in person.subscriptions:
        state = f"ended {each.cancelled_at:%Y-%m-%d}: {each.reason}" if each.cancelled_at else _pause(each)
        proof = f", “{each.consent}”" if each.consent else ""
        out.print(
            f"  {escape(each.edition)}: {_when(each)}; {escape(state)}; "
            f"since {each.subscribed_at:%Y-%m-%d} by {each.origin}{escape(proof)}"
        )


@app.command("import", epilog="Example: digest subscriber import members.csv --confirmed 'form of 2024' --dry-run")
def import_list(
    file: Annotated[Path, typer.Argument(help="CSV whose first line names the columns; `address` must be one.")],
    *,
    confirmed: Annotated[str, typer.Option(help="How they said yes, in your words; it is kept as the proof.")],
    edition: Annotated[list[str] | None, typer.Option("--edition", "-e", help="Where a line names none.")] = None,
    hour: Hour = "",
    timezone: Zone = "",
    weekdays: Days = "",
    encoding: Annotated[str | None, typer.Option(help="Of the file; else it is found out.")] = None,
    report: Annotated[Path | None, typer.Option(help="Write what became of each line to this file, as CSV.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take in a list of people who have said yes; columns address, edition, hour, timezone, weekdays.

    A line that cannot be read is refused with the reason, and the others go in. Broken off, it goes on when it is run
    again: nobody is added twice. Who unsubscribed stays so, and who is suppressed.
    """
    service = open_app(config)
    zones = _zones(service)
    for slug in edition or ():
        _known(zones, slug)
    editions = tuple(edition or (zones if len(zones) == 1 else ()))
    defaults = Defaults(
        editions=editions,
        zones={slug: timezone or zone for slug, zone in zones.items()},
        hour=hour,
        weekdays=weekdays,
    )
    read_wish(hour, timezone, weekdays)
    told = readers.take_in(service, file, consent=confirmed, defaults=defaults, encoding=encoding, dry_run=dry_run)
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        rows = None
        if report is not None:
            rows = csv.writer(stack.enter_context(report.open("w", encoding="utf-8", newline="")))
            rows.writerow(("line", "address", "edition", "outcome", "why"))
        for each in progress(told, what="Taking in", quiet=quiet or json):
            counts[each.outcome] += 1
            if rows is not None:
                rows.writerow((each.line, each.address, each.edition, each.outcome, each.why))
            elif each.outcome == readers.REFUSED and counts[readers.REFUSED] <= _SHOWN and not json:
                err.print(f"[red]line {each.line}:[/red] {escape(each.why)}")
    if json:
        as_json({"dry_run": dry_run, **counts})
    elif not quiet:
        said = ", ".join(f"{number:,} {outcome}" for outcome, number in counts.most_common()) or "no line in it"
        out.print(f"{'Would be' if dry_run else 'Done'}: {said}." + (f" Each line: {report}" if report else ""))
    if counts[readers.REFUSED]:
        raise typer.Exit(1)


@app.command(epilog="Example: digest subscriber export --edition daily --out readers.csv")
def export(
    address: Annotated[str | None, typer.Argument(help="All that is kept of this address, as JSON.")] = None,
    *,
    edition: Edition = None,
    file: Annotated[Path | None, typer.Option("--out", "-o", help="Write to this file (else to the terminal).")] = None,
    config: Config = None,
    quiet: Quiet = False,
) -> None:
    """Everybody as CSV, in the columns that `import` reads; or all that is kept of one address, as JSON."""
    service = open_app(config)
    if address is not None:
        as_json(readers.export(service, address))
        return
    with ExitStack() as stack:
        target = stack.enter_context(file.open("w", encoding="utf-8", newline="")) if file else sys.stdout
        rows = csv.writer(target)
        people = readers.give_out(service, edition)
        if file is not None:
            people = progress(people, what="Writing", quiet=quiet)
        rows.writerows(write_list(people, edition))


@app.command(epilog="Example: digest subscriber remove anna@example.org --edition daily")
def remove(address: Address, *, edition: Edition = None, config: Config = None) -> None:
    """End a person's subscriptions, because they ask you to; no list brings them back."""
    ended = readers.remove(open_app(config), address, edition)
    out.print(f"{escape(address)}: {count(ended, 'subscription')} ended.")


@app.command(epilog="Example: digest subscriber suppress anna@example.org --why 'asked by phone'")
def suppress(
    address: Address,
    *,
    why: Annotated[str, typer.Option(help="For your own record.")] = "",
    config: Config = None,
) -> None:
    """Mail nothing to an address any more, whoever subscribes it, until you lift it."""
    fresh = readers.suppress(open_app(config), address, why=why)
    out.print(f"Nothing is mailed to {escape(address)}{'' if fresh else ', nor was before'}.")


@app.command(epilog="Example: digest subscriber lift anna@example.org")
def lift(address: Address, *, config: Config = None) -> None:
    """Let mail go to an address again. Who unsubscribed stays so."""
    if not readers.lift(open_app(config), address):
        raise NotFound(f"Nothing was against mailing {address}.")
    out.print(f"Mail may go to {escape(address)} again.")


@app.command(epilog="Example: digest subscriber erase anna@example.org")
def erase(address: Address, *, config: Config = None, yes: Yes = False) -> None:
    """Forget a person for good: all that is kept of them but a keyed hash, so that nothing is mailed to them again."""
    service = open_app(config)
    if not yes and not typer.confirm(f"Forget all that is kept of {address}? It cannot be taken back."):
        raise typer.Exit(1)
    if not readers.erase(service, address):
        raise NotFound(f"The store has nothing of {address}.")
    out.print("Forgotten. Copies may be in backups, in the mail server's logs, and in the folder of messages.")


_SHOWN = 20
"""Refused lines that are shown where no report is written."""


def _zones(service: App) -> dict[str, str]:
    return {edition.slug: edition.timezone for edition in service.editions}


def _known(zones: dict[str, str], slug: str) -> str:
    if slug not in zones:
        raise NotFound(f"There is no edition {slug!r}.", hint=f"There are: {', '.join(zones)}.")
    return slug


def _one_edition(service: App, slug: str | None) -> str:
    zones = _zones(service)
    if slug is not None:
        return _known(zones, slug)
    if len(zones) > 1:
        raise typer.BadParameter(f"there are several: {', '.join(zones)}", param_hint="--edition")
    return next(iter(zones))


def _when(each: Subscription) -> str:
    wish = each.wish
    at = f"{wish.hour:%H:%M} {wish.timezone}" if wish.hour else "at once"
    return at if len(wish.weekdays) == 7 else f"{at}, days {wish.weekdays}"


def _pause(each: Subscription) -> str:
    return f"paused until {each.paused_until}" if each.paused_until else "active"
