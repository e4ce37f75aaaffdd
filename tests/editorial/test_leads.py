"""Which article's headline a story has, and which stories are weak."""

from __future__ import annotations

import datetime as dt

from digest.editorial.tell import tell
from digest.model.stories import RESTATED, TALK, UNTOLD, Candidate, Draft
from tests.editorial.imagined import EDITION
from tests.editorial.papers import MONDAY, paper

FRIDAY = MONDAY + dt.timedelta(days=4)
LEAVES = (
    "Ilse Maarten, the head of the port of Halvern, {} on {} in protest at the sale of its northern pier, she said."
)


def told(*candidates: Candidate) -> tuple[Draft, ...]:
    return tell(candidates, threads=(), edition=EDITION, today=FRIDAY + dt.timedelta(days=1))


def plan(day: dt.date = MONDAY) -> Candidate:
    return paper(
        LEAVES.format("said she would resign", "Monday").replace(", she said", ""),
        "Maarten has led the port of Halvern since the northern pier was built, the port said in a statement.",
        title="Head of Halvern port says she will resign over pier sale",
        source="World Wire",
        day=day,
    )


def deed(day: dt.date = FRIDAY) -> Candidate:
    return paper(
        LEAVES.format("resigned", "Friday"),
        "Maarten handed in her keys at the port of Halvern at noon, a spokesman for the port said.",
        title="Head of Halvern port resigns over pier sale",
        source="Coastal Courier",
        day=day,
    )


def test_a_plan_gives_way_to_a_newer_report_of_what_was_done() -> None:
    (draft,) = told(plan(), deed())
    assert draft.headline == "Head of Halvern port resigns over pier sale"
    assert draft.points[0].source == "Coastal Courier"


def test_a_plan_gives_way_to_two_newer_reports_too() -> None:
    second = paper(
        LEAVES.format("resigned", "Friday"),
        "Maarten told her staff at the port of Halvern at noon, the port said.",
        title="Head of Halvern port quits over sale of pier",
        source="Port Ledger",
        day=FRIDAY,
    )
    (draft,) = told(plan(), deed(), second)
    assert draft.headline != plan().article.title


def test_a_newer_plan_keeps_its_headline() -> None:
    (draft,) = told(plan(FRIDAY), deed(MONDAY))
    assert draft.headline == "Head of Halvern port says she will resign over pier sale"


def test_a_headline_that_no_point_bears_out_gives_way_to_one_of_another_source() -> None:
    odd = paper(
        "At each of his rallies Per Aldine tells the people of Halvern who will pay for his pier.",
        "“We will not pay,” Ruth Sandqvist said, with an oath, in an interview on Monday. “He has the money.”",
        title="Two former mayors of Tolsund say no way town pays for pier",
        source="Harbour Post",
    )
    plain = paper(
        "Former Tolsund mayor Ruth Sandqvist said on Monday that her town will not pay for the pier of Halvern that Per"
        " Aldine wants, whatever he says at his rallies.",
        "“We will not pay. He has the money,” Sandqvist said in an interview on Monday.",
        title="Former mayor: Tolsund will not pay for the Halvern pier of Aldine",
        source="World Wire",
    )
    (draft,) = told(odd, plain)
    assert (draft.headline, draft.weak) == (plain.article.title, "")


def test_what_went_on_meanwhile_is_not_the_claim() -> None:
    article = paper(
        "The 2026 candidates may have faced a setback on Friday after the Halvern audit found no fraud at the ferry, but"
        " the hunt for lost fares is not over, officials said.",
        "The audit of the ferry took two years and did not establish that the port of Halvern lost fares, its clerk said.",
        title="As Halvern ferry audit ends, 2026 hopefuls demand 'every last page'",
        day=FRIDAY,
    )
    (draft,) = told(article)
    assert draft.weak == UNTOLD


def test_behind_as_stands_the_event() -> None:
    article = paper(
        "Rolf Aldine, who led the port for 31 years, was laid to rest on Friday at the chapel of Tolsund.",
        "Aldine died on Monday at the age of 81, the port said.",
        title="Crowds line the quay as Rolf Aldine is laid to rest at Tolsund chapel",
        day=FRIDAY,
    )
    (draft,) = told(article)
    assert draft.weak == ""


def test_the_sentence_behind_an_opening_that_says_the_headline_again_tells_on() -> None:
    article = paper(
        "Three sailors died in an attack on a harbour station in Tolsund.",
        "An officer and two cooks were shot by pirates on Thursday, the coast guard of Norland said.",
        title="Three sailors killed in attack on harbour station in Tolsund",
        day=FRIDAY,
    )
    (draft,) = told(article)
    assert draft.weak == ""
    assert draft.points[0].text.startswith("An officer and two cooks")


def test_a_sole_sentence_is_not_weak_where_something_comes_of_it() -> None:
    lead = "The council of Lindmark closed the busy ring road on Friday, it said."
    title = "Lindmark council closes ring road"
    (alone,) = told(paper(lead, title=title, day=FRIDAY))
    coming = "The ring road of Lindmark will open again on 3 March, the council said."
    (followed,) = told(paper(lead, coming, title=title, day=FRIDAY))
    assert (alone.weak, followed.weak) == (RESTATED, "")


def test_talk_that_only_says_its_headline_again_is_talk() -> None:
    lead = "The union of Halvern mocked the harbour board on Friday, it said."
    (draft,) = told(paper(lead, title="Halvern union mocks harbour board", day=FRIDAY))
    assert draft.weak == TALK


def test_of_a_story_that_goes_on_the_newest_tells_how_it_stands() -> None:
    def strike(day: int, title: str, text: str, source: str) -> Candidate:
        return paper(text, title=title, source=source, day=MONDAY + dt.timedelta(days=day))

    older = strike(
        0,
        "Halvern ferry strike continues into second week",
        "The ferry strike of Halvern over night pay went into its second week on Monday with no end in sight, it said.",
        "World Wire",
    )
    newer = strike(
        3,
        "Halvern sailors vote to go on with ferry strike over pay",
        "Sailors of Halvern voted by 34 to 29 on Thursday to go on with their ferry strike over night pay, a clerk said.",
        "Coastal Courier",
    )
    (draft,) = told(older, newer)
    assert draft.headline == newer.article.title


def test_what_somebody_has_bought_is_news() -> None:
    article = paper(
        "Norland has bought almost the entire supply of ferry diesel, the oil that keeps the boats of Halvern afloat.",
        "Its minister announced on Friday an agreement to secure 4,200 tons of it until September.",
        title="Norland buys nearly all ferry diesel",
        day=FRIDAY,
    )
    (draft,) = told(article)
    assert draft.weak == ""
