"""Lines under "What happens next" lean on nobody and on no body that the lines above do not name."""

from __future__ import annotations

from digest.editorial import present
from digest.editorial.institutions import names_another
from digest.model.stories import Candidate
from tests.editorial.papers import TUESDAY, paper, place

OPENING = "The Halvern Supreme Court said on Monday that the vote on the port can be held."


def following(candidate: Candidate) -> list[str]:
    found = present.next_items([candidate], headline=candidate.article.title, today=TUESDAY, language="en")
    return [quote.text for item in found for quote in item.quotes]


def test_who_added_it_is_cut_where_nobody_has_spoken() -> None:
    coming = "The port will reopen its northern terminal on 4 March, the aide added."
    shut = "The harbour board shut the northern terminal of the port of Halvern on Monday."
    assert following(paper(shut, coming, title="Port shuts northern terminal")) == [
        coming.replace(", the aide added", " […]")
    ]
    spoke = shut.replace("on Monday", "on Monday, an aide said")
    assert following(paper(spoke, coming, title="Port shuts northern terminal")) == [coming]


def test_the_court_is_not_another_than_the_one_above() -> None:
    coming = "The court will hear the dockers on 4 March."
    other = paper(OPENING, "Judges of the Norland Supreme Court took it up.", coming)
    assert names_another(other, place(other, coming), coming, OPENING)
    same = paper(OPENING, coming)
    assert not names_another(same, place(same, coming), coming, OPENING)
    assert not names_another(other, place(other, coming), coming, "The Supreme Court said that the vote can be held.")
