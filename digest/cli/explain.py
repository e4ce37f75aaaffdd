"""digest explain: why each article is in an issue, in brief, or out."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

import typer
from rich.markup import escape
from rich.text import Text

from digest.actions.explain import ExplainedArticle, ExplainedIssue, ExplainedLine, explain, explain_lines
from digest.actions.explain_reader import explain_reader
from digest.cli.common import AsJson, Config, as_json, count, open_app, out
from digest.cli.reader import show_reader
from digest.cli.telling import told_of
from digest.model.articles import Article
from digest.model.issues import Brief, Outcome
from digest.model.stories import EditionArticle, Fate
from digest.model.writing import WritingReport
from digest.publish.labels import in_words
from digest.publish.shown import address_of

app = typer.Typer()

_ORDER = {Fate.STORY: 0, Fate.BRIEF: 1, Fate.OUT: 2}


@app.command(
    epilog="Example: digest explain latest    the first letters of an article's key: digest explain 4kx2    "
    "a line that a reader named: digest explain daily/2026-11-22 2.1"
)
def command(
    name: Annotated[str | None, typer.Argument(help="EDITION/DATE, a date, latest; or an article's key.")] = None,
    line: Annotated[
        str | None, typer.Argument(help="A line of the issue by its number, as 2.1, A1 or B1; or a story.")
    ] = None,
    *,
    subscriber: Annotated[
        str | None, typer.Option(help="An address: why it did, or did not, get the issue (none: its latest ones).")
    ] = None,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """Say why each article of an issue is in it, in brief or out; what became of an article; whose words a line is."""
    if subscriber is not None:
        show_reader(explain_reader(open_app(config), subscriber, name), json=json)
        return
    if line is not None:
        lines = explain_lines(open_app(config), name or "latest", line)
        if json:
            as_json(lines)
        else:
            for each in lines:
                _named(each)
        return
    found = explain(open_app(config), name or "latest")
    if json:
        as_json(found)
    elif isinstance(found, ExplainedIssue):
        _issue(found)
    else:
        _article(found)


def _issue(found: ExplainedIssue) -> None:
    issue = found.record.issue
    articles = count(len(found.articles), "article")
    out.print(f"[bold]{escape(issue.edition)}/{issue.slug}[/bold]: {articles}, {found.record.state}")
    headlines = {story.number: story.headline for story in issue.stories}
    ordered = sorted(found.articles, key=lambda pair: (_ORDER[pair[1].fate], pair[1].story or 0, pair[1].article))
    for (fate, number), group in groupby(ordered, key=lambda pair: (pair[1].fate, pair[1].story or 0)):
        pairs = list(group)
        if fate is Fate.STORY:
            out.print(f"\n[bold]{number}  {escape(headlines.get(number, ''))}[/bold]")
            _sum(pairs[0][1])
        else:
            out.print(f"\n[bold]{'In brief' if fate is Fate.BRIEF else 'Out'}[/bold]")
        for article, decided in pairs:
            _line(article, decided)
    if found.writing is not None:
        _writing(found.writing)


def _named(line: ExplainedLine) -> None:
    quote, part = line.quote, line.part
    revisions = ", ".join(map(str, line.revisions))
    out.print(f"[bold]{line.number}[/bold]  {escape(part.headline)}  [dim]revision {revisions}[/dim]")
    if isinstance(part, Outcome):
        out.print(Text(f"   {_came_of(part)}"))
    if isinstance(part, Brief):
        out.print(f"   In brief, from article [cyan]{part.article}[/cyan]")
    if quote is None:
        return
    if quote.text != part.headline:
        out.print(Text(f"   {quote.text}"))
    out.print(Text(f"   {quote.source}: {address_of(quote) or 'a file, no web address'}"))
    for place in quote.places:
        where = f"block {place.block}, characters {place.start} to {place.end}"
        out.print(f"   article [cyan]{place.article}[/cyan], revision {place.revision}, {where}")


def _came_of(outcome: Outcome) -> str:
    """As in "What came of it: moved; told on 2026-02-17, for 19 Feb; see story 2"."""
    due = in_words(outcome.due, today=outcome.told, language="en")
    see = f"; see story {outcome.see}" if outcome.see else ""
    return f"What came of it: {outcome.verdict.replace('_', ' ')}; told on {outcome.told}, for {due}{see}"


def _writing(writing: WritingReport) -> None:
    out.print(f"\n[bold]Reworded[/bold]: {told_of(writing)}")
    for each in writing.rejected:
        line = f"point {each.line}" if each.line else "headline"
        out.print(Text(f"   story {each.story}, {line}: {each.reason}"))
        if each.text:
            out.print(Text(f"      {each.text!r}", style="dim"))


def _article(found: ExplainedArticle) -> None:
    article = found.article
    out.print(
        f"[bold]{escape(article.title)}[/bold]\n"
        f"{escape(article.source.name)}, {article.key}, revision {article.revision}"
    )
    if found.withdrawn_at is not None:
        out.print(
            f"[yellow]It was taken down on {found.withdrawn_at:%d %b %Y}:[/yellow] no edition takes it. "
            f"Back: [bold]digest article restore {article.key}[/bold]"
        )
    for edition, why in found.left_out:
        out.print(f"{escape(edition)}: left out: {escape(why)}")
    if not found.fates and not found.left_out:
        out.print(
            f"No issue has looked at it yet: an edition takes it if its languages have {escape(article.language)!r}. "
            "Next: [bold]digest build --dry-run[/bold]"
        )
    for edition, issue, decided in found.fates:
        out.print(f"{escape(edition)}/{issue}: {decided.fate}: {escape(decided.reason)}")
        _sum(decided)


def _sum(decided: EditionArticle) -> None:
    if decided.score is None:
        return
    parts = " + ".join(f"{name} {value:.2f}" for name, value in decided.parts)
    out.print(Text(f"   score {decided.score:.2f} = {parts}", style="dim"))


def _line(article: Article, decided: EditionArticle) -> None:
    out.print(f"   [cyan]{article.key}[/cyan] {escape(article.source.name)}: {escape(article.title)}")
    out.print(Text(f"      {decided.reason}", style="dim"))
