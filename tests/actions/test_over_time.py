"""What comes and what came of it, through real builds: the agenda, its calendar, threads over weeks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from icalendar import Calendar

from digest.actions.build import build
from digest.actions.publish import publish_waiting
from digest.model.issues import Issue, Verdict
from digest.model.stories import Edition
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY

SEVEN = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)


def told(service: Service, day: int, *articles: str, month: int = 2, beside: str = "") -> Issue:
    """Take in what came on a day, each article's first line its source, and build and publish the next morning.

    beside: another day's news as it lies in a file, so that there is an issue whatever becomes of the rest.
    """
    at = dt.datetime(2026, month, day, 12, tzinfo=dt.UTC)
    for number, text in enumerate(articles):
        source, title, body = text.split("\n", 2)
        service.clock.move(at)
        head = f"{title}\n{source}, {at:%a %d %b %Y}, 12:00 CET\n\n"
        service.take(f"{month:02}-{day:02}-{number}.txt", head + body)
    if beside:
        service.take(f"beside-{day}.txt", beside)
    due = SEVEN + (at.date() + dt.timedelta(days=1) - SEVEN.date())
    service.clock.move(due)
    report = build(service.app, "daily", scheduled_at=due)
    publish_waiting(service.app)
    assert report.issue is not None, report.detail
    return report.issue


def events(service: Service) -> list[dict[str, Any]]:
    """The calendar's events of the mine as any other program reads them: uid, sequence, day, status."""
    calendar = Calendar.from_ical(service.page("daily/agenda.ics").read_bytes())
    return [
        {
            "uid": str(event["uid"]),
            "sequence": int(str(event["sequence"])),
            "day": event.decoded("dtstart").isoformat(),
            "status": str(event["status"]),
            "text": str(event["description"]),
        }
        for event in calendar.walk("VEVENT")
        if "Varn" in str(event["summary"])
    ]


HEARING = """The Port Ledger
Varn mine: villagers take their case to Lindmark
Villagers from Varn have taken the copper mine above their valley to the appeals court in Lindmark. They say that its dust has killed 400 sheep since 2023.

The appeals court in Lindmark will hear the case of the villagers against the Varn mine on 5 March, a clerk said. The mine's owner, Norcopper, employs 310 people in the valley."""

AGAIN = """Coastal Courier
Varn mine hires three lawyers before Lindmark hearing
The owner of the Varn mine, Norcopper, has hired three lawyers from Halvern for its case against the villagers. One of them won a suit over the Tarn dam for the state in 2019.

On 5 March the appeals court will have 200 villagers from Varn in its gallery, who have hired four buses to hear the case."""

OTHER_DATE = """Harbour Post
Varn mine case: judge named in Lindmark
The case of the Varn villagers against the mine goes to judge Oda Lien, who closed a quarry near Tarn in 2021.

The appeals court in Lindmark will hear the case of the villagers against the Varn mine on 6 March, its calendar says. Norcopper asked for a bigger room because of the press."""

MOVED = """The Port Ledger
Varn mine case postponed as judge falls ill
The appeals court in Lindmark has postponed the hearing of the case of the villagers against the Varn mine from 5 March to 12 March. Judge Oda Lien has pneumonia.

The court will hear the case of the Varn villagers on 12 March, the clerk in Lindmark said. Norcopper called the delay regrettable."""

OFF = """Harbour Post
Villagers settle with Varn mine
The owner of the Varn mine, Norcopper, will pay the villagers 2.4 million euros and wash its lorries. The deal was signed in Lindmark late on Friday.

The appeals court in Lindmark cancelled the hearing of the case of the Varn villagers on 12 March after the two sides had settled. The sheep are not part of the deal."""


def test_what_two_sources_tell_on_two_days_stands_once_in_agenda_and_calendar(service: Service) -> None:
    told(service, 16, HEARING)
    (first,) = events(service)
    told(service, 17, AGAIN)
    (event,) = events(service)
    assert event["uid"] == first["uid"]
    assert (event["day"], event["status"]) == ("2026-03-05", "CONFIRMED")
    assert "The Port Ledger" in event["text"]
    assert "Coastal Courier" in event["text"]
    page = service.page("daily/agenda/index.html").read_text(encoding="utf-8")
    assert page.count('id="d2026-03-05"') == 1
    assert page.count('class="h"') == 1


def test_what_moves_keeps_its_identity_and_what_is_called_off_is_cancelled(service: Service) -> None:
    told(service, 16, HEARING)
    (first,) = events(service)
    moved = told(service, 18, MOVED, beside=BRIDGE)
    assert [(each.verdict, each.now.value if each.now else None) for each in moved.outcomes] == [
        (Verdict.MOVED, "2026-03-12")
    ]
    (event,) = events(service)
    assert (event["uid"], event["day"], event["status"]) == (first["uid"], "2026-03-12", "CONFIRMED")
    assert event["sequence"] > first["sequence"]
    off = told(service, 20, OFF, beside=FERRY)
    assert [each.verdict for each in off.outcomes] == [Verdict.CALLED_OFF]
    (last,) = events(service)
    assert (last["uid"], last["day"], last["status"]) == (first["uid"], "2026-03-12", "CANCELLED")
    assert last["sequence"] > event["sequence"]


def test_sources_that_differ_stand_side_by_side(service: Service) -> None:
    told(service, 16, HEARING)
    (first,) = events(service)
    told(service, 17, OTHER_DATE)
    found = events(service)
    assert [(each["day"], each["status"]) for each in found] == [
        ("2026-03-05", "TENTATIVE"),
        ("2026-03-06", "TENTATIVE"),
    ]
    assert found[0]["uid"] == first["uid"] != found[1]["uid"]
    page = service.page("daily/agenda/index.html").read_text(encoding="utf-8")
    assert page.count("the sources differ") == 2


PORT_1 = """The Port Ledger
Halvern dock workers vote on strike
About 4,200 dock workers in Halvern will vote on 24 February on whether to strike over night-shift pay, the Dockers' Federation said. Port operator Halvern Terminals offered 4.5% over two years.

Halvern handled 38% of the country's container traffic last year. The last strike there, in 2011, lasted nine days."""

PORT_2 = """Coastal Courier
Arbitrator suspends Halvern dock workers' strike vote
A labour arbitrator suspended the strike vote of dock workers in Halvern for a week and ordered Halvern Terminals back to talks. Her order names unpaid breaks as the reason.

The Dockers' Federation will answer in writing by 27 February, its chair Sune Brakk said."""

PORT_AGAIN = """Harbour Post
Halvern dock workers: what the strike vote is about
About 4,200 dock workers in Halvern will vote on whether to strike over night-shift pay, the Dockers' Federation said. Port operator Halvern Terminals offered 4.5% over two years."""

PORT_3 = """The Port Ledger
Halvern dock workers accept 7.2% and drop strike
Dock workers in Halvern accepted a deal of 7.2% over two years on Wednesday by 3,100 votes to 800. Halvern Terminals will also pay for 40 minutes of breaks in each night shift.

The Dockers' Federation dropped its strike plans for this year, Sune Brakk said."""

OTHER_PORT = """Coastal Courier
Skarholm crane drivers to vote on strike
Crane drivers at the port of Skarholm will vote in April on whether to strike over rosters, their union said. The harbour authority offered two more rest days.

A strike would be the first in Skarholm for nine years."""


def weekly_issue(service: Service, at: str) -> Issue:
    service.at(at)
    issue = build(service.app, "weekly", scheduled_at=service.clock.now()).issue
    assert issue is not None
    return issue


def test_a_story_goes_on_over_three_weeks_only_with_what_is_new(light: Service) -> None:
    weekly = Edition(slug="weekly", title="The Week", schedule="0 7 * * 1", timezone="Europe/Berlin")
    service = light.with_editions(*light.app.editions, weekly)
    first = told(service, 16, PORT_1)
    (story,) = first.stories
    second = told(service, 18, PORT_2)
    (update,) = second.stories
    assert (update.thread, update.since) == (story.thread, first.date)
    assert update.earlier is not None
    assert "Halvern" in update.earlier.text
    seen = {quote.text for quote in story.points}
    assert not seen & {quote.text for quote in update.points}

    week = weekly_issue(service, "2026-02-23T06:00+00:00")
    (whole,) = week.stories
    assert (whole.since, len(whole.sources)) == (None, 2)

    third = told(service, 24, PORT_AGAIN, beside=BRIDGE)
    assert story.thread not in {each.thread for each in third.stories}
    fourth = told(service, 4, PORT_3, month=3)
    (last,) = fourth.stories
    assert (last.thread, last.since) == (story.thread, second.date)
    (other,) = told(service, 6, OTHER_PORT, month=3).stories
    assert other.thread != story.thread
    assert other.since is None

    week = weekly_issue(service, "2026-03-09T06:00+00:00")
    again = next(each for each in week.stories if each.thread == whole.thread)
    assert again.since == dt.date(2026, 2, 23)
    page = service.page(f"daily/story/{story.thread}/index.html").read_text(encoding="utf-8")
    assert page.count('class="tag"') == 3


def test_a_story_is_taken_up_within_thirty_days_and_new_after_that(light: Service) -> None:
    (story,) = told(light, 16, PORT_1).stories
    (within,) = told(light, 18, PORT_3, month=3).stories
    assert within.thread == story.thread


def test_a_story_is_a_new_one_after_thirty_days(light: Service) -> None:
    (story,) = told(light, 16, PORT_1).stories
    (after,) = told(light, 25, PORT_3, month=3).stories
    assert after.thread != story.thread
    assert after.since is None
