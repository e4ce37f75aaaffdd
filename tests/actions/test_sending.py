"""A round of sending: what connections, the server and people do to it, over a real store and a fake server."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event, text

from digest.actions import outbox
from digest.actions.app import LEASE
from digest.actions.deliver import deliver, forget_answers
from digest.actions.explain_reader import explain_reader
from digest.actions.status import status
from digest.actions.tick import tick
from digest.adapters.clock import GivenClock
from digest.adapters.smtp import SmtpMailer
from digest.delivery.pacing import Limit, Pace, Window
from digest.errors import MailDeferred, MailError, MailHostDown, MailUncertain, NotFound, StoreAway
from digest.model.mailing import DeliveryState
from digest.store.database import Database, Store
from tests.actions.conftest import DAILY, Service
from tests.actions.news import BRIDGE
from tests.adapters.receiving import receiving

DUE = "2026-02-17T06:00+00:00"
DOWN = MailHostDown("421 closing")


def queued(service: Service, readers: int = 1, **mail: object) -> Service:
    """A service with an issue that is published and queued for so many readers: a@…, b@…."""
    to = tuple(f"{chr(ord('a') + number)}@example.net" for number in range(readers))
    plan = replace(service.app.mail, to=to, **mail)  # type: ignore[arg-type]
    made = replace(service, app=replace(service.app, mail=plan)).with_editions(DAILY)
    made.take("bridge.txt", BRIDGE)
    made.at(DUE)
    silent = replace(made.app, mailer=SmtpMailer("smtp://127.0.0.1:9"))
    with made.app.database.begin() as store:
        store.pauses.stop("mail", reason="until the test begins", now=made.clock.now())
    tick(silent)
    with made.app.database.begin() as store:
        store.pauses.resume("mail")
    assert states(made) == {"queued": readers}
    return made


def states(service: Service) -> dict[str, int]:
    with service.app.database.read() as store:
        return {state.value: count for state, count in store.mailing.counts().items()}


def leases(service: Service) -> int:
    with service.app.database.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM delivery WHERE lease_until IS NOT NULL")).scalar_one())


def test_messages_of_several_connections_are_begun_in_one_commit(light: Service) -> None:
    service = queued(light, 24, pace=Pace(connections=8))
    commits: list[int] = []
    event.listen(service.app.database.engine, "commit", lambda connection: commits.append(1))
    together = threading.Barrier(8)
    waited: set[int] = set()

    def meet(recipient: str) -> None:
        if threading.get_ident() not in waited and len(waited) < 8:
            waited.add(threading.get_ident())
            together.wait(20)

    service.mailer.before = meet
    assert deliver(service.app).sent == 24
    assert service.mailer.connections == 8
    assert len(commits) < 24, "fewer commits than messages"
    assert len({to for to, _ in service.mailer.taken}) == 24


def test_no_message_goes_before_its_beginning_is_committed(service: Service) -> None:
    made = queued(service, 3)
    seen: list[str] = []

    def look(recipient: str) -> None:
        with made.app.database.read() as store:
            (found,) = store.deliveries.list(address_key=recipient)
        seen.append(f"{found.state} {found.attempts}")

    made.mailer.before = look
    deliver(made.app)
    assert seen == ["sending 1"] * 3
    assert states(made) == {"sent": 3}


def test_a_connection_has_never_more_than_one_message_begun(service: Service) -> None:
    made = queued(service, 12, pace=Pace(connections=3))
    most: list[int] = []

    def look(recipient: str) -> None:
        most.append(states(made).get("sending", 0))

    made.mailer.before = look
    deliver(made.app)
    assert max(most) <= 3


def test_a_server_that_ends_each_session_after_some_messages_gets_them_all_by_new_ones(light: Service) -> None:
    service = queued(light, 7)
    served = [0]

    def end(recipient: str) -> MailError | None:
        served[0] += 1
        return DOWN if served[0] % 4 == 0 else None

    service.mailer.fail = end
    assert deliver(service.app).sent == 7
    assert service.mailer.connections == 3
    with service.app.database.read() as store:
        assert store.hosts.all() == ()
        assert {one.attempts for one in store.deliveries.list()} == {1}


def test_a_server_that_is_down_is_left_alone_for_longer_each_time_and_then_mail_pauses(service: Service) -> None:
    made = queued(service, 3, pause_after=3)
    made.mailer.fail = lambda recipient: DOWN
    for failures, minutes in ((1, 1), (2, 5)):
        tally = deliver(made.app)
        assert (tally.host_down, tally.paused) == ("421 closing", "")
        with made.app.database.read() as store:
            (host,) = store.hosts.all()
        wait = dt.timedelta(minutes=minutes)
        assert (host.failures, host.until) == (failures, made.clock.now() + wait)
        connections = made.mailer.connections
        assert deliver(made.app).host_down == ""
        assert made.mailer.connections == connections, "it is left alone"
        made.clock.move(made.clock.now() + wait)
    assert "failed 3 times in a row: 421 closing" in deliver(made.app).paused
    assert states(made) == {"queued": 3}
    assert any("digest delivery resume" in need for need in status(made.app).needs)
    made.mailer.fail = lambda recipient: None
    made.clock.move(made.clock.now() + dt.timedelta(days=1))
    assert deliver(made.app, by_hand=True).paused
    assert made.mailer.taken == []
    assert outbox.resume(made.app, None)
    assert deliver(made.app).sent == 3
    assert status(made.app).needs == ()


def test_by_hand_a_server_that_is_left_alone_is_tried_at_once_and_forgiven_when_it_works(light: Service) -> None:
    service = queued(light, 2)
    service.mailer.fail = lambda recipient: DOWN
    deliver(service.app)
    service.mailer.fail = lambda recipient: None
    tally = deliver(service.app, by_hand=True)
    assert tally.sent == 1, "the one that it broke off at waits its turn"
    with service.app.database.read() as store:
        assert store.hosts.all() == ()
    service.clock.move(service.clock.now() + dt.timedelta(minutes=1))
    assert deliver(service.app).sent == 1


def test_addresses_stay_out_of_what_is_kept_of_a_server_s_failure(light: Service) -> None:
    service = queued(light, 1, pause_after=1)
    service.mailer.fail = lambda recipient: MailHostDown(f"421 not for {recipient}")
    deliver(service.app)
    with service.app.database.read() as store:
        kept = f"{store.hosts.all()} {store.pauses.all()}"
    assert "421 not for [" in kept
    assert "a@example.net" not in kept


def test_when_each_session_breaks_after_the_dot_no_more_is_uncertain_than_there_are_connections(light: Service) -> None:
    service = queued(light, 20, pace=Pace(connections=4))
    service.mailer.fail = lambda recipient: MailUncertain("it broke off")
    tally = deliver(service.app)
    assert tally.host_down == "it broke off"
    assert 1 <= states(service)["uncertain"] <= 4
    assert leases(service) == 0


def test_what_may_have_arrived_is_held_where_that_is_the_setting(light: Service) -> None:
    service = queued(light, 1, resend=False)
    service.mailer.fail = lambda recipient: MailUncertain("it broke off")
    assert deliver(service.app).held == 1
    assert states(service) == {"held": 1}


def test_told_to_stop_it_finishes_what_is_under_way_and_gives_back_the_rest(service: Service) -> None:
    made = queued(service, 9)
    stop = threading.Event()
    made.mailer.before = lambda recipient: stop.set() if len(made.mailer.taken) == 2 else None
    assert deliver(made.app, stopping=stop.is_set).sent == 3
    assert states(made) == {"sent": 3, "queued": 6}
    assert leases(made) == 0
    assert deliver(made.app).sent == 6


def test_a_paused_issue_waits_while_others_go(light: Service) -> None:
    service = queued(light, 2)
    outbox.pause(service.app, ("daily", "2026-02-17"), reason="a wrong headline")
    assert deliver(service.app).sent == 0
    assert leases(service) == 0
    assert any("digest delivery resume daily/2026-02-17" in need for need in status(service.app).needs)
    told = explain_reader(service.app, "a@example.net")
    assert "waits: issue:daily/2026-02-17 is paused: a wrong headline" in [s.what for s in told.deliveries[0].steps]
    outbox.resume(service.app, ("daily", "2026-02-17"))
    assert deliver(service.app).sent == 2


def test_all_mail_that_is_paused_in_mid_round_stops_it_soon(light: Service) -> None:
    service = queued(light, 5)
    clock = SteppingClock(service.clock)
    app = replace(service.app, clock=clock)

    def pause(recipient: str) -> None:
        clock.step(1.0)
        if len(service.mailer.taken) == 1:
            outbox.pause(app, None, reason="by hand")

    service.mailer.before = pause
    assert deliver(app).paused == "by hand"
    assert len(service.mailer.taken) == 2
    assert states(service) == {"sent": 2, "queued": 3}
    assert leases(service) == 0


class SteppingClock(GivenClock):
    """A steady clock that the test moves."""

    def __init__(self, of: GivenClock) -> None:
        super().__init__(of.now())
        self.seconds = 1000.0

    def elapsed(self) -> float:
        return self.seconds

    def step(self, seconds: float) -> None:
        self.seconds += seconds


def test_a_sender_that_slept_past_its_lease_after_the_beginning_does_not_send(light: Service) -> None:
    """It is stopped between the commit and the first byte, and wakes up when the lease may be over."""
    service = queued(light, 1)
    clock = SteppingClock(service.clock)
    slept: list[float] = []

    def sleep(connection: object) -> None:
        if states(service).get("sending") and not slept:
            slept.append(LEASE.total_seconds())
            clock.step(slept[0])

    assert deliver(replace(service.app, clock=AddressingClock(clock, sleep))).sent == 1
    assert slept, "it slept"
    with service.app.database.read() as store:
        (found,) = store.deliveries.list()
    assert (found.state, found.attempts) == (DeliveryState.SENT, 1), "the first time it was not tried"
    assert len(service.mailer.taken) == 1


class AddressingClock(SteppingClock):
    """Calls `before` when a thread other than the ledger's asks for the time of day, as composing a message does."""

    def __init__(self, of: SteppingClock, before: Callable[[object], None]) -> None:
        super().__init__(of)
        self._of, self._before, self._ledger = of, before, threading.get_ident()

    def now(self) -> dt.datetime:
        if threading.get_ident() != self._ledger:
            self._before(self)
        return super().now()

    def elapsed(self) -> float:
        return self._of.elapsed()


class AwayDatabase(Database):
    """Is away for so many transactions once `after` of them were begun."""

    after = 0
    away = 0

    @contextmanager
    def begin(self, *, durable: bool = True) -> Iterator[Store]:
        cls = type(self)
        cls.after -= 1
        if cls.after < 0 and cls.away > 0:
            cls.away -= 1
            raise StoreAway("The store cannot be reached.")
        with super().begin(durable=durable) as store:
            yield store


def test_while_the_store_is_away_no_outcome_is_lost_and_nothing_new_begins(light: Service, sqlite_url: str) -> None:
    service = queued(light, 4)
    database = AwayDatabase.open(sqlite_url)
    AwayDatabase.after, AwayDatabase.away = 3, 2
    assert deliver(replace(service.app, database=database)).sent == 4
    assert AwayDatabase.away == 0
    assert states(service) == {"sent": 4}
    assert len(service.mailer.taken) == 4
    database.close()


def test_outside_its_hours_no_mail_goes(light: Service) -> None:
    window = Window(opens=dt.time(8), closes=dt.time(22), timezone="Europe/Berlin")
    service = queued(light, 2, pace=Pace(connections=1, window=window))
    assert deliver(service.app).sent == 0
    assert leases(service) == 0
    service.at("2026-02-17T07:00+00:00")
    assert deliver(service.app).sent == 2


def test_a_domain_of_one_connection_is_sent_one_after_the_other_whatever_connections_there_are(light: Service) -> None:
    pace = Pace(connections=4, domains={"example.net": Limit(connections=1)})
    service = queued(light, 6, pace=pace)
    begun: list[int] = []
    service.mailer.before = lambda recipient: begun.append(states(service)["sending"])
    assert deliver(service.app).sent == 6
    assert begun == [1] * 6


def test_an_answer_for_later_is_put_off_and_explained(light: Service) -> None:
    service = queued(light, 1)
    service.mailer.fail = lambda recipient: MailDeferred("450 greylisted")
    assert deliver(service.app).deferred == 1
    told = explain_reader(service.app, "A@example.net", "latest")
    (delivery,) = told.deliveries
    steps = [step.what for step in delivery.steps]
    assert steps[:3] == ["subscribed", "the issue was published", "a delivery was made for each reader"]
    assert steps[3:] == ["not taken, attempt 1: 450 greylisted", "due"]
    assert delivery.steps[-1].at == service.clock.now() + dt.timedelta(minutes=30)


def test_who_came_after_the_issue_is_told_so_and_nobody_is_not_found(light: Service) -> None:
    service = queued(light, 1)
    later = replace(
        service, app=replace(service.app, mail=replace(service.app.mail, to=("a@example.net", "z@example.net")))
    )
    later.clock.move(service.clock.now() + dt.timedelta(hours=1))
    later.with_editions(replace(DAILY, title="Renamed"))
    told = explain_reader(later.app, "z@example.net", "latest")
    assert [step.what for step in told.deliveries[0].steps] == ["subscribed after the issue was published"]
    with pytest.raises(NotFound, match="Nobody is known"):
        explain_reader(later.app, "nobody@example.net")


def test_what_servers_said_is_forgotten_after_ninety_days(light: Service) -> None:
    service = queued(light, 2)
    deliver(service.app)
    service.clock.move(service.clock.now() + dt.timedelta(days=90))
    assert forget_answers(service.app) == 0
    service.clock.move(service.clock.now() + dt.timedelta(seconds=1))
    assert forget_answers(service.app) == 2


def test_over_real_connections_every_message_arrives_once(service: Service) -> None:
    made = queued(service, 26, pace=Pace(connections=5))
    with receiving() as (port, inbox):
        app = replace(made.app, mailer=SmtpMailer(f"smtp://127.0.0.1:{port}"))
        assert deliver(app).sent == 26
    recipients = sorted(recipient for one in inbox.envelopes for recipient in one.rcpt_tos)
    assert recipients == sorted(f"{chr(ord('a') + number)}@example.net" for number in range(26))
    assert states(made) == {"sent": 26}
