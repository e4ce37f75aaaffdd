"""A person's hand on the outbox: stop it, let it go on, give up on deliveries, or have them tried again."""

from __future__ import annotations

from collections.abc import Sequence

from digest.actions.app import App
from digest.model.mailing import DeliveryState
from digest.store.deliveries import AGAIN, OPEN, Issue
from digest.store.ledger_statements import CLAIMABLE
from digest.store.pauses import MAIL, issue_scope

WAITING = CLAIMABLE
"""The states of what `digest deliver` sends."""

CANCEL, RETRY, RELEASE = OPEN, AGAIN, (DeliveryState.HELD,)
"""The states of what each of the three changes."""


def issue_named(app: App, name: str | None) -> Issue | None:
    """Edition and slug of an issue by EDITION/DATE, a date or "latest"; None for None. Raises NotFound."""
    if name is None:
        return None
    with app.database.read() as store:
        found = store.issues.find(name).issue
    return found.edition, found.slug


def count(app: App, states: Sequence[DeliveryState], of: Issue | None, ids: Sequence[int] = ()) -> int:
    """How many deliveries in these states there are: of an issue, with these ids, or in all."""
    with app.database.read() as store:
        return store.deliveries.count(states, of, ids)


def pause(app: App, of: Issue | None, *, reason: str) -> bool:
    """Stop an issue's mailing, or all mail; what is under way is finished. False where it was stopped already."""
    with app.database.begin() as store:
        return store.pauses.stop(_scope(of), reason=reason, now=app.clock.now())


def resume(app: App, of: Issue | None) -> bool:
    """Let it go on; all mail also where its server was left alone for a while. False where nothing was stopped."""
    with app.database.begin() as store:
        forgiven = store.hosts.forgive() if of is None else 0
        return store.pauses.resume(_scope(of)) or forgiven > 0


def cancel(app: App, of: Issue | None) -> int:
    """Never send what is still open. Returns how many."""
    with app.database.begin() as store:
        return store.deliveries.cancel(of, reason="cancelled by hand", now=app.clock.now())


def retry(app: App, of: Issue | None) -> int:
    """Queue what failed or waits for a later attempt, for now. Returns how many."""
    with app.database.begin() as store:
        return store.deliveries.retry(of, now=app.clock.now())


def release(app: App, of: Issue | None, ids: Sequence[int] = ()) -> int:
    """Queue what is held (of these ids also what failed) again; each may then arrive twice. Returns how many."""
    with app.database.begin() as store:
        return store.deliveries.release(of, ids, now=app.clock.now())


def _scope(of: Issue | None) -> str:
    return issue_scope(*of) if of is not None else MAIL
