from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.delivery import consent
from digest.delivery.consent import Busy, Drop, Mail, No, Opened, Wait, Yes
from digest.model.people import Asked, Confirmation, Purpose

NOW = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)
SIGN_UPS = [Purpose.SUBSCRIBE]
WITH_A_LINK = [Purpose.CHANGE_ADDRESS, Purpose.EXPORT, Purpose.ERASE]


def asked(purpose: Purpose = Purpose.SUBSCRIBE, *, at: dt.datetime = NOW, key: str = "a@example.net") -> Confirmation:
    made = consent.ask(
        purpose=purpose,
        address=key,
        key=key,
        asked=Asked(editions=("daily",)),
        network="n",
        message_id=f"<confirm.{at:%d%H%M%S}@news.example.org>",
        lately=(),
        now=at,
    )
    assert isinstance(made, Confirmation)
    return made


def mailed(purpose: Purpose = Purpose.SUBSCRIBE, *, at: dt.datetime = NOW) -> Confirmation:
    """A link that was asked for and mailed then."""
    made = consent.mail(asked(purpose, at=at), suppressed=False, others=(), now=at)
    assert isinstance(made, Mail)
    return consent.sent(made.link)


def confirmed(link: Confirmation, *, at: dt.datetime = NOW) -> Confirmation:
    done = consent.confirm(link, suppressed=False, network="m", agent="Browser", now=at)
    assert isinstance(done, Yes)
    return done.link


def test_what_is_asked_for_is_due_at_once_and_good_for_two_days() -> None:
    link = asked()
    assert (link.mail_due_at, link.expires_at, link.mails) == (NOW, NOW + 2 * DAY, 0)


def test_a_network_asks_ten_times_an_hour_and_is_told_when_it_may_again() -> None:
    asks = [NOW - HOUR + minute * MINUTE for minute in range(1, 11)]

    def again(lately: list[dt.datetime]) -> Confirmation | Busy:
        return consent.ask(
            purpose=Purpose.SUBSCRIBE,
            address="b@example.net",
            key="b@example.net",
            asked=Asked(),
            network="n",
            message_id="<x@y>",
            lately=lately,
            now=NOW,
        )

    assert again(asks) == Busy(until=NOW + MINUTE)
    assert isinstance(again(asks[1:]), Confirmation)
    assert isinstance(again([*asks[1:], NOW - HOUR]), Confirmation)


def test_the_mail_is_noted_before_it_goes_and_its_link_is_good_from_then_on() -> None:
    made = consent.mail(asked(), suppressed=False, others=(), now=NOW + HOUR)
    assert isinstance(made, Mail)
    link = made.link
    assert (link.mails, link.mailed_at, link.expires_at) == (1, NOW + HOUR, NOW + 49 * HOUR)
    assert link.mail_due_at == NOW + 2 * HOUR
    assert consent.sent(link).mail_due_at is None


@pytest.mark.parametrize("purpose", Purpose)
def test_nothing_is_mailed_to_a_suppressed_address(purpose: Purpose) -> None:
    made = consent.mail(asked(purpose), suppressed=True, others=(), now=NOW)
    assert made == Drop(why="nothing is mailed to the address")


def test_a_second_sign_up_within_the_hour_is_not_mailed_and_after_it_is() -> None:
    first = mailed(at=NOW - HOUR + MINUTE)
    assert isinstance(consent.mail(asked(), suppressed=False, others=(first,), now=NOW), Drop)
    assert isinstance(consent.mail(asked(), suppressed=False, others=(first,), now=NOW + MINUTE), Mail)


def test_three_sign_ups_are_mailed_in_a_day() -> None:
    others = [mailed(at=NOW - hours * HOUR) for hours in (23, 10, 2)]
    assert isinstance(consent.mail(asked(), suppressed=False, others=others, now=NOW), Drop)
    assert isinstance(consent.mail(asked(), suppressed=False, others=others, now=NOW + HOUR), Mail)


@pytest.mark.parametrize("purpose", WITH_A_LINK)
def test_what_a_subscriber_asks_for_waits_for_its_turn(purpose: Purpose) -> None:
    first = mailed(at=NOW - MINUTE)
    made = consent.mail(asked(purpose), suppressed=False, others=(first,), now=NOW)
    assert made == Wait(until=NOW - MINUTE + HOUR)
    day = [mailed(at=NOW - hours * HOUR) for hours in (23, 10, 2)]
    assert consent.mail(asked(purpose), suppressed=False, others=day, now=NOW) == Wait(until=NOW + HOUR)


@pytest.mark.parametrize("purpose", Purpose)
def test_the_same_thing_asked_for_twice_within_the_hour_is_mailed_once(purpose: Purpose) -> None:
    made = consent.mail(asked(purpose), suppressed=False, others=(mailed(purpose, at=NOW - MINUTE),), now=NOW)
    assert made == Drop(why="a link was mailed within the hour")


def test_a_mail_that_may_have_arrived_goes_once_more_after_an_hour_and_never_a_third_time() -> None:
    first = consent.mail(asked(), suppressed=False, others=(), now=NOW)
    assert isinstance(first, Mail)
    assert consent.mail(first.link, suppressed=False, others=(), now=NOW + 59 * MINUTE) == Wait(until=NOW + HOUR)
    second = consent.mail(first.link, suppressed=False, others=(), now=NOW + HOUR)
    assert isinstance(second, Mail)
    assert second.link.message_id == first.link.message_id
    third = consent.mail(second.link, suppressed=False, others=(), now=NOW + 5 * HOUR)
    assert third == Drop(why="it may have arrived twice")


def test_what_the_server_did_not_take_counts_for_nothing_and_is_tried_for_two_days() -> None:
    before = asked()
    again = consent.not_sent(before, again=NOW + 2 * DAY - MINUTE)
    assert (again.mails, again.mailed_at) == (0, None)
    assert isinstance(consent.mail(again, suppressed=False, others=(), now=NOW + 2 * DAY - MINUTE), Mail)
    late = consent.mail(again, suppressed=False, others=(), now=NOW + 2 * DAY)
    assert late == Drop(why="it could not be mailed in time")


def test_what_was_confirmed_is_not_mailed() -> None:
    assert consent.mail(confirmed(mailed()), suppressed=False, others=(), now=NOW) == Drop(why="it was confirmed")


def test_a_link_is_unknown_then_waiting_then_expired() -> None:
    assert consent.look(None, now=NOW) is Opened.UNKNOWN
    assert consent.look(asked(), now=NOW) is Opened.UNKNOWN
    assert consent.look(mailed(), now=NOW + 2 * DAY - MINUTE) is Opened.WAITING
    assert consent.look(mailed(), now=NOW + 2 * DAY) is Opened.EXPIRED


def test_a_yes_leaves_its_proof() -> None:
    link = confirmed(mailed(), at=NOW + HOUR)
    assert (link.confirmed_at, link.confirmed_network, link.confirmed_agent) == (NOW + HOUR, "m", "Browser")
    assert link.mail_due_at is None


@pytest.mark.parametrize("purpose", [Purpose.SUBSCRIBE, Purpose.CHANGE_ADDRESS, Purpose.ERASE])
def test_a_link_counts_once(purpose: Purpose) -> None:
    again = consent.confirm(confirmed(mailed(purpose)), suppressed=False, network="m", agent="", now=NOW)
    assert again == No(why=Opened.USED)


def test_an_export_may_be_fetched_again_while_its_link_is_good() -> None:
    link = confirmed(mailed(Purpose.EXPORT), at=NOW + HOUR)
    again = consent.confirm(link, suppressed=False, network="x", agent="x", now=NOW + 2 * HOUR)
    assert again == Yes(link=link)
    late = consent.confirm(link, suppressed=False, network="x", agent="x", now=NOW + 2 * DAY)
    assert late == No(why=Opened.USED)


def test_a_suppressed_address_is_not_subscribed_but_may_take_its_data_and_go() -> None:
    for purpose in Purpose:
        done = consent.confirm(mailed(purpose), suppressed=True, network="m", agent="", now=NOW)
        if purpose in {Purpose.EXPORT, Purpose.ERASE}:
            assert isinstance(done, Yes)
        else:
            assert done == No(why=Opened.SUPPRESSED)


def test_a_token_tells_nothing_of_its_link_and_is_found_whatever_its_case() -> None:
    token = consent.token_of(b"key", "<a@b>")
    assert token == consent.token_of(b"key", "<a@b>") != consent.token_of(b"other", "<a@b>")
    assert consent.hash_of(f" {token.upper()}") == consent.hash_of(token)
    assert token not in consent.hash_of(token)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", "unknown"),
        (None, "unknown"),
        ("a socket", "unknown"),
    ],
)
def test_a_household_is_one_network(address: str | None, network: str) -> None:
    assert consent.network_of(address) == network


# Whatever happens: people ask, the clock moves, senders die, servers refuse, links are opened. The history is played
# against the machine, with no rule of its own but what is kept.
ADDRESSES = ["a@example.net", "b@example.net"]
EVENTS = st.one_of(
    st.tuples(st.just("ask"), st.sampled_from(ADDRESSES), st.sampled_from(list(Purpose)), st.sampled_from(["n", "m"])),
    st.tuples(st.just("move"), st.integers(0, 3 * 24 * 60)),
    st.tuples(st.just("move"), st.integers(0, 70)),
    st.tuples(st.just("post"), st.sampled_from(["taken", "dies", "refused", "later"])),
    st.tuples(st.just("suppress"), st.sampled_from(ADDRESSES)),
    st.tuples(st.just("open"), st.integers(0, 30)),
    st.tuples(st.just("confirm"), st.integers(0, 30)),
    st.tuples(st.just("purge")),
)


@dataclass
class World:
    now: dt.datetime = NOW
    links: list[Confirmation] = field(default_factory=list)
    suppressed: set[str] = field(default_factory=set)
    asks: dict[str, list[dt.datetime]] = field(default_factory=dict)
    mails: dict[str, list[dt.datetime]] = field(default_factory=dict)
    done: list[Confirmation] = field(default_factory=list)

    def ask(self, address: str, purpose: Purpose, network: str) -> None:
        made = consent.ask(
            purpose=purpose,
            address=address,
            key=address,
            asked=Asked(),
            network=network,
            message_id=f"<{len(self.links)}@x>",
            lately=self.asks.get(network, []),
            now=self.now,
        )
        if isinstance(made, Confirmation):
            self.asks.setdefault(network, []).append(self.now)
            self.links.append(made)

    def move(self, minutes: int) -> None:
        self.now += minutes * MINUTE

    def post(self, fate: str) -> None:
        """One round of a sender; "dies": after its mail went and before it could note so."""
        for place, link in enumerate(self.links):
            if link.mail_due_at is None or link.mail_due_at > self.now:
                continue
            others = [each for each in self.links if each is not link and each.address_key == link.address_key]
            made = consent.mail(link, suppressed=link.address in self.suppressed, others=others, now=self.now)
            if isinstance(made, Drop):
                self.links[place] = replace(link, mail_due_at=None)
            elif isinstance(made, Wait):
                assert made.until > self.now
                self.links[place] = replace(link, mail_due_at=made.until)
            elif fate in {"refused", "later"}:
                again = self.now + 30 * MINUTE if fate == "later" else None
                self.links[place] = consent.not_sent(link, again=again)
            else:
                assert link.address not in self.suppressed
                self.mails.setdefault(link.address, []).append(self.now)
                self.links[place] = made.link if fate == "dies" else consent.sent(made.link)

    def suppress(self, address: str) -> None:
        self.suppressed.add(address)

    def open(self, place: int) -> None:
        """A program opens a link to see what is there."""
        if self.links:
            consent.look(self.links[place % len(self.links)], now=self.now)

    def confirm(self, place: int) -> None:
        if not self.links:
            return
        place %= len(self.links)
        link = self.links[place]
        said = consent.confirm(link, suppressed=link.address in self.suppressed, network="o", agent="", now=self.now)
        if isinstance(said, Yes):
            assert link.mailed_at is not None
            assert link.mailed_at in self.mails[link.address]
            assert self.now < link.mailed_at + consent.LIMITS.valid
            assert link.confirmed_at is None or link.purpose is Purpose.EXPORT
            self.links[place] = said.link
            self.done.append(said.link)

    def purge(self) -> None:
        """The store deletes what is old and proves nothing."""
        before = self.now - consent.LIMITS.kept
        proofs = [link for link in self.links if link.confirmed_at and link.purpose in consent.PROOFS]
        self.links = [link for link in self.links if link in proofs or (link.confirmed_at or link.asked_at) > before]


@given(st.lists(EVENTS, max_size=60))
def test_no_history_mails_too_much_or_takes_a_yes_that_was_not_given(history: list[tuple[object, ...]]) -> None:
    world = World()
    for name, *values in history:
        getattr(world, str(name))(*values)
    for times in world.mails.values():
        assert all(later - sooner >= HOUR for sooner, later in itertools.pairwise(times))
        assert all(later - sooner >= DAY for sooner, later in zip(times, times[3:], strict=False))
    for times in world.asks.values():
        assert all(later - sooner >= HOUR for sooner, later in zip(times, times[10:], strict=False))
    counted = [link.message_id for link in world.done if link.purpose is not Purpose.EXPORT]
    assert len(counted) == len(set(counted))
