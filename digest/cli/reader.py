"""How `digest explain --subscriber` tells what became of a reader's mail."""

from __future__ import annotations

from rich.markup import escape

from digest.actions.explain_reader import ExplainedReader, Step
from digest.cli.common import as_json, out


def show_reader(found: ExplainedReader, *, json: bool) -> None:
    if json:
        as_json(found)
        return
    out.print(f"[bold]{escape(found.address)}[/bold]")
    for step in found.person:
        _step(step)
    if not found.deliveries:
        out.print("No issue was mailed to this address yet.")
    for one in found.deliveries:
        out.print(f"\n[bold]{escape(one.issue)}[/bold]: {one.state or 'no delivery'}")
        for step in one.steps:
            _step(step)


def _step(step: Step) -> None:
    when = f"{step.at:%Y-%m-%d %H:%M:%S} UTC" if step.at else ""
    out.print(f"   [dim]{when:23}[/dim]  {escape(step.what)}")
