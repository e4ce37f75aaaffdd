"""What came back is acted on: who is suppressed, counted, unsubscribed, and who is not."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import unquote

import pytest
from sqlalchemy import text

from digest.actions.bounces import Taken, take_in, take_in_all, take_in_waiting
from digest.actions.keys import mail_key, suppression_hash
from digest.actions.letters import address_letter, open_letter
from digest.actions.tick import tick
from digest.adapters.inbox import MaildirInbox
from digest.delivery import verp
from digest.model.bounces import Effect
from digest.model.people import SuppressionReason
from tests.actions.conftest import MONDAY, Service
from tests.delivery.bounces.samples import GONE, MAILBOX, ORIGINAL, group, report
from tests.delivery.bounces.test_no_bounces import NO_BOUNCES
from tests.delivery.bounces.test_reading import complaint
from tests.store import make
from tests.store.mail import begin, claim, fan_out, outcome, publish, settle, subscribe

SOFT = group(status="5.2.2", said="552 mailbox full")


@pytest.fixture
def sent(service: Service) -> Service:
    """A service that sent an issue to a reader, and has another waiting for them."""
    service.clock.move(make.NOW)
    database = service.app.database
    with database.engine.begin() as connection:  # the readers of the settings
        connection.execute(text("DELETE FROM subscription"))
        connection.execute(text("DELETE FROM subscriber"))
    subscribe(database, GONE, now=MONDAY)
    publish(database)
    fan_out(database)
    for taken in claim(database):
        begin(database, taken)
        settle(database, outcome(taken))
    publish(database, "2026-02-18", 2)
    fan_out(database, "2026-02-18")
    return service


def with_tokens(service: Service) -> Service:
    """The same, whose messages leave from the addresses of a mailbox for bounces."""
    return replace(service, app=replace(service.app, mail=replace(service.app.mail, bounce=MAILBOX)))


def row(service: Service, query: str) -> tuple[object, ...]:
    with service.app.database.engine.connect() as connection:
        return tuple(connection.execute(text(query)).one())


def states(service: Service) -> list[str]:
    with service.app.database.read() as store:
        return sorted(each.state for each in store.deliveries.list())


def suppressed(service: Service) -> SuppressionReason | None:
    key = mail_key(service.app)
    with service.app.database.read() as store:
        return store.people.suppressed(suppression_hash(key, GONE))


def effects(taken: Taken) -> list[Effect]:
    return [outcome.effect for outcome in taken.outcomes]


def token_of(service: Service) -> str:
    (public_id,) = row(service, "SELECT public_id FROM subscription")
    return verp.envelope_sender(MAILBOX, mail_key(service.app), str(public_id))


def addressed(raw: bytes, to: str, *, name: str = "back") -> bytes:
    return raw.replace(f"To: {MAILBOX}".encode(), f"To: {to}".encode()).replace(b"<back@", f"<{name}@".encode())


def test_a_hard_bounce_suppresses_at_once_and_cancels_what_waits(sent: Service) -> None:
    taken = take_in(sent.app, report("It failed.", group()))
    assert effects(taken) == [Effect.SUPPRESSED]
    assert suppressed(sent) is SuppressionReason.BOUNCED
    assert row(sent, "SELECT suppressed FROM subscriber") == ("bounced",)
    assert states(sent) == ["bounced", "cancelled"]


def test_the_same_report_twice_changes_nothing_more(sent: Service) -> None:
    raw = report("It failed.", group())
    assert [effects(take_in(sent.app, raw)) for _ in range(2)] == [[Effect.SUPPRESSED], [Effect.AGAIN]]


def test_soft_bounces_suppress_when_they_are_many(sent: Service) -> None:
    sent = replace(sent, app=replace(sent.app, mail=replace(sent.app.mail, soft_bounces=3)))
    with sent.app.database.engine.begin() as connection:
        connection.execute(text("UPDATE delivery SET state = 'cancelled' WHERE state = 'sent'"))  # none to be known by
    found = [take_in(sent.app, addressed(report("Full.", SOFT), MAILBOX, name=f"n{number}")) for number in range(3)]
    assert [effects(each) for each in found] == [[Effect.COUNTED], [Effect.COUNTED], [Effect.SUPPRESSED]]
    assert suppressed(sent) is SuppressionReason.KEPT_BOUNCING


def test_soft_bounces_of_long_ago_do_not_count(sent: Service) -> None:
    sent = replace(sent, app=replace(sent.app, mail=replace(sent.app.mail, soft_bounces=2)))
    take_in(sent.app, report("Full.", SOFT))
    sent.clock.move(make.NOW + dt.timedelta(days=31))
    assert effects(take_in(sent.app, addressed(report("Full.", SOFT), MAILBOX, name="later"))) == [Effect.COUNTED]
    assert suppressed(sent) is None


def test_a_complaint_unsubscribes_and_suppresses_by_the_token_alone(sent: Service) -> None:
    sent = with_tokens(sent)
    hidden = ORIGINAL.replace(GONE, "undisclosed").replace("issue.reader", "hidden")
    taken = take_in(sent.app, complaint(original=f"Return-Path: <{token_of(sent)}>\n{hidden}"))
    assert effects(taken) == [Effect.UNSUBSCRIBED]
    assert suppressed(sent) is SuppressionReason.COMPLAINED
    assert row(sent, "SELECT reason FROM subscription") == ("complained of a mail",)
    assert states(sent) == ["cancelled", "sent"]


def test_a_token_counts_whatever_address_the_mail_went_on_to(sent: Service) -> None:
    sent = with_tokens(sent)
    raw = addressed(report("It failed.", group("forwarded@elsewhere.example")), token_of(sent).upper())
    assert effects(take_in(sent.app, raw)) == [Effect.SUPPRESSED]
    assert suppressed(sent) is SuppressionReason.BOUNCED


def test_what_names_a_message_of_ours_counts_without_a_token(sent: Service) -> None:
    sent = with_tokens(sent)
    (message_id,) = row(sent, "SELECT message_id FROM delivery WHERE state = 'sent'")
    raw = report("It failed.", group("forwarded@elsewhere.example"), original=f"Message-ID: {message_id}\n")
    assert effects(take_in(sent.app, raw)) == [Effect.SUPPRESSED]


def test_where_messages_have_tokens_nobody_is_suppressed_by_their_address_alone(sent: Service) -> None:
    sent = with_tokens(sent)
    forged = verp.envelope_sender(MAILBOX, b"another key", "a" * 26)
    assert effects(take_in(sent.app, addressed(report("It failed.", group()), forged))) == [Effect.COUNTED]
    assert effects(take_in(sent.app, complaint(f"Original-Rcpt-To: {GONE}"))) == [Effect.COUNTED]
    assert suppressed(sent) is None
    assert row(sent, "SELECT count(*) FROM bounce WHERE kind = 'soft'") == (2,)


def test_a_mail_with_a_link_to_confirm_that_came_back_suppresses_its_address(service: Service) -> None:
    service = with_tokens(service)
    token_hash = "0123456789abcdef" * 4
    with service.app.database.engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO confirmation (token_hash, purpose, address, address_key, body, asked_at, expires_at, network_hash, "
                "mails) VALUES (:hash, 'subscribe', :address, :address, '{}', '2026-02-16 05:00', '2026-02-17 05:00', '', 1)"
            ),
            {"hash": token_hash, "address": GONE},
        )
    name, key = verp.name_of(token_hash), mail_key(service.app)
    to = verp.envelope_sender(MAILBOX, key, name, mailed=verp.Mailed.CONFIRMATION)
    assert effects(take_in(service.app, addressed(report("It failed.", group()), to))) == [Effect.SUPPRESSED]
    assert suppressed(service) is SuppressionReason.BOUNCED


def test_nobody_of_ours_is_nobody_suppressed(sent: Service) -> None:
    assert effects(take_in(sent.app, report("It failed.", group("else@post.example")))) == [Effect.UNKNOWN]


def test_no_bounce_suppresses_nobody(light: Service) -> None:
    subscribe(light.app.database, GONE, now=MONDAY)
    for raw in NO_BOUNCES.values():
        assert set(effects(take_in(light.app, raw))) <= {Effect.NONE}
    assert row(light, "SELECT count(*) FROM bounce") == (0,)
    assert suppressed(light) is None


def test_a_dry_run_says_the_same_and_changes_nothing(sent: Service) -> None:
    raw = report("It failed.", group())
    dry = take_in(sent.app, raw, dry_run=True)
    assert row(sent, "SELECT count(*) FROM bounce") == (0,)
    assert row(sent, "SELECT count(*) FROM secret") == (0,)
    assert dry == take_in(sent.app, raw)


def test_a_mailbox_is_taken_in_and_what_cannot_be_read_is_left_and_named(light: Service, tmp_path: Path) -> None:
    subscribe(light.app.database, GONE, now=MONDAY)
    box = tmp_path / "box"
    (box / "new" / "unreadable").mkdir(parents=True)
    (box / "new" / "1").write_bytes(report("It failed.", group()))
    taken = list(take_in_all(light.app, MaildirInbox(box)))
    assert [(each.name, bool(each.why)) for each in taken] == [("1", False), ("unreadable", True)]
    assert [path.name for path in (box / "new").iterdir()] == ["unreadable"]
    assert [path.name for path in (box / "cur").iterdir()] == ["1:2,S"]


def test_a_message_taken_in_by_a_killed_round_is_taken_in_again_without_harm(light: Service, tmp_path: Path) -> None:
    subscribe(light.app.database, GONE, now=MONDAY)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "1").write_bytes(report("It failed.", group()))
    take_in(light.app, (tmp_path / "new" / "1").read_bytes())  # and then it was killed, before the rename
    (again,) = take_in_all(light.app, MaildirInbox(tmp_path))
    assert effects(again) == [Effect.AGAIN]
    assert MaildirInbox(tmp_path).waiting() == ()


def test_each_round_looks_into_the_mailbox_of_the_settings(light: Service, tmp_path: Path) -> None:
    subscribe(light.app.database, GONE, now=MONDAY)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "1").write_bytes(report("It failed.", group()))
    tick(replace(light.app, bounces=MaildirInbox(tmp_path)))
    assert suppressed(light) is SuppressionReason.BOUNCED


def test_a_round_goes_on_without_its_mailbox(light: Service, tmp_path: Path) -> None:
    assert take_in_waiting(replace(light.app, bounces=MaildirInbox(tmp_path / "none"))) == 0
    assert take_in_waiting(light.app) == 0


def asking(token: str) -> bytes:
    """What a mail program sends for a List-Unsubscribe of ours."""
    return (
        f"From: Somebody <{GONE}>\r\nTo: {MAILBOX}\r\nSubject: unsubscribe {token}\r\n"
        "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nSent by my mail program.\r\n"
    ).encode()


def test_who_unsubscribes_by_mail_leaves_that_edition_and_is_not_suppressed(sent: Service) -> None:
    dry = take_in(sent.app, asking("x" * 22), dry_run=True)
    assert dry.outcomes == ()
    with sent.app.database.engine.begin() as connection:
        connection.execute(text("UPDATE subscription SET token = 'abcdefghijklmnopqrst_-'"))
    first = take_in(sent.app, asking("abcdefghijklmnopqrst_-"))
    assert [each.effect for each in first.outcomes] == [Effect.UNSUBSCRIBED]
    assert [each.effect for each in take_in(sent.app, asking("abcdefghijklmnopqrst_-")).outcomes] == [Effect.AGAIN]
    assert row(sent, "SELECT reason FROM subscription") == ("unsubscribed by mail",)
    assert row(sent, "SELECT suppressed FROM subscriber") == (None,)
    assert states(sent) == ["cancelled", "sent"]


def test_the_address_that_a_message_names_for_leaving_is_understood_when_it_is_used(sent: Service) -> None:
    service = with_tokens(sent)
    with service.app.database.read() as store:
        issue = store.issues.get("daily", "2026-02-18").issue
    (taken,) = claim(service.app.database)
    opened = open_letter(service.app, issue, bounce=MAILBOX)
    said = message_from_bytes(address_letter(service.app, opened, taken), policy=policy.default)["List-Unsubscribe"]
    (address,) = re.findall(r"<mailto:([^>]+)>", said)
    subject = unquote(address.partition("?subject=")[2])
    assert address.startswith(f"{MAILBOX}?subject=unsubscribe")
    assert subject == f"unsubscribe {taken.token}"
