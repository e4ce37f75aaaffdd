"""One round of the service: for each edition what is due, then whatever an earlier round left half done.

Each step is an action of its own over the store's rows; a kill between any two leaves rows from which the next goes on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import structlog

from digest.actions.app import App
from digest.actions.bounces import take_in_waiting
from digest.actions.build import build
from digest.actions.confirmations import forget_unconfirmed, mail_confirmations
from digest.actions.corrections import mark_corrections
from digest.actions.deliver import deliver, fan_out_all
from digest.actions.publish import publish_waiting
from digest.actions.readers import forget_answers
from digest.actions.rounds import Patience
from digest.editions.due import due_now
from digest.errors import DigestError, StoreError
from digest.model.records import EditionRecord, Run, RunResult

log = structlog.get_logger()


def tick(
    app: App,
    *,
    stopping: Callable[[], bool] = lambda: False,
    patience: Patience | None = None,
) -> None:
    """Take in what came back, mark what sources changed, build and publish what is due, and send what is due.

    patience: which issues wait for their sources; None: none does.
    """
    with app.database.read() as store:
        if store.restoring.is_held():
            log.warning("held_after_restore", next="digest db release")
            return
    take_in_waiting(app)
    mark_corrections(app)
    with app.database.read() as store:
        records = [record for record in store.editions.all() if not record.retired]
    for record in records:
        if stopping():
            return
        _build_if_due(app, record, patience)
    for step in (publish_waiting, fan_out_all):
        if stopping():
            return
        step(app)
    _mail_links(app, stopping=stopping)
    deliver(app, stopping=stopping)
    forget_answers(app)


def _mail_links(app: App, *, stopping: Callable[[], bool]) -> None:
    """Links that wait to be mailed, and those that nobody confirmed; issues go out whatever becomes of them."""
    try:
        mail_confirmations(app, stopping=stopping)
        forget_unconfirmed(app)
    except StoreError:
        raise
    except Exception:
        log.exception("confirmations_failed")


def _build_if_due(app: App, record: EditionRecord, patience: Patience | None) -> None:
    slug, now = record.edition.slug, app.clock.now()
    with app.database.read() as store:
        runs = store.editions.runs(slug, limit=1)
    due = due_now(record, runs[0] if runs else None, now=now)
    if due is None:
        return
    tried = bool(runs) and runs[0].scheduled_at == due
    if patience is not None and not tried and not patience.is_over(slug, due, now):
        if patience.since(slug) == now:
            log.info("issue_waits_for_sources", edition=slug, due=due.isoformat())
        return
    try:
        report = build(app, slug, scheduled_at=due, mail=True)
    except Exception as error:  # noqa: BLE001 - one edition's failure is recorded and retried; the others go on
        _record_failure(app, slug, due=due, error=error)
        return
    log.info(
        "issue_built" if report.issue else "issue_empty",
        edition=slug,
        due=due.isoformat(),
        issue=report.issue.slug if report.issue else None,
        stories=len(report.issue.stories) if report.issue else 0,
        detail=report.detail,
    )


def _record_failure(app: App, slug: str, *, due: dt.datetime, error: Exception) -> None:
    detail = str(error) if isinstance(error, DigestError) else f"{type(error).__name__}: {error}"
    log.error(
        "build_failed", edition=slug, due=due.isoformat(), error=detail, exc_info=not isinstance(error, DigestError)
    )
    with app.database.begin() as store:
        run = store.editions.run(slug, due)
        if run is not None and run.result is not RunResult.FAILED:
            return
        store.editions.record_run(
            Run(
                edition=slug,
                scheduled_at=due,
                result=RunResult.FAILED,
                finished_at=app.clock.now(),
                detail=detail,
                attempts=run.attempts + 1 if run else 1,
            )
        )
