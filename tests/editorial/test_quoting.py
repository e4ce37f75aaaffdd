"""Presentation, rules 1 to 4, 10, 11 and 19: how one sentence is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editorial.quoting import LONGEST, LONGEST_OPENING, answered, quote
from digest.model.articles import Block, BlockKind, QuotePolicy
from digest.model.issues import Piece, Quote
from digest.model.stories import Candidate
from tests.editorial.papers import TUESDAY, is_verbatim, paper, place

AIRSPACE = (
    "Yet, several large northern ports, including Skarvik, Osterby and the two docks of Lindmark, have flatly"
    " declined to let their quays be used for any ship diverted from Halvern, underscoring how dear and"
    " slow such a detour would be."
)


def show(candidate: Candidate, words: str) -> Quote | None:
    return quote(candidate, place(candidate, words), today=TUESDAY, language="en")


def line(candidate: Candidate, words: str) -> str | None:
    found = show(candidate, words)
    assert found is None or is_verbatim(found, candidate)
    return found.text if found else None


def test_cuts_are_visible_and_the_pieces_are_the_sources_own() -> None:
    candidate = paper(f"Doubts remain over the plan. {AIRSPACE}")
    found = show(candidate, AIRSPACE)
    assert found is not None
    assert found.text == (
        "[…] several large northern ports, including Skarvik, Osterby and the two docks of Lindmark, have"
        " flatly declined to let their quays be used for any ship diverted from Halvern […]."
    )
    assert found.pieces[0] == Piece(text="[…]", ours=True)
    assert [piece.text.strip() for piece in found.pieces if piece.ours] == ["[…]", "[…]"]
    assert is_verbatim(found, candidate)
    assert [found.places[0].start, found.places[0].end] == [29, 29 + len(AIRSPACE)]


def test_what_leans_is_shown_with_the_sentence_before_it() -> None:
    candidate = paper("The council approved the ring road plan. It takes effect on 1 May.")
    assert line(candidate, "It takes effect on 1 May.") == (
        "The council approved the ring road plan. It takes effect on 1 May."
    )


@pytest.mark.parametrize(
    "paragraph",
    [
        "It takes effect on 1 May.",
        "They approved the ring road plan. It takes effect on 1 May.",
        "Good evening. It takes effect on 1 May.",
        f"The council approved a plan{' and another plan' * 12}. It takes effect on 1 May.",
    ],
    ids=["nothing before it", "what is before it leans too", "no news before it", "too long together"],
)
def test_what_leans_and_has_no_neighbour_to_lean_on_is_passed_over(paragraph: str) -> None:
    assert line(paper(paragraph), "It takes effect on 1 May.") is None


def test_a_connective_before_a_pronoun_is_no_cut_but_a_leaning_sentence() -> None:
    candidate = paper("The council approved the plan. But it takes effect only in May.")
    assert line(candidate, "But it takes effect only in May.") == (
        "The council approved the plan. But it takes effect only in May."
    )


@pytest.mark.parametrize(("before", "most"), [("", 55), ("Petrel landed on Monday.", 45)], ids=["opening", "further"])
def test_a_sentence_of_more_words_than_a_reader_takes_in_is_passed_over(before: str, most: int) -> None:
    fits = "Lindmark " + "very " * (most - 3) + "much agreed."
    assert line(paper(*filter(None, [before, fits])), fits) == fits
    long = "Lindmark " + "very " * (most - 2) + "much agreed."
    assert line(paper(*filter(None, [before, long])), long) is None


def test_no_tail_is_cut_that_tells_of_the_headline() -> None:
    told = AIRSPACE.replace("such a detour", "a detour of ferries")
    article = paper("Doubts remain over the plan.", told, title="Ferries wait off Halvern")
    shown = line(article, told)
    assert shown is not None
    assert "ferries would be" in shown


def test_a_place_in_front_of_the_first_sentence_goes_without_a_mark() -> None:
    article = paper("HALVERN, Norland (AP) — The council approved the plan on Monday.")
    assert line(article, article.article.blocks[0].text) == "The council approved the plan on Monday."


def test_a_quotation_is_shown_whole_and_an_open_one_is_passed_over() -> None:
    whole = 'Per Aldine called the plan "a mistake. Nobody asked for it" and left.'
    assert line(paper(whole), whole) == whole
    opened = paper("Per Aldine said: “Nobody asked for it. The council never did.")
    assert line(opened, "Per Aldine said: “Nobody asked for it.") is None


def test_who_reported_it_stands_behind_it_where_the_next_sentence_says_so() -> None:
    candidate = paper(
        "The mayor told Halvern Terminals that the town would buy the quay. This promise was reported by Meridian News, citing two"
        " officials. The report drew no comment."
    )
    first = "The mayor told Halvern Terminals that the town would buy the quay."
    assert line(candidate, first) == f"{first} This promise was reported by Meridian News, citing two officials."


def test_a_list_item_is_shown_with_the_line_that_leads_it_in() -> None:
    candidate = paper(
        "The closure has its price. Shop owners fear that:",
        "- Deliveries could come late, as the bridge stays shut.",
        "- Customers may stay away for good.",
    )
    found = show(candidate, "Customers may stay away for good.")
    assert found is not None
    assert found.text == "Shop owners fear that: Customers may stay away for good."
    assert [place.block for place in found.places] == [0, 2]
    assert is_verbatim(found, candidate)


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("This closure is dear for several reasons:", "- Customers may stay away for good."),
        ("Shop owners ask for:", "- Better roads for the south."),
    ],
    ids=["its lead-in leans", "no verb"],
)
def test_a_list_item_that_cannot_be_led_in_or_is_no_sentence_is_passed_over(lead: str, item: str) -> None:
    assert line(paper(lead, item), item[2:]) is None


@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.CAPTION, BlockKind.PREFORMATTED])
def test_only_running_text_and_lists_are_quoted(kind: BlockKind) -> None:
    candidate = paper("Lindmark will close its inner ring road.")
    block = Block(kind=kind, text=candidate.article.blocks[0].text)
    other = replace(candidate, article=replace(candidate.article, blocks=(block,)))
    assert line(other, block.text) is None


def test_a_line_without_an_end_is_no_sentence() -> None:
    assert line(paper("Dock workers of Halvern before the vote"), "Dock workers of Halvern before the vote") is None


def test_a_source_that_may_be_named_only_by_headline_is_not_quoted() -> None:
    text = "Lindmark will close its inner ring road."
    assert line(paper(text, quote=QuotePolicy.HEADLINE), text) is None


def test_a_quotation_carries_its_source_its_day_and_a_link_that_opens_it() -> None:
    text = "Lindmark will close its inner ring road to through traffic on 1 May."
    found = show(paper(text, source="The Port Ledger", url="https://ledger.example/1"), text)
    assert found is not None
    assert (found.source, found.url) == ("The Port Ledger", "https://ledger.example/1")
    assert found.published is not None
    assert found.published.isoformat() == "2026-02-16"
    assert found.fragment == "#:~:text=Lindmark%20will%20close%20its,traffic%20on%201%20May."


def test_a_file_has_no_link_to_a_sentence() -> None:
    text = "Lindmark will close its inner ring road."
    found = show(paper(text, url=None), text)
    assert found is not None
    assert (found.url, found.fragment) == (None, None)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Yet, several states refused on Friday.",
            "It was the third.",
            "“We lost,” said Ilse Maarten on Tuesday.",
            "All of this comes as Krog travels to Halvern this week.",
            "They left (at 10 a.m. on Monday).",
            "The plan is “a mistake.",
            "Nobody asked for it,” he said.",
            "Meanwhile, oil rose 2.1% last year.",
            AIRSPACE,
        ]
    ),
    min_size=1,
    max_size=5,
)


@given(sentences=SENTENCES)
def test_whatever_is_shown_is_verbatim_without_our_brackets_and_balanced(sentences: list[str]) -> None:
    candidate = paper(" ".join(sentences))
    for point in candidate.reading.points:
        found = quote(candidate, point, today=TUESDAY, language="en")
        if found is not None:
            assert is_verbatim(found, candidate)
            assert found.text.count("“") == found.text.count("”")
            assert sum(piece.text.strip() == "[…]" for piece in found.pieces) <= 2
            most = LONGEST_OPENING if found.places[0].start == 0 else LONGEST
            assert len("".join(piece.text for piece in found.pieces if not piece.ours).split()) <= most


RALLY = "Some 4,000 riders filled the piers of Halvern in a loud but peaceful rally."
TURNED = "But the riders threw bottles at dusk, and police closed the piers, the harbour board said."


def answer(candidate: Candidate, words: str) -> str | None:
    found = answered(candidate, place(candidate, words), today=TUESDAY, language="en")
    assert found is None or is_verbatim(found, candidate)
    return found.text if found else None


def test_what_turns_round_two_sentences_later_is_shown_with_it_and_the_gap_is_visible() -> None:
    candidate = paper("The council met on Monday.", f"{RALLY} Many of them wore yellow.", TURNED)
    assert answer(candidate, RALLY) == f"{RALLY} […] {TURNED}"


def test_what_is_of_another_thing_is_not() -> None:
    other = "But the fare stays at four crowns, the harbour board said."
    assert answer(paper("The council met on Monday.", f"{RALLY} Many of them wore yellow.", other), RALLY) == RALLY


def test_a_first_sentence_is_shown_with_its_answer_where_both_are_short() -> None:
    hoped = "The council of Halvern hoped to hear Ilse Maarten of Tolsund."
    came = "But the head of the port failed to show up."
    assert answer(paper(f"{hoped} {came}"), hoped) == f"{hoped} {came}"
    long = f"But {'the head of the port failed to show up and ' * 6}went home."
    assert answer(paper(f"{hoped} {long}"), hoped) == hoped
