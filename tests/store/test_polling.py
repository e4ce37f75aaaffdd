"""Each source is fetched by one at a time, what a look came to is written by whoever holds it, and history is kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from digest.errors import NotFound
from digest.model.articles import SourceSlug
from digest.model.polling import Claim, Day, EventKind, Origin, PollState, Settled
from digest.store.database import Database
from tests.store import make, polls
from tests.store.make import NOW
from tests.store.polls import HOUR, LEASE
from tests.store.test_race import at_once

POST = SourceSlug("harbour-post")


def test_due_sources_are_claimed_longest_due_first_with_all_that_is_known_of_them(db: Database) -> None:
    polls.start(db, "b-two", due_at=NOW - HOUR)
    polls.start(db, "a-one")
    polls.start(db, "c-three", due_at=NOW + HOUR)
    with db.begin() as store:
        store.sources.ensure(polls.source("a-one", "world", "sea", timezone="Europe/Berlin"), origin=Origin.SETTINGS)
    (two, one) = polls.claim(db)
    assert (two.source, two.token, two.until) == (polls.source("b-two"), "t1", NOW + LEASE)
    assert one.source == polls.source("a-one", "world", "sea", timezone="Europe/Berlin")
    assert one.poll == polls.poll(one.source)
    with db.read() as store:
        assert (store.polls.due(NOW), store.polls.in_flight(NOW), store.polls.next_due()) == (0, 2, NOW - HOUR)


def test_what_would_be_due_soon_can_be_due_now_unless_it_failed_is_fetched_or_rests(db: Database) -> None:
    for slug, minutes in (("a", 10), ("b", 11), ("c", 10), ("d", 0), ("e", 10)):
        polls.start(db, slug, due_at=NOW + dt.timedelta(minutes=minutes), failures=int(slug == "c"))
    polls.claim(db, only=["d"])
    with db.begin() as store:
        store.polls.change_state(SourceSlug("e"), PollState.PAUSED, NOW)
        assert store.polls.hurry(NOW, by=NOW + dt.timedelta(minutes=10)) == 1
    assert polls.slugs(polls.claim(db, "t2")) == ["a"]


def test_what_is_claimed_is_not_claimed_again_until_its_lease_is_over(db: Database) -> None:
    polls.start(db, "a", "b", "c")
    assert polls.slugs(polls.claim(db, limit=2)) == ["a", "b"]
    assert polls.slugs(polls.claim(db, "t2")) == ["c"]
    assert polls.claim(db, "t3", now=NOW + LEASE - dt.timedelta(seconds=1)) == ()
    assert polls.slugs(polls.claim(db, "t4", now=NOW + LEASE)) == ["a", "b", "c"]


def test_only_those_that_are_named_are_claimed(db: Database) -> None:
    polls.start(db, "a", "b", "c")
    assert polls.slugs(polls.claim(db, only=["c", "b", "unknown"])) == ["b", "c"]
    assert polls.claim(db, "t2", only=[]) == ()


def test_a_lost_claim_writes_nothing(db: Database) -> None:
    polls.start(db, "a")
    (first,) = polls.claim(db)
    (second,) = polls.claim(db, "t2", now=NOW + LEASE)
    with db.begin() as store:
        assert store.polls.held([first]) == frozenset()
        assert store.polls.settle([polls.failed(first, "lost")], NOW + LEASE) == frozenset()
        assert store.polls.renew([first], NOW + 9 * LEASE) == store.polls.give_back([first]) == 0
        assert store.polls.held([second]) == {"a"}
        assert [one.kind for one in store.polls.events(SourceSlug("a"), 9)] == [EventKind.ADDED]
        assert store.polls.days(SourceSlug("a"), NOW.date()) == ()
        assert store.polls.settle([polls.settled(second)], NOW + LEASE) == {"a"}
        assert store.polls.settle([polls.settled(second)], NOW + LEASE) == frozenset()


def test_a_claim_is_lost_where_a_person_pauses_the_source(db: Database) -> None:
    polls.start(db, "a")
    (claim,) = polls.claim(db)
    with db.begin() as store:
        assert store.polls.change_state(SourceSlug("a"), PollState.PAUSED, NOW, "by hand")
        assert store.polls.settle([polls.settled(claim)], NOW) == frozenset()
    assert polls.claim(db, "t2") == ()


def test_settling_writes_all_that_is_remembered_and_ends_the_claim(db: Database) -> None:
    polls.start(db, "a")
    (claim,) = polls.claim(db)
    later = NOW + HOUR
    after = polls.poll(
        claim.source,
        url="https://moved.example.org/feed",
        state=PollState.GONE,
        etag='W/"x"',
        last_modified="Tue, 17 Feb 2026 05:00:00 GMT",
        body_hash="bbb",
        due_at=later,
        every=900,
        failures=3,
        trouble="It is gone.",
        polled_at=NOW,
        succeeded_at=NOW,
        imported_at=NOW,
        news_at=NOW,
    )
    with db.begin() as store:
        assert store.polls.settle([polls.settled(claim, poll=after)], NOW) == {"a"}
    with db.read() as store:
        assert store.polls.get(SourceSlug("a")) == after
        assert store.polls.in_flight(NOW) == 0


def test_a_claim_that_is_given_back_is_due_as_it_was(db: Database) -> None:
    polls.start(db, "a", "b")
    claims = polls.claim(db)
    with db.begin() as store:
        assert store.polls.renew(claims, NOW + 2 * LEASE) == 2
        assert store.polls.give_back(claims[:1]) == 1
    assert polls.slugs(polls.claim(db, "t2", now=NOW + LEASE)) == ["a"]


def test_hurry_brings_forward_what_waits(db: Database) -> None:
    polls.start(db, "a", "b", due_at=NOW + 9 * HOUR)
    polls.start(db, "c", due_at=NOW + 9 * HOUR, state=PollState.PAUSED)
    with db.begin() as store:
        assert store.polls.hurry(NOW, [SourceSlug("b")]) == 1
    assert polls.slugs(polls.claim(db)) == ["b"]
    with db.begin() as store:
        assert store.polls.hurry(NOW) == 1
    assert polls.slugs(polls.claim(db, "t2")) == ["a"]


def test_the_same_failure_again_only_counts_up_until_the_source_is_well(db: Database) -> None:
    polls.start(db, "a")

    def look(number: int, words: str) -> None:
        at = NOW + number * HOUR
        (claim,) = polls.claim(db, f"t{number}", now=at)
        with db.begin() as store:
            told = polls.failed(claim, words, now=at)
            if words == "well":
                well = replace(told.events[0], kind=EventKind.RECOVERED)
                told = polls.settled(claim, now=at, events=(well,))
            store.polls.settle([told], at)

    for number, words in enumerate(["no answer", "no answer", "404", "no answer", "well", "no answer"]):
        look(number, words)
    with db.read() as store:
        found = store.polls.events(SourceSlug("a"), 9)
        assert [(one.kind.value, one.detail, one.count) for one in found] == [
            ("failed", "no answer", 1),
            ("recovered", "well", 1),
            ("failed", "404", 1),
            ("failed", "no answer", 3),
            ("added", "https://a.example.org/feed", 1),
        ]
        assert (found[3].at, found[3].last_at) == (NOW, NOW + 3 * HOUR)
        assert len(store.polls.events(SourceSlug("a"), 2)) == 2


def test_days_add_up_and_what_is_old_is_forgotten(db: Database) -> None:
    polls.start(db, "a", "b")
    for hours, values in ((0, {"unchanged": False, "new": 3, "revised": 1}), (1, {}), (24, {"new": 2})):
        at = NOW + hours * HOUR
        claims = polls.claim(db, f"t{hours}", now=at)
        with db.begin() as store:
            store.polls.settle([polls.settled(one, now=at, **values) for one in claims], at)
    today = NOW.date()
    tomorrow = today + dt.timedelta(days=1)
    first = Day(day=today, polls=2, unchanged=1, new=3, revised=1)
    second = Day(day=tomorrow, polls=1, unchanged=1, new=2)
    with db.begin() as store:
        assert store.polls.days(SourceSlug("a"), today) == (first, second)
        assert store.polls.all_days(tomorrow) == {"a": (second,), "b": (second,)}
        assert store.polls.forget(NOW + dt.timedelta(days=1)) == 4
        assert store.polls.days(SourceSlug("a"), today) == (second,)
        assert store.polls.events(SourceSlug("a"), 9) == ()


def test_states_change_once_with_a_row_each_and_resuming_is_due_at_once(db: Database) -> None:
    polls.start(db, "a", due_at=NOW + HOUR, failures=4, trouble="no answer")
    slug = SourceSlug("a")
    with db.begin() as store:
        assert store.polls.change_state(slug, PollState.PAUSED, NOW, "on holiday")
        assert not store.polls.change_state(slug, PollState.PAUSED, NOW)
        assert store.polls.change_state(slug, PollState.ACTIVE, NOW)
        found = store.polls.get(slug)
        assert found is not None
        assert (found.state, found.due_at, found.failures, found.trouble) == (PollState.ACTIVE, NOW, 0, "")
        told = [(one.kind.value, one.detail) for one in store.polls.events(slug, 9)]
        assert told[:2] == [("resumed", ""), ("paused", "on holiday")]


def test_starting_again_keeps_what_is_known_and_elsewhere_forgets_what_the_server_said(db: Database) -> None:
    slug = SourceSlug("a")
    polls.start(db, "a", etag='"x"', imported_at=NOW)
    polls.start(db, "a", etag=None)
    with db.begin() as store:
        kept = store.polls.get(slug)
        assert kept is not None
        assert kept.etag == '"x"'
        assert store.polls.change_state(slug, PollState.REMOVED, NOW)
        elsewhere = polls.poll(polls.source("a"), url="https://b.example.org/feed")
        store.polls.start(slug, elsewhere, NOW, Origin.SETTINGS)
        assert store.polls.get(slug) == replace(elsewhere, imported_at=NOW)
        assert {one.kind for one in store.polls.events(slug, 2)} == {EventKind.MOVED, EventKind.ADDED}
        (record,) = store.polls.records()
        assert (record.origin, record.poll, record.articles) == (Origin.SETTINGS, store.polls.get(slug), 0)


def test_records_tell_sources_of_files_too_and_count_articles(db: Database) -> None:
    polls.start(db, "feed")
    with db.begin() as store:
        make.put(store, make.article())
    with db.read() as store:
        found = [(one.source.slug, one.poll is not None, one.articles, one.origin) for one in store.polls.records()]
        assert found == [("feed", True, 0, Origin.COMMAND), ("harbour-post", False, 1, Origin.FILES)]


def test_what_is_not_polled_is_said(db: Database) -> None:
    with db.begin() as store:
        store.sources.ensure(make.source())
        assert store.polls.get(POST) is None
        with pytest.raises(NotFound, match="not polled"):
            store.polls.change_state(POST, PollState.PAUSED, NOW)
        with pytest.raises(NotFound, match="no source nobody"):
            store.polls.events(SourceSlug("nobody"), 1)


def test_thousands_settle_in_few_statements(db: Database) -> None:
    slugs = [f"s{number:04}" for number in range(2_000)]
    polls.start_many(db, slugs)
    claims = polls.claim(db, limit=5_000)
    assert polls.slugs(claims) == slugs
    statements: list[str] = []
    event.listen(db.engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    with db.begin() as store:
        assert len(store.polls.settle([polls.settled(one) for one in claims], NOW)) == 2_000
    assert len(statements) < 25
    with db.read() as store:
        assert store.polls.due(NOW) == store.polls.in_flight(NOW) == 0


def test_of_many_who_claim_at_once_each_source_has_one(db: Database) -> None:
    polls.start(db, *(f"s{number:02}" for number in range(40)))
    taken = at_once(db, *(lambda store, n=n: store.polls.claim(NOW, LEASE, 10, f"t{n}") for n in range(4)))
    found = [slug for claims in taken for slug in polls.slugs(claims)]
    assert len(found) == len(set(found))
    rest = polls.slugs(polls.claim(db, "rest"))
    assert sorted(found + rest) == [f"s{number:02}" for number in range(40)]


def poll_all(url: str, name: str, out: str) -> None:
    """Claim five at a time and settle them, until nothing is due; write down which were fetched."""
    db = Database.open(url)
    number = 0
    with Path(out).open("w", encoding="utf-8") as told:
        while claims := polls.claim(db, f"{name}-{number}", limit=5):
            number += 1
            told.writelines(f"{slug}\n" for slug in polls.slugs(claims))
            with db.begin() as store:
                store.polls.settle([polls.settled(one, new=1) for one in claims], NOW)
    db.close()


def test_processes_at_work_together_fetch_each_source_once(
    db: Database, url: str, tmp_path_factory: pytest.TempPathFactory, processes: ForkServerContext
) -> None:
    slugs = [f"s{number:03}" for number in range(120)]
    polls.start(db, *slugs)
    folder = tmp_path_factory.mktemp("processes")
    workers = [processes.Process(target=poll_all, args=(url, f"p{n}", str(folder / f"{n}"))) for n in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        assert worker.exitcode == 0
    fetched = [line for n in range(3) for line in (folder / f"{n}").read_text(encoding="utf-8").split()]
    assert sorted(fetched) == slugs
    with db.read() as store:
        assert all(
            days == (Day(day=NOW.date(), polls=1, unchanged=1, new=1),)
            for days in store.polls.all_days(NOW.date()).values()
        )


STEPS = st.lists(
    st.tuples(st.sampled_from(["claim", "settle", "lapse", "pause", "resume", "give back"]), st.integers(0, 3)),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_happens_a_source_is_held_by_one_and_written_by_its_holder(
    sqlite_url: str, steps: list[tuple[str, int]]
) -> None:
    db = Database.open(sqlite_url)
    slugs = ["a", "b", "c", "d"]
    with db.begin() as store:
        store.polls._connection.exec_driver_sql("DELETE FROM poll")
    polls.start(db, *slugs)
    now, holds, dead = NOW, dict[str, Claim](), list[Claim]()
    written: dict[str, int] = dict.fromkeys(slugs, 0)
    for number, (verb, which) in enumerate(steps):
        slug = slugs[which]
        if verb == "claim":
            for claim in polls.claim(db, f"t{number}", now=now, limit=which + 1):
                there = holds.get(claim.source.slug)
                assert there is None or there.until <= now
                dead += [there] if there else []
                holds[claim.source.slug] = claim
        elif verb == "settle":
            mine = [holds.pop(slug)] if slug in holds else []
            with db.begin() as store:
                looks = [_look(one, written, now) for one in (*mine, *dead) if one.source.slug == slug][:1]
                ended = store.polls.settle(looks, now)
            assert ended == {one.source.slug for one in mine}
            written[slug] += len(ended)
        elif verb == "lapse":
            now += LEASE
        elif verb == "give back" and slug in holds:
            with db.begin() as store:
                assert store.polls.give_back([holds[slug]]) == 1
            dead.append(holds.pop(slug))
        elif verb in {"pause", "resume"}:
            with db.begin() as store:
                state = PollState.PAUSED if verb == "pause" else PollState.ACTIVE
                if store.polls.change_state(SourceSlug(slug), state, now) and slug in holds:
                    dead.append(holds.pop(slug))
    with db.read() as store:
        for slug in slugs:
            found = store.polls.get(SourceSlug(slug))
            assert found is not None
            assert found.every == 3600 + written[slug]
    db.close()


def _look(claim: Claim, written: dict[str, int], now: dt.datetime) -> Settled:
    slug = claim.source.slug
    return polls.settled(claim, now=now, poll=replace(claim.poll, every=3600 + written[slug] + 1, due_at=now))
