"""From an issue to a message in a real server's hands, and what its ledger says after."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

from digest.actions.deliver import send_one
from digest.actions.tick import tick
from digest.adapters.smtp import SmtpMailer
from digest.model.mailing import DeliveryState
from tests.actions.conftest import DAILY, Service
from tests.actions.news import BRIDGE, FERRY
from tests.adapters.receiving import receiving


def issued(service: Service, *to: str) -> Service:
    """A service whose first issue is due, to be mailed to these."""
    mailed = replace(service, app=replace(service.app, mail=replace(service.app.mail, to=to))).with_editions(DAILY)
    mailed.take("bridge.txt", BRIDGE)
    mailed.take("ferry.txt", FERRY)
    mailed.at("2026-02-17T06:00+00:00")
    return mailed


def test_every_reader_of_the_settings_gets_the_issue_once_by_smtp(service: Service) -> None:
    mailed = issued(service, "a@example.net", "b@example.net", "c@example.net")
    with receiving() as (port, inbox):
        app = replace(mailed.app, mailer=SmtpMailer(f"smtp://127.0.0.1:{port}"))
        tick(app)
        tick(app)
    assert sorted(recipient for one in inbox.envelopes for recipient in one.rcpt_tos) == [
        "a@example.net",
        "b@example.net",
        "c@example.net",
    ]
    messages = [message_from_bytes(one.original_content or b"", policy=policy.default) for one in inbox.envelopes]
    assert len({message["Message-ID"] for message in messages}) == 3
    assert {message["Subject"] for message in messages} == {"Orrin bridge to close for nine months"}
    plain = messages[0].get_body(("plain",))
    rich = messages[0].get_body(("html",))
    assert plain is not None
    assert rich is not None
    assert "WHAT HAPPENS NEXT" in plain.get_content().upper()
    assert "Orrin bridge will close" in rich.get_content()
    with mailed.app.database.read() as store:
        assert store.mailing.counts("daily") == {DeliveryState.SENT: 3}


def test_a_server_that_is_down_loses_nothing_and_is_tried_again(light: Service) -> None:
    mailed = issued(light, "a@example.net")
    with receiving() as (port, inbox):
        pass
    tick(replace(mailed.app, mailer=SmtpMailer(f"smtp://127.0.0.1:{port}")))
    with mailed.app.database.read() as store:
        assert store.mailing.counts("daily") == {DeliveryState.QUEUED: 1}
    mailed.at("2026-02-17T06:30+00:00")
    with receiving() as (port, inbox):
        tick(replace(mailed.app, mailer=SmtpMailer(f"smtp://127.0.0.1:{port}")))
    assert len(inbox.envelopes) == 1


def test_a_look_leaves_no_row(light: Service) -> None:
    mailed = issued(light)
    tick(mailed.app)
    with mailed.app.database.read() as store:
        issue = store.issues.find("latest").issue
    assert send_one(mailed.app, issue, to="look@example.net") == "250 taken"
    (message,) = mailed.mailer.messages()
    assert message["To"] == "look@example.net"
    assert message["List-Id"] == "The Daily Brief <daily.news.example.org>"
    with mailed.app.database.read() as store:
        assert store.deliveries.list() == ()
