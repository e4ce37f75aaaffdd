"""Where places are left, the other side is heard: who is accused and denies it, the person of whom the headline tells."""

from __future__ import annotations

import pytest

from digest.editorial import present
from digest.editorial.introductions import named
from digest.editorial.unmet import strange_names
from tests.editorial.papers import TUESDAY, paper, place

HEADLINE = "Harbour head Ilse Maarten accused of hiding rust in 11 cranes"
BETWEEN = tuple(f"{one} makes a metal weaker." for one in ("Rust", "Salt", "Frost", "Heat", "Age", "Strain", "Acid"))
LEAD = "Prosecutors in Halvern accused the head of the harbour, Ilse Maarten, on Monday of hiding rust in 11 cranes."


def lines(*behind: str) -> list[str]:
    article = paper(LEAD, *BETWEEN, *behind, title=HEADLINE)
    shown = present.points([article], headline=HEADLINE, today=TUESDAY, language="en")
    return [quote.text for quote in shown]


@pytest.mark.parametrize(
    "line",
    [
        "“The head of the harbour had no knowledge of the rusting cranes,” harbour lawyer Per Lund said in an interview.",
        "Dockers' Federation president Per Lund said in a statement: “We stand by those who have run the cranes.”",
        "“Engineers of Halvern have climbed every tower and every ladder,” Maarten told reporters on Monday.",
    ],
)
def test_who_is_accused_is_heard(line: str) -> None:
    assert lines(line) == [LEAD, line]


@pytest.mark.parametrize(
    "line",
    [
        "“Whenever she comes to the port, old machines begin to shine,” Maarten said of her deputy.",
        "Maarten told reporters that meetings like the one held tonight let the port of Halvern talk of its cranes.",
        "“Tolsund watches its old machines in the same way,” Maarten told reporters at the gate.",
        "“They were so ethereal, the old machines of the port,” said Per Lund, a student of old machines in Kiruna.",
    ],
)
def test_but_no_talk_that_leans_on_other_talk_or_of_somebody_else(line: str) -> None:
    assert line not in lines(line)


def test_one_line_of_a_story_is_all_talk_at_most() -> None:
    first = "“Engineers of Halvern have climbed every tower and every ladder,” Maarten told reporters on Monday."
    second = "“Paint and oil for old machines take half of what our ships bring in,” Maarten told the harbour's paper."
    assert lines(first, second)[1:] in ([first], [second])


def test_a_word_with_a_capital_in_an_office_is_met_where_it_stands_without() -> None:
    line = "Per Lund, a spokesman of the port, said that the Counsel had false figures of the cranes."
    lead = LEAD.replace("Prosecutors", "The harbour counsel")
    article = paper(lead, line, title=HEADLINE)
    assert not strange_names(article, place(article, line), line, named(lead))
    assert strange_names(article, place(article, line), line, named(LEAD))
