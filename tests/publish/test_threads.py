from __future__ import annotations

import datetime as dt

from digest.model.stories import AgendaItem
from digest.publish import html
from digest.publish.addresses import relative
from digest.publish.chrome import chrome_view, of_issue
from digest.publish.threads import ThreadView, thread_view
from tests.publish import pages, samples

WEDNESDAY = dt.date(2026, 2, 18)


def view(*, issues: int = 2, agenda: tuple[AgendaItem, ...] | None = None, today: dt.date = WEDNESDAY) -> ThreadView:
    told = samples.strike_thread()[:issues]
    link = relative("daily/story/m2c7tz5b/index.html")
    return thread_view(
        told,
        agenda=samples.agenda() if agenda is None else agenda,
        today=today,
        link=link,
        chrome=chrome_view(of_issue(told[-1][0]), page="daily/story/m2c7tz5b/index.html", link=link),
    )


def test_a_thread_tells_its_issues_from_the_first() -> None:
    assert [(stage.date, stage.number, stage.last) for stage in view().stages] == [
        ("Tue 17 Feb", "No. 48", False),
        ("Wed 18 Feb", "No. 49", True),
    ]


def test_what_was_said_would_come_has_its_verdict_and_who_told_it() -> None:
    told = view().stages[0].told
    assert [(each.item.label, each.verdict, each.now.text if each.now else None) for each in told] == [
        ("Tue 17 Feb", "Happened", None),
        ("Thu 19 Feb", "Moved", "Not before Thu 26 Feb"),
        ("Mon 23 or Tue 24 Feb", "Moved", "Not before Tue 3 Mar"),
    ]
    assert told[1].said_in == "said No. 49"
    assert told[1].said_href == "../../2026-02-18/index.html"


def test_past_outlooks_fly_no_yellow_flag() -> None:
    assert {chip.kind for each in view().stages[0].told for chip in each.item.chips} == {"was"}


def test_no_line_is_told_twice() -> None:
    seen = view()
    for stage in seen.stages:
        points = {line.text for line in stage.points}
        later = {line.text for each in stage.told for line in each.item.lines}
        assert not points & later
        assert not points & {line.text for item in seen.ahead for line in item.lines}


def test_what_is_ahead_stands_once_by_its_first_day() -> None:
    assert [item.label for item in view().ahead] == [
        "Tue 24 Feb, then Thu 26 Feb at the earliest",
        "Not before Tue 3 Mar",
    ]


def test_an_outlook_whose_day_is_over_is_no_longer_ahead() -> None:
    later = view(today=dt.date(2026, 2, 27))
    assert [item.label for item in later.ahead] == ["Not before Tue 3 Mar"]
    assert [each.item.label for each in later.stages[1].told] == ["Tue 24 Feb, then Thu 26 Feb at the earliest"]
    assert later.stages[1].told[0].verdict is None


def test_an_earlier_issues_tomorrow_is_a_date_where_it_is_still_ahead() -> None:
    told = ((samples.issue_1(), samples.PETREL_1),)
    link = relative("daily/story/p5x4wd2n/index.html")
    seen = thread_view(
        told,
        agenda=samples.agenda(after=1),
        today=WEDNESDAY,
        link=link,
        chrome=chrome_view(of_issue(told[0][0]), page="daily/story/p5x4wd2n/index.html", link=link),
    )
    assert "[18 Feb]" in seen.ahead[0].lines[0].text
    assert "[tomorrow]" not in seen.ahead[0].lines[0].text


def test_all_sources_of_a_thread_are_listed_once() -> None:
    assert [(source.name, source.date) for source in view().sources] == [
        ("The Port Ledger", "16 Feb"),
        ("Coastal Courier", "16 Feb"),
        ("Coastal Courier", "17 Feb"),
    ]


def test_a_thread_says_which_day_it_is_seen_from() -> None:
    page = html.thread_page(samples.strike_thread(), agenda=samples.agenda(), today=WEDNESDAY, env=pages.templates())
    assert "as of Wednesday 18 February" in page
    assert "<b>2 issues</b>, 2 sources, since Tuesday 17 February" in page


def test_what_an_earlier_issue_said_has_its_brackets_as_dates() -> None:
    (_, story), _ = samples.strike_thread()
    assert "[today]" in story.ahead[0].quotes[0].text
    seen = view()
    shown = [line.text for stage in seen.stages[:-1] for line in stage.points]
    shown += [line.text for stage in seen.stages[:-1] for each in stage.told for line in each.item.lines]
    assert any("on Tuesday [17 Feb] on whether" in text for text in shown)
    assert not [text for text in shown if "[today]" in text or "[tomorrow]" in text]
