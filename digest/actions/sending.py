"""A round of sending: the ledger, which alone uses the store, and the connections that it feeds.

Whatever connections have to say while a commit goes to the disk is settled with the next one, together with the
beginning of their next messages: one durable commit for as many messages as there are connections. No byte of a
message goes before its beginning is committed, and a connection has never more than one message begun.
"""

from __future__ import annotations

import contextlib
import math
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import structlog

from digest.actions.app import App
from digest.actions.connections import Line, Reconnect, Report, Send, Stop
from digest.actions.tally import Tally
from digest.actions.turn import NONE_BEGUN, IssueName, Turn
from digest.delivery.naming import without_addresses
from digest.delivery.pacing import Stock
from digest.errors import MailError, StoreAway, StoreBusy, StoreFull
from digest.model.mailing import Delivery, Outcome, Pause
from digest.store.database import Store
from digest.store.pauses import issue_scope, paused_issues, stopping_mail

log = structlog.get_logger()

_SAFE = 0.95
"""The part of a lease in which the first byte of a message may go; the rest is for clocks that differ."""

STOCK = 500
"""Deliveries claimed at once; more are claimed when half of them are gone."""

_TURN = 0.5
"""Seconds after which the ledger looks up even if no connection has anything to say."""

_GATHER = 0.02
"""Seconds that a turn waits at most for more connections to have something to say."""

_LOOK = 0.2
"""Seconds between two looks for what a person paused."""

_LAST_WAIT = 60.0
"""Seconds that a connection which failed waits at most while others work."""

_STOPPING_PATIENCE = 20.0
"""Seconds to wait for a store that is away when we are to stop."""


@dataclass(slots=True)
class _LineState:
    """What the ledger knows of a line. failures: connections in a row that came to nothing."""

    connected: bool = False
    waits: bool = False
    failures: int = 0
    flight: Delivery | None = None


class Round:
    """Send what is due until nothing is, until the server is down, or until `stopping` says so.

    address: a delivery's message and envelope sender. prepare: called with what was claimed, in the ledger's thread;
    it tells of which issues no message can be made, and why.
    """

    def __init__(
        self,
        app: App,
        *,
        address: Callable[[Delivery], tuple[bytes, str]],
        prepare: Callable[[tuple[Delivery, ...]], Mapping[IssueName, str]],
        stopping: Callable[[], bool],
        watch: Callable[[Tally], None] | None,
    ) -> None:
        self.tally = Tally()
        self._app = app
        self._address = address
        self._prepare = prepare
        self._stopping = stopping
        self._watch = watch
        self._stock = Stock(app.mail.pace)
        self._reports: SimpleQueue[Report] = SimpleQueue()
        self._lines: dict[Line, _LineState] = {}
        self._outcomes: list[Outcome] = []
        self._back: tuple[Delivery, ...] = ()
        self._broken: dict[IssueName, str] = {}
        self._pause = threading.Event()
        self._ask_at = 0.0
        self._pauses: tuple[Pause, ...] = ()
        self._looked_at = -math.inf
        self._commit_took = 0.0
        self._over = False
        self._progress = 0
        self._trouble: MailError | None = None
        self._crash: BaseException | None = None
        self._renewed_at = app.clock.elapsed()

    def run(self) -> Tally:
        try:
            self._turn()
            while self._lines:
                self._collect()
                self._turn()
                if self._watch is not None:
                    self._watch(self.tally)
            self._end()
            self._turn()
        except BaseException:
            self._abandon()
            raise
        if self._crash is not None:
            raise self._crash
        if self._trouble is not None:
            self.tally.host_down = str(self._trouble)
        return self.tally

    def _collect(self) -> None:
        """Take in what lines have to say; wait for the first."""
        timeout = _TURN
        if any(state.waits for state in self._lines.values()):
            wait = self._stock.wait(self._app.clock.elapsed())
            timeout = _TURN if wait is None else min(wait, _TURN)
        clock, until = self._app.clock, None
        with contextlib.suppress(Empty):
            while True:
                self._hear(self._reports.get(timeout=timeout))
                # half as long as a commit takes, wait for others: one for many costs less than many for few
                until = clock.elapsed() + min(self._commit_took / 2, _GATHER) if until is None else until
                under_way = any(state.flight is not None for state in self._lines.values())
                timeout = max(until - clock.elapsed(), 0.0) if under_way else 0.0

    def _hear(self, report: Report) -> None:
        state = self._lines.get(report.line)
        if report.ended or state is None:
            self._lines.pop(report.line, None)
            return
        if report.crashed is not None:
            # its message may be out: it is left to its lease
            self._crash = self._crash or report.crashed
            self._end()
            return
        if report.outcome is not None and state.flight is not None:
            self._stock.done(state.flight)
            state.flight = None
            self._outcomes.append(report.outcome)
        if report.trouble is not None:
            self._troubled(report.line, state, report)
            return
        state.connected = state.waits = True
        state.failures = 0
        self._progress += report.outcome is not None

    def _troubled(self, line: Line, state: _LineState, report: Report) -> None:
        """Decide what a connection that is gone means: for this line alone, or for the server."""
        state.connected = False
        state.failures = 0 if report.served else state.failures + 1
        log.info("mail_connection_lost", served=report.served, why=without_addresses(str(report.trouble)))
        wait = 0.0 if report.served else min(2.0 ** (state.failures - 1), _LAST_WAIT)
        line.order(Stop() if self._over else Reconnect(seconds=wait))
        if not self._progress and not any(other.connected for other in self._lines.values()):
            self._trouble = report.trouble
            self._end()
        self._progress = 0

    def _end(self) -> None:
        """Begin no more; what is under way is finished. A line that is still connecting is not waited for."""
        self._over = True
        for line, state in list(self._lines.items()):
            line.end()
            if not state.connected and state.flight is None:
                line.order(Stop())
                del self._lines[line]

    def _turn(self) -> None:
        """Settle, begin and claim, again for as long as that lets something go."""
        while self._step():
            pass
        self._staff()

    def _step(self) -> bool:
        """One transaction, and what follows from it. Whether another would do more."""
        if not self._over and self._is_to_end():
            self._end()
        turn = self._plan()
        if turn.is_empty:
            return False
        deadline = self._app.clock.elapsed() + self._app.mail.lease.total_seconds() * _SAFE
        self._commit(turn)
        self._outcomes = []
        if self.tally.count(turn.outcomes, resend=self._app.mail.resend):
            self._ask_at = 0.0
        self._dispatch(turn, deadline)
        self._restock(turn)
        self._pauses = turn.pauses
        self._heed(turn.pauses)
        return bool(turn.picked or turn.claimed)

    def _is_to_end(self) -> bool:
        window = self._app.mail.pace.window
        return self._stopping() or (window is not None and window.opens_at(self._app.clock.now()) is not None)

    def _plan(self) -> Turn:
        turn = Turn(outcomes=self._outcomes, broken=self._broken, back=self._back)
        self._broken, self._back = {}, ()
        if self._over:
            turn.back += self._stock.withdraw()
            return turn
        steady = self._app.clock.elapsed()
        for line, state in self._lines.items():
            if state.waits:
                found = self._stock.take(steady)
                if found is None:
                    break
                turn.picked.append((line, found))
        if len(self._stock) < STOCK // 2 and steady >= self._ask_at:
            turn.but = self._stock.crowded(STOCK // 4)
            turn.want = STOCK
        if steady - self._renewed_at > self._app.mail.lease.total_seconds() / 3:
            self._renewed_at = steady
            flights = (state.flight for state in self._lines.values() if state.flight is not None)
            turn.renew = (*self._stock.all(), *flights)
        return turn

    def _commit(self, turn: Turn) -> None:
        """Write a turn, durably. While the store is away, wait for it: what connections said must not be lost."""
        since = self._app.clock.elapsed()
        wait = 0.1
        while True:
            try:
                began = self._app.clock.elapsed()
                with self._app.database.begin() as store:
                    self._write(store, turn)
                self._commit_took = self._app.clock.elapsed() - began
            except (StoreAway, StoreBusy, StoreFull) as error:
                patience = _STOPPING_PATIENCE if self._stopping() else self._app.mail.lease.total_seconds() / 2
                if self._app.clock.elapsed() - since > patience:
                    raise
                log.warning("store_away", error=str(error))
                self._pause.wait(wait)
                wait = min(wait * 2, 5.0)
            else:
                return

    def _write(self, store: Store, turn: Turn) -> None:
        mailing, now = store.mailing, self._app.clock.now()
        turn.begun, turn.claimed = NONE_BEGUN, ()
        if turn.outcomes:
            mailing.settle(turn.outcomes, resend=self._app.mail.resend)
        for (edition, issue), reason in turn.broken.items():
            store.pauses.stop(issue_scope(edition, issue), reason=reason, now=now)
        turn.pauses = self._pauses
        if turn.want or self._app.clock.elapsed() - self._looked_at > _LOOK:
            self._looked_at = self._app.clock.elapsed()
            turn.pauses = store.pauses.all()
        picks = [delivery for _, delivery in turn.picked]
        if stopping_mail(turn.pauses):
            mailing.give_back((*turn.back, *picks))
            return
        paused = paused_issues(turn.pauses)
        wanted = [one for one in picks if (one.edition, one.issue) not in paused]
        mailing.give_back((*turn.back, *(one for one in picks if (one.edition, one.issue) in paused)))
        mailing.renew(turn.renew, lease=self._app.mail.lease)
        turn.begun = mailing.begin(wanted, now=now, lease=self._app.mail.lease)
        if turn.want:
            turn.claimed = mailing.claim(
                now=now, lease=self._app.mail.lease, limit=turn.want, paused=paused, but=turn.but
            )

    def _dispatch(self, turn: Turn, deadline: float) -> None:
        for line, delivery in turn.picked:
            if delivery.id in turn.begun.sending:
                state = self._lines[line]
                state.waits = False
                state.flight = delivery
                line.order(Send(delivery=delivery, deadline=deadline))
            else:
                self._stock.done(delivery)
                self.tally.cancelled += delivery.id in turn.begun.cancelled

    def _restock(self, turn: Turn) -> None:
        if not turn.want:
            return
        if len(turn.claimed) < turn.want:
            # nothing more is due; where some were passed over for their domain, look again soon
            self._ask_at = self._app.clock.elapsed() + _TURN if turn.but else math.inf
        self._stock.add(turn.claimed)
        self._broken = dict(self._prepare(turn.claimed))
        self._back += self._stock.withdraw(lambda one: (one.edition, one.issue) in self._broken)

    def _heed(self, pauses: tuple[Pause, ...]) -> None:
        """Let what a person, or trouble, has stopped since come to its end."""
        stopped = stopping_mail(pauses)
        if stopped is not None and not self._over:
            self.tally.paused = stopped.reason
            self._end()
        paused = paused_issues(pauses)
        if paused:
            self._back += self._stock.withdraw(lambda one: (one.edition, one.issue) in paused)

    def _staff(self) -> None:
        """Open connections while there is more to send than lines that wait; let those go that nothing waits for."""
        waiting = [(line, state) for line, state in self._lines.items() if state.waits]
        if self._over or (not len(self._stock) and self._ask_at == math.inf):
            for line, state in waiting:
                state.waits = False
                line.order(Stop())
            return
        connected = sum(state.connected for state in self._lines.values())
        if connected == len(self._lines) and not waiting:
            room = min(self._app.mail.pace.connections - connected, max(connected, 1), len(self._stock))
            for _ in range(room):
                line = Line(self._app.mailer, self._app.clock, self._address, self._reports)
                self._lines[line] = _LineState()
                line.start()

    def _abandon(self) -> None:
        """After a fault: let lines finish what they have, and note as much as can be noted."""
        self._end()
        while self._lines:
            self._staff()
            self._collect()
        with contextlib.suppress(Exception), self._app.database.begin() as store:
            store.mailing.settle(self._outcomes, resend=self._app.mail.resend)
            store.mailing.give_back((*self._stock.all(), *self._back))
