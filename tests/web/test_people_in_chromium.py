"""What only a browser can tell of the pages of those who subscribe: the whole way, by clicks, without scripts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.actions.conftest import DAILY, Service, make_service
from tests.publish import browser
from tests.web.test_people import ANNA, WEEKLY, Desk, opened


@pytest.fixture
def light(sqlite_url: str, tmp_path: Path) -> Iterator[Service]:
    made = make_service(sqlite_url, tmp_path)
    yield made
    made.app.close()


def here(desk: Desk, path: str) -> str:
    return f"{desk.client.url}{path}"


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_the_whole_way_by_clicks_without_scripts(light: Service) -> None:
    with opened(light, DAILY, WEEKLY) as desk, browser.launched() as chromium:
        context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
        page = context.new_page()
        page.goto(here(desk, "/subscribe"))
        page.get_by_label("Your mail address").fill("anna")
        page.get_by_role("button", name="Subscribe").click()
        assert page.get_by_text("This is no mail address").is_visible()
        page.get_by_label("Your mail address").fill(ANNA)
        page.get_by_role("checkbox", name="The Daily Brief").check()
        page.get_by_role("button", name="Subscribe").click()
        assert heading(page) == "Look at your mail"
        page.goto(here(desk, desk.mailed()))
        assert heading(page) == "Confirm your subscription"
        page.get_by_role("button", name="Yes, subscribe me").click()
        assert heading(page) == "You are subscribed"
        page.get_by_role("link", name="Hour, weekdays, pause").click()
        assert heading(page) == "Your preferences"
        page.get_by_label("Hour").select_option("18:00")
        page.get_by_label("Sunday").uncheck()
        page.get_by_role("button", name="Save").click()
        assert page.get_by_role("status").inner_text() == "Saved."
        person = desk.person()
        assert person is not None
        assert (str(person.subscriptions[0].wish.hour), person.subscriptions[0].wish.weekdays) == ("18:00:00", "123456")
        page.get_by_role("link", name="Unsubscribe").click()
        page.get_by_role("button", name="Unsubscribe").click()
        assert heading(page) == "You are unsubscribed"
        person = desk.person()
        assert person is not None
        assert person.subscriptions[0].cancelled_at is not None
        assert context.cookies() == []


def test_no_page_scrolls_sideways_breaks_the_policy_or_has_a_target_too_small(light: Service) -> None:
    said: list[str] = []
    with opened(light, DAILY, WEEKLY) as desk, browser.launched() as chromium:
        preferences = desk.joined("daily", "weekly", address="a-rather-long-name-of-a-reader@mail.example.net")
        page = chromium.new_page()
        page.on("console", lambda message: said.append(f"{message.text} {message.location['url']}"))
        pages = ("/subscribe", preferences, preferences.replace("preferences", "unsubscribe"))
        for path, width in itertools.product(pages, (320, 390, 1200)):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(here(desk, path))
            for details in page.locator("details").all():
                details.locator("summary").click()
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            small = page.evaluate(
                "[...document.querySelectorAll('main button, main input:not([type=hidden]), main select, main a, summary')]"
                ".filter(e => e.getBoundingClientRect().height < 24).map(e => e.outerHTML)"
            )
            assert small == [], path
    assert [each for each in said if not each.endswith("/favicon.ico")] == []
