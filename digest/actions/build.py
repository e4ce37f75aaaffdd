"""Build an issue: read what the edition has not had, decide and reword outside any transaction, write it all in one.

Two builds at once meet at the store's unique keys: the second writes nothing, looks again, and finds it done.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from digest.actions.app import App
from digest.actions.corrections import mark_corrections
from digest.actions.reread import refresh_readings, with_readings
from digest.actions.reword import Spent, reword
from digest.editions import build as edition_build
from digest.editions import rules
from digest.editions.agenda import merged
from digest.editions.horizon import begins, horizon
from digest.editions.rules import Rules
from digest.editorial import outcomes, read, tell
from digest.errors import Conflict
from digest.model.issues import Correction, Issue, Outcome, Verdict
from digest.model.reading import Due
from digest.model.records import EditionRecord, IssueRecord, IssueState, Run, RunResult
from digest.model.stories import (
    AgendaItem,
    Built,
    Candidate,
    EditionArticle,
    OutlookState,
    Thread,
)
from digest.model.writing import WritingReport
from digest.publish import addresses
from digest.store.database import Store

THREAD_DAYS = 30
"""How long a thread can be taken up again."""

_TRIES = 5

_STATE_OF = {
    Verdict.HAPPENED: OutlookState.HAPPENED,
    Verdict.MOVED: OutlookState.MOVED,
    Verdict.CALLED_OFF: OutlookState.CALLED_OFF,
    Verdict.NO_WORD: OutlookState.NO_WORD,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did. issue None: there was nothing to say. record None: it was a dry run, or nothing was made.

    existed: another build had made the issue of that time before. writing: how it was reworded, where it was.
    """

    edition: str
    scheduled_at: dt.datetime
    issue: Issue | None
    record: IssueRecord | None
    fates: tuple[EditionArticle, ...]
    candidates: int
    existed: bool = False
    detail: str = ""
    writing: WritingReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All that a build reads, in one snapshot of the store. ruled_out: what the operator's rules took out of it."""

    record: EditionRecord
    candidates: tuple[Candidate, ...]
    threads: tuple[Thread, ...]
    agenda: tuple[AgendaItem, ...]
    number: int
    slug: str
    sources: int
    skipped: tuple[dt.date, ...]
    corrections: tuple[Correction, ...]
    ruled_out: tuple[EditionArticle, ...]


def build(
    app: App,
    slug: str,
    *,
    scheduled_at: dt.datetime | None = None,
    since: dt.datetime | None = None,
    dry_run: bool = False,
    mail: bool = False,
) -> BuildReport:
    """One issue of an edition, now. Raises NotFound for an edition that is not there, Conflict after five tries.

    scheduled_at: the time that it is due for; a time that has its issue gives that one. None: built by hand.
    since: take the articles first seen from then on, told or not, and claim none of them. mail: send it when published.
    A dry run asks no writer: it shows in plain words what was answered before.
    """
    now = app.clock.now()
    due = scheduled_at or now
    if not dry_run:
        refresh_readings(app)
        mark_corrections(app)
    spent = Spent()
    for attempt in range(_TRIES):
        with app.database.read() as store:
            run = store.editions.run(slug, due)
            if run is not None and run.result is not RunResult.FAILED and not dry_run:
                return _as_it_is(store, run)
            desk = _on_our_site(_read_desk(store, slug, now=now, since=since, said=app.rules), app.site.url)
        desk = replace(desk, candidates=with_readings(app, desk.candidates))
        built = _decide(app, desk, due=due, now=now)
        writing = None
        if built.issue is not None:
            issue, writing = reword(app, built.issue, spent, ask=not dry_run)
            built = replace(built, issue=issue)
        if dry_run:
            detail = _why_none(desk) if built.issue is None else ""
            return replace(_report(slug, due, built, desk, detail=detail), writing=writing)
        try:
            with app.database.begin() as store:
                return _write(
                    store,
                    desk,
                    built,
                    due=due,
                    now=now,
                    scheduled=scheduled_at is not None,
                    mail=mail,
                    claims=since is None,
                    writing=writing,
                )
        except Conflict:
            # another build was quicker: what it left decides what is left to do
            if attempt == _TRIES - 1:
                raise
    raise AssertionError("unreachable")


def _read_desk(store: Store, slug: str, *, now: dt.datetime, since: dt.datetime | None, said: Rules) -> Desk:
    record = store.editions.get(slug)
    edition = record.edition
    today = now.astimezone(ZoneInfo(edition.timezone)).date()
    if since is None:
        candidates = store.editions.candidates(slug, first_seen_from=begins(record), horizon=horizon(edition, now))
    else:
        candidates = store.editions.reread(slug, since)
    candidates, ruled_out = rules.sift(candidates, said, edition=slug)
    return Desk(
        record=record,
        candidates=candidates,
        threads=store.issues.threads(slug, today - dt.timedelta(days=THREAD_DAYS)),
        agenda=merged(store.issues.agenda(slug)),
        number=store.issues.next_number(slug),
        slug=store.issues.next_slug(slug, today),
        sources=store.sources.matching(edition.tags),
        skipped=_skipped(store, record, today=today),
        corrections=store.corrections.untold(slug) if since is None else (),
        ruled_out=ruled_out,
    )


def _skipped(store: Store, record: EditionRecord, *, today: dt.date) -> tuple[dt.date, ...]:
    """The days since the last issue on which one was due and had nothing to say."""
    zone = ZoneInfo(record.edition.timezone)
    days: dict[dt.date, None] = {}
    for run in store.editions.runs(record.edition.slug, limit=14):
        if run.result is RunResult.ISSUE:
            break
        day = run.scheduled_at.astimezone(zone).date()
        if run.result is RunResult.EMPTY and day != today:
            days[day] = None
    return tuple(sorted(days))


def _decide(app: App, desk: Desk, *, due: dt.datetime, now: dt.datetime) -> Built:
    edition = desk.record.edition
    today = now.astimezone(ZoneInfo(edition.timezone)).date()
    # what stands under Corrections is no news of the story
    said = tuple(each.now.text for each in desk.corrections if each.now)
    threads = tuple(replace(thread, told=(*thread.told, *said)) for thread in desk.threads)
    drafts = tell.tell(desk.candidates, threads=threads, edition=edition, today=today)
    came = outcomes.outcomes(drafts, agenda=desk.agenda, today=today, sources=desk.sources, threads=threads)
    built = edition_build.build(
        edition,
        drafts=drafts,
        outcomes=came,
        agenda=desk.agenda,
        site=app.site,
        slug=desk.slug,
        number=desk.number,
        issue_id=issue_id(app.site.url, edition.slug, desk.slug, today),
        scheduled_at=due,
        now=now,
        sources=desk.sources,
        skipped=desk.skipped,
        corrections=desk.corrections,
        engine=read.ENGINE,
    )
    return built if built.issue is None else replace(built, fates=(*built.fates, *desk.ruled_out))


def _on_our_site(desk: Desk, site_url: str) -> Desk:
    """What has no address elsewhere has one here, where its source lets us publish its text."""
    edition = desk.record.edition.slug

    def addressed(each: Candidate) -> Candidate:
        article = each.article
        if article.url or not article.source.publish_text:
            return each
        url = addresses.address(site_url, addresses.article_page(edition, article.key))
        return replace(each, article=replace(article, url=url))

    return replace(desk, candidates=tuple(addressed(each) for each in desk.candidates))


def issue_id(site_url: str, edition: str, slug: str, date: dt.date) -> str:
    """A permanent `tag:` IRI (RFC 4151) for an issue; a site's path is part of it."""
    parts = urlsplit(site_url)
    path = parts.path.strip("/")
    return f"tag:{parts.hostname},{date.isoformat()}:{path + '/' if path else ''}{edition}/{slug}"


def _write(
    store: Store,
    desk: Desk,
    built: Built,
    *,
    due: dt.datetime,
    now: dt.datetime,
    scheduled: bool,
    mail: bool,
    claims: bool,
    writing: WritingReport | None,
) -> BuildReport:
    slug = desk.record.edition.slug
    if built.issue is None:
        detail = _why_none(desk)
        if scheduled:
            store.editions.record_run(
                Run(edition=slug, scheduled_at=due, result=RunResult.EMPTY, finished_at=now, detail=detail)
            )
        return _report(slug, due, built, desk, detail=detail)
    state = IssueState.WAITING if desk.record.edition.approve else IssueState.BUILT
    store.issues.save(
        built.issue,
        state=state,
        mail=mail,
        fates=built.fates,
        scheduled_at=due if scheduled else None,
        agenda=new_outlooks(built.issue),
        changes=tuple(change for outcome in built.issue.outcomes for change in changes_of(outcome, desk.agenda)),
        claims=claims,
        corrects=tuple(each.id for each in desk.corrections),
    )
    if writing is not None:
        store.writing.keep_report(slug, built.issue.slug, writing)
    report = _report(slug, due, built, desk)
    return replace(report, record=store.issues.get(slug, built.issue.slug), writing=writing)


def _why_none(desk: Desk) -> str:
    """Why there is no issue, in words."""
    if desk.candidates:
        return f"fewer than {desk.record.edition.min_stories} stories"
    return "mute and keep take out all that is new" if desk.ruled_out else "nothing new"


def new_outlooks(issue: Issue) -> tuple[AgendaItem, ...]:
    """The outlooks that an issue tells, each once, as the agenda keeps them."""
    items = {
        item.id: AgendaItem(
            item=item,
            thread=story.thread,
            headline=story.headline,
            issue=issue.slug,
            number=story.number,
            date=issue.date,
        )
        for story in issue.stories
        for item in (*story.ahead, *story.next)
    }
    return tuple(items.values())


def changes_of(outcome: Outcome, agenda: Sequence[AgendaItem]) -> tuple[tuple[str, OutlookState, Due | None], ...]:
    """What an outcome makes of an outlook, and of others that its sentence speaks of, in each of their tellings.

    What had moved before keeps its new date, whatever came of it; what is called off is so for all that its words told.
    """
    said = {outcome.item, *outcome.also}
    off = outcome.verdict is Verdict.CALLED_OFF
    spoken_of = [each for each in agenda if each.item.id in said or (off and said & set(each.ids))]
    own = {outcome.item: None} | {name: each.now for each in spoken_of for name in each.ids}
    own |= {later.item.id: later.now for each in spoken_of for later in each.also}
    return tuple((name, _STATE_OF[outcome.verdict], outcome.now or now) for name, now in sorted(own.items()))


def _as_it_is(store: Store, run: Run) -> BuildReport:
    record = store.issues.get(run.edition, run.issue) if run.issue else None
    return BuildReport(
        edition=run.edition,
        scheduled_at=run.scheduled_at,
        issue=record.issue if record else None,
        record=record,
        fates=store.editions.fates(run.edition, run.issue) if run.issue else (),
        candidates=0,
        existed=True,
        detail=run.detail,
    )


def _report(slug: str, due: dt.datetime, built: Built, desk: Desk, *, detail: str = "") -> BuildReport:
    return BuildReport(
        edition=slug,
        scheduled_at=due,
        issue=built.issue,
        record=None,
        fates=built.fates,
        candidates=len(desk.candidates),
        detail=detail,
    )
