"""digest demo: the main job on the bundled sample news, with nothing to set up."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from digest import bootstrap, paths, settings
from digest.actions.demo import Morning, days_of, mornings, play
from digest.actions.ingest import Result
from digest.actions.sync import sync_editions
from digest.adapters.clock import GivenClock
from digest.cli.common import closed_at_end, err, progress
from digest.cli.show import print_issue

app = typer.Typer()

TOML = """\
# Made by `digest demo`: the sample news, at its own clock. Make your own with `digest init`.

[site]
title = "The Daily Brief"
url = "http://127.0.0.1:8000"
owner = "Example Newsroom, 1 Main St, Exampletown"

[[edition]]
slug = "daily"
title = "The Daily Brief"
schedule = "0 7 * * *"
timezone = "Europe/Berlin"

[[edition]]
slug = "europa"
title = "Europa am Morgen"
schedule = "0 7 * * *"
timezone = "Europe/Berlin"
language = "de"
languages = ["de", "es"]

[mail]
from = "The Daily Brief <brief@news.example.org>"
reply_to = "The Daily Brief desk <desk@news.example.org>"
to = ["reader@example.net"]
"""


@app.command(epilog="Example: digest demo    then: digest web --config demo")
def command(
    folder: Annotated[Path, typer.Argument(help="Where; it is made if it is not there.")] = Path("demo"),
    *,
    days: Annotated[int, typer.Option(min=1, max=5, help="How many daily issues.")] = 5,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Do not print the issue.")] = False,
) -> None:
    """See it work: take in sample news of five days, build the issues, publish and mail them, and read the last one.

    The sample news has a clock of its own, February 2026. Doing it again changes nothing.
    """
    config = folder / settings.FILE_NAME
    folder.mkdir(parents=True, exist_ok=True)
    if not config.exists():
        config.write_text(TOML, encoding="utf-8")
    said = settings.load(config)
    seeds = days_of(paths.SEEDS)
    clock = GivenClock(dt.datetime.fromisoformat(seeds[0].name).replace(tzinfo=dt.UTC))
    service = closed_at_end(bootstrap.wire(said, clock=clock))
    service.database.upgrade()
    sync_editions(service)
    plan = mornings(seeds, service.editions[0], issues=days)
    first, final = plan[0][0], plan[-1][0]
    err.print(f"[dim]By the clock of the sample news: {first:%a %d %b} to {final:%a %d %b %Y}, 07:00 in Berlin.[/dim]")
    lived = list(progress(play(service, plan, move=clock.move), what="Playing the week", total=len(plan), quiet=quiet))
    for morning in lived:
        _say(morning)
    last = lived[-1].built[0].issue
    if last is not None and not quiet:
        print_issue(last)
    _where(folder, last=f"daily/{last.slug}" if last else "latest")


def _say(morning: Morning) -> None:
    refused = [one for one in morning.taken if one.result is Result.REFUSED]
    for one in refused:
        err.print(f"[red]refused[/red] {escape(one.why)}")
    for report in morning.built:
        told = f"{len(report.issue.stories)} stories" if report.issue else report.detail or "nothing new"
        again = " (was there)" if report.existed else ""
        err.print(f"[dim]{morning.at:%a %d %b}  {len(morning.taken)} articles → {report.edition}: {told}{again}[/dim]")


def _where(folder: Path, *, last: str) -> None:
    here = escape(str(folder))
    err.print("\n[bold]Where it lies[/bold]")
    err.print(f"  pages, feeds, calendar   {here}/site/index.html")
    err.print(f"  the mails                {here}/var/mail  (a Maildir: mutt -f, Thunderbird …)")
    err.print(f"  store and settings       {here}/var/digest.db, {here}/digest.toml")
    err.print("\n[bold]What to type next[/bold]")
    command = escape(called_as())
    err.print(f"  {command} web --config {here}")
    err.print("      and open http://127.0.0.1:8000/ or subscribe to http://127.0.0.1:8000/daily/feed.atom")
    err.print(f"  {command} explain {last} --config {here}")
    err.print("      why each article is in or out")
    err.print(f"  {command} init news")
    err.print("      your own")


def called_as() -> str:
    """How to call this command again: by its name where that is on the PATH, else by its path."""
    here = Path(sys.argv[0])
    found = shutil.which(here.name)
    if found is not None and here.exists() and Path(found).samefile(here):
        return here.name
    return os.path.relpath(here) if here.is_absolute() and here.is_relative_to(Path.cwd()) else str(here)
