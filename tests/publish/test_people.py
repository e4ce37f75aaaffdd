from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.model.people import Wish
from digest.publish.people import Filled, Frame, filled_from, is_hour, listed, masked, subscribe_page, wording
from digest.publish.words.people import people_words
from tests.publish import pages, samples


def frame(**values: object) -> Frame:
    said = {"site": samples.SITE, "editions": (samples.EDITION,), "prefix": ""}
    return Frame(**said | values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "good"),
    [("00:00", True), ("07:00", True), ("23:59", True), ("24:00", False), ("07:60", False), ("7:00", False)]
    + [(text, False) for text in ("", "07.00", "07:0", "aa:bb", "٠٧:٠٠", "07:00\n", "-1:00", "+7:00")],
)
def test_an_hour_is_two_digits_a_colon_and_two_digits(text: str, *, good: bool) -> None:
    assert is_hour(text) is good


def test_names_are_listed_as_in_a_sentence() -> None:
    words = people_words("en")
    assert [listed(names, words) for names in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_an_address_is_shown_as_its_owner_knows_it() -> None:
    assert masked("anna@example.net") == "a…@example.net"


def test_a_form_shows_a_wish_as_it_stands_an_odd_hour_and_zone_too() -> None:
    wish = Wish(hour=dt.time(7, 15), timezone="Etc/GMT+3", weekdays="67")
    page = pages.parsed(
        subscribe_page(frame(), filled_from(wish, editions={"daily"}), env=pages.templates(), action="/subscribe")
    )
    assert page.xpath("//select[@id='hour']/option[@selected]/@value") == ["07:15"]
    assert page.xpath("//select[@id='zone']//option[@selected]/@value") == ["Etc/GMT+3"]
    assert page.xpath("//input[@name='days' and @checked]/@value") == ["6", "7"]
    assert page.xpath("//details/@open") == [""]


def test_the_hash_of_the_wording_is_of_what_stands_at_the_button() -> None:
    one, two = frame(), frame(editions=(samples.EDITION, replace(samples.EDITION, slug="other", title="The Other")))
    german = frame(editions=(replace(samples.EDITION, language="de"),))
    assert len({wording(each) for each in (one, two, german)}) == 3
    for each in (one, german):
        page = pages.parsed(subscribe_page(each, Filled(), env=pages.templates(), action="/subscribe"))
        (beside,) = page.xpath("//button/@aria-describedby")
        text = page.xpath(f"string(//*[@id='{beside}'])")
        assert samples.EDITION.title in text
        assert str(page.xpath("string(//button)")) in text
