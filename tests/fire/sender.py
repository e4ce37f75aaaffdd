"""A process that does nothing but deliver, to be killed or stopped in the middle of it.

    python -m tests.fire.sender JSON      fields of `Sender`

Its clock jumps to when the next delivery is due once there is nothing to send, so that a greylisted message need not
be waited for; leases are on the database's clock and really run out. It ends when nothing is open any more.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import random
import sys
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy import event

from digest import bootstrap, settings
from digest.actions.app import App
from digest.actions.deliver import deliver
from digest.adapters.clock import GivenClock
from digest.adapters.smtp import SmtpMailer
from digest.errors import DigestError
from digest.model.mailing import DeliveryState
from tests.store import make

_AWAKE = 0.05
_OPEN = (DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.UNCERTAIN, DeliveryState.DEFERRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """lease, seconds: short ones, so that a test need not wait. resume: lift a pause of all mail as it comes.

    jumps: the clock jumps back and forth. no_room: the store's file may not grow, as on a full disk.
    """

    url: str
    smtp: str
    folder: str
    connections: int = 8
    lease: float = 2.0
    seconds: float = 1.0
    resume: bool = True
    jumps: bool = False
    no_room: bool = False


def app_of(said: Sender) -> App:
    read = settings.from_mapping(
        {
            "site": {"url": "https://news.example.org"},
            "store": {"url": said.url},
            "edition": [{"slug": "daily", "title": "The Daily Brief", "schedule": "0 7 * * *"}],
            "mail": {"from": "Brief <brief@news.example.org>", "connections": said.connections},
        },
        base=Path(said.folder),
    )
    made = bootstrap.wire(read, clock=GivenClock(make.NOW))
    if said.no_room:
        event.listen(made.database.engine, "connect", _leave_no_room)
    mailer = SmtpMailer(said.smtp, seconds=said.seconds, final_seconds=said.seconds)
    return replace(made, mailer=mailer, mail=replace(made.mail, lease=dt.timedelta(seconds=said.lease)))


def _leave_no_room(connection: Any, record: object) -> None:
    del record
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")


def _jump(clock: GivenClock) -> None:
    """Move a clock by hours, back and forth, a few times a second, for as long as the process lives."""
    chance = random.Random(7)
    while not threading.Event().wait(0.2):
        clock.move(clock.now() + dt.timedelta(hours=chance.choice((-30, -3, 2, 26))))


def work(app: App, said: Sender) -> None:
    """Deliver until nothing is open. What is held waits for a person, and so does not count."""
    clock = app.clock
    assert isinstance(clock, GivenClock)
    awake = threading.Event()
    if said.jumps:
        threading.Thread(target=_jump, args=(clock,), daemon=True).start()
    while True:
        try:
            tally = deliver(app, by_hand=True)
            if tally.paused and said.resume:
                with app.database.begin() as store:
                    store.pauses.resume("mail")
            with app.database.read() as store:
                counts, due = store.mailing.counts(), store.mailing.next_due(clock.now())
        except DigestError as error:
            sys.stdout.write(f"{json.dumps({'trouble': str(error)})}\n")
            sys.stdout.flush()
            awake.wait(_AWAKE)
            continue
        if not any(counts.get(state) for state in _OPEN):
            return
        if due is not None and due > clock.now():
            clock.move(due)
        else:
            awake.wait(_AWAKE)  # for leases of others to run out


def main(argument: str) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    given: dict[str, Any] = json.loads(argument)
    said = Sender(**given)
    app = app_of(said)
    sys.stdout.write('"ready"\n')
    sys.stdout.flush()
    work(app, said)


if __name__ == "__main__":
    main(sys.argv[1])
