"""An article that is taken down stands nowhere any more: no issue, no page, no feed, no calendar; nothing is mailed."""

from __future__ import annotations

from dataclasses import replace

from digest.actions.build import build
from digest.actions.publish import publish_all
from digest.actions.sync import sync_editions
from digest.actions.tick import tick
from digest.actions.withdraw import restore_articles, withdraw_articles, withdrawing
from digest.model.articles import Article
from digest.model.issues import Issue
from digest.model.stories import Edition
from tests.actions.conftest import DAILY, Service
from tests.actions.news import BRIDGE, FERRY, TEST_MATCH

OF_THE_BRIDGE = ("Orrin", "31 million euros")
MORE = """\
Orrin bridge repairs to start on 9 March
Harbour Post, Tue 17 Feb 2026, 17:40 CET

ORRIN - Repairs of the Orrin bridge will start on 9 March, a week after it closes to all traffic, the county council said on Tuesday.

The council chose the firm Brygge from four bidders. The ferry for pedestrians and cyclists will have two boats instead of one.
"""


def issued(service: Service) -> Article:
    """Tuesday's issue, with the bridge and the ferry company, published and mailed; the article of the bridge."""
    key = service.take("bridge.txt", BRIDGE).key
    service.take("ferry.txt", FERRY)
    service.at("2026-02-17T06:00+00:00")
    tick(service.app)
    assert len(service.mailer.taken) == 1
    with service.app.database.read() as store:
        return store.articles.get(key or "")


def issue(service: Service, slug: str = "2026-02-17") -> Issue:
    with service.app.database.read() as store:
        return store.issues.get("daily", slug).issue


def site(service: Service) -> str:
    """Everything under the site's folder, in one text."""
    root = service.page("index.html").parent
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.*")) if path.is_file())


def test_it_goes_from_issues_pages_feeds_and_calendar_and_nothing_is_mailed(service: Service) -> None:
    bridge = issued(service)
    assert all(words in site(service) for words in OF_THE_BRIDGE)
    service.at("2026-02-17T12:00+00:00")
    told = withdraw_articles(service.app, [bridge])
    assert (told.articles, told.issues) == (1, ("daily/2026-02-17",))
    left = issue(service)
    assert (left.revision, left.number) == (2, issue(service).number)
    assert left.note == "an article of Harbour Post was taken out, with all that was quoted from it."
    assert [words for words in OF_THE_BRIDGE if words in site(service)] == []
    page = service.page("daily/2026-02-17/index.html").read_text(encoding="utf-8")
    assert "an article of Harbour Post was taken out" in page
    assert "Ferry company orders three electric ships" in page
    tick(service.app)
    assert len(service.mailer.taken) == 1


def test_no_edition_takes_it_again_and_the_whole_site_made_anew_has_nothing_of_it(service: Service) -> None:
    bridge = issued(service)
    withdraw_articles(service.app, [bridge])
    service.take("bridge.txt", BRIDGE.replace("31 million", "41 million"))
    service.take("chess.txt", TEST_MATCH)
    service.at("2026-02-18T06:00+00:00")
    tick(service.app)
    assert {story.headline for story in issue(service, "2026-02-18").stories} == {
        "Lindmark chess club wins league for the first time"
    }
    publish_all(service.app)
    assert [words for words in OF_THE_BRIDGE if words in site(service)] == []


def test_later_issues_lose_what_leant_on_it(service: Service) -> None:
    bridge = issued(service)
    service.take("more.txt", MORE)
    service.at("2026-02-18T06:00+00:00")
    tick(service.app)
    assert "31 million" in site(service)
    withdraw_articles(service.app, [bridge])
    assert not any(
        place.article == bridge.key for quote in issue(service, "2026-02-18").quotes for place in quote.places
    )
    assert "31 million" not in site(service)


def test_to_ask_changes_nothing_and_again_changes_nothing(service: Service) -> None:
    bridge = issued(service)
    asked = withdrawing(service.app, [bridge.key])
    assert (asked.articles, asked.issues, asked.mailed) == (1, ("daily/2026-02-17",), ("daily/2026-02-17",))
    assert issue(service).revision == 1
    withdraw_articles(service.app, [bridge])
    again = withdraw_articles(service.app, [bridge])
    assert (again.articles, again.issues) == (0, ())
    assert issue(service).revision == 2


def test_an_issue_that_told_nothing_else_says_what_was_taken_out(light: Service) -> None:
    key = light.take("bridge.txt", BRIDGE).key
    light.at("2026-02-17T06:00+00:00")
    tick(light.app)
    with light.app.database.read() as store:
        bridge = store.articles.get(key or "")
    withdraw_articles(light.app, [bridge])
    assert issue(light).stories == ()
    assert "was taken out" in light.page("daily/2026-02-17/index.html").read_text(encoding="utf-8")
    assert [words for words in OF_THE_BRIDGE if words in site(light)] == []


def test_the_pages_of_an_edition_that_is_retired_lose_it_too(light: Service) -> None:
    bridge = issued(light)
    sync_editions(replace(light.app, editions=(Edition(slug="weekly", title="The Week"),)))
    publish_all(light.app)
    withdraw_articles(light.app, [bridge])
    page = light.page("daily/2026-02-17/index.html").read_text(encoding="utf-8")
    assert "Ferry company" in page
    assert "Orrin" not in page
    assert "daily" not in light.page("index.html").read_text(encoding="utf-8")


def test_one_that_is_put_back_can_be_told_and_the_issues_stay_as_they_are(service: Service) -> None:
    bridge = issued(service)
    withdraw_articles(service.app, [bridge])
    assert restore_articles(service.app, [bridge]) == 1
    assert issue(service).revision == 2
    weekly = Edition(slug="weekly", title="The Week", schedule="0 7 * * 1", timezone="Europe/Berlin")
    both = service.with_editions(DAILY, weekly)
    report = build(both.app, "weekly")
    assert report.issue is not None
    assert any("Orrin" in story.headline for story in report.issue.stories)
