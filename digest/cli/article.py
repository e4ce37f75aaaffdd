"""digest article: take one down everywhere, or let it back in."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.app import App
from digest.actions.withdraw import restore_articles, withdraw_articles, withdrawing
from digest.cli.common import AsJson, Config, Yes, as_json, count, open_app, out
from digest.errors import NotFound
from digest.ingest.identity import canonical_url
from digest.model.articles import Article

app = typer.Typer(help="Take an article down everywhere.", no_args_is_help=True)

Key = Annotated[str, typer.Argument(help="Its key, the first letters of it, or its address on the web.")]


@app.command(
    "withdraw", epilog="Example: digest article withdraw 4kx2ab    or: digest article withdraw https://example.org/a"
)
def withdraw(key: Key, *, yes: Yes = False, config: Config = None, json: AsJson = False) -> None:
    """Take an article down: out of every issue that quotes it (each says so), of pages, feeds and calendar.

    Nothing is mailed; what was mailed cannot be called back. The store keeps the text, for you alone.
    """
    service = open_app(config)
    articles = _find(service, key)
    planned = withdrawing(service, [article.key for article in articles])
    for article in articles:
        out.print(f"[bold]{escape(article.title)}[/bold]  {escape(article.source.name)}, {article.key}", soft_wrap=True)
    issues = count(len(planned.issues), "issue")
    mailed = f" {len(planned.mailed)} of them were mailed, which cannot be undone." if planned.mailed else ""
    if not yes and not typer.confirm(f"Take it down, and revise {issues}?{mailed}"):
        raise typer.Exit(1)
    done = withdraw_articles(service, articles)
    if json:
        as_json(done)
        return
    out.print(
        f"Took down {count(done.articles, 'article')}; revised {count(len(done.issues), 'issue')}; nothing mailed."
    )
    for name in done.issues:
        out.print(f"  {escape(name)}")
    out.print(f"Back: [bold]digest article restore {articles[0].key}[/bold]")


@app.command("restore", epilog="Example: digest article restore 4kx2ab")
def restore(key: Key, *, config: Config = None, json: AsJson = False) -> None:
    """Let editions that have not had it take an article again; issues that were revised stay as they are."""
    service = open_app(config)
    articles = _find(service, key)
    done = restore_articles(service, articles)
    if json:
        as_json({"articles": done})
    elif done:
        out.print(f"Restored {count(done, 'article')}; issues that were revised stay so.")
    else:
        out.print("It was not taken down. To do so: [bold]digest article withdraw " + articles[0].key + "[/bold]")


def _find(service: App, key: str) -> list[Article]:
    with service.database.read() as store:
        if "://" not in key:
            return [store.articles.get(key)]
        keys = store.withdrawals.keys_at(canonical_url(key))
        if not keys:
            raise NotFound(f"There is no article at {key}.", hint="Give its key: digest explain ISSUE shows them.")
        return [store.articles.get(each) for each in keys]
