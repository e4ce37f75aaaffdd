"""digest source import, export, lines, rules: sources as lists, and what is learnt or said of their articles."""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.app import App
from digest.actions.learn import keep_line, lines
from digest.actions.rules import TriedRule, try_rules
from digest.actions.source_changes import Outcome, export_list, find, import_list
from digest.cli.common import AsJson, Config, Quiet, as_json, count, err, moment, open_app, out
from digest.editions.rules import RuleAction
from digest.errors import RefusedList
from digest.model.articles import SourceSlug

KEY_CHARACTERS = 6
TITLES = 5


def import_sources(
    file: Annotated[Path, typer.Argument(help="An OPML file, or Kite's JSON; - for standard input.")],
    *,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", "-t", help="A tag for all of them, besides their folders.")
    ] = None,
    config: Config = None,
    json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Add every feed of a list, its folders as tags. None is fetched yet; those that are there already are left."""
    try:
        data = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise RefusedList(f"{file} cannot be read: {error.strerror}.", hint="Name an OPML or Kite file.") from error
    added = import_list(open_app(config), data, name=file.name, tags=tag or ())
    if json:
        as_json(added)
    else:
        for one in added:
            if one.outcome is Outcome.REFUSED:
                err.print(f"[red]refused[/red] {escape(one.url)}: {escape(one.why)}")
        if not quiet:
            counted = Counter(one.outcome for one in added)
            out.print(", ".join(f"{counted[outcome]} {outcome}" for outcome in Outcome if counted[outcome]) + ".")
            out.print("Next: [bold]digest poll[/bold]")
    if any(one.outcome is Outcome.REFUSED for one in added):
        raise typer.Exit(1)


def export_sources(
    file: Annotated[Path | None, typer.Argument(help="Where to; else standard output.")] = None,
    *,
    tag: Annotated[list[str] | None, typer.Option("--tag", "-t", help="Only those with any of these.")] = None,
    config: Config = None,
) -> None:
    """The feeds and pages as OPML, tags as folders, for any feed reader."""
    data = export_list(open_app(config), tags=tag or ())
    if file is None:
        sys.stdout.buffer.write(data)
        return
    try:
        file.write_bytes(data)
    except OSError as error:
        raise RefusedList(f"{file} cannot be written: {error.strerror}.", hint="Name another file.") from error
    err.print(f"Wrote {escape(str(file))}.")


def list_lines(
    name: Annotated[str, typer.Argument(help="The source: its slug, address or name.")],
    *,
    keep: Annotated[str | None, typer.Option(help="The key of a line that is the articles' own: it stays.")] = None,
    drop: Annotated[str | None, typer.Option(help="The key of a kept line that is to be left out again.")] = None,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """The lines that come back in a source's articles and are left out of them, with their keys."""
    service = open_app(config)
    slug = find(service, name).source.slug
    for key, kept in ((keep, True), (drop, False)):
        if key is not None:
            keep_line(service, slug, key, kept=kept)
    found = lines(service, slug)
    if json:
        as_json(found)
        return
    if not found:
        out.print(f"No line comes back in the articles of {escape(slug)} yet.")
    for line in found:
        state = "[green]kept[/green]" if line.kept else "[dim]left out[/dim]"
        out.print(
            f"[cyan]{line.key[:KEY_CHARACTERS]}[/cyan]  {state}  {count(line.articles, 'article')}  {escape(line.text)}"
        )


def try_all_rules(
    *,
    since: Annotated[str, typer.Option(help="How far back: 7d, 12h, or a time.")] = "7d",
    titles: Annotated[int, typer.Option(min=0, help="How many titles of each to show.")] = TITLES,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """What each line of mute and keep in digest.toml takes out: over the articles of the last week, told or not."""
    service = open_app(config)
    start = _since(since, now=service.clock.now())
    tried = try_rules(service, start)
    if json:
        as_json(tried)
        return
    if not tried:
        out.print(escape('digest.toml has no rule. One: mute = ["transfer rumours"] in an [[edition]] or [[source]].'))
        return
    out.print(f"[dim]Of the articles since {start:%a %d %b, %H:%M} UTC:[/dim]")
    for each in tried:
        _tried(each, titles=titles)


def rules_of(service: App, slug: SourceSlug) -> list[str]:
    """The rules of a source, as they stand in digest.toml."""
    said = service.rules.sources.get(slug)
    return [f"{rule.action.value}: {rule.line}" for rule in (*said.mute, *said.keep)] if said else []


def _tried(each: TriedRule, *, titles: int) -> None:
    what = "mutes" if each.action is RuleAction.MUTE else "lets in nothing but, so it takes out"
    out.print(
        f"[bold]{escape(each.line)}[/bold]  [dim]{escape(each.where or 'for all')}[/dim]  "
        f"{what} {count(len(each.articles), 'article')}"
    )
    for key, source, title in each.articles[:titles]:
        out.print(f"   [cyan]{key}[/cyan] {escape(source)}: {escape(title)}")
    if len(each.articles) > titles > 0:
        out.print(f"   [dim]… and {len(each.articles) - titles} more[/dim]")


def _since(text: str, *, now: dt.datetime) -> dt.datetime:
    if short := re.fullmatch(r"(\d{1,4})([dh])", text.strip()):
        return now - dt.timedelta(**{"days" if short[2] == "d" else "hours": int(short[1])})
    said = moment(text, name="--since")
    assert said is not None
    return said


COMMANDS = (
    ("import", import_sources, "digest source import feeds.opml --tag world"),
    ("export", export_sources, "digest source export feeds.opml"),
    ("lines", list_lines, "digest source lines harbour-post --keep 4kx2ab"),
    ("rules", try_all_rules, "digest source rules --since 7d"),
)
