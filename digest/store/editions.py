"""Editions, what each may still take, what it took and why, and what came of every scheduled time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, Select, exists, func, or_, select, update

from digest.errors import Conflict, NotFound
from digest.model.articles import ArticleKey
from digest.model.records import EditionRecord, Run, RunResult
from digest.model.stories import Candidate, Edition, EditionArticle
from digest.store.article_rows import candidates_of, candidates_query
from digest.store.tables import article, article_revision, edition, edition_article, edition_run, issue, source_tag
from digest.store.upsert import upsert


class Editions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sync(
        self, wanted: Sequence[Edition], *, now: dt.datetime, was: Mapping[str, str] | None = None
    ) -> tuple[EditionRecord, ...]:
        """Make the store's editions those of the settings, and return them.

        was: old slugs by new; a rename keeps all that hangs on the edition. A changed cron or zone counts from `now`.
        What is gone is retired, never deleted; what comes back is owed nothing from the time between.
        """
        self._rename(dict(was or {}))
        known = {row.slug: row for row in self._connection.execute(select(edition))}
        for position, each in enumerate(wanted):
            row = known.get(each.slug)
            values: dict[str, Any] = {"settings": each, "position": position, "retired": False}
            if row is None:
                fresh = {"slug": each.slug, "made_at": now, "schedule_since": now}
                new = upsert(self._connection, edition).values(values | fresh)
                self._connection.execute(new.on_conflict_do_nothing())  # two that start together say the same
                continue
            if row.retired or (row.settings.schedule, row.settings.timezone) != (each.schedule, each.timezone):
                values["schedule_since"] = now
            if any(getattr(row, name) != value for name, value in values.items()):
                self._connection.execute(update(edition).where(edition.c.id == row.id).values(values))
        gone = edition.c.slug.not_in([each.slug for each in wanted])
        self._connection.execute(update(edition).where(gone, edition.c.retired.is_(False)).values(retired=True))
        return self.all()

    def count_from(self, now: dt.datetime) -> None:
        """Owe no edition anything that was due before now."""
        self._connection.execute(update(edition).values(schedule_since=now))

    def get(self, slug: str) -> EditionRecord:
        """An edition, retired or not. Raises NotFound, naming those that there are."""
        return _record(edition_row(self._connection, slug))

    def all(self, *, retired: bool = False) -> tuple[EditionRecord, ...]:
        """The editions in the settings' order; with `retired`, those that are gone from them too, last."""
        query = select(edition).order_by(edition.c.retired, edition.c.position, edition.c.slug)
        if not retired:
            query = query.where(edition.c.retired.is_(False))
        return tuple(_record(row) for row in self._connection.execute(query))

    def candidates(
        self, slug: str, *, first_seen_from: dt.datetime, horizon: dt.datetime | None = None
    ) -> tuple[Candidate, ...]:
        """The articles that the edition has not had at their current revision, first seen at or after a time.

        A revision counts from when it was itself first seen. horizon: what came with a source's past is left out, if it
        is older; None: nothing is. By (published, else first seen; key).
        """
        return candidates_of(self._connection, self._waiting(slug, first_seen_from, horizon))

    def waiting(self, slug: str, *, first_seen_from: dt.datetime, horizon: dt.datetime | None = None) -> int:
        """How many `candidates` there are."""
        query = self._waiting(slug, first_seen_from, horizon)
        return self._connection.execute(query.with_only_columns(func.count())).scalar_one()

    def _waiting(self, slug: str, first_seen_from: dt.datetime, horizon: dt.datetime | None) -> Select[Any]:
        row = edition_row(self._connection, slug)
        had = exists().where(
            edition_article.c.edition_id == row.id,
            edition_article.c.article_id == article.c.id,
            edition_article.c.revision == article.c.revision,
            edition_article.c.claims,
        )
        return _of_edition(row.settings, first_seen_from, horizon).where(~had)

    def reread(self, slug: str, since: dt.datetime) -> tuple[Candidate, ...]:
        """The edition's articles first seen at or after a time, whether it had them or not.

        Of what came with a source's past, that which is no older.
        """
        row = edition_row(self._connection, slug)
        return candidates_of(self._connection, _of_edition(row.settings, since, since))

    def runs(self, slug: str, limit: int) -> tuple[Run, ...]:
        """What came of the edition's last scheduled times, newest first."""
        number = edition_row(self._connection, slug).id
        query = _runs().where(edition_run.c.edition_id == number).order_by(edition_run.c.scheduled_at.desc())
        return tuple(_run(row) for row in self._connection.execute(query.limit(limit)))

    def run(self, slug: str, scheduled_at: dt.datetime) -> Run | None:
        """What came of one scheduled time; None: nothing yet."""
        number = edition_row(self._connection, slug).id
        query = _runs().where(edition_run.c.edition_id == number, edition_run.c.scheduled_at == scheduled_at)
        row = self._connection.execute(query).first()
        return None if row is None else _run(row)

    def record_run(self, run: Run) -> None:
        """Keep what came of a scheduled time. Only a failure may be overwritten; else Conflict."""
        row = edition_row(self._connection, run.edition)
        keep_run(self._connection, run, edition_id=row.id, issue_id=self._issue_id(row.id, run.issue))

    def fates(self, edition_slug: str, issue_slug: str) -> tuple[EditionArticle, ...]:
        """What an issue made of each of its candidates: stories first, then in brief, then out; best score first."""
        number = edition_row(self._connection, edition_slug).id
        query = _fates().where(issue.c.edition_id == number, issue.c.slug == issue_slug)
        found = [_fate(row) for row in self._connection.execute(query)]
        order = {"story": 0, "brief": 1, "out": 2}
        return tuple(
            sorted(found, key=lambda each: (order[each.fate], each.story or 0, -(each.score or 0), each.article))
        )

    def fates_of(self, key: ArticleKey) -> tuple[tuple[str, str, EditionArticle], ...]:
        """What became of an article, in every edition: (edition, issue, fate), oldest issue first."""
        query = _fates().where(article.c.key == key).order_by(issue.c.built_at, edition.c.slug, issue.c.number)
        return tuple((row.edition_slug, row.issue_slug, _fate(row)) for row in self._connection.execute(query))

    def _rename(self, pending: dict[str, str]) -> None:
        """Rename where the old slug is there and the new one is free, or becomes so by another of the renames."""
        have = set(self._connection.execute(select(edition.c.slug)).scalars())
        while ready := next(((new, old) for new, old in pending.items() if old in have and new not in have), None):
            new, old = ready
            self._connection.execute(update(edition).where(edition.c.slug == old).values(slug=new))
            have = have - {old} | {new}
            del pending[new]

    def _issue_id(self, edition_id: int, slug: str | None) -> int | None:
        if slug is None:
            return None
        query = select(issue.c.id).where(issue.c.edition_id == edition_id, issue.c.slug == slug)
        found: int | None = self._connection.execute(query).scalar()
        if found is None:
            raise NotFound(f"There is no issue {slug} that the run could have made.")
        return found


def edition_row(connection: Connection, slug: str) -> Row[Any]:
    """An edition's row. Raises NotFound, naming those that there are."""
    row = connection.execute(select(edition).where(edition.c.slug == slug)).first()
    if row is not None:
        return row
    query = select(edition.c.slug).where(edition.c.retired.is_(False)).order_by(edition.c.position)
    names = ", ".join(connection.execute(query).scalars())
    raise NotFound(
        f"There is no edition {slug}.",
        hint=f"There is: {names}." if names else "Add an [[edition]] to digest.toml.",
    )


def keep_run(connection: Connection, run: Run, *, edition_id: int, issue_id: int | None) -> None:
    """Write a run in the open transaction; a failure is overwritten and counted, anything else stands: Conflict."""
    values = {
        "result": run.result,
        "finished_at": run.finished_at,
        "issue_id": issue_id,
        "detail": run.detail,
    }
    kept = connection.execute(
        upsert(connection, edition_run)
        .values(values | {"edition_id": edition_id, "scheduled_at": run.scheduled_at, "attempts": run.attempts})
        .on_conflict_do_update(
            index_elements=["edition_id", "scheduled_at"],
            set_=values | {"attempts": edition_run.c.attempts + 1},
            where=edition_run.c.result == RunResult.FAILED,
        )
        .returning(edition_run.c.id)
    )
    if kept.first() is None:
        raise Conflict(
            f"{run.edition} was already built for {run.scheduled_at:%Y-%m-%d %H:%M} UTC by another process.",
        )


def _of_edition(settings: Edition, since: dt.datetime, horizon: dt.datetime | None) -> Select[Any]:
    language = article_revision.c.language
    takes = [or_(language == each, language.like(f"{each}-%")) for each in settings.languages]
    query = candidates_query().where(
        article_revision.c.first_seen >= since, or_(*takes), article.c.withdrawn_at.is_(None)
    )
    if horizon is not None:
        query = query.where(or_(article.c.horizon_at.is_(None), article.c.horizon_at >= horizon))
    if settings.tags:
        tagged = select(source_tag.c.source_id).where(source_tag.c.tag.in_(settings.tags))
        query = query.where(article.c.source_id.in_(tagged))
    return query


def _record(row: Row[Any]) -> EditionRecord:
    return EditionRecord(
        edition=replace(row.settings, slug=row.slug),
        made_at=row.made_at,
        schedule_since=row.schedule_since,
        retired=row.retired,
    )


def _runs() -> Select[Any]:
    return (
        select(edition_run, edition.c.slug.label("edition"), issue.c.slug.label("issue"))
        .join(edition, edition.c.id == edition_run.c.edition_id)
        .outerjoin(issue, issue.c.id == edition_run.c.issue_id)
    )


def _run(row: Row[Any]) -> Run:
    return Run(
        edition=row.edition,
        scheduled_at=row.scheduled_at,
        result=row.result,
        finished_at=row.finished_at,
        issue=row.issue,
        detail=row.detail,
        attempts=row.attempts,
    )


def _fates() -> Select[Any]:
    return (
        select(
            edition_article,
            article.c.key,
            edition.c.slug.label("edition_slug"),
            issue.c.slug.label("issue_slug"),
        )
        .join(article, article.c.id == edition_article.c.article_id)
        .join(issue, issue.c.id == edition_article.c.issue_id)
        .join(edition, edition.c.id == issue.c.edition_id)
    )


def _fate(row: Row[Any]) -> EditionArticle:
    return EditionArticle(
        article=ArticleKey(row.key),
        revision=row.revision,
        fate=row.fate,
        reason=row.reason,
        thread=row.thread,
        story=row.story,
        score=row.score,
        parts=row.parts,
    )
