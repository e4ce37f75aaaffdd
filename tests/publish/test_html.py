from __future__ import annotations

import itertools
import posixpath
import re
from pathlib import Path

import pytest

from digest import paths
from digest.publish import addresses, html
from tests.publish import pages, rare, samples

PAGES = pages.all_pages()
SITE = pages.site_pages()
each_page = pytest.mark.parametrize("path", list(PAGES))


@each_page
def test_pages_run_under_the_strictest_policy(path: str) -> None:
    page = pages.parsed(PAGES[path])
    assert not page.xpath("//script | //style | //iframe | //object | //form | //base | //img")
    assert not page.xpath("//@style | //@*[starts-with(name(), 'on')]")
    assert not [
        href
        for href in page.xpath("//@href | //@src")
        if re.match(r"\s*(javascript|data|vbscript):", href, re.IGNORECASE)
    ]
    sheets = page.xpath("//link[@rel='stylesheet']/@href")
    assert len(sheets) == 1
    assert re.search(r"static/digest\.css\?v=[0-9a-f]{10}$", sheets[0])


@each_page
def test_headings_descend_one_level_at_a_time_from_one_h1(path: str) -> None:
    page = pages.parsed(PAGES[path])
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@each_page
def test_pages_say_their_language_title_and_landmarks(path: str) -> None:
    page = pages.parsed(PAGES[path])
    assert page.get("lang") in {"en", "de"}
    assert page.get("dir") == "ltr"
    assert page.xpath("string(//title)").strip()
    assert len(page.xpath("//main")) == len(page.xpath("//header")) == len(page.xpath("//footer")) == 1
    assert page.xpath("//a[@class='skip']/@href") == ["#main"]
    assert page.xpath("//main/@id") == ["main"]


@each_page
def test_ids_are_unique_and_every_reference_to_one_leads_somewhere(path: str) -> None:
    page = pages.parsed(PAGES[path])
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert set(page.xpath("//@aria-labelledby")) <= set(ids)
    assert {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")} <= set(ids)


@each_page
def test_every_link_has_words(path: str) -> None:
    for link in pages.parsed(PAGES[path]).xpath("//a"):
        assert (link.get("aria-label") or link.text_content()).strip()


@pytest.mark.parametrize("path", list(SITE))
def test_links_between_pages_are_relative_and_lead_to_files_of_the_site(path: str) -> None:
    page = pages.parsed(SITE[path])
    made = {addresses.STYLESHEET}
    for edition, issues in (("daily", (samples.issue_1(), samples.issue_2())), ("welt", (rare.german(),))):
        made |= {addresses.feed(edition, kind) for kind in addresses.FEED_KINDS}
        made |= {addresses.stories_feed(edition, kind) for kind in addresses.FEED_KINDS}
        made |= {addresses.agenda_calendar(edition)}
        made |= {addresses.issue_json(edition, issue.slug) for issue in issues}
    for href in page.xpath("//a/@href | //link[not(@rel='canonical')]/@href"):
        if href.startswith(("http", "mailto:", "#")):
            assert not href.startswith(samples.SITE.url)
            continue
        name, _, anchor = href.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), name.partition("?")[0]))
        assert target in made | SITE.keys(), href
        if anchor:
            assert pages.parsed(SITE[target]).xpath("//*[@id=$anchor]", anchor=anchor), href


def test_each_page_names_its_address_as_canonical() -> None:
    page = pages.parsed(SITE["daily/2026-02-18/index.html"])
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://news.example.org/daily/2026-02-18/"]


@pytest.mark.parametrize("path", list(SITE))
def test_feeds_and_the_calendar_can_be_discovered_on_every_page(path: str) -> None:
    page = pages.parsed(SITE[path])
    types = page.xpath("//link[@rel='alternate']/@type")
    assert set(types) >= set(addresses.FEED_TYPES.values())
    if path != addresses.INDEX:
        assert types.count(addresses.CALENDAR_TYPE) == 1


def test_subscribing_by_mail_is_offered_only_once_it_exists() -> None:
    env, issue = pages.templates(), samples.issue_2()
    assert "Subscribe by mail" not in html.issue_page(issue, env=env)
    with_it = pages.parsed(html.issue_page(issue, env=env, signup=True))
    assert len(with_it.xpath("//a[@href='../../subscribe?edition=daily']")) == 2
    front = pages.parsed(html.index_page(samples.SITE, [issue, rare.german()], env=env, signup=True))
    assert len(front.xpath("//a[@href='subscribe']")) == 2


def test_what_is_ours_is_marked_and_nothing_else() -> None:
    page = pages.parsed(SITE["daily/2026-02-17/index.html"])
    ours = [span.text_content() for span in page.xpath("//main//span[@class='ours']")]
    assert ours == ["[today]", "[…]", "[…]", "[today]", "[2025]", "[13 Feb]", "[tomorrow]"]


def test_every_point_opens_its_source_at_the_sentence() -> None:
    page = pages.parsed(SITE["daily/2026-02-17/index.html"])
    for point in page.xpath("//article[@id='s2']//div[@class='now']/p[not(@class)]"):
        assert re.match(r"https://[\w.]+/\S+#:~:text=\S+$", point.xpath("string(.//a/@href)"))


def test_a_story_of_one_source_names_it_once_and_links_its_lines() -> None:
    story = pages.parsed(SITE["daily/2026-02-18/index.html"]).get_element_by_id("s3")
    assert story.text_content().count("Orbit Notes") == 2, "in the kicker and in its list of sources"
    assert [link.get("aria-label") for link in story.xpath(".//a[@class='at']")] == ["This line at Orbit Notes"] * 2


def test_an_update_says_since_when_and_what_was_told_earlier() -> None:
    story = pages.parsed(SITE["daily/2026-02-18/index.html"]).get_element_by_id("s1")
    assert "Update, new since Tuesday" in story.xpath("string(.//p[@class='kicker'])")
    assert "World Wire, 16 Feb" in story.xpath("string(.//p[@class='earlier'])")
    assert story.xpath("string(.//a[@class='thread'])") == "The story from the start"


def test_sources_that_differ_stand_under_one_another() -> None:
    story = pages.parsed(SITE["daily/2026-02-17/index.html"]).get_element_by_id("s2")
    item = story.xpath(".//div[@class='next']//li")[1]
    assert [flag.text for flag in item.xpath(".//span[@class='flag']")] == ["Mon 23", "Tue 24 Feb"]
    assert "the sources differ" in item.text_content()
    assert len(item.xpath(".//div[@class='differ']/p")) == 2


def test_a_source_without_an_address_says_so_and_gives_its_title() -> None:
    shown = pages.parsed(SITE["daily/2026-02-18/index.html"]).get_element_by_id("s1")
    sources = shown.xpath("string(.//p[@class='srcs'])")
    assert "World Wire, 17 Feb (a file, no web address)" in sources
    assert "Geneva Talks End Without Breakthrough" in sources


def test_what_came_of_it_says_where_to_read_on() -> None:
    page = pages.parsed(SITE["daily/2026-02-18/index.html"])
    rows = page.xpath("//ul[@class='rows']/li")
    assert [row.xpath("string(.//span[contains(@class, 'verdict')])") for row in rows] == [
        "Happened",
        "Happened",
        "Moved",
        "No word yet",
    ]
    assert rows[2].xpath(".//a[@href='#s2']")
    assert "was 19 Feb, now 26 Feb at the earliest" in " ".join(rows[2].text_content().split())
    assert "None of our 14 sources has mentioned it since." in rows[3].text_content()


def test_a_called_off_outlook_quotes_who_says_so() -> None:
    row = pages.parsed(PAGES["rare/x/index.html"]).xpath("//ul[@class='rows']/li")[0]
    assert row.xpath(".//span[@class='flag verdict off']")
    assert "will not take place, the city said." in row.text_content()


def test_the_strip_has_four_flags_at_most_and_counts_what_it_leaves_out() -> None:
    page = pages.parsed(PAGES["rare/x/index.html"])
    strip = page.xpath("//section[@class='soon']")[0]
    assert [flag.text for flag in strip.xpath(".//span[@class='flag']")] == [
        "Mon 23",
        "Tue 24",
        "By Wed 25 Nov",
        "Sat 28 to Sun 29 Nov",
    ]
    assert page.xpath("string(//p[contains(@class, 'more')])") == "6 more in the agenda"


def test_a_corrected_issue_says_what_was_corrected() -> None:
    page = pages.parsed(PAGES["rare/x/index.html"])
    notices = [each.text_content() for each in page.xpath("//p[@class='notice']")]
    assert notices == [
        "Corrected: an earlier version gave the bridge's cost as 41 million crowns.",
        "No issue Saturday and Sunday: nothing new.",
    ]


def test_markup_of_a_source_is_shown_and_never_run() -> None:
    page = pages.parsed(PAGES["hostile/x/index.html"])
    assert rare.EVIL in page.xpath("string(//h2[@id='h1'])")
    assert not page.xpath("//b[@onclick]")
    assert page.xpath("//h2[@id='h1']/@dir") == ["auto"]


@each_page
def test_no_control_character_reaches_a_page(path: str) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", PAGES[path])


def test_the_same_issue_gives_the_same_page() -> None:
    again = html.issue_page(samples.issue_2(), env=html.environment(paths.TEMPLATES))
    assert again == SITE["daily/2026-02-18/index.html"]


def test_the_stylesheets_mark_changes_with_its_content(tmp_path: Path) -> None:
    for source in paths.TEMPLATES.rglob("*"):
        if source.is_file():
            copy = tmp_path / source.relative_to(paths.TEMPLATES)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(source.read_bytes())
    (tmp_path / "site/static/digest.css").write_text("body{}")
    changed = html.environment(tmp_path)
    assert html.static_files(changed) == {"static/digest.css": b"body{}"}
    mark = re.compile(r"digest\.css\?v=(\w+)")
    pages_of_both = (html.issue_page(samples.issue_2(), env=env) for env in (changed, pages.templates()))
    first, second = (mark.search(page) for page in pages_of_both)
    assert first
    assert second
    assert first.group(1) != second.group(1)


def test_a_site_without_issues_has_a_first_page() -> None:
    page = html.index_page(samples.SITE, [], env=pages.templates())
    assert "No issue yet. The first one will stand here." in page
    archive = html.archive_page(samples.EDITION, samples.SITE, [], env=pages.templates())
    assert "No issue yet." in archive


def test_the_first_page_of_one_edition_is_its_front() -> None:
    page = pages.parsed(html.index_page(samples.SITE, [samples.issue_2()], env=pages.templates()))
    assert page.xpath("string(//h1)") == "The Daily Brief"
    assert len(page.xpath("//ol[@class='heads']/li")) == 4
    assert page.xpath("//a[@href='daily/2026-02-18/index.html#s2']")


def test_the_archive_shows_every_issue_newest_first() -> None:
    page = pages.parsed(SITE["daily/index.html"])
    assert page.xpath("//section[@class='past']//time/@datetime") == ["2026-02-18", "2026-02-17"]
    assert page.xpath("//*[@id='follow']//a/@type") == [
        *addresses.FEED_TYPES.values(),
        *addresses.FEED_TYPES.values(),
        addresses.CALENDAR_TYPE,
    ]


class TestFeedEntries:
    @pytest.mark.parametrize("name", list(pages.issues()))
    def test_are_plain_elements_with_absolute_links(self, name: str) -> None:
        entry = pages.parsed(f"<div>{html.entry_html(pages.issues()[name], env=pages.templates())}</div>")
        assert not entry.xpath("//@style | //@class | //@id | //script | //style | //form | //iframe")
        assert not entry.xpath("//@*[starts-with(name(), 'on')]")
        assert all(href.startswith(("https://", "http://")) for href in entry.xpath("//@href"))

    def test_tell_the_whole_issue(self) -> None:
        entry = pages.parsed(f"<div>{html.entry_html(rare.rare(), env=pages.templates())}</div>").text_content()
        for part in ("Coming up: today and tomorrow", "What happens next", "What came of it", "In brief", "Corrected:"):
            assert part in entry

    def test_of_a_story_tell_it_alone(self) -> None:
        issue = samples.issue_2()
        entry = pages.parsed(f"<div>{html.story_html(issue.stories[1], issue, env=pages.templates())}</div>")
        shown = " ".join(entry.text_content().split())
        assert "Update, new since Tuesday · Coastal Courier only" in shown
        assert "Tue 24 Feb, then Thu 26 Feb at the earliest: Voting is to resume" in shown
        assert entry.xpath("//a[@href='https://news.example.org/daily/story/m2c7tz5b/']")
