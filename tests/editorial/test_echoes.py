"""What a story of the issue tells is told neither by a reaction to it nor by a line in brief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digest.editorial.echoes import ECHO, without_echoes
from digest.editorial.tell import tell
from digest.model.stories import UNTOLD, Draft
from tests.editorial.imagined import EDITION
from tests.editorial.papers import MONDAY, TUESDAY, paper

LEAD = "Councillor Ruth Sandqvist swore at harbour head Per Aldine over the pier in the council of Halvern on Monday."


def draft(title: str, *lines: str, source: str = "World Wire", score: float = 1.0, weak: str = "") -> Draft:
    (made,) = tell([paper(*lines, title=title, source=source, day=MONDAY)], threads=(), edition=EDITION, today=TUESDAY)
    return replace(made, score=score, weak=weak, thread=title, over="")


def over(*drafts: Draft) -> list[str]:
    return [one.over for one in without_echoes(drafts)]


STORY = draft(
    "Sandqvist swears at harbour head over pier in council of Halvern",
    LEAD,
    "The council voted by 34 to 29 to ask Sandqvist for an apology, its clerk said on Monday.",
    score=3.0,
)
DEFENDED = (
    "Councillor Jon Velde took a stand for Ruth Sandqvist on Monday after she swore at harbour head Per Aldine over the"
    " pier of Halvern."
)


@pytest.mark.parametrize(
    ("title", "text", "why"),
    [
        ("Velde defends Sandqvist after outburst in council", DEFENDED, ECHO),
        ("Velde elected with Sandqvist, who defends her outburst", DEFENDED, ""),
        ("Velde defends Corvane line after outburst in council", DEFENDED, ""),
        ("Velde defends Sandqvist", "Jon Velde said on Monday that the bakers of Lindmark work too long at night.", ""),
    ],
    ids=["a reaction", "a deed", "of somebody else", "of another thing"],
)
def test_a_reaction_to_what_another_story_tells_is_out(title: str, text: str, why: str) -> None:
    assert over(STORY, draft(title, text, source="Coastal Courier")) == ["", why]


def test_of_two_the_better_one_stays() -> None:
    better = draft("Velde defends Sandqvist after outburst in council", DEFENDED, source="Coastal Courier", score=4.0)
    assert over(STORY, better) == ["", ""]


@pytest.mark.parametrize(
    ("title", "why"),
    [
        ("Councillor swears over pier in Halvern", ECHO),
        ("Halvern council closes ring road to lorries", ""),
    ],
)
def test_a_weak_story_gives_no_line_that_says_what_stands_above(title: str, why: str) -> None:
    weak = draft(title, "Nobody had seen the like in Halvern since the bridge burned down.", weak=UNTOLD)
    assert over(STORY, weak) == ["", why]
    assert over(replace(STORY, weak=UNTOLD), weak) == ["", ""]
