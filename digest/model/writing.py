"""What was asked of a writer and what came of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """text: as the writer gave it, unchecked. seconds: how long it took."""

    text: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A line that did not pass. story, line: as the issue numbers them; 0 is the headline. text: what was offered."""

    story: int
    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingReport:
    """How the lines of one issue were reworded.

    asked: lines that rewording was asked for: reworded + as_they_are + len(rejected) + unanswered.
    as_they_are: of which the writer had no plainer wording. unanswered: whose question was not answered, or not put.
    calls: questions put to the writer; cached: questions whose answer was in the store. characters: sent and received.
    trouble: why lines stayed unanswered, in words.
    """

    asked: int
    reworded: int
    as_they_are: int
    rejected: tuple[Rejection, ...]
    unanswered: int
    calls: int
    cached: int
    characters: int
    seconds: float
    trouble: str = ""
