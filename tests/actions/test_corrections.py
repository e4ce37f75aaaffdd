"""What a source changes of words that were quoted: marked where they stand, told once by the next issue, mailed to nobody."""

from __future__ import annotations

import datetime as dt
import json
import threading

from digest.actions.build import build
from digest.actions.corrections import mark_corrections
from digest.actions.publish import publish_corrected, publish_issue, publish_waiting
from digest.actions.steer import withdraw
from digest.actions.tick import tick
from digest.model.issues import Correction, Issue
from digest.publish.schema import issue_json, load_issue
from digest.publish.text import render
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY, LATE, TEST_MATCH
from tests.publish.samples import issue_1

SEVEN = dt.datetime(2026, 2, 17, 6, tzinfo=dt.UTC)
COST = "Repairs will cost 31 million euros, twice the first estimate."
DEARER = "Repairs will cost 41 million euros, three times the first estimate."
CHANGED = BRIDGE.replace(COST, DEARER)
GONE = BRIDGE.replace(f" {COST}", " It names no cost.")


def morning(service: Service, day: int = 17) -> dt.datetime:
    at = SEVEN + dt.timedelta(days=day - 17)
    service.clock.move(at)
    return at


def issue(service: Service, slug: str = "2026-02-17") -> Issue:
    with service.app.database.read() as store:
        return store.issues.get("daily", slug).issue


def issued(service: Service) -> Issue:
    """Tuesday's issue, which quotes the cost of repairs, published and mailed."""
    service.take("bridge.txt", BRIDGE)
    morning(service)
    tick(service.app)
    assert any(quote.text.startswith("Repairs will cost 31") for quote in issue(service).quotes)
    assert len(service.mailer.taken) == 1
    return issue(service)


def revise(service: Service, text: str = CHANGED, at: str = "2026-02-17T12:00+00:00") -> None:
    service.at(at)
    service.take("bridge.txt", text)


def words(correction: Correction) -> tuple[str, str | None]:
    return correction.was.text, correction.now.text if correction.now else None


def test_a_changed_sentence_is_marked_in_the_issue_that_quotes_it(service: Service) -> None:
    first = issued(service)
    revise(service)
    tick(service.app)
    marked = issue(service)
    (correction,) = marked.corrected
    assert words(correction) == (COST, DEARER)
    assert correction.seen == dt.date(2026, 2, 17)
    assert (marked.revision, marked.number, marked.id) == (2, first.number, first.id)
    assert marked.built_at > first.built_at
    assert marked.stories == first.stories
    page = service.page("daily/2026-02-17/index.html").read_text(encoding="utf-8")
    assert "The source has changed this sentence since" in page
    assert "41 million euros" in page
    assert "A source has changed or withdrawn a line of this issue since." in page


def test_every_form_of_a_corrected_issue_has_the_mark_and_its_feed_entry_is_updated(light: Service) -> None:
    issued(light)
    before = json.loads(light.page("daily/feed.json").read_bytes())["items"][0]
    revise(light)
    tick(light.app)
    for name in ("index.html", "issue.json", "email.html", "email.txt"):
        text = light.page(f"daily/2026-02-17/{name}").read_text(encoding="utf-8")
        assert "41 million" in " ".join(text.split()), name
    after = json.loads(light.page("daily/feed.json").read_bytes())["items"][0]
    assert (after["id"], after["date_published"]) == (before["id"], before["date_published"])
    assert after["date_modified"] > before["date_modified"]
    assert "41 million" in after["content_html"]


def test_nothing_is_mailed_again(service: Service) -> None:
    issued(service)
    revise(service)
    for hour in (13, 14, 15):
        service.at(f"2026-02-17T{hour}:00+00:00")
        tick(service.app)
    assert len(service.mailer.taken) == 1


def test_the_next_issue_tells_it_once(service: Service) -> None:
    issued(service)
    revise(service)
    service.take("ferry.txt", FERRY)
    morning(service, 18)
    tick(service.app)
    second = issue(service, "2026-02-18")
    (correction,) = second.corrects
    assert words(correction) == (COST, DEARER)
    assert (correction.issue, correction.date) == ("2026-02-17", dt.date(2026, 2, 17))
    text = " ".join(render(second).split())
    assert "CORRECTIONS * Orrin bridge to close for nine months (quoted Tue)" in text
    assert "three times the first estimate. https://news.example.org/daily/2026-02-17/#" in text
    service.take("chess.txt", TEST_MATCH)
    morning(service, 19)
    tick(service.app)
    assert issue(service, "2026-02-19").corrections == ()
    assert len(service.mailer.taken) == 3


def test_a_sentence_that_is_gone_is_told_as_withdrawn(light: Service) -> None:
    issued(light)
    revise(light, GONE)
    light.take("ferry.txt", FERRY)
    morning(light, 18)
    tick(light.app)
    assert [words(each) for each in issue(light, "2026-02-18").corrects] == [(COST, None)]
    assert "The source has withdrawn this sentence." in " ".join(render(issue(light, "2026-02-18")).split())
    assert "The source has withdrawn this sentence (Tue 17 Feb)." in " ".join(render(issue(light)).split())


def test_what_changes_no_word_that_counts_makes_no_revision(service: Service) -> None:
    first = issued(service)
    revise(
        service,
        BRIDGE.replace("31 million euros, twice", "31  million euros – twice").replace("council's", "council’s"),
    )
    assert mark_corrections(service.app) == 0
    with service.app.database.read() as store:
        assert store.corrections.pending(dt.date(2026, 1, 1)) == ()
    assert issue(service) == first


def test_an_issue_that_does_not_quote_what_changed_is_left(light: Service) -> None:
    light.take("chess.txt", TEST_MATCH)
    light.take("bridge.txt", BRIDGE)
    build(light.app, "daily", scheduled_at=morning(light))
    quoted = " ".join(quote.text for quote in issue(light).quotes)
    assert "38 kilometres upstream" not in quoted
    revise(light, BRIDGE.replace("38 kilometres", "48 kilometres"))
    assert mark_corrections(light.app) == 0
    assert issue(light).revision == 1


def test_marking_again_or_by_two_at_once_changes_nothing_more(service: Service) -> None:
    issued(service)
    revise(service)
    barrier = threading.Barrier(3)
    done: list[int] = []

    def mark() -> None:
        barrier.wait()
        done.append(mark_corrections(service.app))

    threads = [threading.Thread(target=mark) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(done) == 1
    assert mark_corrections(service.app) == 0
    assert issue(service).revision == 2
    with service.app.database.read() as store:
        assert len(store.corrections.untold("daily")) == 1


def test_a_page_that_was_not_written_after_its_issue_was_marked_is_written_in_the_next_round(light: Service) -> None:
    issued(light)
    revise(light)
    mark_corrections(light.app)
    page = light.page("daily/2026-02-17/index.html")
    assert "41 million" not in page.read_text(encoding="utf-8")
    with light.app.database.read() as store:
        assert [record.issue.slug for record in store.issues.outdated()] == ["2026-02-17"]
    assert publish_waiting(light.app) == 0
    assert "41 million" in page.read_text(encoding="utf-8")
    assert publish_corrected(light.app) == 0


def test_a_build_by_hand_marks_first(light: Service) -> None:
    issued(light)
    revise(light)
    light.take("ferry.txt", FERRY)
    report = build(light.app, "daily")
    assert report.issue is not None
    assert [words(each) for each in report.issue.corrects] == [(COST, DEARER)]
    assert issue(light).revision == 2


def test_a_dry_run_tells_and_takes_no_correction(light: Service) -> None:
    issued(light)
    revise(light)
    mark_corrections(light.app)
    light.take("ferry.txt", FERRY)
    for _ in range(2):
        report = build(light.app, "daily", dry_run=True)
        assert report.issue is not None
        assert len(report.issue.corrects) == 1


def test_what_a_withdrawn_issue_told_is_told_again(service: Service) -> None:
    issued(service)
    revise(service)
    service.take("ferry.txt", FERRY)
    build(service.app, "daily", scheduled_at=morning(service, 18))
    withdraw(service.app, "daily/2026-02-18")
    again = build(service.app, "daily", scheduled_at=morning(service, 19))
    assert again.issue is not None
    assert [words(each) for each in again.issue.corrects] == [(COST, DEARER)]


def test_a_sentence_that_comes_back_is_unmarked_and_not_told(service: Service) -> None:
    issued(service)
    revise(service)
    tick(service.app)
    revise(service, BRIDGE, at="2026-02-17T15:00+00:00")
    service.take("ferry.txt", FERRY)
    tick(service.app)
    assert issue(service).corrections == ()
    assert issue(service).revision == 3
    morning(service, 18)
    tick(service.app)
    assert issue(service, "2026-02-18").corrections == ()
    assert "41 million" not in service.page("daily/2026-02-17/index.html").read_text(encoding="utf-8")


def test_a_sentence_that_changes_twice_is_told_as_it_stands_now(light: Service) -> None:
    issued(light)
    revise(light)
    tick(light.app)
    revise(light, CHANGED.replace("41", "43"), at="2026-02-17T15:00+00:00")
    light.take("ferry.txt", FERRY)
    morning(light, 18)
    tick(light.app)
    assert [words(each)[1] for each in issue(light, "2026-02-18").corrects] == [DEARER.replace("41", "43")]
    assert len(issue(light).corrected) == 1


def test_corrections_of_two_articles_stand_together(light: Service) -> None:
    issued(light)
    light.take("ferry.txt", FERRY)
    light.take("late.txt", LATE)
    build(light.app, "daily", scheduled_at=morning(light, 18))
    publish_issue(light.app, "daily", "2026-02-18")
    light.take("ferry.txt", FERRY.replace("210 million", "230 million"))
    tick(light.app)
    light.take("late.txt", LATE.replace("31 per cent", "33 per cent"))
    tick(light.app)
    assert len(issue(light, "2026-02-18").corrected) == 2
    assert issue(light, "2026-02-18").revision == 3


def test_an_issue_kept_before_there_were_corrections_is_still_read() -> None:
    kept = json.loads(issue_json(issue_1()))
    del kept["corrections"]
    assert load_issue(json.dumps(kept).encode()) == issue_1()
