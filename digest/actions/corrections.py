"""What sources changed of the words that issues quote: marked where it stands, and told by the edition's next issue.

Whoever comes first after a revision came in does it: a round of the service, or a build. Each issue has a transaction
of its own, in which its new revision and the note of what was looked at are written together.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import structlog

from digest.actions.app import App
from digest.editorial.corrections import Version, corrections
from digest.errors import Conflict
from digest.model.issues import Correction, Issue
from digest.store.corrections import Pending
from digest.store.database import Store

log = structlog.get_logger()

WATCHED_DAYS = 30
"""How long the words of an issue are watched."""


def mark_corrections(app: App) -> int:
    """Mark in the issues of the last weeks what their sources have changed since. Returns how many were revised.

    Again, or by two at once, it changes nothing more.
    """
    now = app.clock.now()
    with app.database.read() as store:
        pending = store.corrections.pending((now - dt.timedelta(days=WATCHED_DAYS)).date())
    return sum(_mark(app, each, now=now) for each in pending)


def _mark(app: App, pending: Pending, *, now: dt.datetime) -> bool:
    with app.database.read() as store:
        issue = store.issues.get(pending.edition, pending.issue).issue
        own = _own_corrections(store, issue, pending)
    changed = {each.id for each in own} != {each.id for each in issue.corrected}
    marked = replace(issue, corrections=(*issue.corrects, *own))
    if changed:
        marked = replace(marked, revision=issue.revision + 1, built_at=max(now, issue.built_at))
    try:
        with app.database.begin() as store:
            if changed:
                store.issues.revise(marked, now=now)
            store.corrections.keep(marked, pending.articles)
    except Conflict:
        # another revised or withdrew it: what is left to do is still pending
        return False
    if changed:
        log.info("issue_corrected", edition=issue.edition, issue=issue.slug, lines=len(own))
    return changed


def _own_corrections(store: Store, issue: Issue, pending: Pending) -> tuple[Correction, ...]:
    """All corrections of the issue's words, in its order of stories: those found before of other articles as well."""
    newest = dict(pending.articles)
    places = {
        (place.article, place.revision) for quote in issue.quotes for place in quote.places if place.article in newest
    }
    found = store.corrections.revisions([*sorted(places), *pending.articles])
    place = ZoneInfo(issue.timezone)
    fresh = corrections(
        issue,
        before={key: seen.article for key, seen in found.items() if key in places},
        now={
            key: Version(article=found[key, revision].article, seen=found[key, revision].at.astimezone(place).date())
            for key, revision in pending.articles
            if (key, revision) in found
        },
    )
    before = {each.id: each for each in issue.corrected}
    others = [each for each in issue.corrected if each.was.places[0].article not in newest]
    made = [*others, *(before.get(each.id, each) for each in fresh)]
    return tuple(sorted(made, key=lambda each: (each.number is None, each.number or 0, each.id)))
