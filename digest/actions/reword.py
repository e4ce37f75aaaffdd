"""Put a decided issue's lines into plain words, where a writer is set: outside any transaction, within a budget.

Every answer is kept by the hash of its question as soon as it is there, so a build that is killed or tried again
puts none twice, and two builds at once read the same answer. What a writer does not answer, or answers wrongly, leaves
the source's own sentence where it was; nothing that it does can fail a build.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field

import structlog

from digest.actions.app import App, WriterPlan
from digest.editorial import rewrite
from digest.errors import WriterError, WriterRefused
from digest.model.issues import Issue, Wording
from digest.model.writing import Rejection, WritingReport

log = structlog.get_logger()

_FAILURES = 2
"""In a row, after which the writer is left alone until the next issue."""
_OVER = "the issue's budget of {what} was used up"


@dataclass
class Spent:
    """What the writer has cost for one issue, over all tries to build it."""

    calls: int = 0
    characters: int = 0
    seconds: float = 0.0
    failures: int = 0
    trouble: str = ""
    stopped: bool = False


@dataclass
class _Tally:
    asked: int = 0
    plain: int = 0
    cached: int = 0
    unanswered: int = 0
    wordings: dict[int, tuple[Wording, ...]] = field(default_factory=dict)
    rejected: list[Rejection] = field(default_factory=list)


def reword(app: App, issue: Issue, spent: Spent, *, ask: bool = True) -> tuple[Issue, WritingReport | None]:
    """The issue with what may stand in plain words, and how it went; as it was, and None, without a writer.

    ask: False to take what was answered before, and ask nothing.
    """
    plan = app.writing
    if plan is None:
        return issue, None
    tally = _Tally()
    for story in issue.stories:
        wanted = rewrite.task(story, issue.language)
        if wanted is not None:
            _story(app, plan, wanted, spent, tally, ask=ask)
    report = WritingReport(
        asked=tally.asked,
        reworded=sum(map(len, tally.wordings.values())),
        as_they_are=tally.plain,
        rejected=tuple(tally.rejected),
        unanswered=tally.unanswered,
        calls=spent.calls,
        cached=tally.cached,
        characters=spent.characters,
        seconds=round(spent.seconds, 3),
        trouble=spent.trouble,
    )
    if ask:
        log.info(
            "writer_finished",
            edition=issue.edition,
            issue=issue.slug,
            asked=report.asked,
            reworded=report.reworded,
            rejected=len(report.rejected),
            unanswered=report.unanswered,
            calls=report.calls,
            cached=report.cached,
            seconds=report.seconds,
            trouble=report.trouble,
        )
    return rewrite.reworded(issue, tally.wordings), report


def _story(app: App, plan: WriterPlan, wanted: rewrite.Task, spent: Spent, tally: _Tally, *, ask: bool) -> None:
    tally.asked += len(wanted.lines)
    first = _answer(app, plan, rewrite.question(wanted), spent, tally, ask=ask)
    if first is None:
        tally.unanswered += len(wanted.lines)
        return
    judged = rewrite.judge(wanted, first, wanted.lines)
    tally.plain += len(judged.plain)
    wordings, rejected = judged.wordings, judged.rejected
    if rejected:
        second = _answer(app, plan, rewrite.question(wanted, rejected), spent, tally, ask=ask)
        if second is not None:
            again = rewrite.judge(wanted, second, [each.line for each in rejected])
            wordings += again.wordings
            rejected = again.rejected
            tally.plain += len(again.plain)
    tally.wordings[wanted.story] = wordings
    tally.rejected += rejected


def _answer(app: App, plan: WriterPlan, question: str, spent: Spent, tally: _Tally, *, ask: bool) -> str | None:
    """What is kept, else what the writer says; None where it says nothing or may not be asked."""
    key = _key(plan, question)
    with app.database.read() as store:
        kept = store.writing.answer(key)
    if kept is not None:
        tally.cached += 1
        return kept
    if not ask or not _may_ask(plan, question, spent):
        return None
    spent.calls += 1
    spent.characters += len(rewrite.RULES) + len(question)
    try:
        answer = plan.writer.ask(rewrite.RULES, question, seconds=min(plan.timeout, plan.seconds - spent.seconds))
    except WriterError as error:
        spent.seconds += error.seconds
        spent.failures += 1
        spent.trouble = spent.trouble or error.message
        spent.stopped = spent.failures >= _FAILURES or isinstance(error, WriterRefused)
        return None
    spent.seconds += answer.seconds
    spent.characters += len(answer.text)
    spent.failures = 0
    # no more than is read of it, and nothing that a store cannot hold
    text = answer.text[: rewrite.LONGEST_ANSWER].replace("\x00", "").encode(errors="replace").decode()
    with app.database.begin() as store:
        return store.writing.keep_answer(key, text, now=app.clock.now())


def _may_ask(plan: WriterPlan, question: str, spent: Spent) -> bool:
    if spent.stopped:
        return False
    over = {
        "calls": spent.calls >= plan.calls,
        "characters": spent.characters + len(rewrite.RULES) + len(question) > plan.characters,
        "seconds": spent.seconds >= plan.seconds,
    }
    for what, reached in over.items():
        if reached:
            spent.trouble = spent.trouble or _OVER.format(what=what)
            return False
    return True


def _key(plan: WriterPlan, question: str) -> str:
    """A hash of all that an answer hangs on: the model and its place, the rules, the question."""
    asked = json.dumps([plan.writer.name(), rewrite.RULES, question], ensure_ascii=False)
    return hashlib.sha256(asked.encode(errors="replace")).hexdigest()
