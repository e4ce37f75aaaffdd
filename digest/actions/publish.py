"""Built issues become files: first what is linked to, then what links to it; only then is an issue published.

Whoever publishes looks again when done: if another published meanwhile, it writes once more with both, so that the
last one to write leaves a site that has everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from digest.actions.app import App
from digest.actions.hub import tell_hub
from digest.editions.agenda import merged
from digest.model.articles import Article
from digest.model.issues import Issue
from digest.model.records import IssueRecord, IssueState
from digest.publish import addresses, html, site
from digest.publish.articles import own_pages
from digest.publish.site import Shelf
from digest.store.database import Store

log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What publishing wrote. written: files that changed; files: all it looked at."""

    written: int
    files: int


def publish_issue(app: App, edition: str, slug: str) -> Published:
    """Write an issue's pages and all that leads to them, then mark it published; safe to repeat at any point.

    Of one that was revised, what an earlier revision told goes where nothing tells it any more.
    Raises Conflict for an issue that waits for approval or was withdrawn.
    """
    with app.database.read() as store:
        record = store.issues.get(edition, slug)
        revisions = store.issues.revisions(edition, slug) if record.issue.revision > 1 else (record.issue,)
        retired = edition if store.editions.get(edition).retired else None
    done = _write(app, changed=revisions, joining=record, retired=retired)
    for shelf in done.shelves:
        if shelf.edition.slug == edition:
            app.files.remove(site.untold(shelf, revisions))
    with app.database.begin() as store:
        store.issues.mark_published(edition, slug, app.clock.now(), revision=record.issue.revision)
    if _has_moved(app, done.shelves, retired=retired):
        _write(app, changed=None, retired=retired)
    log.info("issue_published", edition=edition, issue=slug, written=done.written)
    tell_hub(app, (edition,))
    return Published(written=done.written, files=done.files)


def publish_waiting(app: App) -> int:
    """Publish every issue that is built and waits for no person, oldest first. Returns how many.

    Published ones that were corrected since are written anew.
    """
    with app.database.read() as store:
        waiting = store.issues.in_state(IssueState.BUILT)
    for record in waiting:
        publish_issue(app, record.issue.edition, record.issue.slug)
    publish_corrected(app)
    return len(waiting)


def publish_corrected(app: App) -> int:
    """Write anew every published issue whose page shows an older revision. Returns how many."""
    with app.database.read() as store:
        outdated = store.issues.outdated()
    for record in outdated:
        publish_issue(app, record.issue.edition, record.issue.slug)
    return len(outdated)


def publish_all(app: App) -> Published:
    """Make every page and feed anew from the stored issues."""
    done = _write(app, changed=None)
    if done.written:
        tell_hub(app, tuple(shelf.edition.slug for shelf in done.shelves if shelf.issues))
    return Published(written=done.written, files=done.files)


def take_down(app: App, withdrawn: Issue) -> None:
    """Write the site without an issue that was withdrawn, then take its own files away."""
    done = _write(app, changed=(withdrawn,))
    shelf = next((shelf for shelf in done.shelves if shelf.edition.slug == withdrawn.edition), None)
    if shelf is not None:
        app.files.remove(site.withdrawn(shelf, (withdrawn,)))
        tell_hub(app, (withdrawn.edition,))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    written: int
    files: int
    shelves: tuple[Shelf, ...]


def _write(
    app: App, *, changed: Sequence[Issue] | None, joining: IssueRecord | None = None, retired: str | None = None
) -> _Written:
    """retired: an edition that is gone from the settings, whose own pages alone are written."""
    with app.database.read() as store:
        shelves = _shelves(store, joining=joining, retired=retired)
    contents = site.files(
        shelves,
        site=app.site,
        env=html.environment(app.templates),
        changed=changed,
        signup=app.signup,
        hub=app.hub,
    )
    if retired is not None:
        del contents[addresses.INDEX]
    return _Written(written=app.files.write(contents), files=len(contents), shelves=shelves)


def _shelves(store: Store, *, joining: IssueRecord | None = None, retired: str | None = None) -> tuple[Shelf, ...]:
    """Every edition with its published issues, and the one that is about to join them; or one that is retired."""
    shelves = []
    for record in store.editions.all() if retired is None else (store.editions.get(retired),):
        slug = record.edition.slug
        issues = [published.issue for published in store.issues.published(slug)]
        if joining is not None and joining.issue.edition == slug and joining.state is IssueState.BUILT:
            issues.append(joining.issue)
        told = {issue.slug for issue in issues}
        agenda = merged(item for item in store.issues.agenda(slug) if item.issue in told)
        articles = _own_articles(store, issues)
        shelves.append(Shelf(edition=record.edition, issues=tuple(issues), agenda=agenda, articles=articles))
    return tuple(shelves)


def _own_articles(store: Store, issues: Sequence[Issue]) -> tuple[Article, ...]:
    """Those of which the issues lead to a page of our own, less what was taken down."""
    keys = sorted({key for issue in issues for key in own_pages(issue)})
    return tuple(store.articles.get(key) for key in keys if store.withdrawals.at(key) is None)


def _has_moved(app: App, shelves: Sequence[Shelf], *, retired: str | None) -> bool:
    """Whether other issues are published now than those that were written."""
    with app.database.read() as store:
        now = _shelves(store, retired=retired)
    return [_standing(shelf) for shelf in now] != [_standing(shelf) for shelf in shelves]


def _standing(shelf: Shelf) -> set[tuple[str, int]]:
    return {(issue.id, issue.revision) for issue in shelf.issues}
