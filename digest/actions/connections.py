"""One connection of a mailing: a thread that sends what it is told to, and says what became of it.

It knows no store. It asks the ledger for its next message by handing in the outcome of its last one, and waits.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from queue import SimpleQueue

from digest.delivery import message, retry
from digest.errors import MailDeferred, MailError, MailHostDown, MailRefused, MailUncertain
from digest.model.mailing import Delivery, DeliveryState, Outcome
from digest.ports import Clock, Connection, Mailer

PER_CONNECTION = 1_000
"""Messages after which a connection is renewed; most servers end it themselves some time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Send:
    """Send this one. deadline: until when its first byte may go, by the steady clock."""

    delivery: Delivery
    deadline: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconnect:
    """Open a connection anew, after so many seconds."""

    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    pass


Order = Send | Reconnect | Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a line has to say.

    outcome: of its last message. trouble: its connection is gone, or did not come about; served: after how many
    messages. crashed: a fault of ours. ended: it ends, and asks for nothing.
    """

    line: Line
    outcome: Outcome | None = None
    trouble: MailError | None = None
    served: int = 0
    crashed: BaseException | None = None
    ended: bool = False


class Line:
    """One thread with at most one connection and at most one message under way."""

    def __init__(
        self,
        mailer: Mailer,
        clock: Clock,
        address: Callable[[Delivery], tuple[bytes, str]],
        reports: SimpleQueue[Report],
    ) -> None:
        self._mailer = mailer
        self._clock = clock
        self._address = address
        self._reports = reports
        self._orders: SimpleQueue[Order] = SimpleQueue()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="mail", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def order(self, order: Order) -> None:
        self._orders.put(order)

    def end(self) -> None:
        """Open no more connections, and wait for none; a message under way is finished, and an order awaited."""
        self._over.set()

    def join(self) -> None:
        self._thread.join()

    def _run(self) -> None:
        try:
            order: Order = Reconnect()
            while not isinstance(order, Stop):
                if isinstance(order, Reconnect) and self._over.wait(order.seconds):
                    break
                order = self._session(order)
        except BaseException as error:  # noqa: BLE001 - whatever it is, the ledger raises it
            self._reports.put(Report(line=self, crashed=error))
        self._reports.put(Report(line=self, ended=True))

    def _session(self, order: Order) -> Order:
        """Send over one connection until it is gone, or old. order: one that is to go first over it, if it is."""
        served = 0
        try:
            with self._mailer.connect() as connection:
                if not isinstance(order, Send):
                    order = self._ask(Report(line=self))
                while isinstance(order, Send) and served < PER_CONNECTION:
                    outcome, trouble = self._send(connection, order, fresh=not served)
                    served += trouble is None
                    order = self._ask(Report(line=self, outcome=outcome, trouble=trouble, served=served))
                return order
        except MailHostDown as error:
            left = self._untried(order.delivery, answer=str(error)) if isinstance(order, Send) else None
            return self._ask(Report(line=self, outcome=left, trouble=error))

    def _ask(self, report: Report) -> Order:
        self._reports.put(report)
        return self._orders.get()

    def _send(self, connection: Connection, order: Send, *, fresh: bool) -> tuple[Outcome, MailError | None]:
        taken = order.delivery
        try:
            data, sender = self._address(taken)
            recipient = message.envelope(taken.address)
            if self._clock.elapsed() > order.deadline:
                return self._untried(taken), None
            answer = connection.send(data, sender=sender, recipient=recipient)
        except MailHostDown as error:
            # what a fresh connection breaks off at may be the message's fault: others go first
            pause = retry.host_wait(1) if fresh else dt.timedelta()
            return self._untried(taken, answer=str(error), pause=pause), error
        except MailUncertain as error:
            return self._outcome(taken, DeliveryState.UNCERTAIN, str(error)), error
        except MailDeferred as error:
            wait = retry.wait_after(taken.attempts)
            state = DeliveryState.DEFERRED if wait else DeliveryState.FAILED
            return self._outcome(taken, state, str(error), pause=wait), None
        except MailRefused as error:
            return self._outcome(taken, DeliveryState.FAILED, str(error)), None
        return self._outcome(taken, DeliveryState.SENT, answer), None

    def _outcome(
        self, taken: Delivery, state: DeliveryState, answer: str, *, pause: dt.timedelta | None = None
    ) -> Outcome:
        now = self._clock.now()
        return Outcome(delivery=taken, state=state, answer=answer, at=now, due_at=now + pause if pause else None)

    def _untried(self, taken: Delivery, *, answer: str = "", pause: dt.timedelta = dt.timedelta()) -> Outcome:
        return replace(self._outcome(taken, taken.state, answer, pause=pause), tried=False)
