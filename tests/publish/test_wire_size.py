"""The HTML of a mail stays under 90 KB as it goes over the wire, whoever it is addressed to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from digest.delivery.letter import Sending, write_letter
from digest.model.issues import Issue
from digest.model.letters import Slot
from digest.publish import email
from digest.publish.fold import fold
from tests.publish import pages
from tests.publish.test_email import long_issue

ADDRESSES = ("a@b.io", f"{'&' * 60}@{'x' * 63}.{'y' * 63}.{'z' * 58}.org", f"{'é' * 32}@{'ü' * 90}.example")


def html_part(issue: Issue, address: str) -> bytes:
    """As it is sent, its header lines aside."""
    site = issue.site.url
    letter = write_letter(
        email.render_open(issue, env=pages.templates(), site_url=site), Sending(sender="brief@news.example.org")
    )
    reason = email.reason_for(issue, address=address, subscribed_on=dt.date(2026, 9, 28))
    data = letter.fill(
        to="reader@example.net",
        message_id="<a1@news.example.org>",
        date=dt.datetime(2026, 9, 30, tzinfo=dt.UTC),
        values={Slot.REASON: (fold(reason), reason), Slot.TOKEN: ("x" * 22, "x" * 22)},
    )
    return data.partition(b"text/html")[2].partition(b"\r\n\r\n")[2].rpartition(b"\r\n--=_")[0]


@pytest.mark.parametrize("stories", [14, 15, 16, 17, 18, 200])
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_long_issue_stays_under_90_kilobytes_for_every_reader(stories: int, address: str) -> None:
    part = html_part(long_issue(stories), address)
    assert part.lower().startswith(b"<!doctype html>")
    assert b"</html>" in part
    assert len(part) <= email.MAX_BYTES


def test_room_is_left_for_the_longest_address_and_no_more() -> None:
    assert len(html_part(long_issue(200), ADDRESSES[2])) > email.MAX_BYTES - 7_000, "at most one story less than fits"


def test_an_issue_in_a_script_whose_letters_take_six_bytes_each_is_cut_sooner() -> None:
    issue = long_issue(40)
    told = replace(issue, stories=tuple(replace(story, headline="Новости дня " * 40) for story in issue.stories))
    assert len(html_part(told, ADDRESSES[0])) <= email.MAX_BYTES
