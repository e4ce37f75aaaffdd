"""From drafts to an issue: which stories fit the time that its readers have, and what becomes of every article."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from digest.editions.coming import coming_up
from digest.model.issues import Brief, Correction, Issue, Outcome, Site, Story, Verdict
from digest.model.stories import A_VIEW, UNFIT, AgendaItem, Built, Draft, Edition, EditionArticle, Fate

WORDS_A_MINUTE = 230
MOST_BRIEF = 8
SHARE = 0.5
"""Of the words that one source may have alone, where there are others."""
ENOUGH = 2
"""Stories from which on an issue needs no weak one; of those that would mislead none beside any other."""

NO_POINTS = "none of its sentences can be quoted by itself"
NO_ROOM = "no room for another story within {minutes} min"
NO_SHARE = "{source} alone has enough of this issue"
WEAK = "{why}; the issue has better"
UNLISTED = "{reason}; no line in brief: {why}"
NO_LINE = "no room: {most} lines stand in brief already"
NOTHING_NEW = "nothing new since {since}"

_ORDER = (Verdict.HAPPENED, Verdict.MOVED, Verdict.CALLED_OFF, Verdict.NO_WORD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What goes where: stories in their order, brief lines in theirs, and the rest, with the reasons by thread."""

    stories: tuple[Draft, ...]
    brief: tuple[Draft, ...]
    out: tuple[Draft, ...]
    reasons: Mapping[str, str]

    @property
    def words(self) -> int:
        return sum(draft.words for draft in self.stories)


def build(
    edition: Edition,
    *,
    drafts: Sequence[Draft],
    outcomes: Sequence[Outcome],
    agenda: Sequence[AgendaItem],
    site: Site,
    slug: str,
    number: int,
    issue_id: str,
    scheduled_at: dt.datetime,
    now: dt.datetime,
    sources: int,
    skipped: Sequence[dt.date] = (),
    corrections: Sequence[Correction] = (),
    engine: str = "",
) -> Built:
    """An issue that fits the edition's minutes, and each article's fate; the same in whatever order `drafts` come.

    With fewer than `min_stories` to tell there is no issue and no fate: the articles wait for the next time.
    """
    if sum(_can_be_told(draft) for draft in drafts) < max(1, edition.min_stories):
        return Built(issue=None, fates=())
    today = now.astimezone(ZoneInfo(edition.timezone)).date()
    room = edition.minutes * WORDS_A_MINUTE
    while True:
        plan = _plan(drafts, edition=edition, room=room)
        stories = tuple(_story(draft, place) for place, draft in enumerate(plan.stories, 1))
        came = _settle(outcomes, stories, sources=sources)
        soon, later = coming_up(
            stories, agenda=agenda, settled={outcome.item for outcome in came}, slug=slug, today=today
        )
        issue = Issue(
            id=issue_id,
            edition=edition.slug,
            title=edition.title,
            language=edition.language,
            timezone=edition.timezone,
            slug=slug,
            number=number,
            date=today,
            scheduled_at=scheduled_at,
            built_at=now,
            site=site,
            minutes=1,
            soon=soon,
            stories=stories,
            outcomes=came,
            brief=tuple(_brief(draft) for draft in plan.brief),
            later=later,
            skipped=tuple(skipped),
            corrections=_once(corrections),
            engine=engine,
        )
        minutes = max(1, round(words(issue) / WORDS_A_MINUTE))
        if minutes <= edition.minutes or len(stories) == 1:
            return Built(issue=replace(issue, minutes=minutes), fates=_fates(plan))
        # what stands around the stories is part of the reading too
        room = plan.words - 1


def words(issue: Issue) -> int:
    """Words that a reader reads, less the chrome."""
    texts = [line.headline for line in (*issue.soon, *issue.later)]
    texts += [each.headline for each in issue.brief] + [each.headline for each in issue.outcomes]
    texts += [piece.text for line in (*issue.soon, *issue.later) for piece in line.words]
    texts += [outcome.quote.text for outcome in issue.outcomes if outcome.quote]
    texts += [quote.text for each in issue.corrections for quote in (each.was, each.now) if quote]
    for story in issue.stories:
        quotes = [*story.points, *(quote for item in story.next for quote in item.quotes)]
        texts += [story.headline, *(quote.text for quote in quotes), *(told.source for told in story.sources)]
        texts += [story.earlier.text] if story.earlier else []
        if story.only is None:
            texts += [quote.source for quote in quotes]
    return sum(len(text.split()) for text in texts)


def _once(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Of words that several issues quoted only the last: readers need not be told twice that they were changed."""
    last = {each.was.places: each for each in corrections}
    return tuple(last.values())


def _can_be_told(draft: Draft) -> bool:
    return bool(draft.points) and not draft.nothing_new and not draft.over


def _plan(drafts: Sequence[Draft], *, edition: Edition, room: int) -> Plan:
    ranked = sorted(drafts, key=lambda draft: (-draft.score, draft.thread))
    reasons = {draft.thread: NOTHING_NEW.format(since=draft.since) for draft in ranked if draft.nothing_new}
    reasons |= {draft.thread: draft.over for draft in ranked if draft.over}
    told = [draft for draft in ranked if not draft.nothing_new and not draft.over]
    reasons |= {draft.thread: NO_POINTS for draft in told if not draft.points}
    one_source = len({source.source for draft in drafts for source in draft.sources}) == 1
    chosen: list[Draft] = []
    alone: Counter[str] = Counter()
    able = [draft for draft in told if _can_be_told(draft)]
    for draft in sorted(
        able, key=lambda draft: (bool(draft.weak), draft.weak in UNFIT, draft.weak == A_VIEW, draft.unlisted == A_VIEW)
    ):
        only = _only(draft)
        if draft.weak and len(chosen) >= (1 if draft.weak in UNFIT else ENOUGH):
            reasons[draft.thread] = WEAK.format(why=draft.weak)
        elif only and chosen and not one_source and alone[only] + draft.words > SHARE * room:
            reasons[draft.thread] = NO_SHARE.format(source=only)
        elif chosen and not _fits(draft, chosen, room):
            reasons[draft.thread] = NO_ROOM.format(minutes=edition.minutes)
        else:
            chosen.append(draft)
            if only:
                alone[only] += draft.words
    threads = {draft.thread for draft in chosen}
    left = [draft for draft in told if draft.thread not in threads]
    unlisted = [draft for draft in left if _has_better(draft, chosen)]
    reasons |= {draft.thread: UNLISTED.format(reason=reasons[draft.thread], why=draft.unlisted) for draft in unlisted}
    rest = [draft for draft in left if draft not in unlisted]
    for draft in rest[MOST_BRIEF:]:
        reasons[draft.thread] += f"; {NO_LINE.format(most=MOST_BRIEF)}"
    return Plan(
        stories=tuple(sorted(chosen, key=lambda draft: (bool(draft.weak), -draft.score, draft.thread))),
        brief=tuple(rest[:MOST_BRIEF]),
        out=(*rest[MOST_BRIEF:], *unlisted, *(draft for draft in ranked if draft.nothing_new or draft.over)),
        reasons=reasons,
    )


def _has_better(draft: Draft, chosen: Sequence[Draft]) -> bool:
    """Whether stories are told beside which a headline that may not stand in brief is not wanted: a view's beside any
    that is none, others beside one that is sound.
    """
    if draft.unlisted == A_VIEW:
        return any(one.weak != A_VIEW for one in chosen)
    return bool(draft.unlisted) and any(one.weak not in UNFIT for one in chosen)


def _fits(draft: Draft, chosen: Sequence[Draft], room: int) -> bool:
    return sum(one.words for one in chosen) + draft.words <= room


def _only(draft: Draft) -> str | None:
    names = {told.source for told in draft.sources}
    return names.pop() if len(names) == 1 else None


def _story(draft: Draft, number: int) -> Story:
    return Story(
        number=number,
        thread=draft.thread,
        headline=draft.headline,
        original=draft.original,
        points=draft.points,
        next=draft.next,
        sources=draft.sources,
        since=draft.since,
        earlier=draft.earlier,
        ahead=draft.ahead,
    )


def _brief(draft: Draft) -> Brief:
    """A line with the headline as shown, or the sentence that stands for it, and the article that has it."""
    if draft.line is not None:
        told = next(told for told in draft.sources if told.article == draft.line.places[0].article)
        return Brief(
            article=told.article, headline=draft.line.text, source=told.source, url=told.url, published=told.published
        )
    told = next((told for told in draft.sources if told.title == draft.original), draft.sources[0])
    return Brief(
        article=told.article, headline=draft.headline, source=told.source, url=told.url, published=told.published
    )


def _settle(outcomes: Sequence[Outcome], stories: Sequence[Story], *, sources: int) -> tuple[Outcome, ...]:
    """What came of it, by verdict: a story of the issue that covers it is pointed to, else the source is quoted."""
    number = {story.thread: story.number for story in stories}
    settled = [
        replace(
            outcome,
            see=number.get(outcome.thread),
            quote=None if outcome.thread in number else outcome.quote,
            sources=sources,
        )
        for outcome in outcomes
        if outcome.thread in number or outcome.quote is not None
    ]
    return tuple(
        sorted(
            settled,
            key=lambda each: (_ORDER.index(each.verdict), each.see or len(stories) + 1, each.due.start, each.item),
        )
    )


def _fates(plan: Plan) -> tuple[EditionArticle, ...]:
    placed = [
        *((draft, Fate.STORY, place) for place, draft in enumerate(plan.stories, 1)),
        *((draft, Fate.BRIEF, None) for draft in plan.brief),
        *((draft, Fate.OUT, None) for draft in plan.out),
    ]
    return tuple(
        EditionArticle(
            article=key,
            revision=revision,
            fate=fate,
            reason=dict(draft.ties)[key] if fate is Fate.STORY else plan.reasons[draft.thread],
            thread=draft.thread,
            story=story,
            score=draft.score,
            parts=draft.parts,
        )
        for draft, fate, story in placed
        for key, revision in draft.articles
    )
