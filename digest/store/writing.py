"""What a writer answered, by the question, so that none is put twice; and how each issue's lines were reworded."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, insert, select

from digest.model.writing import WritingReport
from digest.store.editions import edition_row
from digest.store.tables import issue, writer_answer, writing
from digest.store.upsert import upsert


class Writing:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def answer(self, key: str) -> str | None:
        """What was answered to a question, by its hash."""
        found: str | None = self._connection.execute(
            select(writer_answer.c.answer).where(writer_answer.c.key == key)
        ).scalar()
        return found

    def keep_answer(self, key: str, answer: str, *, now: dt.datetime) -> str:
        """Keep an answer unless another was quicker, and return the one that is kept."""
        self._connection.execute(
            upsert(self._connection, writer_answer)
            .values(key=key, answer=answer, made_at=now)
            .on_conflict_do_nothing(index_elements=["key"])
        )
        kept: str = self._connection.execute(
            select(writer_answer.c.answer).where(writer_answer.c.key == key)
        ).scalar_one()
        return kept

    def report(self, edition_slug: str, slug: str) -> WritingReport | None:
        """How an issue's lines were reworded; None where no writer was asked."""
        found: WritingReport | None = self._connection.execute(
            select(writing.c.report)
            .join(issue, issue.c.id == writing.c.issue_id)
            .where(issue.c.edition_id == edition_row(self._connection, edition_slug).id, issue.c.slug == slug)
        ).scalar()
        return found

    def keep_report(self, edition_slug: str, slug: str, report: WritingReport) -> None:
        """Keep how the lines of an issue, saved in the same transaction, were reworded."""
        number = edition_row(self._connection, edition_slug).id
        of = select(issue.c.id).where(issue.c.edition_id == number, issue.c.slug == slug).scalar_subquery()
        self._connection.execute(insert(writing).values(issue_id=of, report=report))
