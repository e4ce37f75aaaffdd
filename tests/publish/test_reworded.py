"""A reworded line is seen to be ours wherever it is shown, and the sentence that it rests on is at hand."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from lxml.html import fromstring
from rich.console import Console

from digest import paths
from digest.cli.render import show_issue
from digest.model.issues import Issue, Wording
from digest.publish import email, html, text
from digest.publish.schema import issue_data, issue_json, load_issue, schema
from tests.publish.samples import issue_1

ENV = html.environment(paths.TEMPLATES)
LINE = "Halvern handled 38% of container traffic last year [2025]."
EVIL = "Halvern <script>alert(1)</script> & “38%” \u202eof traffic."
HEADLINE = "Halvern port votes on a strike"


def issue(text: str = LINE, *, from_headline: bool = True) -> Issue:
    """The strike's second point and its headline reworded."""
    made = issue_1()
    first, strike, *others = made.stories
    wordings = (
        Wording(line=0, rests_on=0 if from_headline else 1, text=HEADLINE),
        Wording(line=2, rests_on=2, text=text),
    )
    return replace(made, stories=(first, replace(strike, wordings=wordings), *others))


def tree(page: str) -> Any:
    return fromstring(page)


def said(element: Any) -> str:
    return " ".join(element.text_content().split())


def test_on_the_page_a_line_opens_its_sentence_without_a_script() -> None:
    page = html.issue_page(issue(), env=ENV)
    told = tree(page).xpath("//article")[1]
    (details,) = told.xpath('.//details[@class="plain"]')
    assert said(details.find("summary")) == f"{LINE} The Port Ledger reworded"
    quote = issue_1().stories[1].points[1]
    assert quote.text in said(details.find("p"))
    assert details.xpath("./p//a/@href") == [f"{quote.url}{quote.fragment}"]
    assert "<script" not in page
    assert 'style="' not in page


@pytest.mark.parametrize("from_headline", [True, False])
def test_on_the_page_a_headline_is_ours_and_names_what_it_rests_on(*, from_headline: bool) -> None:
    story = issue_1().stories[1]
    told = tree(html.issue_page(issue(from_headline=from_headline), env=ENV)).xpath("//article")[1]
    (heading,) = told.xpath(".//h2")
    assert said(heading) == HEADLINE
    assert heading.get("class") == "mine"
    (details,) = told.xpath('.//details[@class="behind"]')
    assert (story.original if from_headline else story.points[0].text) in said(details)


def test_what_has_no_room_for_a_mark_has_the_sources_own_words() -> None:
    made = issue()
    mail = email.render(made, env=ENV)
    own = issue_1().stories[1].headline
    assert own in html.index_page(made.site, [made], env=ENV)
    for page in (
        html.index_page(made.site, [made], env=ENV),
        html.thread_page([(made, made.stories[1])], agenda=(), today=made.date, env=ENV),
    ):
        assert HEADLINE not in page
        assert "38% of container traffic" not in page
    assert HEADLINE not in mail.subject + mail.preheader


def test_a_line_in_a_mail_says_so_and_links_to_its_place_on_the_page_and_to_its_source() -> None:
    mail = email.render(issue(), env=ENV).html
    (line,) = (each for each in tree(mail).iter("p") if LINE in said(each))
    assert said(line).endswith("reworded")
    source, place = line.xpath(".//a/@href")
    assert source == f"{issue_1().stories[1].points[1].url}{issue_1().stories[1].points[1].fragment}"
    assert re.fullmatch(r"https://news\.example\.org/daily/2026-02-17/#\w+", place)
    page = tree(html.issue_page(issue(), env=ENV))
    (anchored,) = page.xpath(f'//*[@id="{place.partition("#")[2]}"]')
    assert LINE in said(anchored)
    assert "sans-serif" in line.get("style")


def test_in_text_and_terminal_a_line_is_marked_and_the_foot_says_what_the_mark_means() -> None:
    shown = text.render(issue())
    flat = " ".join(shown.split())
    assert f"~ {LINE} -- The Port Ledger" in flat
    assert f"2. ~ {HEADLINE.upper()}" in flat
    assert "Only the lines marked ~ are not the sources' own" in flat
    assert max(map(len, shown.splitlines())) <= 72 or all(
        "http" in each for each in shown.splitlines() if len(each) > 72
    )
    screen = io.StringIO()
    show_issue(Console(file=screen, width=300), issue())
    flat = " ".join(screen.getvalue().split())
    assert f"~ {LINE}"[:40] in flat
    assert f"~ {HEADLINE}" in flat
    assert "Only the lines marked ~" in flat


def test_in_a_feed_a_line_stands_above_the_sentence_that_it_rests_on() -> None:
    made = issue()
    for entry in (html.entry_html(made, env=ENV), html.story_html(made.stories[1], made, env=ENV)):
        told = tree(f"<div>{entry}</div>")
        (item,) = (each for each in told.iter("li") if LINE in said(each))
        assert said(item).startswith(f"~ {LINE} (reworded)")
        assert made.stories[1].points[1].text in said(item)
        assert f"~ {HEADLINE} (reworded)" in said(told)
    assert "Only the lines marked ~" in html.entry_html(made, env=ENV)


def test_whatever_stands_in_a_wording_it_is_text_on_every_face() -> None:
    made = issue(EVIL)
    mail = email.render(made, env=ENV)
    for page in (html.issue_page(made, env=ENV), mail.html, html.entry_html(made, env=ENV)):
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page
        assert "\u202e" not in page
    assert "\u202e" not in mail.text


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_every_language_explains_the_mark(language: str) -> None:
    made = replace(issue(), language=language)
    key = {"en": "language model", "de": "Sprachmodell", "es": "modelo de lenguaje"}[language]
    for shown in (
        html.issue_page(made, env=ENV),
        email.render(made, env=ENV).html,
        text.render(made),
        html.entry_html(made, env=ENV),
    ):
        assert key in " ".join(shown.split())


def test_without_wordings_no_face_tells_of_them() -> None:
    made = issue_1()
    mail = email.render(made, env=ENV)
    pages = (
        html.issue_page(made, env=ENV),
        mail.html,
        mail.text,
        html.entry_html(made, env=ENV),
        issue_json(made).decode(),
    )
    for page in pages:
        assert not re.search(r"reword|language model|wording|<details", page)


def test_an_issue_with_wordings_comes_back_and_fits_its_schema() -> None:
    made = issue()
    assert load_issue(issue_json(made)) == made
    assert issue_data(made) == json.loads(issue_json(made))
    assert json.loads(issue_json(made))["stories"][1]["wordings"][1] == {"line": 2, "rests_on": 2, "text": LINE}
    validator = Draft202012Validator(json.loads(schema("https://example.org")))
    assert list(validator.iter_errors(issue_data(made))) == []


def test_an_issue_of_before_there_were_wordings_can_be_read() -> None:
    data = json.loads(issue_json(issue()))
    for story in data["stories"]:
        story.pop("wordings", None)
    assert load_issue(json.dumps(data).encode()) == issue_1()
