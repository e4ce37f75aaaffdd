"""digest bounce: take in delivery reports and complaints."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from digest.actions.app import App
from digest.actions.bounces import Taken, take_in, take_in_all
from digest.adapters.inbox import FIRST, MaildirInbox
from digest.cli.common import AsJson, Config, Quiet, as_json, count, err, open_app, out, show_table
from digest.errors import DigestError, StoreError
from digest.model.bounces import Effect, Finding

app = typer.Typer()

TRY_LATER = 75
"""EX_TEMPFAIL of sysexits.h: a mail server that pipes a message into us keeps it, and tries again."""


@app.command(epilog="Example: digest bounce --maildir /var/mail/bounce    A mail server: |digest bounce -c FILE -")
def command(
    files: Annotated[list[str] | None, typer.Argument(help="Files of one message each; - is standard input.")] = None,
    *,
    maildir: Annotated[Path | None, typer.Option(help="Take in what waits in a Maildir's new/.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Take in delivery reports and complaints: who cannot be mailed to is suppressed, who complained unsubscribed.

    Without files, the Maildir that `bounce_maildir` names. Ends with 75 where the store is not to be had now.
    """
    piped = "-" in (files or [])
    try:
        service = open_app(config)
        taken = list(_take(service, files or [], maildir, dry_run=dry_run))
    except DigestError as error:
        if not piped and not isinstance(error, StoreError):
            raise
        err.print(f"digest: {error}", markup=False)
        raise typer.Exit(TRY_LATER) from error
    if json:
        as_json({"dry_run": dry_run, "messages": taken})
    elif not (quiet or (piped and not out.is_terminal)):
        _show(taken, dry_run=dry_run)
    left = [each for each in taken if each.why]
    for each in left:
        err.print(f"Left where it is: {each.why}", markup=False)
    if left:
        raise typer.Exit(1)


def _take(service: App, files: list[str], maildir: Path | None, *, dry_run: bool) -> Iterator[Taken]:
    for name in files:
        if name == "-":
            raw = sys.stdin.buffer.read(FIRST)
            while sys.stdin.buffer.read(1 << 20):
                pass  # a mail server whose pipe closes too early takes it for a failure
        else:
            try:
                with Path(name).open("rb") as file:
                    raw = file.read(FIRST)
            except OSError as error:
                yield Taken(name=name, finding=Finding.NONE, why=f"{name} cannot be read: {error.strerror or error}.")
                continue
        yield take_in(service, raw, name=name, dry_run=dry_run)
    inbox = MaildirInbox(maildir) if maildir else service.bounces if not files else None
    if inbox is not None:
        yield from take_in_all(service, inbox, dry_run=dry_run)
    elif not files:
        raise typer.BadParameter("name a file, - or --maildir DIR, or set [mail] bounce_maildir", param_hint="FILES")


def _show(taken: list[Taken], *, dry_run: bool) -> None:
    rows = [(each, outcome) for each in taken for outcome in each.outcomes if outcome.effect is not Effect.NONE]
    if rows:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
        for name in ("address", "finding", "status", "what follows", "the server said"):
            table.add_column(name)
        for _, outcome in rows:
            cells = (outcome.address, outcome.finding, outcome.status, outcome.effect, outcome.detail[:60])
            table.add_row(*(escape(cell) for cell in cells))
        show_table(table)
    found = Counter(each.finding for each in taken if not each.why)
    effects = Counter(outcome.effect for _, outcome in rows)
    told = ", ".join(f"{found[finding]} {finding}" for finding in Finding if found[finding])
    out.print(
        f"{count(sum(found.values()), 'message')}{f' ({told})' if told else ''}: "
        f"{effects[Effect.SUPPRESSED] + effects[Effect.UNSUBSCRIBED]} suppressed, "
        f"{effects[Effect.COUNTED]} counted, {effects[Effect.AGAIN]} known before, "
        f"{effects[Effect.UNKNOWN]} of nobody here{'; nothing was changed' if dry_run else ''}."
    )
