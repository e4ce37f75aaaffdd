"""What two do at the same moment is done once."""

from __future__ import annotations

import datetime as dt
import itertools
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from digest.errors import Conflict
from digest.model.records import Run, RunResult
from digest.store.database import Database, Store
from tests.store import mail, make

DAY = dt.timedelta(days=1)


def at_once(db: Database, *verbs: Callable[[Store], Any]) -> list[Any]:
    """Run each verb in a thread and a transaction of its own, all begun together; their results, or their errors."""
    barrier = threading.Barrier(len(verbs))
    results: list[Any] = [None] * len(verbs)

    def run(number: int, verb: Callable[[Store], Any]) -> None:
        barrier.wait()
        try:
            with db.begin() as store:
                results[number] = verb(store)
        except Exception as exc:  # noqa: BLE001 - the test looks at it
            results[number] = exc

    threads = [threading.Thread(target=run, args=each) for each in enumerate(verbs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def conflicts(results: list[Any]) -> int:
    assert all(isinstance(each, Conflict) for each in results if isinstance(each, Exception)), results
    return sum(isinstance(each, Conflict) for each in results)


def test_builders_of_the_same_time_make_one_issue(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())
    with db.read() as store:
        number, slug = store.issues.next_number("daily"), store.issues.next_slug("daily", make.NOW.date())
    new = make.issue(slug, number, make.story(article, next=(make.item("i", article),)))

    def build(store: Store) -> object:
        return make.save(store, new, fates=[make.fate(article)], scheduled_at=make.NOW)

    assert conflicts(at_once(db, *[build] * 4)) == 3
    with db.read() as store:
        assert [record.issue for record in store.issues.all()] == [new]
        assert len(store.editions.fates("daily", slug)) == len(store.issues.agenda("daily")) == 1
        assert len(store.editions.runs("daily", 9)) == 1


def test_builders_of_different_times_do_not_tell_the_same_article(db: Database) -> None:
    make.with_edition(db)
    with db.begin() as store:
        article = make.put(store, make.article())

    def builder(number: int) -> Callable[[Store], object]:
        new = make.issue(f"2026-02-17-{number + 1}", number, make.story(article))
        at = make.NOW + number * DAY
        return lambda store: make.save(store, new, fates=[make.fate(article)], scheduled_at=at)

    assert conflicts(at_once(db, *(builder(number) for number in range(1, 5)))) == 3
    with db.read() as store:
        assert len(store.issues.all()) == len(store.editions.runs("daily", 9)) == 1


def test_a_failure_told_late_does_not_overwrite_the_issue_of_its_time(db: Database) -> None:
    make.with_edition(db)
    failed = Run(edition="daily", scheduled_at=make.NOW, result=RunResult.FAILED, finished_at=make.NOW)
    at_once(
        db,
        lambda store: make.save(store, make.issue(), scheduled_at=make.NOW),
        lambda store: store.editions.record_run(failed),
    )
    with db.read() as store:
        run = store.editions.run("daily", make.NOW)
    assert run is not None
    assert run.result is RunResult.ISSUE


def test_the_same_article_taken_in_by_several_stands_once(db: Database) -> None:
    with db.begin() as store:
        store.sources.ensure(make.source())
    assert conflicts(at_once(db, *[lambda store: make.put(store, make.article())] * 4)) == 3
    with db.read() as store:
        assert store.articles.count() == 1


def test_the_same_revision_by_several_is_made_once(db: Database) -> None:
    with db.begin() as store:
        article = make.put(store, make.article())
    assert conflicts(at_once(db, *[lambda store: make.put_revision(store, article)] * 4)) == 3
    with db.read() as store:
        assert store.articles.get(article.key).revision == 2


def test_programs_that_start_together_agree_on_editions_sources_and_readers(db: Database) -> None:
    tokens = itertools.count()

    def start(store: Store) -> None:
        store.editions.sync([make.edition("daily"), make.edition("evening")], now=make.NOW)
        store.sources.ensure(make.source("wire", "world", "europe"))
        store.mailing.sync_fixed("daily", ["a@example.net"], now=make.NOW, token=lambda: f"token-{next(tokens)}")

    assert at_once(db, *[start] * 4) == [None] * 4
    with db.read() as store:
        assert [record.edition.slug for record in store.editions.all()] == ["daily", "evening"]
        assert store.sources.all() == (make.source("wire", "world", "europe"),)
        assert store.mailing.active("daily") == 1


def test_each_delivery_is_claimed_by_one_of_many_senders(db: Database) -> None:
    make.with_edition(db)
    mail.subscribe(db, *(f"reader{number}@example.net" for number in range(40)))
    mail.publish(db)
    mail.fan_out(db)
    lease = dt.timedelta(minutes=15)
    results = at_once(db, *[lambda store: store.mailing.claim(now=make.NOW, lease=lease, limit=10)] * 4)
    taken = [delivery.id for batch in results for delivery in batch]
    assert len(taken) == len(set(taken))
    rest = mail.claim(db)
    assert len(taken) + len(rest) == 40
    assert not {delivery.id for delivery in rest} & set(taken)


def test_fan_outs_at_once_make_each_delivery_once(db: Database) -> None:
    make.with_edition(db)
    mail.subscribe(db, *(f"reader{number}@example.net" for number in range(25)))
    mail.publish(db)

    def fan_out(store: Store) -> int:
        return store.mailing.fan_out("daily", "2026-02-17", now=make.NOW, host=make.HOST, timing=mail.at_once, chunk=10)

    assert sorted(at_once(db, *[fan_out] * 4)) == [0, 5, 10, 10]
    assert mail.counts(db) == {"queued": 25}


def test_a_withdrawal_and_a_claim_do_not_both_have_their_way(db: Database) -> None:
    make.with_edition(db)
    mail.subscribe(db, "a@example.net")
    for number in range(1, 6):
        slug = f"2026-02-{16 + number}"
        mail.publish(db, slug, number)
        mail.fan_out(db, slug)
        withdrawn, taken = at_once(
            db,
            partial(_withdraw, slug),
            lambda store: store.mailing.claim(now=make.NOW, lease=mail.LEASE, limit=9),
        )
        assert isinstance(withdrawn, Conflict) == (len(taken) == 1), (withdrawn, taken)


def _withdraw(slug: str, store: Store) -> object:
    return store.issues.withdraw("daily", slug, make.NOW)
