"""A source that a person removes: what that would come to, and the deed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from digest.actions.app import App
from digest.actions.source_state import change_state, state_of
from digest.actions.withdraw import Withdrawn, withdraw_articles, withdrawing
from digest.errors import Conflict
from digest.model.articles import Source
from digest.model.polling import Origin, PollState, SourceRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What removing a source would come to, or came to. withdrawn: None where its articles are kept."""

    source: Source
    articles: int
    withdrawn: Withdrawn | None = None


def removing(app: App, record: SourceRecord, *, withdraw: bool) -> Removal:
    """What it would come to; changes nothing. Raises Conflict for one that digest.toml names, or that is removed."""
    if record.origin is Origin.SETTINGS and state_of(record) is not PollState.REMOVED:
        raise Conflict(
            f"digest.toml names {record.source.slug}, and the next command would bring it back.",
            hint="Take its [[source]] out of digest.toml; or stop it for a while: digest source pause "
            + record.source.slug,
        )
    with app.database.read() as store:
        keys = store.withdrawals.standing(record.source.slug)
    told = withdrawing(app, keys) if withdraw else None
    return Removal(source=record.source, articles=len(keys), withdrawn=told)


def remove(app: App, record: SourceRecord, *, withdraw: bool) -> Removal:
    """Fetch it no more. Its articles stay as they are, or are taken down everywhere."""
    planned = removing(app, record, withdraw=withdraw)
    if record.poll is not None:
        change_state(app, record, PollState.REMOVED)
    if not withdraw:
        return planned
    with app.database.read() as store:
        articles = [store.articles.get(key) for key in store.withdrawals.standing(record.source.slug)]
    return replace(planned, withdrawn=withdraw_articles(app, articles))
