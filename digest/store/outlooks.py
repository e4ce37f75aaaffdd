"""The agenda: what issues told of what is ahead, and what later issues said came of it.

Every change is kept with the issue that said it, so that withdrawing that issue can take it back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from digest.errors import Conflict
from digest.model.issues import Issue
from digest.model.reading import Due
from digest.model.records import IssueState
from digest.model.stories import AgendaItem, OutlookState
from digest.store.tables import issue, outlook, outlook_change, thread
from digest.store.threads import thread_ids


def tell(connection: Connection, items: Sequence[AgendaItem], *, edition_id: int, issue_id: int) -> None:
    """Write the outlooks that an issue tells."""
    ids = thread_ids(connection, [item.thread for item in items], edition_id=edition_id)
    rows = [
        {
            "edition_id": edition_id,
            "issue_id": issue_id,
            "item": item.item.id,
            "thread_id": ids[item.thread],
            "number": item.number,
            "headline": item.headline,
            "told": item.date,
            "body": item.item,
            "state": item.state,
            "now": item.now,
            "sequence": item.sequence,
        }
        for item in items
    ]
    if rows:
        connection.execute(insert(outlook), rows)


def change(
    connection: Connection,
    changes: Sequence[tuple[str, OutlookState, Due | None]],
    *,
    edition_id: int,
    issue_id: int,
) -> None:
    """Write what an issue says of outlooks told before. Raises Conflict where one of them is no longer there."""
    for item, state, now in changes:
        told = select(outlook.c.id).where(
            outlook.c.edition_id == edition_id, outlook.c.item == item, outlook.c.issue_id != issue_id
        )
        numbers = connection.execute(told).scalars().all()
        if not numbers:
            raise Conflict(f"The outlook {item} is gone: the issue that told it was withdrawn.", hint="Build again.")
        rows = [{"outlook_id": each, "issue_id": issue_id, "state": state, "now": now} for each in numbers]
        connection.execute(insert(outlook_change), rows)
        _set(connection, numbers, state, now)


def take_back(connection: Connection, issue_id: int) -> None:
    """Undo what an issue told and what it said of earlier outlooks."""
    said = outlook_change.c.issue_id == issue_id
    numbers = connection.execute(select(outlook_change.c.outlook_id).where(said)).scalars().all()
    connection.execute(delete(outlook_change).where(said))
    for number in numbers:
        last = connection.execute(
            select(outlook_change.c.state, outlook_change.c.now)
            .join(issue, issue.c.id == outlook_change.c.issue_id)
            .where(outlook_change.c.outlook_id == number)
            .order_by(issue.c.number.desc())
            .limit(1)
        ).first()
        _set(connection, [number], OutlookState.AHEAD if last is None else last.state, last and last.now)
    connection.execute(delete(outlook).where(outlook.c.issue_id == issue_id))


def correct(connection: Connection, corrected: Issue, *, issue_id: int) -> None:
    """Bring what an issue told in line with a correction of it: items go, and stand as they now read."""
    items = {item.id: (item, story) for story in corrected.stories for item in (*story.next, *story.ahead)}
    mine = outlook.c.issue_id == issue_id
    connection.execute(delete(outlook).where(mine, outlook.c.item.not_in(items)))
    for row in connection.execute(select(outlook).where(mine)).all():
        item, story = items[row.item]
        if (row.body, row.headline, row.number) != (item, story.headline, story.number):
            values = {"body": item, "headline": story.headline, "number": story.number, "sequence": row.sequence + 1}
            connection.execute(update(outlook).where(outlook.c.id == row.id).values(values))


def of_edition(connection: Connection, edition_id: int, *, published: bool) -> tuple[AgendaItem, ...]:
    """Every outlook of an edition once, by due; undated last."""
    query = (
        select(outlook, thread.c.key, issue.c.slug)
        .join(thread, thread.c.id == outlook.c.thread_id)
        .join(issue, issue.c.id == outlook.c.issue_id)
        .where(outlook.c.edition_id == edition_id, issue.c.state != IssueState.WITHDRAWN)
        .order_by(issue.c.number)
    )
    if published:
        query = query.where(issue.c.state == IssueState.PUBLISHED)
    items: dict[str, AgendaItem] = {}
    for row in connection.execute(query):
        items.setdefault(row.item, _item(row))
    return tuple(sorted(items.values(), key=_order))


def _set(connection: Connection, numbers: Iterable[int], state: OutlookState, now: Due | None) -> None:
    connection.execute(
        update(outlook)
        .where(outlook.c.id.in_(list(numbers)))
        .values(state=state, now=now, sequence=outlook.c.sequence + 1)
    )


def _item(row: Row[Any]) -> AgendaItem:
    return AgendaItem(
        item=row.body,
        thread=row.key,
        headline=row.headline,
        issue=row.slug,
        number=row.number,
        date=row.told,
        state=row.state,
        now=row.now,
        sequence=row.sequence,
    )


def _order(item: AgendaItem) -> tuple[dt.date, dt.date, str]:
    due = item.now or min(item.item.dues, key=lambda each: (each.start, each.end), default=None)
    return (due.start, due.end, item.item.id) if due else (dt.date.max, dt.date.max, item.item.id)
