"""A source by whatever it is called, and whether it is fetched: paused by a person, taken up again."""

from __future__ import annotations

from collections.abc import Sequence

from digest.actions.app import App
from digest.errors import Conflict, NotFound
from digest.model.polling import PollState, SourceRecord

BY_HAND = "by hand"


def find(app: App, name: str) -> SourceRecord:
    """A source by its slug, its address, or its name. Raises NotFound, naming those that are like it."""
    with app.database.read() as store:
        records = store.polls.records()
    return choose(records, name)


def choose(records: Sequence[SourceRecord], name: str) -> SourceRecord:
    """The same, of these."""
    said = name.strip()
    for fits in (
        lambda record: record.source.slug == said.lower(),
        lambda record: said in addresses(record),
        lambda record: record.source.name.casefold() == said.casefold(),
    ):
        found = [record for record in records if fits(record)]
        if len(found) == 1:
            return found[0]
    near = [
        record.source.slug
        for record in records
        if said.casefold() in f"{record.source.slug} {record.source.name}".casefold()
    ]
    hint = f"Like it: {', '.join(near[:6])}." if near else "See those there are: digest source list"
    raise NotFound(f"There is no source {said}.", hint=hint)


def pause(app: App, record: SourceRecord) -> bool:
    """Fetch it no more until it is resumed. Returns False where it was paused. Raises Conflict where it cannot be."""
    state = state_of(record)
    if state in {PollState.REMOVED, PollState.GONE}:
        raise Conflict(f"{record.source.slug} is not fetched: it is {state}.", hint="See: digest source list")
    return change_state(app, record, PollState.PAUSED)


def resume(app: App, record: SourceRecord) -> bool:
    """Fetch it again, at once. Returns False where it was active. Raises Conflict for one that was removed."""
    if state_of(record) is PollState.REMOVED:
        raise Conflict(
            f"{record.source.slug} was removed.", hint=f"Take it up again: digest source add {record.source.url}"
        )
    return change_state(app, record, PollState.ACTIVE)


def addresses(record: SourceRecord) -> tuple[str, ...]:
    """Where it is known to be: as it was given, and where it has moved to."""
    return tuple(dict.fromkeys(filter(None, (record.source.url, record.poll.url if record.poll else None))))


def state_of(record: SourceRecord) -> PollState | None:
    return record.poll.state if record.poll else None


def change_state(app: App, record: SourceRecord, state: PollState) -> bool:
    with app.database.begin() as store:
        return store.polls.change_state(record.source.slug, state, app.clock.now(), BY_HAND)
