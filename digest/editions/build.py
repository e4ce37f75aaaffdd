"""From drafts to an issue: which stories it takes, in which order, within the time its readers have.

Pure: the same drafts in any order, settings and times give the same issue.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from digest.editions.coming import coming_up
from digest.model.issues import Brief, Issue, Outcome, Site, Story
from digest.model.stories import AgendaItem, Built, Draft, Edition, EditionArticle, Fate

WORDS_A_MINUTE = 230
MOST_BRIEF = 8
MOST_OF_ONE_SOURCE = 3
"""Stories told by one same source alone, before those of others have had their turn."""


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
    skipped: Sequence[dt.date] = (),
    engine: str = "",
) -> Built:
    """The issue that these drafts make, and each article's fate in it.

    issue None, and no fates: fewer stories than the edition wants; every article stays a candidate.
    outcomes: with the number of a draft's thread's story still open; it is filled in here.
    """
    today = now.astimezone(ZoneInfo(edition.timezone)).date()
    ranked = sorted(drafts, key=lambda draft: (-draft.score, draft.thread))
    news = [draft for draft in ranked if not draft.nothing_new]
    tellable = [draft for draft in news if draft.points]
    if len(tellable) < max(1, edition.min_stories):
        return Built(issue=None, fates=())
    chosen = choose(tellable, words=edition.minutes * WORDS_A_MINUTE)
    stories = tuple(_story(draft, number=place) for place, draft in enumerate(chosen, 1))
    numbers = {story.thread: story.number for story in stories}
    rest = [draft for draft in news if draft.thread not in numbers]
    brief = [draft for draft in rest if draft.sources][:MOST_BRIEF]
    came = tuple(_seen(outcome, numbers) for outcome in outcomes)
    soon, later = coming_up(stories, agenda=agenda, outcomes=came, issue=slug, today=today)
    words = sum(draft.words for draft in chosen) + sum(len(draft.headline.split()) + 2 for draft in brief)
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
        minutes=max(1, round(words / WORDS_A_MINUTE)),
        soon=soon,
        stories=stories,
        outcomes=came,
        brief=tuple(_brief(draft) for draft in brief),
        later=later,
        skipped=tuple(skipped),
        engine=engine,
    )
    return Built(issue=issue, fates=tuple(_fates(ranked, numbers=numbers, brief={draft.thread for draft in brief})))


def choose(ranked: Sequence[Draft], *, words: int) -> list[Draft]:
    """The stories that fit, best first: the best always, and of one source alone no more than three while others wait.

    words: the issue's budget; a story that does not fit leaves its place to a shorter one.
    """
    chosen: list[Draft] = []
    waiting: list[Draft] = []
    alone: Counter[str] = Counter()
    left = words
    for draft in ranked:
        source = _only(draft)
        if source is not None and alone[source] >= MOST_OF_ONE_SOURCE:
            waiting.append(draft)
        elif draft.words <= left or not chosen:
            chosen.append(draft)
            left -= draft.words
            alone[source or ""] += source is not None
    for draft in waiting:
        if draft.words <= left:
            chosen.append(draft)
            left -= draft.words
    return sorted(chosen, key=lambda draft: (-draft.score, draft.thread))


def _only(draft: Draft) -> str | None:
    names = {told.source for told in draft.sources}
    return next(iter(names)) if len(names) == 1 else None


def _story(draft: Draft, *, number: int) -> Story:
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


def _seen(outcome: Outcome, numbers: dict[str, int]) -> Outcome:
    """Point to the story that covers it; then it needs no quotation of its own."""
    number = numbers.get(outcome.thread)
    return outcome if number is None else replace(outcome, see=number, quote=None)


def _brief(draft: Draft) -> Brief:
    lead = draft.sources[0]
    return Brief(
        article=lead.article, headline=draft.headline, source=lead.source, url=lead.url, published=lead.published
    )


def _fates(ranked: Sequence[Draft], *, numbers: dict[str, int], brief: set[str]) -> Iterator[EditionArticle]:
    for draft in ranked:
        ties = dict(draft.ties)
        for key, revision in draft.articles:
            fate, reason = _fate(draft, numbers=numbers, brief=brief, tie=ties.get(key, ""))
            yield EditionArticle(
                article=key,
                revision=revision,
                fate=fate,
                reason=reason,
                thread=draft.thread,
                story=numbers.get(draft.thread),
                score=draft.score,
                parts=draft.parts,
            )


def _fate(draft: Draft, *, numbers: dict[str, int], brief: set[str], tie: str) -> tuple[Fate, str]:
    told = f"; {tie}" if tie else ""
    if draft.thread in numbers:
        return Fate.STORY, f"in story {numbers[draft.thread]}{told}"
    if draft.nothing_new:
        return Fate.OUT, f"nothing that was not told before{told}"
    why = "no sentence of it stands alone as a point" if not draft.points else "no room left for a story of its own"
    if draft.thread in brief:
        return Fate.BRIEF, f"in brief: {why}{told}"
    return Fate.OUT, f"{why}, and in brief are {MOST_BRIEF} already{told}"
