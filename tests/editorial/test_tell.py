from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from digest.editorial.stories.threads import mint
from digest.editorial.tell import tell
from digest.model.articles import QuotePolicy
from digest.model.stories import Candidate, Draft, Thread, Weights
from tests.editorial import imagined
from tests.editorial.imagined import EDITION, MONDAY_PORT, TUESDAY, WEDNESDAY, candidate, monday, tuesday


def told(
    candidates: Sequence[Candidate], threads: Sequence[Thread] = (), today: dt.date = TUESDAY
) -> tuple[Draft, ...]:
    return tell(candidates, threads=threads, edition=EDITION, today=today)


def threads_of(drafts: Sequence[Draft], day: dt.date) -> tuple[Thread, ...]:
    """The drafts as an issue of `day` leaves them to the next."""
    return tuple(
        Thread(
            id=draft.thread,
            headline=draft.headline,
            issue=day.isoformat(),
            date=day,
            articles=draft.candidates,
            told=tuple(quote.text for quote in draft.points)
            + tuple(quote.text for item in draft.next for quote in item.quotes),
            earlier=draft.points[0] if draft.points else None,
        )
        for draft in drafts
    )


def by_headline(drafts: Sequence[Draft]) -> dict[str, Draft]:
    return {draft.headline: draft for draft in drafts}


MONDAY = told(monday())
PORT, TALKS, MOON = MONDAY
UPDATES = by_headline(told(tuesday(), threads_of(MONDAY, TUESDAY), WEDNESDAY))


def test_articles_of_one_event_are_one_story_led_by_the_better_headline() -> None:
    drafts = by_headline(MONDAY)
    assert list(drafts) == [
        "Halvern dock workers vote on strike at biggest container port",
        "Iran–US talks: second round opens in Geneva",
        "Petrel cleared for Wednesday landing near Moon's south pole",
    ]
    port = drafts["Halvern dock workers vote on strike at biggest container port"]
    assert [source.source for source in port.sources] == ["The Port Ledger", "Coastal Courier"]
    assert {quote.source for quote in port.points} == {"The Port Ledger", "Coastal Courier"}


def test_every_article_stands_in_one_story_with_its_reason() -> None:
    keys = [key for draft in MONDAY for key, _ in draft.articles]
    assert sorted(keys) == sorted(one.article.key for one in monday())
    for draft in MONDAY:
        assert [key for key, _ in draft.ties] == [key for key, _ in draft.articles]
        assert draft.ties[0][1] == "leads the story"
        assert all(words.startswith("tells the same event (likeness 0.") for _, words in draft.ties[1:])


def test_the_best_story_comes_first() -> None:
    assert [draft.score for draft in MONDAY] == sorted((draft.score for draft in MONDAY), reverse=True)


def test_the_score_is_the_sum_of_its_named_parts() -> None:
    for draft in MONDAY:
        assert [name for name, _ in draft.parts] == [
            "sources",
            "newness",
            "fresh",
            "breadth",
            "outlook",
            "tags",
            "news",
        ]
        assert draft.score == round(sum(value for _, value in draft.parts), 3)


def test_what_is_told_first_is_no_update() -> None:
    for draft in MONDAY:
        assert (draft.since, draft.earlier, draft.nothing_new) == (None, None, False)
        assert draft.thread == mint(draft.candidates)


def test_a_point_that_says_what_comes_is_kept_with_its_date() -> None:
    assert TALKS.ahead[0].quotes[0] in TALKS.points
    assert (TALKS.ahead[0].dues[0].start, TALKS.ahead[0].dues[0].clock) == (TUESDAY, "10:00")
    assert not {item.id for item in TALKS.ahead} & {item.id for item in TALKS.next}


def test_the_cost_of_a_story_is_the_words_it_shows() -> None:
    texts = [MOON.headline, *(quote.text for quote in MOON.points), *(item.quotes[0].text for item in MOON.next)]
    assert MOON.words == sum(len(text.split()) for text in texts)


def test_a_story_that_goes_on_is_an_update_of_its_thread() -> None:
    before = {draft.headline: draft.thread for draft in MONDAY}
    port = UPDATES["Arbitrator suspends Halvern strike ballot for a week"]
    assert port.thread == before["Halvern dock workers vote on strike at biggest container port"]
    assert port.since == TUESDAY
    assert port.ties[0][1].startswith("leads the story; goes on from 2026-02-17 (likeness 0.")
    road = UPDATES["Lindmark to close inner ring road to through traffic"]
    assert road.since is None
    assert road.thread not in before.values()


def test_an_update_says_only_what_is_new() -> None:
    shown = [quote.text for draft in MONDAY for quote in draft.points]
    for draft in UPDATES.values():
        assert not [quote.text for quote in draft.points if quote.text in shown]
        assert draft.points


def test_an_updates_earlier_line_is_dated_as_of_today() -> None:
    port = UPDATES["Arbitrator suspends Halvern strike ballot for a week"]
    assert port.earlier is not None
    assert port.earlier.text == (
        "About 4,200 dock workers in Halvern begin voting on Tuesday [17 Feb] on whether to strike over night-shift pay."
    )


def test_what_was_all_told_is_nothing_new() -> None:
    again = [
        candidate(
            "Coastal Courier",
            "Halvern dock workers vote on strike at biggest container port",
            imagined.MONDAY_PORT,
            "2026-02-17T08:00+01:00",
        )
    ]
    drafts = told(again, threads_of(MONDAY, TUESDAY), WEDNESDAY)
    shown = [quote.text for quote in PORT.points]
    assert drafts[0].thread == PORT.thread
    assert not [quote.text for quote in drafts[0].points if quote.text in shown]
    short = candidate(
        "Coastal Courier",
        "Halvern dock workers vote on strike at biggest container port",
        imagined.MONDAY_PORT.partition("\n")[0],
        "2026-02-17T08:00+01:00",
    )
    drafts = told([short], threads_of(MONDAY, TUESDAY), WEDNESDAY)
    assert drafts[0].nothing_new
    assert (drafts[0].points, drafts[0].next) == ((), ())


def test_two_events_of_one_thread_are_one_story() -> None:
    ends, agreed = tuesday()[1], tuesday()[0]
    drafts = told([ends, agreed], threads_of(MONDAY, TUESDAY), WEDNESDAY)
    assert len(drafts) == 1
    assert drafts[0].thread == TALKS.thread


def test_headlines_alone_make_a_story_without_points() -> None:
    silent = [
        candidate(
            "Headlines",
            "Iran–US talks: second round opens in Geneva",
            imagined.MONDAY_TALKS,
            "2026-02-16T18:00+01:00",
            quote=QuotePolicy.HEADLINE,
        )
    ]
    (draft,) = told(silent)
    assert (draft.points, draft.next, draft.ahead, draft.nothing_new) == ((), (), (), False)
    assert draft.headline == "Iran–US talks: second round opens in Geneva"


def test_a_source_that_may_not_be_quoted_is_named_and_not_quoted() -> None:
    silent = candidate(
        "Headlines",
        "Talks open in Geneva",
        imagined.MONDAY_TALKS_WIRE,
        "2026-02-16T18:00+01:00",
        quote=QuotePolicy.HEADLINE,
    )
    (draft,) = told([monday()[0], silent])
    assert {source.source for source in draft.sources} == {"Harbour Post", "Headlines"}
    assert {quote.source for quote in draft.points} == {"Harbour Post"}


def test_an_agencys_copy_is_one_voice_and_both_sources_are_named() -> None:
    copied = candidate("Herald", "Dock workers in Halvern to vote", imagined.MONDAY_PORT, "2026-02-16T19:00+01:00")
    (draft,) = told([monday()[2], copied])
    assert len(draft.sources) == 2
    assert len({quote.source for quote in draft.points}) == 1
    assert dict(draft.parts)["sources"] == 1
    assert "one voice with" in draft.ties[1][1]


def test_nothing_to_tell_is_nothing() -> None:
    assert told([]) == ()


@settings(deadline=None, max_examples=8)
@given(data=st.data())
def test_the_stories_are_the_same_in_whatever_order_their_articles_come(data: st.DataObject) -> None:
    threads = threads_of(MONDAY, TUESDAY)
    expected = told(tuesday(), threads, WEDNESDAY)
    again = told(data.draw(st.permutations(tuesday())), data.draw(st.permutations(threads)), WEDNESDAY)
    assert again == expected


def test_a_headline_that_its_points_do_not_bear_out_gives_way_to_one_that_they_do() -> None:
    other = candidate(
        "Harbour Post", "Lindmark bakers win a prize", MONDAY_PORT, "2026-02-16T15:30+01:00", url="https://a.example/1"
    )
    both = told([other, *monday()[2:4]])
    assert [draft.headline for draft in both] == ["Halvern dock workers vote on strike at biggest container port"]
    (alone,) = told([other])
    assert (alone.headline, alone.weak) == (
        "Lindmark bakers win a prize",
        "its sentences do not say what its headline says",
    )


def test_a_headline_of_two_events_gives_way_to_one_of_one() -> None:
    lead, other = monday()[2:4]
    both = replace(lead, article=replace(lead.article, title="Halvern dock workers vote on strike; 'Alma' ferry sold"))
    assert told([lead, other])[0].headline == lead.article.title
    calm = replace(other, article=replace(other.article, title="Workers at port of Halvern vote on strike"))
    (draft,) = told([both, calm])
    assert draft.headline == calm.article.title
    assert draft.points[0].source == other.article.source.name


def test_a_headline_that_judges_gives_way_to_a_plain_one() -> None:
    lead, other = monday()[2:4]
    loud = replace(lead, article=replace(lead.article, title="Halvern dock workers blast pay and vote on strike"))
    calm = replace(other, article=replace(other.article, title="Workers at port of Halvern vote on strike"))
    assert told([loud, calm])[0].headline == calm.article.title


def test_what_shares_but_a_name_with_its_headline_and_does_not_open_its_article_does_not_bear_it_out() -> None:
    lead = " ".join(f"which was built by the {number}th yard," for number in range(20, 40))
    article = candidate(
        "Orbit Notes",
        "Petrel lands near rim of crater",
        f"The lander, {lead} came down on Wednesday. {DOWN}",
        "2026-02-18T04:10+00:00",
    )
    (draft,) = told([article], (), WEDNESDAY)
    assert draft.points[0].text.startswith("Petrel touched down")
    assert draft.weak == "its sentences do not say what its headline says"


def test_a_story_that_opens_with_no_news_is_weak() -> None:
    text = (
        "First elected in 1978, Aldine has been the head of the Lindmark council for a dozen years. Aldine has feuded with"
        " the bakers of Lindmark for most of them, the council said on Monday."
    )
    (draft,) = told(
        [candidate("Harbour Post", "Aldine to retire from Lindmark council", text, "2026-02-16T15:30+01:00")]
    )
    assert draft.weak == "it opens with no news"


def test_talk_of_one_source_is_weak_and_a_decision_or_what_comes_of_it_is_not() -> None:
    title = "Halvern union mocks offer of the harbour board"
    text = (
        "Halvern's dockers' union mocked the offer of the harbour board on Monday, saying 4.5 percent would not pay for"
        " their coffee. Its 4,200 members met in the old customs house, a spokesman said."
    )
    coming = "\n\nHalvern dockers will vote on the offer on Friday, Ilse Maarten of the union said."
    (talk,) = told([candidate("The Port Ledger", title, text, "2026-02-16T15:00+01:00")])
    (dated,) = told([candidate("The Port Ledger", title, text + coming, "2026-02-16T15:00+01:00")])
    (act,) = told(
        [
            candidate(
                "The Port Ledger", title.replace("mocks", "rejects"), text.replace("mocked", "rejected"), "2026-02-16"
            )
        ]
    )
    assert (talk.weak, dated.weak, act.weak) == ("talk, or a private matter", "", "")


def test_a_plan_without_a_date_happens_next_where_nothing_else_does() -> None:
    text = (
        "Halvern's council voted on Monday by 34 to 29 to sell the harbour ferry, its clerk said.\n\nThe sale of the"
        " ferry will bring 12 million crowns, according to the clerk.\n\nThe Norland Harbour Committee will consider"
        " the ferry sale, Ilse Maarten said."
    )
    plan = "The Norland Harbour Committee will consider the ferry sale, Ilse Maarten said."
    (draft,) = told([candidate("The Port Ledger", "Halvern council votes to sell ferry", text, "2026-02-16")])
    assert [[quote.text for quote in item.quotes] for item in draft.next] == [[plan]]
    assert plan not in [quote.text for quote in draft.points]


def test_a_sole_sentence_that_says_what_its_headline_says_is_weak() -> None:
    text = "The council of Lindmark closed the busy ring road on Monday, it said."
    (draft,) = told([candidate("Harbour Post", "Lindmark council closes ring road", text, "2026-02-16T15:30+01:00")])
    assert draft.weak == "its only sentence says what its headline says"


def test_a_map_or_a_tracker_is_weak() -> None:
    text = "The council of Lindmark closed the ring road on Monday for 40 days, it said, and sent 31 buses to Tolsund."
    title = "Ring road map: where Lindmark has closed the road"
    (draft,) = told([candidate("Harbour Post", title, text, "2026-02-16T15:30+01:00")])
    assert draft.weak == "a view or a guide"


DOWN = (
    "Petrel touched down at 02:43 UTC on Wednesday, 3.2 kilometres from its target, mission control in Kiruna said. The "
    "antenna was pointing the wrong way until Petrel had straightened itself out, flight director Liv Sandqvist said."
)


def test_a_headline_in_other_words_than_its_text_is_borne_out_by_a_name_in_the_first_point() -> None:
    landed = candidate("Orbit Notes", "Petrel lands near rim of crater", DOWN, "2026-02-18T04:10+00:00")
    (draft,) = told([landed], (), WEDNESDAY)
    assert draft.weak == ""


def test_the_name_of_a_place_does_not_bear_out_a_page_of_all_that_came_in_a_week() -> None:
    page = candidate("Orbit Notes", "What was new on board of Petrel this week", DOWN, "2026-02-18T04:10+00:00")
    (draft,) = told([page], (), WEDNESDAY)
    assert draft.weak


def test_a_story_that_goes_on_is_not_weak_for_its_headline() -> None:
    threads = threads_of(MONDAY, TUESDAY)
    landed = candidate(
        "Orbit Notes",
        "Landing near Moon's south pole: Petrel tilts",
        DOWN.replace("Petrel", "A lander", 1).replace("Petrel", "the craft"),
        "2026-02-18T04:10+00:00",
    )
    (draft,) = told([landed], threads, WEDNESDAY)
    assert draft.since is not None
    assert draft.weak == ""
    (new,) = told([landed], (), WEDNESDAY)
    assert new.weak


def test_a_column_alone_is_weak_and_a_report_is_not() -> None:
    column = candidate("Harbour Post", "Opinion: What we owe the docks", MONDAY_PORT, "2026-02-16T15:30+01:00")
    assert [draft.weak for draft in told([column])] == ["a view or a guide"]
    assert all(draft.weak == "" for draft in MONDAY)


def test_where_news_has_no_weight_a_column_stands_beside_reports() -> None:
    column = candidate("Harbour Post", "Opinion: What we owe the docks", MONDAY_PORT, "2026-02-16T15:30+01:00")
    level = replace(EDITION, weights=Weights(news=0))
    (draft,) = tell([column], threads=(), edition=level, today=TUESDAY)
    assert not draft.unlisted
    assert draft.weak != "a view or a guide"


def test_where_somebody_reports_no_view_is_quoted() -> None:
    text = (
        "Halvern's dock workers vote on a strike over night-shift pay, and whoever has seen the container port by night "
        "knows why. The port of Halvern unloads 600 ships a year after dark, with 31 cranes and 4,200 dock workers. "
        "Halvern Terminals earned 212 million crowns in 2025 from the night shift of its dock workers alone."
    )
    column = candidate("Harbour Post", "Opinion: Pay the Halvern dock workers", text, "2026-02-16T15:30+01:00")
    (draft,) = told([column, *monday()[2:4]])
    assert {one.source for one in draft.sources} == {"Harbour Post", "The Port Ledger", "Coastal Courier"}
    assert "Harbour Post" not in {quote.source for quote in draft.points}
    assert "Harbour Post" not in {quote.source for item in draft.next for quote in item.quotes}


def test_so_is_one_that_brings_but_another_speaker_and_the_rest_of_a_name() -> None:
    text = "In a statement on Monday, the chief clerk Ilse Per Lund said the Norland council of Lindmark has shut its busy ring road."
    (draft,) = told([candidate("Harbour Post", "Lindmark council shuts ring road", text, "2026-02-16T15:30+01:00")])
    assert draft.weak == "its only sentence says what its headline says"


def test_a_headline_of_which_the_points_have_but_the_names_is_not_borne_out() -> None:
    headline = "Lindmark fares will be 'fading out,' Per Aldine Says"
    lead = " ".join(f"which was built by the {number}th yard," for number in range(20, 40))
    text = f"The ferry, {lead} will be free. In Lindmark, Per Aldine met 14 mayors of the coast on Monday."
    (draft,) = told([candidate("Harbour Post", headline, text, "2026-02-16T15:30+01:00")])
    assert draft.points
    assert draft.weak == "its sentences do not say what its headline says"
