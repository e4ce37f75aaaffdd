"""A story of one point is told on, says more than its headline, and tells what that claims."""

from __future__ import annotations

import pytest

from digest.editorial import present
from digest.editorial.gist import gist
from digest.editorial.quoting import answered
from digest.editorial.restating import restates, tells_claim, tells_quotation
from tests.editorial.papers import TUESDAY, paper, place

LEAD = "Halvern's harbour board said on Monday that the northern terminal of the port will stay shut until June."


def lines(*text: str, headline: str) -> list[str]:
    shown = present.points([paper(*text, title=headline)], headline=headline, today=TUESDAY, language="en")
    return [quote.text for quote in shown]


def test_what_somebody_is_who_is_named_in_headline_and_sentence_brings_nothing() -> None:
    headline = "Ilse Maarten drops 9 million suit against Per Lund"
    again = (
        "Former Norland harbour chief and one-time mayoral hopeful Ilse Maarten on Monday dropped her suit against "
        "long-serving shipping magnate Per Lund, World Wire reported."
    )
    assert restates(headline, again, "en")
    assert not restates(headline, again.replace("reported", "reported, after 14 letters from her bank"), "en")


def test_a_lone_sentence_that_says_its_headline_again_gives_way_to_one_that_says_more() -> None:
    headline = "Judge reverses ruling, allows pilot Ilse Maarten to sue Halvern port"
    again = "A federal judge has reversed a ruling and allowed the harbour pilot Ilse Maarten to proceed with her suit for the port."
    more = "Judge Per Lund of Norland reversed his ruling against the pilot, in which he dismissed a suit of Maarten's for 27 million euros."
    assert lines(again, headline=headline) == [again]
    assert lines(again, more, headline=headline)[0] == more


def test_the_how_manieth_it_is_makes_no_second_point() -> None:
    headline = "Mayor Maarten to be first mayor to speak in person at the Harbour March"
    first = (
        "Mayor Ilse Maarten will speak in person at the Harbour March in Halvern on Friday, the first mayor to do so."
    )
    again = "The mayor will speak at the 47th annual Harbour March, a parade after the feast of the dockers, its head Per Lund announced."
    assert again not in lines(first, again, headline=headline)
    assert not gist(again).clause_figures


def test_the_sentence_right_behind_an_opening_may_lean_on_it() -> None:
    headline = "Ilse Maarten defends her vote on harbour checks"
    opening = "Senator Ilse Maarten, criticised for voting against stricter checks of ships, tried some damage control in an op-ed on Monday."
    behind = (
        "“Shipping firms from abroad are running false notices attacking me and even lying about my efforts to keep oil "
        "out of the bay,” Maarten, a Liberal, wrote in the op-ed, published by three papers in Halvern."
    )
    assert lines(opening, behind, headline=headline) == [opening, behind]
    far = "The terminal was built in 1962 by dockers."
    assert behind not in lines(
        opening, far, far.replace("1962", "1971"), far.replace("1962", "1988"), behind, headline=headline
    )


def test_what_a_headline_quotes_stands_in_a_point() -> None:
    headline = "Maarten says ‘nobody trusts’ Lund"
    assert tells_quotation(headline, ["“Nobody trusts him,” Maarten said of Lund."])
    assert not tells_quotation(headline, ["Maarten said on Monday that she would vote for Lund."])
    assert tells_quotation("Judge rules for Lund – Maarten calls it ‘absurd’", ["A judge ruled for Lund."])


def test_a_point_has_a_word_of_what_the_headline_claims_first() -> None:
    headline = "Docker beaten by crowd, quay set alight as anger grows in Halvern"
    opening = "Halvern has seen more and more anger as ferries were allowed to leave again."
    told = "A crowd of 150 people broke into a house and beat docker Per Lund on their way to the port, police said."
    assert not tells_claim(headline, [opening])
    assert told in lines(opening, "The town has 40,000 inhabitants.", told, headline=headline)


def test_no_minute_of_the_clock_while_the_headlines_figure_is_not_told() -> None:
    headline = "Harbour television showed 33% of hearing on terminal"
    clock = "Harbour Television took a break of six minutes at 11:50 a.m. on Monday and rejoined the hearing, it said."
    first = (
        "Halvern's channels showed the hearing on the terminal in full on Monday, while Harbour Television left early."
    )
    assert clock not in lines(first, clock, headline=headline)
    assert clock in lines(first, clock, headline=headline.replace("33%", "part"))


@pytest.mark.parametrize("times", [0, 5])
def test_who_was_held_and_let_go_is_not_left_in_jail(times: int) -> None:
    held = "Lund was arrested at the quay on Sunday and held in the Halvern jail on a bond of 5,000 euros."
    freed = "A spokesman for the jail said that he was released later that day."
    freed = freed.replace("said", "said" + " in the hall of the old town house behind the market" * times)
    candidate = paper(LEAD, f"{held} {freed}")
    shown = answered(candidate, place(candidate, held), today=TUESDAY, language="en")
    assert (shown is None) if times else (shown is not None and shown.text.endswith(freed))


def test_no_story_opens_with_talk_for_want_of_a_better_first() -> None:
    headline = "Ilse Maarten backs Halvern port with visit"
    first = "Senator Ilse Maarten backed the port of Halvern on Monday with a visit."
    talk = "“Have you been to the port of Halvern today?” Maarten asked her friends on her visit on Monday."
    assert lines(first, talk, headline=headline)[0].startswith("Senator Ilse Maarten")
