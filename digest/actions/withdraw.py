"""Take articles down everywhere: no edition takes them, and every issue that quotes them is revised without them.

The rows change in one transaction. The site follows, and until it has, the next round of the service finds what it
lacks: a published issue whose page shows an older revision. Nothing is mailed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import structlog

from digest.actions.app import App
from digest.actions.publish import publish_corrected
from digest.editorial import withdrawal
from digest.editorial.withdrawal import Gone
from digest.errors import Conflict
from digest.model.articles import Article, ArticleKey
from digest.model.issues import Issue
from digest.publish.words import words_of
from digest.store.database import Store

log = structlog.get_logger()

_TRIES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """articles: that stood until now. issues: EDITION/DATE of those that are revised, or would be; mailed: of them."""

    articles: int
    issues: tuple[str, ...]
    mailed: tuple[str, ...] = ()


def withdrawing(app: App, keys: Sequence[ArticleKey]) -> Withdrawn:
    """What taking these articles down would come to; changes nothing."""
    with app.database.read() as store:
        standing = [key for key in keys if store.withdrawals.at(key) is None]
        revised = _revised(store, frozenset(keys))
        mailed = [one for one in revised if store.issues.get(one.edition, one.slug).fanned_out_at is not None]
    return Withdrawn(articles=len(standing), issues=_names(revised), mailed=_names(mailed))


def withdraw_articles(app: App, articles: Sequence[Article], *, note: bool = True) -> Withdrawn:
    """Take articles down; those that are down already change nothing. note: whether issues say what was taken out.

    Raises Conflict where others revise the same issues again and again.
    """
    keys = frozenset(article.key for article in articles)
    names = tuple(dict.fromkeys(article.source.name for article in articles)) if note else ()
    for attempt in range(_TRIES):
        with app.database.read() as store:
            revised = _revised(store, keys)
        try:
            with app.database.begin() as store:
                taken = store.withdrawals.take_down(sorted(keys), app.clock.now())
                for each in revised:
                    _revise(app, store, each, names=names)
            break
        except Conflict:
            if attempt == _TRIES - 1:
                raise
    for each in revised:
        log.info("issue_revised", edition=each.edition, issue=each.slug, why="article withdrawn")
    publish_corrected(app)
    return Withdrawn(articles=taken, issues=_names(revised))


def restore_articles(app: App, articles: Sequence[Article]) -> int:
    """Let editions take them again; issues that were revised stay as they are. Returns how many were down."""
    with app.database.begin() as store:
        return store.withdrawals.restore([article.key for article in articles])


def _revised(store: Store, keys: frozenset[ArticleKey]) -> tuple[Issue, ...]:
    """The issues that change, as they shall stand: first those that tell the articles, then what leans on these."""
    gone = Gone(articles=keys, headlines={})
    for edition, slug in store.withdrawals.mentioning(sorted(keys)):
        gone = withdrawal.merge(gone, withdrawal.gone_with(store.issues.get(edition, slug).issue, keys))
    found = []
    for edition, slug in store.withdrawals.mentioning(gone.words):
        issue = store.issues.get(edition, slug).issue
        left = withdrawal.without(issue, gone)
        if left != issue:
            found.append(left)
    return tuple(found)


def _revise(app: App, store: Store, left: Issue, *, names: Sequence[str]) -> None:
    now = app.clock.now()
    notes = [left.note] if left.note else []
    for name in names:
        said = words_of(left.language).taken_out.format(source=name)
        notes += [said] if said not in notes else []
    revised = replace(
        left, revision=left.revision + 1, built_at=max(now, left.built_at), note=" ".join(notes) or left.note
    )
    store.issues.revise(revised, now=now)
    store.corrections.keep(revised, ())


def _names(issues: Sequence[Issue]) -> tuple[str, ...]:
    return tuple(f"{issue.edition}/{issue.slug}" for issue in issues)
