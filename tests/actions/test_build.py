"""An issue by rows: each candidate has its fate in the issue's transaction, and a time has one issue, whoever builds."""

from __future__ import annotations

import datetime as dt
import threading
from dataclasses import replace

import pytest

from digest.actions.build import build, issue_id
from digest.actions.publish import publish_issue, publish_waiting
from digest.actions.steer import approve, withdraw
from digest.errors import Conflict, NotFound
from digest.model.issues import Issue
from digest.model.records import IssueState, RunResult
from digest.model.stories import Fate
from digest.publish.schema import issue_json
from tests.actions.conftest import DAILY, Service, make_service
from tests.actions.news import BRIDGE, FERRY, LATE, TEST_MATCH

CROATIAN = """Gradsko vijeće odbilo je drugi most

Vijeće je u ponedjeljak zasjedalo šest sati i zatim odbilo plan, a članovi žele najprije istražiti jeftinije načine.
"""

SEVEN = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)


def told(issue: Issue | None) -> set[str]:
    """The headlines of an issue, in its stories and in brief."""
    assert issue is not None
    return {story.headline for story in issue.stories} | {brief.headline for brief in issue.brief}


def morning(service: Service, day: int = 17) -> dt.datetime:
    """Move the clock to seven in Berlin on a day of February 2026, and return it."""
    at = SEVEN + dt.timedelta(days=day - 17)
    service.clock.move(at)
    return at


def test_an_issue_takes_what_the_edition_has_not_had_and_the_next_one_only_what_came_since(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    service.take("ferry.txt", FERRY)
    first = build(service.app, "daily", scheduled_at=morning(service))
    service.take("chess.txt", TEST_MATCH)
    second = build(service.app, "daily", scheduled_at=morning(service, 18))
    assert told(first.issue) == {"Orrin bridge to close for nine months", "Ferry company orders three electric ships"}
    assert told(second.issue) == {"Lindmark chess club wins league for the first time"}


def test_every_candidate_has_one_fate_with_a_reason(service: Service) -> None:
    keys = {service.take(f"{n}.txt", text).key for n, text in enumerate((BRIDGE, FERRY, TEST_MATCH))}
    report = build(service.app, "daily", scheduled_at=morning(service))
    assert report.issue is not None
    with service.app.database.read() as store:
        fates = store.editions.fates("daily", report.issue.slug)
    assert {fate.article for fate in fates} == keys
    assert len(fates) == 3
    assert all(fate.reason for fate in fates)


def test_a_time_that_has_its_issue_gives_that_one_again(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    first = build(service.app, "daily", scheduled_at=morning(service))
    service.take("ferry.txt", FERRY)
    again = build(service.app, "daily", scheduled_at=SEVEN)
    assert again.existed
    assert again.issue == first.issue


def test_two_builds_at_once_make_one_issue(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    service.take("ferry.txt", FERRY)
    at = morning(service)
    ready, reports = threading.Barrier(4), []

    def run() -> None:
        ready.wait()
        reports.append(build(service.app, "daily", scheduled_at=at))

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({report.issue for report in reports}) == 1
    assert sum(not report.existed for report in reports) == 1
    with service.app.database.read() as store:
        assert len(store.issues.all("daily")) == 1


def test_two_builds_by_hand_at_once_share_the_articles_without_doubling_one(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    morning(service)
    ready, issues = threading.Barrier(3), []

    def run() -> None:
        ready.wait()
        issues.append(build(service.app, "daily").issue)

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([issue for issue in issues if issue is not None]) == 1


def test_an_article_committed_late_with_an_early_date_is_news(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    build(service.app, "daily", scheduled_at=morning(service))
    service.take("late.txt", LATE)
    report = build(service.app, "daily", scheduled_at=morning(service, 18))
    assert told(report.issue) == {"Tarn reservoir falls to lowest level since 1976"}


def test_nothing_new_is_an_empty_run_and_the_next_issue_says_so(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    build(service.app, "daily", scheduled_at=morning(service))
    empty = build(service.app, "daily", scheduled_at=morning(service, 18))
    service.take("ferry.txt", FERRY)
    report = build(service.app, "daily", scheduled_at=morning(service, 19))
    assert empty.issue is None
    with service.app.database.read() as store:
        run = store.editions.run("daily", SEVEN + dt.timedelta(days=1))
    assert run is not None
    assert (run.result, run.detail) == (RunResult.EMPTY, "nothing new")
    assert report.issue is not None
    assert report.issue.skipped == (dt.date(2026, 2, 18),)


def test_fewer_than_min_stories_wait_for_the_next_time(light: Service) -> None:
    service = light.with_editions(replace(DAILY, min_stories=2))
    service.take("bridge.txt", BRIDGE)
    first = build(service.app, "daily", scheduled_at=morning(service))
    service.take("ferry.txt", FERRY)
    second = build(service.app, "daily", scheduled_at=morning(service, 18))
    assert first.issue is None
    assert told(second.issue) == {"Orrin bridge to close for nine months", "Ferry company orders three electric ships"}


def test_a_new_edition_over_a_full_store_begins_one_period_before_it_was_made(service: Service) -> None:
    service.at("2026-02-10T08:00+00:00")
    service.take("old.txt", LATE)
    service.at("2026-02-16T20:00+00:00")
    service.take("bridge.txt", BRIDGE)
    morning(service)
    added = service.with_editions(DAILY, replace(DAILY, slug="second", title="Second"))
    report = build(added.app, "second", scheduled_at=morning(added))
    assert told(report.issue) == {"Orrin bridge to close for nine months"}


def test_an_edition_takes_its_tags_and_languages_alone(light: Service) -> None:
    service = light.with_editions(replace(DAILY, tags=("world",)))
    service.take("bridge.txt", BRIDGE)
    report = build(service.app, "daily", scheduled_at=morning(service))
    assert (report.issue, report.candidates) == (None, 0)


def test_an_article_in_an_unknown_language_is_taken_by_an_edition_that_says_so_alone(light: Service) -> None:
    any_language = replace(DAILY, slug="any", languages=("en", "und"))
    service = light.with_editions(DAILY, any_language)
    service.take("most.txt", CROATIAN)
    service.take("bridge.txt", BRIDGE)
    english = build(service.app, "daily", scheduled_at=morning(service))
    both = build(service.app, "any", scheduled_at=morning(service))
    assert (english.candidates, both.candidates) == (1, 2)


def test_a_dry_run_changes_nothing(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    morning(service)
    dry = build(service.app, "daily", dry_run=True)
    real = build(service.app, "daily")
    assert dry.issue is not None
    assert dry.record is None
    assert dry.issue == real.issue


def test_since_rereads_what_was_told_and_claims_none_of_it(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    build(service.app, "daily", scheduled_at=morning(service))
    service.take("ferry.txt", FERRY)
    morning(service, 18)
    reread = build(service.app, "daily", since=SEVEN - dt.timedelta(days=2))
    after = build(service.app, "daily", scheduled_at=SEVEN + dt.timedelta(days=1))
    assert reread.candidates == 2
    assert after.candidates == 1
    assert told(after.issue) == {"Ferry company orders three electric ships"}


def test_withdrawing_an_issue_brings_its_articles_back_and_its_page_goes(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    first = build(service.app, "daily", scheduled_at=morning(service))
    publish_waiting(service.app)
    assert service.page("daily/2026-02-17/index.html").exists()
    withdraw(service.app, "daily/2026-02-17")
    second = build(service.app, "daily", scheduled_at=morning(service, 18))
    assert told(second.issue) == told(first.issue)
    assert not service.page("daily/2026-02-17").exists()
    assert "2026-02-17" not in service.page("daily/feed.atom").read_text(encoding="utf-8")


def test_an_edition_with_approval_waits_for_a_person(service: Service) -> None:
    service = service.with_editions(replace(DAILY, approve=True))
    service.take("bridge.txt", BRIDGE)
    report = build(service.app, "daily", scheduled_at=morning(service))
    assert report.record is not None
    assert report.record.state is IssueState.WAITING
    assert publish_waiting(service.app) == 0
    with pytest.raises(Conflict, match="digest issue approve"):
        publish_issue(service.app, "daily", "2026-02-17")
    approve(service.app, "daily/2026-02-17")
    assert service.page("daily/2026-02-17/index.html").exists()
    with pytest.raises(Conflict, match="does not wait"):
        approve(service.app, "daily/2026-02-17")


def test_the_days_second_issue_has_an_address_of_its_own(light: Service) -> None:
    light.take("bridge.txt", BRIDGE)
    build(light.app, "daily", scheduled_at=morning(light))
    light.take("ferry.txt", FERRY)
    light.at("2026-02-17T15:00+00:00")
    second = build(light.app, "daily")
    assert second.issue is not None
    assert (second.issue.slug, second.issue.number) == ("2026-02-17-2", 2)


def test_two_stores_filled_in_another_order_give_the_same_issue_byte_for_byte(
    sqlite_url: str, postgres_url: str, tmp_path: object
) -> None:
    from pathlib import Path

    texts = {"bridge.txt": BRIDGE, "ferry.txt": FERRY, "chess.txt": TEST_MATCH, "late.txt": LATE}
    made = []
    for url, names in ((sqlite_url, sorted(texts)), (postgres_url, sorted(texts, reverse=True))):
        service = make_service(url, Path(str(tmp_path)))
        for name in names:
            service.take(name, texts[name])
        report = build(service.app, "daily", scheduled_at=morning(service))
        assert report.issue is not None
        made.append(issue_json(report.issue))
        service.app.close()
    assert made[0] == made[1]


def test_a_revised_article_that_says_nothing_new_is_not_told_again(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    build(service.app, "daily", scheduled_at=morning(service))
    service.take("bridge.txt", BRIDGE.replace("Lorries must use the crossing at Tarn, 38 kilometres upstream.", ""))
    report = build(service.app, "daily", scheduled_at=morning(service, 18))
    assert report.issue is None or all(fate.fate is Fate.OUT for fate in report.fates)


def test_a_correction_of_a_figure_is_an_update_with_the_new_figure_alone(service: Service) -> None:
    service.take("bridge.txt", BRIDGE)
    build(service.app, "daily", scheduled_at=morning(service))
    service.take(
        "bridge.txt", BRIDGE + "\nThe contractor Halden & Sons withdrew its offer of 29 million euros on Tuesday.\n"
    )
    report = build(service.app, "daily", scheduled_at=morning(service, 18))
    assert report.issue is not None
    (story,) = report.issue.stories
    assert story.since == dt.date(2026, 2, 17)
    assert any("Halden" in point.text for point in story.points)
    assert not any("21 votes" in point.text for point in story.points)


def test_an_unknown_edition_is_named_with_those_there_are(light: Service) -> None:
    with pytest.raises(NotFound, match="daily"):
        build(light.app, "weekly")


def test_an_issues_id_is_a_tag_of_the_sites_host_and_path() -> None:
    made = issue_id("https://example.org:8443/news", "daily", "2026-02-17", dt.date(2026, 2, 17))
    assert made == "tag:example.org,2026-02-17:news/daily/2026-02-17"
