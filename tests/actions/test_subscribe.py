"""From an ask to a reader, and what a reader can do after: over a real store, with mail as it goes out."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import replace
from email.message import EmailMessage

import pytest
import structlog
from sqlalchemy import delete, insert

from digest.actions import preferences, subscribe
from digest.actions.build import build
from digest.actions.confirmations import forget_unconfirmed, mail_confirmations
from digest.actions.deliver import fan_out_all
from digest.actions.keys import mail_key, suppression_hash
from digest.actions.publish import publish_waiting
from digest.actions.subscribe import Done, Visitor, Words
from digest.actions.tick import tick
from digest.delivery import verp
from digest.delivery.addresses import normalise
from digest.delivery.consent import Opened, hash_of
from digest.errors import MailDeferred, MailError, MailHostDown, MailRefused, MailUncertain
from digest.model.people import Confirmation, Origin, Purpose, Subscriber, SuppressionReason, Wish
from digest.model.stories import Edition
from digest.store.tables import pause
from tests.actions.conftest import DAILY, MONDAY, Service
from tests.actions.news import BRIDGE
from tests.fakes.mailer import FakeMailer

HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
ANNA = "anna@example.net"
WISH = Wish(hour=dt.time(7), timezone="Europe/Berlin", weekdays="12345")
WORDS = Words(form_url="https://news.example.org/subscribe", wording="0f" * 32)
VISITOR = Visitor(address="192.0.2.7", agent="Browser 1")
WEEKLY = Edition(slug="weekly", title="The Week", schedule="0 7 * * 0")


def ask(service: Service, address: str = ANNA, *editions: str, visitor: Visitor = VISITOR) -> bool:
    return subscribe.sign_up(
        service.app,
        normalise(address),
        editions=editions or ("daily",),
        wish=WISH,
        words=WORDS,
        visitor=visitor,
    )


def links(service: Service) -> list[EmailMessage]:
    """The mails with a link in them."""
    return [message for message in service.mailer.messages() if "confirm." in message["Message-ID"]]


def token_in(message: EmailMessage) -> str:
    plain = message.get_body(("plain",))
    assert plain is not None
    found = re.findall(r"^https://news\.example\.org/confirm/(\S+)\r?$", plain.get_content(), re.MULTILINE)
    assert len(found) == 1
    return str(found[0])


def mailed(service: Service) -> str:
    """The token of the newest link, once what waits is mailed."""
    mail_confirmations(service.app)
    return token_in(links(service)[-1])


def confirm(service: Service, token: str) -> Done:
    return subscribe.confirm(service.app, token, visitor=Visitor(address="192.0.2.8", agent="Browser 2"))


def joined(service: Service, address: str = ANNA, *editions: str) -> preferences.Preferences:
    """Somebody who has asked, got the link and said yes."""
    assert ask(service, address, *editions)
    done = confirm(service, mailed(service))
    assert done.preferences is not None
    found = preferences.preferences(service.app, done.preferences)
    assert found is not None
    return found


def person(service: Service, address: str = ANNA) -> Subscriber | None:
    with service.app.database.read() as store:
        return store.people.find(normalise(address).key)


def suppress(service: Service, address: str = ANNA) -> None:
    place = normalise(address)
    with service.app.database.begin() as store:
        store.people.suppress(
            place,
            address_hash=suppression_hash(mail_key(service.app), place.key),
            reason=SuppressionReason.COMPLAINED,
            detail="",
            now=service.clock.now(),
        )


def later(service: Service, by: dt.timedelta) -> None:
    service.clock.move(service.clock.now() + by)


def request(service: Service, before: preferences.Preferences, purpose: Purpose, new: str | None = None) -> str:
    """Ask for a link of this purpose an hour on, and take its token from the mail."""
    later(service, HOUR)
    address = normalise(new) if new else None
    assert preferences.request(service.app, before, purpose, words=WORDS, visitor=VISITOR, new_address=address)
    return mailed(service)


def test_an_ask_is_one_mail_with_a_link_and_nobody_is_subscribed_yet(service: Service) -> None:
    assert ask(service)
    assert mail_confirmations(service.app) == 1
    assert mail_confirmations(service.app) == 0
    (message,) = service.mailer.messages()
    assert (message["To"], message["Auto-Submitted"]) == (ANNA, "auto-generated")
    assert message["Subject"] == "Confirm your subscription to The Daily Brief"
    assert not {"List-Id", "List-Unsubscribe", "Precedence"} & set(message.keys())
    assert person(service) is None
    assert subscribe.look(service.app, token_in(message)).opened is Opened.WAITING


def test_the_store_never_has_the_token_that_is_mailed(light: Service) -> None:
    ask(light)
    token = mailed(light)
    with light.app.database.read() as store:
        assert store.confirmations.find(hash_of(token)) is not None
    light.app.close()
    assert token.encode() not in (light.folder / "digest.db").read_bytes()


def test_a_yes_subscribes_with_the_wish_and_leaves_its_proof(service: Service) -> None:
    ask(service)
    token = mailed(service)
    later(service, HOUR)
    done = confirm(service, token)
    assert (done.opened, done.latest) == (Opened.WAITING, False)
    found = person(service)
    assert found is not None
    (mine,) = found.subscriptions
    assert (mine.edition, mine.wish, mine.origin, mine.token) == ("daily", WISH, Origin.FORM, done.preferences)
    with service.app.database.read() as store:
        proof = store.confirmations.find(hash_of(token))
    assert proof is not None
    assert (proof.address, proof.asked_at, proof.confirmed_at) == (ANNA, MONDAY, MONDAY + HOUR)
    asked = proof.asked
    assert (asked.editions, asked.form_url, asked.wording) == (("daily",), WORDS.form_url, WORDS.wording)
    assert (asked.agent, proof.confirmed_agent) == ("Browser 1", "Browser 2")
    assert proof.message_id == links(service)[0]["Message-ID"]
    assert proof.confirmed_network is not None
    assert proof.network != proof.confirmed_network
    assert "192.0.2" not in proof.network + proof.confirmed_network


def test_a_new_reader_gets_the_latest_issue_at_once_and_only_once(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    tick(service.app)
    ask(service)
    assert confirm(service, mailed(service)).latest
    tick(service.app)
    tick(service.app)
    subjects = [message["Subject"] for message in service.mailer.messages() if message["To"] == ANNA]
    assert subjects == ["Confirm your subscription to The Daily Brief", "Orrin bridge to close for nine months"]


def test_who_joins_while_readers_of_an_issue_are_listed_keeps_it_from_nobody(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    build(service.app, "daily", mail=True)
    publish_waiting(service.app)
    later(service, HOUR)
    ask(service)
    confirm(service, mailed(service))
    fan_out_all(service.app)
    with service.app.database.read() as store:
        addresses = sorted(report.address for report in store.deliveries.list())
    assert addresses == ["anna@example.net", "reader@example.net"]


def test_a_link_works_once(service: Service) -> None:
    ask(service)
    token = mailed(service)
    confirm(service, token)
    mine = person(service)
    assert mine is not None
    preferences.unsubscribe(service.app, mine.subscriptions[0].token)
    assert confirm(service, token).opened is Opened.USED
    again = person(service)
    assert again is not None
    assert again.subscriptions[0].cancelled_at is not None


def test_an_unknown_link_does_nothing(light: Service) -> None:
    assert subscribe.look(light.app, "nothing").opened is Opened.UNKNOWN
    assert confirm(light, "nothing").opened is Opened.UNKNOWN
    assert confirm(light, "").opened is Opened.UNKNOWN


def test_whoever_left_comes_back_by_their_own_yes(service: Service) -> None:
    before = joined(service)
    preferences.unsubscribe(service.app, before.subscription.token)
    later(service, DAY)
    after = joined(service)
    assert after.subscription.cancelled_at is None


def test_known_unknown_left_and_suppressed_addresses_leave_the_same_row_and_only_the_mail_differs(
    service: Service,
) -> None:
    joined(service, "known@example.net")
    preferences.unsubscribe(service.app, joined(service, "left@example.net").subscription.token)
    suppress(service, "complained@example.net")
    later(service, DAY)
    addresses = ["known@example.net", "left@example.net", "complained@example.net", "new@example.net"]
    before = len(links(service))
    assert [ask(service, address) for address in addresses] == [True] * 4
    with service.app.database.read() as store:
        rows = store.confirmations.due(service.clock.now(), limit=10)
    same = {replace(row, id=0, address="", address_key="", message_id="") for row in rows}
    assert len(rows) == 4
    assert len(same) == 1
    mail_confirmations(service.app)
    assert sorted(message["To"] for message in links(service)[before:]) == sorted(set(addresses) - {addresses[2]})


def test_one_link_an_hour_and_three_a_day_go_to_an_address_however_often_it_is_entered(service: Service) -> None:
    sent: list[dt.datetime] = []
    for number in range(30):
        ask(service, "Anna@Example.net", visitor=Visitor(address=f"192.0.2.{number}"))
        ask(service, visitor=Visitor(address=f"198.51.100.{number}"))
        sent += [service.clock.now()] * mail_confirmations(service.app)
        later(service, HOUR / 2)
    assert [(at - MONDAY) / HOUR for at in sent] == [0, 1, 2]


def test_a_network_asks_ten_times_an_hour_for_whichever_addresses(service: Service) -> None:
    answers = [ask(service, f"reader{number}@example.net") for number in range(12)]
    assert answers == [True] * 10 + [False] * 2
    assert ask(service, visitor=Visitor(address="192.0.2.9"))
    later(service, HOUR)
    assert ask(service, "reader11@example.net")


def test_an_expired_link_is_sent_anew_when_somebody_asks(service: Service) -> None:
    ask(service)
    old = mailed(service)
    assert subscribe.ask_again(service.app, old, words=WORDS, visitor=VISITOR) is None
    later(service, 2 * DAY)
    assert confirm(service, old).opened is Opened.EXPIRED
    assert subscribe.ask_again(service.app, old, words=WORDS, visitor=VISITOR)
    new = mailed(service)
    assert new != old
    assert confirm(service, new).opened is Opened.WAITING
    mine = person(service)
    assert mine is not None
    assert mine.subscriptions[0].wish == WISH


def test_a_suppressed_address_is_not_subscribed_by_an_older_link(service: Service) -> None:
    ask(service)
    token = mailed(service)
    suppress(service)
    assert confirm(service, token).opened is Opened.SUPPRESSED
    assert person(service) is None


@pytest.mark.parametrize(
    ("error", "again"),
    [
        (MailHostDown("down"), dt.timedelta(minutes=5)),
        (MailDeferred("later"), dt.timedelta(minutes=30)),
        (MailUncertain("lost"), HOUR),
    ],
)
def test_a_mail_that_did_not_go_is_tried_again_in_its_time(
    light: Service, error: MailError, again: dt.timedelta
) -> None:
    ask(light)
    light.mailer.fail = lambda recipient: error
    assert mail_confirmations(light.app) == 0
    light.mailer.fail = lambda recipient: None
    later(light, again - dt.timedelta(seconds=1))
    assert mail_confirmations(light.app) == 0
    later(light, dt.timedelta(seconds=1))
    assert mail_confirmations(light.app) == 1
    assert confirm(light, token_in(links(light)[-1])).opened is Opened.WAITING


def test_a_link_that_comes_back_says_whose_it_was(light: Service) -> None:
    app = replace(light.app, mail=replace(light.app.mail, bounce="bounce@news.example.org"))
    ask(light)
    senders: list[str] = []

    class Noting(FakeMailer):
        def send(self, message: bytes, *, sender: str, recipient: str) -> str:
            senders.append(sender)
            return super().send(message, sender=sender, recipient=recipient)

    noting = Noting()
    mail_confirmations(replace(app, mailer=noting))
    (mark,) = verp.tokens(senders[0])
    returned = verp.read_token(mark, mail_key(app))
    assert returned is not None
    assert returned.mailed is verp.Mailed.CONFIRMATION
    assert hash_of(token_in(noting.messages()[0])).startswith(verp.hash_begins(returned.name))


def test_an_address_that_a_server_refuses_is_not_tried_again(light: Service) -> None:
    ask(light)
    light.mailer.fail = lambda recipient: MailRefused("no such user")
    mail_confirmations(light.app)
    light.mailer.fail = lambda recipient: None
    later(light, HOUR)
    assert mail_confirmations(light.app) == 0


def test_whoever_dies_between_mail_and_note_mails_once_more_under_the_same_id(light: Service) -> None:
    class Killed(BaseException):
        pass

    def die(recipient: str) -> MailError | None:
        raise Killed

    ask(light)
    light.mailer.fail = die
    with pytest.raises(Killed):
        mail_confirmations(light.app)
    light.mailer.fail = lambda recipient: None
    later(light, HOUR - dt.timedelta(seconds=1))
    assert mail_confirmations(light.app) == 0
    later(light, dt.timedelta(seconds=1))
    assert mail_confirmations(light.app) == 1
    assert mail_confirmations(light.app) == 0


def test_one_link_that_cannot_be_written_holds_up_neither_the_others_nor_the_issues(light: Service) -> None:
    light.take("bridge.txt", BRIDGE)
    light.at("2026-02-17T06:00+00:00")
    for name in ("broken@example.net", "b@example.net", "c@example.net"):
        ask(light, name)

    def fault(recipient: str) -> None:
        if recipient.startswith("broken"):
            raise ValueError("a fault of ours")

    light.mailer.before = fault
    tick(light.app)
    assert [recipient for recipient, _ in light.mailer.taken] == ["reader@example.net"]
    tick(light.app)
    assert sorted(message["To"] for message in links(light)) == ["b@example.net", "c@example.net"]


def test_a_link_that_was_never_mailed_and_is_long_over_is_let_go(light: Service) -> None:
    ask(light)
    later(light, 40 * DAY)
    assert mail_confirmations(light.app) == 0
    assert light.mailer.taken == []
    assert forget_unconfirmed(light.app) == 1


def test_a_tick_mails_links_and_forgets_what_nobody_confirmed(service: Service) -> None:
    ask(service, "stranger@example.net")
    tick(service.app)
    assert [message["To"] for message in links(service)] == ["stranger@example.net"]
    joined(service)
    later(service, 30 * DAY)
    tick(service.app)
    with service.app.database.read() as store:
        rows = store.confirmations.of_address("stranger@example.net", since=MONDAY - DAY)
        proofs = store.confirmations.of_address(ANNA, since=MONDAY - DAY)
    assert rows == ()
    assert len(proofs) == 1


def test_one_click_ends_a_subscription_and_says_the_same_again(service: Service) -> None:
    token = joined(service).subscription.token
    first = preferences.unsubscribe(service.app, token)
    later(service, DAY)
    assert preferences.unsubscribe(service.app, token) == first
    assert first is not None
    assert first.cancelled_at == MONDAY
    assert preferences.unsubscribe(service.app, "nobody") is None


def save(service: Service, before: preferences.Preferences, *editions: str, **values: object) -> preferences.Saved:
    said: dict[str, object] = {"wish": None, "paused_until": None}
    return preferences.save(
        service.app,
        before,
        editions=editions,
        words=WORDS,
        visitor=VISITOR,
        **said | values,  # type: ignore[arg-type]
    )


def test_preferences_change_hour_zone_days_and_pause_at_once(service: Service) -> None:
    before = joined(service)
    wish = Wish(hour=dt.time(18, 30), timezone="America/New_York", weekdays="67")
    assert save(service, before, "daily", wish=wish, paused_until=dt.date(2026, 3, 1)) == preferences.Saved()
    after = preferences.preferences(service.app, before.subscription.token)
    assert after is not None
    assert (after.subscription.wish, after.subscription.paused_until) == (wish, dt.date(2026, 3, 1))


def test_an_edition_that_is_left_out_ends_and_one_that_is_added_needs_a_yes(service: Service) -> None:
    both = service.with_editions(DAILY, WEEKLY)
    before = joined(both)
    later(both, HOUR)
    assert save(both, before, "weekly").asked == ("weekly",)
    now = preferences.preferences(both.app, before.subscription.token)
    assert now is not None
    assert now.active == set()
    confirm(both, mailed(both))
    now = preferences.preferences(both.app, before.subscription.token)
    assert now is not None
    assert now.active == {"weekly"}


def test_a_change_of_address_takes_a_link_to_the_old_one_then_to_the_new(service: Service) -> None:
    before = joined(service)
    first = request(service, before, Purpose.CHANGE_ADDRESS, "anna@example.org")
    assert links(service)[-1]["To"] == ANNA
    assert confirm(service, first).more
    second = mailed(service)
    assert links(service)[-1]["To"] == "anna@example.org"
    assert person(service) is not None
    assert confirm(service, second).opened is Opened.WAITING
    assert person(service) is None
    moved = person(service, "anna@example.org")
    assert moved is not None
    assert [each.token for each in moved.subscriptions] == [before.subscription.token]


def test_a_change_to_an_address_that_is_a_reader_already_leaves_one_of_them(service: Service) -> None:
    both = service.with_editions(DAILY, WEEKLY)
    before = joined(both, ANNA, "daily", "weekly")
    joined(both, "anna@example.org")
    confirm(both, request(both, before, Purpose.CHANGE_ADDRESS, "anna@example.org"))
    later(both, HOUR)
    assert confirm(both, mailed(both)).opened is Opened.WAITING
    old, new = person(both), person(both, "anna@example.org")
    assert old is not None
    assert new is not None
    assert all(each.cancelled_at is not None for each in old.subscriptions)
    assert sorted(each.edition for each in new.subscriptions) == ["daily", "weekly"]


def test_an_export_has_everything_and_comes_again_while_its_link_is_good(service: Service) -> None:
    token = request(service, joined(service), Purpose.EXPORT)
    done = confirm(service, token)
    assert done.data is not None
    said = json.loads(done.data)
    assert said["subscriber"]["address"] == ANNA
    assert [each["edition"] for each in said["subscriptions"]] == ["daily"]
    assert {each["purpose"] for each in said["links"]} == {"subscribe", "export"}
    assert confirm(service, token).data is not None


def test_an_erasure_forgets_the_person_and_nothing_is_mailed_there_again(service: Service) -> None:
    before = joined(service)
    assert confirm(service, request(service, before, Purpose.ERASE)).opened is Opened.WAITING
    assert person(service) is None
    assert preferences.preferences(service.app, before.subscription.token) is None
    assert preferences.unsubscribe(service.app, before.subscription.token) is not None
    later(service, DAY)
    count = len(service.mailer.taken)
    assert ask(service)
    mail_confirmations(service.app)
    assert len(service.mailer.taken) == count


def test_what_needs_a_link_waits_for_the_hour_and_comes(service: Service) -> None:
    before = joined(service)
    count = len(links(service))
    preferences.request(service.app, before, Purpose.EXPORT, words=WORDS, visitor=VISITOR)
    assert mail_confirmations(service.app) == 0
    later(service, HOUR)
    assert mail_confirmations(service.app) == 1
    assert len(links(service)) == count + 1


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("de", "Bestätigen Sie Ihr Abonnement: The Daily Brief"),
        ("es", "Confirme su suscripción a The Daily Brief"),
        ("fi", "Confirm your subscription to The Daily Brief"),
    ],
)
def test_the_mail_speaks_the_editions_language(light: Service, language: str, subject: str) -> None:
    there = light.with_editions(replace(DAILY, language=language))
    ask(there)
    mail_confirmations(there.app)
    assert links(there)[0]["Subject"] == subject


def test_no_address_is_ever_in_the_log(service: Service) -> None:
    with structlog.testing.capture_logs() as said:
        before = joined(service)
        confirm(service, request(service, before, Purpose.CHANGE_ADDRESS, "anna@example.org"))
        service.mailer.fail = lambda recipient: MailRefused(f"no such user: {recipient}")
        mail_confirmations(service.app)
        preferences.unsubscribe(service.app, before.subscription.token)
    assert said
    assert "anna" not in str(said).casefold()
    assert "192.0.2" not in str(said)


def test_every_purpose_has_its_mail_and_no_mail_names_another_thing(light: Service) -> None:
    before = joined(light)
    subjects = [links(light)[0]["Subject"]]
    for purpose in (Purpose.EXPORT, Purpose.ERASE, Purpose.CHANGE_ADDRESS):
        later(light, DAY)
        request(light, before, purpose, "anna@example.org" if purpose is Purpose.CHANGE_ADDRESS else None)
        subjects.append(links(light)[-1]["Subject"])
    assert len(set(subjects)) == 4
    for message in links(light):
        plain, rich = message.get_body(("plain",)), message.get_body(("html",))
        assert plain is not None
        assert rich is not None
        links_in = set(re.findall(r"https?://[^\s\"<]+", plain.get_content() + rich.get_content()))
        assert links_in == {f"https://news.example.org/confirm/{token_in(message)}"}
        assert max(len(line) for line in plain.get_content().splitlines() if "://" not in line) <= 78


def found(service: Service, token: str) -> Confirmation | None:
    with service.app.database.read() as store:
        return store.confirmations.find(hash_of(token))


def test_one_yes_closes_the_other_links_of_a_sign_up(service: Service) -> None:
    ask(service)
    first = mailed(service)
    later(service, 2 * HOUR)
    ask(service)
    second = mailed(service)
    assert first != second
    confirm(service, second)
    assert confirm(service, first).opened is Opened.EXPIRED
    assert found(service, first) is not None


@pytest.mark.parametrize("scope", ["service", "mail"])
def test_while_mail_is_stopped_no_link_goes_and_after_it_does(service: Service, scope: str) -> None:
    ask(service)
    stopped = insert(pause).values(scope=scope, reason="a backup was restored", since=MONDAY)
    with service.app.database.engine.begin() as connection:
        connection.execute(stopped)
    assert mail_confirmations(service.app) == 0
    with service.app.database.engine.begin() as connection:
        connection.execute(delete(pause))
    assert mail_confirmations(service.app) == 1
