"""The service by its clock: due times over changes of clocks, catching up, failing and trying again, and a whole week."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from digest.actions.tick import tick
from digest.editions.due import due_now
from digest.errors import MailDeferred, MailError, MailHostDown, MailRefused, MailUncertain
from digest.model.mailing import DeliveryState
from digest.model.records import EditionRecord, Run, RunResult
from digest.model.stories import Edition
from digest.workers import Service as Worker
from tests.actions.conftest import DAILY, Service
from tests.actions.news import BRIDGE, FERRY, LATE, TEST_MATCH

HOUR = dt.timedelta(hours=1)


def issues(service: Service, edition: str = "daily") -> list[str]:
    with service.app.database.read() as store:
        return [record.issue.slug for record in reversed(store.issues.all(edition))]


def states(service: Service) -> dict[DeliveryState, int]:
    with service.app.database.read() as store:
        return dict(store.mailing.counts())


def test_a_tick_builds_publishes_and_mails_what_is_due_and_the_next_one_does_nothing(service: Service) -> None:
    service.at("2026-02-16T06:00+00:00")
    tick(service.app)
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T05:59+00:00")
    tick(service.app)
    assert issues(service) == []
    service.at("2026-02-17T06:00+00:00")
    tick(service.app)
    tick(service.app)
    assert issues(service) == ["2026-02-17"]
    assert service.page("daily/2026-02-17/index.html").exists()
    assert [recipient for recipient, _ in service.mailer.taken] == ["reader@example.net"]


def test_mail_goes_only_when_the_page_stands(light: Service) -> None:
    light.take("bridge.txt", BRIDGE)
    light.at("2026-02-17T06:00+00:00")
    page = light.page("daily/2026-02-17/index.html")
    seen: list[bool] = []
    light.mailer.before = lambda recipient: seen.append(page.exists())
    tick(light.app)
    assert seen == [True]


def test_after_downtime_one_issue_catches_up_keyed_by_the_latest_missed_time(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    tick(service.app)
    service.take("ferry.txt", FERRY)
    service.at("2026-02-20T10:30+00:00")
    tick(service.app)
    tick(service.app)
    with service.app.database.read() as store:
        runs = store.editions.runs("daily", limit=10)
    assert [run.scheduled_at.isoformat() for run in runs] == ["2026-02-20T06:00:00+00:00", "2026-02-17T06:00:00+00:00"]
    assert issues(service) == ["2026-02-17", "2026-02-20"]


def test_a_changed_schedule_counts_from_now(light: Service) -> None:
    light.take("bridge.txt", BRIDGE)
    light.at("2026-02-17T08:00+00:00")
    changed = light.with_editions(replace(DAILY, schedule="0 8 * * *"))
    tick(changed.app)
    assert issues(changed) == []
    changed.at("2026-02-18T07:00+00:00")
    tick(changed.app)
    assert issues(changed) == ["2026-02-18"]


@pytest.mark.parametrize(
    ("zone", "cron", "day", "wall"),
    [
        ("Europe/Berlin", "30 2 * * *", "2026-03-29", "03:00"),  # 02:30 does not exist
        ("Europe/Berlin", "30 2 * * *", "2026-10-25", "02:30"),  # it comes twice: the first
        ("America/New_York", "30 2 * * *", "2026-03-08", "03:00"),
        ("America/New_York", "30 1 * * *", "2026-11-01", "01:30"),
        ("Europe/Berlin", "0 7 * * *", "2026-03-29", "07:00"),
        ("America/New_York", "0 7 * * *", "2026-11-01", "07:00"),
    ],
)
def test_on_days_when_clocks_change_there_is_one_issue(
    light: Service, zone: str, cron: str, day: str, wall: str
) -> None:
    place = ZoneInfo(zone)
    start = dt.datetime.combine(dt.date.fromisoformat(day), dt.time(), tzinfo=place).astimezone(dt.UTC)
    light.clock.move(start - HOUR)
    service = light.with_editions(Edition(slug="night", title="Night", schedule=cron, timezone=zone))
    service.take("bridge.txt", BRIDGE)
    service.take("ferry.txt", FERRY)
    for quarter in range(25 * 4):
        service.clock.move(start + quarter * dt.timedelta(minutes=15))
        tick(service.app)
    assert issues(service, "night") == [day]
    with service.app.database.read() as store:
        (run,) = [run for run in store.editions.runs("night", limit=9) if run.result is RunResult.ISSUE]
    assert f"{run.scheduled_at.astimezone(place):%H:%M}" == wall


def record(edition: Edition = DAILY) -> EditionRecord:
    made = dt.datetime(2026, 2, 16, 5, tzinfo=dt.UTC)
    return EditionRecord(edition=edition, made_at=made, schedule_since=made)


def failed(attempts: int) -> Run:
    at = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)
    return Run(edition="daily", scheduled_at=at, result=RunResult.FAILED, finished_at=at, attempts=attempts)


@pytest.mark.parametrize(("attempts", "minutes"), [(1, 1), (2, 2), (3, 4), (20, 60)])
def test_a_failed_time_is_tried_again_after_a_while_that_grows_to_an_hour(attempts: int, minutes: int) -> None:
    last = failed(attempts)
    wait = dt.timedelta(minutes=minutes)
    second = dt.timedelta(seconds=1)
    assert due_now(record(), last, now=last.finished_at + wait - second) is None
    assert due_now(record(), last, now=last.finished_at + wait) == last.scheduled_at


def test_a_failed_time_is_given_up_for_the_next_one() -> None:
    last = failed(1)
    tomorrow = last.scheduled_at + dt.timedelta(days=1)
    assert due_now(record(), last, now=tomorrow) == tomorrow


def test_a_build_that_fails_is_recorded_and_takes_no_other_edition_with_it(light: Service) -> None:
    service = light.with_editions(DAILY, replace(DAILY, slug="second", title="Second"))
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    broken = replace(service.app, site=replace(service.app.site, url="http://[broken"))
    tick(broken)
    with service.app.database.read() as store:
        runs = {slug: store.editions.runs(slug, limit=1)[0] for slug in ("daily", "second")}
    assert {run.result for run in runs.values()} == {RunResult.FAILED}
    assert "Invalid IPv6" in runs["daily"].detail
    service.at("2026-02-17T06:01+00:00")
    tick(service.app)
    assert issues(service, "daily") == issues(service, "second") == ["2026-02-17"]


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (MailRefused("550 no such user"), DeliveryState.FAILED),
        (MailDeferred("451 try later"), DeliveryState.DEFERRED),
        (MailHostDown("the server is down"), DeliveryState.QUEUED),
        (MailUncertain("it broke off"), DeliveryState.UNCERTAIN),
    ],
)
def test_what_the_server_says_decides_the_deliverys_state(
    service: Service, error: MailError, state: DeliveryState
) -> None:
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    service.mailer.fail = lambda recipient: error
    tick(service.app)
    assert states(service) == {state: 1}


def test_an_uncertain_message_goes_once_more_under_the_same_id_and_then_waits_for_a_person(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    ids: list[str] = []
    service.mailer.fail = lambda recipient: MailUncertain("it broke off")
    for minutes in (0, 30, 60, 90):
        service.clock.move(dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes))
        tick(service.app)
        with service.app.database.read() as store:
            (report,) = store.deliveries.list()
        ids.append(f"{report.state} {report.attempts}")
    assert ids[-1] == ids[-2] == "held 2"


def test_a_fault_in_mid_batch_leaves_one_to_its_lease_and_gives_the_others_back(service: Service) -> None:
    to = tuple(f"{letter}@example.net" for letter in "abc")
    several = replace(service, app=replace(service.app, mail=replace(service.app.mail, to=to))).with_editions(DAILY)
    several.take("bridge.txt", BRIDGE)
    several.at("2026-02-17T06:00+00:00")

    def break_down(recipient: str) -> None:
        raise RuntimeError(recipient)

    several.mailer.before = break_down
    with pytest.raises(RuntimeError):
        tick(several.app)
    assert states(several) == {DeliveryState.SENDING: 1, DeliveryState.QUEUED: 2}
    several.mailer.before = lambda recipient: None
    tick(several.app)
    assert states(several) == {DeliveryState.SENDING: 1, DeliveryState.SENT: 2}


def test_one_who_leaves_between_claim_and_send_gets_nothing(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    several = replace(service.app, mail=replace(service.app.mail, to=("a@example.net", "b@example.net")))
    left = replace(service, app=several).with_editions(DAILY)

    def leave(recipient: str) -> None:
        del recipient
        with service.app.database.begin() as store:
            store.mailing.sync_fixed("daily", (), now=service.clock.now(), token=service.app.tokens.token)

    left.mailer.before = leave
    tick(left.app)
    assert len(left.mailer.taken) == 1
    assert states(left) == {DeliveryState.SENT: 1, DeliveryState.CANCELLED: 1}


@pytest.fixture
def worker(light: Service) -> Iterator[tuple[Service, Worker, threading.Event]]:
    """The real scheduler over a clock that goes on by 20 minutes with every tick, to the end of a week."""
    done = threading.Event()
    texts = iter((BRIDGE, FERRY, TEST_MATCH, LATE))
    end = light.clock.now() + dt.timedelta(days=7)  # Monday 06:00 to Monday 06:00

    def on_tick() -> None:
        if light.clock.now() >= end:
            done.set()
            return
        light.clock.move(light.clock.now() + dt.timedelta(minutes=20))
        here = light.clock.now().astimezone(ZoneInfo("Europe/Berlin"))
        if (here.hour, here.minute) == (20, 0) and here.weekday() in {0, 1, 3, 4}:
            light.take(f"{here:%A}.txt", next(texts))

    worker = Worker(light.app, every=0.001, on_tick=on_tick)
    yield light, worker, done
    worker.stop()


def test_a_week_through_the_real_scheduler(worker: tuple[Service, Worker, threading.Event]) -> None:
    service, scheduler, done = worker
    scheduler.start()
    assert done.wait(timeout=120)
    assert issues(service) == ["2026-02-17", "2026-02-18", "2026-02-20", "2026-02-21"]
    with service.app.database.read() as store:
        runs = {run.scheduled_at.day: run.result for run in store.editions.runs("daily", limit=20)}
    assert runs == {
        16: RunResult.EMPTY,
        17: RunResult.ISSUE,
        18: RunResult.ISSUE,
        19: RunResult.EMPTY,
        20: RunResult.ISSUE,
        21: RunResult.ISSUE,
        22: RunResult.EMPTY,
    }
    assert len(service.mailer.taken) == 4
