"""A copy of the store, and a copy put back: after which nothing is built by the clock or mailed until a person says so.

What a backup does not know may have happened since: issues built, mails sent. So a restored store holds still.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from digest.actions.app import App
from digest.errors import Conflict
from digest.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore did. kept: where the store lies that was there before. held: deliveries that wait for a person."""

    kept: Path | None
    held: int


def backup(app: App, to: Path) -> int:
    """Write a consistent copy of the store, also while the service runs. Returns its size in bytes."""
    return app.database.copy_to(to)


def restore(app: App, source: Path) -> Restored:
    """Put a backup in the store's place, upgraded to this program, and hold its mail. The service must be stopped."""

    def prepare(staged: Database) -> int:
        staged.upgrade()
        with staged.begin() as store:
            return store.restoring.hold(now=app.clock.now())

    kept, held = app.database.put_back(source, prepare, now=app.clock.now())
    return Restored(kept=kept, held=held)


def hold(app: App) -> Restored:
    """Say of a store that was put back by other means (pg_restore, a snapshot of the disk) that it was."""
    with app.database.begin() as store:
        return Restored(kept=None, held=store.restoring.hold(now=app.clock.now()))


def held(app: App) -> int:
    """How many deliveries a restore holds. Raises Conflict where nothing was restored."""
    with app.database.read() as store:
        if not store.restoring.is_held():
            raise Conflict("Nothing is held by a restore.", hint="See: digest status")
        return store.restoring.held()


def release(app: App, *, send: bool, catch_up: bool) -> int:
    """Let a restored store work again. Returns how many deliveries were queued (send) or cancelled.

    catch_up: build the issue that each edition missed; else schedules count from now.
    """
    now = app.clock.now()
    with app.database.begin() as store:
        if not store.restoring.is_held():
            raise Conflict("Nothing is held by a restore.", hint="See: digest status")
        if not catch_up:
            store.editions.count_from(now)
        return store.restoring.release(send=send, now=now)
