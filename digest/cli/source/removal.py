"""digest source remove: a source fetched no more, its articles kept or taken down."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from digest.actions.source_removal import Removal, remove, removing
from digest.actions.source_state import find
from digest.cli.common import AsJson, Config, Yes, as_json, count, open_app, out
from digest.cli.source.listing import Name

app = typer.Typer()


@app.command(epilog="Example: digest source remove example-world")
def remove_source(
    name: Name,
    *,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Take its articles down everywhere, too.")] = False,
    yes: Yes = False,
    config: Config = None,
    json: AsJson = False,
) -> None:
    """Fetch a source no more. Its articles are kept, unless --withdraw takes them down; asks, saying which."""
    service = open_app(config)
    record = find(service, name)
    planned = removing(service, record, withdraw=withdraw)
    if not yes and not typer.confirm(_question(planned)):
        raise typer.Exit(1)
    done = remove(service, record, withdraw=withdraw)
    if json:
        as_json(done)
        return
    slug = done.source.slug
    out.print(f"Removed {slug}. Back: [bold]digest source add {escape(done.source.url or slug)}[/bold]")
    if done.withdrawn is not None:
        issues = count(len(done.withdrawn.issues), "issue")
        out.print(f"Took down {count(done.withdrawn.articles, 'article')}; {issues} revised, nothing mailed.")
    elif done.articles:
        out.print(f"Its {count(done.articles, 'article')} stay, in issues and for editions that have not had them.")


def _question(planned: Removal) -> str:
    name, articles = planned.source.name, count(planned.articles, "article")
    if not planned.articles:
        return f"Fetch {name} no more? The store has no article of it."
    if planned.withdrawn is None:
        stay = "stays where it is" if planned.articles == 1 else "stay where they are"
        return f"Fetch {name} no more? Its {articles} {stay} (--withdraw takes down what it brought)."
    issues = count(len(planned.withdrawn.issues), "issue")
    return f"Fetch {name} no more, take its {articles} down everywhere, and revise {issues} that quote them?"
