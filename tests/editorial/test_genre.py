from __future__ import annotations

import pytest

from digest.editorial.genre import REPORT, REPORT_ALONE, VIEW, is_slanted, news, reports, views
from digest.editorial.genre.signs import find_signs
from digest.editorial.listed import takes_sides
from digest.model.stories import Candidate
from tests.editorial.imagined import MONDAY_PORT, candidate, monday
from tests.editorial.papers import paper

REPORTED = (
    "Halvern's council voted on Monday to keep the night ferry, its clerk said. The fare stays at 4 crowns, a spokeswoman"
    " added. The vote was five to four."
)
TALK = (
    "I have crossed the sound by night for thirty years, and my ticket has never cost me my sleep. You may call me old."
    " We all are, on that boat, and I tell you: our council does not know what it has in its hands."
)
ARGUED = (
    "The council does not know what it has in its hands. But that is nothing new. So it counts tickets and calls it"
    " policy. And when the last boat has gone, nobody will have been to blame. Yet a harbour without a night ferry is a"
    " car park, and it's not too late to see that."
)


def article(
    title: str, text: str = REPORTED, *, url: str | None = None, source: str = "Harbour Post", language: str = "en"
) -> Candidate:
    return candidate(source, title, text, "2026-02-16T18:00+01:00", url=url, language=language)


def test_who_decided_what_on_which_day_is_a_report() -> None:
    assert all(news(one) >= REPORT_ALONE for one in monday())
    assert news(article("Council votes to keep the night ferry")) > 0.9


def test_a_report_need_not_name_its_day_where_it_says_who_says_so() -> None:
    timeless = article(
        "Ferries carry more freight, harbour office says",
        "Ferries carry more freight than ever, the harbour office said in a statement. Officials said the piers are"
        " full. “We have never seen so many lorries,” its director told the council.",
    )
    assert reports([timeless])


@pytest.mark.parametrize(
    "title",
    [
        "Opinion: The night ferry is our memory",
        "OPINION | The night ferry is our memory",
        "Analysis: Who won the ferry vote",
        "Review: A night on the ferry",
        "Fact check: Does the night ferry lose money",
        "QUAY SIDE: The night ferry and its captain",
        "Kommentar: Die Nachtfähre bleibt",
        "Análisis: Quién ganó la votación",
    ],
)
def test_what_says_of_itself_that_it_is_a_view_is_none(title: str) -> None:
    assert news(article(title)) < REPORT


@pytest.mark.parametrize("part", ["opinion", "commentisfree", "columnists", "reviews", "book-reviews"])
def test_a_view_shows_in_its_address_too(part: str) -> None:
    assert news(article("The night ferry", url=f"https://harbourpost.example/{part}/2026/ferry")) < REPORT
    assert news(article("The night ferry", url="https://harbourpost.example/2026/ferry")) >= REPORT


def test_a_report_on_a_review_is_no_review() -> None:
    url = "https://harbourpost.example/news/court-to-review-the-ferry-ruling/"
    assert news(article("Court to review the ferry ruling", url=url)) >= REPORT


def test_a_source_that_is_a_desk_of_views_has_no_reports() -> None:
    assert news(article("Council keeps the night ferry", source="Harbour Post – Opinion")) < REPORT


def test_an_author_who_talks_of_himself_reports_nothing() -> None:
    assert news(article("The night ferry and its riders", TALK)) < VIEW


def test_an_author_who_argues_reports_nothing_even_without_a_label() -> None:
    assert news(article("A harbour without a ferry", ARGUED)) < VIEW


def test_what_people_are_quoted_with_is_not_the_authors_talk() -> None:
    quoted = (
        f"Riders spoke at a hearing on Monday. “{TALK}” one of them said. The council votes on Thursday, a clerk said."
    )
    assert news(article("Riders speak up for the night ferry", quoted)) >= REPORT


def test_what_a_title_quotes_is_not_addressed_to_its_reader() -> None:
    assert news(article("Riders: 'We will not give you our ferry'")) == news(article("Riders: 'The ferry is not lost'"))


@pytest.mark.parametrize(
    "title",
    [
        "Why the night ferry matters to you",
        "5 things to know about the ferry",
        "Is the night ferry worth it?",
        "The ferry vote, explained",
        "The ferry stays. That is good news.",
        "The council's shameful ferry vote",
    ],
)
def test_a_guide_or_a_verdict_is_less_than_a_report(title: str) -> None:
    assert news(article(title)) < news(article("The night ferry of Halvern"))


@pytest.mark.parametrize(
    "title",
    [
        "Harbour Post hypes a falsely counted ferry",
        "Media ignored the ferry vote",
        "Evening News anchors mislead riders",
    ],
)
def test_who_takes_other_media_to_task_reports_nothing(title: str) -> None:
    plain = "The ferry vote of Halvern"
    assert news(article(title)) < news(article(plain)) - 0.1


def test_a_row_over_a_newspaper_is_news_if_its_title_judges_nobody() -> None:
    assert reports([article("Harbour Post apologises for its ferry headline")])


def test_a_report_in_another_language_is_not_taken_for_a_view() -> None:
    german = article(
        "Nachtfähre bleibt",
        "Der Rat von Halvern hat am Montag beschlossen, die Nachtfähre zu behalten, teilte eine Sprecherin mit. Der Preis"
        " bleibt bei 4 Kronen, sagte sie. Die Abstimmung endete mit fünf zu vier Stimmen.",
        language="de",
    )
    assert reports([german])


def test_one_report_makes_a_story_of_views_a_report() -> None:
    view = article("Opinion: The night ferry is our memory", TALK)
    assert views([view])
    assert not reports([view])
    assert reports([view, article("Council keeps the night ferry", MONDAY_PORT)])
    assert not views([view, article("Council keeps the night ferry", MONDAY_PORT)])


def test_what_cannot_be_told_for_sure_is_neither_told_nor_left_out() -> None:
    between = article("Halvern counts its ferries", "Halvern has four ferries. The oldest of them is from 1962.")
    assert not reports([between])
    assert not views([between])


@pytest.mark.parametrize(
    "last",
    [
        "Per Aldine's HARBOUR PLAY column appears on weekdays.",
        "Ida Vell is a columnist for the Harbour Post.",
        "Ida Vell is the author of “A Ferry Too Far”.",
    ],
)
def test_a_view_is_signed_at_its_end(last: str) -> None:
    text = f"{REPORTED}\n\nThe pier is old.\n\nThe boat is new.\n\nThe night is dark."
    assert reports([article("Council votes to keep the night ferry", text)])
    assert not reports([article("Council votes to keep the night ferry", f"{text}\n\n{last}")])


def test_a_box_of_facts_is_no_event() -> None:
    url = "https://harbourpost.example/article/us-ferry/factbox-what-the-council-voted-on-idUS1"
    assert not reports([article("Council votes to keep the night ferry", url=url)])


@pytest.mark.parametrize("title", ["Night ferry vote: What to know", "Everything we know about the night ferry"])
def test_what_explains_a_matter_is_no_event(title: str) -> None:
    assert not reports([article(title)])


@pytest.mark.parametrize(
    "last",
    [
        "Per Lund edits World Wire's politics page, and his HARD TACK column appears Monday to Friday.",
        "Ilse Maarten is a senior fellow of the Norland Institute.",
        "Ilse Maarten, a former mayor, is a regular contributor to World Wire.",
    ],
)
def test_whose_author_has_a_column_is_no_report_whatever_it_tells(last: str) -> None:
    lines = ["Mayor Per Lund said on Monday that the port of Halvern will close, according to a statement."] * 6
    assert news(paper(*lines)) >= REPORT
    assert news(paper(*lines, last)) == 0.0
    assert news(paper(*lines, last, *lines)) >= REPORT


def test_what_judges_under_an_address_of_blogs_may_be_a_view() -> None:
    told = "The mayor said on Monday that the port of Halvern will close."
    blog = "https://wire.example/blogs/port/1"
    judged = "Mayor's disgraceful, reckless charade closes the port"
    assert is_slanted(paper(told, title=judged, url=blog))
    assert not is_slanted(paper(told, title="Mayor closes the port", url=blog))
    assert not is_slanted(paper(told, title=judged))


def test_who_argues_with_his_reader_in_passing_again_and_again_reports_nothing() -> None:
    told = (
        "The council of Halvern kept its night ferry on Monday, its clerk said. {} The vote was five to four, officials"
        " said. {} A spokeswoman added that the fare stays at 4 crowns. {}"
    )
    plain = told.format("It sails at ten.", "The mayor abstained.", "Riders signed a petition.")
    once = told.format("It sails at ten, of course.", "The mayor abstained.", "Riders signed a petition.")
    often = told.format("Not much, of course.", "The mayor, after all, is no sailor.", "Sure, it is a victory.")
    title = "Council: a nod to the night ferry of Halvern"
    assert news(article(title, once)) == news(article(title, plain)) >= REPORT_ALONE
    assert news(article(title, often)) < REPORT


def test_what_others_are_quoted_with_is_no_argument_of_the_writer() -> None:
    said = REPORTED + " “Of course it sails. After all, it is ours. Perhaps for ever,” she told the council."
    assert news(article("Council votes to keep the night ferry", said)) > 0.9


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council's shamelessly anti-ferry chairman was confirmed on Monday, its clerk said.", False),
        ("The council's “shamelessly” anti-ferry chairman was confirmed on Monday, its clerk said.", True),
        ("The council accused its chairman of a ludicrous plan on Monday, its clerk said.", True),
    ],
)
def test_who_scorns_in_the_first_sentence_gives_a_view(text: str, *, told: bool) -> None:
    more = " The vote was five to four, a spokeswoman added. The fare stays at 4 crowns, officials said."
    assert (news(article("Chairman of ferry board confirmed", text + more)) >= REPORT) is told


def test_who_lies_in_a_car_is_not_judged() -> None:
    assert not takes_sides("Harbour head found lying in car, asks for inquiry")
    assert takes_sides("Harbour head caught lying again")
    assert takes_sides("Let the ferry race begin: captains set out")


def test_an_apostrophe_ends_no_quotation_in_single_marks() -> None:
    assert not takes_sides("Harbour head: 'I'm not going to pay for that pier'")
    assert takes_sides("Harbour head is right: we're not going to pay")


def test_the_full_stop_of_an_office_ends_no_sentence() -> None:
    assert not takes_sides("Council votes to sue Gov. Ruth Aldine")
    assert takes_sides("Council votes to sue. Nobody asked Ruth Aldine")


@pytest.mark.parametrize("call", ["BREAKING NEWS", "HARBOUR POLL", "WIRE EXCLUSIVE", "PORT", "UN"])
def test_a_call_for_attention_in_capitals_is_no_column(call: str) -> None:
    assert news(article(f"{call}: Council votes to keep the night ferry")) >= REPORT


@pytest.mark.parametrize(
    ("last", "moral"),
    [
        ("The council should know that nobody buys a ticket to a car park, and we must tell it so at last.", True),
        ("“The council should know that nobody buys a ticket to a car park,” said Ruth Aldine of the union.", False),
        ("The council will meet again in March in the old customs house on the quay, behind the crane.", False),
        ("Subscribe to our newsletter and we tell you what you should know about the harbour every day.", False),
    ],
)
def test_the_moral_of_a_piece_is_its_writers_own(last: str, *, moral: bool) -> None:
    assert find_signs(article("Night ferry", f"{REPORTED}\n\n{last}"))["moral"] == float(moral)
