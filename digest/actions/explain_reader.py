"""Why a reader did, or did not, get an issue by mail: every step, with its time, from the rows alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from digest.actions.app import App
from digest.errors import NotFound
from digest.model.mailing import DeliveryReport, DeliveryState, Pause
from digest.model.people import EVERY_DAY, Subscription
from digest.model.records import IssueRecord
from digest.store.database import Store
from digest.store.pauses import MAIL, SERVICE, issue_scope

_LATEST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """at: when, as far as it is known."""

    at: dt.datetime | None
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedDelivery:
    issue: str
    state: DeliveryState | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedReader:
    """person: what holds of them for all issues. deliveries: the latest first."""

    address: str
    person: tuple[Step, ...]
    deliveries: tuple[ExplainedDelivery, ...]


def explain_reader(app: App, address: str, issue: str | None = None) -> ExplainedReader:
    """What became of an issue for one reader, or of the latest ones. Raises NotFound, also for an unknown address."""
    key = address.strip().casefold()
    with app.database.read() as store:
        known = store.deliveries.reader(key)
        if known is None:
            raise NotFound(f"Nobody is known by the address {address}.", hint="Check how it is written.")
        records = [store.issues.find(issue)] if issue is not None else []
        of = (records[0].issue.edition, records[0].issue.slug) if records else None
        found = store.deliveries.list(address_key=key, of=of, limit=_LATEST)
        pauses, hosts = store.pauses.all(), store.hosts.all()
        troubles = tuple(f"{one.host} failed {one.failures} times in a row: {one.answer}" for one in hosts)
        told = tuple(_delivery(store, one, known.subscriptions, pauses, troubles) for one in found)
    if records and not told:
        told = (_missing(records[0], known.subscriptions),)
    person = [step for subscription in known.subscriptions for step in _subscription(subscription)]
    if known.suppressed is not None:
        person.append(Step(at=None, what=f"nothing is mailed to this address: {known.suppressed}"))
    return ExplainedReader(address=known.address, person=tuple(person), deliveries=told)


def _subscription(one: Subscription) -> Iterator[Step]:
    wish = one.wish
    hour = f"at {wish.hour:%H:%M} {wish.timezone}" if wish.hour else "at once"
    days = "" if wish.weekdays == EVERY_DAY else f", on weekdays {wish.weekdays}"
    yield Step(at=one.subscribed_at, what=f"subscribed to {one.edition} (by {one.origin}), {hour}{days}")
    if one.paused_until is not None:
        yield Step(at=None, what=f"{one.edition}: paused by the reader until {one.paused_until}")
    if one.cancelled_at is not None:
        yield Step(at=one.cancelled_at, what=f"{one.edition}: unsubscribed ({one.reason or 'no reason kept'})")


def _delivery(
    store: Store,
    one: DeliveryReport,
    subscriptions: tuple[Subscription, ...],
    pauses: tuple[Pause, ...],
    troubles: tuple[str, ...],
) -> ExplainedDelivery:
    record = store.issues.get(one.edition, one.issue)
    steps = [
        Step(at=each.subscribed_at, what="subscribed")
        for each in subscriptions
        if each.edition == one.edition and each.cancelled_at is None
    ]
    steps.append(Step(at=record.published_at, what="the issue was published"))
    if record.fanned_out_at is not None:
        steps.append(Step(at=record.fanned_out_at, what="a delivery was made for each reader"))
    steps += _became(one, pauses, troubles)
    steps += [
        Step(at=at, what=f"a report came back: {kind} {detail}")
        for at, kind, detail in store.deliveries.bounces(one.id)
    ]
    return ExplainedDelivery(issue=f"{one.edition}/{one.issue}", state=one.state, steps=tuple(steps))


def _became(one: DeliveryReport, pauses: tuple[Pause, ...], troubles: tuple[str, ...]) -> Iterator[Step]:
    said = f": {one.answer}" if one.answer else ""
    attempt = f"attempt {one.attempts}"
    match one.state:
        case DeliveryState.SENT:
            yield Step(at=one.sent_at, what=f"sent, {attempt}; the server took it{said}")
        case DeliveryState.SENDING:
            yield Step(at=one.changed_at, what=f"being sent, {attempt}")
        case DeliveryState.CANCELLED:
            yield Step(at=one.changed_at, what=f"cancelled{said}")
        case DeliveryState.FAILED:
            yield Step(at=one.changed_at, what=f"failed for good, {attempt}{said}")
        case DeliveryState.BOUNCED:
            yield Step(at=one.sent_at, what=f"sent, {attempt}")
            yield Step(at=one.changed_at, what=f"came back{said}")
        case DeliveryState.HELD:
            yield Step(
                at=one.changed_at, what=f"held until a person releases it (digest delivery release {one.id}){said}"
            )
        case _:
            if one.attempts or one.answer:
                verb = "may have arrived" if one.state is DeliveryState.UNCERTAIN else "not taken"
                yield Step(at=one.changed_at, what=f"{verb}, {attempt}{said}")
            yield Step(at=one.due_at, what="due")
            for pause in pauses:
                if pause.scope in (SERVICE, MAIL, issue_scope(one.edition, one.issue)):
                    yield Step(at=pause.since, what=f"waits: {pause.scope} is paused: {pause.reason}")
            yield from (Step(at=None, what=f"waits: {trouble}") for trouble in troubles)


def _missing(record: IssueRecord, subscriptions: tuple[Subscription, ...]) -> ExplainedDelivery:
    """Why there is no delivery of an issue to somebody."""
    name = f"{record.issue.edition}/{record.issue.slug}"
    mine = next((one for one in subscriptions if one.edition == record.issue.edition), None)
    if not record.mail:
        why = "this issue is not mailed"
    elif record.published_at is None:
        why = f"the issue is not published yet ({record.state}); mail comes after the page"
    elif mine is None:
        why = f"not subscribed to {record.issue.edition}"
    elif mine.subscribed_at > record.published_at:
        why = "subscribed after the issue was published"
    elif mine.cancelled_at is not None and mine.cancelled_at <= record.published_at:
        why = "unsubscribed before the issue was published"
    else:
        why = "its deliveries are not all made yet; digest run makes them, or: digest deliver"
    return ExplainedDelivery(issue=name, state=None, steps=(Step(at=record.published_at, what=why),))
