"""A body without its name is the one that its article named last."""

from __future__ import annotations

from digest.editorial.institutions import means_another
from digest.editorial.introductions import named
from tests.editorial.papers import paper, place

LAST = "In an unsigned opinion, the court said ballots must be handed in by Tuesday."


def is_another(before: str, line: str, *, headline: str) -> bool:
    article = paper(before, line, title=headline)
    return means_another(article, place(article, line), line, named(headline))


def test_the_court_is_the_one_that_was_named_last_and_not_that_of_the_headline() -> None:
    before = "The Norland Appeals Court lost its say. The Royal Supreme Court split 5-4 on the ballots."
    assert is_another(before, LAST, headline="Norland court rules that primary can go on")
    assert not is_another(before, LAST, headline="Supreme Court rules that primary can go on")


def test_a_body_that_its_line_names_or_that_nobody_has_named_is_no_other() -> None:
    before = "The Royal Supreme Court split 5-4 on the ballots."
    named_here = "The Norland court met on Monday and the court said ballots must be handed in."
    assert not is_another(before, named_here, headline="Norland primary can go on")
    assert not is_another("Judges split 5-4 on the ballots.", LAST, headline="Norland court rules on primary")


def test_an_agency_by_its_leaders_bare_name_is_known_only_where_it_was_named() -> None:
    before = "Attorney General Ida Ames pleaded with senators."
    line = "Ames’s agency moved on Tuesday to stop the purge."
    assert is_another(before, line, headline="Ames fires back with a suit")
    assert not is_another(before, line, headline="Ames’s agency fires back with a suit")
    assert not is_another(before, "Ida Ames’s agency moved on Tuesday to stop the purge.", headline="A suit is filed")


def test_of_an_office_with_a_president_elect_there_are_two_holders() -> None:
    line = "The president raised the number of ferries to 31 on Monday."
    before = "Per Lund's election alarmed the ferries. President-elect Lund takes over in March."
    assert means_another(paper(before, line), place(paper(before, line), line), line, named(before))
    alone = before.replace("President-elect", "President")
    assert not means_another(paper(alone, line), place(paper(alone, line), line), line, named(alone))
    his = line.replace("The president", "President Maarten")
    assert not means_another(paper(before, his), place(paper(before, his), his), his, named(before))
