"""A real process killed before each of its statements, and before its commit, leaves all or nothing."""

from __future__ import annotations

import datetime as dt
import signal
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from digest.errors import StoreMissing
from digest.model.records import IssueState, RunResult
from digest.model.stories import OutlookState
from digest.store.database import Database
from tests.store import mail, make, victims

DATE = dt.date(2026, 2, 17)


@pytest.fixture(params=[3, pytest.param(1, marks=pytest.mark.soak)])
def stride(request: pytest.FixtureRequest) -> int:
    """Every so-manieth step is one to be killed at: in the long run each of them."""
    found: int = request.param
    return found


def killed_at_each_step(processes: Any, stride: int, victim: Callable[..., None], *args: object) -> Iterator[int]:
    """Run a victim again and again, each time killed a step later, until it comes through; yields after each kill."""
    for step in range(1, 400, stride):
        process = processes.Process(target=victim, args=(args[0], step, *args[1:]))
        process.start()
        process.join()
        if process.exitcode == 0:
            assert step > 3, "it was never killed in the middle"
            return
        assert process.exitcode == -signal.SIGKILL
        yield step
    pytest.fail("it never came through")


def test_a_killed_build_leaves_no_half_issue_and_the_next_one_goes_through(
    db: Database, url: str, processes: Any, stride: int
) -> None:
    make.with_edition(db)
    article = make.article()
    first = make.issue("2026-02-17", 1, make.story(article, next=(make.item("i", article, DATE),)))
    second = make.issue("2026-02-18", 2, make.story(article, next=(make.item("j", article, DATE),)))
    with db.begin() as store:
        make.put(store, article)
        make.save(store, first)
    for _ in killed_at_each_step(processes, stride, victims.save_issue, url, second, (make.fate(article),), "i"):
        with db.read() as store:
            assert [record.issue for record in store.issues.all()] == [first]
            assert len(store.editions.candidates("daily", first_seen_from=make.LONG_AGO)) == 1
            assert store.editions.run("daily", make.NOW) is None
            assert [(item.item.id, item.state) for item in store.issues.agenda("daily")] == [("i", OutlookState.AHEAD)]
            assert [thread.issue for thread in store.issues.threads("daily", DATE)] == [first.slug]
    with db.read() as store:
        assert [record.issue for record in store.issues.all()] == [second, first]
        assert store.editions.candidates("daily", first_seen_from=make.LONG_AGO) == ()
        run = store.editions.run("daily", make.NOW)
        assert run is not None
        assert (run.result, run.attempts) == (RunResult.ISSUE, 1)
        assert {item.item.id: item.state for item in store.issues.agenda("daily")} == {
            "i": OutlookState.HAPPENED,
            "j": OutlookState.AHEAD,
        }


def test_a_killed_withdrawal_leaves_the_issue_as_it_was(db: Database, url: str, processes: Any, stride: int) -> None:
    make.with_edition(db)
    mail.subscribe(db, "a@example.net")
    article = make.article()
    with db.begin() as store:
        make.put(store, article)
        new = make.issue("2026-02-17", 1, make.story(article, next=(make.item("i", article, DATE),)))
        make.save(store, new, fates=[make.fate(article)])
        store.issues.mark_published("daily", new.slug, make.NOW)
    mail.fan_out(db)
    for _ in killed_at_each_step(processes, stride, victims.withdraw_issue, url, new.slug):
        with db.read() as store:
            assert store.issues.get("daily", new.slug).state is IssueState.PUBLISHED
            assert store.editions.candidates("daily", first_seen_from=make.LONG_AGO) == ()
            assert len(store.issues.agenda("daily")) == 1
        assert mail.counts(db) == {"queued": 1}
    with db.read() as store:
        assert store.issues.get("daily", new.slug).state is IssueState.WITHDRAWN
        assert len(store.editions.candidates("daily", first_seen_from=make.LONG_AGO)) == 1
    assert mail.counts(db) == {"cancelled": 1}


def test_a_killed_sender_loses_no_delivery_and_doubles_none(
    db: Database, url: str, processes: Any, stride: int
) -> None:
    make.with_edition(db)
    mail.subscribe(db, "a@example.net", "b@example.net", "c@example.net")
    mail.publish(db)
    sent: set[int] = set()
    for _ in killed_at_each_step(processes, stride, victims.send_mail, url):
        mail.outlive_the_killed(db)
        mail.let_leases_run_out(db)
        assert mail.expire(db) <= 1, "one was begun at a time"
        with db.read() as store:
            found = {report.id: report for report in store.deliveries.list()}
        assert len(found) in (0, 2, 3)
        now = {number for number, report in found.items() if report.state.value == "sent"}
        assert sent <= now, "what was sent stays sent"
        sent = now
        # what was begun and has no outcome is uncertain once, and then held
        assert all(report.attempts <= 2 for report in found.values())
    with db.read() as store:
        assert store.issues.get("daily", "2026-02-17").fanned_out_at == make.NOW
    found_states = mail.counts(db)
    assert sum(found_states.values()) == 3
    assert set(found_states) <= {"sent", "held"}


def test_a_killed_upgrade_leaves_no_half_store_and_the_next_one_goes_through(
    blank: Database, blank_url: str, processes: Any, stride: int
) -> None:
    for _ in killed_at_each_step(processes, 9 * stride, victims.upgrade, blank_url):
        with pytest.raises(StoreMissing):
            blank.check()
    blank.check()
