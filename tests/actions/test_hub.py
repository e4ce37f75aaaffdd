"""Our feeds and a WebSub hub: it is named in them, and told when they change."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import parse_qsl

from lxml import etree
from structlog.testing import capture_logs

from digest.actions.build import build
from digest.actions.publish import publish_all, publish_waiting
from digest.adapters.http import Limits
from digest.model.records import IssueState
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE
from tests.adapters.http.serving import Asked, Says, Server, fetching, reply, says, serving, silence

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = [
    f"https://news.example.org/daily/{name}.{kind}" for name in ("feed", "stories") for kind in ("atom", "rss", "json")
]


@contextmanager
def with_hub(
    service: Service, say: Says, *, allowed: bool = True, limits: Limits | None = None
) -> Iterator[tuple[Service, Server]]:
    """The service with a hub, and an issue that waits to be published."""
    service.take("bridge.txt", BRIDGE)
    allow = ("127.0.0.1",) if allowed else ()
    with serving(say) as server, fetching(allow=allow, limits=limits) as fetcher:
        app = replace(service.app, fetcher=fetcher, hub=server.url("/hub"))
        build(app, "daily", scheduled_at=app.clock.now())
        yield replace(service, app=app), server


def test_the_hub_is_told_of_every_feed_once_the_issue_is_published(light: Service) -> None:
    with with_hub(light, says(reply(204))) as (service, hub):
        publish_waiting(service.app)
        service.app.fetcher.close()
    (asked,) = hub.asked
    assert (asked.method, asked.path) == ("POST", "/hub")
    assert parse_qsl(asked.body.decode()) == [("hub.mode", "publish"), *(("hub.url", feed) for feed in FEEDS)]


def test_the_hub_is_told_again_when_something_changed_and_only_then(light: Service) -> None:
    with with_hub(light, says(reply(202))) as (service, hub):
        with fetching() as fetcher:
            publish_waiting(replace(service.app, fetcher=fetcher))
            publish_all(replace(service.app, fetcher=fetcher))
        assert len(hub.asked) == 1, "the same bytes were written"
        service.page("daily/feed.atom").unlink()
        publish_all(service.app)
        service.app.fetcher.close()
        assert len(hub.asked) == 2


def test_a_hub_that_fails_is_logged_and_stops_nothing(light: Service) -> None:
    with with_hub(light, says(reply(500))) as (service, _), capture_logs() as logs:
        assert publish_waiting(service.app) == 1
        service.app.fetcher.close()
    (told,) = (line for line in logs if line["event"] == "hub_not_told")
    assert "500" in told["why"]
    with light.app.database.read() as store:
        assert [record.state for record in store.issues.all("daily")] == [IssueState.PUBLISHED]


def test_publishing_does_not_wait_for_the_hub(light: Service) -> None:
    """It answers once the issue stands published; whoever waited for it would wait in vain."""
    published = threading.Event()

    async def say(asked: Asked, writer: asyncio.StreamWriter) -> None:
        await asyncio.to_thread(published.wait, 60)
        writer.write(reply(204))

    with with_hub(light, say) as (service, _), capture_logs() as logs:
        publish_waiting(service.app)
        with service.app.database.read() as store:
            assert [record.state for record in store.issues.all("daily")] == [IssueState.PUBLISHED]
        published.set()
        service.app.fetcher.close()
    assert [line["event"] for line in logs if line["event"].startswith("hub")] == ["hub_told"]


def test_a_hub_that_never_answers_is_given_up_and_that_is_said(light: Service) -> None:
    with with_hub(light, silence, limits=Limits(form=0.2)) as (service, _), capture_logs() as logs:
        assert publish_waiting(service.app) == 1
        service.app.fetcher.close()
    (told,) = (line for line in logs if line["event"] == "hub_not_told")
    assert "does not answer (timed out after 0.2 s)" in told["why"]


def test_a_hub_on_this_machine_must_be_allowed(light: Service) -> None:
    with with_hub(light, says(reply(204)), allowed=False) as (service, hub), capture_logs() as logs:
        publish_waiting(service.app)
        service.app.fetcher.close()
    (told,) = (line for line in logs if line["event"] == "hub_not_told")
    assert "[fetch] allow" in told["hint"]
    assert hub.connections == 0


def test_every_feed_names_its_hub_and_itself(light: Service) -> None:
    with with_hub(light, says(reply(204))) as (service, hub):
        publish_waiting(service.app)
    for name in ("feed", "stories"):
        atom = etree.fromstring(service.page(f"daily/{name}.atom").read_bytes())
        rss = etree.fromstring(service.page(f"daily/{name}.rss").read_bytes())
        for root, kind in ((atom, "atom"), (rss, "rss")):
            links = {link.get("rel"): link.get("href") for link in root.iter(f"{ATOM}link")}
            assert links["hub"] == hub.url("/hub")
            assert links["self"] == f"https://news.example.org/daily/{name}.{kind}"
        document = json.loads(service.page(f"daily/{name}.json").read_bytes())
        assert document["hubs"] == [{"type": "WebSub", "url": hub.url("/hub")}]
        assert document["feed_url"] == f"https://news.example.org/daily/{name}.json"


def test_without_a_hub_none_is_named_and_nobody_told(light: Service) -> None:
    with with_hub(light, says(reply(204))) as (service, hub):
        publish_waiting(replace(service.app, hub=None))
    assert hub.connections == 0
    for kind in ("atom", "rss", "json"):
        assert b"hub" not in service.page(f"daily/feed.{kind}").read_bytes()
