"""The lines of an issue by the numbers that readers name them by, when they say that one is wrong.

"2.1" is a line of story 2, "A1" one of what came of it, "B1" one in brief: the same in every language.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.issues import Brief, Issue, Outcome, Piece, Quote, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedLine:
    """part: what it is a line of. quote: a source's words; None where it is ours and leads to a story."""

    number: str
    part: Story | Outcome | Brief
    quote: Quote | None


def outcome_number(place: int) -> str:
    """place: from one, in the order of the issue."""
    return f"A{place}"


def brief_number(place: int) -> str:
    """place: from one, in the order of the issue."""
    return f"B{place}"


def numbered_lines(issue: Issue) -> tuple[NumberedLine, ...]:
    """Every line that has a number, in the order of the issue."""
    stories = [
        NumberedLine(number=number, part=story, quote=quote) for story in issue.stories for number, quote in story.lines
    ]
    outcomes = [
        NumberedLine(number=outcome_number(place), part=outcome, quote=outcome.quote)
        for place, outcome in enumerate(issue.outcomes, 1)
    ]
    briefs = [
        NumberedLine(number=brief_number(place), part=brief, quote=_headline(brief))
        for place, brief in enumerate(issue.brief, 1)
    ]
    return (*stories, *outcomes, *briefs)


def _headline(brief: Brief) -> Quote:
    return Quote(pieces=(Piece(text=brief.headline),), places=(), source=brief.source, url=brief.url)
