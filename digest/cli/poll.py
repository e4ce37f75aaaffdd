"""digest poll: fetch what is due, and say what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from digest.actions.app import App
from digest.actions.poll import Polled, PollReport, poll
from digest.actions.source_state import choose
from digest.cli.common import AsJson, Config, Quiet, as_json, count, err, open_app, out
from digest.errors import Conflict
from digest.model.articles import SourceSlug
from digest.model.polling import PollState

app = typer.Typer()

Watch = Callable[[Polled], None]


@app.command(epilog="Example: digest poll    one of them at once: digest poll example-world")
def command(
    sources: Annotated[
        list[str] | None, typer.Argument(help="Only these, due or not: slugs, addresses, names.")
    ] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="All, whether they are due or not.")] = False,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Fetch every source that is due, and take in what is new. Exit code 1 where one could not be read."""
    service = open_app(config)
    chosen = _chosen(service, sources) if sources else None
    with service.database.read() as store:
        records = [record for record in store.polls.records() if record.poll is not None]
        due = store.polls.due(service.clock.now())
    active = [record for record in records if record.poll and record.poll.state is PollState.ACTIVE]
    if not records:
        _say(json=json, quiet=quiet, text="There is no source yet. Next: [bold]digest source add URL[/bold]")
        return
    total = len(chosen) if chosen else len(active) if everything else due
    if not total:
        text = f"None of {count(len(active), 'source')} is due. All the same: [bold]digest poll --all[/bold]"
        _say(json=json, quiet=quiet, text=text)
        return
    with watch(total, quiet=quiet or json) as seen:
        done = poll(service, everything=everything or chosen is not None, only=chosen, on_polled=seen)
    report(done, json=json, quiet=quiet)


def fetch_first(service: App, *, quiet: bool) -> None:
    """Fetch the sources that were never read, if there are any: what a first look at an issue needs."""
    with service.database.read() as store:
        fresh = [
            record.source.slug
            for record in store.polls.records()
            if record.poll is not None and record.poll.state is PollState.ACTIVE and record.poll.polled_at is None
        ]
    if not fresh:
        return
    with watch(len(fresh), quiet=quiet) as seen:
        done = poll(service, everything=True, only=fresh, on_polled=seen)
    if not quiet:
        _sum_up(done)


@contextmanager
def watch(total: int, *, quiet: bool) -> Iterator[Watch]:
    """Give what is to be told of each source: a bar on a terminal, and a line for each that failed or had news."""
    if quiet:
        yield lambda _: None
        return
    if not err.is_terminal:
        yield _line
        return
    columns = TextColumn("Fetching"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}")
    with Progress(*columns, console=err, transient=True) as bar:
        task = bar.add_task("", total=total)

        def seen(one: Polled) -> None:
            _line(one)
            bar.update(task, advance=1, description=escape(one.name))

        yield seen


def report(done: PollReport, *, json: bool, quiet: bool) -> None:
    """What a round came to; exit code 1 where a source failed."""
    if json:
        as_json(done)
    elif not quiet:
        _sum_up(done)
        if done.new or done.revised:
            out.print("Next: [bold]digest preview[/bold]")
        if done.failed:
            out.print("What failed is tried again by itself. See: [bold]digest status[/bold]")
    if done.failed:
        raise typer.Exit(1)


def _sum_up(done: PollReport) -> None:
    told = [f"{done.new} new", f"{done.revised} revised"]
    sources = [f"{done.unchanged} unchanged"] if done.unchanged else []
    sources += [f"{done.failed} failed"] if done.failed else []
    rest = f" ({', '.join(sources)})" if sources else ""
    out.print(f"{count(done.polled, 'source')} checked{rest}: {', '.join(told)}.")


def _line(one: Polled) -> None:
    if one.trouble:
        err.print(f"[red]failed[/red]  {escape(one.source)}: {escape(one.trouble)}")
    elif one.new or one.revised:
        revised = f", {one.revised} revised" if one.revised else ""
        err.print(f"[green]{one.new} new{revised}[/green]  {escape(one.name)}")


def _chosen(service: App, names: Sequence[str]) -> list[SourceSlug]:
    with service.database.read() as store:
        records = store.polls.records()
    chosen = []
    for name in names:
        record = choose(records, name)
        slug = record.source.slug
        if record.poll is None:
            raise Conflict(f"{slug} is a source of files: there is nothing to fetch.", hint="digest ingest FILE")
        if record.poll.state is not PollState.ACTIVE:
            verb = "add " + (record.source.url or "") if record.poll.state is PollState.REMOVED else f"resume {slug}"
            raise Conflict(f"{slug} is {record.poll.state}.", hint=f"First: digest source {verb}")
        chosen.append(slug)
    return chosen


def _say(*, json: bool, quiet: bool, text: str) -> None:
    if json:
        as_json(PollReport())
    elif not quiet:
        out.print(text)
