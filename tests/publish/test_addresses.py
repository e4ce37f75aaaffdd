from __future__ import annotations

import datetime as dt

import pytest

from digest.publish import addresses


@pytest.mark.parametrize("site", ["https://example.org/news", "https://example.org/news/"])
def test_addresses_hang_on_the_sites_url_and_its_path(site: str) -> None:
    link = addresses.absolute(site)
    assert link(addresses.issue_page("daily", "2026-02-18")) == "https://example.org/news/daily/2026-02-18/"
    assert link(addresses.thread_page("daily", "k7f2mq3x")) == "https://example.org/news/daily/story/k7f2mq3x/"
    assert link(addresses.feed("daily", "atom")) == "https://example.org/news/daily/feed.atom"
    assert link(addresses.INDEX) == "https://example.org/news/"
    assert link("daily/2026-02-18/index.html#s2") == "https://example.org/news/daily/2026-02-18/#s2"


def test_links_inside_the_site_name_the_file_so_that_it_opens_from_disk() -> None:
    link = addresses.relative("daily/2026-02-18/index.html")
    assert link(addresses.archive_page("daily")) == "../index.html"
    assert link(addresses.STYLESHEET) == "../../static/digest.css"
    assert link("daily/2026-02-18/index.html#s2") == "#s2"
    assert link("daily/2026-02-17/index.html#s2") == "../2026-02-17/index.html#s2"
    assert addresses.relative("index.html")("daily/index.html") == "daily/index.html"


def test_a_second_issue_of_a_day_is_of_that_day() -> None:
    assert addresses.slug_date("2026-11-22-2") == dt.date(2026, 11, 22)
