"""Every line has a number that a reader can name in an answer: the same on the page, in HTML and in text."""

from __future__ import annotations

import re

import pytest

from digest.model.lines import numbered_lines
from digest.publish import addresses, html
from tests.publish import pages, samples

ISSUES = {name: pages.issues()[name] for name in ("issue-1", "issue-2", "german", "rare")}
NUMBER = r"\d+\.\d+|[AB]\d+"


def numbers(name: str) -> list[str]:
    return [line.number for line in numbered_lines(ISSUES[name])]


@pytest.mark.parametrize("name", list(ISSUES))
def test_a_line_has_one_number_and_no_other_line_has_it(name: str) -> None:
    issue = ISSUES[name]
    ours = sum(outcome.quote is None for outcome in issue.outcomes)
    assert len(set(numbers(name))) == len(numbers(name)) == len(issue.quotes) + ours + len(issue.brief)


@pytest.mark.parametrize("name", list(ISSUES))
def test_text_and_html_and_page_show_the_same_numbers(name: str) -> None:
    issue = ISSUES[name]
    mail = pages.mail_of(issue)
    page = pages.parsed(html.issue_page(issue, env=pages.templates()))
    rich = [span.text for span in pages.parsed(mail.html).xpath("//span[contains(@class, 'small')]")]
    assert re.findall(rf"\[({NUMBER})\]", mail.text) == numbers(name)
    assert [text for text in rich if re.fullmatch(NUMBER, text or "")] == numbers(name)
    assert page.xpath("//main//span[@class='no']/text()") == numbers(name)


def test_points_come_first_and_then_what_is_said_to_come() -> None:
    first, second, _ = samples.issue_1().stories
    assert [number for number, _ in first.lines] == ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"]
    assert dict(second.lines)["2.4"] == second.next[0].quotes[0]


def test_what_was_told_earlier_is_nought() -> None:
    story = samples.issue_2().stories[0]
    assert dict(story.lines)["1.0"] == story.earlier


def test_a_number_stays_with_the_end_of_its_line() -> None:
    text = pages.mail_of(samples.issue_1()).text
    assert "-- Harbour Post [1.1]\n" in text
    assert not re.search(r"^\s*\[\d+\.\d+\]", text, re.MULTILINE)


def test_a_reader_is_told_what_the_numbers_are_for() -> None:
    mail = pages.mail_of(samples.issue_1())
    page = html.issue_page(samples.issue_1(), env=pages.templates())
    for shown in (mail.text, mail.html, page):
        assert "name its number (like 1.2)" in " ".join(shown.split())


def test_feeds_and_threads_whose_lines_come_from_many_issues_have_none() -> None:
    issue = samples.issue_2()
    thread = pages.site_pages()[addresses.thread_page("daily", samples.STRIKE)]
    for shown in (html.entry_html(issue, env=pages.templates()), thread):
        assert 'class="no"' not in shown
        assert "[1.1]" not in shown
        assert not re.search(r"\b[AB]1\b", pages.parsed(shown).text_content())
