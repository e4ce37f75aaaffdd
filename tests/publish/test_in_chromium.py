"""What only a browser can tell: nothing overflows, the policy blocks nothing, the folder opens from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from digest.publish import html
from tests.publish import browser, pages, samples

ORIGIN = "https://news.example.org/"
PAGES = pages.all_pages()
MAILS = {f"mail/{name}.html": pages.mail_of(issue).html for name, issue in pages.issues().items()}
FILES = {path: text.encode() for path, text in (PAGES | MAILS).items()} | html.static_files(pages.templates())
POLICY = {"Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser.launched() as found:
        yield found


@pytest.mark.parametrize("width", [320, 390, 700, 1200])
def test_no_page_and_no_mail_scrolls_sideways(chromium: Browser, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    browser.serve(page, FILES, origin=ORIGIN, headers={})
    wide = {}
    for path in PAGES | MAILS:
        page.goto(ORIGIN + path)
        wide[path] = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert {path: seen for path, seen in wide.items() if seen > width} == {}


def test_pages_under_the_policy_have_their_style_and_break_no_rule(chromium: Browser) -> None:
    page = chromium.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    browser.serve(page, FILES, origin=ORIGIN, headers=POLICY)
    for path in PAGES:
        page.goto(ORIGIN + path)
        family = page.evaluate("getComputedStyle(document.querySelector('.flag')).fontFamily")
        assert "Segoe UI" in family, path
    page.close()
    assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_and_mails_follow_the_readers_choice_of_light_or_dark(chromium: Browser, scheme: str) -> None:
    page = chromium.new_page(color_scheme="light" if scheme == "light" else "dark")
    browser.serve(page, FILES, origin=ORIGIN, headers={})
    for path in ("daily/2026-02-18/index.html", "mail/issue-2.html"):
        page.goto(ORIGIN + path)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(20, 23, 26)"), path
    page.close()


def test_the_site_works_opened_from_disk(chromium: Browser, tmp_path: Path) -> None:
    for path, body in FILES.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    page = chromium.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    page.get_by_role("link", name="Arbitrator suspends Halvern strike ballot for a week").last.click()
    assert page.url.endswith("daily/2026-02-18/index.html#s2")
    page.get_by_role("link", name="The story from the start").nth(1).click()
    assert page.locator("h1").inner_text() == "Arbitrator suspends Halvern strike ballot for a week"
    page.get_by_role("link", name="Agenda").click()
    assert page.locator("h1").inner_text() == "Agenda"
    assert page.evaluate("getComputedStyle(document.querySelector('.flag')).backgroundColor") == "rgb(20, 23, 26)"
    page.close()


def test_targets_are_large_enough_for_a_finger(chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    browser.serve(page, FILES, origin=ORIGIN, headers={})
    page.goto(ORIGIN + "daily/2026-02-18/index.html")
    heights = page.evaluate(
        "[...document.querySelectorAll('nav a, .feet a, .thread, .at')].map(a => [a.textContent, a.getBoundingClientRect().height])"
    )
    page.close()
    assert heights
    assert {text: height for text, height in heights if height < 24} == {}


def test_no_sources_name_stands_alone_on_a_line_of_a_phone(chromium: Browser) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    browser.serve(page, FILES, origin=ORIGIN, headers={})
    page.goto(ORIGIN + f"daily/{samples.issue_1().slug}/index.html")
    alone = page.evaluate(
        """[...document.querySelectorAll('article p[dir]')].filter(p => {
            const by = p.querySelector('.nb > .by'); if (!by) return false;
            const word = document.createRange(); word.selectNodeContents(by.parentNode); word.setEndBefore(by);
            const rects = [...word.getClientRects()], name = by.getClientRects()[0];
            return !rects.some(r => r.bottom > name.top && r.top < name.bottom);
        }).length"""
    )
    tied = page.locator("article .nb > .by").count()
    page.close()
    assert tied >= 8
    assert alone == 0
