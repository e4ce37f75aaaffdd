"""How the service stands, and what needs a person."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.actions.app import App
from digest.actions.source_status import SourcesStatus, missing_tags, sources_status
from digest.editions import schedule
from digest.editions.due import due_now
from digest.editions.horizon import begins, horizon
from digest.model.mailing import DeliveryState, MailHost, Pause
from digest.model.records import EditionRecord, IssueRecord, IssueState, Run, RunResult
from digest.model.writing import WritingReport
from digest.store.database import Store
from digest.store.pauses import MAIL, SERVICE

_NONE = SourcesStatus()
_HELD = "The store was restored: nothing is built by the clock or mailed until you run: digest db release"


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionStatus:
    """due: a time that is owed now. waiting: articles that the next issue may take.

    writing: how the lines of its latest issue were reworded, where a writer was asked.
    """

    record: EditionRecord
    last: Run | None
    latest: IssueRecord | None
    next_at: dt.datetime
    due: dt.datetime | None
    waiting: int
    writing: WritingReport | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """needs: what a person must see to, one line each; empty: all is well. notes: what they may want to know."""

    editions: tuple[EditionStatus, ...]
    unfinished: tuple[IssueRecord, ...]
    deliveries: Mapping[DeliveryState, int]
    articles: int
    sources: int
    needs: tuple[str, ...]
    fetched: SourcesStatus = _NONE
    notes: tuple[str, ...] = ()


def status(app: App) -> Status:
    """Read how things stand, from the rows alone."""
    now = app.clock.now()
    with app.database.read() as store:
        editions = tuple(_edition(store, record, now=now) for record in store.editions.all() if not record.retired)
        unfinished = tuple(
            record for state in (IssueState.WAITING, IssueState.BUILT) for record in store.issues.in_state(state)
        )
        deliveries = store.mailing.counts()
        articles, sources = store.articles.count(), store.sources.matching(())
        mail = tuple(_mail_needs(store.pauses.all(), store.hosts.all()))
        fetched = sources_status(store, now=now)
        tags = tuple(missing_tags(store))
    return Status(
        editions=editions,
        unfinished=unfinished,
        deliveries=deliveries,
        articles=articles,
        sources=sources,
        needs=(
            *mail,
            *_needs(editions, unfinished, deliveries),
            *(one.line for one in fetched.troubles if one.needs),
        ),
        fetched=fetched,
        notes=(*tags, *(one.line for one in fetched.troubles if not one.needs)),
    )


def _edition(store: Store, record: EditionRecord, *, now: dt.datetime) -> EditionStatus:
    edition = record.edition
    runs = store.editions.runs(edition.slug, limit=1)
    issues = store.issues.all(edition.slug, limit=1)
    return EditionStatus(
        record=record,
        last=runs[0] if runs else None,
        latest=issues[0] if issues else None,
        next_at=schedule.next_time(edition.schedule, edition.timezone, now),
        due=due_now(record, runs[0] if runs else None, now=now),
        waiting=store.editions.waiting(edition.slug, first_seen_from=begins(record), horizon=horizon(edition, now)),
        writing=store.writing.report(edition.slug, issues[0].issue.slug) if issues else None,
    )


def _needs(
    editions: tuple[EditionStatus, ...],
    unfinished: tuple[IssueRecord, ...],
    deliveries: Mapping[DeliveryState, int],
) -> Iterator[str]:
    for one in editions:
        if one.last is not None and one.last.result is RunResult.FAILED:
            name = one.record.edition.slug
            yield f"{name}: the issue of {one.last.scheduled_at:%Y-%m-%d %H:%M} UTC failed: {one.last.detail}"
    for record in unfinished:
        name = f"{record.issue.edition}/{record.issue.slug}"
        if record.state is IssueState.WAITING:
            yield f"{name} waits for approval: digest show {name}, then digest issue approve {name}"
    if deliveries.get(DeliveryState.HELD):
        yield f"{deliveries[DeliveryState.HELD]} deliveries are held: digest delivery list --state held"
    if deliveries.get(DeliveryState.FAILED):
        yield f"{deliveries[DeliveryState.FAILED]} deliveries failed: digest delivery list --state failed"


def _mail_needs(pauses: tuple[Pause, ...], hosts: tuple[MailHost, ...]) -> Iterator[str]:
    for one in pauses:
        if one.scope == MAIL:
            yield f"All mail is paused since {one.since:%Y-%m-%d %H:%M} UTC ({one.reason}): digest delivery resume"
        elif one.scope == SERVICE:
            yield _HELD
        else:
            name = one.scope.partition(":")[2]
            yield f"The mailing of {name} is paused ({one.reason}): digest delivery resume {name}"
    for host in hosts:
        again = f"; it is tried again from {host.until:%H:%M} UTC on" if host.until else ""
        yield f"{host.host} failed {host.failures} times in a row{again}: {host.answer}"
