"""What a person does with an issue: let it go, take it back."""

from __future__ import annotations

from digest.actions.app import App
from digest.actions.publish import publish_issue, take_down
from digest.errors import Conflict
from digest.model.records import IssueRecord, IssueState


def approve(app: App, name: str) -> IssueRecord:
    """Let an issue that waits go out, and publish it. Raises NotFound, and Conflict where it does not wait."""
    with app.database.begin() as store:
        record = store.issues.find(name)
        if record.state is not IssueState.WAITING:
            raise Conflict(
                f"{record.issue.edition}/{record.issue.slug} does not wait for approval: it is {record.state}.",
                hint="See: digest issue list",
            )
        store.issues.approve(record.issue.edition, record.issue.slug)
    publish_issue(app, record.issue.edition, record.issue.slug)
    return record


def withdraw(app: App, name: str) -> IssueRecord:
    """Take an issue back: its articles return to the edition, its page and its entries in the feeds go.

    Raises Conflict where it was mailed already.
    """
    with app.database.begin() as store:
        record = store.issues.find(name)
        store.issues.withdraw(record.issue.edition, record.issue.slug, app.clock.now())
    take_down(app, record.issue)
    return record
