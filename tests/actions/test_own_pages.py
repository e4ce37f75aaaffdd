"""A file has no address: where its source lets us, it gets a page on our site, and goes with what leads to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.actions.build import build
from digest.actions.publish import publish_all, publish_issue
from digest.actions.steer import withdraw
from digest.actions.tick import tick
from digest.actions.withdraw import withdraw_articles
from digest.model.articles import Source, SourceKind, SourceSlug
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY

POST = Source(slug=SourceSlug("harbour-post"), name="Harbour Post", kind=SourceKind.FILE, publish_text=True)


@pytest.fixture
def open_text(light: Service) -> tuple[Service, str]:
    """A service whose Harbour Post may be published; Tuesday's issue is out. The key of its article."""
    service = replace(light, app=replace(light.app, sources={POST.slug: POST}))
    key = service.take("bridge.txt", BRIDGE.replace("cracks", "cracks <b>& rust</b>")).key
    service.take("ferry.txt", FERRY)
    service.at("2026-02-17T06:00+00:00")
    tick(service.app)
    return service, str(key)


def test_quotations_lead_to_the_text_on_our_site(open_text: tuple[Service, str]) -> None:
    service, key = open_text
    page = service.page(f"daily/article/{key}/index.html").read_text(encoding="utf-8")
    assert "Orrin bridge to close for nine months" in page
    assert "Lorries must use the crossing at Tarn" in page
    assert "cracks &lt;b&gt;&amp; rust&lt;/b&gt; in 14" in page
    issue = service.page("daily/2026-02-17/index.html").read_text(encoding="utf-8")
    assert f"https://news.example.org/daily/article/{key}/#:~:text=" in issue


def test_a_source_that_does_not_say_so_has_no_page(open_text: tuple[Service, str]) -> None:
    service, key = open_text
    folder = service.page("daily/article")
    assert [path.name for path in folder.iterdir()] == [key]


def test_the_page_is_made_anew_with_the_site_and_goes_with_its_article(open_text: tuple[Service, str]) -> None:
    service, key = open_text
    page = service.page(f"daily/article/{key}/index.html")
    before = page.read_bytes()
    page.unlink()
    publish_all(service.app)
    assert page.read_bytes() == before
    with service.app.database.read() as store:
        article = store.articles.get(key)
    withdraw_articles(service.app, [article])
    assert not page.exists()
    publish_all(service.app)
    assert not page.exists()


def test_it_goes_with_the_only_issue_that_leads_to_it(light: Service) -> None:
    service = replace(light, app=replace(light.app, sources={POST.slug: POST}))
    key = service.take("bridge.txt", BRIDGE).key
    service.at("2026-02-17T06:00+00:00")
    build(service.app, "daily")
    publish_issue(service.app, "daily", "2026-02-17")
    page = service.page(f"daily/article/{key}/index.html")
    assert page.exists()
    withdraw(service.app, "daily/2026-02-17")
    assert not page.exists()
