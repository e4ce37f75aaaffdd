"""Mails the waiting links soon after somebody asked, from a thread of its own.

Not within the request: how long that takes would tell whether an address is known. What is left when the process ends
is mailed by the next tick.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit

import structlog

from digest.actions.app import App
from digest.actions.confirmations import mail_confirmations
from digest.errors import DigestError
from digest.web.forms import Proxies
from digest.web.people import People

log = structlog.get_logger()

PAUSE = 0.5
"""Seconds from an ask to its mail, so that the one answers no sooner or later for the other."""


class Postman:
    """One thread, which sleeps until it is rung."""

    def __init__(self, app: App, *, pause: float = PAUSE) -> None:
        self._app = app
        self._pause = pause
        self._rung = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="postman", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def ring(self) -> None:
        """There may be something to mail; returns at once."""
        self._rung.set()

    def stop(self) -> None:
        """Wait for the mail under way, and take no other."""
        self._stopping.set()
        self._rung.set()
        self._thread.join()

    def _work(self) -> None:
        while True:
            self._rung.wait()
            self._rung.clear()
            if self._stopping.wait(self._pause):
                return
            try:
                mail_confirmations(self._app, stopping=self._stopping.is_set)
            except DigestError as error:
                log.warning("confirmations_failed", error=str(error))
            except Exception:
                # a fault of ours must not end the thread: it is logged whole, and the next ring tries again
                log.exception("confirmations_failed")


@contextmanager
def staffed(app: App, *, proxies: Sequence[str] = ()) -> Iterator[People]:
    """The pages of those who subscribe, with a postman for as long as they are served."""
    postman = Postman(app)
    postman.start()
    try:
        yield People(
            app=app, ring=postman.ring, prefix=urlsplit(app.site.url).path.rstrip("/"), proxies=Proxies.of(proxies)
        )
    finally:
        postman.stop()
