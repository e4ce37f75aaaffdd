"""digest build: an issue by hand."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.app import App
from digest.actions.build import BuildReport, build
from digest.actions.deliver import deliver, fan_out_all
from digest.actions.publish import publish_corrected, publish_issue
from digest.cli.common import AsJson, Config, Quiet, Yes, as_json, count, err, moment, open_app, out
from digest.cli.show import print_issue
from digest.errors import Conflict
from digest.model.issues import Issue
from digest.model.records import IssueState
from digest.publish.schema import issue_data

app = typer.Typer()


@app.command(epilog="Example: digest build daily --dry-run")
def command(
    edition: Annotated[str | None, typer.Argument(help="Which edition; with one alone it need not be named.")] = None,
    *,
    since: Annotated[
        str | None, typer.Option(help="Take articles first seen from then on, told or not; claims none.")
    ] = None,
    at: Annotated[str | None, typer.Option(help="As of this time (one to come: with --dry-run only).")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what it would be; change nothing.")] = False,
    mail: Annotated[bool, typer.Option("--mail", help="Send it too, after naming the count and asking.")] = False,
    yes: Yes = False,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Build and publish an issue now, out of all that the edition has not had."""
    as_of = moment(at, name="--at")
    service = open_app(config, at=as_of)
    chosen = choose(edition, [one.slug for one in service.editions])
    if as_of is not None and as_of > dt.datetime.now(dt.UTC) and not dry_run:
        raise Conflict("--at is in the future.", hint="Look ahead with --dry-run; an issue is made for now.")
    if mail and not dry_run:
        _ask(service, chosen, yes=yes)
    report = build(service, chosen, since=moment(since, name="--since"), dry_run=dry_run, mail=mail)
    if not dry_run:
        publish_corrected(service)
    if report.issue is None:
        _nothing(report, json=json)
    elif dry_run:
        _preview(report.issue, json=json)
    else:
        _finish(service, report, mail=mail)
        _done(service, report, json=json, quiet=quiet)


def choose(edition: str | None, there: list[str]) -> str:
    """The edition named, or the only one there is; else a usage error that lists them."""
    if edition is not None:
        return edition
    if len(there) == 1:
        return there[0]
    raise typer.BadParameter("Several editions: name one of " + ", ".join(there) + ".", param_hint="EDITION")


def _ask(service: App, edition: str, *, yes: bool) -> None:
    with service.database.read() as store:
        readers = store.mailing.active(edition)
    if not yes and not typer.confirm(f"Mail this issue to {count(readers, 'address')}, by {service.mailer.where()}?"):
        raise typer.Exit(1)


def _finish(service: App, report: BuildReport, *, mail: bool) -> None:
    if report.record is None or report.record.state is IssueState.WAITING:
        return
    publish_issue(service, report.edition, report.record.issue.slug)
    if mail:
        fan_out_all(service)
        deliver(service)


def _preview(issue: Issue, *, json: bool) -> None:
    if json:
        as_json(issue_data(issue))
        return
    print_issue(issue)
    err.print("\n[dim]A dry run: nothing was written. Without --dry-run it is built and published.[/dim]")


def _nothing(report: BuildReport, *, json: bool) -> None:
    if json:
        as_json({"issue": None, "why": report.detail, "candidates": report.candidates})
        return
    out.print(f"No issue: {escape(report.detail)} ({count(report.candidates, 'article')} looked at).")
    out.print(
        "Next: [bold]digest ingest FOLDER[/bold] takes in articles; [bold]digest status[/bold] shows what is due."
    )


def _done(service: App, report: BuildReport, *, json: bool, quiet: bool) -> None:
    assert report.record is not None
    issue = report.record.issue
    name = f"{issue.edition}/{issue.slug}"
    waiting = report.record.state is IssueState.WAITING
    told = {"stories": len(issue.stories), "brief": len(issue.brief), "candidates": report.candidates}
    if json:
        as_json({"issue": name, **told, "waiting": waiting})
        return
    if quiet:
        return
    stories, articles = count(told["stories"], "story"), count(told["candidates"], "article")
    out.print(f"[bold]{escape(name)}[/bold]: {stories}, {told['brief']} in brief, out of {articles}.")
    if waiting:
        out.print(f"It waits for a person. Read it with [bold]digest show {name}[/bold],")
        out.print(f"let it go with [bold]digest issue approve {name}[/bold].")
        return
    out.print(f"Page: {escape(str(service.files.path(f'{name}/index.html')))}")
    out.print(
        f"Next: [bold]digest show {name}[/bold]; why each article is in or out: [bold]digest explain {name}[/bold]"
    )
