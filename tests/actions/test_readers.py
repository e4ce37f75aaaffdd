"""What an operator does with people, over a whole service."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from digest.actions import readers, wishes
from digest.actions.deliver import fan_out_all
from digest.actions.readers import Told
from digest.actions.sync import sync_editions
from digest.delivery.lists import Defaults
from digest.errors import MailRefused, NotFound, RefusedList
from digest.model.mailing import DeliveryReport, DeliveryState
from digest.model.people import Joined, SuppressionReason, Wish
from tests.actions.conftest import Service
from tests.store import make
from tests.store.mail import begin, outcome, settle

DEFAULTS = Defaults(editions=("daily",), zones={"daily": "Europe/Berlin"})
EIGHT = Wish(hour=dt.time(8), timezone="Europe/Berlin")
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def after_seven(service: Service) -> Service:
    """A Monday, five minutes after the daily issue was due; the next is due at seven on Tuesday, in Berlin."""
    service.clock.move(dt.datetime(2026, 2, 16, 6, 5, tzinfo=dt.UTC))
    return service


def publish(service: Service, slug: str = "2026-02-16", number: int = 1) -> None:
    """A published issue that is to be mailed, at the service's time."""
    with service.app.database.begin() as store:
        make.save(store, make.issue(slug, number), mail=True)
        store.issues.mark_published("daily", slug, service.clock.now())


def add(service: Service, address: str = "anna@example.net", wish: Wish | None = None) -> Joined:
    return readers.add(service.app, address, "daily", wish or Wish(), consent="by post")


def deliveries(service: Service) -> dict[str, DeliveryReport]:
    with service.app.database.read() as store:
        return {each.address: each for each in reversed(store.deliveries.list())}


def token(service: Service, address: str = "anna@example.net") -> str:
    return readers.find(service.app, address).subscriptions[0].token


def take_in(service: Service, text: str, *, dry_run: bool = False, encoding: str = "utf-8") -> list[Told]:
    file = service.folder / "list.csv"
    file.write_text(text, encoding=encoding, newline="")
    return list(readers.take_in(service.app, file, consent="members", defaults=DEFAULTS, dry_run=dry_run))


def test_whoever_is_added_gets_the_latest_issue_at_once_and_once(service: Service) -> None:
    publish(service)
    fan_out_all(service.app)
    service.clock.move(service.clock.now() + HOUR)
    assert add(service, wish=EIGHT) is Joined.ADDED
    assert add(service) is Joined.ALREADY
    found = deliveries(service)
    assert set(found) == {"reader@example.net", "anna@example.net"}
    assert found["anna@example.net"].due_at == service.clock.now()


def test_an_issue_older_than_two_periods_is_not_sent_after_the_fact(service: Service) -> None:
    publish(service)
    service.clock.move(service.clock.now() + 49 * HOUR)
    add(service)
    assert deliveries(service) == {}


def test_an_address_or_edition_that_is_none_is_said_so(light: Service) -> None:
    with pytest.raises(MailRefused):
        add(light, "anna")
    with pytest.raises(NotFound):
        readers.add(light.app, "anna@example.net", "weekly", Wish(), consent="by post")
    with pytest.raises(NotFound, match="Nobody is subscribed"):
        readers.find(light.app, "anna@example.net")


def test_an_issue_is_fanned_out_to_each_readers_hour(after_seven: Service) -> None:
    service = after_seven
    add(service, wish=EIGHT)
    publish(service)
    fan_out_all(service.app)
    found = deliveries(service)
    assert found["reader@example.net"].due_at == service.clock.now()
    assert found["anna@example.net"].due_at == dt.datetime(2026, 2, 16, 7, tzinfo=dt.UTC)


def test_whoever_changes_zone_between_fan_out_and_hour_gets_it_at_the_new_hour(after_seven: Service) -> None:
    service = after_seven
    add(service, wish=EIGHT)
    publish(service)
    fan_out_all(service.app)
    wishes.change_wish(service.app, token(service), replace(EIGHT, timezone="America/New_York"))
    assert deliveries(service)["anna@example.net"].due_at == dt.datetime(2026, 2, 16, 13, tzinfo=dt.UTC)
    wishes.change_wish(service.app, token(service), replace(EIGHT, timezone="Europe/Lisbon"))
    assert deliveries(service)["anna@example.net"].due_at == dt.datetime(2026, 2, 16, 8, tzinfo=dt.UTC)
    wishes.change_wish(service.app, token(service), Wish())
    assert deliveries(service)["anna@example.net"].due_at == service.clock.now()


def test_a_pause_holds_back_what_is_queued_and_what_comes_until_its_day(after_seven: Service) -> None:
    service = after_seven
    add(service, wish=EIGHT)
    publish(service)
    fan_out_all(service.app)
    wishes.pause(service.app, token(service), dt.date(2026, 2, 17))
    assert deliveries(service)["anna@example.net"].state is DeliveryState.CANCELLED
    service.clock.move(service.clock.now() + 24 * HOUR)
    publish(service, "2026-02-17", 2)
    fan_out_all(service.app)
    assert deliveries(service)["anna@example.net"].state is DeliveryState.QUEUED
    with pytest.raises(NotFound):
        wishes.pause(service.app, "nobody's", None)


def test_a_list_is_told_line_by_line_in_its_order(service: Service) -> None:
    add(service, "there@example.net")
    add(service, "left@example.net")
    readers.remove(service.app, "left@example.net")
    readers.suppress(service.app, "blocked@example.net", why="asked by phone")
    text = "address;hour\nnew@example.net;7\nthere@example.net;\nleft@example.net;\nblocked@example.net;\nnobody;\n"
    told = take_in(service, text)
    assert [(each.line, each.outcome) for each in told] == [
        (2, "added"),
        (3, "already there"),
        (4, "unsubscribed before"),
        (5, "suppressed"),
        (6, "refused"),
    ]
    assert "no mail address" in told[-1].why
    assert take_in(service, text)[0].outcome == "already there"


def test_a_dry_run_tells_the_same_and_does_nothing(service: Service) -> None:
    text = "address\n" + "\n".join(f"r{number % 6_000}@example.net" for number in range(6_500))
    dry = take_in(service, text, dry_run=True)
    with service.app.database.read() as store:
        assert store.people.count() == 1
    assert [each.outcome for each in dry].count("already there") == 500
    assert take_in(service, text) == dry


def test_a_list_that_was_broken_off_goes_on_where_it_is_taken_in_again(light: Service) -> None:
    text = "address\n" + "\n".join(f"r{number}@example.net" for number in range(7_000))
    file = light.folder / "list.csv"
    file.write_text(text)
    told = readers.take_in(light.app, file, consent="members", defaults=DEFAULTS)
    assert next(told).outcome == "added"
    told.close()  # type: ignore[attr-defined]  # a generator, left in the middle
    outcomes = [each.outcome for each in take_in(light, text)]
    assert outcomes == ["already there"] * readers.CHUNK + ["added"] * (7_000 - readers.CHUNK)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_list_is_read_whatever_its_encoding(light: Service, encoding: str) -> None:
    (told,) = take_in(light, "address\njürgen@example.net\n", encoding=encoding)
    assert (told.address, told.outcome) == ("jürgen@example.net", "added")


def test_a_list_that_is_not_there_is_said_so(light: Service) -> None:
    with pytest.raises(RefusedList, match="cannot be read"):
        list(readers.take_in(light.app, Path("nowhere.csv"), consent="members", defaults=DEFAULTS))
    file = light.folder / "list.csv"
    file.write_text("address\n")
    with pytest.raises(RefusedList, match="unknown encoding"):
        list(readers.take_in(light.app, file, consent="members", defaults=DEFAULTS, encoding="klingon"))


def test_everybody_is_given_out_in_the_order_they_came(service: Service) -> None:
    take_in(service, "address\n" + "\n".join(f"r{number}@example.net" for number in range(2_500)))
    found = [person.address for person in readers.give_out(service.app, "daily")]
    assert found == ["reader@example.net", *(f"r{number}@example.net" for number in range(2_500))]


def test_an_erased_reader_is_told_of_no_more_and_does_not_come_back_by_the_settings(service: Service) -> None:
    add(service)
    assert readers.export(service.app, "Anna@example.net")["subscriber"]["address"] == "anna@example.net"
    assert readers.erase(service.app, "anna@example.net")
    with pytest.raises(NotFound):
        readers.find(service.app, "anna@example.net")
    named = replace(service.app, mail=replace(service.app.mail, to=("Anna <anna@example.net>",)))
    sync_editions(named)
    assert readers.find(service.app, "anna@example.net").suppressed is SuppressionReason.ERASED
    publish(service)
    fan_out_all(named)
    assert deliveries(service)["anna@example.net"].state is DeliveryState.CANCELLED


def test_a_suppression_is_lifted_by_a_person(service: Service) -> None:
    add(service)
    assert readers.suppress(service.app, "anna@example.net", why="asked by phone")
    assert not readers.suppress(service.app, "anna@example.net", why="again")
    assert readers.lift(service.app, "anna@example.net")
    assert not readers.lift(service.app, "anna@example.net")
    assert readers.find(service.app, "anna@example.net").suppressed is None


def test_what_a_server_says_after_its_reader_was_erased_is_forgotten_by_the_next_round(service: Service) -> None:
    add(service)
    publish(service)
    fan_out_all(service.app)
    with service.app.database.begin() as store:
        claimed = store.mailing.claim(now=service.clock.now(), lease=HOUR, limit=10)
    (taken,) = (each for each in claimed if each.address == "anna@example.net")
    begin(service.app.database, taken, now=service.clock.now())
    assert readers.erase(service.app, "anna@example.net")
    settle(service.app.database, outcome(taken, answer="250 anna@example.net has it", at=service.clock.now()))
    assert readers.forget_answers(service.app) == 1
    assert readers.forget_answers(service.app) == 0
    assert deliveries(service)[""].answer is None
    assert deliveries(service)[""].state is DeliveryState.SENT
