"""Issues: kept as data with every revision, written with all that hangs on them or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from digest.errors import Conflict, NotFound
from digest.model.issues import Issue, Story
from digest.model.reading import Due
from digest.model.records import IssueRecord, IssueState, Run, RunResult
from digest.model.stories import AgendaItem, EditionArticle, OutlookState, Thread
from digest.store import corrections, mailing, outlooks, threads
from digest.store.editions import edition_row, keep_run
from digest.store.fates import keep_fates
from digest.store.guard import all_or_nothing
from digest.store.tables import edition, edition_article, issue, issue_revision

LATEST = "latest"


class Issues:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_number(self, edition_slug: str) -> int:
        """The number after the highest ever given out in the edition."""
        number = edition_row(self._connection, edition_slug).id
        query = select(func.coalesce(func.max(issue.c.number), 0)).where(issue.c.edition_id == number)
        highest: int = self._connection.execute(query).scalar_one()
        return highest + 1

    def next_slug(self, edition_slug: str, date: dt.date) -> str:
        """The first free slug of a day: "2026-11-22", then "2026-11-22-2"; a withdrawn issue's is not free."""
        number = edition_row(self._connection, edition_slug).id
        query = select(issue.c.slug).where(issue.c.edition_id == number, issue.c.date == date)
        used = set(self._connection.execute(query).scalars())
        slug, count = f"{date}", 1
        while slug in used:
            count += 1
            slug = f"{date}-{count}"
        return slug

    def save(
        self,
        new: Issue,
        *,
        state: IssueState,
        mail: bool,
        fates: Sequence[EditionArticle] = (),
        scheduled_at: dt.datetime | None = None,
        agenda: Sequence[AgendaItem] = (),
        changes: Sequence[tuple[str, OutlookState, Due | None]] = (),
        claims: bool = True,
        corrects: Sequence[str] = (),
    ) -> IssueRecord:
        """Keep a new issue with its stories, its candidates' fates, its outlooks and, for `scheduled_at`, its run.

        changes: what it says of earlier outlooks: (item, state, new date). claims: its candidates are had by it.
        corrects: ids of the corrections that are told with it.
        All or nothing: Conflict where its slug, number, id, scheduled time or one of its articles is taken, an earlier
        outlook is gone, or a correction is told already.
        """
        row = edition_row(self._connection, new.edition)
        taken = (
            f"{new.edition}/{new.slug} (No. {new.number}) meets one that another process built; nothing was written."
        )
        with all_or_nothing(self._connection, taken):
            number = self._connection.execute(
                insert(issue)
                .values(
                    edition_id=row.id,
                    slug=new.slug,
                    number=new.number,
                    atom_id=new.id,
                    date=new.date,
                    state=state,
                    revision=new.revision,
                    mail=mail,
                    built_at=new.built_at,
                    updated_at=new.built_at,
                )
                .returning(issue.c.id)
            ).scalar_one()
            self._keep_revision(number, new, made_at=new.built_at)
            threads.keep_stories(self._connection, new, edition_id=row.id, issue_id=number)
            keep_fates(self._connection, fates, edition_id=row.id, issue_id=number, claims=claims)
            outlooks.tell(self._connection, agenda, edition_id=row.id, issue_id=number)
            outlooks.change(self._connection, changes, edition_id=row.id, issue_id=number)
            corrections.keep_quoted(self._connection, new, issue_id=number)
            corrections.tell(self._connection, corrects, edition_id=row.id, issue_id=number)
            if scheduled_at is not None:
                run = Run(
                    edition=new.edition,
                    scheduled_at=scheduled_at,
                    result=RunResult.ISSUE,
                    finished_at=new.built_at,
                    issue=new.slug,
                )
                keep_run(self._connection, run, edition_id=row.id, issue_id=number)
        return self.get(new.edition, new.slug)

    def get(self, edition_slug: str, slug: str) -> IssueRecord:
        """An issue at its current revision; "latest": the newest that was not withdrawn. Raises NotFound."""
        number = edition_row(self._connection, edition_slug).id
        query = _issues().where(issue.c.edition_id == number)
        if slug == LATEST:
            query = query.where(issue.c.state != IssueState.WITHDRAWN).order_by(issue.c.number.desc()).limit(1)
        else:
            query = query.where(issue.c.slug == slug)
        row = self._connection.execute(query).first()
        if row is not None:
            return _record(row)
        if slug == LATEST:
            raise NotFound(f"The edition {edition_slug} has no issue yet.", hint="Run `digest build`.")
        raise NotFound(f"There is no issue {edition_slug}/{slug}.", hint="`digest issue list` names those that are.")

    def find(self, reference: str | None = None) -> IssueRecord:
        """An issue as a person names it: "daily/2026-11-22", "2026-11-22", "daily", "latest", or not at all.

        Without an edition it is looked for in all; the latest of all is the one built last. Raises NotFound.
        """
        name = (reference or LATEST).strip("/")
        if "/" in name:
            edition_slug, slug = name.split("/", 1)
            return self.get(edition_slug, slug)
        if name == LATEST:
            query = _issues().where(issue.c.state != IssueState.WITHDRAWN)
            row = self._connection.execute(
                query.order_by(issue.c.built_at.desc(), edition.c.position, issue.c.number.desc()).limit(1)
            ).first()
            if row is None:
                raise NotFound("There is no issue yet.", hint="Run `digest build`.")
            return _record(row)
        rows = self._connection.execute(_issues().where(issue.c.slug == name).order_by(edition.c.position)).all()
        if len(rows) > 1:
            names = ", ".join(f"{row.edition_slug}/{name}" for row in rows)
            raise NotFound(f"Several editions have an issue {name}.", hint=f"Name one: {names}.")
        if rows:
            return _record(rows[0])
        if self._connection.execute(select(edition.c.id).where(edition.c.slug == name)).first() is not None:
            return self.get(name, LATEST)
        raise NotFound(f"There is no issue {name}.", hint="`digest issue list` names those that are.")

    def all(
        self, edition_slug: str | None = None, *, states: Sequence[IssueState] = (), limit: int | None = None
    ) -> tuple[IssueRecord, ...]:
        """Issues, newest first; of one edition, or of all in their order; in these states, or in any."""
        query = _issues().order_by(edition.c.position, edition.c.slug, issue.c.number.desc()).limit(limit)
        if edition_slug is not None:
            query = query.where(issue.c.edition_id == edition_row(self._connection, edition_slug).id)
        if states:
            query = query.where(issue.c.state.in_(states))
        return self._all(query)

    def published(self, edition_slug: str, limit: int | None = None) -> tuple[IssueRecord, ...]:
        """The edition's published issues, newest first."""
        number = edition_row(self._connection, edition_slug).id
        query = _issues().where(issue.c.edition_id == number, issue.c.state == IssueState.PUBLISHED)
        return self._all(query.order_by(issue.c.number.desc()).limit(limit))

    def in_state(self, state: IssueState) -> tuple[IssueRecord, ...]:
        """All issues in a state, oldest first: what is to be approved, or to be published."""
        query = _issues().where(issue.c.state == state)
        return self._all(query.order_by(issue.c.built_at, edition.c.position, issue.c.number))

    def to_mail(self) -> tuple[IssueRecord, ...]:
        """Published issues that are to be mailed and whose deliveries are not all made, oldest first."""
        query = _issues().where(
            issue.c.state == IssueState.PUBLISHED, issue.c.mail.is_(True), issue.c.fanned_out_at.is_(None)
        )
        return self._all(query.order_by(issue.c.published_at, issue.c.id))

    def outdated(self) -> tuple[IssueRecord, ...]:
        """Published issues whose page shows an older revision than the current one, oldest first."""
        query = _issues().where(
            issue.c.state == IssueState.PUBLISHED,
            func.coalesce(issue.c.published_revision, 0) < issue.c.revision,
        )
        return self._all(query.order_by(issue.c.updated_at, edition.c.position, issue.c.number))

    def mark_published(self, edition_slug: str, slug: str, now: dt.datetime, *, revision: int = 1) -> IssueRecord:
        """Note that the issue's page stands, and which revision it shows. Again changes nothing.

        Conflict where it waits or was withdrawn.
        """
        row = self._locked(edition_slug, slug)
        if row.state is IssueState.WAITING:
            raise Conflict(
                f"{edition_slug}/{slug} waits for approval.", hint=f"Run `digest issue approve {edition_slug}/{slug}`."
            )
        self._refuse_withdrawn(row, edition_slug)
        if row.state is IssueState.BUILT:
            self._update(row.id, state=IssueState.PUBLISHED, published_at=now)
        if (row.published_revision or 0) < revision:
            self._update(row.id, published_revision=revision)
        return self.get(edition_slug, slug)

    def approve(self, edition_slug: str, slug: str) -> IssueRecord:
        """Let a waiting issue go. Again changes nothing. Conflict where it was withdrawn."""
        row = self._locked(edition_slug, slug)
        self._refuse_withdrawn(row, edition_slug)
        if row.state is IssueState.WAITING:
            self._update(row.id, state=IssueState.BUILT)
        return self.get(edition_slug, slug)

    def withdraw(self, edition_slug: str, slug: str, now: dt.datetime) -> IssueRecord:
        """Take an issue back: its articles return, what it told and said of earlier outlooks goes, no mail leaves.

        Its slug and number stay used. Again changes nothing. Conflict where a message of it left or may have left.
        """
        row = self._locked(edition_slug, slug)
        if row.state is not IssueState.WITHDRAWN:
            mailing.cancel_open(self._connection, row.id, name=f"{edition_slug}/{slug}")
            self._connection.execute(delete(edition_article).where(edition_article.c.issue_id == row.id))
            outlooks.take_back(self._connection, row.id)
            corrections.take_back(self._connection, row.id)
            self._update(row.id, state=IssueState.WITHDRAWN, withdrawn_at=now, updated_at=now)
        return self.get(edition_slug, slug)

    def revise(self, corrected: Issue, *, now: dt.datetime) -> IssueRecord:
        """Keep a correction: the issue at its next revision. Its agenda loses what the correction took out.

        Conflict where its revision is not the next, or it was withdrawn.
        """
        row = self._locked(corrected.edition, corrected.slug)
        self._refuse_withdrawn(row, corrected.edition)
        if corrected.revision != row.revision + 1:
            raise Conflict(
                f"{corrected.edition}/{corrected.slug} is at revision {row.revision}, not {corrected.revision - 1}.",
                hint="Read it again and correct what it says now.",
            )
        self._keep_revision(row.id, corrected, made_at=now)
        threads.keep_stories(self._connection, corrected, edition_id=row.edition_id, issue_id=row.id)
        outlooks.correct(self._connection, corrected, issue_id=row.id)
        corrections.keep_quoted(self._connection, corrected, issue_id=row.id)
        self._update(row.id, revision=corrected.revision, updated_at=now)
        return self.get(corrected.edition, corrected.slug)

    def revisions(self, edition_slug: str, slug: str) -> tuple[Issue, ...]:
        """Every revision of an issue, the first first. Raises NotFound."""
        record = self.get(edition_slug, slug)
        query = (
            select(issue_revision.c.body)
            .join(issue, issue.c.id == issue_revision.c.issue_id)
            .where(issue.c.atom_id == record.issue.id)
            .order_by(issue_revision.c.revision)
        )
        return tuple(replace(body, edition=edition_slug) for body in self._connection.execute(query).scalars())

    def threads(self, edition_slug: str, since: dt.date) -> tuple[Thread, ...]:
        """The edition's threads told on or after a day by issues that stand, last told first."""
        return threads.of_edition(self._connection, edition_row(self._connection, edition_slug).id, since)

    def thread(self, key: str, edition_slug: str | None = None) -> tuple[tuple[IssueRecord, Story], ...]:
        """Every telling of a thread in issues that stand, oldest first; of one edition, or of any that has it."""
        query = _issues().where(issue.c.id.in_(threads.issues_telling(key)), issue.c.state != IssueState.WITHDRAWN)
        if edition_slug is not None:
            query = query.where(issue.c.edition_id == edition_row(self._connection, edition_slug).id)
        records = self._all(query.order_by(edition.c.position, edition.c.slug, issue.c.number))
        return tuple((record, story) for record in records for story in record.issue.stories if story.thread == key)

    def agenda(self, edition_slug: str, *, published: bool = False) -> tuple[AgendaItem, ...]:
        """All outlooks that the edition's issues told, by due, undated last; `published`: only what readers saw."""
        return outlooks.of_edition(
            self._connection, edition_row(self._connection, edition_slug).id, published=published
        )

    def _keep_revision(self, number: int, kept: Issue, *, made_at: dt.datetime) -> None:
        values = {"issue_id": number, "revision": kept.revision, "made_at": made_at, "body": kept}
        self._connection.execute(insert(issue_revision).values(values))

    def _locked(self, edition_slug: str, slug: str) -> Row[Any]:
        number = edition_row(self._connection, edition_slug).id
        query = select(issue).where(issue.c.edition_id == number, issue.c.slug == slug).with_for_update()
        row = self._connection.execute(query).first()
        if row is None:
            raise NotFound(
                f"There is no issue {edition_slug}/{slug}.", hint="`digest issue list` names those that are."
            )
        return row

    def _refuse_withdrawn(self, row: Row[Any], edition_slug: str) -> None:
        if row.state is IssueState.WITHDRAWN:
            raise Conflict(f"{edition_slug}/{row.slug} was withdrawn.", hint="Build a new one with `digest build`.")

    def _update(self, number: int, **values: Any) -> None:
        self._connection.execute(update(issue).where(issue.c.id == number).values(values))

    def _all(self, query: Select[Any]) -> tuple[IssueRecord, ...]:
        return tuple(_record(row) for row in self._connection.execute(query))


def _issues() -> Select[Any]:
    return (
        select(
            issue.c.state,
            issue.c.updated_at,
            issue.c.published_at,
            issue.c.mail,
            issue.c.fanned_out_at,
            issue_revision.c.body,
            edition.c.slug.label("edition_slug"),
        )
        .join(edition, edition.c.id == issue.c.edition_id)
        .join(
            issue_revision,
            (issue_revision.c.issue_id == issue.c.id) & (issue_revision.c.revision == issue.c.revision),
        )
    )


def _record(row: Row[Any]) -> IssueRecord:
    """An issue's row as a value; it goes by its edition's slug of today."""
    return IssueRecord(
        issue=row.body if row.body.edition == row.edition_slug else replace(row.body, edition=row.edition_slug),
        state=row.state,
        updated_at=row.updated_at,
        published_at=row.published_at,
        mail=row.mail,
        fanned_out_at=row.fanned_out_at,
    )
