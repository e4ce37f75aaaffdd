"""What a process does that is killed in the middle of it; run by a fork server, so it must be importable."""

from __future__ import annotations

import os
import signal
from typing import Any

from sqlalchemy import event

from digest.model.issues import Issue
from digest.model.stories import EditionArticle, OutlookState
from digest.store.database import Database
from tests.store import mail, make


def die_before(db: Database, step: int) -> None:
    """Kill this process, as `kill -9` does, before its step-th statement or commit from now on."""
    left = [step]

    def count(*_: Any) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(db.engine, "before_cursor_execute", count)
    event.listen(db.engine, "commit", count)


def save_issue(url: str, step: int, new: Issue, fates: tuple[EditionArticle, ...], change: str) -> None:
    db = Database.open(url)
    die_before(db, step)
    with db.begin() as store:
        make.save(
            store, new, fates=fates, scheduled_at=make.NOW, changes=[(change, OutlookState.HAPPENED, None)], mail=True
        )
    db.close()


def withdraw_issue(url: str, step: int, slug: str) -> None:
    db = Database.open(url)
    die_before(db, step)
    with db.begin() as store:
        store.issues.withdraw("daily", slug, make.NOW)
    db.close()


def send_mail(url: str, step: int) -> None:
    """Fan out, claim two deliveries at a time, begin each and note it as sent, a transaction for each step."""
    db = Database.open(url)
    die_before(db, step)
    mail.fan_out(db, chunk=2)
    mail.fan_out(db, chunk=2)
    while taken := mail.claim(db, limit=2):
        for each in taken:
            mail.begin(db, each)
            mail.settle(db, mail.outcome(each))
    db.close()


def upgrade(url: str, step: int) -> None:
    db = Database.open(url)
    die_before(db, step)
    db.upgrade()
    db.close()
