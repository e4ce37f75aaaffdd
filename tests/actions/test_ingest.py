"""Files become articles: new, revised, unchanged or refused, and one that is refused takes none with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from digest.actions.build import build
from digest.actions.ingest import Ingested, Result, files_in, ingest
from digest.actions.inspect import inspect_as_of
from digest.actions.learn import keep_line, lines
from digest.errors import NotFound
from digest.ingest.hints import Hints
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY


def test_a_file_is_new_then_unchanged_then_revised(service: Service) -> None:
    first = service.take("bridge.txt", BRIDGE)
    again = service.take("bridge.txt", BRIDGE)
    edited = service.take("bridge.txt", BRIDGE.replace("31 million", "34 million"))
    assert [one.result for one in (first, again, edited)] == [Result.NEW, Result.UNCHANGED, Result.REVISED]
    assert first.key == again.key == edited.key
    assert edited.revision == 2


def test_a_file_moved_to_another_folder_is_the_same_article(light: Service) -> None:
    light.take("bridge.txt", BRIDGE)
    assert light.take("elsewhere/bridge-2.txt", BRIDGE).result is Result.UNCHANGED


def test_another_article_under_the_same_name_is_new_and_the_old_one_stays(light: Service) -> None:
    first = light.take("today.txt", BRIDGE)
    second = light.take("today.txt", FERRY.replace("The Port Ledger", "Harbour Post"))
    assert second.result is Result.NEW
    assert first.key != second.key
    with light.app.database.read() as store:
        assert store.articles.count() == 2


def test_what_is_kept_is_what_the_text_says(light: Service) -> None:
    report = light.take("bridge.txt", BRIDGE)
    with light.app.database.read() as store:
        article = store.articles.get(str(report.key))
    assert article.title == "Orrin bridge to close for nine months"
    assert article.source.name == "Harbour Post"
    assert article.published is not None
    assert article.published.at.isoformat() == "2026-02-16T16:40:00+00:00"
    assert article.language == "en"


def test_a_file_without_a_date_stays_without_one_whatever_its_time(light: Service) -> None:
    text = BRIDGE.replace("Harbour Post, Mon 16 Feb 2026, 17:40 CET\n", "")
    path = light.folder / "undated.txt"
    path.write_text(text)
    os.utime(path, (1_700_000_000, 1_700_000_000))
    (report,) = ingest(light.app, [path])
    with light.app.database.read() as store:
        assert store.articles.get(str(report.key)).published is None


def test_what_is_said_by_hand_wins(light: Service) -> None:
    path = light.folder / "bridge.txt"
    path.write_text(BRIDGE)
    said = Hints(source="World Wire", published="2026-02-17", language="de", url="https://example.org/a")
    (report,) = ingest(light.app, [path], hints=said, tags=("world",))
    with light.app.database.read() as store:
        article = store.articles.get(str(report.key))
    assert (article.source.name, article.source.tags) == ("World Wire", ("world",))
    assert article.published is not None
    assert article.published.day.isoformat() == "2026-02-17"
    assert (article.language, article.url) == ("de", "https://example.org/a")


def test_tags_stay_when_a_later_file_names_none(light: Service) -> None:
    path = light.folder / "bridge.txt"
    path.write_text(BRIDGE)
    list(ingest(light.app, [path], tags=("world",)))
    light.take("ferry.txt", FERRY.replace("The Port Ledger", "Harbour Post"))
    with light.app.database.read() as store:
        assert [source.tags for source in store.sources.all()] == [("world",)]


def test_files_that_cannot_be_articles_are_refused_with_a_reason_and_the_others_go_in(light: Service) -> None:
    folder = light.folder / "mixed"
    folder.mkdir()
    (folder / "good.txt").write_text(BRIDGE)
    (folder / "empty.txt").write_text("")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(60_000_000)
    gone = folder / "gone.txt"
    reports = {Path(report.path).name: report for report in ingest(light.app, [*files_in([folder]), gone])}
    assert reports["good.txt"].result is Result.NEW
    for name, says in {
        "empty.txt": "empty",
        "binary.txt": "binary",
        "huge.txt": "60 MB",
        "gone.txt": "not there",
    }.items():
        assert reports[name].result is Result.REFUSED
        assert says in reports[name].why
        assert name in reports[name].why


def test_an_unreadable_file_is_refused_with_the_systems_reason(light: Service) -> None:
    path = light.folder / "loop.txt"
    path.symlink_to(path)  # unlike a missing right, this stops root as well
    (report,) = ingest(light.app, [path])
    assert report.result is Result.REFUSED
    assert "cannot be read: Too many levels of symbolic links" in report.why


def test_what_is_no_file_is_refused_without_waiting_for_it(light: Service) -> None:
    path = light.folder / "pipe.txt"
    os.mkfifo(path)
    (report,) = ingest(light.app, [path])
    assert report.result is Result.REFUSED
    assert "is no regular file" in report.why


def test_a_folder_gives_its_articles_at_any_depth_without_hidden_and_readme_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "a/.hidden.txt", ".git/x.txt", "README.md", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    assert [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])] == ["a/c.md", "b.txt"]


def test_a_short_text_that_comes_back_under_a_name_used_again_is_known(service: Service) -> None:
    short, other = "Bridge closed\n\nThe Orrin bridge is closed.", "Ferry late\n\nThe Norlin ferry is an hour late."
    first = service.take("now.txt", short)
    second = service.take("now.txt", other)
    again = service.take("now.txt", short)
    assert [one.result for one in (first, second, again)] == [Result.NEW, Result.NEW, Result.UNCHANGED]
    assert first.key == again.key


POLISH = """Rada miasta odrzuca drugi most

Harbour Post, Mon 16 Feb 2026, 17:40 CET

Rada obradowała w poniedziałek przez sześć godzin i odrzuciła plan, ponieważ jest on zbyt drogi dla miasta.

Jej członkowie chcą teraz zbadać tańsze sposoby przeprawy przez rzekę, bo stary most nie będzie już długo stał.
"""


def test_what_declares_no_language_has_the_one_that_its_text_shows_english_or_not(light: Service) -> None:
    report = light.take("most.txt", POLISH)
    with light.app.database.read() as store:
        assert store.articles.get(str(report.key)).language == "pl"


def test_a_page_that_declares_another_language_than_its_text_speaks_is_not_believed(light: Service) -> None:
    body = "".join(f"<p>{part}</p>" for part in POLISH.split("\n\n")[2:] * 2)
    page = f'<html lang="en"><head><title>Most</title></head><body><article>{body}</article></body></html>'
    report = light.take("most.html", page)
    with light.app.database.read() as store:
        assert store.articles.get(str(report.key)).language == "pl"


def told(number: int, *, foot: str = "Tide and weather desk") -> str:
    """An article of its own among many, with the page's line under it."""
    what = ("bridge", "crane", "budget", "roof", "wing", "timetable", "ballot", "harbour")[number]
    return (
        f"The {what} of Halvern is late again\nHarbour Post, Mon 16 Feb 2026, {8 + number:02}:00 CET\n\n"
        f"The {what} will not be ready before {number + 2} March, the council of Halvern said on Monday after a meeting.\n\n"
        f"It costs {31 + number} million euros, twice what the {what}'s planners had first written down for it.\n\n"
        f"Nobody on the council would say who pays for the {what}, though all of them were asked by the auditor.\n\n{foot}\n"
    )


def texts(service: Service, report: Ingested) -> list[str]:
    with service.app.database.read() as store:
        return [block.text for block in store.articles.get(str(report.key)).blocks]


def test_a_line_that_comes_back_in_a_source_leaves_its_articles_from_the_third_on(service: Service) -> None:
    reports = [service.take(f"{number}.txt", told(number)) for number in range(4)]
    assert [report.learnt for report in reports] == [0, 0, 1, 0]
    assert [report.removed for report in reports] == [1, 1, 2, 2]
    assert all("Tide and weather desk" not in texts(service, report) for report in reports)
    assert [len(texts(service, report)) for report in reports] == [3, 3, 3, 3]


def test_learning_a_line_makes_no_article_a_revision_nor_new(service: Service) -> None:
    reports = [service.take(f"{number}.txt", told(number)) for number in range(4)]
    for number, first in enumerate(reports):
        again = service.take(f"{number}.txt", told(number))
        moved = service.take(f"elsewhere/{number}.txt", told(number))
        assert (again.result, again.key) == (Result.UNCHANGED, first.key)
        assert (moved.result, moved.key) == (Result.UNCHANGED, first.key)


def test_an_article_that_changed_in_a_learnt_line_alone_is_unchanged(service: Service) -> None:
    for number in range(3):
        service.take(f"{number}.txt", told(number))
    without = told(1).replace("Tide and weather desk\n", "")
    assert service.take("1.txt", without).result is Result.UNCHANGED
    assert service.take("1.txt", without.replace("32 million", "34 million")).result is Result.REVISED


def test_revisions_of_one_article_count_once(light: Service) -> None:
    reports = [light.take("0.txt", told(0).replace("31 million", f"{cost} million")) for cost in range(31, 36)]
    assert [report.result for report in reports] == [Result.NEW, *[Result.REVISED] * 4]
    assert light.take("1.txt", told(1)).learnt == 0
    assert light.take("2.txt", told(2)).learnt == 1


def test_a_line_that_left_an_article_and_came_back_counts_once(light: Service) -> None:
    for foot in ("Tide and weather desk", "", "Tide and weather desk", "", "Tide and weather desk"):
        light.take("0.txt", told(0, foot=foot))
    assert light.take("1.txt", told(1)).learnt == 0


def test_an_article_that_a_build_has_looked_at_keeps_its_blocks(service: Service) -> None:
    first = service.take("0.txt", told(0))
    build(service.app, service.app.editions[0].slug)
    later = [service.take(f"{number}.txt", told(number)) for number in (1, 2)]
    assert "Tide and weather desk" in texts(service, first)
    assert all("Tide and weather desk" not in texts(service, report) for report in later)
    assert service.take("0.txt", told(0)).result is Result.UNCHANGED


def test_a_text_that_is_printed_again_and_again_teaches_nothing(light: Service) -> None:
    first = told(0, foot="The auditor answers on Friday")
    again = [
        first.replace("late again", f"late: {cost}").replace("31 million", f"{cost} million") for cost in range(31, 36)
    ]
    reports = [light.take(f"{number}.txt", text) for number, text in enumerate(again)]
    assert [report.result for report in reports] == [Result.NEW] * 5
    assert lines(light.app, "harbour-post") == ()


def test_a_line_that_a_person_keeps_stays_in_what_comes_in_later(light: Service) -> None:
    for number in range(3):
        light.take(f"{number}.txt", told(number))
    (line,) = lines(light.app, "harbour-post")
    assert (line.text, line.articles) == ("Tide and weather desk", 3)
    assert keep_line(light.app, "harbour-post", line.key[:6], kept=True).kept
    assert "Tide and weather desk" in texts(light, light.take("3.txt", told(3)))
    keep_line(light.app, "harbour-post", line.key, kept=False)
    assert "Tide and weather desk" not in texts(light, light.take("4.txt", told(4)))


def test_the_lines_of_a_source_that_is_not_there_are_refused(light: Service) -> None:
    with pytest.raises(NotFound, match="no source lindmark-mail"):
        lines(light.app, "lindmark-mail")


def test_a_file_can_be_looked_at_as_an_article_of_its_source(light: Service) -> None:
    for number in range(3):
        light.take(f"{number}.txt", told(number))
    path = light.folder / "next.txt"
    path.write_text(told(5))
    seen = inspect_as_of(light.app, path, source="Harbour Post")
    assert [one.rule for one in seen.document.removed][-1] == "repeated in 3 articles of Harbour Post"
    assert len(seen.document.blocks) == 3
