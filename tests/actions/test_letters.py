"""An issue's mail as each reader gets it: why, and how to stop, and a look that is nobody's subscription."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage

import pytest

from digest.actions.build import build
from digest.actions.letters import address_letter, open_letter, ways_out, write_look
from digest.model.issues import Issue
from digest.model.mailing import Delivery
from digest.publish.fold import COLUMNS
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE

TOKEN = "7hQ2mXk0aLr8sTnVc1yZpw"
BOUNCE = "bounce@news.example.org"


class Stamp:
    """Signs with a header line of its own."""

    def sign(self, message: bytes) -> bytes:
        return b"X-Signed: yes\r\n" + message


def issued(service: Service) -> Issue:
    service.take("bridge.txt", BRIDGE)
    service.at("2026-02-17T06:00+00:00")
    build(service.app, "daily")
    with service.app.database.read() as store:
        return store.issues.find("latest").issue


def delivery(address: str = "a@example.net") -> Delivery:
    return Delivery(
        id=1,
        edition="daily",
        issue="2026-02-17",
        address=address,
        token=TOKEN,
        subscribed_at=dt.datetime(2026, 2, 2, 9, tzinfo=dt.UTC),
        message_id="<a1@news.example.org>",
        fence=1,
        attempts=1,
    )


def read(data: bytes) -> EmailMessage:
    made = email.message_from_bytes(data, policy=email.policy.default)
    assert isinstance(made, EmailMessage)
    assert not made.defects
    return made


def part(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def folded(message: EmailMessage, kind: str) -> str:
    return " ".join(part(message, kind).split())


def test_a_subscriber_reads_when_they_subscribed_and_how_to_stop(light: Service) -> None:
    opened = open_letter(light.app, issued(light))
    message = read(address_letter(light.app, opened, delivery()))
    for kind in ("plain", "html"):
        assert "You get this because you subscribed on 2 February 2026 as a@example.net." in folded(message, kind)
        assert f"https://news.example.org/unsubscribe/{TOKEN}" in part(message, kind)
        assert f"https://news.example.org/preferences/{TOKEN}" in part(message, kind)
    assert all(len(line) <= COLUMNS or "https://" in line for line in part(message, "plain").split("\n"))


def test_an_address_of_the_settings_reads_so_and_can_unsubscribe_too(light: Service) -> None:
    app = replace(light.app, mail=replace(light.app.mail, to=("Me <Me@example.org>",)))
    message = read(address_letter(app, open_letter(app, issued(light)), delivery("me@example.org")))
    assert "because me@example.org stands in the settings of The Daily Brief." in folded(message, "plain")
    assert message["List-Unsubscribe"] == f"<https://news.example.org/unsubscribe/{TOKEN}>"
    assert f"https://news.example.org/unsubscribe/{TOKEN}" in part(message, "html")


def test_the_headers_are_those_that_big_receivers_ask_for(light: Service) -> None:
    app = replace(light.app, mail=replace(light.app.mail, reply_to="desk@news.example.org"))
    message = read(address_letter(app, open_letter(app, issued(light), bounce=BOUNCE), delivery()))
    assert message["Message-ID"] == "<a1@news.example.org>"
    assert message["List-Id"] == "The Daily Brief <daily.news.example.org>"
    assert message["List-Unsubscribe"] == (
        f"<https://news.example.org/unsubscribe/{TOKEN}>, <mailto:{BOUNCE}?subject=unsubscribe%20{TOKEN}>"
    )
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Feedback-ID"].startswith("2026-02-17:daily:issue:")
    assert message["Reply-To"] == "desk@news.example.org"
    assert message["Date"].datetime == light.clock.now()


def test_each_attempt_has_the_same_id_and_its_own_date(light: Service) -> None:
    opened = open_letter(light.app, issued(light))
    first = read(address_letter(light.app, opened, delivery()))
    light.at("2026-02-17T06:30+00:00")
    second = read(address_letter(light.app, opened, delivery()))
    assert first["Message-ID"] == second["Message-ID"]
    assert second["Date"].datetime - first["Date"].datetime == dt.timedelta(minutes=30)


def test_the_longest_address_fits_into_the_mail(light: Service) -> None:
    address = f"{'a' * 64}@{'b' * 63}.{'c' * 63}.{'d' * 58}.org"
    message = read(address_letter(light.app, open_letter(light.app, issued(light)), delivery(address)))
    assert f"as {address}." in folded(message, "html")
    assert all(len(line) <= COLUMNS or "https://" in line for line in part(message, "plain").split("\n"))


@pytest.mark.parametrize(
    ("site", "bounce", "ways"),
    [
        ("https://news.example.org", None, ("https://news.example.org/unsubscribe/",)),
        ("https://example.org/news", None, ("https://example.org/news/unsubscribe/",)),
        ("http://nas.example:8000", None, ("http://nas.example:8000/unsubscribe/",)),
        ("http://192.168.1.20", None, ("http://192.168.1.20/unsubscribe/",)),
        ("http://127.0.0.1:8000", None, ()),
        ("http://localhost", None, ()),
        ("http://digest.localhost:8000", None, ()),
        ("http://[::1]:8000", None, ()),
        ("http://0.0.0.0:8000", None, ()),
        ("http://127.0.0.1:8000", BOUNCE, (f"mailto:{BOUNCE}?subject=unsubscribe%20",)),
    ],
)
def test_no_mail_service_is_sent_to_a_site_that_only_this_machine_reaches(
    site: str, bounce: str | None, ways: tuple[str, ...]
) -> None:
    assert ways_out(site, bounce=bounce) == ways


def test_a_mail_of_ones_own_machine_has_the_links_that_work_there(light: Service) -> None:
    app = replace(light.app, site=replace(light.app.site, url="http://127.0.0.1:8000"))
    message = read(address_letter(app, open_letter(app, issued(light)), delivery()))
    assert "List-Unsubscribe" not in message
    assert "List-Unsubscribe-Post" not in message
    assert f"http://127.0.0.1:8000/unsubscribe/{TOKEN}" in part(message, "plain")


def test_a_look_says_that_it_is_one_and_offers_nothing_to_unsubscribe_from(light: Service) -> None:
    message = read(write_look(light.app, issued(light), to="Desk <look@example.net>"))
    assert "This issue was sent once to look@example.net, for a look; it is no subscription." in folded(
        message, "plain"
    )
    for kind in ("plain", "html"):
        assert "/unsubscribe/" not in part(message, kind)
        assert "/preferences/" not in part(message, kind)
    assert "List-Unsubscribe" not in message
    assert message["List-Id"] == "The Daily Brief <daily.news.example.org>"


def test_a_message_is_signed_where_we_sign(light: Service) -> None:
    app = replace(light.app, signer=Stamp())
    issue = issued(light)
    assert read(address_letter(app, open_letter(app, issue), delivery()))["X-Signed"] == "yes"
    assert read(write_look(app, issue, to="look@example.net"))["X-Signed"] == "yes"
