from __future__ import annotations

import re
from dataclasses import replace

import pytest

from digest.delivery.quoted import cleaned, encoded
from digest.model.issues import Issue
from digest.publish import email, text
from tests.publish import pages, rare, samples
from tests.publish.pages import PREFERENCES, UNSUBSCRIBE

MAILS = {name: pages.mail_of(issue) for name, issue in pages.issues().items()}
each_mail = pytest.mark.parametrize("name", list(MAILS))


def on_the_wire(html: str) -> int:
    """How many bytes HTML takes as it is sent."""
    return len(encoded(cleaned(html)))


def long_issue(stories: int) -> Issue:
    """Many stories, each with its own words."""
    issue = samples.issue_2()
    many = tuple(replace(issue.stories[n % 4], number=n + 1, headline=f"Headline {n + 1}") for n in range(stories))
    return replace(issue, stories=many, brief=rare.rare().brief)


@each_mail
def test_no_mail_is_so_large_that_its_end_is_cut_off(name: str) -> None:
    assert on_the_wire(MAILS[name].html) <= email.MAX_BYTES


@pytest.mark.parametrize("stories", [12, 30, 200])
def test_a_long_issue_ends_at_a_story_and_says_where_the_rest_is(stories: int) -> None:
    mail = pages.mail_of(long_issue(stories))
    page = pages.parsed(mail.html)
    headlines = page.xpath("//h2[contains(@class, ' h')]")
    shown = len(headlines)
    assert on_the_wire(mail.html) <= email.MAX_BYTES
    assert 0 < shown < stories or "The rest of this issue" not in mail.html
    if shown < stories:
        assert f"{stories - shown} stories · What came of it · In brief · Coming up: later" in mail.html
        bigger = pages.mail_of(replace(long_issue(stories), stories=long_issue(stories).stories[: shown + 2])).html
        assert on_the_wire(bigger) > email.MAX_BYTES * 0.9, "a smaller mail than need be"
    last = page.xpath("//td[@id=$id]", id=f"s{shown}")
    assert last
    assert page.xpath("//a[@href=$url]", url=UNSUBSCRIBE)
    assert f"Headline {stories}".upper() in mail.text, "the text part is whole"


def test_two_hundred_stories_are_cut() -> None:
    assert "The rest of this issue is on the web" in pages.mail_of(long_issue(200)).html


def test_one_enormous_story_leaves_a_mail_that_leads_to_the_web() -> None:
    issue = samples.issue_2()
    huge = replace(issue.stories[0], points=issue.stories[0].points * 200)
    mail = pages.mail_of(replace(issue, stories=(huge,)))
    assert on_the_wire(mail.html) <= email.MAX_BYTES
    assert "1 story · What came of it" in mail.html


def test_the_subject_is_the_first_headline() -> None:
    assert MAILS["issue-1"].subject == "Iran–US talks: second round opens in Geneva"


def test_the_preheader_is_headlines_two_and_three() -> None:
    assert MAILS["issue-2"].preheader == (
        "Arbitrator suspends Halvern strike ballot for a week · Petrel lands near Moon's south pole"
    )


@each_mail
def test_subject_and_preheader_are_one_line_of_the_right_length(name: str) -> None:
    mail = MAILS[name]
    assert len(mail.subject.splitlines()) == len(mail.preheader.splitlines()) == 1
    assert len(mail.subject) <= email.SUBJECT_LENGTH
    assert 40 <= len(mail.preheader) <= 100


def test_a_headline_over_two_lines_makes_one_subject() -> None:
    issue = samples.issue_2()
    first = replace(issue.stories[0], headline="Third round\r\nBcc: everyone@example.org")
    mail = pages.mail_of(replace(issue, stories=(first, *issue.stories[1:])))
    assert mail.subject == "Third round Bcc: everyone@example.org"


def test_an_issue_of_briefs_alone_has_a_subject_and_a_preheader() -> None:
    mail = pages.mail_of(replace(rare.rare(), stories=(), soon=(), later=()))
    assert mail.subject == "Hesper lighthouse to be switched off after 140 years"
    assert mail.preheader.startswith("River gauge at Lind out of order · Walkers wanted")


def test_the_preheader_is_hidden() -> None:
    body = pages.parsed(MAILS["issue-2"].html).body
    assert body is not None
    first = body[0]
    assert first.text_content() == MAILS["issue-2"].preheader
    assert "display:none" in first.get("style", "")


class TestWithoutAReader:
    mail = email.render(samples.issue_2(), env=pages.templates())

    def test_no_link_stands_that_leads_nowhere(self) -> None:
        for part in (self.mail.html, self.mail.text):
            assert "nsubscribe" not in part
            assert "preferences" not in part
            assert "You get this" not in part

    def test_the_text_is_that_of_the_issue_with_the_desks_line(self) -> None:
        shown = text.render(samples.issue_2())
        desk = "A line is wrong or unfair? Reply to this mail and name its number\n(like 1.2); an editor reads it.\n\n"
        assert self.mail.text.replace(desk, "") == shown

    def test_the_settings_are_the_reason_for_an_address_that_did_not_subscribe(self) -> None:
        issue = samples.issue_2()
        reason = email.reason_for(issue, address="me@example.org", subscribed_on=None)
        mail = email.render(issue, env=pages.templates(), reason=reason)
        for part in (mail.html, mail.text):
            assert "because me@example.org stands in the settings of The Daily Brief." in " ".join(part.split())


def test_a_subscriber_reads_why_and_how_to_stop() -> None:
    mail = MAILS["issue-2"]
    page = pages.parsed(mail.html)
    assert page.xpath("string(//a[@href=$url])", url=UNSUBSCRIBE) == "Unsubscribe"
    assert page.xpath("//a[@href=$url]", url=PREFERENCES)
    assert "You get this because you subscribed on 2 February 2026 as reader@example.net." in mail.html
    assert f"Unsubscribe: {UNSUBSCRIBE}\n" in mail.text
    assert "Example Newsroom, 1 Main St, Exampletown" in mail.html


@each_mail
def test_html_holds_without_its_style_block(name: str) -> None:
    page = pages.parsed(MAILS[name].html)
    body = page.body
    assert body is not None
    for element in body.iter("h1", "h2", "h3", "p"):
        assert re.search(r"(^|;)font:", element.get("style", "")) or not (element.text or "").strip(), element.text
    sheet = str(page.xpath("string(//style)"))
    assert re.sub(r"@media[^{]+\{(?:[^{}]+\{[^{}]*\})*\}|\[data-ogsc\][^{]+\{[^}]*\}", "", sheet).strip() == ""


@each_mail
def test_html_asks_for_nothing_from_elsewhere(name: str) -> None:
    page = pages.parsed(MAILS[name].html)
    assert not page.xpath("//img | //link | //script | //iframe | //form | //@background | //@src | //svg | //video")
    assert "url(" not in MAILS[name].html
    assert not re.search(r"display:(flex|grid)|[;\"]gap:", MAILS[name].html)
    assert all(re.match(r"https?://", href) for href in page.xpath("//@href"))


@each_mail
def test_html_says_its_language_and_that_its_tables_are_for_layout(name: str) -> None:
    page = pages.parsed(MAILS[name].html)
    assert page.get("lang") in {"en", "de"}
    assert page.get("dir") == "ltr"
    assert page.xpath("string(//title)") == MAILS[name].subject
    assert page.xpath("//table")
    assert not page.xpath("//table[not(@role='presentation')]")
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1


@each_mail
def test_nothing_is_set_under_14_pixels(name: str) -> None:
    for style in pages.parsed(MAILS[name].html).xpath("//body//@style"):
        for size in re.findall(r"font:\d+ (\d+)px|font-size:([1-9]\d*)px", style):
            assert int(next(filter(None, size))) >= 14


@each_mail
def test_a_mail_is_dark_where_the_reader_wants_it(name: str) -> None:
    head = MAILS[name].html.partition("<body")[0]
    assert '<meta name="color-scheme" content="light dark">' in head
    assert "prefers-color-scheme:dark" in head


def test_called_off_in_brief_and_a_correction_stand_in_the_mail() -> None:
    shown = MAILS["rare"].html
    for part in (
        "Called off",
        "In brief",
        "Corrected: an earlier version",
        "No issue Saturday and Sunday: nothing new.",
    ):
        assert part in shown


def test_markup_of_a_source_is_shown_and_never_run() -> None:
    page = pages.parsed(MAILS["hostile"].html)
    assert not page.xpath("//script | //b[@onclick] | //@onclick")
    assert rare.EVIL in page.text_content()


def test_the_page_of_the_issue_is_linked_on_a_line_of_its_own() -> None:
    for mail in MAILS.values():
        meta = pages.parsed(mail.html).xpath("//p[contains(@class, 'meta')]")[0]
        lines = [text.strip() for text in meta.itertext() if text.strip()]
        assert len(lines) == 2
        assert not lines[0].endswith("·")


def test_when_a_line_was_told_is_not_broken() -> None:
    spans = pages.parsed(MAILS["rare"].html).xpath("//a/following-sibling::span")
    told = [each for each in spans if re.fullmatch(r"told [^,]+", each.text or "")]
    assert told
    assert all("white-space:nowrap" in each.get("style").replace(" ", "") for each in told)
