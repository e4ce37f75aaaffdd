from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.editions.build import MOST_BRIEF, build, words
from digest.model.issues import Issue, Outcome, Verdict
from digest.model.stories import A_VIEW, RESTATED, TALK, UNFIT, AgendaItem, Built, Draft, Edition, Fate
from tests.editions.make import EDITION, NOW, SITE, TODAY, agenda_item, draft, due, item, quote


def built(
    drafts: Sequence[Draft],
    *,
    edition: Edition = EDITION,
    outcomes: Sequence[Outcome] = (),
    agenda: Sequence[AgendaItem] = (),
    now: dt.datetime = NOW,
) -> Built:
    return build(
        edition,
        drafts=drafts,
        outcomes=outcomes,
        agenda=agenda,
        site=SITE,
        slug="2026-02-17",
        number=48,
        issue_id="tag:news.example.org,2026-02-17:daily/2026-02-17",
        scheduled_at=NOW,
        now=now,
        sources=14,
        skipped=[dt.date(2026, 2, 15)],
        engine="1",
    )


def issue_of(drafts: Sequence[Draft], **more: object) -> Issue:
    issue = built(drafts, **more).issue  # type: ignore[arg-type]  # passed on as they are
    assert issue is not None
    return issue


def fates(result: Built) -> dict[str, tuple[Fate, str]]:
    return {fate.article: (fate.fate, fate.reason) for fate in result.fates}


def test_stories_are_numbered_in_order_of_their_score() -> None:
    issue = issue_of([draft("Third", score=1), draft("First", score=3), draft("Second", score=2)])
    assert [(story.number, story.headline) for story in issue.stories] == [(1, "First"), (2, "Second"), (3, "Third")]


def test_the_issue_carries_what_it_was_given() -> None:
    issue = issue_of([draft("One")])
    assert (issue.edition, issue.title, issue.slug, issue.number) == ("daily", "The Daily Brief", "2026-02-17", 48)
    assert (issue.id, issue.site, issue.engine) == ("tag:news.example.org,2026-02-17:daily/2026-02-17", SITE, "1")
    assert issue.skipped == (dt.date(2026, 2, 15),)
    assert (issue.scheduled_at, issue.built_at, issue.revision) == (NOW, NOW, 1)


def test_the_date_is_the_readers() -> None:
    late = dt.datetime(2026, 2, 16, 23, 30, tzinfo=dt.UTC)
    assert issue_of([draft("One")], now=late).date == TODAY
    utc = replace(EDITION, timezone="UTC")
    assert issue_of([draft("One")], now=late, edition=utc).date == dt.date(2026, 2, 16)


def test_no_candidates_make_no_issue() -> None:
    assert built([]) == Built(issue=None, fates=())


def test_fewer_stories_than_asked_for_wait_with_all_their_articles() -> None:
    drafts = [draft("One"), draft("Two"), draft("A headline only", points=())]
    assert built(drafts, edition=replace(EDITION, min_stories=3)) == Built(issue=None, fates=())
    assert built(drafts, edition=replace(EDITION, min_stories=2)).issue is not None


def test_headlines_and_old_news_alone_make_no_issue() -> None:
    assert built([draft("A headline only", points=())]).issue is None
    assert built([draft("Old", since="2026-02-16", nothing_new=True)]).issue is None


def test_a_story_with_no_points_is_in_brief() -> None:
    result = built([draft("Told"), draft("A headline only", points=(), score=9)])
    assert result.issue is not None
    assert [line.headline for line in result.issue.brief] == ["A headline only"]
    assert fates(result)[result.issue.brief[0].article] == (
        Fate.BRIEF,
        "none of its sentences can be quoted by itself",
    )


def test_what_says_nothing_new_is_out_with_the_day_that_told_it() -> None:
    old = draft("Old", since="2026-02-16", nothing_new=True, score=9)
    result = built([draft("Told"), old])
    assert result.issue is not None
    assert result.issue.brief == ()
    assert fates(result)[old.articles[0][0]] == (Fate.OUT, "nothing new since 2026-02-16")


def test_an_issue_is_not_longer_than_its_edition_allows() -> None:
    edition = replace(EDITION, minutes=2)
    drafts = [draft(f"Story {n}", score=10 - n, sources=(f"S{n}", f"T{n}"), points=("word " * 120,)) for n in range(8)]
    issue = issue_of(drafts, edition=edition)
    assert issue.minutes <= 2
    assert [story.headline for story in issue.stories] == [f"Story {n}" for n in range(len(issue.stories))]
    assert len(issue.stories) >= 3
    assert [line.headline for line in issue.brief] == [f"Story {n}" for n in range(len(issue.stories), 8)]


def test_what_stands_around_the_stories_is_reading_time_too() -> None:
    edition = replace(EDITION, minutes=1)
    drafts = [draft(f"Story {n}", score=2 - n, sources=(f"S{n}",), points=("word " * 110,)) for n in range(2)]
    assert len(issue_of(drafts, edition=edition).stories) == 2
    silent = outcome("elsewhere", Verdict.NO_WORD, cited="word " * 150)
    issue = issue_of(drafts, edition=edition, outcomes=[silent])
    assert [story.headline for story in issue.stories] == ["Story 0"]
    assert issue.minutes == 1


def test_one_story_is_told_however_long() -> None:
    edition = replace(EDITION, minutes=1)
    drafts = [draft("Long", score=2, points=("word " * 700,)), draft("Short", score=1)]
    issue = issue_of(drafts, edition=edition)
    assert [story.headline for story in issue.stories] == ["Long"]
    assert issue.minutes == 3


def test_what_does_not_fit_says_so() -> None:
    edition = replace(EDITION, minutes=1)
    result = built(
        [draft("Long", score=2, words=230), draft("Next", score=1, sources=("B",), words=100)], edition=edition
    )
    assert result.issue is not None
    assert fates(result)[result.issue.brief[0].article] == (Fate.BRIEF, "no room for another story within 1 min")


def test_one_source_does_not_fill_an_issue_while_others_have_something_to_say() -> None:
    edition = replace(EDITION, minutes=2)
    loud = [draft(f"Loud {n}", score=10 - n, sources=("Loud",), words=115) for n in range(5)]
    quiet = [draft(f"Quiet {n}", score=1 - n / 10, sources=(f"Quiet {n}",), words=115) for n in range(3)]
    issue = issue_of([*loud, *quiet], edition=edition)
    assert [story.headline for story in issue.stories] == ["Loud 0", "Loud 1", "Quiet 0", "Quiet 1"]


def test_one_source_fills_an_issue_that_nobody_else_fills() -> None:
    edition = replace(EDITION, minutes=2)
    issue = issue_of([draft(f"Loud {n}", score=10 - n, words=115) for n in range(4)], edition=edition)
    assert len(issue.stories) == 4


def test_one_source_has_no_more_than_half_though_others_leave_room() -> None:
    edition = replace(EDITION, minutes=2)
    loud = [draft(f"Loud {n}", score=10 - n, sources=("Loud",), words=115) for n in range(4)]
    result = built([*loud, draft("Quiet", score=1, sources=("Quiet",), words=115)], edition=edition)
    assert result.issue is not None
    assert [story.headline for story in result.issue.stories] == ["Loud 0", "Loud 1", "Quiet"]
    assert fates(result)[result.issue.brief[0].article][1] == "Loud alone has enough of this issue"


def test_what_is_weak_stands_in_brief_where_there_is_better() -> None:
    news = [draft(f"News {n}", score=n, words=100, sources=(f"Paper {n}",)) for n in (3, 2, 1)]
    result = built([draft("Weak", score=9, weak="its sentences do not say it", words=100), *news])
    assert result.issue is not None
    assert [story.headline for story in result.issue.stories] == ["News 3", "News 2", "News 1"]
    assert fates(result)[result.issue.brief[0].article] == (
        Fate.BRIEF,
        "its sentences do not say it; the issue has better",
    )


def test_a_view_has_no_line_where_there_is_news_enough() -> None:
    news = [draft(f"News {n}", score=n, words=100, sources=(f"Paper {n}",)) for n in (3, 2, 1)]
    view = draft("View", score=9, weak="a view or a guide", unlisted="a view or a guide", words=100)
    result = built([view, *news])
    assert result.issue is not None
    assert result.issue.brief == ()
    assert fates(result)[view.articles[0][0]] == (
        Fate.OUT,
        "a view or a guide; the issue has better; no line in brief: a view or a guide",
    )


def test_what_is_weak_is_told_last_where_there_is_little_else() -> None:
    drafts = [
        draft("Brief news", score=9, weak=RESTATED, words=100),
        draft("News", score=1, words=100, sources=("B",)),
    ]
    assert [story.headline for story in issue_of(drafts).stories] == ["News", "Brief news"]


@pytest.mark.parametrize("weak", sorted(UNFIT))
def test_what_would_mislead_its_reader_is_told_only_where_there_is_nothing_else(weak: str) -> None:
    drafts = [draft("Weak", score=9, weak=weak, words=100), draft("News", score=1, words=100, sources=("B",))]
    assert [story.headline for story in issue_of(drafts).stories] == ["News"]
    assert [line.headline for line in issue_of(drafts).brief] == ["Weak"]
    assert [story.headline for story in issue_of(drafts[:1]).stories] == ["Weak"]


def test_beside_one_good_story_what_may_have_no_line_is_out() -> None:
    drafts = [
        draft("View", score=9, weak=A_VIEW, unlisted=A_VIEW, words=100),
        draft("News", score=1, words=100, sources=("B",)),
    ]
    issue = issue_of(drafts)
    assert ([story.headline for story in issue.stories], issue.brief) == (["News"], ())


def test_a_view_has_no_line_beside_a_story_that_is_weak_but_no_view() -> None:
    talk = draft("Talk", score=9, weak=TALK, words=100)
    view = draft("View", score=5, weak=A_VIEW, unlisted=A_VIEW, words=100, sources=("B",))
    assert issue_of([talk, view]).brief == ()
    assert [line.headline for line in issue_of([view, replace(view, thread="other", headline="Other")]).brief]


def test_brief_has_its_lines_and_the_rest_is_out() -> None:
    drafts = [draft("Told"), *(draft(f"Headline {n}", points=(), score=n) for n in range(MOST_BRIEF + 3))]
    result = built(drafts)
    assert result.issue is not None
    assert len(result.issue.brief) == MOST_BRIEF
    assert result.issue.brief[0].headline == f"Headline {MOST_BRIEF + 2}"
    out = [reason for fate, reason in fates(result).values() if fate is Fate.OUT]
    assert len(out) == 3
    assert all(reason.endswith("no room: 8 lines stand in brief already") for reason in out)


def test_a_brief_line_names_the_article_whose_headline_it_is() -> None:
    two = draft("Second says it", sources=("Shouter", "Second"), points=())
    two = replace(two, sources=(replace(two.sources[0], title="LOOK AT THIS!"), two.sources[1]))
    line = issue_of([draft("Told"), two]).brief[0]
    assert (line.headline, line.source, line.article) == ("Second says it", "Second", two.sources[1].article)


def test_every_article_has_one_fate_with_its_storys_number_and_score() -> None:
    drafts = [
        draft("Told", score=2, sources=("A", "B")),
        draft("Brief", score=1, points=()),
        draft("Old", since="2026-02-16", nothing_new=True),
    ]
    result = built(drafts)
    assert len(result.fates) == len({fate.article for fate in result.fates}) == 4
    told = [fate for fate in result.fates if fate.fate is Fate.STORY]
    assert [(fate.story, fate.score, fate.reason) for fate in told] == [
        (1, 2, "leads the story"),
        (1, 2, "same event"),
    ]
    assert all(fate.story is None for fate in result.fates if fate.fate is not Fate.STORY)
    assert all(fate.reason and fate.parts and fate.thread for fate in result.fates)


def outcome(thread: str, verdict: Verdict, *, cited: str | None = "It happened.", day: str = "2026-02-16") -> Outcome:
    return Outcome(
        verdict=verdict,
        item=f"item {thread}",
        headline="What was to come",
        thread=thread,
        told=dt.date(2026, 2, 16),
        due=due(day),
        quote=quote(cited) if cited else None,
    )


def test_an_outcome_points_to_the_story_that_covers_it_or_quotes() -> None:
    told = draft("Told")
    issue = issue_of([told], outcomes=[outcome(told.thread, Verdict.MOVED), outcome("elsewhere", Verdict.NO_WORD)])
    covered, quoted = issue.outcomes
    assert (covered.see, covered.quote, covered.sources) == (1, None, 14)
    assert (quoted.see, quoted.sources) == (None, 14)
    assert quoted.quote is not None


def test_an_outcome_that_nothing_shows_is_left_out() -> None:
    issue = issue_of([draft("Told")], outcomes=[outcome("elsewhere", Verdict.HAPPENED, cited=None)])
    assert issue.outcomes == ()


def test_outcomes_stand_by_verdict_then_by_story() -> None:
    drafts = [draft("First", score=3), draft("Second", score=2), draft("Third", score=1)]
    first, second, third = (each.thread for each in drafts)
    came = [
        outcome("elsewhere", Verdict.NO_WORD),
        outcome(second, Verdict.MOVED),
        outcome(third, Verdict.HAPPENED),
        outcome(first, Verdict.HAPPENED),
    ]
    issue = issue_of(drafts, outcomes=came)
    assert [(each.verdict.value, each.see) for each in issue.outcomes] == [
        ("happened", 1),
        ("happened", 3),
        ("moved", 2),
        ("no_word", None),
    ]


def test_what_came_about_is_no_longer_coming_up() -> None:
    told = draft("Told")
    landing = item("The lander Petrel will land on Tuesday.", due("2026-02-17"))
    ahead = agenda_item(landing, thread=told.thread)
    came = replace(outcome(told.thread, Verdict.HAPPENED), item=landing.id)
    assert [line.item for line in issue_of([told], agenda=[ahead]).soon] == [landing.id]
    assert issue_of([told], agenda=[ahead], outcomes=[came]).soon == ()


def test_minutes_count_all_that_is_read_at_230_words_a_minute() -> None:
    assert issue_of([draft("Short")]).minutes == 1
    issue = issue_of([draft("Long", points=("word " * 500,))])
    assert words(issue) == 500 + 1 + 2
    assert issue.minutes == round(503 / 230)


@pytest.mark.parametrize("minutes", [1, 2, 4])
@settings(deadline=None, max_examples=60)
@given(data=st.data())
def test_the_issue_is_the_same_in_whatever_order_its_parts_come(minutes: int, data: st.DataObject) -> None:
    sources = st.sampled_from(["A", "B", "C"])
    drafts = [
        draft(
            f"Story {n}",
            score=data.draw(st.sampled_from([1.0, 2.0, 3.0])),
            sources=tuple(data.draw(st.lists(sources, min_size=1, max_size=2, unique=True))),
            points=("A sentence of a source.",) if data.draw(st.booleans()) else (),
            words=data.draw(st.integers(20, 200)),
            nothing_new=data.draw(st.booleans()) and n > 5,
            ahead=(item(f"Thing {n} is due on Wednesday.", due("2026-02-18")),),
        )
        for n in range(data.draw(st.integers(0, 14)))
    ]
    agenda = [
        agenda_item(item(f"Old thing {n} is due.", due(f"2026-02-{17 + n}")), thread=f"old {n}") for n in range(6)
    ]
    came = [outcome(f"old {n}", Verdict.HAPPENED) for n in range(3)]
    edition = replace(EDITION, minutes=minutes)
    expected = built(drafts, edition=edition, agenda=agenda, outcomes=came)
    again = built(
        data.draw(st.permutations(drafts)),
        edition=edition,
        agenda=data.draw(st.permutations(agenda)),
        outcomes=data.draw(st.permutations(came)),
    )
    assert again == expected
    if expected.issue is not None:
        assert len(expected.fates) == sum(len(each.articles) for each in drafts)
        assert expected.issue.minutes <= minutes or len(expected.issue.stories) == 1


def test_what_is_over_is_no_story_and_no_line_and_its_fate_says_why() -> None:
    over = replace(draft("Talks go on"), over="a later article tells what came of it")
    made = built([over, draft("Ferry back")])
    assert made.issue is not None
    assert [story.headline for story in made.issue.stories] == ["Ferry back"]
    assert made.issue.brief == ()
    assert [fate.reason for fate in made.fates if fate.fate.value == "out"] == ["a later article tells what came of it"]
