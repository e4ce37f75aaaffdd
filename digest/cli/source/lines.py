"""digest source lines, rules: what is learnt and what is said of the articles of sources."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.learn import keep_line, lines
from digest.actions.rules import TriedRule, try_rules
from digest.actions.source_state import find
from digest.cli.common import AsJson, Config, as_json, count, moment, open_app, out
from digest.editions.rules import RuleAction

app = typer.Typer()

KEY_CHARACTERS = 6
TITLES = 5


@app.command("lines", epilog="Example: digest source lines harbour-post --keep 4kx2ab")
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


@app.command("rules", epilog="Example: digest source rules --since 7d")
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
