"""Built issues become files: first what is linked to, then the feeds that link to it; only then is an issue published."""

from __future__ import annotations

from dataclasses import dataclass

import structlog

from digest.actions.app import App
from digest.model.records import IssueState

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What publishing wrote. written: files that changed; files: all it looked at."""

    written: int
    files: int


def publish_issue(app: App, edition: str, slug: str) -> Published:
    """Write an issue's pages and all that leads to them, then mark it published; safe to repeat at any point."""
    with app.database.read() as store:
        record = store.issues.get(edition, slug)
        contents = _contents(app, store, with_issue=record)
    return _write(app, contents, mark=record)


def publish_waiting(app: App) -> int:
    """Publish every issue that is built and waits for no person. Returns how many."""
    with app.database.read() as store:
        waiting = store.issues.in_state(IssueState.BUILT)
    for record in sorted(waiting, key=lambda record: (record.issue.built_at, record.issue.edition)):
        publish_issue(app, record.issue.edition, record.issue.slug)
    return len(waiting)
